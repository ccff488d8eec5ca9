import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { visitor } from "#app/modules/people/core/actor.ts";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { enterPlan } from "#app/modules/plans/enter-plan.server.ts";
import { answerDue } from "#app/modules/plans/core/answer.ts";
import { loadPlan, loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { revisePlan } from "#app/modules/plans/revise-plan.server.ts";
import { saveDraft, saveDraftAgain } from "#app/modules/plans/save-draft.server.ts";
import { submitDraft, submitPlan } from "#app/modules/plans/submit-plan.server.ts";
import { withdrawPlan } from "#app/modules/plans/withdraw-plan.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound, makeWijk } from "#tests/support/factories.ts";
import { aLine } from "#tests/support/plan-content.ts";
import { done, entered, eventsOf, expectRefused, moveTo, sent, stateOf } from "#tests/support/plans-factories.ts";

const versionsOf = (planId: number) => db.planVersion.findMany({ where: { planId }, orderBy: { version: "asc" } });

describe("handing in a plan", () => {
  test("makes it public, with its number, its author and a first version that holds every field", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const wishes = { supporters: [{ name: "De school", consent: true }], yearlyCents: cents(20_000) };
    const { number } = await done(submitPlan(author, round.slug, sent(wishes)));

    const plan = await loadPlan(round.id, number);
    expect(plan).toMatchObject({
      number: 1,
      state: "submitted",
      authorId: author.accountId,
      channel: "online",
      title: "Bankjes in het park",
      oneOffCents: 600_000,
      yearlyCents: 20_000,
      neighbourhoods: ["Rond het park"],
      submittedOn: round.today,
      supporters: wishes.supporters,
    });
    const versions = await versionsOf(plan?.id ?? 0);
    expect(versions).toMatchObject([{ version: 1, authorId: author.accountId, role: "resident" }]);
    expect(versions[0]?.changes).toMatchObject({ title: { old: null, new: "Bankjes in het park" } });
    expect(await eventsOf(plan?.id ?? 0)).toEqual([
      {
        type: "plan.submitted",
        role: "resident",
        actorId: author.accountId,
        details: { number: 1, channel: "online" },
      },
    ]);
  });

  test("tells the author by mail until when the answer can take (R7); of an entered plan there is nobody to tell", async () => {
    const round = await makeRound();
    const author = await makeResident({ email: "inwoner-12@voorbeeld.example" });
    const { number } = await done(saveDraft(author, round.slug, sent()));
    expect(await db.outboxMail.count()).toBe(0);
    await done(submitDraft(author, round.slug, number, sent({ title: "Vier bankjes" })));
    await done(submitPlan(author, round.slug, sent()));
    await done(enterPlan(await makeOfficer(["coordinator"]), round.slug, entered()));
    const mails = await db.outboxMail.findMany({ orderBy: { id: "asc" } });
    const due = answerDue({ submittedOn: round.today }, round) ?? round.today;
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ["inwoner-12@voorbeeld.example", `${round.title}: plan 1 is binnen`],
      ["inwoner-12@voorbeeld.example", `${round.title}: plan 2 is binnen`],
    ]);
    expect(mails[0]?.text).toContain("Uw plan 1 (Vier bankjes) is binnen.");
    for (const { text } of mails)
      expect(text).toContain(`U krijgt antwoord uiterlijk op ${dayInWords(due, round.today)}.`);
  });

  test("counts on from the last number of the round, also when many hand in at once", async () => {
    const round = await makeRound();
    const authors = [];
    for (let at = 0; at < 6; at++) authors.push(await makeResident());
    const given = await Promise.all(authors.map((author) => done(submitPlan(author, round.slug, sent()))));
    expect(given.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("makes the amounts of a neighbourhood plan out of its lines (R33)", async () => {
    const round = await makeRound({ kind: "neighbourhood_plans" });
    const lines = [aLine(), aLine({ recurrence: "yearly", cents: cents(30_000), isIcon: true })];
    const { number } = await done(submitPlan(await makeResident(), round.slug, sent({ lines })));
    const plan = await loadPlan(round.id, number);
    expect(plan).toMatchObject({ oneOffCents: 150_000, yearlyCents: 30_000 });
    expect(plan?.lines).toMatchObject([
      { position: 1, isIcon: false },
      { position: 2, isIcon: true },
    ]);
  });

  test.each([
    ["theme_not_allowed", { theme: "art" }, "theme"],
    ["effect_not_allowed", { effect: "saving", budgetLine: "Maaien" }, "effect"],
    ["amount_missing", { oneOffCents: cents(0), yearlyCents: cents(0) }, "oneOffCents"],
    ["amount_too_low", { oneOffCents: cents(99) }, "oneOffCents"],
    ["amount_too_high", { oneOffCents: cents(1_000_001) }, "oneOffCents"],
    ["own_effort_missing", { ownEffort: "" }, "ownEffort"],
    ["promise_missing", { promises: ["feedback"] }, "promises"],
    ["promise_missing", { promises: ["finance"] }, "promises"],
    ["minimum_above_amount", { oneOffCents: cents(5_000), minimumCents: cents(5_001) }, "minimumCents"],
    ["minimum_is_zero", { minimumCents: cents(0) }, "minimumCents"],
  ] as const)("is refused under the rules of the round: %s", async (reason, wishes, field) => {
    const rules = {
      themes: ["green"] as const,
      amounts: { effects: ["cost"] as const, minimumCents: 100, maximumCents: 1_000_000 },
    };
    const round = await makeRound({ kind: "neighbourhood_fund", rules });
    const author = await makeResident();
    const plan = sent({ yearlyCents: cents(0), ...wishes });
    await expectRefused(() => submitPlan(author, round.slug, plan), reason, field);
  });

  test("is refused for a saving without its budget line, and for a neighbourhood plan without lines", async () => {
    const author = await makeResident();
    const budget = await makeRound();
    const saving = sent({ effect: "saving" });
    await expectRefused(() => submitPlan(author, budget.slug, saving), "budget_line_missing", "budgetLine");
    const { slug } = await makeRound({ kind: "neighbourhood_plans" });
    await expectRefused(() => submitPlan(author, slug, sent()), "lines_missing", "lines[0].activity");
    const icons = sent({ lines: [aLine({ isIcon: true }), aLine({ isIcon: true })] });
    await expectRefused(() => submitPlan(author, slug, icons), "several_icons", "lines[1].isIcon");
    const past = sent({ lines: [aLine({ year: 2018 })] });
    await expectRefused(() => submitPlan(author, slug, past), "line_year_past", "lines[0].year");
  });

  test("is for residents who may take part, in the submission phase", async () => {
    const wijk = await makeWijk("Oost");
    const rules = { submit: { minimumAge: 16, wijken: [wijk.name] } };
    const { slug, today } = await makeRound({ rules });
    const year = Number(today.slice(0, 4));
    const submit = (actor: Parameters<typeof submitPlan>[0]) => () => submitPlan(actor, slug, sent());
    await expectRefused(submit(await makeResident({ wijk: "Oost", birthYear: year - 15 })), "too_young");
    await expectRefused(submit(await makeResident({ wijk: null })), "lives_elsewhere");
    await expectRefused(submit(await makeResident({ wijk: "Noord" })), "lives_in_other_wijk");
    await expectRefused(submit(visitor), "not_signed_in");
    await expectRefused(submit(await makeOfficer(["council_member"])), "office_accounts_do_not");
    await done(submitPlan(await makeResident({ wijk: "Oost", birthYear: year - 16 }), slug, sent()));

    const author = await makeResident();
    const later = await makeRound({ at: "screening" });
    await expectRefused(() => submitPlan(author, later.slug, sent()), "too_late");
    const earlier = await makeRound({ at: "preparation" });
    await expectRefused(() => submitPlan(author, earlier.slug, sent()), "too_early");
    const unopened = await makeRound({ at: "unopened" });
    await expectRefused(() => submitPlan(author, unopened.slug, sent()), "round_not_open");
    await expectRefused(() => submitPlan(author, "bestaat-niet", sent()), "no_such_round");
  });
});

describe("what is promised with a plan (R84)", () => {
  const promisesOf = async (round: Round, number: number) => (await loadPlan(round.id, number))?.promises;

  test("is stored with the plan and its version, and everybody can read it", async () => {
    const round = await makeRound();
    const { number } = await done(submitPlan(await makeResident(), round.slug, sent()));
    const plan = await loadPublicPlan(round, number);
    expect(plan).toMatchObject({ withheld: null, promises: ["feedback", "finance"] });
    const [first] = await versionsOf(plan?.withheld === null ? plan.id : 0);
    expect(first?.changes).toMatchObject({ promises: { old: null, new: ["feedback", "finance"] } });
  });

  test("is asked of who enters a plan for a resident as well", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund" });
    const desk = await makeOfficer(["desk_officer"]);
    await expectRefused(() => enterPlan(desk, round.slug, entered({ promises: [] })), "promise_missing", "promises");
    const { number } = await done(enterPlan(desk, round.slug, entered()));
    expect(await promisesOf(round, number)).toEqual(["feedback", "finance"]);
  });

  test("has no part about money in a saving, which has none to account for", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const saving = { effect: "saving", budgetLine: "Maaien" } as const;
    await expectRefused(() => submitPlan(author, round.slug, sent({ ...saving, promises: [] })), "promise_missing");
    const { number } = await done(submitPlan(author, round.slug, sent(saving)));
    expect(await promisesOf(round, number)).toEqual(["feedback"]);
  });

  test("is not asked where the rules of the round do not know it, nor of a draft", async () => {
    const screening = {
      principles: ["i", "feedback"] as const,
      grounds: ["law"] as const,
      answerWeeks: 8,
      prices: "each" as const,
    };
    const round = await makeRound({ rules: { screening } });
    const author = await makeResident();
    await done(saveDraft(author, round.slug, sent({ promises: [] })));
    await expectRefused(() => submitPlan(author, round.slug, sent({ promises: ["finance"] })), "promise_missing");
    await done(submitPlan(author, round.slug, sent({ promises: ["feedback"] })));
    const without = await makeRound({ rules: { screening: { ...screening, principles: ["i"] } } });
    await done(submitPlan(author, without.slug, sent({ promises: [] })));
  });
});

