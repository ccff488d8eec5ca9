import { describe, expect, test } from "vitest";
import { addPot } from "#app/modules/budget/arrange-pots.server.ts";
import { listPots } from "#app/modules/budget/queries.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import type { Role } from "#app/modules/people/core/acts.ts";
import { loadRoleNames, nameRole } from "#app/modules/people/role-names.server.ts";
import { accountPlan } from "#app/modules/plans/account-plan.server.ts";
import { actAhead } from "#app/modules/plans/act-ahead.server.ts";
import { isTaskOf, tasksOf } from "#app/modules/plans/core/work.ts";
import { listWork, loadDossier as loadPlanDossier } from "#app/modules/plans/dossier.server.ts";
import { answerEscalation, escalatePlan } from "#app/modules/plans/escalate-plan.server.ts";
import { estimatePlan } from "#app/modules/plans/estimate-plan.server.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { revisePlan } from "#app/modules/plans/revise-plan.server.ts";
import { screenPlan } from "#app/modules/plans/screen-plan.server.ts";
import { submitPlan } from "#app/modules/plans/submit-plan.server.ts";
import type { Coverage, Purse } from "#app/modules/plans/core/plan.ts";
import type { Outcome } from "#app/modules/raad/core/decision.ts";
import type { InterimDecision } from "#app/modules/raad/core/interim.ts";
import { decideInterim } from "#app/modules/raad/decide-interim.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import { adoptProposal } from "#app/modules/raad/adopt-proposal.server.ts";
import { writeProposal } from "#app/modules/raad/write-proposal.server.ts";
import { proposalView } from "#app/modules/raad/proposal-view.ts";
import {
  lastMeeting,
  loadDossier,
  loadForMeeting,
  loadForProposal,
  planDecision,
  raadHasDecided,
} from "#app/modules/raad/queries.server.ts";
import { forClerk } from "#app/modules/raad/core/dossier.ts";
import { resolutionView } from "#app/modules/raad/resolution-view.ts";
import { papersOf } from "#app/modules/raad/render/papers.ts";
import { decisionsView } from "#app/modules/raad/views.ts";
import { tablePlan } from "#app/modules/raad/council-meeting.server.ts";
import { addDays, longDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makeResident, makeRound, type PlanWishes } from "#tests/support/factories.ts";
import { done, eventsOf, expectRefused, makeExaminedPlan, sent, stateOf } from "#tests/support/plans-factories.ts";

const allYear = () => makeRound({ kind: "interim_plans", at: "all_year" });

/** An admitted plan with the municipality's estimate: dekking, purse and one-off amount in whole euros. */
async function admitted(round: Round, coverage: Coverage, purse: Purse | null, euros: number, wishes: PlanWishes = {}) {
  const plan = await makeExaminedPlan(round, { state: "admitted", ...wishes });
  await db.estimate.update({
    where: { planId: plan.id },
    data: { coverage, purse, oneOffCents: euros * 100, yearlyCents: 0 },
  });
  return plan;
}

const decision = (round: Round, wishes: Partial<InterimDecision> = {}): InterimDecision => ({
  ...{ verdict: "grant", oneOffCents: cents(250_000), yearlyCents: cents(0), amountConfirmed: false },
  ...{ reason: "Klein, en snel te doen.", decidedOn: round.today, version: 0 },
  ...wishes,
});

/** As the griffie writes down what the raad decided. */
const ofRaad = (round: Round, outcome: Outcome = "adopted") => ({
  ...{ outcome, reason: "Goed.", instrumentId: null, votesFor: null, votesAgainst: null },
  decidedOn: round.today,
});

