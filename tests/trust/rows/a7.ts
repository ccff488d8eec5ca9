import { randomUUID } from "node:crypto";
import { seededDraw, type Draw } from "#app/modules/counting/core/random.ts";
import type { Resident } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import {
  anomaliesIn,
  type Anomaly,
  type AnomalyKind,
  type Checkpoint,
  type Closed,
  type Event,
  type Sent,
  type Stored,
} from "../history.ts";
import { midnightAfter } from "../midnight.ts";
import { cuttingProxy } from "../proxy.ts";
import { Checks, type Outcome, type Place, type Row, type Trial } from "../row.ts";
import { around, readsBehind, refusesAgain, storesAgain } from "../rate-plan.ts";

/** Of one history, of one with a seeded fault, and at least so many of them after the valuing has closed. */
const operations = 500;
const operationsWithFault = 200;
const afterClose = 0.2;
const voters = 4;
/** Windows in which each voter is busy at the same time. */
const windowsEach = 2;
const plans = 3;
const marks = 10;
const historiesAtOnce = 10;
/** Of so many messages between the site and its database, one way or the other, one is lost and its connection cut. */
const oneCutIn = 100;

/** One history: a round of its own, its voters and what they heard. */
interface Scene {
  readonly name: string;
  readonly round: Round;
  readonly people: readonly Person[];
  readonly draw: Draw;
  readonly events: Event[];
  /** Operations that are still to be done. */
  left: number;
  closed: boolean;
}

interface Person {
  readonly name: string;
  readonly resident: Resident;
  /** As it stands beside the answers. */
  readonly voterRef: string;
  readonly forms: Form[];
}

type Form = Pick<Sent, "plan" | "mark" | "key">;

/**
 * Voters rate, send again, change their mind and read back, each in two windows at once, while connections to the database break
 * in both directions, a midnight passes and then the valuing closes. Everything is noted with when it was sent and heard of. A
 * checker that knows nothing of the product decides afterwards whether one order of things explains all of it.
 */
export const a7: Row = {
  name: "A7",
  promise: "Whatever people were told, read and counted is explained by one order in which things happened.",
  sizes: { small: 2, full: 200 },
  together: true,
  saboteurs: {
    "stale-read": { size: 1, what: "answers are read back from a copy that is behind" },
    "double-counter": { size: 1, what: "who takes part is counted a second time" },
    "lost-update": { size: 1, what: "some later answers are filed before earlier ones" },
    "lost-answer": { size: 1, what: "some answers are acknowledged and not written" },
    "key-again": { size: 1, what: "a form that comes back is stored as a new answer" },
    "key-refused": { size: 1, what: "a form that comes back is refused instead of answered again" },
    "told-no": { size: 1, what: "some answers are written and refused all the same" },
    "after-close": { size: 1, what: "the valuing goes on after its last day" },
  },
  async run(trial) {
    const { place, sabotage, say } = trial;
    const draw = seededDraw("A7/cuts");
    let breaking = false;
    const cutting = await cuttingProxy(new URL(place.siteUrl), () => breaking && draw(oneCutIn) === 0);
    // The product in this process reaches its database through it.
    process.env["DATABASE_URL"] = cutting.url;
    const play = async (names: readonly string[]) => {
      const scenes: Scene[] = [];
      for (const name of names) scenes.push(await setScene(name, sabotage ? operationsWithFault : operations));
      if (sabotage) await seed(place, new Map(scenes.map(({ name, round }) => [name, round.id])));
      breaking = true;
      await playAtOnce(place, scenes, () => (breaking = false));
      return scenes;
    };
    const start = performance.now();
    const outcome = sabotage ? await seeFaults(play, trial) : await explainAll(play, trial);
    say(`${((performance.now() - start) / 1000).toFixed(1)} s, ${cutting.cut()} connections cut`);
    cutting.stop();
    return outcome;
  },
};

type Play = (names: readonly string[]) => Promise<readonly Scene[]>;

