import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { countElection, usualCount } from "#app/modules/counting/core/count-election.ts";
import { readPabulib } from "#app/modules/counting/core/pabulib.ts";
import { fewestBallots } from "#app/modules/counting/core/pabulib-writer.ts";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import { visitor, type Resident } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { castBallot } from "#app/modules/waardering/cast-ballot.server.ts";
import { recountVote } from "#app/modules/waardering/core/recount-vote.ts";
import { enterPaper } from "#app/modules/waardering/enter-paper.server.ts";
import { ownView } from "#app/modules/waardering/own-view.server.ts";
import { ratePlan } from "#app/modules/waardering/rate-plan.server.ts";
import { voiceOf } from "#app/modules/waardering/voice.server.ts";
import { votePabulib } from "#app/modules/waardering/vote-pabulib.ts";
import { voteFileOf, voteOf } from "#app/modules/waardering/vote.server.ts";
import { leftOutHash, voterRef } from "#app/modules/waardering/voter.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  calendarAt,
  decideByTwo,
  makeOfficer,
  makeResident,
  makeRound,
  type RoundWishes,
} from "#tests/support/factories.ts";
import { closeValuing, fundRules, makeEntry, makeVotedFund, manyBallots } from "#tests/support/waardering-factories.ts";

let round: Round;
let resident: Resident;
const cast = (who: Resident, plans: readonly number[], key: string = randomUUID()) =>
  castBallot(who, round.slug, { plans, key });
const own = async (who: Resident) => {
  const voice = await voiceOf(who, round);
  if (isRefused(voice)) throw new Error(voice.refused);
  return (await ownView(round, voice)).rated.map(({ number }) => number);
};

/** A fund of € 1.000 and plans of 600, 500, 400 and 1.200 euros. */
beforeEach(async () => {
  round = await makeVotedFund([600, 500, 400, 1200], { ceiling: cents(100_000) });
  resident = await makeResident();
});

