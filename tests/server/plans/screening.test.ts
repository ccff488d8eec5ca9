import { describe, expect, test } from "vitest";
import { addDays } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { checkPrinciple } from "#app/modules/plans/check-principle.server.ts";
import { coverLine } from "#app/modules/plans/cover-line.server.ts";
import { estimatePlan } from "#app/modules/plans/estimate-plan.server.ts";
import type { Estimated, Screened } from "#app/modules/plans/forms.ts";
import { meetCondition } from "#app/modules/plans/meet-condition.server.ts";
import { placePlan } from "#app/modules/plans/place-plan.server.ts";
import { loadPlan, loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { screenPlan } from "#app/modules/plans/screen-plan.server.ts";
import { db } from "#app/platform/db.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { asOwner } from "#tests/support/database.ts";
import { makeOfficer, makePlan, makeResident, makeRound, makeWijk } from "#tests/support/factories.ts";
import {
  done,
  eventsOf,
  expectRefused,
  makeConditionalPlan,
  makeExaminedPlan,
  moveTo,
  stateOf,
} from "#tests/support/plans-factories.ts";

const inScreening = () => makeRound({ at: "screening" });
const verdict = (wishes: Partial<Screened> & Pick<Screened, "outcome">): Screened => ({
  reason: "Zo staat het in de regels.",
  ground: null,
  principle: null,
  conditions: [],
  version: 1,
  ...wishes,
});
const dueIn = (round: Round, days: number) => ({ text: "Vraag de school.", dueOn: addDays(round.today, days) });

const estimate = (wishes: Partial<Estimated> = {}): Estimated => ({
  oneOffCents: cents(700_000),
  yearlyCents: cents(0),
  explanation: "Met plaatsing en keuring.",
  programme: 5,
  version: 1,
  structural: false,
  coverage: 3,
  purse: null,
  ...{ financing: null, consultedOn: null, consultation: null },
  ...wishes,
});

describe("screening a plan", () => {
  test("ja: the plan takes part, the reason is public, and the author hears it by mail", async () => {
    const round = await inScreening();
    const author = await makeResident({ email: "inwoner-12@voorbeeld.example" });
    const coordinator = await makeOfficer(["coordinator"]);
    const plan = await makeExaminedPlan(round, { author, title: "Speelbos" });
    await done(screenPlan(coordinator, round.slug, plan.number, verdict({ outcome: "yes" })));

    expect(await loadPublicPlan(round, plan.number)).toMatchObject({
      state: "admitted",
      screening: { outcome: "yes", reason: "Zo staat het in de regels.", on: round.today, conditions: [] },
      official: { oneOff: 700_000, programme: 5, coverage: 3 },
    });
    expect(await eventsOf(plan.id)).toEqual([
      { type: "plan.screened", role: "coordinator", actorId: coordinator.accountId, details: { outcome: "yes" } },
    ]);
    const [mail, ...others] = await db.outboxMail.findMany();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: "inwoner-12@voorbeeld.example" });
    expect(mail?.text).toContain("Speelbos");
    expect(mail?.text).toContain("Zo staat het in de regels.");
  });

  test("ja, mits: with its conditions and their dates; no mail for a plan without an account", async () => {
    const round = await inScreening();
    const official = await makeOfficer(["official"]);
    const plan = await makeExaminedPlan(round);
    const conditions = [dueIn(round, 7), { text: "Teken de afspraak.", dueOn: addDays(round.today, 14) }];
    const input = verdict({ outcome: "yes_provided", conditions });
    await done(screenPlan(official, round.slug, plan.number, input));
    expect(await loadPlan(round.id, plan.number)).toMatchObject({
      state: "admitted_conditionally",
      screening: { outcome: "yes_provided", conditions: conditions.map((c) => ({ ...c, metOn: null })) },
    });
    expect(await db.outboxMail.count()).toBe(0);
  });

  test("voldoet niet: names the principle, after the date of a condition has passed", async () => {
    const round = await inScreening();
    const coordinator = await makeOfficer(["coordinator"]);
    const plan = await makeConditionalPlan(round, -1);
    const input = verdict({ outcome: "not_met", principle: "iv" });
    await done(screenPlan(coordinator, round.slug, plan.number, input));
    expect(await loadPlan(round.id, plan.number)).toMatchObject({
      state: "not_admitted",
      screening: { outcome: "not_met", principle: "iv", ground: null },
    });
    expect(await eventsOf(plan.id)).toMatchObject([{ details: { outcome: "not_met", principle: "iv" } }]);
  });

  test.each(["a", "b", "c", "law"] as const)("buiten bereik on ground %s", async (ground) => {
    const round = await inScreening();
    const plan = await makePlan(round);
    const input = verdict({ outcome: "out_of_scope", ground });
    await done(screenPlan(await makeOfficer(["official"]), round.slug, plan.number, input));
    expect(await stateOf(plan)).toBe("out_of_scope");
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({ withheld: ground === "c" ? "ground_c" : null });
  });

  test("an outcome can be corrected while the phase lasts; the earlier one stays as history", async () => {
    const round = await inScreening();
    const official = await makeOfficer(["official"]);
    const plan = await makeExaminedPlan(round);
    await done(screenPlan(official, round.slug, plan.number, verdict({ outcome: "out_of_scope", ground: "a" })));
    await done(screenPlan(official, round.slug, plan.number, verdict({ outcome: "yes" })));
    expect(await stateOf(plan)).toBe("admitted");
    expect(await db.screening.count({ where: { planId: plan.id } })).toBe(2);
  });

  test("refuses what the rules do not allow, and writes nothing", async () => {
    const round = await inScreening();
    const official = await makeOfficer(["official"]);
    const bare = await makePlan(round);
    const examined = await makeExaminedPlan(round);
    const today = await makeConditionalPlan(round, 0);
    const late = await makeConditionalPlan(round, -1);
    const screen = (plan: { number: number }, input: Screened) => () =>
      screenPlan(official, round.slug, plan.number, input);

    await expectRefused(screen(bare, verdict({ outcome: "yes" })), "principles_not_checked", "outcome");
    await db.principleCheck.updateMany({ where: { planId: examined.id, principle: "iv" }, data: { met: false } });
    await expectRefused(screen(examined, verdict({ outcome: "yes" })), "principle_is_not_met", "outcome");
    await db.principleCheck.updateMany({ where: { planId: examined.id }, data: { met: true } });
    await asOwner((owner) => owner.query(`DELETE FROM "Estimate" WHERE "planId" = $1`, [examined.id]));
    await expectRefused(screen(examined, verdict({ outcome: "yes" })), "estimate_missing", "outcome");

    const provided = (days: number[]) =>
      verdict({ outcome: "yes_provided", conditions: days.map((d) => dueIn(round, d)) });
    await expectRefused(screen(bare, provided([])), "condition_missing", "conditions[0].text");
    await expectRefused(screen(bare, provided([3])), "estimate_missing", "outcome");
    await expectRefused(screen(bare, provided([3, 0])), "condition_not_in_future", "conditions[1].dueOn");

    const notMet = verdict({ outcome: "not_met", principle: "iv" });
    await expectRefused(screen(bare, notMet), "not_met_needs_condition", "outcome");
    await expectRefused(screen(today, notMet), "condition_not_overdue", "outcome");
    await expectRefused(screen(late, { ...notMet, principle: null }), "principle_missing", "principle");
    await expectRefused(screen(late, { ...notMet, principle: "ii" }), "principle_not_asked", "principle");
    await expectRefused(screen(bare, verdict({ outcome: "out_of_scope" })), "ground_missing", "ground");

    const yes = (wishes: Partial<Screened>) => screen(examined, verdict({ outcome: "yes", ...wishes }));
    const conditions = [dueIn(round, 7)];
    await expectRefused(yes({ conditions }), "condition_not_with_outcome", "conditions[0].text");
    await expectRefused(yes({ ground: "a" }), "ground_not_with_outcome", "ground");
    await expectRefused(yes({ principle: "iv" }), "principle_not_with_outcome", "principle");
  });

  test("knows only the grounds of the round", async () => {
    const screening = {
      principles: ["i"] as const,
      grounds: ["law"] as const,
      answerWeeks: 8,
      prices: "each" as const,
    };
    const round = await makeRound({ at: "screening", rules: { screening } });
    const plan = await makePlan(round);
    const input = verdict({ outcome: "out_of_scope", ground: "a" });
    const official = await makeOfficer(["official"]);
    await expectRefused(() => screenPlan(official, round.slug, plan.number, input), "ground_not_allowed", "ground");
  });

  test("is for the plans staff, in screening, and not for a plan that has left the round", async () => {
    const round = await makeRound({ at: "submission" });
    const official = await makeOfficer(["official"]);
    const input = verdict({ outcome: "out_of_scope", ground: "a" });
    const states = ["withdrawn", "removed", "decided"] as const;
    const plan = await makePlan(round);
    await expectRefused(() => screenPlan(official, round.slug, plan.number, input), "too_early");
    const now = await moveTo(round, "screening");
    for (const state of states) {
      const gone = await makePlan(now, { state });
      await expectRefused(() => screenPlan(official, round.slug, gone.number, input), `plan_is_${state}`);
    }
    const draft = await makePlan(now, { state: "draft" });
    await expectRefused(() => screenPlan(official, round.slug, draft.number, input), "no_such_plan");
    const resident = await makeResident();
    await expectRefused(() => screenPlan(resident, round.slug, plan.number, input), "not_your_role");
    const raad = await makeOfficer(["council_member"]);
    await expectRefused(() => screenPlan(raad, round.slug, plan.number, input), "not_your_role");
    await moveTo(round, "valuation");
    await expectRefused(() => screenPlan(official, round.slug, plan.number, input), "too_late");
  });
});

