import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { visitor, type Actor, type Officer, type Resident } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { decideAct } from "#app/modules/rounds/decide-act.server.ts";
import { enterLot } from "#app/modules/rounds/enter-lot.server.ts";
import { proposeAct } from "#app/modules/rounds/propose-act.server.ts";
import { removeAccount } from "#app/modules/people/remove-account.server.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { deskEntry, replaceCode } from "#app/modules/waardering/desk.server.ts";
import { enterPaper, restartPaper } from "#app/modules/waardering/enter-paper.server.ts";
import { identify } from "#app/modules/waardering/identify.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { ownMarks } from "#app/modules/waardering/own-answers.server.ts";
import { turnout } from "#app/modules/waardering/queries.server.ts";
import { ratePlan, ratePlans } from "#app/modules/waardering/rate-plan.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { storeRatings } from "#app/modules/waardering/store-ratings.server.ts";
import { voterRef } from "#app/modules/waardering/voter.server.ts";
import { voiceOf } from "#app/modules/waardering/voice.server.ts";
import { db } from "#app/platform/db.server.ts";
import { roundTasks } from "#app/routes/plans/round-tasks.server.ts";
import { fourEyesViews } from "#app/routes/rounds/two-people.server.ts";
import { asOwner } from "#tests/support/database.ts";
import { makeOfficer, makePlan, makeResident, makeRound, reload } from "#tests/support/factories.ts";
import { typesDone } from "#tests/support/written.ts";
import {
  closeValuing,
  identifyAs,
  makeEntry,
  makeValuedRound,
  rate,
  registerChannels,
  valuingRules,
  type MadeEntry,
} from "#tests/support/waardering-factories.ts";

let round: Round;
let entry: MadeEntry;
let resident: Resident;

beforeEach(async () => {
  ({ round } = await makeValuedRound(3, { rules: { channels: registerChannels } }));
  entry = await makeEntry(round);
  resident = await makeResident();
});

interface Using {
  readonly by?: Actor;
  readonly key?: string;
  readonly slug?: string;
  readonly from?: string;
}

const use = (code: string, { by = visitor, key = randomUUID(), slug = round.slug, from = randomUUID() }: Using = {}) =>
  identify(by, slug, { code, key, from });
const one = (plan: number, mark: number) => ({ plan, mark, key: randomUUID() });