describe("an interim plan", () => {
  test("comes in, is checked and is answered in the same phase, with its own term (R43, R82)", async () => {
    const round = await allYear();
    const resident = await makeResident();
    const { number } = await done(submitPlan(resident, round.slug, sent({ yearlyCents: cents(0) })));
    const official = await makeOfficer(["official"]);
    const estimate = { oneOffCents: cents(250_000), yearlyCents: cents(0), explanation: "Geteld.", programme: 5 };
    const unpaid = { financing: null, consultedOn: null, consultation: null };
    const money = { ...estimate, ...unpaid, structural: false, coverage: 2 as const, version: 1 };
    await expectRefused(
      () => estimatePlan(official, round.slug, number, { ...money, purse: null }),
      "purse_missing",
      "purse",
    );
    await expectRefused(
      () => estimatePlan(official, round.slug, number, { ...money, coverage: 1, purse: "stimulus" }),
      "purse_only_with_coverage_2",
      "purse",
    );
    await done(estimatePlan(official, round.slug, number, { ...money, purse: "small_means" }));
    const out = { outcome: "out_of_scope", reason: "Dit is van de regio.", principle: null } as const;
    await done(screenPlan(official, round.slug, number, { ...out, ground: "a", conditions: [], version: 1 }));
    expect((await loadPlan(round.id, number))?.screening).toMatchObject({ outcome: "out_of_scope", ground: "a" });
    const [mail] = await db.outboxMail.findMany({
      where: { subject: { contains: "is binnen" } },
      orderBy: { id: "asc" },
    });
    expect(mail?.text).toContain("Het antwoord komt per mail.");
  });

  test.each([
    ["coordinator", 2, "small_means", 2_500],
    ["programme_team", 2, "small_means", 12_000],
    ["executive", 2, "stimulus", 2_500],
    ["executive", 1, null, 90_000],
  ] as const)("is decided on by %s alone: dekking %s, %s, € %s (R54, R85)", async (role, coverage, purse, euros) => {
    const round = await allYear();
    const author = await makeResident({ email: "inwoner-31@voorbeeld.example" });
    const plan = await admitted(round, coverage, purse, euros, { author });
    const amount = { oneOffCents: cents(euros * 100) };
    for (const other of (["coordinator", "programme_team", "executive"] as const).filter((one) => one !== role))
      await expectRefused(
        async () => decideInterim(await makeOfficer([other]), round.slug, plan.number, decision(round, amount)),
        "decision_of_another",
      );
    const clerk = await makeOfficer(["clerk"]);
    const asRaad = {
      outcome: "adopted",
      reason: "Goed.",
      instrumentId: null,
      votesFor: null,
      votesAgainst: null,
      decidedOn: round.today,
    } as const;
    await expectRefused(() => decidePlan(clerk, round.slug, plan.number, asRaad), "decision_of_another");
    // Who holds several roles acts in the one that decides
    const officer = await makeOfficer([...new Set<Role>([role, "coordinator", "official"])]);
    await done(decideInterim(officer, round.slug, plan.number, decision(round, amount)));
    expect(await stateOf(plan)).toBe("decided");
    expect(await eventsOf(plan.id)).toEqual([
      { type: "plan.decided", role, actorId: officer.accountId, details: { outcome: "adopted", version: 1 } },
    ]);
    const [mail] = await db.outboxMail.findMany({ where: { to: "inwoner-31@voorbeeld.example" } });
    expect(mail?.text).toContain("De reden: Klein, en snel te doen.");
    expect(mail?.text).toContain("Stuur uw bezwaarschrift aan het college");
  });

  test("is committed on the pot that is chosen with the decision, in one transaction, and by who decides (R54, R69)", async () => {
    const round = await allYear();
    const plan = await admitted(round, 2, "small_means", 2_500);
    const pot = { parent: null, year: 2040, name: "Smeeroliegeld", fcl: "", amount: 300_000, forPlans: true };
    const { id } = await done(addPot(await makeOfficer(["administrator"]), pot) as never as Promise<{ id: number }>);
    const coordinator = await makeOfficer(["coordinator"]);
    const decide = (euros: number, wishes: Partial<InterimDecision> = {}) =>
      decideInterim(
        coordinator,
        round.slug,
        plan.number,
        decision(round, { oneOffCents: cents(euros * 100), ...wishes }),
      );
    await expectRefused(() => decide(3_001, { pot: id }), "not_enough_free", "pot");
    expect(await stateOf(plan)).toBe("admitted");
    await done(decide(2_500, { pot: id }));
    const balance = async () => (await listPots(2040))[0]?.balance;
    expect(await balance()).toEqual({ reserved: 0, committed: 250_000, spent: 0 });
    expect(await db.potBooking.findFirst()).toMatchObject({ madeById: coordinator.accountId });
    await done(decide(2_000, { version: 1 }));
    expect(await balance()).toEqual({ reserved: 0, committed: 200_000, spent: 0 });
    await done(decide(2_000, { version: 2, verdict: "defer", oneOffCents: null, yearlyCents: null }));
    expect(await balance()).toEqual({ reserved: 0, committed: 0, spent: 0 });
  });

  test("is shown with the amount, who decided and why that body; in the words of the municipality (R53)", async () => {
    const round = await allYear();
    const { number } = await admitted(round, 2, "small_means", 2_500);
    await done(nameRole(await makeOfficer(["administrator"]), { role: "coordinator", name: "de wijkregisseur" }));
    const coordinator = await makeOfficer(["coordinator"]);
    await done(decideInterim(coordinator, round.slug, number, decision(round, { oneOffCents: cents(200_000) })));
    const plan = await loadPlan(round.id, number);
    expect(plan && (await planDecision(round, plan))).toMatchObject({
      outcome: "adopted_changed",
      decider: "De wijkregisseur",
      why: expect.stringContaining("Tot en met €\u00a010.000 beslist de wijkregisseur.") as string,
      amounts: { amount: "€\u00a02.000" },
      reason: "Klein, en snel te doen.",
    });
    const [row] = decisionsView(await loadDossier(round), await loadRoleNames()).rows;
    expect(row?.decider).toBe("De wijkregisseur");
  });

  test("gets no more than who decides may give, never a bare no, and a later decision stands beside the first", async () => {
    const round = await allYear();
    const plan = await admitted(round, 2, "small_means", 9_000);
    const coordinator = await makeOfficer(["coordinator"]);
    const decide = (wishes: Partial<InterimDecision>) => () =>
      decideInterim(coordinator, round.slug, plan.number, decision(round, wishes));
    await expectRefused(decide({ oneOffCents: cents(1_000_001) }), "amount_of_another_body", "oneOffCents");
    await expectRefused(decide({ oneOffCents: null }), "amount_missing", "oneOffCents");
    await expectRefused(decide({ oneOffCents: cents(0) }), "amount_missing", "oneOffCents");
    await expectRefused(decide({ decidedOn: addDays(round.today, 1) }), "decided_in_future", "decidedOn");
    await done(decide({ verdict: "defer", reason: "Eerst de riolering." })());
    await expectRefused(decide({}), "decision_changed_meanwhile");
    await done(decide({ version: 1, oneOffCents: cents(900_000) })());
    expect(await db.decision.findMany({ where: { planId: plan.id }, orderBy: { version: "asc" } })).toMatchObject([
      { outcome: "deferred", reason: "Eerst de riolering." },
      { outcome: "adopted", oneOffCents: null },
    ]);
  });

  test("that is decided later waits again for who decides, and says so on its page (R82)", async () => {
    const round = await allYear();
    const author = await makeResident({ email: "inwoner-32@voorbeeld.example" });
    const plan = await admitted(round, 2, "small_means", 2_500, { author });
    const coordinator = await makeOfficer(["coordinator"]);
    const decide = (wishes: Partial<InterimDecision>) =>
      done(decideInterim(coordinator, round.slug, plan.number, decision(round, wishes)));
    const waits = async () =>
      (await listWork(round.id, []))
        .flatMap((one) => tasksOf(one, round))
        .filter((task) => task.act === "plan.decide" && isTaskOf(task, coordinator, round.standing))
        .map(({ what, since, due }) => [what, since, due]);
    await decide({ verdict: "defer" });
    expect(await stateOf(plan)).toBe("admitted");
    // The term of the answer once more, from that day
    const again = addDays(round.today, round.rules.screening.answerWeeks * 7);
    expect(await waits()).toEqual([["decide_again", round.today, again]]);
    const whole = await loadPlan(round.id, plan.number);
    const said = `De buurtcoördinator beslist opnieuw, uiterlijk op ${longDate(again)}.`;
    expect(whole && (await planDecision(round, whole))).toMatchObject({
      ...{ outcome: "deferred", budget: null, again: expect.stringContaining(said) as string },
    });
    const [mail] = await db.outboxMail.findMany({ where: { to: "inwoner-32@voorbeeld.example" } });
    expect(mail?.text).toContain(said);
    await decide({ version: 1 });
    expect(await stateOf(plan)).toBe("decided");
    expect(await waits()).toEqual([]);
    await decide({ version: 2, verdict: "defer" });
    expect(await stateOf(plan)).toBe("admitted");
    const team = await makeOfficer(["programme_team"]);
    await done(escalatePlan(team, round.slug, plan.number, { to: "executive", reason: "Er is geen ploeg." }));
  });

  test("goes on with what the municipality estimated, not with what its author asked (R54)", async () => {
    const round = await allYear();
    const { number } = await admitted(round, 2, "small_means", 2_500);
    await done(decideInterim(await makeOfficer(["coordinator"]), round.slug, number, decision(round)));
    const plan = await loadPlan(round.id, number);
    expect(plan?.oneOffCents).not.toBe(250_000);
    expect(plan && (await planDecision(round, plan))).toMatchObject({
      budget: { oneOff: cents(250_000), yearly: cents(0) },
    });
  });

  test("waits in the list of who decides about it, within the term, and of nobody else", async () => {
    const round = await allYear();
    await admitted(round, 2, "small_means", 2_500);
    await admitted(round, 2, "small_means", 12_000);
    await admitted(round, 3, null, 12_000);
    const of = async (role: Role) => {
      const officer = await makeOfficer([role]);
      return (await listWork(round.id, [])).flatMap((plan) =>
        tasksOf(plan, round)
          .filter((task) => isTaskOf(task, officer, round.standing) && task.what === "decide")
          .map(() => plan.number),
      );
    };
    expect(await of("coordinator")).toEqual([1]);
    expect(await of("programme_team")).toEqual([2]);
    expect(await of("executive")).toEqual([]);
    expect(forClerk(await loadDossier(round)).plans.map(({ number }) => number)).toEqual([3]);
  });
});