describe("a draft", () => {
  test("may have gaps, is its author's alone, and keeps its number when it is handed in", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const gaps = { title: "", theme: null, ownEffort: "", oneOffCents: cents(0), yearlyCents: cents(0) };
    const { number } = await done(saveDraft(author, round.slug, sent(gaps)));
    const draft = await loadPlan(round.id, number);
    expect(draft).toMatchObject({ state: "draft", submittedOn: null, theme: null });

    await done(saveDraftAgain(author, round.slug, number, sent({ ...gaps, title: "Bankjes" }, 1)));
    await expectRefused(() => submitDraft(author, round.slug, number, sent(gaps)), "theme_missing", "theme");
    await done(submitDraft(author, round.slug, number, sent({}, 2)));

    expect(await loadPlan(round.id, number)).toMatchObject({ state: "submitted", number, version: 3 });
    const versions = await versionsOf(draft?.id ?? 0);
    expect(versions[1]?.changes).toEqual({ title: { old: "", new: "Bankjes" } });
    expect((await eventsOf(draft?.id ?? 0)).map(({ type }) => type)).toEqual([
      "plan.drafted",
      "plan.drafted",
      "plan.submitted",
    ]);
  });

  test("does not exist for others, and is no draft any more once it is handed in", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const other = await makeResident();
    const draft = await makePlan(round, { state: "draft", author });
    await expectRefused(() => saveDraftAgain(other, round.slug, draft.number, sent()), "no_such_plan");
    await expectRefused(() => submitDraft(other, round.slug, draft.number, sent()), "no_such_plan");
    await done(submitDraft(author, round.slug, draft.number, sent()));
    await expectRefused(() => saveDraftAgain(author, round.slug, draft.number, sent()), "plan_is_submitted");
    await expectRefused(() => submitDraft(author, round.slug, draft.number, sent()), "plan_is_submitted");
  });

  test("stays a draft, and stays its author's, when submission closes", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const draft = await makePlan(round, { state: "draft", author });
    await moveTo(round, "screening");
    await expectRefused(() => submitDraft(author, round.slug, draft.number, sent()), "too_late");
    await expectRefused(() => saveDraftAgain(author, round.slug, draft.number, sent()), "too_late");
    expect(await stateOf(draft)).toBe("draft");
  });
});

