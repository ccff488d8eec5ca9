import type { Dossier } from "./core/dossier.ts";
import type { ResolutionStage } from "./core/resolution.ts";
import { resolutionParts, resolutionText, valuesByName } from "./render/paper.ts";

/** The text that the griffie works on now: the adopted text once the raad decides, before that the draft. */
export function resolutionView(dossier: Dossier) {
  const { resolutions, round } = dossier;
  const deciding = round.standing.phase === "council" || round.standing.phase === "accountability";
  const stage: ResolutionStage = resolutions.adopted || (deciding && dossier.decidedOn !== null) ? "adopted" : "draft";
  return {
    stage,
    text: resolutionText(dossier, stage),
    version: resolutions[stage]?.version ?? 0,
    meetingOn: resolutions[stage]?.meetingOn ?? (stage === "adopted" ? (dossier.decidedOn ?? "") : ""),
    parts: resolutionParts(dossier, stage),
    names: Object.entries(valuesByName(dossier, stage)).map(([name, value]) => ({ name, value })),
  };
}