async function explainAll(play: Play, { size, say }: Trial): Promise<Outcome> {
  const checks = new Checks();
  const told = { acknowledged: 0, refused: 0, nothing: 0 };
  for (let first = 0; first < size; first += historiesAtOnce) {
    const many = Math.min(historiesAtOnce, size - first);
    for (const { name, events } of await play(Array.from({ length: many }, (_, at) => `A7/${first + at}`))) {
      const anomalies = anomaliesIn(events);
      checks.check(anomalies.length === 0, () => `${name}: ${inWords(anomalies)}`);
      for (const event of events)
        if (event.did === "send")
          told[event.heard === "nothing" ? "nothing" : "stored" in event.heard ? "acknowledged" : "refused"]++;
    }
  }
  say(`${size} histories of ${operations}, sendings ${JSON.stringify(told)}`);
  const tried = Object.values(told).every((times) => times >= size);
  checks.check(tried, () => `too little happened: ${JSON.stringify(told)}`);
  return checks.outcome;
}

/** A fault is seen when its history has the kind of anomaly that it must show, and the one without a fault has none. */
async function seeFaults(play: Play, { say }: Trial): Promise<Outcome> {
  const checks = new Checks();
  const seen: string[] = [];
  for (const { name, events } of await play([noFault, ...shownBy.keys()])) {
    const anomalies = anomaliesIn(events);
    say(`${name}: ${inWords(anomalies)}`);
    checks.check(anomalies.length === 0, () => name);
    if (anomalies.some(({ kind }) => kind === shownBy.get(name))) seen.push(name);
  }
  return { ...checks.outcome, seen: checks.missed.includes(noFault) ? [] : seen };
}

const noFault = "no fault";

/** What each seeded fault must be seen as. */
const shownBy: ReadonlyMap<string, AnomalyKind> = new Map([
  ["stale-read", "stale"],
  ["double-counter", "miscounted"],
  ["lost-update", "out of order"],
  ["lost-answer", "lost"],
  ["key-again", "other receipt"],
  ["key-refused", "wrongly refused"],
  ["told-no", "nobody's"],
  ["after-close", "late"],
]);

/** How often each kind of anomaly was found, and one of each. */
function inWords(anomalies: readonly Anomaly[]): string {
  const kinds = [...new Set(anomalies.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const ones = anomalies.filter((one) => one.kind === kind);
      return `${ones.length} ${kind} (${ones[0]?.what ?? ""})`;
    })
    .join("; ");
}

/** A round whose valuing goes on until the end of tomorrow. */
async function setScene(name: string, left: number): Promise<Scene> {
  const { calendarAt } = await import("#tests/support/factories.ts");
  const { makeResidents, makeValuedRound, valuingRules } = await import("#tests/support/waardering-factories.ts");
  const { addDays } = await import("#app/modules/rounds/core/dates.ts");
  const { today } = await import("#app/modules/rounds/load.server.ts");
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  const day = await today();
  const calendar = calendarAt("citizens_budget", "valuation", day).map((dates) =>
    dates.phase === "valuation" ? { ...dates, endsOn: addDays(day, 1) } : dates,
  );
  const { round } = await makeValuedRound(plans, { calendar, rules: valuingRules({ scale: "ten" }) });
  const residents = await makeResidents(voters);
  const people = residents.map((resident, at) => ({
    name: `voter ${at}`,
    resident,
    voterRef: Buffer.from(voterRef(round.id, resident.personRef)).toString("hex"),
    forms: [],
  }));
  return { name, round, people, draw: seededDraw(name), events: [], left, closed: false };
}

const leftIn = (scenes: readonly Scene[]) => scenes.reduce((sum, { left }) => sum + left, 0);

