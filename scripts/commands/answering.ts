// What the commands have in common that read a file and answer in JSON: what is wrong goes to standard error, and ends them with 1.
import { closeSync, openSync, readSync } from "node:fs";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { commandTexts, importTexts } from "#app/modules/waardering/election-errors.nl.ts";

/** What somebody can mend, in words: one sentence per line. */
export class Wrong extends Error {}

/** The text of a file in UTF-8. */
export const readText = (path: string): string => Array.from(piecesOf(path)).join("");

const bytesInPiece = 256 * 1024;

/** The same, piece by piece. */
export function* piecesOf(path: string): Generator<string, void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const bytes = Buffer.alloc(bytesInPiece);
  const file = orWrong(path, () => openSync(path, "r"));
  try {
    for (let read = 1; read > 0;) {
      yield orWrong(path, () => {
        read = readSync(file, bytes);
        return decoder.decode(bytes.subarray(0, read), { stream: read > 0 });
      });
    }
  } finally {
    closeSync(file);
  }
}

function orWrong<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Wrong((error as Error).name === "TypeError" ? importTexts.notUtf8(path) : importTexts.unreadable(path));
  }
}

/** The flags and other words behind the name of a command. */
export function parseWords<Flags extends NonNullable<ParseArgsConfig["options"]>>(
  words: readonly string[],
  flags: Flags,
) {
  try {
    return parseArgs({ args: [...words], options: flags, allowPositionals: true });
  } catch (error) {
    throw new Wrong(commandTexts.wrongFlag(/'(-[\w-]+)/.exec((error as Error).message)?.[1] ?? ""));
  }
}

export function answering(run: () => void): void {
  try {
    run();
  } catch (error) {
    const isTooLong = error instanceof RangeError && error.message === "Invalid string length";
    if (!isTooLong && !(error instanceof Wrong)) throw error;
    console.error(isTooLong ? importTexts.tooLong : error.message);
    process.exitCode = 1;
  }
}
