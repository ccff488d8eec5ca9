// What the commands have in common that read a file and answer in JSON: what is wrong goes to standard error, and ends them with 1.
import { readFileSync } from "node:fs";
import { importTexts } from "#app/modules/waardering/election-errors.nl.ts";

/** What somebody can mend, in words: one sentence per line. */
export class Wrong extends Error {}

/** The text of a file in UTF-8. */
export function readText(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw new Wrong((error as Error).name === "TypeError" ? importTexts.notUtf8(path) : importTexts.unreadable(path));
  }
}

export function answering(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