test("what an author changes between the reading and the answer is read again (R82)", async () => {
  const round = await allYear();
  const author = await makeResident();
  const { number } = await makeExaminedPlan(round, { author });
  const official = await makeOfficer(["official"]);
  const yes = { outcome: "yes", reason: "Past.", principle: null, ground: null } as const;
  const version = (await loadPlan(round.id, number))?.version ?? 0;
  const changed = sent({ oneOffCents: cents(900_000), yearlyCents: cents(0) });
  await done(revisePlan(author, round.slug, number, changed));
  await expectRefused(
    () => screenPlan(official, round.slug, number, { ...yes, conditions: [], version }),
    "changed_meanwhile",
  );
  const amounts = { oneOffCents: cents(900_000), yearlyCents: cents(0), explanation: "Geteld.", programme: 5 };
  const unpaid = { financing: null, consultedOn: null, consultation: null };
  const money = { ...amounts, ...unpaid, structural: false, coverage: 2, purse: "small_means" } as const;
  await expectRefused(() => estimatePlan(official, round.slug, number, { ...money, version }), "changed_meanwhile");
  await expectRefused(
    () => screenPlan(official, round.slug, number, { ...yes, conditions: [], version: version + 1 }),
    "estimate_outdated",
    "outcome",
  );
  await done(estimatePlan(official, round.slug, number, { ...money, version: version + 1 }));
  await done(screenPlan(official, round.slug, number, { ...yes, conditions: [], version: version + 1 }));
});

