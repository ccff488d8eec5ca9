import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { odt } from "#app/platform/documents/odt.ts";
import { elements, latin, parsed, partsOf } from "./reading.ts";
import { awardTable, doc, hostileDoc } from "./samples.ts";

const parts = partsOf(odt(doc));
const content = parsed(parts["content.xml"]);

test("the same document gives the same bytes", () => {
  expect(odt(structuredClone(doc))).toEqual(odt(doc));
  expect(odt(structuredClone(hostileDoc))).toEqual(odt(hostileDoc));
});

test("mimetype comes first and is not compressed", () => {
  expect(latin(odt(doc)).slice(30, 30 + 8 + 39)).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
  expect(Object.keys(parts)).toEqual(["mimetype", "META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml"]);
});

test("title, subject, language and date are metadata", () => {
  const meta = parsed(parts["meta.xml"]);
  const texts = (name: string) => elements(meta, name).map((element) => element.textContent);
  expect(texts("dc:title")).toEqual([doc.title]);
  expect(texts("dc:subject")).toEqual([doc.subject]);
  expect(texts("dc:language")).toEqual(["nl-NL"]);
  expect([...texts("dc:date"), ...texts("meta:creation-date")]).toEqual(["2026-11-23T00:00:00", "2026-11-23T00:00:00"]);
  expect(parts["styles.xml"]).toContain('fo:language="nl" fo:country="NL"');
});

test("headings carry their level, the table its header row and every value", () => {
  const levels = elements(content, "text:h").map((heading) => [
    heading.getAttribute("text:outline-level"),
    heading.textContent,
  ]);
  expect(levels).toEqual(
    doc.blocks.flatMap((block) => (block.kind === "heading" ? [[String(block.level), block.text]] : [])),
  );
  const [table] = elements(content, "table:table");
  const headers = table ? elements(table, "table:table-header-rows").flatMap((row) => elements(row, "text:p")) : [];
  expect(headers.map((cell) => cell.textContent)).toEqual(awardTable.columns.map((column) => column.header));
  const rows = table
    ? elements(table, "table:table-row").map((row) => elements(row, "text:p").map((p) => p.textContent))
    : [];
  expect(rows[3]).toEqual([
    "12",
    'Speelplek "De Oude Werf" & <buurttuin>',
    "Havenkwartier",
    "€\u00a0115.000,50",
    "€\u00a02.500",
    "",
  ]);
  expect(rows.at(-1)).toEqual(["", "Totaal", "", "€\u00a0170.000,50", "€\u00a0-9.550", ""]);
});

test("lists, links and styled words are what they say", () => {
  expect(elements(content, "text:list").map((list) => elements(list, "text:list-item").length)).toEqual([3, 3]);
  expect(elements(content, "text:a").map((link) => link.getAttribute("xlink:href"))).toEqual([
    "https://lindenveen.example/rondes/buurtfonds-2027/spelregels",
  ]);
  expect(elements(content, "text:span").map((span) => span.textContent)).toEqual([
    "3 november 2026",
    "Gemeentewet",
    "binnen twee weken",
  ]);
});

test("what is signed stays with the signature", () => {
  const blocks = [
    { kind: "paragraph", text: "Gelezen." },
    { kind: "paragraph", text: "Besloten." },
    { kind: "signature", lines: ["De griffier"] },
  ] as const;
  const written = partsOf(odt({ ...doc, blocks }));
  const styleOf = (words: string) =>
    elements(parsed(written["content.xml"]), "text:p")
      .find(({ textContent }) => textContent === words)
      ?.getAttribute("text:style-name");
  expect([styleOf("Gelezen."), styleOf("Besloten.")]).toEqual(["Text_20_body", "Text_20_body_20_signed"]);
  expect(written["styles.xml"]).toMatch(/style:name="Text_20_body_20_signed"[^>]*>\s*<[^>]*fo:keep-with-next="always"/);
});

describe("any text", () => {
  property.prop([fc.string({ unit: "binary", maxLength: 200 })], { numRuns: 50 })("gives well-formed XML", (text) => {
    const blocks = [{ kind: "paragraph", text: [{ text, href: `https://x.example/${text}` }] } as const];
    for (const xml of Object.values(partsOf(odt({ ...doc, title: text, footer: text, blocks }))).slice(1)) parsed(xml);
  });
});

test("text that looks like markup or an entity stays what it is", () => {
  const text = "&amp; &lt; &#65; <b>";
  const xml = partsOf(odt({ ...doc, title: text, blocks: [{ kind: "paragraph", text }] }))["content.xml"];
  expect(xml).toContain(">&amp;amp; &amp;lt; &amp;#65; &lt;b&gt;</text:p>");
});
