import type { ReactNode } from "react";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import { SubLine, Table } from "#app/ui/table.tsx";
import type { Amounts } from "#app/modules/plans/core/plan.ts";
import type { AccountSums } from "../core/year-account.ts";
import { raadTexts } from "../texts.nl.ts";

const texts = raadTexts.year;

export interface YearRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly sums: AccountSums;
}

interface YearTableProps {
  readonly caption: string;
  /** What a row is. */
  readonly header: string;
  readonly rows: readonly YearRow[];
  /** All rows together; null where the rows say it. */
  readonly sums: AccountSums | null;
}

/** What was decided and spent in a year, a row for each round or programme. */
export function YearTable({ caption, header, rows, sums }: YearTableProps) {
  const columns = [
    { header, rowHeader: true, cell: ({ name }: YearRow) => name },
    ...valueColumns.map(({ header: title, of }) => ({
      header: title,
      align: "num" as const,
      cell: (row: YearRow) => of(row.sums),
    })),
  ];
  return (
    <Table
      caption={caption}
      layout="cards"
      rows={rows}
      rowKey={({ key }) => key}
      columns={columns}
      {...(sums && { sums: [[texts.sum, ...valueColumns.map(({ of }) => of(sums))]] })}
    />
  );
}

/** Once, and each year below it: beside each other they would take the width of three columns. */
function TwoLines({ oneOff, yearly }: Amounts) {
  return (
    <div>
      {texts.oneOff(formatEuros(oneOff))}
      {yearly > 0 && <SubLine>{texts.yearly(formatEuros(yearly))}</SubLine>}
    </div>
  );
}

/** The three steps of money out of pots below each other (Awb 4:42, 4:95). */
function FromPots({ granted, paid, set }: AccountSums) {
  return (
    <div>
      {texts.grantedOf(formatEuros(granted))}
      {granted > 0 && (
        <>
          <SubLine>{texts.paidOf(formatEuros(paid))}</SubLine>
          <SubLine>{texts.setOf(formatEuros(set))}</SubLine>
        </>
      )}
    </div>
  );
}

const valueColumns: readonly { header: string; of: (sums: AccountSums) => ReactNode }[] = [
  { header: texts.decided, of: ({ decided }) => decided },
  { header: texts.funded, of: ({ funded }) => funded },
  { header: texts.cost, of: ({ adopted }) => <TwoLines {...adopted.cost} /> },
  { header: texts.saving, of: ({ adopted }) => <TwoLines {...adopted.saving} /> },
  { header: texts.pots, of: (sums) => <FromPots {...sums} /> },
  { header: texts.spent, of: ({ spent }) => formatEuros(spent) },
  { header: texts.accountedFor, of: ({ accountedFor }) => accountedFor },
  { header: texts.carriedOut, of: ({ carriedOut }) => carriedOut },
  { header: texts.failed, of: ({ failed }) => failed },
];