test("the amounts of interim plans wait for no moment of their own, whatever the rule says (R82)", async () => {
  const screening = { ...defaultRules.interim_plans.screening, prices: "together" as const };
  const { slug } = await makeRound({ kind: "interim_plans", at: "all_year", rules: { screening } });
  expect((await loadRound(slug))?.pricesPublic).toBe(true);
});

test("what was carried out is accounted for in the year itself, and after the last phase (R84)", async () => {
  const account = {
    result: "carried_out",
    feedback: "Verteld op het plein.",
    explanation: "Alles klopt.",
    lesson: "",
  } as const;
  const told = { ...account, spentCents: cents(240_000), feedbackMet: true, financeMet: true };
  for (const at of ["all_year", "after"] as const) {
    const round = await makeRound({ kind: "interim_plans", at });
    const plan = await admitted(round, 2, "small_means", 2_500);
    const coordinator = await makeOfficer(["coordinator"]);
    await expectRefused(() => accountPlan(coordinator, round.slug, plan.number, told), "plan_is_admitted");
    await done(decideInterim(coordinator, round.slug, plan.number, decision(round)));
    await done(accountPlan(coordinator, round.slug, plan.number, told));
    expect(await stateOf(plan)).toBe("carried_out");
    expect(papersOf(await loadDossier(round)).map(({ name }) => name)).toContain("verantwoording");
  }
});

