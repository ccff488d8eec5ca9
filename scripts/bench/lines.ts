import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { importRegister } from "#app/modules/waardering/import-register.server.ts";
import { ratingCounts } from "#app/modules/waardering/queries.server.ts";
import { readRegister } from "#app/modules/waardering/read-register.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { sessionHeader } from "#app/http.server.ts";
import { startSession } from "#app/modules/people/sessions.server.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { makeOfficer } from "#tests/support/factories.ts";
import { db } from "#app/platform/db.server.ts";
import { makeRankedRound, makeRegisterRound, plans, ranked, type Example } from "./example.ts";
import { dossierPlans } from "./dossier-example.ts";
import { median, readPage, sendRatings, sendRefused, visitPage, type Measured } from "./measure.ts";
import type { Site } from "./site.ts";

/** One number of the product beside its floor, with what is asked of their ratio. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly ratio: number;
  readonly asked: string;
  readonly met: boolean;
}

export const seconds = Number(process.env["BENCH_SECONDS"] ?? 3);
export const turns = 5;

interface Both {
  readonly product: number;
  readonly floor: number;
  /** Of the product to its floor, turn by turn. */
  readonly ratio: number;
}

/**
 * The product and its floor in turns, so that both meet the same moods of the machine; the first turn only warms up. The
 * medians of the turns.
 */
async function inTurns(
  number: "rate" | "p50",
  product: () => Promise<Measured>,
  floor: () => Promise<Measured>,
): Promise<Both> {
  const pairs: { product: number; floor: number }[] = [];
  for (let turn = 0; turn <= turns; turn++)
    pairs.push({ floor: (await floor())[number], product: (await product())[number] });
  const counted = pairs.slice(1);
  return {
    product: median(counted.map((pair) => pair.product)),
    floor: median(counted.map((pair) => pair.floor)),
    ratio: median(counted.map((pair) => pair.product / pair.floor)),
  };
}

/** Ratings a second through the whole product, beside one bare insert a second through a bare action. */
export async function ratings(url: string, { slug, cookies }: Example): Promise<Line> {
  let answered = 0;
  const both = await inTurns(
    "rate",
    async () => {
      const measured = await sendRatings({ url: `${url}/rondes/${slug}/waardering`, seconds }, cookies, plans);
      answered += measured.answers;
      return measured;
    },
    () => sendRatings({ url: `${url}/meting/invoer`, seconds }, cookies, plans),
  );
  // What was under way at the end of a run is stored without an answer; never the other way round.
  const stored = await db.rating.count();
  if (stored < answered) throw new Error(`${answered} ratings were answered and only ${stored} are stored.`);
  return {
    what: "durable ratings a second",
    measured: both.product.toFixed(0),
    floor: both.floor.toFixed(0),
    ratio: both.ratio,
    asked: "at least 0.60 x",
    met: both.ratio >= 0.6,
  };
}

/** The median time of a page, beside a plain page of the same size. */
export async function page(url: string, what: string, path: string): Promise<Line> {
  const body = await (await fetch(url + path)).text();
  const floorPath = await floorOfSize(url, body);
  const both = await inTurns(
    "p50",
    () => readPage({ url: url + path, seconds }),
    () => readPage({ url: url + floorPath, seconds }),
  );
  return {
    what: `${what}, p50 (${(body.length / 1024).toFixed(0)} KB)`,
    measured: `${both.product} ms`,
    floor: `${both.floor} ms`,
    ratio: both.ratio,
    asked: "at most 2.00 x",
    met: both.ratio <= 2,
  };
}

/** So many requests that are refused warm up, and so many times that come after them. */
const refusals = 2_000;
const timesMore = 5;

/** What the site holds in memory after many requests that it refuses, beside after the first of them: did it keep a little of each, it would show. */
export async function memory({ url, memory: held }: Site, { slug, cookies }: Example): Promise<Line> {
  await sendRefused(url, slug, cookies, refusals);
  const before = await held();
  await sendRefused(url, slug, cookies, refusals * timesMore);
  const after = await held();
  return {
    what: `memory after ${refusals * timesMore} more refusals`,
    measured: megabytes(after),
    floor: megabytes(before),
    ratio: after / before,
    asked: "at most 1.10 x",
    met: after / before <= 1.1,
  };
}

/** The persons in the list, and how many one statement of the floor stores. */
const persons = 100_000;
const perStatement = 5_000;

/**
 * A list of entitled persons read, and stored with a code for everybody, after short lists: the database knows how short they
 * were, and how somebody is best looked up in them. Beside as many hashes in two tables that know nothing of each other.
 */
export async function register(): Promise<Line> {
  const slug = await makeRegisterRound("meting-lijst");
  const file = (many: number) => `nummer;leeftijd\n${Array.from({ length: many }, (_, at) => `L-${at};ja\n`).join("")}`;
  const bring = async (many: number) => {
    const list = await readRegister(Readable.from([Buffer.from(file(many))]), () => undefined);
    if ("errors" in list) throw new Error("The list of the measurement is not right.");
    await importRegister("system", slug, list, { progress: () => undefined, hand: () => undefined });
  };
  for (let at = 0; at < 4; at++) await bring(3);
  await db.$executeRaw`ANALYZE "RegisterEntry"`;
  const measured = await secondsOf(() => bring(persons));
  const floor = await secondsOf(storeHashes);
  const ratio = measured / floor;
  return {
    what: `a list of ${persons} persons`,
    measured: `${measured.toFixed(1)} s`,
    floor: `${floor.toFixed(1)} s`,
    ratio,
    asked: "at most 20.00 x, 60 s",
    met: ratio <= 20 && measured <= 60,
  };
}

