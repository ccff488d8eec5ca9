import { fewestBallots } from "#app/modules/counting/core/pabulib-writer.ts";
import type { Dossier } from "./core/dossier.ts";
import { toldByLetter } from "./render/letters.ts";
import { papersOf, sheetsOf } from "./render/papers.ts";
import { raadTexts } from "./texts.nl.ts";

const texts = raadTexts.dossier;

/** What the zip holds, in words. */
export function contentsOf(dossier: Dossier): { file: string; kind: string }[] {
  const letters = toldByLetter(dossier).length;
  const tables = sheetsOf(dossier).map(({ name }) => name.toLowerCase());
  return [
    ...papersOf(dossier).map(({ doc }) => ({ file: doc.title, kind: "ODT, PDF/A" })),
    ...(letters > 0 ? [{ file: texts.letters(letters), kind: "ODT, PDF/A" }] : []),
    { file: `${texts.tables}: ${tables.join(", ")}`, kind: "ODS, XLSX, CSV" },
    ...(dossier.vote && dossier.vote.people >= fewestBallots ? [{ file: texts.ballots, kind: "Pabulib" }] : []),
    { file: texts.json, kind: "JSON" },
    { file: texts.manifest, kind: "JSON" },
  ];
}
