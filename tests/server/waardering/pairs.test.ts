import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { visitor, type Actor, type Resident } from "#app/modules/people/core/actor.ts";
import { answerPair, type NewAnswer } from "#app/modules/waardering/answer-pair.server.ts";
import { compareView } from "#app/modules/waardering/compare-view.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { ownView } from "#app/modules/waardering/own-view.server.ts";
import { compareSentences } from "#app/modules/waardering/texts.nl.ts";
import { voterRef } from "#app/modules/waardering/voter.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident } from "#tests/support/factories.ts";
import { closeValuing, makeValuedRound, valuingRules, type ValuedRound } from "#tests/support/waardering-factories.ts";

const byPairs = { rules: valuingRules({ method: "pairs" }) };
let place: ValuedRound;
let resident: Resident;

beforeEach(async () => {
  place = await makeValuedRound(5, byPairs);
  resident = await makeResident();
});

async function issued(by: Actor = resident): Promise<string> {
  const result = await issuePair(by, place.round.slug);
  if ("refused" in result) throw new Error(result.refused);
  return result.pair;
}

const give = (pair: string, more: Partial<NewAnswer> = {}, by: Actor = resident) =>
  answerPair(by, place.round.slug, { pair, answer: "left", reason: null, key: randomUUID(), ...more });

/** Until somebody waits for a lock that this test holds. */
async function untilOneWaits(): Promise<void> {
  const waiting = () => db.$queryRaw<unknown[]>`
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  while ((await waiting()).length === 0) await new Promise((go) => setTimeout(go, 5));
}

describe("issuing a pair", () => {
  it("gives two plans of the round, stored without anything that names the person", async () => {
    await issued();
    const [pair] = await db.issuedPair.findMany();
    const ids = place.plans.map(({ id }) => id);
    expect(ids).toContain(pair?.leftId);
    expect(ids).toContain(pair?.rightId);
    expect(await db.auditEvent.count()).toBe(0);
    expect(await db.participation.count()).toBe(0);
  });

  it("gives the same pair until it is answered, also at the same moment", async () => {
    const pairs = await Promise.all(Array.from({ length: 10 }, () => issued()));
    expect(new Set(pairs).size).toBe(1);
    expect(await db.issuedPair.count()).toBe(1);
  });

  it("never gives an own plan and never a pair twice, until none is left", async () => {
    await db.plan.updateMany({ where: { number: 1 }, data: { authorId: resident.accountId } });
    for (let turn = 0; turn < 6; turn++) await give(await issued());
    expect(await issuePair(resident, place.round.slug)).toEqual({ refused: "no_pair_left" });
    const pairs = await db.issuedPair.findMany();
    const own = place.plans[0]?.id;
    expect(pairs.filter(({ leftId, rightId }) => leftId === own || rightId === own)).toEqual([]);
    const names = pairs.map(({ leftId, rightId }) => [leftId, rightId].sort().join("-"));
    expect(new Set(names).size).toBe(6);
  });

  it("never gives a pair again that came and was answered while one was chosen", async () => {
    const { round, plans } = await makeValuedRound(2, byPairs);
    const [leftId = 0, rightId = 0] = plans.map(({ id }) => id);
    const voter = voterRef(round.id, resident.personRef);
    const choosing = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(encode(${voter}::bytea, 'hex'), 0))`;
      const late = issuePair(resident, round.slug);
      await untilOneWaits();
      const pair = await tx.issuedPair.create({ data: { roundId: round.id, voterRef: voter, leftId, rightId } });
      const given = { pairId: pair.id, roundId: round.id, answer: "left" as const, idem: randomUUID() };
      await tx.comparison.create({ data: given });
      return { late };
    });
    expect(await choosing.late).toEqual({ refused: "no_pair_left" });
    expect(await db.issuedPair.count()).toBe(1);
  });

  it("is stored once, whichever plan is on the left, though nobody looked", async () => {
    const given = await db.issuedPair.findUniqueOrThrow({ where: { id: await issued() } });
    const { roundId, voterRef: voter, leftId, rightId } = given;
    for (const [left, right] of [
      [leftId, rightId],
      [rightId, leftId],
    ] as const)
      await expect(
        db.issuedPair.create({ data: { roundId, voterRef: voter, leftId: left, rightId: right } }),
      ).rejects.toThrow(/unique/i);
  });

  it("passes over plans that take no part", async () => {
    const small = await makeValuedRound(2, byPairs);
    await makePlan(small.round, { state: "out_of_scope" });
    const result = await issuePair(resident, small.round.slug);
    if ("refused" in result) throw new Error(result.refused);
    await answerPair(resident, small.round.slug, {
      pair: result.pair,
      answer: "right",
      reason: null,
      key: randomUUID(),
    });
    expect(await issuePair(resident, small.round.slug)).toEqual({ refused: "no_pair_left" });
  });

  it("shows the own top five without a plan that was removed", async () => {
    for (let turn = 0; turn < 10; turn++) await give(await issued());
    expect((await compareView(place.round, resident)).top).toHaveLength(5);
    await db.plan.updateMany({ where: { number: 3 }, data: { state: "removed", title: "GEHEIM" } });
    const { top } = await compareView(place.round, resident);
    expect(top.toSorted()).toEqual(["Plan 1", "Plan 2", "Plan 4", "Plan 5"]);
  });

  it("gives another pair when a plan of the waiting one drops out", async () => {
    const first = await issued();
    const pair = await db.issuedPair.findUniqueOrThrow({ where: { id: first } });
    await db.plan.update({ where: { id: pair.leftId }, data: { state: "removed" } });
    expect(await issued()).not.toBe(first);
    expect(await give(first)).toEqual({ refused: "pair_no_longer_valid" });
  });

  it.each([
    ["a visitor", () => visitor, "not_signed_in"],
    ["an official", () => makeOfficer(["official"]), "office_accounts_do_not"],
    ["somebody from elsewhere", () => makeResident({ wijk: null }), "lives_elsewhere"],
  ])("refuses %s", async (_, who, refused) => {
    expect(await issuePair(await who(), place.round.slug)).toMatchObject({ refused });
    expect(await db.issuedPair.count()).toBe(0);
  });

  it("refuses in a round by score and after close", async () => {
    const score = await makeValuedRound(2);
    expect(await issuePair(resident, score.round.slug)).toEqual({ refused: "other_method" });
    await closeValuing(place.round);
    expect(await issuePair(resident, place.round.slug)).toEqual({ refused: "too_late" });
  });
});

