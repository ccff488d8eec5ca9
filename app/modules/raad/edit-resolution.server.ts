import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { fromUtc, localDay, utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Prisma, Resolution as ResolutionRow } from "#prisma/generated/client.ts";
import type { RaadReason } from "./core/reasons.ts";
import { whyNotKnowing } from "./core/decision.ts";
import { makeDossier } from "./core/dossier.ts";
import type { Facts } from "./core/facts.ts";
import { atMeeting, heldMeetings, textFor, type MeetingDay } from "./core/meetings.ts";
import { whyNotEdit, type AdoptedPaper, type Resolution, type ResolutionStage } from "./core/resolution.ts";
import { loadFacts } from "./load-facts.server.ts";
import { valuesByName } from "./render/paper.ts";
import { keptResolution, type KeptPaper } from "./render/resolution.ts";
import { liveNumberNames } from "./texts.nl.ts";

export interface ResolutionText {
  readonly stage: ResolutionStage;
  readonly text: string;
  readonly meetingOn: LocalDate | null;
  /** Of the text on the screen; 0 when nobody had edited it, null when the form says none. */
  readonly version: number | null;
}

/** `meeting`: of interim plans the day of the meeting, or null for the next; of other rounds none is named. */
type Stored = Pick<Resolution, "stage" | "version"> & { readonly meeting?: MeetingDay };

/**
 * Stores the text of the raadsbesluit as its next version: the ontwerpbesluit before the meeting, the adopted text after it.
 * Refused when a colleague stored another text since this one was opened.
 */
export function editResolution(
  actor: Actor,
  slug: string,
  { stage, text, meetingOn, version }: ResolutionText,
): Promise<Stored | Refused<RaadReason>> {
  return actInRound<Stored | Refused<RaadReason>>(
    actor,
    slug,
    "raad.edit_resolution",
    async ({ tx, round, record }) => {
      const rows = await tx.resolution.findMany({ where: { roundId: round.id }, orderBy: { version: "asc" } });
      const facts = round.kind === "interim_plans" ? await loadFacts(round) : null;
      const held = facts && heldMeetings(facts);
      const meeting = held?.find((day) => day === meetingOn) ?? null;
      const newest = rows.findLast((row) => row.stage === stage)?.version ?? 0;
      const last = facts ? (textFor(facts, stage, meeting)?.version ?? 0) : newest;
      const no = whyNotEdit({ stage, text, meetingOn, version }, round, {
        adopted: facts ? textFor(facts, "adopted", meeting) !== null : rows.some((row) => row.stage === "adopted"),
        names: Object.values(liveNumberNames),
        last,
        ...(held && { held }),
      });
      if (no) return no;
      const unknowing = stage === "adopted" ? whyNotKnowing(round) : null;
      if (unknowing) return unknowing;
      // Counted in the round: a text of another meeting has another number
      const next = newest + 1;
      const ofMeeting = rows.filter(
        (row) => !facts || (row.meetingOn !== null && fromUtc(row.meetingOn) === meetingOn),
      );
      const document =
        stage === "adopted"
          ? adoptedPaper(facts ?? (await loadFacts(round)), { text, meetingOn, version: next }, keptPaper(ofMeeting))
          : null;
      await tx.resolution.create({
        data: {
          ...(document && { document: document as unknown as Prisma.InputJsonObject }),
          roundId: round.id,
          stage,
          text,
          meetingOn: meetingOn && utc(meetingOn),
          editedById: accountOf(actor),
          editedAt: new Date(),
          version: next,
        },
      });
      await record({ type: "raad.resolution_edited", details: { stage, version: next } });
      return { stage, version: next, ...(facts && { meeting }) };
    },
  );
}

/** The raadsbesluit with this text and the decisions of this moment: that is what the raad adopted. */
function adoptedPaper(all: Facts, text: Omit<Resolution, "stage">, before: KeptPaper | null): AdoptedPaper {
  const facts = atMeeting(all, text.meetingOn);
  const resolutions = { ...facts.resolutions, adopted: text };
  const dossier = makeDossier({ ...facts, resolutions, adoptedPaper: null, on: all.round.today });
  const { doc } = keptResolution(dossier, text.version, before);
  return { values: valuesByName(dossier, "adopted"), doc };
}

/** The adopted paper that was kept last; null before there is one. */
function keptPaper(rows: readonly ResolutionRow[]): KeptPaper | null {
  const row = rows.findLast(({ stage }) => stage === "adopted");
  if (!row?.document) return null;
  // Written by this command from its own type only.
  return { paper: row.document as unknown as AdoptedPaper, version: row.version, storedOn: localDay(row.editedAt) };
}
