import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Doc } from "#app/platform/documents/model.ts";
import { isAdoptedNow, missingParts } from "./core/council-proposal.ts";
import type { Dossier } from "./core/dossier.ts";
import { valuesByName, withoutRemoved } from "./render/paper.ts";
import { conceptPaper, proposalPaper, proposalTexts } from "./render/proposal.ts";
import { partNames, raadTexts } from "./texts.nl.ts";

/** What the page of the raadsvoorstel is made of, and whether the raad has decided: then it changes no more. */
export interface ForProposal {
  readonly dossier: Dossier;
  readonly decided: boolean;
}

/** Where the raadsvoorstel stands: nothing was written, the college has still to adopt what was, it did, or the raad decided. */
export type ProposalState = "nothing" | "written" | "adopted" | "changed" | "decided";

function stateOf({ proposal }: Dossier, decided: boolean): ProposalState {
  if (decided) return "decided";
  if (proposal.written === null) return "nothing";
  if (isAdoptedNow(proposal)) return "adopted";
  return proposal.adopted ? "changed" : "written";
}

function showsAdopted(dossier: Dossier, decided: boolean): boolean {
  const state = stateOf(dossier, decided);
  return state === "adopted" || (state === "decided" && dossier.proposal.adopted !== null);
}

/** The raadsvoorstel as its page shows it: what was written, and the paper that it makes. */
export function proposalView({ dossier, decided }: ForProposal) {
  const state = stateOf(dossier, decided);
  const kept = showsAdopted(dossier, decided);
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
export function earlierProposals(stored: readonly StoredProposal[], { dossier, decided }: ForProposal) {
  const { written, adopted } = dossier.proposal;
  const shown = showsAdopted(dossier, decided) ? adopted : written;
  return stored
    .filter(({ version }) => version !== shown?.version)
    .map(({ version, storedOn, adopted }) => ({
      title: raadTexts.proposal.version(version, longDate(storedOn), adopted && longDate(adopted.on)),
      blocks: adopted && withoutRemoved(adopted.doc as Doc, dossier).blocks,
    }));
}
