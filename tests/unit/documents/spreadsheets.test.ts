import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { expect, test, vi } from "vitest";
import { cleanText } from "#app/platform/documents/clean-text.ts";
import { csv } from "#app/platform/documents/csv.ts";
import type { Workbook } from "#app/platform/documents/model.ts";
import { ods } from "#app/platform/documents/ods.ts";
import { xlsx } from "#app/platform/documents/xlsx.ts";
import { elements, latin, parsed, partsOf } from "./reading.ts";
import { awardSheet, hostile, hostileSheet, workbook } from "./samples.ts";

vi.setConfig({ testTimeout: 120_000 });

async function opened(source: Workbook): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await xlsx(source)).buffer as ArrayBuffer);
  return book;
}

test("the same tables give the same bytes, also at another moment", async () => {
  expect(ods(structuredClone(workbook))).toEqual(ods(workbook));
  expect(csv(structuredClone(hostileSheet))).toEqual(csv(hostileSheet));
  const before = await xlsx(workbook);
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // a zip keeps time in steps of two seconds
  expect(await xlsx(structuredClone(workbook))).toEqual(before);
});

test("one changed cent changes the bytes", async () => {
  const rows = awardSheet.rows.map((row, at) => (at === 0 ? row.with(3, 4_600_001) : row));
  const changed = { ...workbook, sheets: [{ ...awardSheet, rows }, hostileSheet] };
  expect(ods(changed)).not.toEqual(ods(workbook));
  expect(await xlsx(changed)).not.toEqual(await xlsx(workbook));
});

test("ODS holds amounts, numbers and dates as values, and text as text", () => {
  expect(latin(ods(workbook)).slice(30, 84)).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
  const content = parsed(partsOf(ods(workbook))["content.xml"]);
  const [awards, odd, contents] = elements(content, "table:table");
  if (!awards || !odd || !contents) throw new Error("A sheet is missing");
  const cells = (row: Element | undefined) => (row ? elements(row, "table:table-cell") : []);
  const rows = elements(awards, "table:table-row").map((row) =>
    cells(row).map(
      (cell) => cell.getAttribute("office:value") ?? cell.getAttribute("office:date-value") ?? cell.textContent,
    ),
  );
  expect(rows[0]).toEqual(["Nr.", "Plan", "Buurt", "Eenmalig", "Per jaar", "Klaar op"]);
  expect(rows[2]).toEqual([
    "7",
    "Minder drukwerk: de stadskrant alleen nog op verzoek",
    "hele stad",
    "",
    "-12500.00",
    "2027-06-30",
  ]);
  expect(rows[3]?.slice(3, 5)).toEqual(["115000.50", "2500.00"]);
  const kinds = (at: number) =>
    cells(elements(odd, "table:table-row")[at]).map((cell) => cell.getAttribute("office:value-type"));
  expect(kinds(1)).toEqual(["string", "string", "string", "string"]);
  expect(kinds(2)).toEqual(["string", "currency", "float", "date"]);
  expect(elements(content, "table:table-cell").filter((cell) => cell.hasAttribute("table:formula"))).toEqual([]);
  expect(elements(contents, "text:p")[2]?.textContent).toBe("Toekenningen");
});

test("XLSX gives every value back, strings that look like formulas as strings", async () => {
  const book = await opened(workbook);
  const awards = book.worksheets[0]?.getSheetValues() ?? [];
  expect(awards[1]).toEqual([undefined, "Nr.", "Plan", "Buurt", "Eenmalig", "Per jaar", "Klaar op"]);
  expect(awards[4]).toEqual([
    undefined,
    12,
    'Speelplek "De Oude Werf" & <buurttuin>',
    "Havenkwartier",
    115_000.5,
    2_500,
  ]);
  expect(awards[5]).toEqual([
    undefined,
    28,
    awardSheet.rows[3]?.[1],
    "Noord",
    9_000,
    450,
    new Date("2028-01-15T00:00:00Z"),
  ]);
  const odd = book.worksheets[1];
  expect(odd?.name).toBe("Vreemd  1   a b c   en een naam");
  expect(odd?.getCell("A2").value).toBe(cleanText(hostile));
  expect(odd?.getCell("C2").value).toBe("=2+3");
  expect(odd?.getCell("A3").value).toBe("=SUM(A1:A9)");
  expect(odd?.getCell("B3").numFmt).toContain('"€"');
  expect(odd?.getCell("B4").value).toBe(1_234_567_890.12);
  expect(book.created).toEqual(new Date("2026-11-23T00:00:00Z"));
  expect(Object.values(partsOf(await xlsx(workbook))).join("")).not.toContain("<f>");
});

test("a cell longer than Excel takes is cut with a mark", async () => {
  const rows = [["x".repeat(40_000)]];
  const book = await opened({
    ...workbook,
    sheets: [{ name: "Lang", caption: "", columns: [{ header: "t", kind: "text" }], rows }],
  });
  expect(book.worksheets[0]?.getCell("A2").value).toBe(`${"x".repeat(32_766)}…`);
});

test("sheet names that differ only after 31 characters stay apart", async () => {
  const sheet = (name: string) => ({ ...awardSheet, name });
  const book = await opened({ ...workbook, sheets: ["x".repeat(40), "X".repeat(40), "inhoud", "''", ""].map(sheet) });
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    "x".repeat(31),
    `${"X".repeat(27)} 2`,
    "inhoud",
    "Blad",
    "Blad 2",
    "Inhoud 2",
  ]);
});

test("CSV has a byte order mark, semicolons, points in amounts, and no cell that starts a formula", () => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv(awardSheet));
  expect(text.startsWith("\uFEFFNr.;Plan;Buurt;Eenmalig (euro);Per jaar (euro);Klaar op\r\n3;")).toBe(true);
  const read = parse(csv(awardSheet), { bom: true, delimiter: ";" });
  expect(read[2]).toEqual(["7", awardSheet.rows[1]?.[1], "hele stad", "", "-12500.00", "2027-06-30"]);
  const odd = parse(csv(hostileSheet), { bom: true, delimiter: ";" });
  expect(odd[1]).toEqual([`'${cleanText(hostile)}`, "n.v.t.", "'=2+3", "onbekend"]);
  expect(odd.slice(2, 5).map((row) => row.slice(0, 2))).toEqual([
    ["'=SUM(A1:A9)", "-0.05"],
    ["'-1", "1234567890.12"],
    ["'@cmd", "0.00"],
  ]);
});

test("a CSV has fractions with a comma, as a Dutch spreadsheet reads them, also below zero", () => {
  const columns = [
    { header: "Sterkte", kind: "number" },
    { header: "Bedrag", kind: "money" },
  ] as const;
  const rows = [
    [1.12, 150],
    [-0.845, -150],
    [2, null],
  ];
  const text = new TextDecoder().decode(csv({ name: "x", caption: "x", columns, rows }));
  expect(text.trim().split("\r\n").slice(1)).toEqual(["1,12;1.50", "-0,845;-1.50", "2;"]);
});
