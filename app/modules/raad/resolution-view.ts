import { isDeepStrictEqual } from "node:util";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Dossier } from "./core/dossier.ts";
import { canBeAdopted, partsOf, type ResolutionStage } from "./core/resolution.ts";
import { resolutionParts, resolutionText, valuesByName } from "./render/paper.ts";
import { workedIn } from "./render/instruments.ts";
import { resolutionPaper } from "./render/resolution.ts";
import { withoutVersion } from "./render/version.ts";
import { raadTexts, stageNames } from "./texts.nl.ts";

/** How the address of the page says which text it is about. */
export const stageInAddress: Readonly<Record<ResolutionStage, string>> = { draft: "ontwerp", adopted: "vastgesteld" };

/** The text that the griffie works on, and the other one as long as both can be written; `asked` is from the address. */
export function resolutionView(dossier: Dossier, asked: string | null = null) {
  const { resolutions, round } = dossier;
  // In a meeting about interim plans that is still to come nothing was adopted
  const held = round.kind !== "interim_plans" || dossier.decidedOn !== null;
  const both = resolutions.adopted === null && canBeAdopted(round.standing) && held;
  const stage = both ? (asStage(asked) ?? usual(dossier)) : resolutions.adopted ? "adopted" : "draft";
  const other: ResolutionStage = stage === "draft" ? "adopted" : "draft";
  return {
    stage,
    other: both ? { stage: other, href: `?tekst=${stageInAddress[other]}` } : null,
    text: resolutionText(dossier, stage),
    version: resolutions[stage]?.version ?? 0,
    meetingOn: resolutions[stage]?.meetingOn ?? (stage === "adopted" ? meetingOf(dossier) : ""),
    parts: resolutionParts(dossier, stage),
    workedIn: stage === "adopted" ? workedIn(dossier.instruments) : [],
    outdated: stage === "adopted" && isOutdated(dossier),
    names: Object.entries(valuesByName(dossier, stage)).map(([name, value]) => ({ name, value })),
  };
}

/** Whether the kept paper would be another one by now: that is for the griffie to know, the text stays. */
export function isOutdated(dossier: Dossier): boolean {
  if (dossier.adoptedPaper === null) return false;
  const [kept, now] = [dossier, { ...dossier, adoptedPaper: null }].map((one) =>
    withoutVersion(resolutionPaper(one, "adopted").doc.blocks),
  );
  // As it comes back from the database
  return !isDeepStrictEqual(kept, JSON.parse(JSON.stringify(now)));
}

/** A text as it was stored once. */
export interface StoredText {
  readonly stage: ResolutionStage;
  readonly version: number;
  readonly text: string;
  readonly storedOn: LocalDate;
  /** The numbers of that moment, of a text as adopted; of a draft none were kept, so their names stay as typed. */
  readonly values: Readonly<Record<string, string>>;
}

/** The stored texts but the one that the griffie works on, for reading back. */
export function earlierTexts(stored: readonly StoredText[], now: Pick<StoredText, "stage" | "version">) {
  return stored
    .filter(({ stage, version }) => stage !== now.stage || version !== now.version)
    .map(({ stage, version, text, storedOn, values }) => ({
      title: raadTexts.resolution.storedAs(stageNames[stage], version, longDate(storedOn)),
      parts: partsOf(text, values),
    }));
}

function asStage(asked: string | null): ResolutionStage | null {
  if (asked === stageInAddress.draft) return "draft";
  return asked === stageInAddress.adopted ? "adopted" : null;
}

/** The text to write when nobody says which: of an open fund the raad has decided, of other rounds since its first decision. */
function usual({ round, decidedOn }: Dossier): ResolutionStage {
  return round.kind === "neighbourhood_fund" || decidedOn !== null ? "adopted" : "draft";
}

/** The raad took its decisions per plan in the meeting; that of a fund was before, and only the griffie knows when. */
function meetingOf({ round, decidedOn }: Dossier): string {
  return round.kind === "neighbourhood_fund" ? "" : (decidedOn ?? "");
}
