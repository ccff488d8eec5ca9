import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Officer, Resident } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { configureRound } from "#app/modules/rounds/configure-round.server.ts";
import { addDays, longDate, utc } from "#app/modules/rounds/core/dates.ts";
import { proposalKinds } from "#app/modules/rounds/core/four-eyes.ts";
import { decideChange } from "#app/modules/rounds/decide-change.server.ts";
import { decideAct } from "#app/modules/rounds/decide-act.server.ts";
import { destroyKeys, roundKey } from "#app/modules/rounds/destroy-keys.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { today } from "#app/modules/rounds/load.server.ts";
import { proposeAct } from "#app/modules/rounds/propose-act.server.ts";
import { proposeChange } from "#app/modules/rounds/propose-change.server.ts";
import { hasColleague } from "#app/modules/rounds/queries.server.ts";
import { RulesSchema } from "#app/modules/rounds/rules.ts";
import { identify } from "#app/modules/waardering/identify.server.ts";
import { invalidChoices } from "#app/modules/waardering/invalid-choices.server.ts";
import { ownView } from "#app/modules/waardering/own-view.server.ts";
import { proposeInvalidation } from "#app/modules/waardering/propose-invalidation.server.ts";
import { ratePlan } from "#app/modules/waardering/rate-plan.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { leftOutHash, voterRef } from "#app/modules/waardering/voter.server.ts";
import { db } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { isDestroyed } from "#app/platform/keys.server.ts";
import { keyDue } from "#app/modules/rounds/why-not-now.server.ts";
import { whyNotEntrust } from "#app/modules/rounds/safe-storage.server.ts";
import { loader as health } from "#app/routes/health.ts";
import { siteWarnings } from "#app/site-warnings.server.ts";
import { fourEyesViews } from "#app/routes/rounds/two-people.server.ts";
import { asOwner } from "#tests/support/database.ts";
import { calendarAt, makeOfficer, makeRound, nextNumber, reload, type RoundWishes } from "#tests/support/factories.ts";
import { byTwo } from "#tests/support/two-people.ts";
import { typesDone } from "#tests/support/written.ts";
import {
  closeValuing,
  identifyAs,
  makeEntry,
  makeResidents,
  makeValuedRound,
  rate,
  registerChannels,
  valuingRules,
} from "#tests/support/waardering-factories.ts";

/** The other test files share a folder of keys; here some are destroyed. */
const folder = mkdtempSync(join(tmpdir(), "leve-de-buurt-keys-"));
process.env["STATE_DIR"] = folder;
afterAll(() => rmSync(folder, { recursive: true }));

/** The two of the smallest municipality. */
const two = async (): Promise<[Officer, Officer]> => [
  await makeOfficer(["administrator"]),
  await makeOfficer(["clerk"]),
];

