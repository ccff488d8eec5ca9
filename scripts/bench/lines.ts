import { db } from "#app/platform/db.server.ts";
import type { Example } from "./example.ts";
import { plans } from "./example.ts";
import { median, readPage, sendRatings, sendRefused, type Measured } from "./measure.ts";
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
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return {
    what: `memory after ${refusals * timesMore} more refusals`,
    measured: megabytes(after),
    floor: megabytes(before),
    ratio: after / before,
    asked: "at most 1.10 x",
    met: after / before <= 1.1,
  };
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
