import { cleanText } from "./clean-text.ts";
import type { Cell, ColumnKind } from "./model.ts";
import { isoDate } from "./pinned-date.ts";

/** What a cell is, so that every writer makes the same of it. */
export type Value =
  | { type: "empty" }
  | { type: "text"; text: string }
  | { type: "number"; number: number }
  | { type: "money"; cents: number }
  | { type: "date"; iso: string; date: Date };

/** Throws on money that is not whole cents and on numbers that are none: neither may reach a council paper. */
export function cellValue(cell: Cell, kind: ColumnKind): Value {
  if (cell === null) return { type: "empty" };
  if (typeof cell === "number") return numericValue(cell, kind);
  const date = kind === "date" ? isoDate(cell) : undefined;
  return date ? { type: "date", iso: cell, date } : { type: "text", text: cleanText(cell) };
}

function numericValue(cell: number, kind: ColumnKind): Value {
  if (kind === "money") return { type: "money", cents: wholeCents(cell) };
  if (!Number.isFinite(cell)) throw new RangeError(`Not a number for a table: ${cell}`);
  return kind === "number" ? { type: "number", number: cell } : { type: "text", text: String(cell) };
}

function wholeCents(cents: number): number {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Not an amount in whole cents: ${cents}`);
  return cents;
}

/** Cents as euros with a point and two decimals ("-1234.50"), exact: no division in floating point. */
export function euroDecimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