/** The order of plans by all ratings of a large round, read from the database, beside merely reading them. */
export async function ranking(): Promise<Line> {
  const round = await loadRound(await makeRankedRound("meting-uitslag"));
  if (!round) throw new Error("The round of the measurement is not there.");
  const read = () => db.$queryRaw`SELECT count(*), sum(value) FROM "Rating" WHERE "roundId" = ${round.id}`;
  // What is read once stands in memory, for both.
  await read();
  await ratingCounts(round.id);
  const measured = await secondsOf(async () => {
    const result = await resultOf(round);
    if (result?.answers !== ranked.ratings) throw new Error(`The result has ${result?.answers ?? 0} ratings.`);
  });
  const floor = await secondsOf(async () => void (await read()));
  return {
    what: `${ranked.plans} plans by ${ranked.ratings} ratings`,
    measured: `${measured.toFixed(2)} s`,
    floor: `${floor.toFixed(2)} s`,
    ratio: measured / floor,
    asked: "at most 1 s",
    met: measured <= 1,
  };
}

const mostSeconds = 60;
const mostMemory = 1024 ** 3;
const aSecond = 40;

/** The dossier of a large round as the griffie takes it, and how long a page takes for others before that and meanwhile. */
export async function dossier(site: Site, { slug, title }: Round): Promise<readonly Line[]> {
  const page = `${site.url}/werk/rondes/${slug}/dossier`;
  const { accountId } = await makeOfficer(["clerk"]);
  const session = await sessionHeader(await startSession({ id: accountId, kind: "office" }));
  const headers = { Cookie: session.split(";")[0] ?? "", Origin: site.url };
  const take = () => fetch(`${page}.zip`, { method: "POST", headers, redirect: "manual", body: new URLSearchParams() });
  const visit = (many: number) => visitPage({ url: `${site.url}/rondes/${slug}/plannen/7`, seconds: many }, aSecond);
  await visit(seconds);
  const before = await visit(2 * seconds);
  site.mostMemory();

  const start = performance.now();
  const begun = await take();
  if (begun.status !== 303) throw new Error(`The dossier of ${slug} answered ${begun.status}.`);
  const told = new Set<string>();
  const made = (async () => {
    for (;;) {
      await new Promise((again) => setTimeout(again, 1000));
      const html = await (await fetch(page, { headers })).text();
      const steps = /\d+ van \d+ stappen/.exec(html)?.[0];
      if (steps === undefined) return (performance.now() - start) / 1000;
      told.add(steps);
    }
  })();
  const meanwhile = await visit(2 * seconds);
  const measured = await made;
  const held = site.mostMemory();
  const file = await take();
  const size = (await file.arrayBuffer()).byteLength;
  if (file.status !== 200) throw new Error(`The dossier of ${slug} was not there: ${file.status}.`);
  const slower = meanwhile.p50 / before.p50;
  return [
    {
      what: `${title}: ${dossierPlans} plans, ${megabytes(size)}, ${told.size} times told how far`,
      measured: `${measured.toFixed(1)} s, ${megabytes(held)}`,
      floor: `${mostSeconds} s`,
      ratio: measured / mostSeconds,
      asked: "at most 60 s, 1 GiB",
      met: measured <= mostSeconds && held <= mostMemory && told.size > 1,
    },
    {
      what: `${title}: plan page for others meanwhile, p50`,
      measured: `${meanwhile.p50} ms`,
      floor: `${before.p50} ms`,
      ratio: slower,
      asked: "at most 2.00 x",
      met: slower <= 2,
    },
  ];
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

async function storeHashes(): Promise<void> {
  for (const table of ["one", "other"])
    for (let from = 0; from < persons; from += perStatement) {
      const hashes = Array.from({ length: perStatement }, (_, at) =>
        createHash("sha256")
          .update(`${table} ${from + at}`)
          .digest("hex"),
      );
      await db.$executeRaw`INSERT INTO "BenchHash" SELECT decode(hash, 'hex') FROM unnest(${hashes}::text[]) AS given (hash)`;
    }
}

async function secondsOf(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

/** The floor page with the size of the real one, and as many elements beside the frame that both have. */
async function floorOfSize(url: string, body: string): Promise<string> {
  const path = (items: number, size: number) => `/meting/bladzijde?items=${items}&size=${size}`;
  const floor = async (items: number) => (await fetch(url + path(items, 0))).text();
  const elements = (html: string) => html.match(/<[a-z]/g)?.length ?? 0;
  const items = Math.ceil((elements(body) - elements(await floor(0))) / 2);
  const bare = await floor(items);
  return path(items, Math.max(0, body.length - bare.length));
}