test("a form that does not say what was on the page is refused, whoever sends it", async () => {
  const round = await allYear();
  const author = await makeResident();
  const { number } = await makeExaminedPlan(round, { author });
  const official = await makeOfficer(["official"]);
  await expectRefused(() => revisePlan(author, round.slug, number, sent({}, null)), "changed_meanwhile");
  const yes = {
    outcome: "yes",
    reason: "Past.",
    principle: null,
    ground: null,
    version: null,
  } as const;
  await expectRefused(
    () => screenPlan(official, round.slug, number, { ...yes, conditions: [] }),
    "changed_meanwhile",
    "outcome",
  );
  const amounts = { oneOffCents: cents(900_000), yearlyCents: cents(0), explanation: "Geteld.", programme: 5 };
  const unpaid = { financing: null, consultedOn: null, consultation: null, structural: false, version: null };
  const money = { ...amounts, ...unpaid, coverage: 2, purse: "small_means" } as const;
  await expectRefused(() => estimatePlan(official, round.slug, number, money), "changed_meanwhile", "oneOffCents");
  const plan = await admitted(round, 2, "small_means", 2_500);
  const decide = async () =>
    decideInterim(await makeOfficer(["coordinator"]), round.slug, plan.number, decision(round, { version: null }));
  await expectRefused(decide, "decision_changed_meanwhile");
  const raads = await admitted(round, 4, null, 50_000);
  const record = async () =>
    decidePlan(await makeOfficer(["clerk"]), round.slug, raads.number, { ...ofRaad(round), version: null });
  await expectRefused(record, "decision_changed_meanwhile");
});

test("after the last phase what came in late is still decided on, and answered for (R87)", async () => {
  const round = await makeRound({ kind: "interim_plans", at: "after" });
  const plan = await admitted(round, 2, "small_means", 2_500);
  await done(decideInterim(await makeOfficer(["coordinator"]), round.slug, plan.number, decision(round)));
});

