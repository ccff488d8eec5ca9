import { describe, expect, test } from "vitest";
import { inviteToCarry, placePlans } from "#app/modules/plans/bulk.server.ts";
import { carryPlan } from "#app/modules/plans/carry-plan.server.ts";
import { enterPlan } from "#app/modules/plans/enter-plan.server.ts";
import { canBeLeft, roundsFor } from "#app/modules/plans/core/carry-over.ts";
import { loadPlan, loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { submitDraft } from "#app/modules/plans/submit-plan.server.ts";
import { withdrawPlan } from "#app/modules/plans/withdraw-plan.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Plan } from "#prisma/generated/client.ts";
import { makeOfficer, makePlan, makeResident, makeRound, makeWijk, reload } from "#tests/support/factories.ts";
import { done, entered, eventsOf, expectRefused, moveTo, sent } from "#tests/support/plans-factories.ts";

type Outcome = "adopted" | "rejected" | "deferred" | "not_treated";

async function decide({ id: planId }: Pick<Plan, "id">, outcome: Outcome) {
  const version = (await db.decision.count({ where: { planId } })) + 1;
  await db.decision.create({ data: { planId, outcome, version, decidedOn: new Date(), recordedById: 1 } });
}

async function notChosen() {
  const before = await makeRound({ at: "council", title: "De vorige ronde" });
  const author = await makeResident();
  const plan = await makePlan(before, { state: "decided", author, title: "Bankjes" });
  await db.planSupporter.create({ data: { planId: plan.id, name: "Een buur", consent: true } });
  await decide(plan, "rejected");
  return { before, author, plan, from: { round: before.slug, number: plan.number } };
}

describe("a plan that was not chosen", () => {
  test("goes along to a round that takes plans, with its text and its history and without its support", async () => {
    const { before, author, plan, from } = await notChosen();
    const round = await makeRound({ at: "submission", title: "De nieuwe ronde" });
    const { number } = await done(carryPlan(author, round.slug, from));
    const made = await loadPlan(round.id, number);
    expect(made).toMatchObject({
      ...{ state: "draft", title: "Bankjes", supporters: [], authorId: author.accountId },
      carriedFrom: { number: plan.number, round: before.slug, roundTitle: "De vorige ronde" },
    });
    expect(await eventsOf(made?.id ?? 0)).toMatchObject([
      { type: "plan.carried_over", role: "resident", details: { round: before.slug, number: plan.number } },
    ]);
    // Nobody sees a draft, also not from the old plan.
    expect(await loadPublicPlan(before, plan.number)).toMatchObject({ carriedTo: [] });
    await done(submitDraft(author, round.slug, number, sent({ title: "Bankjes" }, 1)));
    const link = { number, round: round.slug, roundTitle: "De nieuwe ronde", title: "Bankjes" };
    expect(await loadPublicPlan(before, plan.number)).toMatchObject({ state: "decided", carriedTo: [link] });
    expect(await loadPublicPlan(round, number)).toMatchObject({ carriedFrom: { number: plan.number } });
    expect(await db.planSupporter.count({ where: { planId: plan.id } })).toBe(1);
    await expectRefused(() => carryPlan(author, round.slug, from), "already_carried");
  });

  test("on paper goes along by the desk, when the resident agrees, which is noted", async () => {
    const { before, plan, from } = await notChosen();
    const paper = { authorId: null, channel: "paper", entryReason: "Geen e-mail." } as const;
    await db.plan.update({ where: { id: plan.id }, data: paper });
    const round = await makeRound({ at: "submission" });
    const desk = await makeOfficer(["desk_officer"]);
    const again = { ...entered({ title: "Bankjes" }), from };
    const enter = (by: typeof desk, consent: boolean) => enterPlan(by, round.slug, { ...again, consent });
    await expectRefused(() => enter(desk, false), "consent_missing", "consent");
    const { number } = await done(enter(desk, true));
    const made = await loadPlan(round.id, number);
    expect(made).toMatchObject({
      ...{ state: "submitted", authorId: null, channel: "paper" },
      carriedFrom: { number: plan.number, round: before.slug },
    });
    expect(await eventsOf(made?.id ?? 0)).toMatchObject([
      { type: "plan.submitted" },
      { type: "plan.carried_over", role: "desk_officer", details: { ...from, consent: true } },
    ]);
    await expectRefused(() => enterPlan(desk, round.slug, { ...entered(), from, consent: true }), "already_carried");
    const online = await notChosen();
    const others = { ...entered(), from: online.from, consent: true };
    await expectRefused(() => enterPlan(desk, round.slug, others), "not_your_plan");
  });

  test("does not go along as long as it can be chosen, for somebody else, or to a round that takes no plans", async () => {
    const { before, author, plan, from } = await notChosen();
    const round = await makeRound({ at: "submission" });
    const carry = (to: Round) => () => carryPlan(author, to.slug, from);
    await expectRefused(async () => carryPlan(await makeResident(), round.slug, from), "not_your_plan");
    await expectRefused(() => carryPlan(author, round.slug, { ...from, number: 999 }), "no_such_plan");
    await expectRefused(carry(await makeRound({ at: "screening" })), "too_late");
    await decide(plan, "deferred");
    await expectRefused(carry(round), "not_decided_yet");
    await decide(plan, "adopted");
    await expectRefused(carry(round), "plan_was_chosen");
    await decide(plan, "not_treated");
    await moveTo(before, "accountability");
    await db.removal.create({
      data: { planId: plan.id, reason: "Naam.", requestedById: 1, confirmedAt: new Date() },
    });
    await expectRefused(carry(round), "plan_is_removed");
    await db.removal.deleteMany();
    await done(carry(round)());
    const withdrawn = await makePlan(before, { state: "withdrawn", author });
    await expectRefused(
      () => carryPlan(author, round.slug, { ...from, number: withdrawn.number }),
      "plan_is_withdrawn",
    );
  });

  test("goes along again to a round that it left, and to a round for interim plans all year", async () => {
    const { author, plan, from } = await notChosen();
    const round = await makeRound({ at: "submission" });
    const interim = await makeRound({ kind: "interim_plans", at: "all_year" });
    const rounds = await listRounds();
    const goesTo = async () => {
      const carriedTo = (await loadPlan(plan.roundId, plan.number))?.carriedTo ?? [];
      return roundsFor(rounds, { from: from.round, carriedTo }).map(({ slug }) => slug);
    };
    expect(new Set(await goesTo())).toEqual(new Set([round.slug, interim.slug]));
    const { number } = await done(carryPlan(author, round.slug, from));
    expect(await goesTo()).toEqual([interim.slug]);
    await done(carryPlan(author, interim.slug, from));
    expect(await goesTo()).toEqual([]);
    await done(submitDraft(author, round.slug, number, sent({}, 1)));
    await done(withdrawPlan(author, round.slug, number));
    expect(await goesTo()).toEqual([round.slug]);
    await done(carryPlan(author, round.slug, from));
  });

  test("of a round for interim plans goes along once that is over, also when nobody decided", async () => {
    const before = await makeRound({ kind: "interim_plans", at: "all_year" });
    const author = await makeResident();
    const { number } = await makePlan(before, { state: "admitted", author });
    const round = await makeRound({ at: "submission" });
    const carry = () => carryPlan(author, round.slug, { round: before.slug, number });
    expect(canBeLeft(before.standing)).toBe(true);
    await expectRefused(carry, "not_decided_yet");
    await moveTo(before, "screening");
    expect(canBeLeft((await reload(before.slug)).standing)).toBe(false);
    await expectRefused(carry, "not_decided_yet");
    await moveTo(before, "accountability");
    expect(canBeLeft((await reload(before.slug)).standing)).toBe(true);
    await done(carry());
  });

  test("is carried once, however often it is asked at the same time", async () => {
    const { author, from } = await notChosen();
    const round = await makeRound({ at: "submission" });
    await Promise.all(Array.from({ length: 6 }, () => carryPlan(author, round.slug, from)));
    expect(await db.plan.count({ where: { roundId: round.id } })).toBe(1);
  });
});

describe("acts on many plans", () => {
  test("invite each author once, and say of every other plan why not", async () => {
    const { before, author, plan } = await notChosen();
    const again = await makePlan(before, { state: "decided", author });
    await decide(again, "rejected");
    const chosen = await makePlan(before, { state: "decided", author });
    await decide(chosen, "adopted");
    const paper = await makePlan(before, { state: "decided" });
    await decide(paper, "rejected");
    const coordinator = await makeOfficer(["coordinator"]);
    await expectRefused(
      () => inviteToCarry(coordinator, before.slug, { plans: [plan.number] }),
      "no_round_takes_plans",
    );
    await makeRound({ at: "submission" });
    const plans = [plan, again, chosen, paper].map(({ number }) => number);
    const first = await done(inviteToCarry(coordinator, before.slug, { plans: [plan.number] }));
    expect(first).toEqual({ done: [plan.number], left: [] });
    const result = await done(inviteToCarry(coordinator, before.slug, { plans }));
    expect(result.done).toEqual([again.number]);
    expect(result.left.map(({ number, why }) => [number, why.refused])).toEqual([
      [plan.number, "already_invited"],
      [chosen.number, "plan_was_chosen"],
      [paper.number, "author_unknown"],
    ]);
    const mails = await db.outboxMail.findMany();
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain(`Uw plan ${plan.number} (Bankjes) is niet gekozen.`);
    expect(await eventsOf(again.id)).toMatchObject([{ type: "plan.carry_invited", role: "coordinator" }]);
    await expectRefused(() => inviteToCarry(coordinator, before.slug, { plans: [999] }), "no_such_plan");
    await expectRefused(
      async () => inviteToCarry(await makeOfficer(["clerk"]), before.slug, { plans }),
      "not_your_role",
    );
  });

  test("place plans in one wijk more, one event for each", async () => {
    const round = await makeRound({ at: "screening" });
    await makeWijk("Zuid");
    const free = await makePlan(round, { wijken: ["Noord"] });
    const there = await makePlan(round, { wijken: ["Zuid"] });
    const gone = await makePlan(round, { state: "withdrawn" });
    const coordinator = await makeOfficer(["coordinator"]);
    const plans = [free, there, gone].map(({ number }) => number);
    const result = await done(placePlans(coordinator, round.slug, { plans, wijk: "Zuid" }));
    expect(result.done).toEqual([free.number]);
    expect(result.left.map(({ why }) => why.refused)).toEqual(["already_placed", "plan_is_withdrawn"]);
    expect(await loadPlan(round.id, free.number)).toMatchObject({ wijken: ["Zuid", "Noord"] });
    expect(await eventsOf(free.id)).toMatchObject([{ type: "plan.placed", details: { wijken: ["Noord", "Zuid"] } }]);
    await expectRefused(() => placePlans(coordinator, round.slug, { plans, wijk: "Elders" }), "unknown_wijk", "wijk");
  });
});