describe("a whole ballot", () => {
  it("is stored at once as a mark for every plan, and read back as the plans that were chosen", async () => {
    expect(await cast(resident, [1, 3])).toEqual({ plans: [1, 3] });
    const rows = await db.rating.findMany({ include: { plan: true }, orderBy: { planId: "asc" } });
    expect(rows.map(({ plan, value }) => [plan.number, value])).toEqual([
      [1, 1],
      [2, 0],
      [3, 1],
      [4, 0],
    ]);
    expect(await own(resident)).toEqual([1, 3]);
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("may be replaced as often as one likes, and the last counts", async () => {
    await cast(resident, [1, 3]);
    expect(await cast(resident, [2])).toEqual({ plans: [2] });
    expect(await own(resident)).toEqual([2]);
  });

  it("sent again is the same ballot, also after close", async () => {
    const key = randomUUID();
    await cast(resident, [1], key);
    expect(await cast(resident, [1], key)).toEqual({ plans: [1] });
    expect(await db.rating.count()).toBe(4);
    round = await closeValuing(round);
    expect(await cast(resident, [1], key)).toEqual({ plans: [1] });
    expect(await cast(resident, [1])).toEqual({ refused: "too_late" });
    expect(await cast(resident, [2], key)).toEqual({ refused: "too_late" });
    expect(await db.rating.count()).toBe(4);
  });

  it("is refused with a form that brought another one", async () => {
    const key = randomUUID();
    await cast(resident, [1], key);
    expect(await cast(resident, [2], key)).toEqual({ refused: "key_reused" });
    expect(await own(resident)).toEqual([1]);
  });

  it("does not come back when an old form is sent once more", async () => {
    const key = randomUUID();
    await cast(resident, [1], key);
    await cast(resident, [2]);
    expect(await cast(resident, [1], key)).toEqual({ plans: [1] });
    expect(await own(resident)).toEqual([2]);
  });

  it.each<[string, number[], string]>([
    ["nothing", [], "nothing_chosen"],
    ["a plan that does not exist", [1, 9], "plan_not_valued"],
    ["more than the fund has", [1, 2], "over_budget"],
    ["a plan dearer than the fund", [4], "over_budget"],
  ])("with %s is refused whole", async (_, plans, refused) => {
    expect(await cast(resident, plans)).toMatchObject({ refused, field: "plan" });
    expect(await db.rating.count()).toBe(0);
    expect(await db.participation.count()).toBe(0);
  });

  it("says by how much it is too much", async () => {
    expect(await cast(resident, [1, 2])).toMatchObject({ with: { over: "€\u00a0100" } });
  });

  it("may choose any number of plans where the round says so", async () => {
    round = await makeVotedFund([600, 500], { ceiling: cents(100_000), rules: fundRules({ choice: "any_number" }) });
    expect(await cast(resident, [1, 2])).toEqual({ plans: [1, 2] });
  });

  it("with a plan that went out of the round meanwhile stores nothing at all", async () => {
    await cast(resident, [1]);
    await db.plan.updateMany({ where: { roundId: round.id, number: 3 }, data: { state: "withdrawn" } });
    expect(await cast(resident, [1, 3])).toMatchObject({ refused: "plan_not_valued" });
    expect(await db.rating.count()).toBe(4);
    expect(await own(resident)).toEqual([1]);
  });

  it("of one person at the same moment ends as one of them, whole", async () => {
    const ballots = [[1], [2], [3], [1, 3], [2, 3]];
    await Promise.all(ballots.map((plans) => cast(resident, plans)));
    expect(ballots).toContainEqual(await own(resident));
    expect(await db.participation.count()).toBe(1);
  });

  it("is for residents alone, in a fund that holds a vote", async () => {
    const input = { plans: [1], key: randomUUID() };
    expect(await castBallot(visitor, round.slug, input)).toEqual({ refused: "not_signed_in" });
    expect(await castBallot(await makeOfficer(["clerk"]), round.slug, input)).toEqual({
      refused: "office_accounts_do_not",
    });
    const rated = await makeRound({ at: "valuation" });
    expect(await castBallot(resident, rated.slug, input)).toEqual({ refused: "not_in_this_kind" });
    expect(await ratePlan(resident, round.slug, { plan: 1, mark: 1, key: randomUUID() })).toEqual({
      refused: "not_in_this_kind",
    });
    const kind = "neighbourhood_fund";
    const calendar = calendarAt(kind, "scoring", round.today).filter(({ phase }) => phase !== "valuation");
    const boardOnly = await makeRound({ kind, at: "scoring", calendar });
    expect(methodOf(boardOnly)).toBeNull();
    expect(await castBallot(resident, boardOnly.slug, input)).toEqual({ refused: "not_in_this_round" });
  });

  it("comes in on paper too, when two officers read the same plans", async () => {
    const wishes: RoundWishes = { ceiling: cents(100_000), rules: { channels: ["desk"] } };
    round = await makeVotedFund([600, 500, 400], wishes);
    const { number, entry } = await makeEntry(round);
    const [one, other] = [await makeOfficer(["desk_officer"]), await makeOfficer(["desk_officer"])];
    const answers = [3, 1].map((plan) => ({ plan, mark: 1 }));
    const both = [1, 2].map((plan) => ({ plan, mark: 1 }));
    expect(await enterPaper(one, round.slug, { number, answers: both })).toMatchObject({ refused: "over_budget" });
    expect(await enterPaper(one, round.slug, { number, answers: [{ plan: 1, mark: 0 }] })).toMatchObject({
      refused: "no_such_mark",
    });
    expect(await enterPaper(one, round.slug, { number, answers })).toEqual({ outcome: "first" });
    expect(await enterPaper(other, round.slug, { number, answers: answers.toReversed() })).toEqual({
      outcome: "stored",
    });
    const stored = await db.rating.findMany({ include: { plan: true }, orderBy: { planId: "asc" } });
    expect(stored.map(({ value }) => value)).toEqual([1, 0, 1]);
    expect(stored[0]?.voterRef).toEqual(voterRef(round.id, entry));
  });
});

describe("the outcome of a vote", () => {
  const steps = (text: string, published = fingerprint(text)) => [...recountVote(text, published)];

  it("is nobody's as long as the vote is open", async () => {
    await cast(resident, [1]);
    expect(await voteOf(round)).toBeNull();
  });

  it("divides the fund by the rule of the round, and anyone can count it again from the file", async () => {
    for (const plans of [[1], [1], [1, 3], [2], [2, 3]]) await cast(await makeResident(), plans);
    round = await closeValuing(round);
    const vote = await voteOf(round);
    if (!vote) throw new Error("there is no outcome");
    const file = voteFileOf(round, vote);
    expect(file).toMatchObject({
      people: 5,
      ballots: null,
      budget: 100_000,
      outcome: { selected: [1, 3], cost: 100_000 },
    });
    expect(file.votes).toEqual([1, 2, 3, 4].map((plan, at) => ({ plan, count: [3, 2, 2, 0][at] })));
    const text = canonicalJson(file);
    expect(steps(text).map(({ code, same }) => [code, same])).toEqual(
      ["file", "rules", "votes", "division", "whole"].map((code) => [code, true]),
    );
    const other = canonicalJson({ ...file, outcome: { ...file.outcome, selected: [2, 3] } });
    expect(steps(other).find(({ same }) => !same)?.code).toBe("division");
    expect(steps(other, fingerprint(text)).map(({ code }) => code)).toEqual(["file"]);
  });

  it("leaves out ballots that two people decided not to count", async () => {
    for (const plans of [[1], [2]]) await cast(await makeResident(), plans);
    await cast(resident, [2]);
    round = await closeValuing(round);
    const counted = async () => Object.fromEntries((await voteOf(round))?.votes ?? []);
    expect(await counted()).toMatchObject({ 1: 1, 2: 2 });
    await decideByTwo(round.id, "invalidate", {
      leftOut: leftOutHash(round.id, voterRef(round.id, resident.personRef)),
    });
    expect(await counted()).toMatchObject({ 1: 1, 2: 1 });
  });

  it("of few people publishes votes and no ballots, so that a rule of ballots cannot be followed", async () => {
    round = await makeVotedFund([600, 500], { rules: fundRules({ division: "equal-shares" }) });
    await cast(resident, [1, 2]);
    round = await closeValuing(round);
    const vote = await voteOf(round);
    if (!vote) throw new Error("there is no outcome");
    expect(votePabulib(round, vote, "Lindenveen")).toBeNull();
    expect(steps(canonicalJson(voteFileOf(round, vote))).map(({ code }) => code)).toEqual(["file", "rules", "votes"]);
  });

  it("of many people is a Pabulib file of whole ballots that any counter reads, and comes out the same there", async () => {
    round = await makeVotedFund([600, 500, 400], {
      ceiling: cents(100_000),
      rules: fundRules({ division: "equal-shares" }),
    });
    await manyBallots(round, fewestBallots);
    round = await closeValuing(round);
    const vote = await voteOf(round);
    const text = vote && votePabulib(round, vote, "Lindenveen");
    if (!vote || text === null) throw new Error("there is no file");
    expect(votePabulib(round, vote, "Lindenveen")).toBe(text);
    const read = readPabulib([text]);
    if (read.kind === "malformed") throw new Error(JSON.stringify(read.errors));
    const { election } = read;
    expect(election.votes).toHaveLength(fewestBallots);
    expect(election.votes.map(({ voterId }) => voterId)).toEqual(election.votes.map((_, at) => String(at + 1)));
    expect(text.split("VOTES\n")[1]?.split("\n")[0]).toBe("voter_id;vote");
    const counted = countElection(election, {
      ...{ ...usualCount, rule: "equal-shares", completion: "add1-then-greedy", zeroSupport: false },
      ties: { order: round.rules.ties, seed: null },
    });
    expect(counted).toMatchObject({ kind: "decided" });
    const selected = counted.kind === "decided" ? counted.selected : [];
    expect(selected).toEqual(vote.result.kind === "decided" ? vote.result.selected : null);
    const file = voteFileOf(round, vote);
    expect(steps(canonicalJson(file)).every(({ same }) => same)).toBe(true);
    expect(file.ballots?.reduce((sum, { count }) => sum + count, 0)).toBe(fewestBallots);
  });
});
