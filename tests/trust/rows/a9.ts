import { midnightAfter } from "../midnight.ts";
import { ballotOf, pairOf, ratingOf, sendFilled, severalOf, wayOf, type Filled, type Way } from "../choices.ts";
import { Checks, type Place, type Row } from "../row.ts";
import { inFlight, pause, sendForm, setMixedStage, type MixedStage, type Voter } from "../voters.ts";

interface Written {
  readonly voter: string;
  /** Of a rating, of an answer to a pair, or of a pair that was given. */
  readonly what: "Rating" | "Comparison" | "IssuedPair";
  readonly rows: number;
  readonly late: boolean;
  /** How long after closing the last was about to be committed, in milliseconds; negative before that. */
  readonly after: number;
}

/** How long after closing an answer may be committed that the database began to store before it, in milliseconds. */
const grace = 5_000;
/** So far from the database's are the clocks of the two sites, in milliseconds. */
const shifts = [-300_000, 300_000];
const shifting = `--import ${new URL("../shifted-clock.js", import.meta.url).href}`;
/** So many whose answer was stored in time send it again after closing. */
const again = 60;

/**
 * Voters go on while the last day of the valuing ends, a few seconds from now, at two sites of which one is five minutes behind
 * and the other five minutes ahead: they rate, answer pairs and let several choices count at once. Triggers that exist in this
 * database only note when each row was written, and when it was just about to be committed: that may be a little after closing,
 * as long as a statement waits for others. Afterwards no pair is given either, and a form that was stored in time and is sent
 * again gets the same answer, and no second row.
 */
export const a9: Row = {
  name: "A9",
  promise: "Closing is exact by the clock of the database: what was written in time stands, what was late is refused.",
  sizes: { small: 100, full: 5000 },
  alone: true,
  together: true,
  saboteurs: {
    "no-clock": { size: 60, what: "the statement that stores does not look at the phase" },
    "app-clock": { size: 60, what: "the day that the site saw last decides, not the database" },
    "pairs-no-clock": { size: 60, what: "the statement that stores the answer to a pair does not look at the phase" },
  },
  async run({ size, sabotage, place, say }) {
    const scenes: Scene[] = [];
    for (const name of sabotage ? [noFault, ...Object.keys(faults)] : [noFault])
      scenes.push({ name, stage: await setMixedStage(size), checks: new Checks() });
    await crossClosing(scenes, place, say);
    const [sound, ...others] = scenes;
    if (!sound) throw new Error("there is a scene without a fault");
    if (!sabotage) return sound.checks.outcome;
    const seen = others.filter(({ checks }) => checks.found < checks.asked).map(({ name }) => name);
    return { ...sound.checks.outcome, seen: sound.checks.missed.length > 0 ? [] : seen };
  },
};

const noFault = "no fault";

/** Two rounds with their voters, and what did not hold there. */
interface Scene {
  readonly name: string;
  readonly stage: MixedStage;
  readonly checks: Checks;
}

/** What one voter sends, and at which site. */
interface Turn {
  readonly stage: MixedStage;
  readonly voter: Voter;
  /** Which voter of the scene. */
  readonly at: number;
  readonly site: string;
  readonly form: Filled;
}

async function crossClosing(scenes: readonly Scene[], place: Place, say: (text: string) => void): Promise<void> {
  const sites: string[] = [];
  for (const shift of shifts) {
    const { url } = await place.startApp({ NODE_OPTIONS: shifting, CLOCK_SHIFT: String(shift) });
    sites.push(url);
  }
  const siteOf = (at: number) => sites[at % 2] ?? "";
  // With the pairs that are asked for here and one rating each, both sites have seen all rounds while they were open.
  const everyone = (scenes[0]?.stage.voters ?? []).flatMap((_, at) =>
    scenes.flatMap(({ stage }) => ({ stage, voter: stage.voters[at] as Voter, at, site: siteOf(at) })),
  );
  const turns = await inFlight(20, everyone, async (one) => ({ ...one, form: await fill(one) }));
  for (const { stage } of scenes)
    for (const [at, voter] of stage.voters.slice(0, 2).entries())
      await sendFilled(siteOf(at), ratingOf(stage, voter, 1, 1));
  await noteWrites(place);
  const seconds = Math.max(2, turns.length / 1000);
  const { calendar } = turns[0]?.stage.round ?? {};
  const lastDay = calendar?.find(({ phase }) => phase === "valuation")?.endsOn;
  if (!lastDay) throw new Error("the round has no valuation");
  const closing = await midnightAfter(place, lastDay, seconds);
  for (const { name, stage } of scenes)
    await place.asOwner(faults[name]?.([stage.round.id, stage.pairs.round.id, stage.fund.round.id]) ?? "");
  const start = Date.now();
  const answered = await inFlight(40, turns, async (turn, number) => {
    // Spread evenly over the time before and after closing.
    const wait = start + (number / turns.length) * seconds * 2000 - Date.now();
    if (wait > 0) await pause(wait);
    return { ...turn, status: (await sendFilled(turn.site, turn.form)).status };
  });
  for (const { stage, checks } of scenes) {
    const own = answered.filter((turn) => turn.stage === stage);
    await sendAgain(checks, own);
  }
  const written = await readWrites(place, closing);
  const latest = Math.max(...written.map(({ after }) => after));
  for (const { name, stage, checks } of scenes) {
    const own = answered.filter((turn) => turn.stage === stage);
    for (const { voter, at, form, status } of own) {
      const mine = await writesOf(stage, voter, written);
      const answers = mine.filter(({ what }) => what !== "IssuedPair");
      const rows = answers.reduce((sum, one) => sum + one.rows, 0);
      const inTime = mine.every(({ late, after }) => !late && after <= grace);
      const right = status === 303 ? rows === form.stores.length : refusals[wayOf(at)].includes(status) && rows === 0;
      checks.check(inTime && right, () => `voter ${at} (${wayOf(at)}): ${status} ${JSON.stringify(mine)}`);
    }
    const stored = own.filter(({ status }) => status === 303).length;
    checks.check(
      stored > own.length / 10 && stored < own.length * 0.9,
      () => `${stored} of ${own.length}: the closing was not crossed`,
    );
    say(`${name}: ${stored} in time, ${own.length - stored} refused; ${checks.missed[0] ?? "all right"}`);
  }
  say(`the last was committed ${latest.toFixed(0)} ms after closing`);
}

