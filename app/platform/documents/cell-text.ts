import { cellValue, euroDecimal, type Value } from "./cell-value.ts";
import type { Cell, Row, Table } from "./model.ts";

const noBreakSpace = "\u00a0";

/** A table as a Dutch reader sees it: "€ 300.000", "1.234,5", "23-11-2026"; nothing for an empty cell. */
export type PrintedTable = { header: string[]; rows: string[][]; footer?: string[] };

/** Cents are printed in a column only if some amount in it has them, so that the amounts of a column line up. */
export function printedTable({ columns, rows, footer }: Pick<Table, "columns" | "rows" | "footer">): PrintedTable {
  const everyRow = footer ? [...rows, footer] : rows;
  const decimals = columns.map((column, at) => column.kind === "money" && everyRow.some((row) => hasCents(row[at])));
  const print = (row: Row) =>
    columns.map((column, at) => printed(cellValue(row[at] ?? null, column.kind), decimals[at] ?? false));
  return {
    header: columns.map((column) => printed(cellValue(column.header, "text"), false)),
    rows: rows.map(print),
    ...(footer && { footer: print(footer) }),
  };
}

function hasCents(cell: Cell | undefined): boolean {
  return typeof cell === "number" && cell % 100 !== 0;
}

function printed(value: Value, decimals: boolean): string {
  switch (value.type) {
    case "empty":
      return "";
    case "text":
      return value.text;
    case "number":
      return dutchNumber(String(value.number), 5);
    case "money":
      return `€${noBreakSpace}${dutchNumber(euroDecimal(value.cents).slice(0, decimals ? undefined : -3), 4)}`;
    case "date":
      return value.iso.split("-").reverse().join("-");
  }
}

/**
 * From the plain decimal notation, not through Intl: its output may change with the ICU of the machine.
 * Digits are grouped from `groupedFrom` of them on: five for bare numbers, so that a year stays "2028".
 */
function dutchNumber(decimal: string, groupedFrom: number): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace("-", "").length < groupedFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