describe("checking a principle", () => {
  const answer = { principle: "iv", met: true, evidence: "Er is nog geen bankje." } as const;

  test("keeps the evidence and who checked; checking again replaces it", async () => {
    const round = await inScreening();
    const official = await makeOfficer(["official"]);
    const plan = await makePlan(round);
    await done(checkPrinciple(official, round.slug, plan.number, answer));
    await done(checkPrinciple(official, round.slug, plan.number, { ...answer, met: false, evidence: "Toch wel." }));
    expect(await db.principleCheck.findMany({ where: { planId: plan.id } })).toMatchObject([
      { principle: "iv", met: false, evidence: "Toch wel.", checkedBy: official.accountId },
    ]);
    expect((await eventsOf(plan.id)).map(({ details }) => details)).toEqual([
      { principle: "iv", met: true },
      { principle: "iv", met: false },
    ]);
  });

  test.each(["neighbourhood_plans", "neighbourhood_fund", "citizens_budget"] as const)(
    "can be done for the agenda of the buurt, a preference, in a round of kind %s",
    async (kind) => {
      const round = await makeRound({ kind, at: "screening" });
      const plan = await makePlan(round);
      const official = await makeOfficer(["official"]);
      await done(checkPrinciple(official, round.slug, plan.number, { ...answer, principle: "iii", met: false }));
      expect(await db.principleCheck.findMany({ where: { planId: plan.id } })).toMatchObject([{ principle: "iii" }]);
    },
  );

  test("is refused for a principle that the round does not ask, and outside screening", async () => {
    const round = await inScreening();
    const official = await makeOfficer(["official"]);
    const plan = await makePlan(round);
    const draagvlak = { ...answer, principle: "ii" } as const;
    await expectRefused(() => checkPrinciple(official, round.slug, plan.number, draagvlak), "principle_not_asked");
    const promise = { ...answer, principle: "feedback" } as const;
    await expectRefused(() => checkPrinciple(official, round.slug, plan.number, promise), "principle_not_asked");
    await moveTo(round, "council");
    await expectRefused(() => checkPrinciple(official, round.slug, plan.number, answer), "plan_is_submitted");
    await moveTo(round, "accountability");
    await expectRefused(() => checkPrinciple(official, round.slug, plan.number, answer), "too_late");
  });
});