describe("revising a plan", () => {
  test("keeps old and new of what changed, with who changed it", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const { number } = await done(submitPlan(author, round.slug, sent()));
    await done(revisePlan(author, round.slug, number, sent({ title: "Vier bankjes", oneOffCents: cents(800_000) }, 1)));

    const plan = await loadPlan(round.id, number);
    expect(plan).toMatchObject({ title: "Vier bankjes", oneOffCents: 800_000, version: 2, state: "submitted" });
    const [, second] = await versionsOf(plan?.id ?? 0);
    expect(second).toMatchObject({
      authorId: author.accountId,
      role: "resident",
      changes: {
        title: { old: "Bankjes in het park", new: "Vier bankjes" },
        oneOffCents: { old: 600_000, new: 800_000 },
      },
    });
    const events = await eventsOf(plan?.id ?? 0);
    expect(events[1]).toMatchObject({
      type: "plan.revised",
      details: { version: 2, fields: ["title", "oneOffCents"] },
    });
  });

  test("without a change makes no version", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const { number } = await done(submitPlan(author, round.slug, sent()));
    await done(revisePlan(author, round.slug, number, sent()));
    expect(await loadPlan(round.id, number)).toMatchObject({ version: 1 });
  });

  test("replaces the lines of a neighbourhood plan", async () => {
    const round = await makeRound({ kind: "neighbourhood_plans" });
    const author = await makeResident();
    const { number } = await done(submitPlan(author, round.slug, sent({ lines: [aLine(), aLine()] })));
    await done(revisePlan(author, round.slug, number, sent({ lines: [aLine({ cents: cents(99) })] })));
    expect(await loadPlan(round.id, number)).toMatchObject({ oneOffCents: 99, lines: [{ position: 1, cents: 99 }] });
  });

  test("is refused to others, after submission, against the rules, and over a newer version", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const other = await makeResident();
    const { number } = await done(submitPlan(author, round.slug, sent()));
    const revise =
      (actor: typeof author, wishes = {}, version = 1) =>
      () =>
        revisePlan(actor, round.slug, number, sent(wishes, version));
    await expectRefused(revise(other), "not_your_plan");
    await expectRefused(revise(author, { ownEffort: "" }), "own_effort_missing");
    await done(revisePlan(author, round.slug, number, sent({ title: "Nieuw" })));
    await expectRefused(revise(author, { title: "Nieuwer" }, 1), "changed_meanwhile");
    await expectRefused(() => revisePlan(author, round.slug, 99, sent()), "no_such_plan");
    await moveTo(round, "screening");
    await expectRefused(revise(author), "too_late");
  });
});

