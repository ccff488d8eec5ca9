import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { Table, type Column } from "#app/ui/table.tsx";
import type { Move } from "../core/pots.ts";
import { budgetTexts, moveNames } from "../texts.nl.ts";

const texts = budgetTexts.work;

export interface ShownBooking {
  readonly id: number;
  readonly on: `${number}-${number}-${number}`;
  readonly pot: string;
  readonly item: string;
  readonly move: Move;
  /** In cents. */
  readonly amount: number;
  readonly reason: string;
  readonly by: string;
}

interface BookingsTableProps {
  readonly caption: string;
  readonly bookings: readonly ShownBooking[];
  /** Where they are of more than one pot. */
  readonly withPot?: boolean;
}

/** Bookings one by one, the last first. */
export function BookingsTable({ caption, bookings, withPot = false }: BookingsTableProps) {
  const columns: Column<ShownBooking>[] = [
    { header: texts.on, rowHeader: true, cell: ({ on }) => longDate(on) },
    ...(withPot ? [{ header: budgetTexts.table.pot, cell: ({ pot }: ShownBooking) => pot }] : []),
    { header: texts.forWhat, cell: ({ item }) => item },
    { header: texts.booked, cell: ({ move }) => moveNames[move] },
    { header: texts.amount, align: "num", cell: ({ amount }) => formatEuros(cents(amount)) },
    { header: texts.why, cell: ({ reason }) => reason },
    { header: texts.by, cell: ({ by }) => by },
  ];
  return <Table caption={caption} columns={columns} rows={bookings} rowKey={({ id }) => id} layout="cards" />;
}
