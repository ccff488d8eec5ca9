import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { RaadReason } from "./core/reasons.ts";
import { whyNotEdit, type ResolutionStage } from "./core/resolution.ts";
import { liveNumberNames } from "./texts.nl.ts";

export interface ResolutionText {
  readonly stage: ResolutionStage;
  readonly text: string;
  readonly meetingOn: LocalDate | null;
}

/** Stores the text of the raadsbesluit: the ontwerpbesluit before the meeting, the adopted text after it. */
export function editResolution(
  actor: Actor,
  slug: string,
  { stage, text, meetingOn }: ResolutionText,
): Promise<{ stage: ResolutionStage } | Refused<RaadReason>> {
  return actInRound<{ stage: ResolutionStage } | Refused<RaadReason>>(
    actor,
    slug,
    "raad.edit_resolution",
    async ({ tx, round, record }) => {
      const key = (wanted: ResolutionStage) => ({ roundId_stage: { roundId: round.id, stage: wanted } });
      const adopted = (await tx.resolution.findUnique({ where: key("adopted") })) !== null;
      const no = whyNotEdit({ stage, text, meetingOn }, round, { adopted, names: Object.values(liveNumberNames) });
      if (no) return no;
      const row = {
        text,
        meetingOn: meetingOn && utc(meetingOn),
        editedById: accountOf(actor),
        editedAt: new Date(),
      };
      await tx.resolution.upsert({ where: key(stage), create: { ...row, roundId: round.id, stage }, update: row });
      await record({ type: "raad.resolution_edited", details: { stage } });
      return { stage };
    },
  );
}
