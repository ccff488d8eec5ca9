import { accountIdOf, type Actor } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { isRefused, type Refused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { loadRoundAtVersion } from "#app/modules/rounds/load.server.ts";
import { db } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import type { RaadReason } from "./core/reasons.ts";
import { exportDossier } from "./export-dossier.server.ts";
import type { DossierFile } from "./make-files.server.ts";
import { makeInThread } from "./make-in-thread.server.ts";
import { raadSentences, raadTexts } from "./texts.nl.ts";
import type { DossierJob } from "./views.ts";

/** How far the dossier is that somebody asked for, and what came of it; in memory alone, and not for long. */
const jobs = new Map<string, Outcome>();
const takeWithin = 15 * 60_000;

/** What is being made at this moment: who asks twice waits for the same. */
const underWay = new Map<string, Promise<Answer>>();

/** The dossier of a round with more plans takes so long that who asked sees how far it is. */
const mostToWaitFor = 200;

/** Null: it is being made behind the request. */
type Answer = DossierFile | Refused<RaadReason> | null;

type Outcome = DossierJob & {
  readonly file?: DossierFile;
  /** Of the round when it was made: after any other act it is an old one. */
  readonly madeAt?: string | undefined;
};

const keyOf = (actor: Actor, slug: string) => `${accountIdOf(actor)} ${slug}`;

/** How far the dossier is that this person asked for; null when there is none under way or waiting. */
export function dossierJobOf(actor: Actor, slug: string): DossierJob | null {
  const job = jobs.get(keyOf(actor, slug));
  if (!job) return null;
  const { file: _, madeAt: __, ...view } = job;
  return view;
}

/** The dossier, when it waits for this person or is made at once; null when it is being made behind the request. */
export async function takeDossier(actor: Actor, slug: string): Promise<Answer> {
  const key = keyOf(actor, slug);
  const before = underWay.get(key);
  if (before) return before;
  const answer = takeOrMake(actor, slug, key);
  underWay.set(key, answer);
  const over = () => {
    if (jobs.get(key)?.state !== "making") underWay.delete(key);
  };
  // What went wrong is the caller's.
  void answer.then(over, over);
  return answer;
}

async function takeOrMake(actor: Actor, slug: string, key: string): Promise<Answer> {
  const job = jobs.get(key);
  jobs.delete(key);
  if (job?.file && job.madeAt === (await versionFor(actor, slug))) return job.file;
  let begins: (none: null) => void = () => undefined;
  let madeAt: string | undefined;
  const large = new Promise<null>((resolve) => (begins = resolve));
  const making = exportDossier(actor, slug, async (round) => {
    if ((await plansOf(round)) <= mostToWaitFor) return makeInThread(slug, () => undefined);
    const progress = (done: number, total: number) => void jobs.set(key, { state: "making", done, total });
    progress(0, 1);
    begins(null);
    // Before anything is read for it.
    madeAt = await versionFor(actor, slug);
    return makeInThread(slug, progress);
  });
  void large
    .then(() => making)
    .then((made) => outcomeOf(made, madeAt))
    .catch(failure)
    .then((outcome) => keep(key, outcome));
  return Promise.race([making, large]);
}

/** The version of the round for who may take its dossier now; undefined for who may not. */
async function versionFor(actor: Actor, slug: string): Promise<string | undefined> {
  const found = await loadRoundAtVersion(slug);
  return found && whyNot(actor, "raad.export", found.round.standing) === null ? found.version : undefined;
}

const outcomeOf = (made: DossierFile | Refused<RaadReason>, madeAt: string | undefined): Outcome =>
  isRefused(made)
    ? { state: "failed", sentence: sentenceFor(raadSentences, made) }
    : { state: "ready", file: made, madeAt };

function failure(error: unknown): Outcome {
  log.error({ err: error }, "a dossier was not made");
  return { state: "failed", sentence: raadTexts.dossier.failed };
}

function keep(key: string, outcome: Outcome): void {
  underWay.delete(key);
  jobs.set(key, outcome);
  setTimeout(() => {
    if (jobs.get(key) === outcome) jobs.delete(key);
  }, takeWithin).unref();
}

const plansOf = ({ id }: Round) => db.plan.count({ where: { roundId: id } });
