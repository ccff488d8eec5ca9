import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import { earlierDecisions, lastMeeting, loadDossier } from "#app/modules/raad/queries.server.ts";
import { storedDecision } from "#app/modules/raad/stored-decision.ts";
import { decisionsView, recordedInWords } from "#app/modules/raad/views.ts";
import { addDays, longDate, utc } from "#app/modules/rounds/core/dates.ts";
import { db } from "#app/platform/db.server.ts";
import { roundTasks } from "#app/routes/plans/round-tasks.server.ts";
import { decideByTwo, makeOfficer, makePlan, makeResident, makeRound, reload } from "#tests/support/factories.ts";
import { done, eventsOf, moveTo, stateOf } from "#tests/support/plans-factories.ts";
import {
  decision,
  expectNothingRecorded,
  makeAward,
  makeInstrument,
  makeLinedPlan,
} from "#tests/support/raad-factories.ts";

describe("recording a decision", () => {
  test("stores it as taken, moves the plan on and leaves an event", async () => {
    const round = await makeRound({ at: "council" });
    const plan = await makePlan(round, { state: "admitted", oneOff: cents(3_900_000) });
    const clerk = await makeOfficer(["clerk"]);
    const entry = decision(round, {
      outcome: "adopted_changed",
      instrumentId: await makeInstrument(round, { plans: [plan.number] }),
      votesFor: 21,
      votesAgainst: 16,
      seats: 37,
      oneOffCents: cents(4_000_000),
      yearlyCents: cents(0),
    });
    expect(await done(decidePlan(clerk, round.slug, plan.number, entry))).toEqual({ version: 1 });
    expect(await db.decision.findMany()).toMatchObject([
      {
        planId: plan.id,
        outcome: "adopted_changed",
        reason: "Dit past in de agenda.",
        instrumentId: entry.instrumentId,
        votesFor: 21,
        votesAgainst: 16,
        seats: 37,
        oneOffCents: 4_000_000n,
        yearlyCents: 0n,
        recordedById: clerk.accountId,
        version: 1,
      },
    ]);
    expect(await stateOf(plan)).toBe("decided");
    expect(await eventsOf(plan.id)).toEqual([
      {
        type: "raad.decided",
        role: "clerk",
        actorId: clerk.accountId,
        details: { outcome: "adopted_changed", reasonRecorded: true, version: 1 },
      },
    ]);
  });

  test("adds up what the fracties voted, keeps it, and knows them for the next plan", async () => {
    const round = await makeRound({ at: "council" });
    const [plan, next] = [await makePlan(round, { state: "admitted" }), await makePlan(round, { state: "admitted" })];
    const clerk = await makeOfficer(["clerk"]);
    const fracties = [
      { name: "Fractie A", seats: 20, for: 19, against: 0 },
      { name: "Fractie B", seats: 17, for: null, against: 17 },
    ];
    await done(decidePlan(clerk, round.slug, plan.number, decision(round, { fracties })));
    const [stored] = (await loadDossier(round)).plans;
    expect(stored?.decision?.votes).toEqual({
      ...{ for: 19, against: 17, seats: 37 },
      fracties: [fracties[0], { ...fracties[1], for: 0 }],
    });
    const names = [
      { name: "Fractie A", seats: 20 },
      { name: "Fractie B", seats: 17 },
    ];
    expect(await lastMeeting(round)).toMatchObject({ seats: 37, fracties: names });
    expect(decisionsView(await loadDossier(round)).rows[0]?.decision?.votes).toBe(
      "19 voor, 17 tegen, van 37 zetels (voor: Fractie A 19; tegen: Fractie B 17)",
    );
    const form = storedDecision(stored?.decision ?? null, { ...(await lastMeeting(round)), today: round.today });
    expect(form).toMatchObject({
      votesFor: "",
      votesAgainst: "",
      seats: "",
      fracties: stored?.decision?.votes?.fracties,
    });
    const against = fracties.map((one) => ({ ...one, for: 0, against: one.seats }));
    const wrong = decision(round, { fracties: against });
    await expectNothingRecorded(() => decidePlan(clerk, round.slug, next.number, wrong), "votes_contradict");
    const ofCollege = await makeRound({ kind: "neighbourhood_plans", at: "council" });
    const lined = await makeLinedPlan(ofCollege, [{ cents: cents(100), coverage: 1 }]);
    const voted = decision(ofCollege, { fracties });
    await expectNothingRecorded(() => decidePlan(clerk, ofCollege.slug, lined.number, voted), "votes_only_of_raad");
  });

  test("tells its author what was decided, and who wrote a plan that was merged into it", async () => {
    const round = await makeRound({ at: "council" });
    const [author, other] = [await makeResident(), await makeResident()];
    const plan = await makePlan(round, { state: "admitted", author, title: "Speelbos" });
    await makePlan(round, { state: "merged", author: other, parentId: plan.id, title: "Bos om te spelen" });
    const clerk = await makeOfficer(["clerk"]);
    await done(decidePlan(clerk, round.slug, plan.number, decision(round, { outcome: "rejected" })));
    const mails = await db.outboxMail.findMany({ orderBy: { id: "asc" } });
    expect(mails.map(({ subject }) => subject)).toEqual([
      `${round.title}: besluit over plan 1`,
      `${round.title}: besluit over plan 1`,
    ]);
    expect(mails[0]?.text).toContain("Over uw plan 1 (Speelbos) is besloten.\nHet besluit: afgewezen.\n");
    expect(mails[1]?.text).toContain(
      "Uw plan 2 (Bos om te spelen) is samengevoegd met plan 1.\nOver plan 1 is besloten.",
    );
  });

  test("again is a new version with its own event, and the last one counts", async () => {
    const round = await makeRound({ at: "council" });
    const plan = await makePlan(round, { state: "admitted_conditionally" });
    const clerk = await makeOfficer(["clerk"]);
    const record = (entry: Parameters<typeof decision>[1]) =>
      decidePlan(clerk, round.slug, plan.number, decision(round, entry));
    await done(record({ reason: null }));
    expect(await done(record({ outcome: "rejected", version: 1 }))).toEqual({ version: 2 });
    expect(await db.decision.findMany({ orderBy: { version: "asc" } })).toMatchObject([
      { outcome: "adopted", reason: null, version: 1 },
      { outcome: "rejected", version: 2 },
    ]);
    expect((await loadDossier(round)).plans).toMatchObject([{ decision: { outcome: "rejected", version: 2 } }]);
    expect((await earlierDecisions(plan.id)).map(recordedInWords)).toEqual([
      `Versie 1, van ${longDate(round.today)}. Overgenomen. geen reden vastgelegd`,
    ]);
    expect((await eventsOf(plan.id)).map(({ details }) => details)).toEqual([
      { outcome: "adopted", reasonRecorded: false, version: 1 },
      { outcome: "rejected", reasonRecorded: true, version: 2 },
    ]);
    await expectNothingRecorded(() => record({ version: 1 }), "decision_changed_meanwhile");
  });

  test("after the council phase: a reason that was found, and what was held over, with the day on which it was", async () => {
    const round = await makeRound({ at: "council" });
    const plan = await makePlan(round, { state: "admitted" });
    const clerk = await makeOfficer(["clerk"]);
    const record = (entry: Parameters<typeof decision>[1]) =>
      decidePlan(clerk, round.slug, plan.number, decision(round, entry));
    await done(record({ outcome: "deferred", reason: null }));
    const later = await moveTo(round, "accountability");
    await expectNothingRecorded(
      () => record({ decidedOn: addDays(later.today, -60), version: 1 }),
      "decided_before_council",
    );
    expect(await done(record({ outcome: "adopted", version: 1 }))).toEqual({ version: 2 });
    expect(await stateOf(plan)).toBe("decided");
  });

  test("after the last phase and in a gap after the council phase, where the task stays", async () => {
    const round = await makeRound({ at: "after" });
    const clerk = await makeOfficer(["clerk"]);
    const [one, other] = [await makePlan(round, { state: "admitted" }), await makePlan(round, { state: "admitted" })];
    expect(await done(decidePlan(clerk, round.slug, one.number, decision(round)))).toEqual({ version: 1 });
    await db.roundPhase.updateMany({
      where: { roundId: round.id, phase: "accountability" },
      data: { startsOn: utc(addDays(round.today, 1)), endsOn: utc(addDays(round.today, 9)) },
    });
    const inGap = await reload(round.slug);
    expect(inGap.standing.phase).toBeNull();
    expect((await roundTasks(inGap, clerk)).map(({ title }) => title)).toContain("Leg de besluiten vast");
    await db.roundPhase.deleteMany({ where: { roundId: round.id, phase: "accountability" } });
    expect(await done(decidePlan(clerk, round.slug, other.number, decision(round)))).toEqual({ version: 1 });
    expect((await roundTasks(await reload(round.slug), clerk)).map(({ title }) => title)).not.toContain(
      "Leg de besluiten vast",
    );
  });

  test("about a plan that was accounted for leaves it so, and cannot say that it was not adopted", async () => {
    const round = await makeRound({ at: "accountability" });
    const clerk = await makeOfficer(["clerk"]);
    for (const [state, reason] of [
      ["carried_out", "plan_was_carried_out"],
      ["failed", "plan_has_failed"],
    ] as const) {
      const plan = await makePlan(round, { state });
      const record = (entry: Parameters<typeof decision>[1]) =>
        decidePlan(clerk, round.slug, plan.number, decision(round, entry));
      await expectNothingRecorded(() => record({ outcome: "rejected" }), reason);
      expect(await done(record({ outcome: "adopted" }))).toEqual({ version: 1 });
      expect(await stateOf(plan)).toBe(state);
    }
  });

  test.each(["neighbourhood_plans", "neighbourhood_fund", "citizens_budget"] as const)(
    "in a round of %s",
    async (kind) => {
      const round = await makeRound({ kind, at: "council" });
      const lines = kind === "neighbourhood_plans" ? [{ cents: cents(50_000) }] : [];
      const plan = await makeLinedPlan(round, lines);
      const clerk = await makeOfficer(["clerk"]);
      expect(await done(decidePlan(clerk, round.slug, plan.number, decision(round)))).toEqual({ version: 1 });
    },
  );
});