describe("what takes two people", () => {
  test("is done when another approves it, and not by the first; who is refused is noted", async () => {
    const round = await makeRound({ at: "unopened" });
    const [first, second] = await two();
    const made = await proposeAct(first, round.slug, { kind: "open", reason: "" });
    const { proposal } = made as { proposal: number };
    const verdict = { kind: "open", proposal, verdict: "approved", reason: "" } as const;
    expect(await decideAct(first, round.slug, verdict)).toMatchObject({ refused: "own_proposal" });
    expect((await reload(round.slug)).opened).toBe(false);
    expect(await decideAct(second, round.slug, verdict)).toEqual({ verdict: "approved" });
    expect((await reload(round.slug)).opened).toBe(true);
    expect(await decideAct(second, round.slug, verdict)).toMatchObject({ refused: "round_already_open" });
    expect(
      (await db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ type, actorId }) => [type, actorId]),
    ).toEqual([
      ["round.act_proposed", first.accountId],
      ["people.act_refused", first.accountId],
      ["round.act_decided", second.accountId],
      ["round.opened", second.accountId],
      ["people.act_refused", second.accountId],
    ]);
  });

  test("is refused by another with a reason, or taken back by the first; then it can be proposed again", async () => {
    const round = await makeRound({ at: "unopened" });
    const [first, second] = await two();
    const propose = async () =>
      ((await proposeAct(first, round.slug, { kind: "open", reason: "" })) as { proposal: number }).proposal;
    const one = await propose();
    expect(await proposeAct(second, round.slug, { kind: "open", reason: "" })).toMatchObject({
      refused: "other_proposal_waits",
    });
    const decide = (by: Officer, verdict: "refused" | "withdrawn", reason = "") =>
      decideAct(by, round.slug, { kind: "open", proposal: one, verdict, reason });
    expect(await decide(second, "withdrawn")).toMatchObject({ refused: "not_your_proposal" });
    expect(await decide(second, "refused")).toMatchObject({ refused: "refusal_reason_missing", field: "reason" });
    expect(await decide(second, "refused", "De datums kloppen niet.")).toEqual({ verdict: "refused" });
    expect(await decide(first, "withdrawn")).toMatchObject({ refused: "proposal_already_decided" });
    for (const who of [first, second])
      expect((await fourEyesViews(who, round, ["open"])).map(({ refused }) => refused?.at(-1))).toEqual([
        `Geweigerd op ${longDate(round.today)}. De reden: De datums kloppen niet.`,
      ]);
    const again = await propose();
    expect(
      await decideAct(first, round.slug, { kind: "open", proposal: again, verdict: "withdrawn", reason: "" }),
    ).toEqual({ verdict: "withdrawn" });
    expect((await reload(round.slug)).opened).toBe(false);
  });

  test("is nobody's as long as there is no colleague who can be the second", async () => {
    const administrator = await makeOfficer(["administrator"]);
    await makeOfficer(["official", "executive"]);
    expect(await hasColleague("open", administrator.accountId)).toBe(false);
    await makeOfficer(["clerk"]);
    expect(await hasColleague("open", administrator.accountId)).toBe(true);
  });

  test("the database itself refuses one person in both places, and opening without a proposal", async () => {
    const round = await makeRound({ at: "unopened" });
    const proposal = await db.roundProposal.create({ data: { roundId: round.id, kind: "open", proposedById: 7 } });
    const verdict = (by: number, proposer = 7) =>
      db.roundVerdict.create({
        data: { proposalId: proposal.id, proposedById: proposer, verdict: "approved", decidedById: by },
      });
    await expect(verdict(7)).rejects.toThrow(/another decides/);
    await expect(verdict(7, 8)).rejects.toThrow(/[Ff]oreign key/);
    const open = () => db.round.update({ where: { id: round.id }, data: { openedAt: new Date() } });
    await expect(open()).rejects.toThrow(/opened by two people/);
    await verdict(8);
    await open();
    await expect(db.roundVerdict.updateMany({ data: { decidedById: 9 } })).rejects.toThrow(/permission denied/);
    await expect(asOwner((owner) => owner.query(`DELETE FROM "RoundVerdict"`))).rejects.toThrow(/append-only/);
  });

  test.each(proposalKinds)("%s is of an administrator or the griffie only", async (kind) => {
    const round = await makeRound({
      at: kind === "open" ? "unopened" : kind === "close_early" ? "valuation" : "council",
    });
    const official = await makeOfficer(["official", "executive", "board_chair"]);
    expect(await proposeAct(official, round.slug, { kind, reason: "Zomaar." })).toMatchObject({
      refused: "not_your_role",
    });
  });
});

