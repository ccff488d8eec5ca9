import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { runTool } from "../unit/documents/tools.ts";

export type Files = Record<string, Uint8Array>;

export const openZip = (bytes: Uint8Array): Files => unzipSync(bytes);
export const textOf = (files: Files, name: string): string => strFromU8(files[name] ?? new Uint8Array());
export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** One of the tables of a dossier, as its CSV has it. */
export const tableOf = (files: Files, name: string): Record<string, string>[] =>
  parse<Record<string, string>>(textOf(files, `tabellen/${name}.csv`), {
    bom: true,
    delimiter: ";",
    columns: true,
    skip_empty_lines: true,
  });

/** The words of a paper in the order in which its ODT has them, with one space between. */
export const paperText = (files: Files, name: string): string =>
  textOf(openZip(files[`${name}.odt`] ?? new Uint8Array()), "content.xml")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/[ \n]+/g, " ");

const isoDay = (cell: string) => cell.replace(/^(\d{2})-(\d{2})-(\d{4})$/, "$3-$2-$1");

/** The cells of a CSV, amounts and days in one spelling: "46000.00" and "46000" are the same number. */
export function cellsOf(csv: string): (string | number)[][] {
  const rows: string[][] = parse(csv, {
    bom: true,
    delimiter: ";",
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return rows.map((row) =>
    row.map((cell) => (/^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : isoDay(cell))),
  );
}

/** Rows of a sheet by the head of each column; a row of sums, where there is one, comes last. */
export function rowsByHead([head = [], ...rows]: readonly (readonly (string | number)[])[]): Record<
  string,
  string | number
>[] {
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? ""])));
}

/** What a column of amounts adds up to, in euros, added in whole cents. */
export const addedUp = (rows: readonly Record<string, string | number>[], column: string): number =>
  rows.reduce((cents, row) => cents + Math.round(100 * Number(row[column] || 0)), 0) / 100;

/** What LibreOffice reads in the papers of a dossier: the text of each, and the cells of each sheet by its name. */
export interface ReadBack {
  /** With one space between words and cells. */
  readonly papers: (names: readonly string[]) => Record<string, string>;
  readonly sheets: (names: readonly string[]) => Record<string, (string | number)[][]>;
  /** The tags of each paper, after LibreOffice opened it and wrote it as a PDF: what of it are headings, tables and their heads. */
  readonly tags: (names: readonly string[]) => Record<string, string>;
}

/** Lets LibreOffice read a dossier, in a folder of its own that is gone afterwards. */
export function withLibreOffice<T>(files: Files, read: (back: ReadBack) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "dossier-"));
  const convert = (names: readonly string[], to: string) => {
    for (const name of names) writeFileSync(join(folder, name), files[name] ?? new Uint8Array());
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const paths = names.map((name) => join(folder, name));
    // All at once: to start takes it longer than to read.
    runTool("soffice", profile, "--headless", "--convert-to", to, "--outdir", folder, ...paths);
  };
  const result = (name: string) => readFileSync(join(folder, name), "utf8");
  try {
    return read({
      papers: (names) => {
        convert(
          names.map((name) => `${name}.odt`),
          "txt:Text",
        );
        return Object.fromEntries(names.map((name) => [name, result(`${name}.txt`).replaceAll(/\s+/g, " ")]));
      },
      tags: (names) => {
        convert(
          names.map((name) => `${name}.odt`),
          'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
        );
        const tagsOf = (name: string) => runTool("pdfinfo", "-struct-text", join(folder, `${name}.pdf`));
        return Object.fromEntries(names.map((name) => [name, tagsOf(name)]));
      },
      sheets: (names) => {
        convert(["tabellen.ods"], "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1");
        return Object.fromEntries(names.map((name) => [name, cellsOf(result(`tabellen-${name}.csv`))]));
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