describe("withdrawing a plan", () => {
  test("leaves it visible as withdrawn, until screening is over", async () => {
    const round = await makeRound({ at: "screening" });
    const author = await makeResident();
    const plan = await makePlan(round, { state: "admitted", author });
    await done(withdrawPlan(author, round.slug, plan.number));
    expect(await stateOf(plan)).toBe("withdrawn");
    expect((await eventsOf(plan.id)).map(({ type, role }) => [type, role])).toEqual([["plan.withdrawn", "resident"]]);
    await expectRefused(() => withdrawPlan(author, round.slug, plan.number), "plan_is_withdrawn");
  });

  test("lets its duplicates stand on their own again", async () => {
    const round = await makeRound({ at: "screening" });
    const author = await makeResident();
    const parent = await makePlan(round, { author });
    const duplicate = await makePlan(round, { state: "merged", parentId: parent.id });
    await done(withdrawPlan(author, round.slug, parent.number));
    expect(await loadPlan(round.id, duplicate.number)).toMatchObject({ state: "submitted", parent: null });
    expect(await eventsOf(duplicate.id)).toMatchObject([{ type: "plan.unmerged", details: { from: parent.number } }]);
  });

  test("is refused to others, for a draft, and once judging has begun", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const other = await makeResident();
    const plan = await makePlan(round, { author });
    const draft = await makePlan(round, { author, state: "draft" });
    const merged = await makePlan(round, { author, state: "merged", parentId: plan.id });
    await expectRefused(() => withdrawPlan(other, round.slug, plan.number), "not_your_plan");
    await expectRefused(() => withdrawPlan(author, round.slug, draft.number), "plan_is_draft");
    await moveTo(round, "valuation");
    for (const { number } of [plan, merged])
      await expectRefused(() => withdrawPlan(author, round.slug, number), "too_late");
  });

  test("can be done with a plan that was merged into another, which then has one duplicate less", async () => {
    const round = await makeRound({ at: "screening" });
    const author = await makeResident();
    const parent = await makePlan(round, { state: "admitted" });
    const merged = await makePlan(round, { author, state: "merged", parentId: parent.id });
    await done(withdrawPlan(author, round.slug, merged.number));
    expect(await loadPlan(round.id, merged.number)).toMatchObject({ state: "withdrawn", parent: null });
    expect(await loadPlan(round.id, parent.number)).toMatchObject({ state: "admitted", duplicates: [] });
  });
});