describe("what the raad decides beside what the office decides (R85)", () => {
  test("a decision of the office is none of the raad: its proposal stays open and its papers are no raadsbesluit", async () => {
    const round = await allYear();
    const own = await admitted(round, 2, "small_means", 2_500);
    const raads = await admitted(round, 4, null, 50_000);
    await done(decideInterim(await makeOfficer(["coordinator"]), round.slug, own.number, decision(round)));
    expect(await raadHasDecided(round)).toBe(false);
    const before = await loadDossier(round);
    expect(before).toMatchObject({ stage: "before", undecided: 1, decidedOn: null });
    expect(await lastMeeting(round)).toMatchObject({ decidedOn: null });
    const clerk = await makeOfficer(["clerk"]);
    await expectRefused(() => tablePlan(clerk, round.slug, own.number), "decision_of_another");
    await done(tablePlan(clerk, round.slug, raads.number));

    await done(decidePlan(clerk, round.slug, raads.number, ofRaad(round, "deferred")));
    expect(await raadHasDecided(round)).toBe(false);
    expect(await loadDossier(round)).toMatchObject({ stage: "before", undecided: 1, decidedOn: null });
    await done(decidePlan(clerk, round.slug, raads.number, ofRaad(round)));
    expect(await raadHasDecided(round)).toBe(true);
    const after = await loadDossier(round);
    expect(after).toMatchObject({ stage: "after", undecided: 0, decidedOn: round.today });
    expect(papersOf(after).map(({ name }) => name)).toContain(`raadsbesluit-${round.today}`);
    // The griffie can write the text as adopted while plans still come in
    expect(resolutionView(after)).toMatchObject({ stage: "adopted", other: { stage: "draft" } });
  });

  test("each meeting has a raadsbesluit of its own, with its plans alone, and stays what it was (R85)", async () => {
    const round = await allYear();
    const clerk = await makeOfficer(["clerk"]);
    const [first, second] = [addDays(round.today, -9), addDays(round.today, -2)];
    const roof = await admitted(round, 4, null, 50_000, { title: "Een nieuw dak" });
    const fence = await admitted(round, 4, null, 20_000, { title: "Een hek" });
    await db.round.update({ where: { id: round.id }, data: { nextPlan: 3 } });
    const text = (stage: "draft" | "adopted", meetingOn: Round["today"] | null, version = 0) =>
      editResolution(clerk, round.slug, { stage, text: "De raad besluit: [aantal plannen].", meetingOn, version });
    const meeting = (asked: string | null = null) => loadForMeeting(round, asked);
    await expectRefused(() => text("draft", null), "draft_without_meeting", "meetingOn");
    await done(text("draft", first));
    await expectRefused(() => text("adopted", first), "nothing_decided_then", "meetingOn");
    expect(await meeting()).toMatchObject({ day: null, dossier: { stage: "before", undecided: 2 } });

    await done(decidePlan(clerk, round.slug, roof.number, { ...ofRaad(round), decidedOn: first }));
    await done(decidePlan(clerk, round.slug, fence.number, { ...ofRaad(round, "deferred"), decidedOn: first }));
    expect(resolutionView((await meeting()).dossier)).toMatchObject({ stage: "adopted", meetingOn: first });
    expect(await meeting()).toMatchObject({
      day: first,
      meetings: [
        { day: null, plans: 1 },
        { day: first, plans: 2 },
      ],
    });
    await done(text("adopted", first));
    await expectRefused(() => text("draft", first, 1), "draft_is_frozen");
    await expectRefused(() => text("adopted", first), "resolution_changed_meanwhile");
    const paperOf = async (day: string) =>
      JSON.stringify(papersOf(await loadDossier(round)).find(({ name }) => name === `raadsbesluit-${day}`)?.doc.blocks);
    const adoptedFirst = await paperOf(first);
    expect(adoptedFirst).toContain("De raad besluit: 2.");

    // What was put off comes back in a later meeting, and the year goes on: the text of the first closes nothing
    const draft = await meeting();
    expect(draft).toMatchObject({ day: null, dossier: { stage: "before", plans: [{ number: fence.number }] } });
    expect(resolutionView(draft.dossier)).toMatchObject({ stage: "draft", version: 0, other: null });
    await done(text("draft", second));
    await done(decidePlan(clerk, round.slug, fence.number, { ...ofRaad(round), decidedOn: second }));
    await done(text("adopted", second));
    expect(papersOf(await loadDossier(round)).map(({ name }) => name)).toEqual([
      ...[`ontwerpbesluit-${second}`, `raadsbesluit-${second}`, `ontwerpbesluit-${first}`, `raadsbesluit-${first}`],
    ]);
    expect(await paperOf(first)).toBe(adoptedFirst);
    expect(await paperOf(second)).toContain("Een hek");
    expect(await paperOf(second)).not.toContain("Een nieuw dak");
    expect((await meeting(first)).dossier.plans.map(({ decision }) => decision?.outcome)).toEqual([
      "adopted",
      "deferred",
    ]);
    expect((await meeting(first)).dossier.adopted).toMatchObject({ cost: { oneOff: cents(5_000_000) } });
  });

  test("what the college proposes goes to the next meeting; of one that was held it stays (R85)", async () => {
    const round = await allYear();
    const [official, college, clerk] = [
      await makeOfficer(["official"]),
      await makeOfficer(["executive"]),
      await makeOfficer(["clerk"]),
    ];
    const [first, second] = [await admitted(round, 4, null, 50_000), await admitted(round, 4, null, 20_000)];
    const { texts } = proposalView(await loadForProposal(round));
    const written = { texts: { ...texts, holder: "wethouder wijken" }, version: 0 };
    await expectRefused(
      () => writeProposal(official, round.slug, { ...written, version: null }),
      "proposal_changed_meanwhile",
    );
    await done(writeProposal(official, round.slug, written));
    const adopt = (adoptedOn: Round["today"], version: number) =>
      adoptProposal(college, round.slug, { adoptedOn, version });
    const held = addDays(round.today, -1);
    await done(adopt(held, 1));
    await done(decidePlan(clerk, round.slug, first.number, { ...ofRaad(round), decidedOn: held }));
    expect(await raadHasDecided(round)).toBe(false);
    expect(proposalView(await loadForProposal(round))).toMatchObject({ state: "written", version: 2 });
    await expectRefused(() => adopt(held, 2), "adopted_too_early", "adoptedOn");
    await done(adopt(round.today, 2));
    const proposals = papersOf(await loadDossier(round)).filter(({ name }) => name.startsWith("raadsvoorstel"));
    expect(proposals.map(({ name }) => name)).toEqual(["raadsvoorstel", `raadsvoorstel-${held}`]);
    await done(decidePlan(clerk, round.slug, second.number, ofRaad(round)));
    expect(await raadHasDecided(round)).toBe(true);
  });

  test("a round in which the raad has nothing to decide has no raadsbesluit", async () => {
    const round = await allYear();
    const own = await admitted(round, 2, "small_means", 2_500);
    await done(decideInterim(await makeOfficer(["coordinator"]), round.slug, own.number, decision(round)));
    const dossier = await loadDossier(round);
    expect(dossier.stage).toBe("before");
    expect(papersOf(dossier).map(({ name }) => name)).not.toContain("raadsbesluit");
    expect(await raadHasDecided(round)).toBe(false);
  });
});

