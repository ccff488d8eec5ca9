import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { listWork, loadDossier } from "#app/modules/plans/dossier.server.ts";
import { loadHandlers } from "#app/modules/people/handlers.server.ts";
import { enterPlan } from "#app/modules/plans/enter-plan.server.ts";
import { plansPerPage, wholeCity, type PlanFilter } from "#app/modules/plans/core/search.ts";
import { listPublicPlans } from "#app/modules/plans/list-plans.server.ts";
import { revisePlan } from "#app/modules/plans/revise-plan.server.ts";
import { saveDraft } from "#app/modules/plans/save-draft.server.ts";
import { submitDraft, submitPlan } from "#app/modules/plans/submit-plan.server.ts";
import { planTexts } from "#app/modules/plans/texts.nl.ts";
import { withdrawPlan } from "#app/modules/plans/withdraw-plan.server.ts";
import { listOwnPlans, loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { loadRoundAtVersion } from "#app/modules/rounds/load.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound, makeWijk } from "#tests/support/factories.ts";
import { done, entered, makeConditionalPlan, makeExaminedPlan, sent } from "#tests/support/plans-factories.ts";

const everything: PlanFilter = {
  search: "",
  theme: null,
  wijk: null,
  effect: null,
  state: null,
  seed: null,
  page: 1,
};
const publicPlans = async ({ slug }: Round, filter: PlanFilter) => {
  const found = await loadRoundAtVersion(slug);
  if (!found) throw new Error(`There is no round ${slug}.`);
  return listPublicPlans(found, filter);
};

const numbersOf = async (round: Round, filter: Partial<PlanFilter> = {}) =>
  (await publicPlans(round, { ...everything, ...filter })).plans.map(({ number }) => number);

const countsOf = async (round: Round) => (await publicPlans(round, { ...everything, page: 2 })).counts;
const [seed, otherSeed] = ["0123456789abcdef", "fedcba9876543210"];

async function onGroundC(round: Round, title: string) {
  const { accountId: screenedBy } = await makeOfficer(["official"]);
  const plan = await makePlan(round, { state: "out_of_scope", title, wijken: ["Noord"], effect: "saving" });
  await db.screening.create({
    data: { planId: plan.id, outcome: "out_of_scope", ground: "c", reason: "GEHEIM", screenedBy },
  });
  return plan;
}

describe("the public list", () => {
  test("shows every plan but drafts, page by page; past the end is the last page", async () => {
    const round = await makeRound();
    for (let at = 0; at < plansPerPage + 3; at++) await makePlan(round);
    await makePlan(round, { state: "draft" });
    const first = await publicPlans(round, everything);
    expect(first).toMatchObject({ total: plansPerPage + 3, page: 1, pages: 2 });
    expect(first.plans).toHaveLength(plansPerPage);
    const last = await publicPlans(round, { ...everything, page: 99 });
    expect(last).toMatchObject({ page: 2 });
    expect(last.plans).toHaveLength(3);
    const none = await publicPlans(round, { ...everything, search: "zwembad" });
    expect(none).toMatchObject({ plans: [], total: 0, page: 1, pages: 1, counts: { total: plansPerPage + 3 } });
  });

  test("is in an order that the visitor's seed gives, the same on every page and from day to day", async () => {
    const round = await makeRound();
    for (let at = 0; at < 30; at++) await makePlan(round);
    const all = async (by: string) => {
      const pages = [1, 2, 3].map((page) => numbersOf(round, { seed: by, page }));
      return (await Promise.all(pages)).flat();
    };
    const numbers = await all(seed);
    expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(await all(seed)).toEqual(numbers);
    expect(await all(otherSeed)).not.toEqual(numbers);
    expect(await numbersOf(round, { seed, state: "submitted" })).toEqual(numbers.slice(0, plansPerPage));
  });

  test("knows at once what an act has changed", async () => {
    const round = await makeRound();
    const author = await makeResident();
    const { number } = await done(submitPlan(author, round.slug, sent()));
    const listed = async () => (await publicPlans(round, everything)).plans[0];
    expect(await listed()).toMatchObject({ title: "Bankjes in het park" });
    await done(revisePlan(author, round.slug, number, sent({ title: "Vier bankjes" })));
    expect(await listed()).toMatchObject({ title: "Vier bankjes" });
    await done(withdrawPlan(author, round.slug, number));
    expect(await listed()).toMatchObject({ state: "withdrawn" });
  });

  test("withholds what the municipality found of a plan that left before an answer, as its page does", async () => {
    const round = await makeRound({ kind: "citizens_budget", at: "screening" });
    const asked = { oneOff: cents(1_000_00), yearly: cents(0) };
    const { id: parentId } = await makeExaminedPlan(round, { ...asked, state: "admitted" });
    for (const state of ["withdrawn", "submitted"] as const) await makeExaminedPlan(round, { ...asked, state });
    const { id } = await makeExaminedPlan(round, asked);
    await db.plan.update({ where: { id }, data: { state: "merged", parentId } });
    const { plans } = await publicPlans(round, everything);
    const amounts = plans.map((plan) => [plan.state, plan.withheld === null && plan.amounts.oneOff]);
    expect(Object.fromEntries(amounts)).toEqual({
      ...{ admitted: 7_000_00, withdrawn: 1_000_00, merged: 1_000_00, submitted: 1_000_00 },
    });
  });

  test("filters by words, number, theme, wijk, whole city (R1), effect and state", async () => {
    const round = await makeRound();
    await makePlan(round, { title: "Speelbos", wijken: ["Noord"], neighbourhoods: ["De Hoek"] });
    await makePlan(round, { title: "100% minder maaien", effect: "saving", state: "admitted" });
    await makePlan(round, { title: "Bankjes", wijken: ["Oost"], neighbourhoods: ["Het Park"] });
    await db.plan.updateMany({ where: { number: 3 }, data: { theme: "art" } });
    expect(await numbersOf(round, { search: "SPEEL" })).toEqual([1]);
    expect(await numbersOf(round, { search: "100%" })).toEqual([2]);
    expect(await numbersOf(round, { search: "%" })).toEqual([2]);
    expect(await numbersOf(round, { search: "3" })).toEqual([3]);
    expect(await numbersOf(round, { search: "het park" })).toEqual([3]);
    expect(await numbersOf(round, { theme: "art" })).toEqual([3]);
    expect(await numbersOf(round, { wijk: "Noord" })).toEqual([1]);
    expect(await numbersOf(round, { wijk: wholeCity })).toEqual([2]);
    expect(await numbersOf(round, { effect: "saving" })).toEqual([2]);
    expect(await numbersOf(round, { state: "admitted" })).toEqual([2]);
    expect(await numbersOf(round, { state: "admitted", search: "bankjes" })).toEqual([]);
  });

  test("lists what is withheld by number alone, and no filter finds what is in it", async () => {
    const round = await makeRound();
    const hidden = await onGroundC(round, "GEHEIM plan");
    const copy = await makePlan(round, { state: "merged", parentId: hidden.id, title: "GEHEIM plan" });
    const removed = await makePlan(round, { state: "removed", title: "GEHEIM plan" });
    const { plans, total } = await publicPlans(round, everything);
    expect(total).toBe(3);
    expect(plans).toEqual([
      { number: hidden.number, state: "out_of_scope", withheld: "ground_c" },
      { number: copy.number, state: "merged", withheld: "ground_c" },
      { number: removed.number, state: "removed", withheld: "removed" },
    ]);
    for (const filter of [{ search: "geheim" }, { wijk: "Noord" }, { effect: "saving" }, { theme: "safety" }] as const)
      expect(await numbersOf(round, filter)).toEqual([]);
    expect(await numbersOf(round, { state: "out_of_scope" })).toEqual([hidden.number]);
    const counts = await countsOf(round);
    expect(counts).toMatchObject({ total: 3, cost: 0, saving: 0, withheld: 3, wijken: [{ plans: 0 }] });
    expect(planTexts.list.lead(counts)).toBe(
      "0 plannen kosten geld. 0 plannen besparen geld. Van 3 plannen is de tekst niet openbaar.",
    );
  });

  test("counts plans so that the numbers above it add up", async () => {
    const round = await makeRound();
    for (const effect of ["cost", "cost", "saving"] as const) await makePlan(round, { effect });
    expect(planTexts.list.lead(await countsOf(round))).toBe("2 plannen kosten geld. 1 plan bespaart geld.");
    await onGroundC(round, "GEHEIM plan");
    const counts = await countsOf(round);
    expect(counts.cost + counts.saving + counts.withheld).toBe(counts.total);
    expect(planTexts.list.lead(counts)).toBe(
      "2 plannen kosten geld. 1 plan bespaart geld. Van 1 plan is de tekst niet openbaar.",
    );
  });

  test("shows the official amount as soon as the screening is done, and the parent of a duplicate", async () => {
    const round = await makeRound();
    const before = await makeExaminedPlan(round, { oneOff: cents(100) });
    const after = await makeExaminedPlan(round, { oneOff: cents(100), state: "admitted" });
    await makePlan(round, { state: "merged", parentId: after.id });
    const { plans } = await publicPlans(round, everything);
    expect(plans).toMatchObject([
      { number: before.number, amounts: { oneOff: 100 } },
      { number: after.number, amounts: { oneOff: 700_000 } },
      { parent: after.number },
    ]);
  });

  test("keeps in a fund the amount that was asked, which is what the fund gives at most", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund" });
    await makeExaminedPlan(round, { oneOff: cents(100), state: "admitted" });
    expect((await publicPlans(round, everything)).plans).toMatchObject([{ amounts: { oneOff: 100 } }]);
  });

  test("is counted by effect and by wijk", async () => {
    const round = await makeRound();
    await makeWijk("Noord");
    await makeWijk("Oost");
    await makePlan(round, { wijken: ["Noord", "Oost"], neighbourhoods: ["x"] });
    await makePlan(round, { wijken: ["Oost"], neighbourhoods: ["x"] });
    await makePlan(round, { effect: "saving" });
    await makePlan(round, { state: "draft" });
    expect(await countsOf(round)).toEqual({
      total: 3,
      cost: 2,
      saving: 1,
      withheld: 0,
      wholeCity: 1,
      wijken: [
        { name: "Noord", plans: 1 },
        { name: "Oost", plans: 2 },
      ],
    });
  });
});