describe("a database that does not wait for its disk", () => {
  const setCommit = async (to: "off" | "on") => {
    const [{ name } = { name: "" }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    await asOwner((owner) => owner.query(`ALTER DATABASE ${name} SET synchronous_commit = ${to}`));
    // Settings of a database hold for connections made afterwards.
    await db.$disconnect();
  };
  const no = { refused: "storage_not_durable" };
  afterEach(() => setCommit("on"));

  it("gets no rating, also not from paper, until it waits again", async () => {
    const holder = await identifyAs(round, entry);
    const paper = { number: (await makeEntry(round)).number, answers: [{ plan: 1, mark: 1 }] };
    const [first, second] = [await makeOfficer(["desk_officer"]), await makeOfficer(["desk_officer"])];
    await enterPaper(first, round.slug, paper);
    await setCommit("off");
    expect(await ratePlan(holder, round.slug, one(1, 1))).toEqual(no);
    expect(await ratePlans(holder, round.slug, [one(1, 1), one(2, -1)])).toEqual(no);
    expect(await enterPaper(second, round.slug, paper)).toEqual(no);
    expect([await db.rating.count(), await db.participation.count(), await db.paperBallot.count()]).toEqual([0, 0, 1]);
    await setCommit("on");
    expect(await ratePlan(holder, round.slug, one(1, 1))).toMatchObject({ plan: 1, mark: 1 });
    expect(await enterPaper(second, round.slug, paper)).toEqual({ outcome: "stored" });
    expect(await db.rating.count()).toBe(2);
  });

  it("gets no answer to a pair", async () => {
    const pairs = await makeValuedRound(3, { rules: valuingRules({ method: "pairs" }) });
    const issued = await issuePair(resident, pairs.round.slug);
    const answer = {
      pair: "pair" in issued ? issued.pair : "",
      answer: "left",
      reason: null,
      key: randomUUID(),
    } as const;
    await setCommit("off");
    expect(await answerPair(resident, pairs.round.slug, answer)).toEqual(no);
    expect([await db.comparison.count(), await db.participation.count()]).toEqual([0, 0]);
    await setCommit("on");
    expect(await answerPair(resident, pairs.round.slug, answer)).toEqual({ pair: answer.pair });
  });
});

describe("a stemcode", () => {
  it("lets somebody value without an account, with nothing that names the entry beside the choice", async () => {
    const holder = await identifyAs(round, entry);
    await rate(holder, round, 1, 1);
    const [row] = await db.$queryRaw<{ row: string }[]>`SELECT "Rating"::text AS row FROM "Rating"`;
    expect(row?.row).not.toContain(entry.entry);
    expect(row?.row).not.toContain(entry.entry.replaceAll("-", ""));
    expect(await typesDone()).toEqual([]);
  });

  it("is taken once; the same form again, when its answer was lost, is the same use", async () => {
    const key = randomUUID();
    const first = await use(entry.code, { key });
    expect(first).toMatchObject({ kind: "code_holder", entry: entry.entry });
    expect(await use(entry.code, { key })).toEqual(first);
    expect(await use(entry.code)).toMatchObject({ refused: "code_not_accepted" });
  });

  it("is taken by one of many who use it at once", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => use(entry.code)));
    expect(all.filter((result) => !("refused" in result))).toHaveLength(1);
  });

  it("gets one and the same answer when it is wrong, mistyped, used, replaced, too young or of another round", async () => {
    const other = await makeValuedRound(1, { rules: { channels: registerChannels } });
    const replaced = await makeEntry(round);
    await replaceCode(await makeOfficer(["desk_officer"]), round.slug, replaced.number);
    await use(entry.code);
    const bad = [
      "ABC-DEF-GHJ-KMN-PQR-STU",
      "geen code",
      entry.code,
      replaced.code,
      (await makeEntry(other.round)).code,
    ];
    const answers = await Promise.all(bad.map((code) => use(code)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ refused: "code_not_accepted", field: "code" })]),
    );
  });

  it("is tried a few times, and no more from one network than from a busy library", async () => {
    const from = randomUUID();
    const tries: unknown[] = [];
    for (let at = 0; at < 7; at++) tries.push(await use("ABC-DEF-GHJ-KMN-PQR-STU", { from }));
    expect(tries.slice(0, 5)).toEqual(tries.slice(0, 5).map(() => ({ refused: "code_not_accepted", field: "code" })));
    expect(tries[6]).toMatchObject({ refused: "too_many_tries" });
    expect(await use(entry.code, { from })).toMatchObject({ kind: "code_holder" });
  });

  it("leaves no row in the counting of tries that its use could be read from", async () => {
    await use(entry.code, { from: "een netwerk" });
    expect(await db.rateLimit.findMany()).toEqual([]);
  });

  it("no longer lets somebody in who used it, once the desk replaced it", async () => {
    const holder = await identifyAs(round, entry);
    await rate(holder, round, 1, 1);
    await replaceCode(await makeOfficer(["desk_officer"]), round.slug, entry.number);
    expect(await ratePlan(holder, round.slug, one(1, -1))).toMatchObject({ refused: "not_in_register" });
    expect(await db.rating.count()).toBe(1);
  });

  it("lets somebody compare pairs too", async () => {
    const pairs = await makeValuedRound(3, {
      rules: valuingRules({ method: "pairs" }, { channels: registerChannels }),
    });
    const holder = await identifyAs(pairs.round, await makeEntry(pairs.round));
    expect(await issuePair(holder, pairs.round.slug)).toHaveProperty("pair");
  });

  it("is of one round alone", async () => {
    const holder = await identifyAs(round, entry);
    const other = await makeValuedRound(1, { rules: { channels: registerChannels } });
    expect(await ratePlan(holder, other.round.slug, one(1, 1))).toMatchObject({ refused: "not_in_register" });
    const open = await makeValuedRound(1);
    expect(await ratePlan(holder, open.round.slug, one(1, 1))).toMatchObject({ refused: "not_signed_in" });
  });
});

