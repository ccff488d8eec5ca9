import { expect, test } from "vitest";
import { changesIn } from "#app/modules/raad/render/changes.ts";
import type { Block, Row } from "#app/platform/documents/model.ts";

const heading = (text: string, level: 1 | 2 = 2): Block => ({ kind: "heading", level, text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const table = (rows: readonly Row[], footer: Row = ["Samen", null, 0]): Block => ({
  kind: "table",
  caption: "Plannen",
  columns: [
    { header: "Nr.", kind: "number" },
    { header: "Plan", kind: "text" },
    { header: "Kost eenmalig", kind: "money" },
  ],
  rows,
  footer,
});
const paper = (rows: readonly Row[], effect = "Wij willen dit.", footer?: Row): Block[] => [
  heading("Raadsvoorstel", 1),
  paragraph("Datum: vandaag"),
  heading("Beoogd effect"),
  paragraph(effect),
  heading("Financiën"),
  table(rows, footer),
  heading("Deze versie"),
  paragraph("Versie 1"),
];
const rows: readonly Row[] = [
  [1, "Vijver", 5_200_000],
  [2, "Lampen", null],
];

test("one euro is named, with what it was; the sum below it follows from it", () => {
  const later = paper(
    [
      [1, "Vijver", 5_200_100],
      [2, "Lampen", null],
    ],
    undefined,
    ["Samen", null, 1],
  );
  expect(changesIn(paper(rows), later)).toEqual(["Plan 1, Kost eenmalig: €\u00a052.001 in plaats van €\u00a052.000."]);
});

test("what came, what went, what was empty and which text", () => {
  const later = paper(
    [
      [2, "Lampen uit", 100],
      [3, "Bank", 0],
    ],
    "Wij willen meer.",
  );
  expect(changesIn(paper(rows), later)).toEqual([
    "De tekst onder Beoogd effect.",
    "Plan 1 staat niet meer in ‘Plannen’.",
    "Plan 2, Plan: Lampen uit in plaats van Lampen.",
    "Plan 2, Kost eenmalig: €\u00a01 in plaats van niets.",
    "Plan 3 staat nu in ‘Plannen’.",
  ]);
});

test("nothing changed, also not what is said of the paper itself", () => {
  const later = [...paper(rows).slice(0, -1), paragraph("Versie 2")];
  later[1] = paragraph("Datum: morgen");
  expect(changesIn(paper(rows), later, ["Deze versie"])).toEqual([]);
  expect(changesIn(paper(rows), later)).toEqual(["De tekst onder Deze versie."]);
});