describe("a plan outside the budget goes up (R56)", () => {
  test("step by step, each with who, when, why and what came back; only the office reads it", async () => {
    const round = await allYear();
    const plan = await admitted(round, 2, "small_means", 12_000);
    const [team, sponsor, executive] = [
      await makeOfficer(["programme_team"]),
      await makeOfficer(["official_sponsor"]),
      await makeOfficer(["executive"]),
    ];
    const up = (to: "programme_team" | "official_sponsor" | "executive", reason: string) =>
      escalatePlan(team, round.slug, plan.number, { to, reason });
    await done(up("official_sponsor", "Er is geen ploeg."));
    await expectRefused(() => up("executive", "Toch."), "step_waits");
    await expectRefused(
      () => answerEscalation(executive, round.slug, plan.number, { answer: "Ja." }),
      "step_is_of_another",
    );
    await done(answerEscalation(sponsor, round.slug, plan.number, { answer: "Nee, vraag het college." }));
    await expectRefused(() => up("programme_team", "Terug."), "step_not_higher", "to");
    await done(up("executive", "De sponsor kan het niet."));
    await expectRefused(
      () => answerEscalation(sponsor, round.slug, plan.number, { answer: "Ja." }),
      "step_is_of_another",
    );
    expect((await loadPlanDossier(round, plan.number))?.escalations).toEqual([
      {
        ...{ to: "official_sponsor", reason: "Er is geen ploeg.", by: team.name, on: round.today },
        answer: { text: "Nee, vraag het college.", by: sponsor.name, on: round.today },
      },
      { to: "executive", reason: "De sponsor kan het niet.", by: team.name, on: round.today, answer: null },
    ]);
    expect((await eventsOf(plan.id)).map(({ type, details }) => [type, details])).toEqual([
      ["plan.escalated", { to: "official_sponsor" }],
      ["plan.escalation_answered", { from: "official_sponsor" }],
      ["plan.escalated", { to: "executive" }],
    ]);
    // Who decides stays who decides
    await expectRefused(
      () => decideInterim(executive, round.slug, plan.number, decision(round)),
      "decision_of_another",
    );
  });
});