describe("the official estimate", () => {
  test("stands beside that of the authors, and a later one replaces it", async () => {
    const round = await inScreening();
    const official = await makeOfficer(["official"]);
    const plan = await makePlan(round, { oneOff: cents(600_000) });
    await done(estimatePlan(official, round.slug, plan.number, estimate()));
    await done(estimatePlan(official, round.slug, plan.number, estimate({ oneOffCents: cents(750_000) })));
    expect(await loadPlan(round.id, plan.number)).toMatchObject({
      oneOffCents: 600_000,
      estimate: { oneOff: 750_000, yearly: 0, programme: 5, structural: false, coverage: 3 },
    });
    expect(await eventsOf(plan.id)).toMatchObject([
      { type: "plan.estimated", details: { oneOffCents: 700_000, yearlyCents: 0, programme: 5 } },
      { details: { oneOffCents: 750_000 } },
    ]);
  });

  test("has a dekking just when the kind of round and plan ask one", async () => {
    const official = await makeOfficer(["official"]);
    const budget = await inScreening();
    const saving = await makePlan(budget, { effect: "saving" });
    const act = (round: Round, number: number, wishes: Partial<Estimated>) => () =>
      estimatePlan(official, round.slug, number, estimate(wishes));
    await expectRefused(act(budget, saving.number, {}), "saving_has_no_coverage", "coverage");
    await done(act(budget, saving.number, { coverage: null })());
    const cost = await makePlan(budget);
    await expectRefused(act(budget, cost.number, { coverage: null }), "coverage_missing", "coverage");
    const buurt = await makeRound({ kind: "neighbourhood_plans", at: "screening" });
    const ofLines = await makePlan(buurt);
    await expectRefused(act(buurt, ofLines.number, {}), "coverage_is_per_line", "coverage");
  });

  test("says how it is paid for, of what the round has on; deelname only after the raad was heard (R88, R89)", async () => {
    const official = await makeOfficer(["official"]);
    const round = await inScreening();
    const plan = await makePlan(round);
    const act = (wishes: Partial<Estimated>) => () => estimatePlan(official, round.slug, plan.number, estimate(wishes));
    await expectRefused(act({ financing: "purchase" }), "way_is_off", "financing");
    await expectRefused(act({ financing: "participation" }), "consultation_missing", "consultedOn");
    const heard = { consultedOn: addDays(round.today, -7), consultation: "Raadsbrief 12" } as const;
    await expectRefused(
      act({ ...heard, financing: "participation", consultation: null }),
      "consultation_missing",
      "consultation",
    );
    const later = { ...heard, consultedOn: addDays(round.today, 1) };
    await expectRefused(act({ ...later, financing: "participation" }), "consultation_in_future", "consultedOn");
    await expectRefused(act({ ...heard, financing: "subsidy" }), "consultation_of_other_way", "consultedOn");
    await done(act({ ...heard, financing: "participation" })());
    expect(await loadPlan(round.id, plan.number)).toMatchObject({
      estimate: { financing: "participation", ...heard },
    });
    expect((await eventsOf(plan.id)).at(-1)).toMatchObject({ details: { financing: "participation" } });
    const saving = await makePlan(round, { effect: "saving" });
    await expectRefused(
      () => estimatePlan(official, round.slug, saving.number, estimate({ coverage: null, financing: "subsidy" })),
      "saving_has_no_financing",
      "financing",
    );
  });

  test("of a deelname without the raad is not even stored", async () => {
    const round = await inScreening();
    const plan = await makePlan(round);
    await done(estimatePlan(await makeOfficer(["official"]), round.slug, plan.number, estimate()));
    const bare = db.estimate.update({ where: { planId: plan.id }, data: { financing: "participation" } });
    await expect(bare).rejects.toThrow("the raad is heard before deelname");
  });

  test("of a saving or a cost does not contradict itself", async () => {
    const official = await makeOfficer(["official"]);
    const round = await inScreening();
    const saving = await makePlan(round, { effect: "saving" });
    const act = (wishes: Partial<Estimated>) => () =>
      estimatePlan(official, round.slug, saving.number, estimate({ coverage: null, ...wishes }));
    const [none, some] = [cents(0), cents(300_000)];
    const yearly = { oneOffCents: none, yearlyCents: some };
    await expectRefused(act(yearly), "one_off_with_yearly", "structural");
    await expectRefused(act({ structural: true }), "structural_without_yearly", "yearlyCents");
    await expectRefused(act({ oneOffCents: none, yearlyCents: none }), "estimate_is_zero", "oneOffCents");
    await done(act({ ...yearly, structural: true })());
  });

  test("is the official's work", async () => {
    const round = await inScreening();
    const plan = await makePlan(round);
    const coordinator = await makeOfficer(["coordinator"]);
    await expectRefused(() => estimatePlan(coordinator, round.slug, plan.number, estimate()), "not_your_role");
  });
});

