import { printedTable } from "./cell-text.ts";
import { cellValue, euroDecimal, type Value } from "./cell-value.ts";
import type { Sheet, Workbook } from "./model.ts";
import { cellStyles, columnStyle, odsPage, odsStyles } from "./ods-styles.ts";
import { openDocument, spelled } from "./open-document.ts";
import { sheetsToWrite } from "./sheets-to-write.ts";
import { columnWishes } from "./column-wishes.ts";
import { el, type Element } from "./xml.ts";

/** The tables as OpenDocument spreadsheet: amounts, numbers and dates are values, text is never a formula. */
export function ods(workbook: Workbook): Uint8Array {
  const sheets = sheetsToWrite(workbook).map((sheet, at) => ({ sheet, style: `Blad${at + 1}` }));
  return openDocument({
    kind: "spreadsheet",
    title: workbook.title,
    date: workbook.date,
    styles: odsStyles(),
    page: odsPage(),
    automaticStyles: [...cellStyles(), ...sheets.flatMap(({ sheet, style }) => columnStyles(sheet, style))],
    body: sheets.map(({ sheet, style }) => table(sheet, style)),
  });
}

function columnStyles(sheet: Sheet, style: string): Element[] {
  const wishes = columnWishes(sheet.columns, printedTable(sheet));
  return wishes.map(({ natural }, at) => columnStyle(`${style}.${at + 1}`, natural));
}

function table({ name, caption, columns, rows }: Sheet, style: string): Element {
  const header = columns.map((column) => {
    const look = column.kind === "text" ? "Header" : "HeaderRight"; // values stand right in their cells
    return el("table:table-cell", { "table:style-name": look, ...textCell }, ...lines(column.header));
  });
  return el(
    "table:table",
    { "table:name": name, "table:style-name": "Sheet" },
    el("table:title", {}, caption),
    ...columns.map(({ kind }, at) =>
      el("table:table-column", { "table:style-name": `${style}.${at + 1}`, "table:default-cell-style-name": kind }),
    ),
    el("table:table-header-rows", {}, el("table:table-row", {}, ...header)),
    ...rows.map((row) =>
      el("table:table-row", {}, ...columns.map(({ kind }, at) => cell(cellValue(row[at] ?? null, kind)))),
    ),
  );
}

const textCell = { "office:value-type": "string" };

function cell(value: Value): Element {
  switch (value.type) {
    case "empty":
      return el("table:table-cell");
    case "text":
      return el("table:table-cell", { "table:style-name": "text", ...textCell }, ...lines(value.text));
    case "number":
      return el("table:table-cell", { "office:value-type": "float", "office:value": String(value.number) });
    case "money":
      return el("table:table-cell", {
        "office:value-type": "currency",
        "office:currency": "EUR",
        "office:value": euroDecimal(value.cents),
      });
    case "date":
      return el("table:table-cell", { "office:value-type": "date", "office:date-value": value.iso });
  }
}

/** A tab becomes a space: LibreOffice drops it from a cell. */
function lines(text: string): Element[] {
  return text
    .replaceAll("\t", " ")
    .split("\n")
    .map((line) => el("text:p", {}, ...spelled(line)));
}
