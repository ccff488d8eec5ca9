import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { SubLine, Table } from "#app/ui/table.tsx";
import { Small } from "#app/ui/text.tsx";
import type { ProgrammeShare } from "../core/shares.ts";
import { budgetTexts, percentText } from "../texts.nl.ts";

const texts = budgetTexts.shares;
const euros = (amount: number) => formatEuros(cents(amount));

interface ShareTableProps {
  readonly year: number;
  readonly shares: readonly ProgrammeShare[];
  /** What was decided of which no programme is known, in cents. */
  readonly elsewhere: number;
}

/** Which share of each programme is filled in with residents (R71); nothing where nobody gave the budget of a programme. */
export function ShareTable({ year, shares, elsewhere }: ShareTableProps) {
  if (shares.length === 0) return null;
  return (
    <>
      <Table
        caption={texts.caption(year)}
        layout="cards"
        rows={shares}
        rowKey={({ programme }) => programme}
        columns={[
          {
            header: texts.programme,
            rowHeader: true,
            cell: ({ programme, name, source }) => (
              <>
                {texts.named(programme, name)}
                <SubLine>{texts.source(source)}</SubLine>
              </>
            ),
          },
          { header: texts.budget, align: "num", cell: ({ amount }) => euros(amount) },
          { header: texts.decided, align: "num", cell: ({ decided }) => euros(decided) },
          { header: texts.share, align: "num", cell: ({ share }) => percentText(share) },
        ]}
      />
      <Small>
        {texts.explain} {elsewhere > 0 && texts.elsewhere(euros(elsewhere))}
      </Small>
    </>
  );
}
