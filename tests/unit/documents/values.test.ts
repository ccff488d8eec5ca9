import { expect, test } from "vitest";
import { printedTable } from "#app/platform/documents/cell-text.ts";
import { cellValue, euroDecimal } from "#app/platform/documents/cell-value.ts";
import { cleanText } from "#app/platform/documents/clean-text.ts";
import { columnWidths } from "#app/platform/documents/column-widths.ts";
import type { Cell, Column, ColumnKind } from "#app/platform/documents/model.ts";
import { runsOf } from "#app/platform/documents/rich-text.ts";

const printed = (kind: ColumnKind, ...cells: Cell[]) =>
  printedTable({ columns: [{ header: "x", kind }], rows: cells.map((cell) => [cell]) }).rows.flat();

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [-5, "-0.05"],
  [-123_450, "-1234.50"],
  [9_007_199_254_740_991, "90071992547409.91"],
])("%i cents are exactly %s euro", (cents, text) => expect(euroDecimal(cents)).toBe(text));

test("amounts show cents for the whole column or not at all", () => {
  expect(printed("money", 30_000_000, -125_000, null)).toEqual(["€\u00a0300.000", "€\u00a0-1.250", ""]);
  expect(printed("money", 30_000_000, 50)).toEqual(["€\u00a0300.000,00", "€\u00a00,50"]);
});

test("numbers and dates are Dutch, and a year keeps its four digits together", () => {
  expect(printed("number", 2028, 12_345, -0.5, 1234.25)).toEqual(["2028", "12.345", "-0,5", "1234,25"]);
  expect(printed("date", "2027-03-31", "nog onbekend", "2027-02-29")).toEqual([
    "31-03-2027",
    "nog onbekend",
    "2027-02-29",
  ]);
  expect(printed("text", 12_345)).toEqual(["12345"]);
});

test("money that is not whole cents never reaches a paper", () => {
  expect(() => cellValue(12.5, "money")).toThrow(/whole cents/);
  expect(() => cellValue(Number.NaN, "money")).toThrow(/whole cents/);
  expect(() => cellValue(Number.POSITIVE_INFINITY, "number")).toThrow(/Not a number/);
});

test("characters that XML forbids are removed, all others stay", () => {
  expect(cleanText("a\u0000b\u001Fc\uFFFEd\uD83Ce\r\nf\u2028g\th🌳é")).toBe("abcde\nf\ng\th🌳é");
});

test("only links that lead to a page or a mailbox are kept", () => {
  const hrefs = ["https://lindenveen.example/", "mailto:griffie@lindenveen.example", "javascript:alert(1)", "/rondes"];
  expect(runsOf(hrefs.map((href) => ({ text: "x", href }))).map((run) => run.href)).toEqual([
    hrefs[0],
    hrefs[1],
    undefined,
    undefined,
  ]);
});

const columns = (...kinds: ColumnKind[]): Column[] => kinds.map((kind) => ({ header: "", kind }));
const sum = (widths: number[]) => widths.reduce((a, b) => a + b, 0);

test("amounts keep their width, text takes the rest, and the table is as wide as the page", () => {
  const wide = columnWidths(
    columns("text", "money"),
    [
      { natural: 20, least: 5 },
      { natural: 10, least: 10 },
    ],
    100,
  );
  expect(wide).toEqual([90, 10]);
  const narrow = columnWidths(
    columns("text", "money"),
    [
      { natural: 200, least: 5 },
      { natural: 10, least: 10 },
    ],
    100,
  );
  expect(narrow).toEqual([90, 10]);
  const crowded = columnWidths(
    columns("text", "money", "date"),
    Array<{ natural: number; least: number }>(3).fill({ natural: 80, least: 80 }),
    100,
  );
  expect(sum(crowded)).toBeCloseTo(100);
});

test("a stated share is kept", () => {
  const stated: Column[] = [
    { header: "", kind: "text", width: 25 },
    { header: "", kind: "text" },
  ];
  expect(
    columnWidths(
      stated,
      [
        { natural: 90, least: 9 },
        { natural: 1, least: 1 },
      ],
      200,
    ),
  ).toEqual([50, 150]);
});