describe("opening a round", () => {
  test("freezes the rules under their hash, gives a fund its purse and leaves an audit event", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund", at: "unopened" });
    expect(await byTwo(await two(), round.slug, "open")).toEqual({ verdict: "approved" });
    expect(await db.fund.findUnique({ where: { roundId: round.id } })).toMatchObject({ ceilingCents: 30_000_000n });
    const event = await db.auditEvent.findFirstOrThrow({ where: { type: "round.opened" } });
    expect(event.details).toEqual({ rulesVersion: 1, hash: round.rulesHash });
  });

  test("is refused from the first date on; nothing is written", async () => {
    // On the first day itself it is too late too: a round is opened before it.
    for (const days of [-2, -1]) {
      const calendar = calendarAt("citizens_budget", "before", addDays(await today(), days));
      const late = await makeRound({ at: "unopened", calendar });
      expect(await byTwo(await two(), late.slug, "open")).toMatchObject({ refused: "opens_too_late" });
    }
    expect(await typesDone()).toEqual([]);
  });

  test("what was proposed to open does not change before the second looks at it", async () => {
    const round = await makeRound({ at: "unopened" });
    const [first] = await two();
    await proposeAct(first, round.slug, { kind: "open", reason: "" });
    const { title, intro, budgetYear, ceiling: ceilingCents, calendar } = round;
    const settings = {
      title,
      intro,
      budgetYear,
      ceilingCents,
      phases: [...calendar],
      rules: RulesSchema.parse(round.rules),
    };
    expect(await configureRound(first, round.slug, settings)).toMatchObject({ refused: "opening_waits" });
  });

  const healthOf = async () => (await health()).json() as Promise<unknown>;

  test("is refused on a database that may lose or change what it acknowledged", async () => {
    const round = await makeRound({ at: "unopened" });
    const people = await two();
    const opened = () => byTwo(people, round.slug, "open");
    const [{ name } = { name: "" }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const tell = async (sql: string) => {
      await asOwner((owner) => owner.query(sql));
      // Settings of a database hold for connections made afterwards.
      await db.$disconnect();
    };
    await tell(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    expect(await opened()).toMatchObject({ refused: "storage_not_durable", with: { settings: "synchronous_commit" } });
    expect(await healthOf()).toMatchObject({ status: "ok", storage: "storage_not_durable" });
    expect(await siteWarnings()).toEqual([
      { reason: "storage_not_durable", sentence: expect.stringContaining("synchronous_commit staat uit") as string },
    ]);
    await tell(`ALTER DATABASE ${name} RESET synchronous_commit`);
    for (const power of ['UPDATE ON "Rating"', 'TRUNCATE ON "Comparison"', 'DELETE ON "IssuedPair"']) {
      await tell(`GRANT ${power} TO lvb_app`);
      expect(await opened(), power).toMatchObject({ refused: "storage_not_guarded" });
      await tell(`REVOKE ${power} FROM lvb_app`);
    }
    expect(await typesDone()).toEqual([]);
    expect(await healthOf()).toMatchObject({ status: "ok", storage: "safe" });
    expect(await opened()).toEqual({ verdict: "approved" });
  });

  test.each(["fsync", "synchronous_commit", "full_page_writes"])("is refused when %s is off", async (setting) => {
    const no = await db.$transaction(async (tx) => {
      // Two of them are of the server as a whole, which other tests use, so this transaction alone is shown another list.
      await tx.$executeRawUnsafe(`CREATE TEMP VIEW pg_settings AS SELECT name,
        CASE WHEN name = '${setting}' THEN 'off' ELSE setting END AS setting FROM pg_catalog.pg_settings`);
      await tx.$executeRaw`SET LOCAL search_path = pg_temp, public, pg_catalog`;
      const found = await whyNotEntrust(tx);
      await tx.$executeRaw`DROP VIEW pg_temp.pg_settings`;
      return found;
    });
    expect(no).toEqual({ refused: "storage_not_durable", with: { settings: setting } });
  });
});

describe("closing early", () => {
  test("makes today the last day, and asks for a reason", async () => {
    const round = await makeRound({ at: "valuation" });
    const people = await two();
    expect(await byTwo(people, round.slug, "close_early", { reason: "" })).toMatchObject({ refused: "reason_missing" });
    expect(await byTwo(people, round.slug, "close_early")).toEqual({ verdict: "approved" });
    const after = await reload(round.slug);
    expect(after.calendar.find(({ phase }) => phase === "valuation")?.endsOn).toBe(round.today);
    expect(after.standing.phase).toBe("valuation");
    expect(await byTwo(people, round.slug, "close_early")).toMatchObject({ refused: "closes_today" });
  });

  test("does not close another phase than it was proposed in", async () => {
    const round = await makeRound({ at: "valuation" });
    const [first, second] = await two();
    const { id } = await db.roundProposal.create({
      data: {
        ...{ roundId: round.id, kind: "close_early", reason: "De zaal brandt." },
        proposedById: first.accountId,
        proposedAt: utc(addDays(round.today, -40)),
      },
    });
    const verdict = { kind: "close_early", proposal: id, verdict: "approved", reason: "" } as const;
    expect(await decideAct(second, round.slug, verdict)).toMatchObject({ refused: "phase_went_on" });
  });
});

/** Three people valued two plans, each plan by its own measure. */
async function valued() {
  const { round, plans } = await makeValuedRound(2, { rules: valuingRules({ minimumPerPlan: 1 }) });
  const people = await makeResidents(3);
  const [one, other] = plans;
  if (!one || !other) throw new Error("no plans");
  for (const [at, by] of people.entries()) {
    await rate(by, round, one.number, at === 0 ? -1 : 1);
    await rate(by, round, other.number, at === 0 ? 1 : -1);
  }
  return { round, people };
}

/** What a proposal holds of somebody whose choices would not count. */
const leftOutOf = ({ id }: Round, person: Resident | undefined) =>
  leftOutHash(id, voterRef(id, person?.personRef ?? ""));

const positives = (result: Awaited<ReturnType<typeof resultOf>>) =>
  result?.ranked.map(({ planId, score }) => [planId, "positives" in score ? score.positives : null]);

describe("choices that do not count", () => {
  test("of one resident: the rows stay, and the result is there with and without", async () => {
    const { round, people } = await valued();
    const [first, second] = await two();
    const emailOf = async (accountId = 0) => (await db.account.findUniqueOrThrow({ where: { id: accountId } })).email;
    const email = await emailOf(people[2]?.accountId);
    const propose = (who: string) => proposeInvalidation(first, round.slug, { who, reason: "Woont hier niet." });
    expect(await propose("niemand@test.example")).toEqual({ refused: "no_such_resident", field: "who" });
    const [silent] = await makeResidents(1);
    expect(await propose(await emailOf(silent?.accountId))).toEqual({ refused: "nothing_chosen", field: "who" });
    const { proposal } = (await propose(email.toUpperCase())) as { proposal: number };
    await decideAct(second, round.slug, { kind: "invalidate", proposal, verdict: "approved", reason: "" });
    expect(await propose(email)).toMatchObject({ refused: "already_invalid" });
    const rows = await db.rating.count();
    const closed = await closeValuing(round);
    const toldTo = async (at: number) => people[at] && (await ownView(await reload(round.slug), people[at])).notCounted;
    expect(await toldTo(2)).toContain("Woont hier niet.");
    expect(await toldTo(0)).toBeNull();
    expect(await resultOf(closed)).toMatchObject({ turnout: 2, answers: 4 });
    expect(await resultOf(closed, { all: true })).toMatchObject({ turnout: 3, answers: 6 });
    expect(await db.rating.count()).toBe(rows);
    // Nothing in the log says whose choices they were.
    const events = JSON.stringify(await db.auditEvent.findMany({ select: { details: true } }));
    expect(events).not.toContain(email);
    // Nor does a proposal, which names a colleague, lead to them without a key.
    const voters = (await db.participation.findMany()).map(({ voterRef: ref }) => Buffer.from(ref).toString("hex"));
    const proposals = await db.$queryRaw<{ row: string }[]>`SELECT "RoundProposal"::text AS row FROM "RoundProposal"`;
    expect(voters).toHaveLength(3);
    for (const { row } of proposals) expect(voters.filter((voter) => row.includes(voter))).toEqual([]);
  });

  test("of one in a round with a register: by the number of the list, whatever way that person takes part", async () => {
    const { round } = await makeValuedRound(1, { rules: valuingRules({}, { channels: registerChannels }) });
    const [byCode, byAccount, silent] = [await makeEntry(round), await makeEntry(round), await makeEntry(round)];
    const [resident] = await makeResidents(1);
    if (!resident) throw new Error("nobody");
    await rate(await identifyAs(round, byCode), round, 1, 1);
    await identify(resident, round.slug, { code: byAccount.code, key: randomUUID(), from: "een netwerk" });
    await rate(resident, round, 1, 1);
    const [first, second] = await two();
    const propose = (who: string) => proposeInvalidation(first, round.slug, { who, reason: "Verhuisd." });
    expect(await propose("L-niemand")).toEqual({ refused: "not_on_list", field: "who" });
    expect(await propose(silent.number)).toEqual({ refused: "nothing_chosen", field: "who" });
    for (const { number } of [byCode, byAccount]) {
      const { proposal } = (await propose(number)) as { proposal: number };
      await decideAct(second, round.slug, { kind: "invalidate", proposal, verdict: "approved", reason: "" });
    }
    const closed = await closeValuing(round);
    expect(await resultOf(closed)).toMatchObject({ turnout: 0, answers: 0 });
    expect(await resultOf(closed, { all: true })).toMatchObject({ turnout: 2, answers: 2 });
  });

  test("of one is not decided after the valuing: the difference of two results would tell what that person chose", async () => {
    const { round, people } = await valued();
    const [first, second] = await two();
    const { email } = await db.account.findUniqueOrThrow({ where: { id: people[2]?.accountId ?? 0 } });
    const propose = () => proposeInvalidation(first, round.slug, { who: email, reason: "Woont hier niet." });
    const { proposal } = (await propose()) as { proposal: number };
    const closed = await closeValuing(round);
    const approved = { kind: "invalidate", proposal, verdict: "approved", reason: "" } as const;
    expect(await decideAct(second, round.slug, approved)).toMatchObject({ refused: "one_only_before_close" });
    expect(await resultOf(closed)).toMatchObject({ turnout: 3, answers: 6 });
    expect(await propose()).toEqual({ refused: "one_only_before_close", field: "whose" });
    await decideAct(first, round.slug, { ...approved, verdict: "withdrawn" });
    const voter = { leftOut: leftOutOf(round, people[1]) };
    expect(await byTwo([first, second], round.slug, "invalidate", voter)).toMatchObject({
      refused: "one_only_before_close",
    });
  });

  test("of everybody after those of a few: what those chose does not come out by it", async () => {
    const { round, people } = await valued();
    const pair = await two();
    await byTwo(pair, round.slug, "invalidate", { leftOut: leftOutOf(round, people[2]) });
    const closed = await closeValuing(round);
    const before = await resultOf(closed);
    expect(await invalidChoices(closed)).toMatchObject({ mayCompare: false });
    await byTwo(pair, round.slug, "invalidate");
    expect(await invalidChoices(closed)).toMatchObject({ mayCompare: true });
    const withAll = await resultOf(closed, { all: true });
    expect(withAll).toMatchObject({ turnout: 2, answers: 4 });
    expect(positives(withAll)).toEqual(positives(before));
  });

  test("of everybody: nothing counts, and all of it is still there", async () => {
    const { round, people } = await valued();
    const closed = await closeValuing(round);
    await byTwo(await two(), round.slug, "invalidate");
    for (const person of people) expect((await ownView(closed, person)).notCounted).toContain("De raad wil het.");
    expect(await resultOf(closed)).toMatchObject({ turnout: 0, answers: 0 });
    expect(await resultOf(closed, { all: true })).toMatchObject({ turnout: 3, answers: 6 });
  });
});

test("a result is released by two people, once its valuing is over", async () => {
  const people = await two();
  const open = await makeRound({ at: "valuation" });
  expect(await byTwo(people, open.slug, "release")).toMatchObject({ refused: "too_early" });
  const round = await makeRound({ at: "advice", released: false });
  expect(round.released).toBe(false);
  expect(await byTwo(people, round.slug, "release")).toEqual({ verdict: "approved" });
  expect((await reload(round.slug)).released).toBe(true);
  expect(await byTwo(people, round.slug, "release")).toMatchObject({ refused: "already_released" });
});

describe("destroying the key of a round", () => {
  /** A key that was destroyed takes its name with it, so no other test may have the number of that round. */
  const numberOfItsOwn = () =>
    asOwner((owner) => owner.query(`SELECT setval('"Round_id_seq"', $1)`, [1000 + nextNumber()]));

  async function lastRound(wishes: RoundWishes): Promise<Round> {
    await numberOfItsOwn();
    return makeRound(wishes);
  }

  async function makeLongAgo({ id, calendar }: Round): Promise<void> {
    const data = calendar.map((dates) => ({
      roundId: id,
      phase: dates.phase,
      startsOn: utc(addDays(dates.startsOn, -150)),
      endsOn: utc(addDays(dates.endsOn, -150)),
    }));
    await db.roundPhase.deleteMany({ where: { roundId: id } });
    await db.roundPhase.createMany({ data });
  }

  /** Long after the raad decided. */
  async function longAgo(): Promise<{
    round: Round;
    result: unknown;
    person: Resident | undefined;
  }> {
    await numberOfItsOwn();
    const { round, people } = await valued();
    await makeLongAgo(round);
    const after = await reload(round.slug);
    return { round: after, result: await resultOf(after), person: people[0] };
  }

  test("leaves the result, takes the way back to a person, and is written down", async () => {
    const { round, result, person } = await longAgo();
    const file = join(env.keysFolder, `${roundKey(round.id)}.key`);
    expect(existsSync(file)).toBe(true);
    const people = await two();
    expect(await byTwo(people, round.slug, "destroy_key")).toEqual({ verdict: "approved" });
    expect(existsSync(file)).toBe(false);
    expect(isDestroyed(roundKey(round.id))).toBe(true);
    const after = await reload(round.slug);
    expect(after.keyDestroyedOn).toBe(round.today);
    expect(await resultOf(after)).toEqual(result);
    expect(() => voterRef(round.id, person?.personRef ?? "")).toThrow(/destroyed/);
    if (person) {
      const key = "00000000-0000-4000-8000-000000000001";
      expect(await ratePlan(person, round.slug, { plan: 1, mark: 1, key })).toHaveProperty("refused");
    }
    expect(await db.destruction.findMany()).toMatchObject([{ what: "round_key", count: 1, roundId: round.id }]);
    expect(await byTwo(people, round.slug, "destroy_key")).toMatchObject({ refused: "key_is_destroyed" });
    expect(await destroyKeys()).toBe(0);
  });

  test("not before its day, which the rules say, and then by itself", async () => {
    const round = await lastRound({ at: "accountability" });
    const people = await two();
    expect(await byTwo(people, round.slug, "destroy_key")).toEqual({ verdict: "approved" });
    expect(await destroyKeys()).toBe(0);
    expect((await reload(round.slug)).keyDestroyedOn).toBeNull();
    const due = longDate((await keyDue(round)) ?? "2000-01-01");
    const [view] = await fourEyesViews(people[0], round, ["destroy_key"]);
    expect(view).toMatchObject({
      warning: expect.stringContaining(due) as string,
      why: `Hier is al over besloten. De sleutel gaat vanzelf weg op ${due}.`,
    });
    expect(await byTwo(people, round.slug, "destroy_key")).toMatchObject({
      refused: "key_day_is_set",
      with: { day: due },
    });
    await makeLongAgo(round);
    expect(await destroyKeys()).toBe(1);
    expect((await reload(round.slug)).keyDestroyedOn).toBe(round.today);
    expect(isDestroyed(roundKey(round.id))).toBe(true);
  });

  test("and later when two administrators give it more weeks, long after the counting began", async () => {
    const round = await lastRound({ at: "accountability" });
    const [first, second] = [await makeOfficer(["administrator"]), await makeOfficer(["administrator"])];
    const before = await keyDue(round);
    const rules = {
      ...round.rules,
      valuation: { ...round.rules.valuation, keyWeeks: round.rules.valuation.keyWeeks + 4 },
    };
    const proposed = await proposeChange(first, round.slug, {
      reason: "Er loopt bezwaar.",
      phases: round.calendar,
      rules,
    });
    if (isRefused(proposed)) throw new Error(proposed.refused);
    await decideChange(second, round.slug, { change: proposed.change, verdict: "approve", reason: "" });
    expect(await keyDue(await reload(round.slug))).toBe(addDays(before ?? "2000-01-01", 28));
  });

  test("what was broken off between the decision and the file is done at the next call", async () => {
    const { round } = await longAgo();
    const { id } = await db.roundProposal.create({ data: { roundId: round.id, kind: "destroy_key", proposedById: 1 } });
    await db.roundVerdict.create({ data: { proposalId: id, proposedById: 1, verdict: "approved", decidedById: 2 } });
    const [first] = await two();
    const again = await proposeAct(first, round.slug, { kind: "destroy_key", reason: "Nog eens." });
    expect(again).toMatchObject({ refused: "key_day_is_set" });
    expect(await destroyKeys()).toBe(1);
    expect(await destroyKeys()).toBe(0);
    expect(isDestroyed(roundKey(round.id))).toBe(true);
  });
});
