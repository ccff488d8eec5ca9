import { db } from "#app/platform/db.server.ts";
import type { Example } from "./example.ts";
import { plans } from "./example.ts";
import { readPage, sendRatings, together, type Measured } from "./measure.ts";

/** One number of the product beside its floor, with what is asked of their ratio. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly ratio: number;
  readonly asked: string;
  readonly met: boolean;
}

export const seconds = Number(process.env["BENCH_SECONDS"] ?? 5);
export const turns = 3;

/** The product and its floor in turns, so that both meet the same moods of the machine; the first turn only warms up. */
async function inTurns(product: () => Promise<Measured>, floor: () => Promise<Measured>) {
  const runs: { product: Measured[]; floor: Measured[] } = { product: [], floor: [] };
  await floor();
  await product();
  for (let turn = 0; turn < turns; turn++) {
    runs.floor.push(await floor());
    runs.product.push(await product());
  }
  return { product: together(runs.product), floor: together(runs.floor) };
}

/** Ratings a second through the whole product, beside one bare insert a second through a bare action. */
export async function ratings(url: string, { slug, cookies }: Example): Promise<Line> {
  let answered = 0;
  const both = await inTurns(
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
  const ratio = both.product.rate / both.floor.rate;
  return {
    what: "durable ratings a second",
    measured: both.product.rate.toFixed(0),
    floor: both.floor.rate.toFixed(0),
    ratio,
    asked: "at least 0.60 x",
    met: ratio >= 0.6,
  };
}

/** The median time of a page, beside a plain page of the same size. */
export async function page(url: string, what: string, path: string): Promise<Line> {
  const body = await (await fetch(url + path)).text();
  const floorPath = await floorOfSize(url, body);
  const both = await inTurns(
    () => readPage({ url: url + path, seconds }),
    () => readPage({ url: url + floorPath, seconds }),
  );
  const ratio = both.product.p50 / both.floor.p50;
  return {
    what: `${what}, p50 (${(body.length / 1024).toFixed(0)} KB)`,
    measured: `${both.product.p50} ms`,
    floor: `${both.floor.p50} ms`,
    ratio,
    asked: "at most 2.00 x",
    met: ratio <= 2,
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
