// npm run -s import -- FILE.pb: reads a published approval election as a closed round and prints where it is, as JSON.
import { basename } from "node:path";
import { importTexts } from "#app/modules/waardering/election-errors.nl.ts";
import { importElection } from "#app/modules/waardering/import-election.server.ts";
import { piecesOf } from "./answering.ts";
import { runCommand } from "./command.ts";

/** Answers what is wrong, one sentence per error; none when the round was made. */
async function importFile([path]: readonly string[]): Promise<readonly string[]> {
  if (!path) return [importTexts.usage];
  const result = await importElection(basename(path), piecesOf(path));
  if ("errors" in result) return result.errors;
  console.log(JSON.stringify(result));
  return [];
}

await runCommand(importFile);