describe("an account in a round with a register", () => {
  it("values only when it was tied to an entry, whatever it says of itself", async () => {
    expect(await ratePlan(resident, round.slug, one(1, 1))).toMatchObject({ refused: "not_in_register" });
    expect(await use(entry.code, { by: resident })).toEqual({ kind: "tied" });
    await rate(resident, round, 1, 1);
    expect(await turnout(round.id)).toBe(1);
  });

  it("is tied to one entry, and an entry to one account", async () => {
    await use(entry.code, { by: resident });
    const second = await makeEntry(round);
    expect(await use(second.code, { by: resident })).toMatchObject({ refused: "account_tied_already" });
    expect(await db.stemcode.count({ where: { state: "used" } })).toBe(1);
    const both = await Promise.all(
      [await makeEntry(round), await makeEntry(round)].map(({ code }) => use(code, { by: resident })),
    );
    expect(both.every((result) => "refused" in result)).toBe(true);
  });

  it("and the stemcode of the same entry are one voice, whose last choice counts", async () => {
    await use(entry.code, { by: resident });
    await rate(resident, round, 1, 1);
    const desk = await makeOfficer(["desk_officer"]);
    const replaced = await replaceCode(desk, round.slug, entry.number);
    if ("refused" in replaced) throw new Error(replaced.refused);
    const holder = await identifyAs(round, replaced);
    expect(await ratePlan(resident, round.slug, one(1, 1))).toMatchObject({ refused: "not_in_register" });
    await rate(holder, round, 1, -1);
    expect(await turnout(round.id)).toBe(1);
    const voice = await voiceOf(holder, round);
    if ("refused" in voice) throw new Error(voice.refused);
    expect(await ownMarks(round, voice)).toEqual(new Map([[1, -1]]));
  });

  it("leaves the entry its one voice when it is removed", async () => {
    await use(entry.code, { by: resident });
    await rate(resident, round, 1, 1);
    await removeAccount(resident);
    expect(await db.registeredAccount.count()).toBe(0);
    expect(await use(entry.code)).toMatchObject({ refused: "code_not_accepted" });
  });

  it("is not enough where the round takes no tied accounts", async () => {
    const codesOnly = await makeValuedRound(1, { rules: { channels: ["stemcode"] } });
    const mine = await makeEntry(codesOnly.round);
    const result = await use(mine.code, { by: resident, slug: codesOnly.round.slug });
    expect(result).toMatchObject({ kind: "code_holder" });
    expect(await ratePlan(resident, codesOnly.round.slug, one(1, 1))).toMatchObject({ refused: "not_in_register" });
  });

  it("cannot be tied where the round has no register", async () => {
    const open = await makeRound({ kind: "citizens_budget", at: "valuation" });
    expect(await use(entry.code, { by: resident, slug: open.slug })).toEqual({ refused: "no_stemcodes" });
  });
});

describe("choices of before it was known whose", () => {
  it("are stored together; a plan that no longer takes part is left out and named", async () => {
    const gone = await makePlan(round, { state: "withdrawn" });
    const holder = await identifyAs(round, entry);
    const result = await ratePlans(holder, round.slug, [one(2, 1), one(1, -1), one(gone.number, 1)]);
    expect(result).toMatchObject({
      stored: [
        { plan: 1, mark: -1 },
        { plan: 2, mark: 1 },
      ],
      left: [{ plan: gone.number, reason: "plan_not_valued" }],
    });
  });
});

