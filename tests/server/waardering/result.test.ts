import { createHash, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import type { Resident } from "#app/modules/people/core/actor.ts";
import { confirmRemoval } from "#app/modules/plans/decide-removal.server.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { onTheList } from "#app/modules/waardering/core/result.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { ownSet, waitingPair } from "#app/modules/waardering/own-answers.server.ts";
import { ownView } from "#app/modules/waardering/own-view.server.ts";
import { comparisonCounts, ratingCounts, turnout } from "#app/modules/waardering/queries.server.ts";
import { resultView } from "#app/modules/waardering/result-view.ts";
import { countFileOf, resultOf } from "#app/modules/waardering/result.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { recount } from "#app/modules/waardering/core/recount.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makeResident } from "#tests/support/factories.ts";
import {
  closeValuing,
  makeResidents,
  makeValuedRound,
  rate,
  valuingRules,
} from "#tests/support/waardering-factories.ts";

let residents: Resident[];
const first = () => {
  const [resident] = residents;
  if (!resident) throw new Error("no resident");
  return resident;
};

beforeEach(async () => {
  residents = await makeResidents(4);
});

describe("counting ratings", () => {
  it("counts the last rating of every voter, and people once", async () => {
    const { round } = await makeValuedRound(2);
    for (const resident of residents) await rate(resident, round, 1, 1);
    await rate(first(), round, 1, -1);
    await rate(first(), round, 2, 1);
    await rate(first(), round, 2, -1);
    await rate(first(), round, 2, 1);
    expect(await ratingCounts(round.id)).toEqual(
      new Map([
        [
          "1",
          [
            { mark: -1, count: 1 },
            { mark: 1, count: 3 },
          ],
        ],
        ["2", [{ mark: 1, count: 1 }]],
      ]),
    );
    expect(await turnout(round.id)).toBe(4);
  });

  it("tells nothing before close and everything after it", async () => {
    const { round } = await makeValuedRound(3, { rules: valuingRules({ minimumPerPlan: 2 }) });
    for (const resident of residents) {
      await rate(resident, round, 2, 1);
      await rate(resident, round, 3, -1);
    }
    expect(await resultOf(round)).toBeNull();
    const result = await resultOf(await closeValuing(round));
    expect(result).toMatchObject({ turnout: 4, answers: 8, method: "positives" });
    expect(result?.ranked.map(({ planId, rank }) => [planId, rank])).toEqual([
      ["2", 1],
      ["3", 2],
    ]);
    expect(result?.tooFew.map(({ planId }) => planId)).toEqual(["1"]);
  });

  it("leaves out a plan that left while residents still judged", async () => {
    const { round, plans } = await makeValuedRound(2, { rules: valuingRules({ minimumPerPlan: 1 }) });
    await rate(first(), round, 1, 1);
    await rate(first(), round, 2, 1);
    await db.plan.update({ where: { id: plans[0]?.id ?? 0 }, data: { state: "removed" } });
    expect((await resultOf(await closeValuing(round)))?.ranked.map(({ planId }) => planId)).toEqual(["2"]);
  });

  it("stays what it is when a text is removed after close; the text itself is gone", async () => {
    const rules = valuingRules({ minimumPerPlan: 1 });
    const { round } = await makeValuedRound(2, { rules }, { title: "Met een adres erin" });
    await rate(first(), round, 1, 1);
    await rate(first(), round, 2, 1);
    const closed = await closeValuing(round);
    const before = await resultOf(closed);
    const [asks, agrees] = [await makeOfficer(["coordinator"]), await makeOfficer(["official"])];
    await requestRemoval(asks, round.slug, 1, { reason: "Er stond een adres in." });
    expect(await confirmRemoval(agrees, round.slug, 1)).toEqual({ number: 1 });
    const after = await resultOf(closed);
    expect(after?.ranked).toEqual(before?.ranked);
    expect(before?.plans.get("1")?.title).toBe("Met een adres erin");
    expect(after?.plans.get("1")).toMatchObject({ title: "Plan 1", summary: "Dit plan is verwijderd." });
    expect(await requestRemoval(asks, round.slug, 1, { reason: "Nog een keer." })).toEqual({
      refused: "plan_is_removed",
    });
    expect(await confirmRemoval(agrees, round.slug, 1)).toEqual({ refused: "no_removal_requested" });
  });

  it("is published with the rules as they were frozen, also when they know less than those of today", async () => {
    const {
      keyWeeks: _weeks,
      choice: _choice,
      division: _division,
      ...frozen
    } = defaultRules.citizens_budget.valuation;
    const { round } = await makeValuedRound(2, { rules: { valuation: frozen as Rules["valuation"] } });
    expect(round.rules.valuation.division).toBe("greedy");
    await rate(first(), round, 1, 1);
    const closed = await closeValuing(round);
    const result = await resultOf(closed);
    if (!result) throw new Error("there is no result");
    const text = canonicalJson(countFileOf(closed, result));
    expect([...recount(text, fingerprint(text))].every(({ same }) => same)).toBe(true);
  });

  it("waits for a lot that two people confirmed", async () => {
    const shortlist = { size: 1, perArea: 0, areaMode: "inside", minimumSupport: 1, edge: "tie_rule" } as const;
    const rules = valuingRules({ minimumPerPlan: 1 }, { shortlist, ties: ["lot"] });
    const { round } = await makeValuedRound(2, { rules });
    await rate(first(), round, 1, 1);
    await rate(first(), round, 2, 1);
    const closed = await closeValuing(round);
    await db.lot.create({ data: { roundId: round.id, seed: "3 14 15", source: "Trekking", enteredById: 1 } });
    const waiting = await resultOf(closed);
    expect(waiting).toMatchObject({ shortlist: { kind: "needs_lot", plans: ["1", "2"] }, lot: null });
    await db.lot.update({ where: { roundId: round.id }, data: { confirmedById: 2, confirmedAt: new Date() } });
    const drawn = await resultOf(closed);
    expect(drawn?.shortlist).toMatchObject({ kind: "list" });
    // Anyone can repeat it from the page.
    const numbers = ["1", "2"].toSorted((one, other) =>
      sha256(`3 14 15\n${one}`) < sha256(`3 14 15\n${other}`) ? -1 : 1,
    );
    expect(drawn && onTheList(drawn)).toEqual(numbers.slice(0, 1));
    expect(drawn && resultView(closed, drawn).drawn).toMatch(
      /^De uitkomst van de loting is 3 14 15 \(Trekking\)\. .*SHA-256/,
    );
  });
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function compare(by: Resident, round: Round, prefer: number): Promise<void> {
  const issued = await issuePair(by, round.slug);
  if ("refused" in issued) throw new Error(issued.refused);
  const pair = await waitingPair(round, by);
  if (!pair) throw new Error("no pair");
  const answer = pair.left === prefer ? "left" : "right";
  await answerPair(by, round.slug, { pair: pair.pair, answer, reason: null, key: randomUUID() });
}

describe("counting pairs", () => {
  it("counts who won from whom, whichever side it stood on", async () => {
    const rules = valuingRules({ method: "pairs", minimumPerPlan: 1 });
    const { round } = await makeValuedRound(2, { rules });
    for (const resident of residents) await compare(resident, round, 2);
    expect(await comparisonCounts(round.id)).toEqual([{ winner: "2", loser: "1", count: 4 }]);
    expect(await resultOf(round)).toBeNull();
    const result = await resultOf(await closeValuing(round));
    expect(result).toMatchObject({ method: "pairs", turnout: 4, answers: 4 });
    expect(result?.ranked.map(({ planId }) => planId)).toEqual(["2", "1"]);
    expect(result?.ranked[0]?.score).toMatchObject({ wins: 4, losses: 0 });
  });

  it("keeps not knowing apart", async () => {
    const { round } = await makeValuedRound(2, { rules: valuingRules({ method: "pairs" }) });
    const issued = await issuePair(first(), round.slug);
    if ("refused" in issued) throw new Error(issued.refused);
    const answer = { pair: issued.pair, answer: "dont_know", reason: "both_good", key: randomUUID() } as const;
    await answerPair(first(), round.slug, answer);
    const result = await resultOf(await closeValuing(round));
    expect(result).toMatchObject({ answers: 0, notKnowing: [{ reason: "both_good", count: 1 }] });
  });
});

describe("the own set", () => {
  it("reads back what the database holds, with a receipt over all of it", async () => {
    const { round } = await makeValuedRound(3);
    expect(await ownSet(round, first())).toMatchObject({ receipt: null });
    await rate(first(), round, 1, 1);
    await rate(first(), round, 3, -1);
    const before = await ownSet(round, first());
    expect(before.marks).toEqual(
      new Map([
        [1, 1],
        [3, -1],
      ]),
    );
    await rate(first(), round, 3, 1);
    const changed = await ownSet(round, first());
    expect(changed.receipt).not.toBe(before.receipt);
    await rate(first(), round, 3, -1);
    expect((await ownSet(round, first())).receipt).toBe(before.receipt);
  });

  it("gives two people with the same answers different receipts", async () => {
    const { round } = await makeValuedRound(1);
    const other = await makeResident();
    await rate(first(), round, 1, 1);
    await rate(other, round, 1, 1);
    expect((await ownSet(round, other)).receipt).not.toBe((await ownSet(round, first())).receipt);
  });

  it("shows every mark that the receipt covers, also of plans that take part no more", async () => {
    const { round, plans } = await makeValuedRound(4);
    for (const number of [3, 1, 2]) await rate(first(), round, number, number === 2 ? -1 : 1);
    const before = await ownView(round, first());
    expect(before.rated.map(({ number, joins }) => [number, joins])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
    await requestRemoval(await makeOfficer(["coordinator"]), round.slug, 2, { reason: "Er staat een naam in." });
    await confirmRemoval(await makeOfficer(["official"]), round.slug, 2);
    await db.plan.update({ where: { id: plans[2]?.id ?? 0 }, data: { state: "not_admitted" } });
    const after = await ownView(round, first());
    expect(after.rated).toEqual([
      { number: 1, name: "1. Plan 1", words: "Goed voor onze stad", asked: null, joins: true },
      { number: 2, name: "Plan 2", words: "Minder goed", asked: null, joins: false },
      { number: 3, name: "3. Plan 3", words: "Goed voor onze stad", asked: null, joins: false },
    ]);
    expect(after.receipt).toBe(before.receipt);
    expect(after.tally).toEqual([
      { label: "Goed voor onze stad", count: 1 },
      { label: "Niet beoordeeld", count: 1 },
      { label: "Doet niet meer mee", count: 2 },
    ]);
    expect(after.total).toBe(4);
  });

  it("shows every answered pair, also of a plan that takes part no more", async () => {
    const { round, plans } = await makeValuedRound(2, { rules: valuingRules({ method: "pairs" }) });
    await compare(first(), round, 2);
    await db.plan.update({ where: { id: plans[0]?.id ?? 0 }, data: { state: "removed" } });
    const { compared } = await ownView(round, first());
    expect(compared).toMatchObject([{ choice: "2. Plan 2", joins: false }]);
    expect([compared[0]?.left, compared[0]?.right].toSorted()).toEqual(["2. Plan 2", "Plan 1"]);
  });

  it("covers the answers to pairs", async () => {
    const { round } = await makeValuedRound(3, { rules: valuingRules({ method: "pairs" }) });
    await compare(first(), round, 1);
    const before = await ownSet(round, first());
    expect(before.comparisons).toHaveLength(1);
    await compare(first(), round, 1);
    const after = await ownSet(round, first());
    expect(after.comparisons).toHaveLength(2);
    expect(after.receipt).not.toBe(before.receipt);
  });
});
