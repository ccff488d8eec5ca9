import type { ProgrammeShare } from "#app/modules/budget/core/shares.ts";
import { shareOf } from "#app/modules/budget/core/shares.ts";
import { budgetTexts } from "#app/modules/budget/texts.nl.ts";
import { cents, type Cents } from "#app/modules/counting/core/money.ts";
import { filled, fill, type Filled, type Filling } from "./tables.ts";

const texts = budgetTexts.shares;

/** Hundredths of a percent as a number of a table. */
const inPercents = (hundredths: number) => hundredths / 100;

const budgetColumns: readonly Filled<ProgrammeShare>[] = [
  filled(texts.programme, "number", ({ programme }) => programme),
  filled(texts.name, "text", ({ name }) => name),
  filled(texts.budget, "money", ({ amount }) => cents(amount)),
];

const decidedColumns: readonly Filled<ProgrammeShare>[] = [
  filled(texts.decided, "money", ({ decided }) => cents(decided)),
  filled(texts.percent, "number", ({ share }) => inPercents(share)),
];

const sourceColumn: Filled<ProgrammeShare> = filled(texts.from, "text", ({ source }) => source);

/** Which share of each programme is filled in with residents (R71). */
export function shareSheet(year: number, shares: readonly ProgrammeShare[]): Filling {
  const columns = [...budgetColumns, ...decidedColumns, sourceColumn];
  return fill({ name: texts.sheet, caption: texts.caption(year) }, columns, shares);
}

/** The same beside what activities ask, in cents by programme: before the decision that is all there is. */
export function askedShareSheet(
  year: number,
  shares: readonly ProgrammeShare[],
  asked: ReadonlyMap<number, Cents>,
): Filling {
  const askedOf = ({ programme }: ProgrammeShare) => asked.get(programme) ?? cents(0);
  const columns = [
    ...budgetColumns,
    filled<ProgrammeShare>(texts.asked, "money", askedOf),
    filled<ProgrammeShare>(texts.percentAsked, "number", (share) => inPercents(shareOf(askedOf(share), share.amount))),
    ...decidedColumns,
    sourceColumn,
  ];
  return fill({ name: texts.sheet, caption: texts.caption(year) }, columns, shares);
}