test("the public page of a draft or of another round's number does not exist", async () => {
  const round = await makeRound();
  const draft = await makePlan(round, { state: "draft" });
  expect(await loadPublicPlan(round, draft.number)).toBeNull();
  expect(await loadPublicPlan(await makeRound(), draft.number)).toBeNull();
});

test("own plans are those of the account, over all rounds, with drafts", async () => {
  const author = await makeResident();
  const one = await makeRound({ title: "Ronde een" });
  const other = await makeRound({ title: "Ronde twee" });
  await makePlan(one, { author });
  await makePlan(other, { author, state: "draft" });
  await makePlan(other, { author: await makeResident() });
  expect((await listOwnPlans(author.accountId)).map((own) => [own.roundSlug, own.plan.state])).toEqual([
    [other.slug, "draft"],
    [one.slug, "submitted"],
  ]);
});

describe("for the office", () => {
  test("the list of work knows what waits on each plan", async () => {
    const round = await makeRound({ at: "screening" });
    const official = await makeOfficer(["official"]);
    await makePlan(round, { neighbourhoods: ["De Hoek"] });
    const examined = await makeExaminedPlan(round);
    await makeConditionalPlan(round, -2);
    await makePlan(round, { state: "draft" });
    await db.removal.create({ data: { planId: examined.id, reason: "x", requestedById: official.accountId } });
    await db.planReport.createMany({
      data: [
        { planId: examined.id, reason: "other", text: "a" },
        { planId: examined.id, reason: "other", text: "b", handledAt: new Date() },
      ],
    });
    const [fresh, second, conditional, ...others] = await listWork(round.id, await loadHandlers());
    expect(others).toEqual([]);
    expect(fresh).toMatchObject({ number: 1, placed: false, checks: 0, estimate: null, openReports: 0 });
    expect(second).toMatchObject({
      checks: 4,
      estimate: { coverage: 3, purse: null },
      placed: true,
      openReports: 1,
      reportedOn: round.today,
      removalAskedBy: official.accountId,
    });
    expect(conditional).toMatchObject({ state: "admitted_conditionally" });
    expect((conditional?.conditionDue ?? "") < round.today).toBe(true);
  });

  test("the dossier has what the public does not see; a draft has none", async () => {
    const round = await makeRound({ at: "screening" });
    const official = await makeOfficer(["official"], { name: "Team Groen" });
    const plan = await makeExaminedPlan(round, { author: await makeResident({ name: "Inwoner 12" }) });
    await db.planNote.create({ data: { planId: plan.id, authorId: official.accountId, text: "Bellen." } });
    await db.planReport.create({ data: { planId: plan.id, reason: "other", text: "Kijk eens." } });
    const dossier = await loadDossier(round, plan.number);
    expect(dossier).toMatchObject({
      author: "Inwoner 12",
      notes: [{ text: "Bellen.", by: "Team Groen", on: round.today }],
      reports: [{ text: "Kijk eens.", outcome: null }],
      removalAsked: null,
    });
    expect(dossier?.checks).toHaveLength(4);
    const draft = await makePlan(round, { state: "draft" });
    expect(await loadDossier(round, draft.number)).toBeNull();
  });

  test("the dossier tells who changed what and when, from the handing in on", async () => {
    const round = await makeRound();
    const author = await makeResident({ name: "Inwoner 12" });
    const { number } = await done(saveDraft(author, round.slug, sent({ title: "GEHEIM", ownEffort: "" })));
    await done(submitDraft(author, round.slug, number, sent({ ownEffort: "Wij maken schoon." })));
    await done(
      revisePlan(author, round.slug, number, sent({ ownEffort: "Wij maken schoon.", title: "Vier bankjes" }, 2)),
    );
    const dossier = await loadDossier(round, number);
    expect(dossier?.versions).toMatchObject([
      {
        version: 3,
        on: round.today,
        by: "Inwoner 12",
        isFirst: false,
        changes: [{ name: "Titel", old: "Bankjes in het park", new: "Vier bankjes" }],
      },
      { version: 2, isFirst: true, by: "Inwoner 12" },
    ]);
    expect(dossier?.versions[1]?.changes).toContainEqual({ name: "Eigen inzet", old: "-", new: "Wij maken schoon." });
    expect(JSON.stringify(dossier)).not.toContain("GEHEIM");
  });

  test("the dossier names the function of who changed a plan for a resident", async () => {
    const round = await makeRound();
    const desk = await makeOfficer(["desk_officer"], { name: "Team Balie" });
    const { number } = await done(enterPlan(desk, round.slug, entered()));
    const coordinator = await makeOfficer(["coordinator"], { name: "Team Noord" });
    await done(revisePlan(coordinator, round.slug, number, sent({ title: "Zoals bedoeld" })));
    const dossier = await loadDossier(round, number);
    expect(dossier?.versions.map(({ by }) => by)).toEqual([
      "Buurtcoördinator, Team Noord",
      "Baliemedewerker, Team Balie",
    ]);
  });
});
