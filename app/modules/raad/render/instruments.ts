import { lower } from "#app/modules/rounds/texts.nl.ts";
import type { Block } from "#app/platform/documents/model.ts";
import { isCarried, type Instrument } from "../core/instrument.ts";
import { partsOf } from "../core/resolution.ts";
import { instrumentNames, instrumentOutcomeNames, instrumentTexts } from "../texts.nl.ts";
import { heading, paragraph, partBlocks, tableBlock } from "./paper.ts";
import { fill, filled, type Filled, type Filling } from "./tables.ts";
import { fractiesText, instrumentText, votesText } from "./words.ts";

const plansOf = ({ plans }: Instrument): string | null => (plans.length > 0 ? plans.join(", ") : null);
const proposersOf = ({ proposers }: Instrument): string | null => proposers.join(", ") || null;

const sheetColumns: readonly Filled<Instrument>[] = [
  filled("Soort", "text", ({ kind }) => instrumentNames[kind]),
  filled("Nummer", "text", ({ reference }) => reference),
  filled("Titel", "text", ({ title }) => title),
  filled("Ingediend door", "text", proposersOf),
  filled("Plannen", "text", plansOf),
  filled("Uitkomst", "text", ({ outcome }) => instrumentOutcomeNames[outcome]),
  filled("Voor", "number", ({ votes }) => votes?.for ?? null),
  filled("Tegen", "number", ({ votes }) => votes?.against ?? null),
  filled("Zetels", "number", ({ votes }) => votes?.seats ?? null),
  filled("Per fractie", "text", ({ votes }) => fractiesText(votes)),
  filled("Dag", "date", ({ decidedOn }) => decidedOn),
  filled("Tekst", "text", ({ text }) => text),
  filled("Toelichting", "text", ({ reason }) => reason),
];

/** The amendementen and moties of a round, for the workbooks and a CSV. */
export const instrumentSheet = (all: readonly Instrument[]): Filling =>
  fill({ name: instrumentTexts.title, caption: instrumentTexts.title }, sheetColumns, all);

const paperColumns: readonly Filled<Instrument>[] = [
  filled(instrumentTexts.heading, "text", instrumentText),
  filled("Titel", "text", ({ title }) => title),
  filled("Ingediend door", "text", proposersOf),
  filled("Plannen", "text", plansOf),
  filled("Uitkomst", "text", ({ outcome }) => instrumentOutcomeNames[outcome]),
  filled("Stemmen", "text", ({ votes }) => votes && votesText({ votes })),
];

/** All that was handed in, as it stands in a paper. */
export function instrumentBlocks(all: readonly Instrument[]): Block[] {
  if (all.length === 0) return [];
  const table = fill({ name: instrumentTexts.title, caption: instrumentTexts.title }, paperColumns, all);
  return [heading(instrumentTexts.title), paragraph("Dit dienden fracties in."), tableBlock(table, "")];
}

/** What the adopted amendementen change in the besluit, point by point, each with the vote. */
export function workedIn(all: readonly Instrument[]): Block[] {
  return all
    .filter((one) => one.kind === "amendement" && isCarried(one))
    .flatMap((one) => [
      paragraph([{ text: `Gewijzigd door ${changedBy(one)}`, strong: true }]),
      ...partBlocks(partsOf(one.text ?? "", {})),
    ]);
}

/** "amendement A1, Meer groen (over plan 3 en 5). Aangenomen: 20 voor, 17 tegen." */
function changedBy({ title, plans, outcome, votes, ...named }: Instrument): string {
  const about = plans.length > 0 ? ` (${lower(instrumentTexts.about(plans))})` : "";
  const voted = votes ? `: ${votesText({ votes })}` : "";
  return `${lower(instrumentText(named))}, ${title}${about}. ${instrumentOutcomeNames[outcome]}${voted}.`;
}