test("on the griffie's list first what is not decided, has no reason or was held over", async () => {
  const round = await makeRound({ at: "council" });
  const clerk = await makeOfficer(["clerk"]);
  for (const wishes of [null, { reason: null }, { outcome: "deferred" }, { outcome: "rejected" }, {}] as const) {
    const plan = await makePlan(round, { state: "admitted" });
    if (wishes) await done(decidePlan(clerk, round.slug, plan.number, decision(round, wishes)));
  }
  const { rows } = decisionsView(await loadDossier(round));
  expect(rows.filter(({ needsWork }) => needsWork).map(({ number }) => number)).toEqual([1, 2, 3]);
});

test("what was recorded once is not changed by the site", async () => {
  const round = await makeRound({ at: "council" });
  const plan = await makePlan(round, { state: "admitted" });
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, plan.number, decision(round)));
  for (const table of ["Decision", "Resolution"])
    for (const sql of [`UPDATE "${table}" SET version = 9`, `DELETE FROM "${table}"`])
      await expect(db.$executeRawUnsafe(sql)).rejects.toThrow("permission denied");
});

describe("in a round with a fund, what is decided stays below the ceiling together with the award", () => {
  const euros = (amount: number) => cents(amount * 100);
  const to = (amount: number) =>
    ({ outcome: "adopted_changed", oneOffCents: euros(amount), yearlyCents: cents(0) }) as const;

  /** € 300.000, of which an award gives € 200.000 to plan 1 and € 60.000 to plan 2; plan 3 asks € 100.000 and gets none. */
  async function makeAwarded(status: "proposed" | "adopted" = "adopted") {
    const round = await makeRound({ kind: "neighbourhood_fund", at: "council" });
    const plan = (amount: number) => makePlan(round, { state: "admitted", oneOff: euros(amount) });
    const [one, two, three] = [await plan(200_000), await plan(60_000), await plan(100_000)];
    await makeAward(round, status, [
      { plan: one, outcome: "full", cents: euros(200_000) },
      { plan: two, outcome: "full", cents: euros(60_000) },
      { plan: three, outcome: "reserve", cents: 0 },
    ]);
    const clerk = await makeOfficer(["clerk"]);
    const decide = (number: number, wishes: Parameters<typeof decision>[1], version = 0) =>
      decidePlan(clerk, round.slug, number, decision(round, { ...wishes, version }));
    const committed = async () =>
      Number((await db.fund.findUniqueOrThrow({ where: { roundId: round.id } })).committedCents);
    return { round, decide, committed };
  }

  test.each(["proposed", "adopted"] as const)("refused above it, by how much (award %s)", async (status) => {
    const { decide, committed } = await makeAwarded(status);
    await expectNothingRecorded(() => decide(3, to(900_000)), "above_ceiling");
    expect(await decide(3, to(40_001))).toMatchObject({ field: "oneOffCents", with: { over: "€\u00a01" } });
    expect(await decide(3, { outcome: "adopted" })).toMatchObject({ refused: "above_ceiling", field: "outcome" });
    await done(decide(3, to(40_000)));
    expect(await committed()).toBe(euros(300_000));
    expect(await decide(3, { ...to(0), yearlyCents: euros(40_001) }, 1)).toMatchObject({ field: "yearlyCents" });
  });

  test("a plan that does not go on leaves its money to another, and cannot go on after that", async () => {
    const { decide, committed } = await makeAwarded();
    await done(decide(2, { outcome: "deferred" }));
    expect(await committed()).toBe(euros(200_000));
    await done(decide(3, to(100_000)));
    expect(await committed()).toBe(euros(300_000));
    expect(await decide(2, { outcome: "adopted" }, 1)).toMatchObject({ refused: "above_ceiling", field: "outcome" });
    await done(decide(1, to(140_000)));
    await done(decide(2, { outcome: "adopted" }, 1));
    expect(await committed()).toBe(euros(300_000));
  });

  test("without an award a plan goes on with what it asks, as the papers say", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund", at: "council" });
    for (const amount of [200_000, 100_001]) {
      const { id } = await makePlan(round, { state: "admitted", oneOff: euros(amount) });
      // An official estimate is advice: a fund gives what is asked
      await estimateAt(id, 100n);
    }
    const clerk = await makeOfficer(["clerk"]);
    await done(decidePlan(clerk, round.slug, 1, decision(round)));
    await expectNothingRecorded(() => decidePlan(clerk, round.slug, 2, decision(round)), "above_ceiling");
    const { adopted } = await loadDossier(round);
    expect(adopted.cost).toEqual({ oneOff: euros(200_000), yearly: cents(0) });
  });
});

