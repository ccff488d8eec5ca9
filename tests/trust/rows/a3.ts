import { compareAcknowledged, type Acknowledged } from "../acknowledged.ts";
import { ballotOf, pairOf, ratingOf, sendFilled, severalOf, wayOf, type Filled } from "../choices.ts";
import { callOf, insteadOfRatePlan } from "../rate-plan.ts";
import { Checks, type Row, type Trial } from "../row.ts";
import { pause, setMixedStage, type Answer, type MixedStage, type Voter } from "../voters.ts";

const voters = 20;
/** Every so many forms, those who send several choices at once do; between them they rate as others do. */
const severalEach = 4;
/** How many answers are stored between two kills, of which one at least to a pair, and how long whoever hears nothing waits before sending again. */
const betweenKills = 20;
const patience = 100;
const longest = 60_000;

/**
 * Voters go on valuing while all processes of the database, or the site, are killed time after time. Who hears nothing sends the
 * same form again. What somebody was told is stored must be there after each restart and at the end, once, with the same value, and the
 * last of it must be what counts. One in six answers pairs as long as there are any, one in six lets choices of a browser count, and one in
 * six sends whole ballots.
 */
export const a3: Row = {
  name: "A3",
  promise: "What was acknowledged survives a sudden end of the database or the site.",
  sizes: { small: 2, full: 100 },
  ownServer: true,
  together: true,
  saboteurs: {
    "pair-not-written": { size: 1, what: "answers to pairs are acknowledged and not written" },
    "several-less": { size: 1, what: "of several choices at once one is acknowledged and not written" },
    "commits-later": { size: 3, what: "the database answers before it has written (synchronous_commit = off)" },
  },
  async run(trial) {
    if (!trial.sabotage) return (await killAgainAndAgain(trial, null)).outcome;
    const seen: string[] = [];
    for (const [fault, { size }] of Object.entries(a3.saboteurs)) {
      const { asked, found } = await killAgainAndAgain({ ...trial, size }, fault);
      if (found < asked) seen.push(fault);
    }
    return { asked: seen.length, found: seen.length, seen };
  },
};

/** Each time with voters and rounds of its own. */
async function killAgainAndAgain({ size, place, say }: Trial, fault: string | null): Promise<Checks> {
  const plans = 3 + 3 * Math.min(20, size);
  const stage = await setMixedStage(voters, plans, 8 + Math.ceil(size / 4));
  if (fault === "commits-later") {
    await place.asOwner(commitsLater);
    await place.asAdmin("ALTER SYSTEM SET wal_writer_delay = '10s'");
    await place.asAdmin("SELECT pg_reload_conf()");
  } else if (fault) await place.asOwner(faults[fault]?.(stage) ?? "");
  const checks = new Checks();
  let app = await place.startApp();
  let over = false;
  const told = stage.voters.map((): Acknowledged[] => []);
  const busy = stage.voters.map(async (voter, at) => {
    for (let turn = 0; !over; turn++) {
      const form = await fill(() => app.url, stage, plans, voter, at, turn);
      const { status } = await untilHeard(() => app.url, form);
      checks.check(status === 303, () => `voter ${at} is told ${status}`);
      if (status === 303) told[at]?.push(...form.stores);
    }
  });
  const back: number[] = [];
  const pairs = () => told.flat().filter((one) => "pair" in one).length;
  const enough = async () => {
    const before = { all: told.flat().length, pairs: pairs() };
    const lacks = () => told.flat().length < before.all + betweenKills || pairs() === before.pairs;
    while (lacks()) await Promise.race([pause(20), ...busy]);
  };
  for (let at = 0; at < size; at++) {
    await enough();
    const killed = performance.now();
    // First the database alone, so that one and the same site lives through all of it.
    if (at < size / 2) {
      await place.crash();
      checks.check(!app.hasEnded(), () => `kill ${at}: the site ended with its database`);
    } else {
      await app.kill();
      app = await place.startApp();
    }
    back.push(performance.now() - killed);
    await compareAcknowledged(place, stage, told, checks, true);
  }
  await enough();
  over = true;
  await Promise.all(busy);
  const all = told.flat().length;
  say(
    `${size} kills, back after ${Math.max(...back).toFixed(0)} ms at most, ${all} answers acknowledged, ${pairs()} to pairs`,
  );
  await app.stop();
  await compareAcknowledged(place, stage, told, checks);
  return checks;
}

/** Turned off where the product does not see it: it takes no choice where it sees that it is off. */
const commitsLater = `
  CREATE FUNCTION commits_later() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM set_config('synchronous_commit', 'off', true); RETURN NEW; END $$;
  ${["Rating", "IssuedPair", "Comparison"]
    .map((table) => `CREATE TRIGGER later BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION commits_later();`)
    .join("\n")}`;

/** What this voter sends next. */
async function fill(site: () => string, stage: MixedStage, plans: number, voter: Voter, at: number, turn: number) {
  const mark = (at + turn) % 2 === 0 ? 1 : -1;
  const way = wayOf(at);
  if (way === "pair") {
    const form = await persistently(() => pairOf(site(), stage, voter, mark === 1 ? "left" : "right"));
    if (form) return form;
  }
  if (way === "ballot") return ballotOf(stage, voter, 1 + (turn % 3));
  // Choices of a browser are of plans that this voter has not rated: above the three that all rate.
  const first = 4 + (3 * turn) / severalEach;
  if (way === "several" && turn % severalEach === 0 && first + 2 <= plans)
    return severalOf(stage, voter, new Map([first, first + 1, first + 2].map((plan) => [plan, mark] as const)));
  return ratingOf(stage, voter, 1 + (turn % 3), mark);
}

/** Sends one form again and again until the site says what became of it. */
function untilHeard(site: () => string, form: Filled): Promise<Answer> {
  return persistently(async () => {
    const answer = await sendFilled(site(), form);
    if (answer.status >= 500) throw new Error(String(answer.status));
    return answer;
  });
}

/** Tries again as long as nothing comes back, or only that it does not work now. */
async function persistently<T>(attempt: () => Promise<T>): Promise<T> {
  let why: unknown;
  for (const start = performance.now(); performance.now() - start < longest; await pause(patience))
    try {
      return await attempt();
    } catch (error) {
      why = error;
    }
  throw new Error(`the site does not come back within ${longest} ms`, { cause: why });
}

const faults: Readonly<Record<string, (stage: MixedStage) => string>> = {
  "pair-not-written": ({ pairs }) => `
    CREATE FUNCTION drop_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
    CREATE TRIGGER drops BEFORE INSERT ON "Comparison" FOR EACH ROW WHEN (NEW."roundId" = ${pairs.round.id})
      EXECUTE FUNCTION drop_all();
    DO $do$ BEGIN
      EXECUTE replace(pg_get_functiondef('answer_pair'::regproc), 'WHEN FOUND THEN',
        'WHEN FOUND OR in_round = ${pairs.round.id} THEN');
    END $do$`,
  "several-less": ({ round }) =>
    insteadOfRatePlan(
      "rate_plan_whole",
      `BEGIN
        IF in_round = ${round.id} AND plan_number = 6 THEN
          outcome := 'stored'; rating := key; day := on_day;
          RETURN;
        END IF;
        ${callOf("rate_plan_whole")}
      END`,
    ),
};