describe("answering a pair", () => {
  it("stores one answer, and the person took part", async () => {
    const pair = await issued();
    expect(await give(pair, { answer: "right" })).toEqual({ pair });
    expect(await db.comparison.findMany()).toMatchObject([{ pairId: pair, answer: "right", reason: null }]);
    expect(await db.participation.count()).toBe(1);
  });

  it("answers a repeated sending alike, after close too, and refuses another answer to the pair", async () => {
    const pair = await issued();
    const key = randomUUID();
    expect(await give(pair, { key })).toEqual({ pair });
    expect(await give(pair, { key })).toEqual({ pair });
    expect(await give(pair, { key, answer: "right" })).toEqual({ refused: "key_reused" });
    expect(await give(pair)).toEqual({ refused: "pair_already_answered" });
    expect(await give(pair, { answer: "dont_know", reason: "both_good" })).toEqual({
      refused: "pair_already_answered",
    });
    expect(await db.comparison.findMany()).toMatchObject([{ answer: "left" }]);
  });

  it("never says that the answer can still be changed", async () => {
    await give(await issued());
    const { next } = await ownView(place.round, resident);
    expect(next[0]).toMatchObject({ title: "U kunt verdergaan zolang er paren zijn" });
    expect(next.map(({ title, text }) => `${title} ${text}`).join(" ")).not.toMatch(
      /wijzigen|opnieuw|laatste antwoord/,
    );
    expect(compareSentences.key_reused).toContain("Die keuze blijft staan.");
  });

  it("stores one of 20 different answers at the same moment", async () => {
    const pair = await issued();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) => give(pair, { answer: at % 2 === 0 ? "left" : "right" })),
    );
    expect(results.filter((result) => "pair" in result)).toHaveLength(1);
    expect(results.filter((result) => "refused" in result && result.refused === "pair_already_answered")).toHaveLength(
      19,
    );
    expect(await db.comparison.count()).toBe(1);
  });

  it("keeps not knowing apart, with its reason", async () => {
    const pair = await issued();
    expect(await give(pair, { answer: "dont_know" })).toEqual({
      refused: "not_knowing_needs_a_reason",
      field: "reason",
    });
    await give(pair, { answer: "dont_know", reason: "know_too_little" });
    expect(await db.comparison.findMany()).toMatchObject([{ answer: "dont_know", reason: "know_too_little" }]);
  });

  it("refuses a pair of somebody else, or of nobody", async () => {
    const pair = await issued();
    expect(await give(pair, {}, await makeResident())).toEqual({ refused: "no_such_pair" });
    expect(await give(randomUUID())).toEqual({ refused: "no_such_pair" });
    expect(await db.comparison.count()).toBe(0);
  });

  it("refuses after close, by the clock of the database", async () => {
    await give(await issued());
    const pair = await issued();
    await closeValuing(place.round);
    expect(await give(pair)).toEqual({ refused: "too_late" });
    expect(await db.comparison.count()).toBe(1);
  });

  it("answers a repeated sending after close too, and only that one", async () => {
    const pair = await issued();
    const key = randomUUID();
    await give(pair, { key });
    await closeValuing(place.round);
    expect(await give(pair)).toEqual({ refused: "too_late" });
    expect(await give(pair, { key, answer: "right" })).toEqual({ refused: "too_late" });
    expect(await give(pair, { key }, await makeResident())).toEqual({ refused: "too_late" });
    expect(await give(pair, { key })).toEqual({ pair });
    expect(await db.comparison.count()).toBe(1);
  });
});