describe("a line of a neighbourhood plan", () => {
  const cover = { position: 1, programme: 5, coverage: 1, answer: "Dit kan in het najaar." } as const;

  async function withLine(at: "screening" | "advice" = "screening", effect: "cost" | "saving" = "cost") {
    const round = await makeRound({ kind: "neighbourhood_plans", at });
    const plan = await makePlan(round, { effect });
    const columns = {
      activity: "Bakken",
      cents: 100_000,
      recurrence: "one_off",
      year: 2099,
      owner: "De buurt",
    } as const;
    const line = { planId: plan.id, position: 1, priority: 1, feasibleThisYear: true, ...columns };
    await db.planLine.create({ data: line });
    return { round, plan, official: await makeOfficer(["official"]) };
  }

  test("gets its programme, its dekking and the answer of the college, in sight only after the outcome", async () => {
    const { round, plan, official } = await withLine();
    await done(coverLine(official, round.slug, plan.number, cover));
    const lines = [{ programme: 5, coverage: 1, answer: "Dit kan in het najaar." }];
    expect(await loadPlan(round.id, plan.number)).toMatchObject({ lines });
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({
      lines: [{ activity: "Bakken", programme: null, coverage: null, answer: null }],
    });
    await db.plan.update({ where: { id: plan.id }, data: { state: "admitted" } });
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({ lines });
    expect(await eventsOf(plan.id)).toMatchObject([
      { type: "plan.line_covered", details: { line: 1, coverage: 1, programme: 5 } },
    ]);
  });

  test("is refused without a dekking, with one on a saving, for no such line, and in another kind of round", async () => {
    const { round, plan, official } = await withLine();
    const act = (input: Parameters<typeof coverLine>[3]) => () => coverLine(official, round.slug, plan.number, input);
    await expectRefused(act({ ...cover, coverage: null }), "coverage_missing", "coverage");
    await expectRefused(act({ ...cover, position: 2 }), "no_such_line");
    const saves = await withLine("screening", "saving");
    const onSaving = () => coverLine(saves.official, saves.round.slug, saves.plan.number, cover);
    await expectRefused(onSaving, "saving_has_no_coverage", "coverage");
    const budget = await inScreening();
    const other = await makePlan(budget);
    await expectRefused(() => coverLine(official, budget.slug, other.number, cover), "not_in_this_kind");
  });

  test("must be covered before its plan gets a ja", async () => {
    const { round, plan, official } = await withLine();
    for (const principle of ["i", "ii", "iv", "quality", "own_effort"] as const)
      await done(checkPrinciple(official, round.slug, plan.number, { principle, met: true, evidence: "Ja." }));
    await done(estimatePlan(official, round.slug, plan.number, estimate({ coverage: null })));
    const yes = () => screenPlan(official, round.slug, plan.number, verdict({ outcome: "yes" }));
    await expectRefused(yes, "lines_not_covered", "outcome");
    await done(coverLine(official, round.slug, plan.number, cover));
    await done(yes());
    expect(await stateOf(plan)).toBe("admitted");
  });
});

