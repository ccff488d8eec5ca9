import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { Table, type Column } from "#app/ui/table.tsx";
import type { PotBooking } from "../core/pots.ts";
import { budgetTexts, moveNames } from "../texts.nl.ts";

const texts = budgetTexts.work;

interface BookingsTableProps {
  readonly caption: string;
  readonly bookings: readonly PotBooking[];
  /** Where they are of more than one pot. */
  readonly withPot?: boolean;
}

/** Bookings one by one, the last first. */
export function BookingsTable({ caption, bookings, withPot = false }: BookingsTableProps) {
  const columns: Column<PotBooking>[] = [
    { header: texts.on, rowHeader: true, cell: ({ on }) => longDate(on) },
    ...(withPot ? [{ header: budgetTexts.table.pot, cell: ({ pot }: PotBooking) => pot }] : []),
    { header: texts.forWhat, cell: ({ item }) => item },
    { header: texts.booked, cell: ({ move }) => moveNames[move] },
    { header: texts.amount, align: "num", cell: ({ amount }) => formatEuros(cents(amount)) },
    { header: texts.why, cell: ({ reason }) => reason },
    { header: texts.by, cell: ({ by }) => by },
  ];
  return <Table caption={caption} columns={columns} rows={bookings} rowKey={({ id }) => id} layout="cards" />;
}
