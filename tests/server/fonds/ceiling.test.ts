import { afterEach, describe, expect, test, vi } from "vitest";
import { cents, formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import { seededDraw, type Draw } from "#app/modules/counting/core/random.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { lastAward } from "#app/modules/fonds/load-award.server.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { loadDossier } from "#app/modules/raad/queries.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { makeOfficer } from "#tests/support/factories.ts";
import { allPresent, makeAwardedRound, unmotivated } from "#tests/support/fonds-factories.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { decision } from "#tests/support/raad-factories.ts";

/** Ten plans that ask some € 700.000 of € 300.000; each can do with € 10.000. */
const asked = Array.from({ length: 10 }, (_, at) => [70_000 + at, 10_000] as const);
const levels = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2];
const actors = 5;
const actsEach = 10;
const ceiling = cents(30_000_000);

const someAmount = (draw: Draw) => cents((10_000 + 10_000 * draw(7)) * 100);

type Begun = Awaited<ReturnType<typeof roundAtItsCeiling>>;

interface Ending {
  readonly round: Round;
  readonly outcomes: readonly string[];
  /** What somebody saw who looked time after time while the acts ran, and at the end. */
  readonly looks: readonly Look[];
}

/** Five chairs propose, adopt and change ten times each, all at the same moment. */
async function actsOfChairs({ round, chair }: Begun): Promise<Ending> {
  const chairs = [chair, ...(await makeChairs(actors - 1))];
  await allPresent(round);
  return endingOf(round, () =>
    chairs.flatMap((who, actor) => everyAct((at) => actAsChair(who, round, seededDraw(`${actor}/${at}`)))),
  );
}

/** Two chairs adopt and change, and three clerks record what was decided, ten times each, all at the same moment. */
async function actsWithClerks(begun: Begun): Promise<Ending> {
  const round = await moveTo(begun.round, "council");
  const chairs = [begun.chair, ...(await makeChairs(1))];
  const clerks = await Promise.all(Array.from({ length: actors - 2 }, () => makeOfficer(["clerk"])));
  return endingOf(round, () => [
    ...chairs.flatMap((who, at) => everyAct((act) => adoptOrChange(who, round, seededDraw(`chair ${at}/${act}`)))),
    ...clerks.flatMap((who, at) => everyAct((act) => decideSomething(who, round, seededDraw(`clerk ${at}/${act}`)))),
  ]);
}

async function endingOf(round: Round, start: () => readonly Promise<string>[]): Promise<Ending> {
  const watch = watchFund(round);
  const outcomes = await Promise.all(start().map((act) => act.catch(() => "error")));
  return { round, outcomes, looks: [...(await watch.stop()), await lookAt(round)] };
}

const broken = {
  over: "more is given than there is",
  apart: "what is given is not what is committed",
  error: "an act ended in an error of the database",
};