describe("a condition", () => {
  test("is met as of today, once", async () => {
    const round = await inScreening();
    const official = await makeOfficer(["official"]);
    const plan = await makeConditionalPlan(round, -3);
    const [condition] = await db.condition.findMany();
    const meet = (id: number) => () => meetCondition(official, round.slug, plan.number, { condition: id });
    await expectRefused(meet(9_999), "no_such_condition");
    await done(meet(condition?.id ?? 0)());
    expect(await loadPlan(round.id, plan.number)).toMatchObject({
      state: "admitted_conditionally",
      screening: { conditions: [{ metOn: round.today }] },
    });
    expect(await eventsOf(plan.id)).toMatchObject([
      { type: "plan.condition_met", details: { condition: condition?.id } },
    ]);
    await expectRefused(meet(condition?.id ?? 0), "condition_already_met");
  });

  test("of another plan, or of an earlier screening, is none of this one", async () => {
    const round = await inScreening();
    const official = await makeOfficer(["official"]);
    const plan = await makeConditionalPlan(round, 3);
    const other = await makeConditionalPlan(round, 3);
    const [mine, theirs] = await db.condition.findMany({ orderBy: { id: "asc" } });
    const meet =
      (id = 0) =>
      () =>
        meetCondition(official, round.slug, plan.number, { condition: id });
    await expectRefused(meet(theirs?.id), "no_such_condition");
    await done(estimatePlan(official, round.slug, plan.number, estimate()));
    const again = verdict({ outcome: "yes_provided", conditions: [dueIn(round, 9)] });
    await done(screenPlan(official, round.slug, plan.number, again));
    await expectRefused(meet(mine?.id), "no_such_condition");
    expect(other.id).not.toBe(plan.id);
  });
});

