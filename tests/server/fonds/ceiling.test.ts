import { describe, expect, test } from "vitest";
import { cents, formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import { seededDraw, type Draw } from "#app/modules/counting/core/random.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { changeLine } from "#app/modules/fonds/core/award-change.ts";
import { sumOf, type Line } from "#app/modules/fonds/core/award.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { lastAward } from "#app/modules/fonds/load-award.server.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { loadDossier } from "#app/modules/raad/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { asOwner } from "#tests/support/database.ts";
import { makeOfficer } from "#tests/support/factories.ts";
import { makeAwardedRound, newestAward } from "#tests/support/fonds-factories.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { decision } from "#tests/support/raad-factories.ts";

/** Ten plans that ask some € 700.000 of € 300.000; each can do with € 10.000. */
const asked = Array.from({ length: 10 }, (_, at) => [70_000 + at, 10_000] as const);
const levels = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2];
const actors = 5;
const actsEach = 10;
const ceiling = cents(30_000_000);

const someAmount = (draw: Draw) => cents((10_000 + 10_000 * draw(7)) * 100);

describe("fifty awards, re-awards and changes at the same moment by five actors", () => {
  test("never commit more than the ceiling, and the lines add up to what is committed", async () => {
    const { round, chair } = await roundAtItsCeiling();
    const chairs = [chair, ...(await makeChairs(actors - 1))];
    const watch = watchFund(round);
    const outcomes = await Promise.all(
      chairs.flatMap((who, actor) =>
        Array.from({ length: actsEach }, (_, at) => actAsChair(who, round, seededDraw(`${actor}/${at}`))),
      ),
    );
    const seen = await watch.stop();
    expect(outcomes).toHaveLength(actors * actsEach);
    // The acts did reach for more than there is, and many were done.
    expect(outcomes).toContain("above_ceiling");
    expect(outcomes.filter((outcome) => outcome === "done").length).toBeGreaterThan(10);
    expect(Math.max(...seen)).toBeLessThanOrEqual(ceiling);

    const { committed } = await newestAward(round);
    expect(committed).toBeLessThanOrEqual(ceiling);
    expect(await givenInAll(round)).toBe(committed);
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
    const made = await roundAtItsCeiling();
    const round = await moveTo(made.round, "council");
    const chairs = [made.chair, ...(await makeChairs(1))];
    const clerks = await Promise.all(Array.from({ length: actors - 2 }, () => makeOfficer(["clerk"])));
    const watch = watchFund(round);
    const outcomes = await Promise.all([
      ...chairs.flatMap((who, at) => everyAct((act) => adoptOrChange(who, round, seededDraw(`chair ${at}/${act}`)))),
      ...clerks.flatMap((who, at) => everyAct((act) => decideSomething(who, round, seededDraw(`clerk ${at}/${act}`)))),
    ]);
    const seen = await watch.stop();
    expect(outcomes).toHaveLength(actors * actsEach);
    expect(outcomes).toContain("above_ceiling");
    expect(await db.decision.count({ where: { oneOffCents: { not: null } } })).toBeGreaterThan(3);
    expect(await db.allocation.count({ where: { status: "adopted" } })).toBe(1);
    expect(Math.max(...seen)).toBeLessThanOrEqual(ceiling);

    const { committed } = await newestAward(round);
    expect(committed).toBeLessThanOrEqual(ceiling);
    expect(await givenInAll(round)).toBe(committed);
    // What the papers say that goes on is never more than that.
    const { adopted } = await loadDossier(round);
    expect(adopted.cost.oneOff + adopted.cost.yearly).toBeLessThanOrEqual(committed);
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
 * The saboteur: the very same rule (`changeLine`, which refuses whatever goes above the ceiling) and changes by the same
 * five actors, but read and written without a lock, in a table without the database's own check. One after the other they
 * stay below the ceiling; when everybody reads before anybody writes, as happens when nobody waits, they go over. So the
 * rule alone, however right, does not keep the promise of the test above: the lock does.
 */
describe("the same without the lock", () => {
  test("goes above the ceiling", async () => {
    const scratch = await makeScratch(await linesWithRoomForOne());
    // Five plans that have nothing, € 30.000 each: there is room for one of them.
    const changes = [6, 7, 8, 9, 10].map((number) => ({ number, amount: cents(3_000_000) }));
    expect(changes).toHaveLength(actors);

    for (const change of changes) await scratch.change(await scratch.read(), change);
    expect(sumOf(await scratch.read())).toBe(ceiling);

    for (const { number } of changes) await scratch.change(await scratch.read(), { number, amount: cents(0) });
    const seen = await Promise.all(changes.map(() => scratch.read()));
    await Promise.all(changes.map((change, actor) => scratch.change(seen[actor] ?? [], change)));
    const sum = sumOf(await scratch.read());
    await scratch.drop();
    expect(sum).toBe(ceiling + 4 * 3_000_000);
  });
});

/** What the rule gave, less € 30.000 of the first plan. */
async function linesWithRoomForOne(): Promise<Line[]> {
  const { round } = await roundAtItsCeiling();
  const lines = (await lastAward(db, round.id))?.lines ?? [];
  return lines.map((line) => (line.number === 1 ? { ...line, amount: cents(line.amount - 3_000_000) } : line));
}

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
  if (kind < 2) return nameOf(await proposeAward(chair, round.slug));
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
  const changed = outcome === "adopted_changed" && { oneOffCents: someAmount(draw), yearlyCents: cents(0) };
  const { version: _, ...entry } = decision(round, { outcome, ...changed });
  return nameOf(await decidePlan(clerk, round.slug, number, entry));
}

/** What was decided about each plan, else what the award in force gives it, added up by the database; as it is without an award: what it asks. */
async function givenInAll({ id }: Round): Promise<number> {
  const [row] = await db.$queryRaw<{ sum: number }[]>`
    SELECT sum(CASE WHEN d.outcome IS NULL THEN l.cents
      WHEN d.outcome IN ('adopted', 'adopted_changed') THEN coalesce(d."oneOffCents" + d."yearlyCents",
        nullif(l.cents, 0), p."oneOffCents" + p."yearlyCents")
      ELSE 0 END)::float8 AS sum
    FROM "AwardLine" l JOIN "Plan" p ON p.id = l."planId" LEFT JOIN (
      SELECT DISTINCT ON ("planId") * FROM "Decision" ORDER BY "planId", version DESC) d ON d."planId" = l."planId"
    WHERE l."allocationId" = (
      SELECT a.id FROM "Allocation" a WHERE a."roundId" = ${id}
      ORDER BY a.status = 'adopted' DESC, a.version DESC LIMIT 1)`;
  return row?.sum ?? 0;
}

interface Wanted {
  readonly number: number;
  readonly amount: Cents;
}

function changeUntilSeen(chair: Officer, round: Round, change: Wanted): Promise<string> {
  const reason = `Naar ${formatEuros(change.amount)}.`;
  return untilSeen(round, (version) => changeAward(chair, round.slug, { ...change, version, reason }), 4);
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
  const seen: number[] = [];
  const stopping = new AbortController();
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      const fund = await db.fund.findUniqueOrThrow({ where: { roundId: round.id } });
      seen.push(Number(fund.committedCents));
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      return seen;
    },
  };
}

/** A table of lines without any check. */
async function makeScratch(lines: readonly Line[]) {
  await asOwner((owner) =>
    owner.query(`
      DROP TABLE IF EXISTS scratch_line;
      CREATE TABLE scratch_line (number integer PRIMARY KEY, line json NOT NULL);
      GRANT SELECT, INSERT, UPDATE ON scratch_line TO lvb_app`),
  );
  for (const line of lines)
    await db.$executeRaw`INSERT INTO scratch_line VALUES (${line.number}, ${JSON.stringify(line)}::json)`;
  return {
    drop: () => asOwner((owner) => owner.query(`DROP TABLE scratch_line`)),
    read: async (): Promise<Line[]> => {
      const rows = await db.$queryRaw<{ line: Line }[]>`SELECT line FROM scratch_line ORDER BY number`;
      return rows.map(({ line }) => line);
    },
    change: async (seen: readonly Line[], { number, amount }: Wanted): Promise<void> => {
      const changed = changeLine(seen, { number, amount, reason: "Er is nog geld." }, { ceiling, by: "board_chair" });
      if (isRefused(changed)) return;
      const line = JSON.stringify(changed.find((one) => one.number === number));
      await db.$executeRaw`UPDATE scratch_line SET line = ${line}::json WHERE number = ${number}`;
    },
  };
}