/** What who is late gets; several choices at once are refused by the page on which they wait, or by what stores them. */
const refusals: Readonly<Record<Way, readonly number[]>> = {
  ...{ rating: [409], pair: [409], several: [403, 409], ballot: [409] },
};

async function fill({ stage, voter, at, site }: Omit<Turn, "form">): Promise<Filled> {
  const several = new Map([1, 2, 3].map((plan) => [plan, 1] as const));
  const filled = {
    rating: () => ratingOf(stage, voter, 2, 1),
    several: () => severalOf(stage, voter, several),
    pair: () => pairOf(site, stage, voter, "right"),
    ballot: () => ballotOf(stage, voter, 2),
  };
  const form = await filled[wayOf(at)]();
  if (!form) throw new Error("the site has no pair for somebody new");
  return form;
}

async function sendAgain(checks: Checks, turns: readonly (Turn & { readonly status: number })[]): Promise<void> {
  const inTime = turns.filter(({ status }) => status === 303).slice(-again);
  await inFlight(10, inTime, async ({ at, site, form }) => {
    const { status } = await sendFilled(site, form);
    checks.check(status === 303, () => `voter ${at} (${wayOf(at)}) sends again what was stored: ${status}`);
  });
  const asking = turns.filter(({ at }) => wayOf(at) === "pair").slice(-again / 5);
  await inFlight(10, asking, async ({ stage, voter, at, site }) => {
    const { status } = await sendForm(site + stage.pairs.path, voter.cookie, { begin: "1" });
    checks.check(status === 409, () => `voter ${at} asks for a pair after closing: ${status}`);
  });
}

async function noteWrites({ asOwner }: Place): Promise<void> {
  await asOwner(`
    CREATE TABLE written (voter bytea, what text, at timestamptz, committed timestamptz);
    GRANT INSERT ON written TO lvb_app;
    CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE who bytea;
    BEGIN
      IF TG_TABLE_NAME = 'Comparison' THEN SELECT "voterRef" INTO who FROM "IssuedPair" WHERE id = NEW."pairId";
      ELSE who := NEW."voterRef"; END IF;
      INSERT INTO written VALUES (who, TG_TABLE_NAME, now(), clock_timestamp());
      RETURN NEW;
    END $$`);
  for (const table of ["Rating", "Comparison", "IssuedPair"])
    await asOwner(
      `CREATE CONSTRAINT TRIGGER note_written AFTER INSERT ON "${table}" DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION note_written()`,
    );
}

const readWrites = ({ asOwner }: Place, closing: string) =>
  asOwner<Written>(
    `SELECT encode(voter, 'hex') AS voter, what, count(*)::int AS rows, bool_or(at >= $1::timestamptz) AS late,
      max(extract(epoch FROM committed - $1::timestamptz) * 1000)::float8 AS after FROM written GROUP BY 1, 2`,
    [closing],
  );

/** In any of the rounds. */
async function writesOf({ round, pairs, fund }: MixedStage, { personRef }: Voter, written: readonly Written[]) {
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  const refs = [round, pairs.round, fund.round].map(({ id }) => Buffer.from(voterRef(id, personRef)).toString("hex"));
  return written.filter(({ voter }) => refs.includes(voter));
}

/** Each in its own rounds, of ratings and of pairs. */
const faults: Readonly<Record<string, (rounds: readonly number[]) => string>> = {
  "no-clock": (rounds) => insteadOfWhyNotValue("and_forgets", rounds, "NULL"),
  "app-clock": (rounds) =>
    insteadOfWhyNotValue(
      "and_believes",
      rounds,
      `CASE WHEN NOT EXISTS (
        SELECT FROM "RoundPhase" WHERE "roundId" = in_round AND phase = 'valuation' AND on_day BETWEEN "startsOn" AND "endsOn")
        THEN 'not_in_this_phase' END`,
    ),
  "pairs-no-clock": (rounds) => `
    DO $do$ BEGIN
      EXECUTE replace(
        pg_get_functiondef('answer_pair'::regproc), 'why_not_value(in_round, with_rules, on_day)',
        'CASE WHEN in_round NOT IN (${rounds.join()}) THEN why_not_value(in_round, with_rules, on_day) END');
    END $do$`,
};

const insteadOfWhyNotValue = (suffix: string, rounds: readonly number[], why: string) => `
  ALTER FUNCTION why_not_value RENAME TO why_not_value_${suffix};
  CREATE FUNCTION why_not_value(in_round integer, with_rules integer, on_day date) RETURNS text
    LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN in_round IN (${rounds.join()}) THEN ${why}
        ELSE why_not_value_${suffix}(in_round, with_rules, on_day) END $$`;
