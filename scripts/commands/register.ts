// npm run -s register -- ROUND-SLUG LIST.csv CODES.csv: imports the register of a round and writes the stemcodes for the print house.
import { createReadStream, existsSync } from "node:fs";
import { access, constants, open, rename, rm } from "node:fs/promises";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { codesFile } from "#app/modules/waardering/codes-file.server.ts";
import { importRegister, type PrintedCode } from "#app/modules/waardering/import-register.server.ts";
import { readRegister } from "#app/modules/waardering/read-register.server.ts";
import { fileErrorInWords, registerCommandTexts, registerTexts } from "#app/modules/waardering/register-texts.nl.ts";
import { registerSentences } from "#app/modules/waardering/texts.nl.ts";
import { runCommand } from "./command.ts";

/** One line that moves on in a terminal; in a file a line now and then. */
function say(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`);
  else console.error(line);
}

function saySometimes(): (done: number, line: string) => void {
  let next = 0;
  return (done, line) => {
    if (!process.stderr.isTTY && done < next) return;
    next = done + 20_000;
    say(line);
  };
}

/** Answers what is wrong, one sentence per error; none when the register was imported. */
async function run([slug, list, out, ...rest]: readonly string[]): Promise<readonly string[]> {
  if (!slug || !list || !out || rest.length > 0) return [registerCommandTexts.usage];
  if (!(await isReadable(list))) return [registerCommandTexts.unreadable(list)];
  if (existsSync(out)) return [registerCommandTexts.exists(out)];
  const reading = saySometimes();
  const persons = await readRegister(createReadStream(list), (rows) => reading(rows, registerTexts.reading(rows)));
  if ("errors" in persons) return [...persons.errors.map(fileErrorInWords), registerCommandTexts.nothing];
  return store(slug, out, persons);
}

async function store(slug: string, out: string, persons: Parameters<typeof importRegister>[2]): Promise<string[]> {
  const draft = `${out}.${process.pid}`;
  const storing = saySometimes();
  const total = persons.length;
  let isStored = false;
  try {
    const result = await importRegister("system", slug, persons, {
      progress: (done) => storing(done, registerTexts.storing(done, total)),
      hand: (codes) => write(draft, codes),
    });
    if (isRefused(result)) return [sentenceFor(registerSentences, result)];
    isStored = true;
    // Their hashes are stored: from here on the file is the only place where the codes are.
    const at = result.codes === 0 || (await isMoved(draft, out)) ? out : draft;
    say(registerTexts.done(result.entries));
    if (process.stderr.isTTY) process.stderr.write("\n");
    if (result.codes > 0) console.error(registerCommandTexts.kept(at));
    console.log(JSON.stringify(result));
    return [];
  } finally {
    if (!isStored) await rm(draft, { force: true });
  }
}

const isMoved = (from: string, to: string) =>
  rename(from, to).then(
    () => true,
    () => false,
  );

/** Whole and on disk before the register is stored for good, and only for who runs the server. */
async function write(path: string, codes: readonly PrintedCode[]): Promise<void> {
  if (codes.length === 0) return;
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(await codesFile(codes));
    await file.sync();
  } finally {
    await file.close();
  }
}

const isReadable = (path: string) =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  );

await runCommand(run);