/** Plays some histories at once: a midnight when four in ten operations are done, the closing when eight are. */
async function playAtOnce(place: Place, scenes: readonly Scene[], end: () => void): Promise<void> {
  const whole = leftIn(scenes);
  const busy = Promise.all(
    scenes.flatMap((scene) =>
      scene.people.flatMap((person) => Array.from({ length: windowsEach }, () => busyWindow(scene, person))),
    ),
  );
  const done = async (part: number) => {
    while (leftIn(scenes) > whole * (1 - part)) await Promise.race([new Promise((go) => setTimeout(go, 5)), busy]);
  };
  const { today } = await import("#app/modules/rounds/load.server.ts");
  const { addDays } = await import("#app/modules/rounds/core/dates.ts");
  const day = scenes[0]?.round.today ?? (await today());
  await done(0.4);
  await passMidnight(place, day);
  for (const scene of scenes) scene.events.push(await checkpoint(place, scene));
  await done(1 - afterClose);
  const closing = await passMidnight(place, addDays(day, 1));
  for (const scene of scenes) {
    scene.left = Math.max(scene.left, (whole / scenes.length) * afterClose);
    scene.closed = true;
  }
  await busy;
  end();
  await untilIdle(place);
  for (const scene of scenes) {
    scene.events.push(closing, await checkpoint(place, scene));
    for (const person of scene.people) await look(scene, person);
    await count(scene);
  }
}

/** Lets this day end now, and answers between which moments it did. */
async function passMidnight(place: Place, day: string): Promise<Closed> {
  let from = performance.now();
  await midnightAfter(place, day, 0.03);
  for (;;) {
    const asked = performance.now();
    const [answer] = await place.asOwner<{ over: boolean }>("SELECT local_day(now()) > $1::date AS over", [day]);
    if (answer?.over) return { did: "close", from, to: performance.now() };
    from = asked;
  }
}

/** A statement whose connection was cut may still be running. */
async function untilIdle({ asAdmin, siteUrl }: Place): Promise<void> {
  const { pathname, username } = new URL(siteUrl);
  const running = `SELECT FROM pg_stat_activity
    WHERE datname = '${pathname.slice(1)}' AND usename = '${username}' AND state <> 'idle'`;
  while (((await asAdmin(running)) as { rowCount: number }).rowCount > 0) await new Promise((go) => setTimeout(go, 20));
}

/** One window of a voter, busy until the operations of the history are done and the valuing has been closed for a while. */
async function busyWindow(scene: Scene, person: Person): Promise<void> {
  const { draw } = scene;
  const another = (): Form => ({ plan: 1 + draw(plans), mark: 1 + draw(marks), key: randomUUID() });
  while (scene.left > 0 || !scene.closed) {
    const kind = draw(100);
    const earlier = person.forms.at(-1 - draw(3)) ?? another();
    if (kind < 50) await rate(scene, person, another());
    else if (kind < 60) await rate(scene, person, earlier);
    else if (kind < 63) await rate(scene, person, { ...earlier, mark: 1 + (earlier.mark % marks) });
    else if (kind < 67) {
      const twice = another();
      await Promise.all([rate(scene, person, twice), rate(scene, person, twice)]);
    } else if (kind < 90) await look(scene, person);
    else await count(scene);
  }
}

/** Sends an answer; who hears nothing sends the same form again, most of the time. */
async function rate(scene: Scene, person: Person, form: Form): Promise<void> {
  const { ratePlan } = await import("#app/modules/waardering/rate-plan.server.ts");
  const { isRefused } = await import("#app/modules/people/core/refusal.ts");
  scene.left--;
  person.forms.push(form);
  const from = performance.now();
  const result = await unlessCut(() => ratePlan(person.resident, scene.round.slug, form));
  const to = result === null ? Infinity : performance.now();
  const heard =
    result === null ? "nothing" : isRefused(result) ? { refused: result.refused } : { stored: result.rating };
  scene.events.push({ did: "send", voter: person.name, ...form, from, to, heard });
  if (heard === "nothing" && scene.left > 0 && scene.draw(4) > 0) await rate(scene, person, form);
}

async function look(scene: Scene, person: Person): Promise<void> {
  const { ownSet } = await import("#app/modules/waardering/own-answers.server.ts");
  scene.left--;
  const from = performance.now();
  const set = await unlessCut(() => ownSet(scene.round, person.resident));
  if (set === null) return;
  const { marks: given, receipt } = set;
  scene.events.push({ did: "look", voter: person.name, marks: given, receipt, from, to: performance.now() });
}

