import type { Doc, Row, Sheet, Table, Workbook } from "#app/platform/documents/model.ts";

const plans: Row[] = [
  [3, "Bankjes en bomen langs de Zuidersingel", "Zuidpolder", 4_600_000, null, "2027-03-31"],
  [7, "Minder drukwerk: de stadskrant alleen nog op verzoek", "hele stad", null, -1_250_000, "2027-06-30"],
  [12, 'Speelplek "De Oude Werf" & <buurttuin>', "Havenkwartier", 11_500_050, 250_000, null],
  [28, "Nachtverlichting op het fietspad naar het station", "Noord", 900_000, 45_000, "2028-01-15"],
];

const columns: Table["columns"] = [
  { header: "Nr.", kind: "number" },
  { header: "Plan", kind: "text" },
  { header: "Buurt", kind: "text" },
  { header: "Eenmalig", kind: "money" },
  { header: "Per jaar", kind: "money" },
  { header: "Klaar op", kind: "date" },
];

export const awardTable: Table = {
  kind: "table",
  caption: "Toekenningen uit het buurtfonds 2027",
  columns,
  rows: plans,
  headerColumn: true,
  footer: [null, "Totaal", null, 17_000_050, -955_000, null],
};

export const awardSheet: Sheet = { name: "Toekenningen", caption: awardTable.caption, columns, rows: plans };

/** Text that breaks careless writers: formulas, markup, control characters, lone surrogates, emoji, right to left. */
export const hostile =
  '=1+1 \u0000\u0007\uFFFF\uD800 <b>&amp;</b> ]]> "quote" _x0041_ 🏳️‍🌈👩🏽‍🌾 שלום عالم e\u0301 \u202Eomgekeerd\u202C ' +
  "Ⅷ\u00ADzacht 北京\ttab  twee spaties\r\nnieuwe regel " +
  "Kindercarnavalsoptochtvoorbereidingswerkzaamhedencomitéleden".repeat(4);

export const hostileSheet: Sheet = {
  name: "Vreemd [1]: a/b*c?\\ en een naam die veel te lang is",
  caption: hostile,
  columns: [
    { header: `=${hostile}`, kind: "text" },
    { header: "Bedrag", kind: "money" },
    { header: "Aantal", kind: "number" },
    { header: "Dag", kind: "date" },
  ],
  rows: [
    [hostile, "n.v.t.", "=2+3", "onbekend"],
    ["=SUM(A1:A9)", -5, -0.125, "2028-02-29"],
    ["-1", 123_456_789_012, 1e21, "2027-02-29"],
    ["@cmd", 0, 2028, ""],
    [null, null, null, null],
  ],
};

export const workbook: Workbook = {
  title: "Buurtfonds 2027 & meer",
  date: "2026-11-23",
  sheets: [awardSheet, hostileSheet],
};

export const doc: Doc = {
  title: "Raadsbesluit buurtfonds 2027 & <toekenning>",
  subject: "Toekenning uit het buurtfonds",
  language: "nl-NL",
  date: "2026-11-23",
  blocks: [
    { kind: "heading", level: 1, text: "Raadsbesluit buurtfonds 2027" },
    {
      kind: "paragraph",
      text: [
        { text: "De raad van de gemeente Lindenveen, gelezen het voorstel van het college van " },
        { text: "3 november 2026", strong: true },
        { text: ", gelet op artikel 149 van de " },
        { text: "Gemeentewet", emphasis: true },
        { text: " en de " },
        { text: "spelregels van deze ronde", href: "https://lindenveen.example/rondes/buurtfonds-2027/spelregels" },
        { text: ", besluit:" },
      ],
    },
    {
      kind: "list",
      ordered: true,
      items: [
        "Uit het buurtfonds 2027 toe te kennen wat in de tabel hieronder staat, samen € 170.000,50 eenmalig en € -9.550 per jaar.",
        "Het plan dat niet meer geheel past het restant aan te bieden.",
        [
          { text: "De inwoners die een plan hebben ingediend " },
          { text: "binnen twee weken", strong: true },
          { text: " te antwoorden." },
        ],
      ],
    },
    { kind: "heading", level: 2, text: "Toekenningen" },
    {
      kind: "paragraph",
      text: "Elk bedrag is inclusief btw. Een bedrag met een minteken bespaart geld.\nDe raming van de gemeente staat in de bijlage.",
    },
    awardTable,
    { kind: "heading", level: 3, text: "Hoe de raad heeft gewogen" },
    { kind: "list", items: ["Draagvlak in de buurt", "Eigen inzet van de indieners", "Kosten over vijf jaar"] },
    { kind: "paragraph", text: "Aldus besloten in de openbare vergadering van 12 november 2026." },
    { kind: "signature", lines: ["de griffier,", "de voorzitter,"] },
    { kind: "pageBreak" },
    { kind: "heading", level: 2, text: "Bijlage: alle plannen" },
    {
      ...awardTable,
      caption: "Alle plannen met hun ranking",
      rows: Array.from({ length: 50 }, (_, at) => [
        at + 1,
        `Plan ${at + 1}: ${"een goed idee voor de buurt ".repeat((at % 4) + 1)}`,
        at % 3 ? "Noord" : "hele stad",
        at % 5 ? at * 12_300 : null,
        at % 4 ? null : -at * 100,
        "2027-12-31",
      ]),
    },
  ],
};

/** Every block once more with text that breaks careless writers, and a row that is taller than a page. */
export const hostileDoc: Doc = {
  title: `Vreemde tekst: ${hostile}`,
  language: "nl-NL",
  date: "2026-11-23",
  blocks: [
    { kind: "heading", level: 1, text: hostile },
    {
      kind: "paragraph",
      text: [{ text: hostile, strong: true, emphasis: true, href: "javascript:alert(1)" }, { text: "" }],
    },
    { kind: "list", items: [hostile, ""] },
    { ...hostileSheet, kind: "table", caption: hostile, footer: [hostile, null, null, null] },
    {
      kind: "table",
      caption: "Een rij die hoger is dan een bladzijde",
      columns: [
        { header: "Kort", kind: "text", width: 20 },
        { header: "Lang", kind: "text" },
      ],
      rows: [
        ["begin", "woord ".repeat(2500)],
        ["eind", "klaar"],
      ],
    },
    { kind: "table", caption: "Geen rijen", columns: [{ header: "Leeg", kind: "text" }], rows: [] },
    {
      kind: "table",
      caption: "Heel veel kolommen",
      columns: Array.from(
        { length: 40 },
        (_, at) => ({ header: `Kolom ${at}`, kind: at % 2 ? "money" : "text" }) as const,
      ),
      rows: [Array.from({ length: 40 }, (_, at) => (at % 2 ? at * 100_000 : hostile.slice(0, 20)))],
    },
    { kind: "signature", lines: [hostile] },
    { kind: "pageBreak" },
  ],
};
