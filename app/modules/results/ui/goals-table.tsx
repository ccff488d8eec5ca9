import { SubLine, Table } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { lastMeasured, type Indicator } from "../core/indicator.ts";
import { formatValue } from "../core/value.ts";
import { resultsTexts } from "../texts.nl.ts";

const { arrange, measure } = resultsTexts.work;

interface GoalsTableProps {
  readonly indicators: readonly Indicator[];
  /** The address of the work on one of them, and what that is called. */
  readonly hrefOf: (indicator: Indicator) => string;
  readonly openOf: (name: string) => string;
}

/** All goals of the raad, each with a way to work on it. */
export function GoalsTable({ indicators, hrefOf, openOf }: GoalsTableProps) {
  return (
    <Table
      caption={arrange.caption}
      layout="cards"
      rows={indicators}
      rowKey={({ id }) => id}
      columns={[
        {
          header: arrange.goal,
          rowHeader: true,
          cell: ({ name, source }) => (
            <>
              {name}
              <SubLine>{resultsTexts.goal.source(source)}</SubLine>
            </>
          ),
        },
        { header: arrange.from, cell: (one) => resultsTexts.inYear(formatValue(one.baselineValue), one.baselineYear) },
        { header: arrange.to, cell: (one) => resultsTexts.inYear(formatValue(one.targetValue), one.targetYear) },
        { header: measure.last, cell: (one) => lastText(one) },
        {
          header: measure.change,
          act: true,
          cell: (one) => <TextLink href={hrefOf(one)}>{openOf(one.name)}</TextLink>,
        },
      ]}
    />
  );
}

function lastText(indicator: Indicator): string {
  const last = lastMeasured(indicator);
  return last ? resultsTexts.inYear(formatValue(last.value), last.year) : resultsTexts.goal.none;
}
