import { accountIdOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { log } from "#app/platform/log.server.ts";
import { databaseTrouble } from "#app/platform/trouble.ts";
import { codesFile } from "./codes-file.server.ts";
import type { FileError, ListedPerson } from "./core/register-file.ts";
import { importRegister } from "./import-register.server.ts";
import type { ReadList } from "./read-register.server.ts";
import { fileErrorInWords, registerTexts } from "./register-texts.nl.ts";
import { registerSentences } from "./texts.nl.ts";
import type { RegisterJob } from "./views.ts";

/** A process remembers the last import of each round; nothing of it is stored. */
const jobs = new Map<string, RegisterJob>();

/** Files for the print house that wait to be fetched, by round: in memory alone, and not for long. */
const files = new Map<string, { readonly by: number | null; readonly bytes: Buffer }>();
const fetchWithin = 15 * 60_000;

const mostShown = 100;

export const jobOf = (slug: string): RegisterJob | null => jobs.get(slug) ?? null;

export const isRunning = (job: RegisterJob | null): boolean => job?.state === "storing";

/**
 * Begins to import a list that was read, behind the request that brought it. False when one is under way for this round. Codes of
 * an earlier list that wait to be fetched stay until there are others.
 */
export function startImport(actor: Actor, slug: string, list: ReadList): boolean {
  if (isRunning(jobOf(slug))) return false;
  jobs.set(slug, "errors" in list ? wrong(list.errors) : { state: "storing", done: 0, total: list.length });
  if ("errors" in list) return true;
  void run(actor, slug, list)
    .catch((error: unknown) => {
      log.error({ err: error }, "a register was not imported");
      const sentence = databaseTrouble(error) === "unknown" ? registerTexts.unsure : registerTexts.failed;
      return { state: "failed", sentence } as const;
    })
    .then((job) => jobs.set(slug, job));
  return true;
}

async function run(actor: Actor, slug: string, persons: readonly ListedPerson[]): Promise<RegisterJob> {
  const total = persons.length;
  const made: { bytes?: Buffer } = {};
  const result = await importRegister(actor, slug, persons, {
    progress: (done) => jobs.set(slug, { state: "storing", done, total }),
    hand: async (codes) => {
      if (codes.length > 0) made.bytes = await codesFile(codes);
    },
  });
  if (isRefused(result)) return { state: "failed", sentence: sentenceFor(registerSentences, result) };
  files.delete(slug);
  if (made.bytes) keep(slug, accountIdOf(actor), made.bytes);
  return { state: "done", ...result };
}

const wrong = (errors: readonly FileError[]): RegisterJob => ({
  state: "wrong",
  errors: errors.slice(0, mostShown).map(fileErrorInWords),
  count: errors.length,
});

function keep(slug: string, by: number | null, bytes: Buffer): void {
  const file = { by, bytes };
  files.set(slug, file);
  setTimeout(() => {
    if (files.get(slug) === file) files.delete(slug);
  }, fetchWithin).unref();
}

/** Whether codes of a list wait for who imported it. */
export const codesWait = (actor: Actor, slug: string): boolean =>
  files.get(slug)?.by === accountIdOf(actor) && !isRunning(jobOf(slug));

/** The file for the print house, once, for who imported the list; null when it is gone. */
export function takeCodes(actor: Actor, slug: string): Buffer | null {
  if (!codesWait(actor, slug)) return null;
  const file = files.get(slug);
  files.delete(slug);
  return file?.bytes ?? null;
}
