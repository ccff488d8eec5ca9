import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test, vi } from "vitest";
import type { Doc } from "#app/platform/documents/model.ts";
import { pdf } from "#app/platform/documents/pdf.ts";
import { latin } from "./reading.ts";
import { doc, hostileDoc, hostileSheet } from "./samples.ts";

vi.setConfig({ testTimeout: 120_000 });

test("the same document gives the same bytes, another euro gives others", async () => {
  const bytes = await pdf(doc);
  expect(await pdf(structuredClone(doc))).toEqual(bytes);
  const blocks = doc.blocks.map((block) =>
    block.kind === "table" ? { ...block, footer: [null, null, null, 100, 0, null] } : block,
  );
  expect(await pdf({ ...doc, blocks })).not.toEqual(bytes);
});

test("it claims PDF/A-2a with title, language and date, and the metadata is well-formed", async () => {
  const text = latin(await pdf(doc));
  expect(text).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(text).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  expect(text).toContain("Raadsbesluit buurtfonds 2027 &amp; &lt;toekenning&gt;</rdf:li>");
  expect(text).toContain("(Raadsbesluit buurtfonds 2027 & <toekenning>)");
  expect(text).toContain("<xmp:CreateDate>2026-11-23T00:00:00Z</xmp:CreateDate>");
  expect(text).toContain("/Lang (nl-NL)");
  expect(text).toContain("/DisplayDocTitle true");
});

test("no page at all, no blocks and empty blocks are fine", async () => {
  const blocks: Doc["blocks"] = [
    { kind: "heading", level: 2, text: "" },
    { kind: "paragraph", text: [] },
    { kind: "list", items: [] },
    { kind: "table", caption: "", columns: [], rows: [] },
    { kind: "table", caption: "", columns: hostileSheet.columns, rows: [[]] },
    { kind: "signature", lines: [] },
  ];
  for (const some of [[], blocks]) expect(latin(await pdf({ ...doc, blocks: some })).slice(0, 8)).toBe("%PDF-1.7");
});

test("strange text, rows taller than a page and forty columns do not stop it", async () => {
  expect(await pdf(structuredClone(hostileDoc))).toEqual(await pdf(hostileDoc));
});

describe("any text", () => {
  property.prop([fc.string({ unit: "binary", maxLength: 300 })], { numRuns: 15 })("can be printed", async (text) => {
    const cell = { header: text, kind: "text" } as const;
    const blocks: Doc["blocks"] = [
      { kind: "heading", level: 1, text },
      {
        kind: "paragraph",
        text: [
          { text, strong: true },
          { text, emphasis: true, href: `https://x.example/${text}` },
        ],
      },
      { kind: "list", items: [text] },
      { kind: "table", caption: text, columns: [cell, cell], rows: [[text, text]] },
    ];
    expect((await pdf({ ...doc, title: text, blocks })).length).toBeGreaterThan(1_000);
  });
});