/** What of the promise was broken at some moment. */
function brokenBy({ outcomes, looks }: Ending): string[] {
  return [
    ...(looks.some(({ committed, given }) => Math.max(committed, given) > ceiling) ? [broken.over] : []),
    ...(looks.some(({ committed, given }) => committed !== given) ? [broken.apart] : []),
    ...(outcomes.includes("error") ? [broken.error] : []),
  ];
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("fifty awards, re-awards and changes at the same moment by five actors", () => {
  test("never commit more than the ceiling, and the lines add up to what is committed", async () => {
    const begun = await roundAtItsCeiling();
    const transactions = watchTransactions({ locks: true });
    const ending = await actsOfChairs(begun);
    const { outcomes, round } = ending;
    expect(brokenBy(ending)).toEqual([]);
    expect(outcomes).toHaveLength(actors * actsEach);
    expect(ending.looks.length).toBeGreaterThan(10);
    expect(transactions.locksTaken()).toBeGreaterThanOrEqual(actors * actsEach);
    // The acts did reach for more than there is, and many were done.
    expect(outcomes).toContain("above_ceiling");
    expect(outcomes.filter((outcome) => outcome === "done").length).toBeGreaterThan(10);

    const all = await db.allocation.findMany({ where: { roundId: round.id }, include: { lines: true } });
    for (const { lines } of all)
      expect(lines.reduce((sum, line) => sum + Number(line.cents), 0)).toBeLessThanOrEqual(ceiling);
    expect(all.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(all.map((_, at) => at + 1));
    expect(all.filter(({ status }) => status === "proposed").length).toBeLessThanOrEqual(1);
    expect(all.filter(({ status }) => status === "adopted").length).toBeLessThanOrEqual(1);
    // Each act that was done left its event, and no refused one did.
    const events = await db.auditEvent.count({ where: { type: { startsWith: "fonds.award_" } } });
    expect(events).toBe(outcomes.filter((outcome) => outcome === "done").length + 1);
  });

  test("and decisions of the griffie at the same moment are counted with them", async () => {
    const begun = await roundAtItsCeiling();
    watchTransactions({ locks: true });
    const ending = await actsWithClerks(begun);
    const { outcomes, looks, round } = ending;
    expect(brokenBy(ending)).toEqual([]);
    expect(outcomes).toHaveLength(actors * actsEach);
    expect(outcomes).toContain("above_ceiling");
    expect(await db.decision.count({ where: { oneOffCents: { not: null } } })).toBeGreaterThan(3);
    expect(await db.allocation.count({ where: { status: "adopted" } })).toBe(1);
    // What the papers say that goes on is never more than that.
    const { adopted } = await loadDossier(round);
    expect(adopted.cost.oneOff + adopted.cost.yearly).toBeLessThanOrEqual(looks.at(-1)?.committed ?? 0);
  });

  test("adopting twenty times at the same moment is one decision", async () => {
    const { round, chair, award } = await roundAtItsCeiling();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => adoptAward(chair, round.slug, { version: award.version })),
    );
    expect(results.filter((result) => !isRefused(result))).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { type: "fonds.award_adopted" } })).toBe(1);
  });
});

/**
 * The saboteur: the very same acts of the product, with the lock of the round taken out of what they send to the database.
 * Decisions and changes then add up without seeing one another. Chairs alone, who only write whole awards, run into the
 * keys of the database instead, which let one award have each version: nothing is given too much, but acts end in errors.
 */
describe("the same without the lock", () => {
  test("gives something else than is committed", async () => {
    const begun = await roundAtItsCeiling();
    const transactions = watchTransactions({ locks: false });
    const ending = await actsWithClerks(begun);
    expect(transactions.locksTaken()).toBe(0);
    expect(brokenBy(ending)).toContain(broken.apart);
  });

  test("or, by chairs alone, ends in errors of the database", async () => {
    const begun = await roundAtItsCeiling();
    const transactions = watchTransactions({ locks: false });
    const ending = await actsOfChairs(begun);
    expect(transactions.locksTaken()).toBe(0);
    expect(brokenBy(ending)).toContain(broken.error);
  });
});

const lock = "FOR UPDATE";

/**
 * Makes every transaction linger before its end, as on a busy server, so that those of the same moment do meet; and counts
 * the locks that they take, or takes them out.
 */
function watchTransactions({ locks }: { readonly locks: boolean }) {
  let taken = 0;
  const begin = db.$transaction.bind(db) as (run: Run, options?: object) => Promise<unknown>;
  const send =
    (tx: Tx, name: Raw) =>
    (parts: TemplateStringsArray, ...values: unknown[]) => {
      const strings = locks ? [...parts] : parts.map((part) => part.replace(lock, ""));
      if (strings.some((part) => part.includes(lock))) taken += 1;
      return tx[name](Object.assign(strings, { raw: strings }), ...values);
    };
  const watched = (tx: Tx) =>
    new Proxy(tx, { get: (of, name) => (isRaw(name) ? send(of, name) : (Reflect.get(of, name) as unknown)) });
  const lingering = (run: Run, options?: object) =>
    begin(async (tx) => {
      const result = await run(watched(tx));
      await tx.$executeRaw`SELECT pg_sleep(0.03)`;
      return result;
    }, options);
  vi.spyOn(db, "$transaction").mockImplementation(lingering);
  return { locksTaken: () => taken };
}

type Run = (tx: Tx) => Promise<unknown>;
type Raw = "$queryRaw" | "$executeRaw";
const isRaw = (name: string | symbol): name is Raw => name === "$queryRaw" || name === "$executeRaw";

async function roundAtItsCeiling() {
  // Equal scores are told apart by cost, so that no proposal has to wait for a lot.
  const made = await makeAwardedRound(asked, levels, { rules: { ties: ["lower_cost", "lot"] } });
  expect(made.award.awardedCents).toBe(ceiling);
  return made;
}

