import type { ReactNode } from "react";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { DataBadge } from "#app/ui/badge.tsx";
import { SubLine, Table, type Column } from "#app/ui/table.tsx";
import { standingOf, type PotInTree } from "../core/pots.ts";
import { budgetTexts } from "../texts.nl.ts";

const texts = budgetTexts.table;
const euros = (amount: number) => formatEuros(cents(amount));

interface PotsTableProps {
  readonly year: number;
  readonly pots: readonly PotInTree[];
  /** What stands at the end of each row. */
  readonly action?: (pot: PotInTree) => ReactNode;
}

/** All pots of a year with what became of them, each right below the pot above it. */
export function PotsTable({ year, pots, action }: PotsTableProps) {
  const names = new Map(pots.map(({ id, name }) => [id, name]));
  const columns: Column<PotInTree>[] = [
    {
      header: texts.pot,
      rowHeader: true,
      cell: (pot) => (
        <>
          {pot.name}
          {pot.parentId !== null && <SubLine>{texts.under(names.get(pot.parentId) ?? "")}</SubLine>}
          {!pot.forPlans && <SubLine>{texts.notForPlans}</SubLine>}
          {!pot.booked && (
            <SubLine>
              <DataBadge variant="now">{texts[standingOf(pot)]}</DataBadge>
            </SubLine>
          )}
        </>
      ),
    },
    { header: texts.fcl, cell: ({ fcl }) => fcl || texts.none },
    { header: texts.amount, align: "num", cell: ({ amount }) => euros(amount) },
    { header: texts.divided, align: "num", cell: ({ divided }) => euros(divided) },
    { header: texts.reserved, align: "num", cell: ({ balance }) => euros(balance.reserved) },
    { header: texts.committed, align: "num", cell: ({ balance }) => euros(balance.committed) },
    { header: texts.spent, align: "num", cell: ({ balance }) => euros(balance.spent) },
    { header: texts.free, align: "num", cell: ({ free, booked }) => (booked ? euros(free) : texts.none) },
    ...(action ? [{ header: budgetTexts.book, act: true, cell: action }] : []),
  ];
  return (
    <Table
      caption={texts.caption(year)}
      columns={columns}
      rows={pots}
      rowKey={({ id }) => id}
      rowTone={({ booked }) => (booked ? undefined : "muted")}
      layout="cards"
    />
  );
}
