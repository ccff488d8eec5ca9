import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addPot } from "#app/modules/budget/arrange-pots.server.ts";
import { bookPot } from "#app/modules/budget/book-pot.server.ts";
import { itemsOf, listPots } from "#app/modules/budget/queries.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { accountPlan } from "#app/modules/plans/account-plan.server.ts";
import { tasksOf } from "#app/modules/plans/core/work.ts";
import { listWork } from "#app/modules/plans/dossier.server.ts";
import type { PaidSo } from "#app/modules/plans/forms.ts";
import { paymentsOf } from "#app/modules/plans/money.server.ts";
import { payPlan } from "#app/modules/plans/pay-plan.server.ts";
import { dropAdvance, planAdvance } from "#app/modules/plans/plan-advance.server.ts";
import { toComeBack } from "#app/modules/plans/core/payment.ts";
import { loadPlan, loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { settlePlan } from "#app/modules/plans/settle-plan.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { holdMoney } from "#app/modules/raad/hold-money.server.ts";
import { papersOf } from "#app/modules/raad/render/papers.ts";
import { loadDossier, loadYearAccount } from "#app/modules/raad/queries.server.ts";
import { addDays } from "#app/modules/rounds/core/dates.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound, nextNumber } from "#tests/support/factories.ts";
import { done, eventsOf, expectRefused } from "#tests/support/plans-factories.ts";

async function aPot(amount = 500_000, forPlans = true, parent: number | null = null) {
  const pot = { parent, year: 2040, name: `Pot ${nextNumber()}`, fcl: "", amount, forPlans };
  const made = await addPot(await makeOfficer(["administrator"]), pot);
  if (isRefused(made)) throw new Error(made.refused);
  return made.id;
}

/** A plan that the raad granted € 1.000 once and € 200 each year. */
async function granted() {
  const round = await makeRound({ at: "accountability" });
  const author = await makeResident();
  const plan = await makePlan(round, { state: "decided", author });
  const official = await makeOfficer(["official"]);
  const clerk = await makeOfficer(["clerk"]);
  const decide = (oneOff: number, wishes = {}) =>
    decidePlan(clerk, round.slug, plan.number, {
      ...{ outcome: "adopted_changed", reason: "Goed.", instrumentId: null, votesFor: null },
      ...{ votesAgainst: null, oneOffCents: cents(oneOff), yearlyCents: cents(0), decidedOn: round.today },
      amountConfirmed: true,
      ...wishes,
    });
  await done(decide(120_000));
  const at = [round.slug, plan.number] as const;
  const account = () =>
    accountPlan(official, ...at, {
      ...{ result: "carried_out", feedback: "Verteld.", spentCents: cents(90_000), explanation: "Aan bankjes." },
      ...{ feedbackMet: true, financeMet: true, lesson: "" },
    });
  return { round, plan, official, author, decide, at, account };
}

/** The same with a pot that pays. */
async function held(amount = 500_000) {
  const made = await granted();
  const pot = await aPot(amount);
  await done(holdMoney(made.official, ...made.at, { pot }));
  const balance = async () => (await listPots(null)).find(({ id }) => id === pot)?.balance;
  const pay = (cents_: number, wishes: Partial<PaidSo> = {}) =>
    payPlan(made.official, ...made.at, {
      ...{ move: "spend", amount: cents(cents_), paidOn: made.round.today, reference: "2040-17", way: "subsidy" },
      ...{ reason: "", seen: 0, formKey: randomUUID() },
      ...wishes,
    });
  const plan = (cents_: number, dueOn = made.round.today) =>
    planAdvance(made.official, ...made.at, { amount: cents(cents_), dueOn });
  const settle = (cents_: number, wishes = {}) =>
    settlePlan(made.official, ...made.at, {
      ...{ amount: cents(cents_), reason: "", setOn: made.round.today, seen: 0 },
      ...wishes,
    });
  return { ...made, pot, balance, pay, advance: plan, settle };
}

describe("a grant and its pot", () => {
  test("all of a grant is committed on the pot that is chosen, and nothing of it is booked by hand", async () => {
    const { official, pot, balance, plan, round } = await held();
    expect(await balance()).toEqual({ reserved: 0, committed: 120_000, spent: 0 });
    const [item] = await itemsOf(pot);
    expect(item).toMatchObject({ title: `${round.title}, plan ${plan.number}`, ofPlan: true });
    const booking = { pot, item: item?.title ?? "", move: "spend" as const, amount: 100, reason: "Zo." };
    expect(await bookPot(official, { ...booking, formKey: randomUUID() })).toMatchObject({ refused: "item_of_plan" });
    expect(await balance()).toEqual({ reserved: 0, committed: 120_000, spent: 0 });
    expect(await eventsOf(plan.id)).toMatchObject([{ type: "raad.decided" }, { type: "plan.money_held" }]);
  });

  test("a pot that has too little, is not for plans or is not there takes nothing", async () => {
    const { official, at } = await granted();
    const refusedFor = (pot: number, reason: string) =>
      expectRefused(() => holdMoney(official, ...at, { pot }), reason, "pot");
    await refusedFor(await aPot(119_999), "not_enough_free");
    await refusedFor(await aPot(500_000, false), "pot_not_for_plans");
    await refusedFor(999_999, "no_such_pot");
    expect(await db.planGrant.count()).toBe(0);
    expect(await db.potBooking.count()).toBe(0);
  });

  test("a plan that was not granted, and a saving, have nothing to pay", async () => {
    const { official, at, decide } = await granted();
    await done(decide(0, { outcome: "rejected", oneOffCents: null, yearlyCents: null }));
    const pot = await aPot();
    await expectRefused(() => holdMoney(official, ...at, { pot }), "nothing_granted");
    await expectRefused(() => planAdvance(official, ...at, { amount: cents(1), dueOn: "2040-01-01" }), "no_grant");
  });

  test("plans of two rounds of one name are two items of a pot, and what was booked by hand stays apart", async () => {
    const made = [await granted(), await granted(), await granted()];
    await db.round.updateMany({ data: { title: "Burgerbegroting" } });
    const pot = await aPot();
    const [first, second, third] = made;
    const byHand = { pot, item: `Burgerbegroting, plan ${first?.plan.number}`, move: "reserve" as const, amount: 100 };
    if (!first || !second || !third) throw new Error("three plans");
    await done(bookPot(first.official, { ...byHand, reason: "Zo.", formKey: randomUUID() }));
    for (const { official, at } of made) await done(holdMoney(official, ...at, { pot }));
    const items = await itemsOf(pot);
    expect(items.filter(({ ofPlan }) => ofPlan).map(({ balance }) => balance.committed)).toEqual([
      120_000, 120_000, 120_000,
    ]);
    expect(items.find(({ ofPlan }) => !ofPlan)?.balance).toEqual({ reserved: 100, committed: 0, spent: 0 });
  });

  test("another pot takes a grant over as long as nothing was paid", async () => {
    const { official, at, balance, advance, pay } = await held();
    const other = await aPot();
    await done(holdMoney(official, ...at, { pot: other }));
    expect(await balance()).toEqual({ reserved: 0, committed: 0, spent: 0 });
    expect((await itemsOf(other))[0]?.balance).toEqual({ reserved: 0, committed: 120_000, spent: 0 });
    await done(advance(10_000));
    await done(pay(10_000));
    const back = await aPot();
    await expectRefused(() => holdMoney(official, ...at, { pot: back }), "grant_in_use", "pot");
  });

  test("a later decision books the difference in the same transaction, within the pot; what was paid above it has to come back", async () => {
    const { balance, decide, advance, pay, plan, round } = await held(150_000);
    await done(decide(130_000));
    expect(await balance()).toEqual({ reserved: 0, committed: 130_000, spent: 0 });
    await expectRefused(() => decide(150_001), "not_enough_free");
    await done(decide(80_000));
    expect(await balance()).toEqual({ reserved: 0, committed: 80_000, spent: 0 });
    await done(advance(60_000));
    await done(pay(60_000));
    // What the raad decided is recorded as it was (Awb 4:57).
    await done(decide(45_000));
    expect(await balance()).toEqual({ reserved: 0, committed: 0, spent: 60_000 });
    const { money } = (await loadPlan(round.id, plan.number)) ?? {};
    expect(money && toComeBack(money)).toBe(15_000);
  });
});

describe("voorschot, account, vaststelling, rest", () => {
  test("each payment is a booking of the pot; what is not needed is free again (Awb 4:42, 4:95)", async () => {
    const { advance, pay, account, settle, balance, plan, round } = await held();
    await done(advance(50_000));
    await done(pay(50_000));
    expect(await balance()).toEqual({ reserved: 0, committed: 70_000, spent: 50_000 });
    await expectRefused(() => pay(1, { seen: 50_000 }), "more_than_advances", "amount");
    await expectRefused(() => settle(90_000, { reason: "Minder nodig." }), "not_accounted");
    await done(account());
    await expectRefused(() => settle(120_001), "set_above_grant", "amount");
    await expectRefused(() => settle(90_000), "why_less_missing", "reason");
    await done(settle(90_000, { reason: "Minder nodig." }));
    expect(await balance()).toEqual({ reserved: 0, committed: 40_000, spent: 50_000 });
    await expectRefused(() => pay(40_001, { seen: 50_000 }), "more_than_set", "amount");
    await done(pay(40_000, { seen: 50_000 }));
    expect(await balance()).toEqual({ reserved: 0, committed: 0, spent: 90_000 });
    const shown = await loadPublicPlan(round, plan.number);
    expect(shown).toMatchObject({ money: { granted: 120_000, paid: 90_000, set: 90_000 } });
    expect(JSON.stringify(shown)).not.toContain("2040-17");
    const mail = await db.outboxMail.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(mail.text).toContain("Minder nodig.");
    expect(mail.text).toContain("binnen zes weken");
    const [letter] = papersOf(await loadDossier(round)).filter(({ name }) => name === "brieven-vaststelling");
    const words = JSON.stringify(letter?.doc);
    for (const word of ["Vastgesteld bedrag voor plan", "Minder nodig.", "het college van", "Bezwaar maken"])
      expect(words).toContain(word);
    const year = await loadYearAccount(round.budgetYear);
    expect(year?.sums).toMatchObject({ granted: 120_000, paid: 90_000, set: 90_000 });
  });

  test("what was paid too much has to come back, and is free in the pot when it did (Awb 4:57)", async () => {
    const { advance, pay, account, settle, balance, plan, round, official } = await held();
    await done(advance(100_000));
    await done(pay(100_000));
    await done(account());
    await done(settle(70_000, { reason: "Een deel is niet gedaan." }));
    expect(await balance()).toEqual({ reserved: 0, committed: 0, spent: 100_000 });
    const [work] = (await listWork(round.id, [])).filter(({ number }) => number === plan.number);
    const due = addDays(round.today, 42);
    expect(work && tasksOf(work, round)).toContainEqual(expect.objectContaining({ what: "recover", due }));
    await expectRefused(() => pay(1, { seen: 100_000 }), "more_than_set");
    const back = { move: "pay_back", seen: 100_000 } as const;
    await expectRefused(() => pay(30_000, back), "why_back_missing", "reason");
    await expectRefused(() => pay(100_001, { ...back, reason: "Terug." }), "more_than_paid", "amount");
    await done(pay(30_000, { ...back, reason: "Terugbetaald." }));
    expect(await balance()).toEqual({ reserved: 0, committed: 0, spent: 70_000 });
    expect((await paymentsOf(plan.id))?.payments).toMatchObject([
      { move: "pay_back", amount: 30_000, reason: "Terugbetaald.", by: official.name },
      { move: "spend", amount: 100_000, reference: "2040-17", way: "subsidy" },
    ]);
  });

  test("a mistake is corrected by what came back, which stays granted; the booking itself never changes", async () => {
    const { advance, pay, balance, pot } = await held(120_000);
    await done(advance(50_000));
    await done(pay(50_000));
    await done(pay(50_000, { move: "pay_back", reason: "Verkeerde rekening.", seen: 50_000 }));
    expect(await balance()).toEqual({ reserved: 0, committed: 120_000, spent: 0 });
    await done(pay(50_000));
    const bookings = await db.potBooking.findMany({ where: { item: { potId: pot } }, orderBy: { id: "asc" } });
    expect(bookings.map(({ move, cents: amount }) => [move, Number(amount)])).toEqual([
      ["commit", 120_000],
      ["spend", 50_000],
      ["pay_back", 50_000],
      ["commit", 50_000],
      ["spend", 50_000],
    ]);
  });

  test("the amount set again counts in place of the first, up to the grant, as long as the pot has it", async () => {
    const { account, settle, balance, pot, official } = await held(120_000);
    await done(account());
    await done(settle(70_000, { reason: "Bonnen ontbreken." }));
    const booking = { item: "Iets anders", move: "commit" as const, reason: "Vrij.", formKey: randomUUID() };
    await done(bookPot(official, { ...booking, pot, amount: 30_000 }) as never);
    await expectRefused(() => settle(100_000, { seen: 1, reason: "De bonnen zijn er." }), "not_enough_free");
    await done(settle(90_000, { seen: 1, reason: "De bonnen zijn er." }));
    expect(await balance()).toEqual({ reserved: 0, committed: 120_000, spent: 0 });
    await expectRefused(() => settle(80_000, { seen: 1, reason: "Toch niet." }), "settled_meanwhile");
  });

  test("a voorschot that was not paid can be taken away, another one cannot", async () => {
    const { advance, pay, plan, round, official, at } = await held();
    await done(advance(50_000));
    await done(advance(20_000, addDays(round.today, 10)));
    await done(pay(50_000));
    const [first, second] = (await loadPlan(round.id, plan.number))?.money?.advances ?? [];
    await expectRefused(() => dropAdvance(official, ...at, { advance: first?.id ?? 0 }), "advances_below_paid");
    await done(dropAdvance(official, ...at, { advance: second?.id ?? 0 }));
    await expectRefused(() => dropAdvance(official, ...at, { advance: second?.id ?? 0 }), "no_such_advance");
    await expectRefused(() => advance(70_001), "advances_above_grant", "amount");
  });
});

describe("two officials at the same moment", () => {
  test("pay a voorschot once", async () => {
    const { advance, pay, balance } = await held();
    await done(advance(50_000));
    const answers = await Promise.all([pay(50_000), pay(50_000), pay(50_000)]);
    expect(answers.map((one) => (isRefused(one) ? one.refused : "paid")).toSorted()).toEqual([
      ...["paid", "paid_meanwhile", "paid_meanwhile"],
    ]);
    expect(await balance()).toEqual({ reserved: 0, committed: 70_000, spent: 50_000 });
    expect(await db.planPayment.count()).toBe(1);
  });

  test("send the same form twice: it is paid once, and another with its key is refused", async () => {
    const { advance, pay, balance } = await held();
    await done(advance(50_000));
    const formKey = randomUUID();
    const [one, two] = await Promise.all([pay(10_000, { formKey }), pay(10_000, { formKey })]);
    expect([isRefused(one), isRefused(two)]).toEqual([false, false]);
    expect(await balance()).toMatchObject({ spent: 10_000 });
    await expectRefused(() => pay(20_000, { formKey, seen: 10_000 }), "form_used");
  });

  test("grant two plans of two rounds from one pot that has money for one", async () => {
    const [one, two] = [await granted(), await granted()];
    const pot = await aPot(200_000);
    const answers = await Promise.all([one, two].map(({ official, at }) => holdMoney(official, ...at, { pot })));
    expect(answers.map((answer) => (isRefused(answer) ? answer.refused : "held")).toSorted()).toEqual([
      ...["held", "not_enough_free"],
    ]);
    expect((await listPots(null)).find(({ id }) => id === pot)?.balance).toMatchObject({ committed: 120_000 });
  });
});

test("the list of work names what is due, what is late and what is to be set", async () => {
  const { account, plan, round } = await held();
  const due = addDays(round.today, -3);
  await db.planAdvance.create({ data: { planId: plan.id, cents: 50_000, dueOn: new Date(due) } });
  await done(account());
  const [work] = (await listWork(round.id, [])).filter(({ number }) => number === plan.number);
  expect(work && tasksOf(work, round)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: "pay", act: "plan.pay", due }),
      expect.objectContaining({ what: "settle", due: addDays(round.today, 56) }),
    ]),
  );
});
