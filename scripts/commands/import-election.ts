// npm run -s import -- FILE.pb: reads a published approval election as a closed round and prints where it is, as JSON.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { importTexts } from "#app/modules/waardering/election-errors.nl.ts";
import { importElection } from "#app/modules/waardering/import-election.server.ts";
import { runCommand } from "./command.ts";

/** Answers what is wrong, one sentence per error; none when the round was made. */
async function importFile([path]: readonly string[]): Promise<readonly string[]> {
  if (!path) return [importTexts.usage];
  const bytes = read(path);
  if (!bytes) return [importTexts.unreadable(path)];
  const text = decode(bytes);
  if (text === null) return [importTexts.notUtf8(path)];
  const result = await importElection(basename(path), text);
  if ("errors" in result) return result.errors;
  console.log(JSON.stringify(result));
  return [];
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

await runCommand(importFile);
