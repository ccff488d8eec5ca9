import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Doc } from "#app/platform/documents/model.ts";
import { isAdoptedNow, missingParts } from "./core/council-proposal.ts";
import { isDecided, type Dossier } from "./core/dossier.ts";
import { valuesByName, withoutRemoved } from "./render/paper.ts";
import { conceptPaper, proposalPaper, proposalTexts } from "./render/proposal.ts";
import { partNames, raadTexts } from "./texts.nl.ts";

/** Where the raadsvoorstel stands: nothing was written, the college has still to adopt what was, it did, or the raad decided. */
export type ProposalState = "nothing" | "written" | "adopted" | "changed" | "decided";

function stateOf(dossier: Dossier): ProposalState {
  const { proposal } = dossier;
  if (isDecided(dossier)) return "decided";
  if (proposal.written === null) return "nothing";
  if (isAdoptedNow(proposal)) return "adopted";
  return proposal.adopted ? "changed" : "written";
}

function showsAdopted(dossier: Dossier): boolean {
  const state = stateOf(dossier);
  return state === "adopted" || (state === "decided" && dossier.proposal.adopted !== null);
}

/** The raadsvoorstel as its page shows it: what was written, and the paper that it makes. */
export function proposalView(dossier: Dossier) {
  const state = stateOf(dossier);
  const kept = showsAdopted(dossier);
  const texts = proposalTexts(dossier);
  return {
    state,
    kept,
    texts,
    version: dossier.proposal.written?.version ?? 0,
    missing: missingParts(texts).map((part) => partNames[part]),
    blocks: (kept ? proposalPaper : conceptPaper)(dossier).doc.blocks,
    names: Object.entries(valuesByName(dossier, "draft")).map(([name, value]) => ({ name, value })),
  };
}

/** The raadsvoorstel as it was stored once. */
export interface StoredProposal {
  readonly version: number;
  readonly storedOn: LocalDate;
  readonly adopted: { readonly on: LocalDate; readonly doc: unknown } | null;
}

/** What was stored before what is shown: of each that the college adopted the paper too. */
export function earlierProposals(stored: readonly StoredProposal[], dossier: Dossier) {
  const { written, adopted } = dossier.proposal;
  const shown = showsAdopted(dossier) ? adopted : written;
  return stored
    .filter(({ version }) => version !== shown?.version)
    .map(({ version, storedOn, adopted }) => ({
      title: raadTexts.proposal.version(version, longDate(storedOn), adopted && longDate(adopted.on)),
      blocks: adopted && withoutRemoved(adopted.doc as Doc, dossier).blocks,
    }));
}
