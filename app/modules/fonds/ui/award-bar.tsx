import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { BudgetBar } from "#app/ui/budget-bar.tsx";
import { lineAt, type AwardRow } from "../core/award-view.ts";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.award;

interface AwardProps {
  readonly rows: readonly AwardRow[];
  /** In cents. */
  readonly ceiling: number;
  /** What the numbers on the bar are: places in the table below it, or the numbers of the plans. */
  readonly numbers?: "places" | "plans";
}

const sum = (amounts: readonly number[]) => cents(amounts.reduce((total, amount) => total + amount, 0));
const euros = (amount: number) => formatEuros(cents(amount));

/** All that the plans ask on one line, with the ceiling across it. The table has the numbers. */
export function AwardBar({ rows, ceiling, numbers = "places" }: AwardProps) {
  const asked = euros(sum(rows.map(({ because }) => because.requested)));
  const count = (outcome: AwardRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return (
    <BudgetBar
      label={texts.bar(asked, euros(ceiling), count("full"), count("partial"))}
      numberText={numbers === "plans" ? texts.numberIsPlan : undefined}
      segments={rows.map(({ position, number, because, amount }) => ({
        label: String(numbers === "plans" ? number : position),
        asked: because.requested,
        awarded: amount,
      }))}
      ceiling={ceiling}
      ceilingText={texts.ceiling(euros(ceiling))}
      askedText={texts.asked(asked)}
    />
  );
}

/** The line below the last plan with money, as a row across the table. */
export function lineBefore(rows: readonly AwardRow[]) {
  const at = lineAt(rows);
  const awarded = sum(rows.map(({ amount }) => amount));
  return (_: AwardRow, index: number) =>
    index === at ? [{ kind: "line" as const, text: texts.line(euros(awarded)) }] : undefined;
}