describe("the college ahead of the raad (R87)", () => {
  const acted = (round: Round, daysAgo: number, informedOn: Round["today"] | null = null) => ({
    ...{ reason: "Het dak lekt.", actedOn: addDays(round.today, -daysAgo), informedOn },
  });

  test("only where the raad decides and has not yet", async () => {
    const round = await allYear();
    const college = await makeOfficer(["executive"]);
    const own = await admitted(round, 1, null, 5_000);
    await expectRefused(() => actAhead(college, round.slug, own.number, acted(round, 1)), "raad_does_not_decide");
    const raads = await admitted(round, 4, null, 50_000);
    await expectRefused(
      () => actAhead(college, round.slug, raads.number, acted(round, -1)),
      "acted_in_future",
      "actedOn",
    );
    await done(actAhead(college, round.slug, raads.number, acted(round, 3)));
    const decided = await admitted(round, 4, null, 50_000, { state: "decided" });
    await expectRefused(() => actAhead(college, round.slug, decided.number, acted(round, 1)), "raad_has_decided");
  });

  test("still, when the raad decides later", async () => {
    const round = await allYear();
    const college = await makeOfficer(["executive"]);
    const { number } = await admitted(round, 4, null, 50_000);
    await done(decidePlan(await makeOfficer(["clerk"]), round.slug, number, ofRaad(round, "not_treated")));
    await done(actAhead(college, round.slug, number, acted(round, 1)));
    const [work] = await listWork(round.id, []);
    expect(work && tasksOf(work, round).map(({ what }) => what)).toEqual(
      expect.arrayContaining(["inform_raad", "approve_ahead"]),
    );
  });

  test("waits until the raad knows and has decided, and is late after the weeks of the round", async () => {
    const round = await allYear();
    const college = await makeOfficer(["executive"]);
    const { number } = await admitted(round, 3, null, 50_000);
    const waiting = async () =>
      (await listWork(round.id, []))
        .flatMap((plan) => tasksOf(plan, round))
        .filter((task) => isTaskOf(task, college, round.standing) && task.act === "plan.act_ahead")
        .map(({ what, due }) => [what, due !== null && due < round.today]);
    await done(actAhead(college, round.slug, number, acted(round, 15)));
    expect(await waiting()).toEqual([
      ["inform_raad", true],
      ["approve_ahead", false],
    ]);
    await done(actAhead(college, round.slug, number, acted(round, 92, round.today)));
    expect(await waiting()).toEqual([["approve_ahead", true]]);
    const clerk = await makeOfficer(["clerk"]);
    const none = { instrumentId: null, votesFor: null, votesAgainst: null } as const;
    await done(
      decidePlan(clerk, round.slug, number, {
        ...none,
        outcome: "adopted",
        reason: "Terecht.",
        decidedOn: round.today,
      }),
    );
    expect(await waiting()).toEqual([]);
    // On this the raad decided
    await expectRefused(
      () => actAhead(college, round.slug, number, { ...acted(round, 92), reason: "Anders." }),
      "ahead_was_decided",
      "reason",
    );
    await expectRefused(() => actAhead(college, round.slug, number, acted(round, 2)), "ahead_was_decided", "actedOn");
    await done(actAhead(college, round.slug, number, acted(round, 92, addDays(round.today, -1))));
  });
});
