import type { ReactNode } from "react";
import { percentText } from "#app/modules/budget/texts.nl.ts";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { Stack } from "#app/ui/layout.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { lastMeasured, progressOf, type Indicator } from "../core/indicator.ts";
import type { OverviewRow } from "../core/overview.ts";
import { formatValue } from "../core/value.ts";
import { progressText, resultsTexts } from "../texts.nl.ts";
import { goalText, spreadText } from "../words.ts";

const texts = resultsTexts.overview;
const euros = (amount: number) => formatEuros(cents(amount));

/** Ambition, budget, effort and result of a year side by side, of the whole municipality and of each programme (R93). */
export function OverviewTable({ year, rows }: { year: number; rows: readonly OverviewRow[] }) {
  return (
    <Table
      caption={texts.caption(year)}
      layout="cards"
      rows={rows}
      rowKey={({ key }) => String(key)}
      columns={[
        { header: texts.about, rowHeader: true, cell: ({ key, share }) => texts.key(key, share?.name ?? null) },
        { header: texts.ambition, cell: ambition },
        { header: texts.budget, cell: budget },
        { header: texts.effort, cell: effort },
        { header: texts.result, cell: result },
      ]}
    />
  );
}

const below = (parts: readonly ReactNode[]) => (
  <Stack gap="s">
    {parts.map((part, at) => (
      <div key={at}>{part}</div>
    ))}
  </Stack>
);

function ambition({ indicators }: OverviewRow) {
  if (indicators.length === 0) return texts.noGoal;
  return below(
    indicators.map((indicator) => (
      <>
        {indicator.name}
        <SubLine>{goalText(indicator)}</SubLine>
      </>
    )),
  );
}

function budget({ share, pots }: OverviewRow) {
  const parts = [
    ...(pots
      ? [texts.pots(euros(pots.forPlans)), texts.committed(euros(pots.committed)), texts.potSpent(euros(pots.spent))]
      : []),
    ...(share
      ? [texts.budgetIs(euros(share.amount)), texts.share(euros(share.decided), percentText(share.share))]
      : []),
  ];
  return parts.length > 0 ? below(parts) : texts.noBudget;
}

function effort({ sums }: OverviewRow) {
  if (!sums || sums.decided + sums.funded === 0) return texts.noPlans;
  const { decided, funded, carriedOut, failed } = sums;
  return below([
    texts.decided(decided),
    texts.goesOn(funded),
    ...(carriedOut > 0 ? [texts.carriedOut(carriedOut)] : []),
    ...(failed > 0 ? [texts.failed(failed)] : []),
  ]);
}

function result({ indicators, sums }: OverviewRow) {
  const parts: ReactNode[] = indicators.map((indicator) => <Reached key={indicator.id} indicator={indicator} />);
  if (sums)
    parts.push(sums.accountedFor > 0 ? texts.accounted(euros(sums.spent), sums.accountedFor) : texts.notAccounted);
  return parts.length > 0 ? below(parts) : texts.noResult;
}

/** The last measurement, how far that is, and how far wijken lie apart. */
function Reached({ indicator }: { indicator: Indicator }) {
  const last = lastMeasured(indicator);
  const spread = spreadText(indicator);
  const progress = progressText(progressOf(indicator), indicator.baselineYear);
  return (
    <>
      {indicator.name}
      <SubLine>
        {last && `${resultsTexts.inYear(formatValue(last.value), last.year)}. `}
        {progress}.
      </SubLine>
      {spread && <SubLine>{spread}</SubLine>}
    </>
  );
}
