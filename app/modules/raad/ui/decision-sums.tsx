import { Table } from "#app/ui/table.tsx";
import { raadTexts } from "../texts.nl.ts";
import type { DecisionsView } from "../views.ts";

const texts = raadTexts.open;

/** What goes on costs and saves, side by side and never netted. */
export function DecisionSums({ sums }: { sums: DecisionsView["adopted"] }) {
  const rows = [
    { kind: "Kost", oneOff: sums.costOneOff, yearly: sums.costYearly },
    { kind: "Bespaart", oneOff: sums.savingOneOff, yearly: sums.savingYearly },
  ];
  return (
    <Table
      caption={texts.sumsCaption}
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        { header: texts.kind, rowHeader: true, cell: ({ kind }) => kind },
        { header: texts.oneOff, align: "num", cell: ({ oneOff }) => oneOff },
        { header: texts.yearly, align: "num", cell: ({ yearly }) => yearly },
      ]}
    />
  );
}