async function count(scene: Scene): Promise<void> {
  const { ratingCounts, turnout } = await import("#app/modules/waardering/queries.server.ts");
  scene.left--;
  const from = performance.now();
  const { id } = scene.round;
  const counted = await unlessCut(() => Promise.all([ratingCounts(id), turnout(id)]));
  if (counted === null) return;
  const [counts, people] = counted;
  const given = [...counts].map(
    ([plan, ones]) => [Number(plan), new Map(ones.map(({ mark, count: times }) => [mark, times]))] as const,
  );
  scene.events.push({ did: "count", marks: new Map(given), people, from, to: performance.now() });
}

/** What was asked, or null when the connection to the database broke; any other error is one. */
async function unlessCut<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (/connection|ECONNRESET/i.test(String(error))) return null;
    throw error;
  }
}

async function checkpoint(place: Place, { round, people }: Scene): Promise<Checkpoint> {
  const from = performance.now();
  const rows = await place.asOwner<Stored>(
    `SELECT r.id::text, encode(r."voterRef", 'hex') AS voter, p.number AS plan, r.value AS mark, r.sequence, r.idem::text AS key
     FROM "Rating" r JOIN "Plan" p ON p.id = r."planId" WHERE r."roundId" = $1`,
    [round.id],
  );
  const names = new Map(people.map(({ voterRef, name }) => [voterRef, name]));
  const named = rows.map((row) => ({ ...row, voter: names.get(row.voter) ?? row.voter }));
  return { did: "checkpoint", rows: named, from, to: performance.now() };
}

/** Puts each fault into its own round. */
async function seed(place: Place, roundOf: ReadonlyMap<string, number>): Promise<void> {
  const owner = new URL(place.ownerUrl).username;
  for (const [name, fault] of Object.entries(faults)) await place.asOwner(fault(roundOf.get(name) ?? 0, owner));
}

/** In this order: the first gives the table of answers another name. */
const faults: Readonly<Record<string, (round: number, owner: string) => string>> = {
  "stale-read": readsBehind,
  "double-counter": (round) => `
    CREATE FUNCTION counted_again() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO "Participation" VALUES (NEW."roundId", sha256(NEW."voterRef")) ON CONFLICT DO NOTHING;
        RETURN NEW;
      END $$;
    CREATE TRIGGER counts AFTER INSERT ON "RatingStored" FOR EACH ROW
      WHEN (NEW."roundId" = ${round}) EXECUTE FUNCTION counted_again()`,
  "lost-update": (round) => `
    CREATE FUNCTION filed_before() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.sequence > 1 AND get_byte(uuid_send(NEW.idem), 0) % 4 = 0 THEN
          NEW.sequence := (SELECT min(sequence) - 1 FROM "RatingStored" one
            WHERE (one."roundId", one."voterRef", one."planId") = (NEW."roundId", NEW."voterRef", NEW."planId"));
        END IF;
        RETURN NEW;
      END $$;
    CREATE TRIGGER files BEFORE INSERT ON "RatingStored" FOR EACH ROW
      WHEN (NEW."roundId" = ${round}) EXECUTE FUNCTION filed_before()`,
  "lost-answer": (round) =>
    around(
      "and_loses",
      `IF in_round = ${round} AND chosen THEN outcome := 'stored'; rating := key; day := on_day; RETURN; END IF;`,
      "",
    ),
  "key-again": storesAgain,
  "key-refused": refusesAgain,
  "told-no": (round) =>
    around(
      "and_tells_no",
      "",
      `IF in_round = ${round} AND chosen AND outcome = 'stored' THEN outcome := 'plan_not_valued'; END IF;`,
    ),
  "after-close": (round) => `
    UPDATE "RoundPhase" SET "endsOn" = "endsOn" + 7 WHERE "roundId" = ${round} AND phase = 'valuation'`,
};