function makeChairs(count: number): Promise<Officer[]> {
  return Promise.all(Array.from({ length: count }, () => makeOfficer(["board_chair"])));
}

/** One act of a chair: a proposal, an adoption, or a change of some plan to some amount in the version seen just now. */
async function actAsChair(chair: Officer, round: Round, draw: Draw): Promise<string> {
  const kind = draw(10);
  if (kind < 2) return nameOf(await proposeAward(chair, round.slug, unmotivated));
  const version = (await lastAward(db, round.id))?.version ?? 0;
  if (kind < 3) return nameOf(await adoptAward(chair, round.slug, { version }));
  return changeUntilSeen(chair, round, { number: 1 + draw(10), amount: someAmount(draw) });
}

const everyAct = <T>(act: (at: number) => Promise<T>) => Array.from({ length: actsEach }, (_, at) => act(at));

async function adoptOrChange(chair: Officer, round: Round, draw: Draw): Promise<string> {
  if (draw(10) > 2) return changeUntilSeen(chair, round, { number: 1 + draw(10), amount: someAmount(draw) });
  return untilSeen(round, (version) => adoptAward(chair, round.slug, { version }), 20);
}

/** A clerk records that some plan goes on with another amount, as it was awarded, or not. */
async function decideSomething(clerk: Officer, round: Round, draw: Draw): Promise<string> {
  const number = 1 + draw(10);
  const outcome = (["adopted_changed", "adopted_changed", "adopted", "deferred"] as const)[draw(4)] ?? "rejected";
  // So much that a few of them reach the ceiling, in whatever order they come
  const amount = cents(someAmount(draw) + 4_000_000);
  const changed = outcome === "adopted_changed" && { oneOffCents: amount, yearlyCents: cents(0) };
  const { version: _, ...entry } = decision(round, { outcome, ...changed });
  return nameOf(await decidePlan(clerk, round.slug, number, entry));
}

interface Look {
  readonly committed: number;
  readonly given: number;
}

/**
 * What the fund says it committed and, added up by the database at the same moment, what was decided about each plan, else
 * what the award in force gives it; of a plan that goes on as it is without an award what it asks.
 */
async function lookAt({ id }: Round): Promise<Look> {
  const [look = { committed: 0, given: 0 }] = await db.$queryRaw<Look[]>`
    SELECT (SELECT "committedCents"::float8 FROM "Fund" WHERE "roundId" = ${id}) AS committed,
      sum(CASE WHEN d.outcome IS NULL THEN l.cents
      WHEN d.outcome IN ('adopted', 'adopted_changed') THEN coalesce(d."oneOffCents" + d."yearlyCents",
        nullif(l.cents, 0), p."oneOffCents" + p."yearlyCents")
      ELSE 0 END)::float8 AS given
    FROM "AwardLine" l JOIN "Plan" p ON p.id = l."planId" LEFT JOIN (
      SELECT DISTINCT ON ("planId") * FROM "Decision" ORDER BY "planId", version DESC) d ON d."planId" = l."planId"
    WHERE l."allocationId" = (
      SELECT a.id FROM "Allocation" a WHERE a."roundId" = ${id}
      ORDER BY a.status = 'adopted' DESC, a.version DESC LIMIT 1)`;
  return look;
}

interface Wanted {
  readonly number: number;
  readonly amount: Cents;
}

function changeUntilSeen(chair: Officer, round: Round, change: Wanted): Promise<string> {
  const reason = `Naar ${formatEuros(change.amount)}.`;
  return untilSeen(round, (version) => changeAward(chair, round.slug, { ...change, version, reason }), 8);
}

/** Somebody whose page was overtaken looks again and sends the same, as people do, some times. */
async function untilSeen(round: Round, send: (version: number) => Promise<object>, attempts: number): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const version = (await lastAward(db, round.id))?.version ?? 0;
    const name = nameOf(await send(version));
    if (name !== "award_changed_meanwhile" || attempt === attempts) return name;
  }
}

const nameOf = (result: object) => (isRefused(result) ? result.refused : "done");

/** Looks at the fund, from a connection of its own, as long as the acts run. */
function watchFund(round: Round) {
  const seen: Look[] = [];
  const stopping = new AbortController();
  const watching = (async () => {
    while (!stopping.signal.aborted) seen.push(await lookAt(round));
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      return seen;
    },
  };
}
