import { midnightAfter } from "../midnight.ts";
import { Checks, type Row } from "../row.ts";
import { inFlight, rating, sendForm, setStage } from "../voters.ts";

interface Committed {
  readonly voter: string;
  readonly late: boolean;
  /** How long after closing it was about to be committed, in milliseconds; negative before that. */
  readonly after: number;
}

/** How long after closing a rating may be committed that the database began to store before it, in milliseconds. */
const grace = 5_000;
/** So far from the database's are the clocks of the two sites, in milliseconds. */
const shifts = [-300_000, 300_000];
const shifting = `--import ${new URL("../shifted-clock.js", import.meta.url).href}`;

/**
 * Voters go on while the last day of the valuing ends, a few seconds from now, at two sites of which one is five minutes behind
 * and the other five minutes ahead. Triggers that exist in this database only note when each rating was written, and when it
 * was just about to be committed: that may be a little after closing, as long as a statement waits for others.
 */
export const a9: Row = {
  name: "A9",
  promise: "Closing is exact by the clock of the database: what was written in time stands, what was late is refused.",
  sizes: { small: 400, full: 5000 },
  alone: true,
  saboteurs: {
    "no-clock": { size: 400, what: "the statement that stores does not look at the phase" },
    "app-clock": { size: 400, what: "the day that the site saw last decides, not the database" },
  },
  async run({ size, sabotage, place, say }) {
    const { round, voters, path } = await setStage(size);
    const apps: string[] = [];
    for (const shift of shifts) {
      const { url } = await place.startApp({ NODE_OPTIONS: shifting, CLOCK_SHIFT: String(shift) });
      // The site has seen the round while it was open.
      await sendForm(url + path, voters[0]?.cookie ?? "", rating(1, 1));
      apps.push(url);
    }
    await place.asOwner(`
      CREATE TABLE written (voter bytea, at timestamptz, committed timestamptz);
      GRANT INSERT ON written TO lvb_app;
      CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO written VALUES (NEW."voterRef", now(), clock_timestamp()); RETURN NEW; END $$;
      CREATE CONSTRAINT TRIGGER note_written AFTER INSERT ON "Rating" DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION note_written()`);
    const seconds = Math.max(2, size / 1000);
    const lastDay = round.calendar.find(({ phase }) => phase === "valuation")?.endsOn;
    if (!lastDay) throw new Error("the round has no valuation");
    const closing = await midnightAfter(place, lastDay, seconds);
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const until = Date.now() + seconds * 2000;
    const answers = await inFlight(40, voters, async ({ cookie }, at) => {
      // Spread evenly over the time before and after closing.
      const wait = until - seconds * 2000 + (at / size) * seconds * 2000 - Date.now();
      if (wait > 0) await new Promise((go) => setTimeout(go, wait));
      return sendForm((apps[at % 2] ?? "") + path, cookie, rating(2, 1));
    });
    const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
    const written = await place.asOwner<Committed>(
      `SELECT encode(voter, 'hex') AS voter, bool_or(at >= $1::timestamptz) AS late,
        max(extract(epoch FROM committed - $1::timestamptz) * 1000)::float8 AS after FROM written GROUP BY 1`,
      [closing],
    );
    const writtenOf = new Map(written.map((one) => [one.voter, one]));
    const checks = new Checks();
    let stored = 0;
    for (const [at, { personRef }] of voters.entries()) {
      const one = writtenOf.get(Buffer.from(voterRef(round.id, personRef)).toString("hex"));
      const { status = 0 } = answers[at] ?? {};
      if (status === 303) stored++;
      const holds =
        status === 303 ? one?.late === false && one.after <= grace : status === 409 && (one === undefined || at === 0);
      checks.check(holds, () => `voter ${at}: ${status} ${JSON.stringify(one)}`);
    }
    const latest = Math.max(...written.map(({ after }) => after));
    say(`${stored} in time, ${size - stored} refused; the last was committed ${latest.toFixed(0)} ms after closing`);
    checks.check(stored > size / 10 && stored < size * 0.9, () => `${stored} of ${size}: the closing was not crossed`);
    return checks.outcome;
  },
};

const faults: Readonly<Record<string, string>> = {
  "no-clock": `
    CREATE OR REPLACE FUNCTION why_not_value(in_round integer, with_rules integer, on_day date) RETURNS text
      LANGUAGE sql STABLE AS $$ SELECT NULL::text $$`,
  "app-clock": `
    CREATE OR REPLACE FUNCTION why_not_value(in_round integer, with_rules integer, on_day date) RETURNS text
      LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN NOT EXISTS (
          SELECT FROM "RoundPhase" WHERE "roundId" = in_round AND phase = 'valuation' AND on_day BETWEEN "startsOn" AND "endsOn")
          THEN 'not_in_this_phase' END $$`,
};
