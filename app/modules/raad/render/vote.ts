import type { Block } from "#app/platform/documents/model.ts";
import { lower } from "#app/modules/rounds/texts.nl.ts";
import { divisionInWords } from "#app/modules/waardering/vote-words.nl.ts";
import type { Dossier } from "../core/dossier.ts";
import type { VoteFacts } from "../core/facts.ts";
import { whole } from "../core/live-numbers.ts";
import { heading, paragraph, tableBlock } from "./paper.ts";
import { fill, filled, type Filled, type Filling } from "./tables.ts";
import { yesNo } from "./words.ts";

const voteColumns: readonly Filled<VoteFacts["plans"][number]>[] = [
  filled("Plan", "number", ({ number }) => number),
  filled("Titel", "text", ({ title }) => title),
  filled("Stemmen", "number", ({ votes }) => votes),
  filled("Gevraagd", "money", ({ asked }) => asked),
  filled("Past volgens de stemmen", "text", ({ on }) => yesNo(on)),
];

/** What residents chose in the vote of a fund. */
export const voteSheet = ({ plans }: VoteFacts): Filling =>
  fill({ name: "Stemming", caption: "Wat inwoners kozen" }, voteColumns, plans);

const nobody = "Niemand stemde over de plannen.";

/** What residents chose, as advice beside the scores of the board. */
export function voteBlocks({ vote }: Dossier): Block[] {
  if (!vote) return [];
  if (vote.people === 0) return [heading("Wat inwoners kozen"), paragraph(nobody)];
  return [
    heading("Wat inwoners kozen"),
    paragraph(
      `${vote.people === 1 ? "1 inwoner stemde" : `${whole(vote.people)} inwoners stemden`} over de plannen. De uitslag is een advies. Zo verdelen de stemmen het geld: ${lower(divisionInWords(vote.division))}`,
    ),
    tableBlock(voteSheet(vote), nobody),
  ];
}