describe("a ballot on paper", () => {
  const answers = [
    { plan: 1, mark: 1 },
    { plan: 2, mark: -1 },
  ];
  const ballot = () => ({ number: entry.number, answers });
  const marks = () => ownMarks(round, { personRef: entry.entry, accountId: null });

  it("counts when two officers read the same, in whatever order they type it", async () => {
    const [one, two] = [await makeOfficer(["desk_officer"]), await makeOfficer(["desk_officer"])];
    expect(await enterPaper(one, round.slug, ballot())).toEqual({ outcome: "first" });
    expect(await db.rating.count()).toBe(0);
    expect(await deskEntry(one, round, entry.number)).toMatchObject({ paper: "own" });
    expect(await deskEntry(two, round, entry.number)).toMatchObject({ paper: "waiting" });
    const turned = { number: entry.number, answers: answers.toReversed() };
    expect(await enterPaper(two, round.slug, turned)).toEqual({ outcome: "stored" });
    expect(await marks()).toEqual(
      new Map([
        [2, -1],
        [1, 1],
      ]),
    );
    expect(await db.paperBallot.count()).toBe(0);
    const events = await db.auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(events.map(({ type, actorId, details }) => [type, actorId, details])).toEqual([
      ["waardering.paper_entered", one.accountId, {}],
      ["waardering.paper_stored", two.accountId, {}],
    ]);
  });

  it("is never both entries of one officer", async () => {
    const officer = await makeOfficer(["desk_officer"]);
    await enterPaper(officer, round.slug, ballot());
    expect(await enterPaper(officer, round.slug, ballot())).toMatchObject({ refused: "own_ballot" });
    expect(await db.rating.count()).toBe(0);
  });

  it("is blocked when the two differ, shows neither, and is entered anew by both", async () => {
    const [one, two] = [await makeOfficer(["desk_officer"]), await makeOfficer(["desk_officer"])];
    await enterPaper(one, round.slug, ballot());
    const other = { number: entry.number, answers: [{ plan: 1, mark: -1 }] };
    expect(await enterPaper(two, round.slug, other)).toEqual({ outcome: "differs" });
    for (const officer of [one, two]) {
      expect(await enterPaper(officer, round.slug, ballot())).toEqual({ refused: "ballot_blocked", field: "number" });
      expect(await deskEntry(officer, round, entry.number)).toEqual({ meetsAge: true, paper: "blocked" });
    }
    expect(await restartPaper(two, round.slug, entry.number)).toEqual({ done: true });
    expect(await restartPaper(two, round.slug, entry.number)).toMatchObject({ refused: "no_ballot_blocked" });
    await enterPaper(two, round.slug, ballot());
    expect(await enterPaper(one, round.slug, ballot())).toEqual({ outcome: "stored" });
  });

  it("keeps nothing of the answers until both agree, and is one voice with the code", async () => {
    const holder = await identifyAs(round, entry);
    await rate(holder, round, 1, -1);
    await enterPaper(await makeOfficer(["desk_officer"]), round.slug, ballot());
    const [row] = await db.$queryRaw<{ row: string }[]>`SELECT "PaperBallot"::text AS row FROM "PaperBallot"`;
    expect(row?.row).not.toContain(entry.entry);
    await enterPaper(await makeOfficer(["desk_officer"]), round.slug, ballot());
    expect(await turnout(round.id)).toBe(1);
    expect(await marks()).toEqual(
      new Map([
        [2, -1],
        [1, 1],
      ]),
    );
  });

  it("is stored once by two who confirm at the same moment", async () => {
    await enterPaper(await makeOfficer(["desk_officer"]), round.slug, ballot());
    const others = [await makeOfficer(["desk_officer"]), await makeOfficer(["desk_officer"])];
    await Promise.all(others.map((officer) => enterPaper(officer, round.slug, ballot())));
    expect(await db.rating.count()).toBe(2);
  });

  it("that came in time gets its second entry after the valuing, until the release, and then counts", async () => {
    const [first, second] = [await makeOfficer(["desk_officer"]), await makeOfficer(["desk_officer"])];
    const blocked = await makeEntry(round);
    await enterPaper(first, round.slug, ballot());
    await enterPaper(first, round.slug, { ...ballot(), number: blocked.number });
    await enterPaper(second, round.slug, { number: blocked.number, answers: [{ plan: 1, mark: -1 }] });
    const closed = await closeValuing(round, { released: false });
    expect(closed).toMatchObject({ awaitsPaper: true });
    const tasks = (of: Officer, at = closed) => roundTasks(at, of).then((all) => all.map(({ href }) => href));
    expect(await tasks(second)).toEqual([`/werk/rondes/${round.slug}/balie`]);
    const releasing = async () => (await fourEyesViews(await makeOfficer(["clerk"]), closed, ["release"]))[0]?.warning;
    expect(await releasing()).toMatch(/op invoer: 1\. Geblokkeerd.*: 1\./);

    expect(await deskEntry(second, closed, entry.number)).toMatchObject({ paper: "waiting" });
    const late = { ...ballot(), number: (await makeEntry(round)).number };
    expect(await enterPaper(first, round.slug, late)).toEqual({ refused: "too_late" });
    expect(await enterPaper(first, round.slug, ballot())).toMatchObject({ refused: "own_ballot" });
    expect(await enterPaper(second, round.slug, ballot())).toEqual({ outcome: "stored" });
    expect(await releasing()).toMatch(/op invoer: 0\. Geblokkeerd.*: 1\./);

    expect(await restartPaper(first, round.slug, blocked.number)).toEqual({ done: true });
    expect(await deskEntry(second, closed, blocked.number)).toMatchObject({ paper: "restarted" });
    const anew = { ...ballot(), number: blocked.number };
    expect(await enterPaper(second, round.slug, anew)).toEqual({ outcome: "first" });
    expect(await enterPaper(second, round.slug, anew)).toMatchObject({ refused: "own_ballot" });
    expect(await enterPaper(first, round.slug, anew)).toEqual({ outcome: "stored" });
    const counted = await reload(round.slug);
    expect(counted).toMatchObject({ awaitsPaper: false });
    expect(await resultOf(counted)).toMatchObject({ turnout: 2, answers: 4 });
    expect(await tasks(second, counted)).toEqual([]);
    // The day tells nothing of paper.
    const end = closed.calendar.find(({ phase }) => phase === "valuation")?.endsOn;
    const days = await db.$queryRaw`SELECT DISTINCT day::text FROM "Rating"`;
    expect(days).toEqual([{ day: end }]);
  });

  it("gets no second entry once somebody proposed to release the result, also when that is taken back", async () => {
    await enterPaper(await makeOfficer(["desk_officer"]), round.slug, ballot());
    const [waits, clerk] = [await closeValuing(round, { released: false }), await makeOfficer(["clerk"])];
    await expect(
      db.lot.create({ data: { roundId: round.id, seed: "7", source: "x", enteredById: 1 } }),
    ).rejects.toThrow(/drawn after close/);
    expect(await enterLot(clerk, round.slug, { seed: "7", source: "x" })).toEqual({ refused: "lot_before_paper" });
    const proposed = await proposeAct(clerk, round.slug, { kind: "release", reason: "" });
    if (isRefused(proposed)) throw new Error(proposed.refused);
    await decideAct(clerk, round.slug, {
      kind: "release",
      proposal: proposed.proposal,
      verdict: "withdrawn",
      reason: "",
    });
    const closed = await reload(round.slug);
    const second = await makeOfficer(["desk_officer"]);
    expect(await enterPaper(second, round.slug, ballot())).toEqual({ refused: "paper_closed" });
    expect(await storeRatings(waits, voterRef(round.id, entry.entry), [one(1, 1)], null)).toMatchObject([
      { outcome: "not_in_this_phase" },
    ]);
    expect(await deskEntry(second, closed, entry.number)).toMatchObject({ refused: "too_late" });
    expect(await roundTasks(closed, second)).toEqual([]);
    expect(await db.rating.count()).toBe(0);
    expect(await enterLot(clerk, round.slug, { seed: "7", source: "x" })).toEqual({ done: true });
  });

  it("does not tell who entered it: the same officer is something else in every ballot", async () => {
    const one = await makeOfficer(["desk_officer"]);
    for (const { number } of [entry, await makeEntry(round)])
      await enterPaper(one, round.slug, { ...ballot(), number });
    const [first, second] = await db.paperBallot.findMany();
    expect(Object.keys(first ?? {}).sort()).toEqual([
      "answersHash",
      "enteredHash",
      "id",
      "roundId",
      "state",
      "voterRef",
    ]);
    expect(first?.enteredHash).not.toEqual(second?.enteredHash);
  });

  it("and only the ballots that wait: the database itself stores nothing else after the valuing", async () => {
    await enterPaper(await makeOfficer(["desk_officer"]), round.slug, ballot());
    const waiting = voterRef(round.id, entry.entry);
    const other = voterRef(round.id, (await makeEntry(round)).entry);
    const { code } = await identifyAs(round, await makeEntry(round));
    const closed = await closeValuing(round, { released: false });
    const outcomeOf = async (voter: Uint8Array<ArrayBuffer>, session: Uint8Array | null = null) =>
      (await storeRatings(closed, voter, [one(1, 1)], session))[0]?.outcome;
    expect(await outcomeOf(other)).toBe("not_in_this_phase");
    expect(await outcomeOf(waiting, code)).toBe("not_in_this_phase");
    const late = { roundId: round.id, voterRef: other, answersHash: Buffer.alloc(32), enteredHash: Buffer.alloc(32) };
    await expect(db.paperBallot.create({ data: late })).rejects.toThrow(/during the valuing/);
    expect(await outcomeOf(waiting)).toBe("stored");
  });

  it("is refused when it is empty, has a mark that does not exist, or nobody of the register is meant", async () => {
    const officer = await makeOfficer(["desk_officer"]);
    const enter = (input: Partial<ReturnType<typeof ballot>>) =>
      enterPaper(officer, round.slug, { ...ballot(), ...input });
    expect(await enter({ answers: [] })).toMatchObject({ refused: "empty_ballot" });
    expect(await enter({ answers: [{ plan: 1, mark: 9 }] })).toMatchObject({ refused: "no_such_mark" });
    expect(await enter({ number: "niemand" })).toMatchObject({ refused: "not_on_list" });
    const young = await makeEntry(round, { meetsAge: false });
    expect(await enter({ number: young.number })).toMatchObject({ refused: "below_age" });
    const online = await makeValuedRound(1, { rules: { channels: ["stemcode"] } });
    expect(await enterPaper(officer, online.round.slug, ballot())).toMatchObject({ refused: "no_paper" });
    expect(await typesDone()).toEqual([]);
  });
});
