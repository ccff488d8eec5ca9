import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cleanText } from "#app/platform/documents/clean-text.ts";
import { ods } from "#app/platform/documents/ods.ts";
import { odt } from "#app/platform/documents/odt.ts";
import { pdf } from "#app/platform/documents/pdf.ts";
import { xlsx } from "#app/platform/documents/xlsx.ts";
import { doc, hostile, hostileDoc, workbook } from "./samples.ts";
import { describeWithTools, runTool } from "./tools.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), "documents-"));
const at = (...names: string[]) => join(folder, ...names);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const totals = ["€ 170.000,50", "€ -9.550"];
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describeWithTools(["pdfinfo", "pdftotext", "pdffonts", "qpdf"], "the PDF, read by poppler and qpdf", () => {
  let tags = "";
  beforeAll(async () => {
    writeFileSync(at("own.pdf"), await pdf(doc));
    writeFileSync(at("strange.pdf"), await pdf(hostileDoc));
    tags = runTool("pdfinfo", "-struct-text", at("own.pdf"));
  });

  test.each(["own.pdf", "strange.pdf"])("%s is sound and tagged, with every font embedded", (name) => {
    expect(runTool("qpdf", "--check", at(name))).toContain("No syntax or stream encoding errors");
    expect(runTool("pdfinfo", at(name))).toMatch(/Tagged: +yes[\s\S]*Page size: +595\.28 x 841\.89 pts \(A4\)/);
    const fonts = runTool("pdffonts", at(name)).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/\+SourceSans3-\S+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test("the metadata is well-formed and says PDF/A-2a", () => {
    const metadata = runTool("pdfinfo", "-meta", at("own.pdf"));
    expect(metadata).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(runTool("pdfinfo", at("own.pdf"))).toContain(`Title:           ${doc.title}`);
  });

  test("the tags are headings, paragraphs, lists and tables with headers of columns and rows", () => {
    for (const tag of [
      "H1 (block)",
      "H2 (block)",
      "H3 (block)",
      "P (block)",
      "Link (inline)",
      "L (block)",
      "Lbl (block)",
      "LBody (block)",
      "Table (block)",
      "Caption",
      "THead",
      "TBody",
      "TFoot",
    ]) {
      expect(tags, tag).toMatch(new RegExp(`^ *${tag.replace(/[()]/g, "\\$&")}$`, "m"));
    }
    expect(tags).toMatch(/TH:\s+\/Scope \/Column\s+"Eenmalig"/);
    expect(tags).toMatch(/TH:\s+\/Scope \/Row\s+"12"/);
    for (const total of totals) expect(plain(tags)).toContain(`"${total}"`);
  });

  test("a table over many pages shows its header on each, and says it once", () => {
    const pages = runTool("pdftotext", "-layout", at("own.pdf"), "-").split("\f").slice(1, -1);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toMatch(/Nr\. +Plan +Buurt +Eenmalig +Per jaar +Klaar op/);
    expect(pages.at(-1)).toMatch(/Pagina 4 van 4/);
    expect(tags.match(/"Klaar op"/g)).toHaveLength(doc.blocks.filter((block) => block.kind === "table").length);
  });

  test("a signature is on the page of the paragraph before it, wherever that falls", async () => {
    const filler = { kind: "paragraph", text: "Een regel." } as const;
    const signed = { kind: "paragraph", text: `Besloten in de openbare ${"raadsvergadering ".repeat(20)}.` } as const;
    const signature = { kind: "signature", lines: ["De griffier", "De voorzitter"] } as const;
    for (let lines = 20; lines < 36; lines++) {
      const blocks = [...Array.from({ length: lines }, () => filler), signed, signature];
      writeFileSync(at("signed.pdf"), await pdf({ ...doc, blocks }));
      const pages = runTool("pdftotext", at("signed.pdf"), "-").split("\f");
      const [page = ""] = pages.filter((text) => text.includes("De voorzitter"));
      expect(page, `after ${lines} lines`).toContain("Besloten in de openbare");
      expect(page).toContain("De griffier");
    }
  });

  test("nothing is drawn outside its tag: every word of the page is in the tags or the footer", () => {
    const words = (text: string) => new Set(text.match(/\p{L}{3,}/gu));
    const spoken = words(tags + (doc.footer ?? doc.title) + "Pagina");
    const drawn = words(runTool("pdftotext", at("own.pdf"), "-"));
    expect([...drawn].filter((word) => !spoken.has(word))).toEqual([]);
  });
});

describeWithTools(["soffice", "pdfinfo", "pdftotext"], "ODT, ODS and XLSX, read by LibreOffice", () => {
  const soffice = (filter: string, out: string, ...names: string[]) => {
    mkdirSync(at(out), { recursive: true });
    const profile = `-env:UserInstallation=file://${at("profile")}`;
    runTool(
      "soffice",
      profile,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      at(out),
      ...names.map((name) => at(name)),
    );
  };
  const asShown = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1";
  const rows = (...names: string[]) => parse(readFileSync(at(...names)), { delimiter: ";", relax_column_count: true });

  beforeAll(async () => {
    writeFileSync(at("besluit.odt"), odt(doc));
    writeFileSync(at("vreemd.odt"), odt(hostileDoc));
    writeFileSync(at("opendocument.ods"), ods(workbook));
    writeFileSync(at("excel.xlsx"), await xlsx(workbook));
    soffice(
      'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
      "text",
      "besluit.odt",
      "vreemd.odt",
    );
    soffice(asShown, "shown", "opendocument.ods", "excel.xlsx");
  });

  test("the ODT keeps its headings, its table headers and its numbers", () => {
    const tags = runTool("pdfinfo", "-struct-text", at("text", "besluit.pdf"));
    for (const block of doc.blocks) {
      if (block.kind === "heading") expect(tags).toMatch(new RegExp(`H${block.level} \\(block\\)[^"]*"${block.text}"`));
    }
    expect(tags).toMatch(/TH:[^"]*"Eenmalig"/);
    const shown = plain(runTool("pdftotext", "-layout", at("text", "besluit.pdf"), "-"));
    expect(shown).toMatch(new RegExp(`Totaal +${totals.join(" +")}`));
    expect(runTool("pdfinfo", at("text", "besluit.pdf"))).toContain(`Title:           ${doc.title}`);
  });

  test("the header row of the ODT comes back on every page", () => {
    const pages = runTool("pdftotext", "-layout", at("text", "besluit.pdf"), "-").split("\f").slice(0, -1);
    const annex = pages.slice(pages.findIndex((page) => page.includes("Bijlage: alle plannen")));
    expect(annex.length).toBeGreaterThan(2);
    for (const page of annex) expect(page).toMatch(/Nr\. +Plan +Buurt +Eenmalig +Per jaar +Klaar op/);
  });

  test("an ODT full of strange text opens", () => {
    expect(runTool("pdftotext", at("text", "vreemd.pdf"), "-")).toContain("=SUM(A1:A9)");
  });

  test.each(["opendocument", "excel"])("%s: amounts and dates are values in a Dutch format", (name) => {
    const shown = rows("shown", `${name}-Toekenningen.csv`).map((row) => row.map(plain));
    expect(shown[0]).toEqual(["Nr.", "Plan", "Buurt", "Eenmalig", "Per jaar", "Klaar op"]);
    // LibreOffice separates the digits of an XLSX as the machine does, those of an ODS as the file says
    const dutch = (text = "") =>
      name === "excel" ? text.replace(/[.,]/g, (mark) => (mark === "," ? "." : ",")) : text;
    expect(shown.slice(1).map((row) => [row[0], dutch(row[3]), dutch(row[4]), row[5]])).toEqual([
      ["3", "€ 46.000,00", "", "31-03-2027"],
      ["7", "", "€ -12.500,00", "30-06-2027"],
      ["12", "€ 115.000,50", "€ 2.500,00", ""],
      ["28", "€ 9.000,00", "€ 450,00", "15-01-2028"],
    ]);
  });

  test.each(["opendocument", "excel"])("%s: what looks like a formula is text", (name) => {
    const text = cleanText(hostile);
    const odd = rows("shown", `${name}-Vreemd  1   a b c   en een naam.csv`);
    expect(odd[1]?.[0]?.normalize("NFC")).toBe((name === "excel" ? text : text.replace("\t", " ")).normalize("NFC"));
    expect(odd.slice(2, 5).map((row) => row[0])).toEqual(["=SUM(A1:A9)", "-1", "@cmd"]);
    expect(odd[1]?.slice(1)).toEqual(["n.v.t.", "=2+3", "onbekend"]);
    expect(odd[2]?.[2]).toMatch(/^-0[.,]125$/);
  });
});