async function estimateAt(planId: number, oneOffCents: bigint): Promise<void> {
  const { accountId } = await makeOfficer(["official"]);
  const known = { explanation: "Raming.", programme: 5, structural: false, estimatedBy: accountId };
  await db.estimate.upsert({
    where: { planId },
    create: { planId, oneOffCents, yearlyCents: 0n, ...known },
    update: { oneOffCents },
  });
}

describe("a decision is refused, and nothing is written", () => {
  test.each([
    ["instrument_not_about_plan", { instrumentId: 999_999 }],
    ["votes_incomplete", { votesFor: 3 }],
    ["more_votes_than_seats", { votesFor: 20, votesAgainst: 18, seats: 37 }],
    ["amounts_only_when_changed", { oneOffCents: cents(1), yearlyCents: cents(0) }],
    ["amounts_incomplete", { outcome: "adopted_changed", yearlyCents: cents(0) }],
    ["decided_in_future", { decidedOn: "2999-01-01" }],
    ["decided_before_council", { decidedOn: "2001-01-01" }],
  ] as const)("%s", async (reason, wishes) => {
    const round = await makeRound({ at: "council" });
    const plan = await makePlan(round, { state: "admitted" });
    const clerk = await makeOfficer(["clerk"]);
    await expectNothingRecorded(() => decidePlan(clerk, round.slug, plan.number, decision(round, wishes)), reason);
  });

  test("with an amount far above what was asked, until the clerk says that it is right", async () => {
    const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
    const plan = await makeLinedPlan(round, [{ cents: cents(1_234_567) }]);
    const clerk = await makeOfficer(["clerk"]);
    const far = { outcome: "adopted_changed", oneOffCents: cents(99_999_999_900), yearlyCents: cents(0) } as const;
    const decide = (amountConfirmed: boolean) =>
      decidePlan(clerk, round.slug, plan.number, decision(round, { ...far, amountConfirmed }));
    await expectNothingRecorded(() => decide(false), "amount_far_above");
    expect(await done(decide(true))).toEqual({ version: 1 });
  });

  test("with votes or an amendement of the raad on what the college decides", async () => {
    const clerk = await makeOfficer(["clerk"]);
    const plans = await makeRound({ kind: "neighbourhood_plans", at: "council" });
    const bench = await makeLinedPlan(plans, [{ cents: cents(50_000), coverage: 1 }]);
    const fund = await makeRound({ kind: "neighbourhood_fund", at: "council" });
    const stage = await makePlan(fund, { state: "admitted" });
    for (const [round, { number }] of [
      [plans, bench],
      [fund, stage],
    ] as const)
      for (const wishes of [{ votesFor: 20, votesAgainst: 17, seats: 37 }, { instrumentId: 1 }] as const)
        await expectNothingRecorded(
          () => decidePlan(clerk, round.slug, number, decision(round, wishes)),
          "votes_only_of_raad",
        );
    await done(decidePlan(clerk, plans.slug, bench.number, decision(plans)));
  });

  test("before two people released the result that the raad decides on", async () => {
    const round = await makeRound({ at: "council", released: false });
    const plan = await makePlan(round, { state: "admitted" });
    const clerk = await makeOfficer(["clerk"]);
    const decide = () => decidePlan(clerk, round.slug, plan.number, decision(round));
    const text = { text: "De raad besluit.", meetingOn: round.today, version: 0 };
    await expectNothingRecorded(decide, "result_not_released");
    const adopt = () => editResolution(clerk, round.slug, { stage: "adopted", ...text });
    await expectNothingRecorded(adopt, "result_not_released");
    await done(editResolution(clerk, round.slug, { stage: "draft", ...text }));
    await decideByTwo(round.id, "release");
    await done(decide());
    await done(adopt());
  });

  test("to who is not of the griffie, before the council phase and about a plan that does not join", async () => {
    const round = await makeRound({ at: "council" });
    const plan = await makePlan(round, { state: "admitted" });
    const out = await makePlan(round, { state: "out_of_scope" });
    const early = await makeRound({ at: "advice" });
    const waiting = await makePlan(early, { state: "admitted" });
    const clerk = await makeOfficer(["clerk"]);
    const member = await makeOfficer(["council_member"]);
    const decide = (by: Actor, slug: string, number: number) => () => decidePlan(by, slug, number, decision(round));
    await expectNothingRecorded(decide(member, round.slug, plan.number), "not_your_role");
    await expectNothingRecorded(decide(clerk, early.slug, waiting.number), "too_early");
    await expectNothingRecorded(decide(clerk, round.slug, out.number), "plan_is_out_of_scope");
    await expectNothingRecorded(decide(clerk, round.slug, 99), "no_such_plan");
    await expectNothingRecorded(decide(clerk, "geen-ronde", 1), "no_such_round");
  });
});
