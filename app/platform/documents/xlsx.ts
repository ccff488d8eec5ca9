import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { printedTable } from "./cell-text.ts";
import { cellValue, type Value } from "./cell-value.ts";
import { cleanText } from "./clean-text.ts";
import type { ColumnKind, Sheet, Workbook } from "./model.ts";
import { pinnedDate } from "./pinned-date.ts";
import { sheetsToWrite } from "./sheets-to-write.ts";
import { columnWishes } from "./column-wishes.ts";
import { zip } from "./zip.ts";

const formats: Record<ColumnKind, string> = {
  text: "General",
  number: "General",
  money: '"€"\u00a0#,##0.00;"€"\u00a0-#,##0.00',
  date: "dd-mm-yyyy",
};

const printedOnA4 = {
  paperSize: 9,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: "1:1",
};

/** The tables as Excel workbook. The library stamps the hour into the zip, so its files are packed again with the date. */
export async function xlsx(workbook: Workbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = cleanText(workbook.title);
  book.creator = book.lastModifiedBy = "";
  book.created = book.modified = pinnedDate(workbook.date);
  for (const sheet of sheetsToWrite(workbook)) write(book, sheet);
  const files = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return zip(
    Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
    workbook.date,
  );
}

function write(book: ExcelJS.Workbook, sheet: Sheet): void {
  const { name, columns, rows } = sheet;
  const page = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  Object.assign(page.pageSetup, printedOnA4);
  page.columns = columnWishes(columns, printedTable(sheet)).map(({ natural }, at) => ({
    width: natural + 3,
    style: {
      numFmt: formats[columns[at]?.kind ?? "text"],
      alignment: { vertical: "top", wrapText: columns[at]?.kind === "text" },
    },
  }));
  const header = page.addRow(columns.map((column) => text(column.header)));
  header.font = { name: "Calibri", size: 11, bold: true };
  header.eachCell((cell, at) => {
    const horizontal = columns[at - 1]?.kind === "text" ? "left" : "right"; // values stand right in their cells
    cell.alignment = { wrapText: true, vertical: "top", horizontal };
  });
  header.border = { bottom: { style: "thin" } };
  for (const row of rows) page.addRow(columns.map(({ kind }, at) => content(cellValue(row[at] ?? null, kind))));
}

/** Only plain values are handed over: a string is a shared string in the file and never a formula. */
function content(value: Value): string | number | Date | null {
  switch (value.type) {
    case "empty":
      return null;
    case "text":
      return text(value.text);
    case "number":
      return value.number;
    case "money":
      return value.cents / 100;
    case "date":
      return value.date;
  }
}

const longestCell = 32_767;

/** Excel refuses longer cells, and reads _x0041_ as the letter A: the ones in the text are escaped. */
function text(original: string): string {
  const escaped = cleanText(original).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return escaped.length <= longestCell ? escaped : cleanText(`${escaped.slice(0, longestCell - 1)}…`);
}
