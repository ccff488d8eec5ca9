import { NowBadge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import { raadTexts } from "../texts.nl.ts";
import type { DecisionRow } from "../views.ts";
import { DecisionBadge } from "./decision-badge.tsx";

/** The list of the meeting: what was decided, where we are, what waits. */
export function DecidedSoFar({ rows, now }: { rows: readonly DecisionRow[]; now: number }) {
  return (
    <Table
      caption={raadTexts.decide.so}
      rows={rows}
      rowKey={({ number }) => number}
      rowTone={({ number }) => (number === now ? "current" : undefined)}
      columns={[
        { header: raadTexts.list.point, align: "num", cell: (_, at) => at + 1 },
        { header: raadTexts.list.plan, rowHeader: true, cell: ({ title }) => title },
        {
          header: raadTexts.list.decision,
          cell: ({ number, decision }) =>
            decision ? (
              <DecisionBadge outcome={decision.outcome} />
            ) : number === now ? (
              <NowBadge />
            ) : (
              <span className="lb-muted">{raadTexts.list.waits}</span>
            ),
        },
      ]}
    />
  );
}