describe("entering a plan for a resident (R20, R64)", () => {
  test("needs no account: the log says who entered it, how it came and why", async () => {
    const round = await makeRound();
    const desk = await makeOfficer(["desk_officer"]);
    const { number } = await done(enterPlan(desk, round.slug, entered()));
    const plan = await loadPlan(round.id, number);
    expect(plan).toMatchObject({ state: "submitted", authorId: null, channel: "paper" });
    expect(await eventsOf(plan?.id ?? 0)).toEqual([
      {
        type: "plan.submitted",
        role: "desk_officer",
        actorId: desk.accountId,
        details: { number, channel: "paper", entryReason: "Deze inwoner heeft geen e-mail." },
      },
    ]);
  });

  test("lets the office change or withdraw it for the resident, and nothing of a resident with an account", async () => {
    const round = await makeRound();
    const desk = await makeOfficer(["desk_officer"]);
    const coordinator = await makeOfficer(["coordinator"]);
    const { number } = await done(enterPlan(desk, round.slug, entered()));
    await done(revisePlan(coordinator, round.slug, number, sent({ title: "Zoals bedoeld" })));
    await done(withdrawPlan(desk, round.slug, number));
    expect(await loadPlan(round.id, number)).toMatchObject({ title: "Zoals bedoeld", state: "withdrawn" });

    const online = await makePlan(round, { author: await makeResident() });
    await expectRefused(() => revisePlan(desk, round.slug, online.number, sent()), "not_your_plan");
    await expectRefused(() => withdrawPlan(coordinator, round.slug, online.number), "not_your_plan");
  });

  test("is refused to other roles, after submission, and against the rules", async () => {
    const round = await makeRound({ rules: { ...defaultRules.citizens_budget, themes: ["art"] } });
    const desk = await makeOfficer(["desk_officer"]);
    const official = await makeOfficer(["official"]);
    const resident = await makeResident();
    await expectRefused(() => enterPlan(desk, round.slug, entered()), "theme_not_allowed");
    await expectRefused(() => enterPlan(official, round.slug, entered()), "not_your_role");
    await expectRefused(() => enterPlan(resident, round.slug, entered()), "not_your_role");
    await moveTo(round, "screening");
    await expectRefused(() => enterPlan(desk, round.slug, entered({ theme: "art" })), "too_late");
  });
});

describe("a form that is sent again", () => {
  test("makes one plan, however often and however fast it comes", async () => {
    const round = await makeRound();
    const [author, other] = [await makeResident(), await makeResident()];
    const form = sent();
    const answers = await Promise.all([1, 2, 3].map(() => done(submitPlan(author, round.slug, form))));
    expect(answers).toEqual([{ number: 1 }, { number: 1 }, { number: 1 }]);
    expect(await db.plan.count()).toBe(1);
    expect(await db.auditEvent.count()).toBe(1);
    expect(await done(submitPlan(other, round.slug, form)), "somebody else's form").toEqual({ number: 2 });
    expect(await done(submitPlan(author, round.slug, sent())), "another form").toEqual({ number: 3 });
  });

  test("with other words in it, or of a plan that went on, says which plan it became", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const form = sent();
    await done(submitPlan(author, round.slug, form));
    const changed = { ...sent({ title: "Een ander plan" }), key: form.key };
    await expectRefused(() => submitPlan(author, round.slug, changed), "plan_already_sent");
    await expectRefused(() => saveDraft(author, round.slug, form), "plan_already_sent");
    await done(withdrawPlan(author, round.slug, 1));
    await expectRefused(() => submitPlan(author, round.slug, form), "plan_already_sent");
  });

  test("is the same draft, with what it holds now, and hands that draft in", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const form = sent({ title: "Eerst" });
    await done(saveDraft(author, round.slug, form));
    expect(await done(saveDraft(author, round.slug, form))).toEqual({ number: 1 });
    const complete = { ...sent({ title: "Daarna" }), key: form.key };
    expect(await done(submitPlan(author, round.slug, complete))).toEqual({ number: 1 });
    expect(await db.plan.findMany()).toMatchObject([{ state: "submitted", title: "Daarna", version: 2 }]);
  });

  test("does not write over a draft that was changed elsewhere", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const form = sent({ title: "Eerst" });
    const { number } = await done(saveDraft(author, round.slug, form));
    await done(saveDraftAgain(author, round.slug, number, sent({ title: "Elders" })));
    await expectRefused(() => saveDraft(author, round.slug, form), "plan_already_sent");
    await expectRefused(() => submitPlan(author, round.slug, form), "plan_already_sent");
  });

  test("makes one plan at the desk too", async () => {
    const round = await makeRound();
    const desk = await makeOfficer(["desk_officer"]);
    const form = entered();
    expect(await done(enterPlan(desk, round.slug, form))).toEqual({ number: 1 });
    expect(await done(enterPlan(desk, round.slug, form))).toEqual({ number: 1 });
    const changed = { ...entered({ title: "Een ander plan" }), key: form.key };
    await expectRefused(() => enterPlan(desk, round.slug, changed), "plan_already_sent");
    expect(await db.plan.count()).toBe(1);
  });
});