describe("placing a plan", () => {
  test("in wijken is the coordinator's, and can be undone", async () => {
    const round = await inScreening();
    const coordinator = await makeOfficer(["coordinator"]);
    const plan = await makePlan(round);
    await makeWijk("Noord");
    await makeWijk("Oost");
    await done(placePlan(coordinator, round.slug, plan.number, { wijken: ["Oost", "Noord"] }));
    expect(await loadPlan(round.id, plan.number)).toMatchObject({ wijken: ["Noord", "Oost"] });
    expect(await eventsOf(plan.id)).toMatchObject([{ type: "plan.placed", details: { wijken: ["Noord", "Oost"] } }]);
    await done(placePlan(coordinator, round.slug, plan.number, { wijken: [] }));
    expect(await loadPlan(round.id, plan.number)).toMatchObject({ wijken: [] });
  });

  test("is refused in a wijk that is not there, to an official, and when judging has begun", async () => {
    const round = await inScreening();
    const plan = await makePlan(round);
    const coordinator = await makeOfficer(["coordinator"]);
    const official = await makeOfficer(["official"]);
    const place =
      (by: typeof official, wijken: string[] = []) =>
      () =>
        placePlan(by, round.slug, plan.number, { wijken });
    await expectRefused(place(coordinator, ["Atlantis"]), "unknown_wijk", "wijken");
    await expectRefused(place(official), "not_your_role");
    await moveTo(round, "valuation");
    await expectRefused(place(coordinator), "too_late");
  });
});
