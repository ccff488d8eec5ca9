import { randomUUID } from "node:crypto";
import { withClient } from "../../../scripts/database/connection.js";
import { Checks, type Place, type Row } from "../row.ts";
import { compareAcknowledged, type Rated } from "../acknowledged.ts";
import { callOf, insteadOfRatePlan } from "../rate-plan.ts";
import { pause, rating, sendForm, setStage } from "../voters.ts";

const voters = 12;
/** So many ratings are stored between two full disks, so many are refused while it is full, and so long we wait for either. */
const stored = 12;
const refused = 6;
const longest = 60_000;

/**
 * Voters go on valuing while the disk of the database, with its write-ahead log, fills up to the last byte time after time. Who
 * is not told that a rating is stored reads that it is not, or that it is not known; and once there is room the same site goes on
 * by itself. What somebody was told is stored must be there at the end, once, with the same value, in tables whose indexes
 * and checksums agree.
 */
export const a5: Row = {
  name: "A5",
  promise: "A full disk loses nothing that was acknowledged, and nobody is told that what failed is stored.",
  sizes: { small: 1, full: 20 },
  ownServer: true,
  diskMegabytes: 260,
  saboteurs: { "swallows-the-error": { size: 2, what: "a write that fails is answered as if it were done" } },
  async run({ size, sabotage, place, say }) {
    const stage = await setStage(voters);
    if (sabotage) await place.asOwner(swallowing);
    const app = await place.startApp();
    const checks = new Checks();
    const told = stage.voters.map((): Rated[] => []);
    let over = false;
    let failures = 0;
    /** Sends it again with its key until it is stored, as a person does who reads that it is not. */
    const send = async (cookie: string, one: Rated, mine: Rated[]) => {
      while (!over) {
        const fields = rating(one.plan, one.mark, one.key);
        const answer = await sendForm(app.url + stage.path, cookie, fields).catch(() => null);
        if (answer?.status === 303) {
          mine.push(one);
          return;
        }
        failures++;
        const honest = answer?.status === 503 && /NIET bewaard|niet zeker of dit is bewaard/.test(answer.body);
        checks.check(honest, () => `an answer of ${answer?.status ?? "nothing"}: ${titleOf(answer?.body ?? "")}`);
        await pause(50);
      }
    };
    const busy = stage.voters.map(async ({ cookie }, at) => {
      for (let turn = 0; !over; turn++) {
        const one = { key: randomUUID(), plan: 1 + (turn % 3), mark: (at + turn) % 2 === 0 ? 1 : -1 };
        await send(cookie, one, told[at] ?? []);
      }
    });
    const until = async (holds: () => boolean, what: string) => {
      const start = performance.now();
      while (!holds() && performance.now() - start < longest) await pause(20);
      checks.check(holds(), () => what);
    };
    const grown = (from: number) => told.flat().length >= from + stored;
    let ended = 0;
    for (let at = 0; at < size; at++) {
      const before = told.flat().length;
      await until(() => grown(before), `time ${at}: no more ratings are stored`);
      const failed = failures;
      place.disk.fill();
      // Every other time the write-ahead log wants a new file at once, at which the database ends by itself.
      if (at % 2 === 1) await place.asAdmin("SELECT pg_switch_wal()").catch(() => undefined);
      await until(
        () => failures >= failed + refused || sabotage !== null,
        `time ${at}: nothing is refused on a full disk`,
      );
      if (sabotage) await pause(1_500);
      place.disk.free();
      // The product starts a database again that ended by itself (scripts/database/embedded.js).
      await pause(300);
      if (await place.revive()) ended++;
      const after = told.flat().length;
      await until(() => grown(after), `time ${at}: the site does not go on by itself`);
      checks.check(!app.hasEnded(), () => `time ${at}: the site ended`);
    }
    over = true;
    await Promise.all(busy);
    say(
      `${size} times full, the database ended ${ended} times, ${failures} refused, ${told.flat().length} acknowledged`,
    );
    await compareAcknowledged(place, stage, told, checks);
    const { torn, rows, found, way } = await healthOf(place);
    checks.check(torn === 0 && rows === found, () => `${torn} torn pages, ${rows} rows, ${found} by the index`);
    checks.check(way.includes("Rating_idem_key"), () => `the index was not read: ${way}`);
    return checks.outcome;
  },
};

/** How many pages are torn, and how many rows there are, read from the table and then from an index alone. */
async function healthOf({ ownerUrl }: Place) {
  return withClient(ownerUrl, async (client) => {
    const byIndex = `SELECT count(idem)::int AS many FROM "Rating" WHERE idem >= '00000000-0000-0000-0000-000000000000'`;
    const torn = await client.query<Many>(
      `SELECT coalesce(sum(checksum_failures), 0)::int AS many FROM pg_stat_database`,
    );
    await client.query("SET enable_indexscan = off; SET enable_indexonlyscan = off; SET enable_bitmapscan = off");
    const rows = await client.query<Many>(`SELECT count(*)::int AS many FROM "Rating"`);
    await client.query("RESET ALL; SET enable_seqscan = off; SET enable_bitmapscan = off");
    const found = await client.query<Many>(byIndex);
    const way = await client.query<Record<string, string>>(`EXPLAIN ${byIndex}`);
    const [one, two, three] = [torn, rows, found].map((of) => of.rows[0]?.many ?? -1);
    return { torn: one, rows: two, found: three, way: way.rows.flatMap((row) => Object.values(row)).join("; ") };
  });
}

interface Many {
  readonly many: number;
}

const titleOf = (page: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1] ?? page.slice(0, 80);

const swallowing = insteadOfRatePlan(
  "rate_plan_whole",
  `BEGIN
    ${callOf("rate_plan_whole")}
  EXCEPTION WHEN OTHERS THEN
    outcome := 'stored'; rating := key; day := on_day;
  END`,
);
