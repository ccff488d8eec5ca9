import { stringify } from "csv-stringify/sync";
import { cellValue, euroDecimal } from "./cell-value.ts";
import { cleanText } from "./clean-text.ts";
import type { Cell, ColumnKind, Sheet } from "./model.ts";

/**
 * A table for machines and for a Dutch spreadsheet: UTF-8 with byte order mark, semicolons, CRLF. Amounts are euros with a
 * point and two decimals under a header that ends in "(euro)", dates ISO, other fractions with a comma: a Dutch spreadsheet
 * takes 1.12 for a day in December. Text that a spreadsheet could take for a formula
 * gets an apostrophe in front.
 */
export function csv({ columns, rows }: Sheet): Uint8Array {
  const header = columns.map(({ header: text, kind }) => cleanText(kind === "money" ? `${text} (euro)` : text));
  const records = rows.map((row) => columns.map(({ kind }, at) => field(row[at] ?? null, kind)));
  const text = stringify([header, ...records], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    escape_formulas: true,
    cast: {
      number: (number, { index }) =>
        columns[index]?.kind === "money" ? euroDecimal(number) : String(number).replace(".", ","),
    },
  });
  return new TextEncoder().encode(text);
}

/** Numbers stay numbers here: the library leaves a minus before a number alone and escapes it before text. */
function field(cell: Cell, kind: ColumnKind): string | number {
  const value = cellValue(cell, kind);
  switch (value.type) {
    case "empty":
      return "";
    case "text":
      return value.text;
    case "number":
      return value.number;
    case "money":
      return value.cents;
    case "date":
      return value.iso;
  }
}
