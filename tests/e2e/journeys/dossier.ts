import { readFileSync } from "node:fs";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { inspect } from "../support/widths.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import {
  addedUp,
  cellsOf,
  openZip,
  rowsByHead,
  sha256,
  textOf,
  withLibreOffice,
  type Files,
} from "#tests/support/read-dossier.ts";
import { findTool } from "../../unit/documents/tools.ts";

/** The griffie takes the dossier from its page; every file is what the manifest says. */
export async function takeDossier(clerk: Page, round: Round, info: TestInfo): Promise<Files> {
  await clerk.goto(`/werk/rondes/${round.slug}/dossier`);
  await inspect(clerk, info, "dossier");
  const download = clerk.waitForEvent("download");
  await clerk.getByRole("button", { name: /Download/ }).click();
  const files = openZip(readFileSync(await (await download).path()));
  const manifest = JSON.parse(textOf(files, "manifest.json")) as { files: { name: string; sha256: string }[] };
  expect(manifest.files.map(({ name }) => name).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== "manifest.json")
      .sort(),
  );
  for (const { name, sha256: hash } of manifest.files) expect(sha256(files[name] ?? new Uint8Array())).toBe(hash);
  return files;
}

type Cells = Readonly<Record<string, string | number>>;

interface Expected {
  /** Per sheet what each row holds, written by hand; where a sheet has a row of sums, that is the last. */
  readonly sheets: Readonly<Record<string, readonly Cells[]>>;
  /** Sheets without a row of sums: what a column adds up to. */
  readonly sums?: Readonly<Record<string, Cells>>;
  /** Per paper the words and amounts that stand in it. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
}

const money = ["Kost eenmalig", "Kost per jaar", "Bespaart eenmalig", "Bespaart per jaar"];

/** LibreOffice reads these numbers in sheets and papers, in each sheet the cells of its CSV, and sums that are right. */
export function expectReadBack(files: Files, { sheets, sums = {}, papers }: Expected): void {
  // Where it is not installed, the run says by name what was not checked; on the build server that is a failure.
  if (!findTool("soffice")) return;
  withLibreOffice(files, (back) => {
    for (const [name, cells] of Object.entries(back.sheets(Object.keys(sheets)))) {
      const written = cellsOf(textOf(files, `tabellen/${name.toLowerCase().replaceAll(" ", "-")}.csv`));
      const rows = rowsByHead(cells);
      expect(rows, name).toMatchObject([...(sheets[name] ?? [])]);
      expect(cells.slice(1, written.length), name).toEqual(written.slice(1));
      const [sum, ...more] = rows.slice(written.length - 1);
      expect(more, name).toEqual([]);
      const single = rows.slice(0, written.length - 1);
      if (sum) for (const column of money) expect(sum[column], `${name}: ${column}`).toBe(addedUp(single, column));
      for (const [column, total] of Object.entries(sums[name] ?? {})) expect(addedUp(single, column)).toBe(total);
    }
    for (const [name, text] of Object.entries(back.papers(Object.keys(papers))))
      for (const word of papers[name] ?? []) expect(text, name).toContain(word);
  });
}
