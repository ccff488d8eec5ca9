import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { DomUtils, parseDocument } from "htmlparser2";
import { parse } from "csv-parse/sync";
import { runTool } from "../unit/documents/tools.ts";
import { openZip, textOf, type Files } from "./read-dossier.ts";

/** A table as a reader of its format finds it: words and numbers as text, a number as "46000.5", a day as "2027-03-01". */
export interface ReadTable {
  readonly file: string;
  /** The name of a sheet, else the caption. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

type XmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const elements = (name: string, inside: Parameters<typeof DomUtils.getElementsByTagName>[1], deep = true) =>
  DomUtils.getElementsByTagName(name, inside, deep);
const wordsOf = (element: XmlElement) =>
  elements("text:p", element)
    .map((line) => DomUtils.textContent(line))
    .join("\n")
    .replaceAll(/\s+/g, " ")
    .trim();
const tidy = (words: string) => words.replaceAll(/\s+/g, " ").trim();

/** A number without the zeros that say nothing. */
export const plain = (number: string) => (/^-?\d+\.\d+$/.test(number) ? number.replace(/\.?0+$/, "") : number);

function valueOf(cell: XmlElement): string {
  const { "office:value": number, "office:date-value": day } = cell.attribs;
  return day ?? (number === undefined ? wordsOf(cell) : plain(number));
}

/** The tables of an OpenDocument: of a sheet with their values, of a paper as they are printed. */
function inOpenDocument(file: string, bytes: Uint8Array): ReadTable[] {
  const content = parseDocument(textOf(openZip(bytes), "content.xml"), { xmlMode: true });
  let caption = "";
  const found: ReadTable[] = [];
  const walk = (nodes: readonly unknown[]) => {
    for (const node of nodes as XmlElement[]) {
      if (node.name === "text:p") caption = tidy(DomUtils.textContent(node));
      if (node.name !== "table:table") walk((node as Partial<XmlElement>).children ?? []);
      else {
        const rows = elements("table:table-row", node).map((row) =>
          row.children
            .filter((cell): cell is XmlElement => (cell as Partial<XmlElement>).name === "table:table-cell")
            .map((cell) => (file.endsWith(".ods") ? valueOf(cell) : wordsOf(cell))),
        );
        found.push({ file, name: file.endsWith(".ods") ? (node.attribs["table:name"] ?? "") : caption, rows });
      }
    }
  };
  walk(content.children);
  return found;
}

async function inXlsx(file: string, bytes: Uint8Array): Promise<ReadTable[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book.worksheets.map((sheet) => {
    const rows: string[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells = Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).value);
      rows.push(
        cells.map((value) => {
          if (value instanceof Date) return value.toISOString().slice(0, 10);
          return typeof value === "number"
            ? plain(String(value))
            : tidy(typeof value === "string" ? value : value === null ? "" : JSON.stringify(value));
        }),
      );
    });
    return { file, name: sheet.name, rows };
  });
}

const inCsv = (file: string, bytes: Uint8Array): ReadTable => ({
  file,
  name: file.replace(/^.*\/|\.csv$/g, ""),
  rows: parse(Buffer.from(bytes), { bom: true, delimiter: ";", relax_column_count: true }).map((row: string[]) =>
    row.map((cell) => plain(tidy(cell))),
  ),
});

/** What the tags of a PDF say: each table with its caption, its rows and their cells. */
function inPdf(file: string, bytes: Uint8Array): ReadTable[] {
  const folder = mkdtempSync(join(tmpdir(), "tags-"));
  try {
    const path = join(folder, "paper.pdf");
    writeFileSync(path, bytes);
    return tablesInTags(file, runTool("pdfinfo", "-struct-text", path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A heading with its level, in the order in which they stand. */
export type ReadHeading = readonly [level: number, text: string];

/** The headings of a paper as its OpenDocument has them. */
export function headingsIn(odt: Uint8Array): ReadHeading[] {
  const content = parseDocument(textOf(openZip(odt), "content.xml"), { xmlMode: true });
  return elements("text:h", content.children).map((heading) => [
    Number(heading.attribs["text:outline-level"]),
    tidy(DomUtils.textContent(heading)),
  ]);
}

/** The headings of a tagged PDF. */
export function headingsInTags(tags: string): ReadHeading[] {
  const found: [number, string][] = [];
  let inside = false;
  for (const line of tags.split("\n")) {
    const tag = /^ *([A-Z][A-Za-z0-9]*)(?: <.*>)?(?: \((?:block|inline)\))?:?$/.exec(line)?.[1];
    const words = /^ *"(.*)"$/s.exec(line)?.[1];
    const level = /^H(\d)$/.exec(tag ?? "")?.[1];
    if (level) found.push([Number(level), ""]);
    if (tag && tag !== "Span") inside = level !== undefined;
    const last = found.at(-1);
    if (inside && words !== undefined && last) last[1] = tidy(`${last[1]} ${words}`);
  }
  return found;
}

/** How many cells of each table of a tagged PDF are heads of a column or a row. */
export function headsInTags(tags: string): number[] {
  return tags
    .split(/^ *Table\b.*$/m)
    .slice(1)
    .map((table) => (table.match(/^ *TH\b/gm) ?? []).length);
}

export function tablesInTags(file: string, tags: string): ReadTable[] {
  const found: { file: string; name: string; rows: string[][] }[] = [];
  let into: "caption" | "cell" | null = null;
  // What stands deeper than a cell is in it, also when that is a paragraph of its own.
  let depth = 0;
  for (const line of tags.split("\n")) {
    const tag = /^ *([A-Z][A-Za-z0-9]*)(?: <.*>)?(?: \((?:block|inline)\))?:?$/.exec(line)?.[1];
    const words = /^ *"(.*)"$/s.exec(line)?.[1];
    const last = found.at(-1);
    if (tag === "Table") found.push({ file, name: "", rows: [] });
    else if (tag === "TR") last?.rows.push([]);
    else if (tag === "TH" || tag === "TD") last?.rows.at(-1)?.push("");
    const at = line.search(/\S/);
    if (tag === "Caption" || tag === "TH" || tag === "TD") {
      into = tag === "Caption" ? "caption" : "cell";
      depth = at;
    } else if (tag && at <= depth) into = null;
    if (words === undefined || !last) continue;
    if (into === "caption") last.name = tidy(`${last.name} ${words}`);
    const row = last.rows.at(-1);
    if (into === "cell" && row) row.push(tidy(`${row.pop() ?? ""} ${words}`));
  }
  return found;
}

/** Every table of every file of a dossier, each read as a reader of that format does. */
export async function tablesIn(files: Files): Promise<ReadTable[]> {
  const found: ReadTable[] = [];
  for (const [file, bytes] of Object.entries(files)) {
    if (/\.od[st]$/.test(file)) found.push(...inOpenDocument(file, bytes));
    if (file.endsWith(".xlsx")) found.push(...(await inXlsx(file, bytes)));
    if (file.endsWith(".csv")) found.push(inCsv(file, bytes));
    if (file.endsWith(".pdf")) found.push(...inPdf(file, bytes));
  }
  return found;
}
