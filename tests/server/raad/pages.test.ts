import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { coverLine } from "#app/modules/plans/cover-line.server.ts";
import { confirmRemoval } from "#app/modules/plans/decide-removal.server.ts";
import { publicView } from "#app/modules/plans/core/public-view.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import {
  loadBudgetList,
  loadDossier,
  loadForDecision,
  loadPublicDossier,
  planDecision,
} from "#app/modules/raad/queries.server.ts";
import { papersOf } from "#app/modules/raad/render/papers.ts";
import { valuesByName } from "#app/modules/raad/render/paper.ts";
import { awardTable, decisionSheet, lineSheet } from "#app/modules/raad/render/tables.ts";
import { resolutionView } from "#app/modules/raad/resolution-view.ts";
import { decisionsView } from "#app/modules/raad/views.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeRound } from "#tests/support/factories.ts";
import { done } from "#tests/support/plans-factories.ts";
import { valuingRules } from "#tests/support/waardering-factories.ts";
import { decision, estimate, expectNothingRecorded, makeAward, makeLinedPlan } from "#tests/support/raad-factories.ts";

test("the griffie's list counts what is decided, what has no reason and what departs from the board", async () => {
  const round = await makeRound({
    kind: "neighbourhood_fund",
    at: "council",
    rules: { governance: "executive_awards" },
  });
  const paid = await makePlan(round, { state: "admitted" });
  const reserve = await makePlan(round, { state: "admitted" });
  await makeAward(round, "proposed", [
    { plan: paid, outcome: "full", cents: 100_000 },
    { plan: reserve, outcome: "reserve", cents: 0 },
  ]);
  const clerk = await makeOfficer(["clerk"]);
  await done(decidePlan(clerk, round.slug, paid.number, decision(round, { outcome: "rejected", reason: null })));
  const view = decisionsView(await loadDossier(round));
  expect(view).toMatchObject({ decided: 1, withoutReason: [paid.number], departures: 1 });
  expect(view.rows).toMatchObject([
    { number: paid.number, decider: "Het college", decision: { outcome: "rejected", reason: null } },
    { number: reserve.number, decision: null, departure: null },
  ]);
  const onPage = async ({ number }: typeof paid) => planDecision(round, await planOf(round, number));
  expect(await onPage(paid)).toMatchObject({ outcome: "rejected", decider: "Het college", reason: null });
  expect(await onPage(reserve)).toBeNull();
  // As long as the college adopted nothing, only it and the griffie know what the board advises.
  expect(decisionsView(await loadPublicDossier(round))).toMatchObject({
    departures: 0,
    rows: [{ standing: null }, { standing: null }],
  });
});

async function planOf(round: Round, number: number): Promise<Plan> {
  const plan = await loadPlan(round.id, number);
  if (!plan) throw new Error(`there is no plan ${number}`);
  return plan;
}

test("what the college departed from stays the advice, in the list of decisions and in the award list", async () => {
  const rules = { governance: "executive_awards" as const };
  const round = await makeRound({ kind: "neighbourhood_fund", at: "council", rules });
  const plan = await makePlan(round, { state: "admitted" });
  await makeAward(round, "adopted", [{ plan, outcome: "reserve", cents: 0, advised: 100_000 }]);
  const clerk = await makeOfficer(["clerk"]);
  await done(decidePlan(clerk, round.slug, plan.number, decision(round, { outcome: "rejected" })));
  const dossier = await loadDossier(round);
  expect(dossier.departures).toEqual([{ number: 1, departure: { from: "board", how: "awarded_not_adopted" } }]);
  const [row = []] = awardTable(dossier.plans).rows;
  expect(row.at(-1)).toContain("Het college wijkt af van het advies: €\u00a00 in plaats van €\u00a01.000.");
  expect(row.at(-1)).toContain("De reden: Het college koos anders.");
});

test("costs and savings that go on stand side by side", async () => {
  const round = await makeRound({ at: "council" });
  const clerk = await makeOfficer(["clerk"]);
  for (const effect of ["cost", "saving"] as const) {
    const plan = await makePlan(round, { state: "admitted", effect });
    await estimate(plan, { oneOff: cents(100_000), yearly: cents(5_000) });
    await done(decidePlan(clerk, round.slug, plan.number, decision(round)));
  }
  expect(decisionsView(await loadDossier(round)).adopted).toEqual({
    costOneOff: "€\u00a01.000",
    costYearly: "€\u00a050",
    savingOneOff: "€\u00a01.000",
    savingYearly: "€\u00a050",
  });
  expect(await loadForDecision(round, 99)).toBeNull();
  expect(await loadForDecision(round, 2)).toMatchObject({ at: 1, plan: { number: 2 } });
});

test("the griffie starts with the draft, and with the adopted text once there is a decision", async () => {
  const round = await makeRound({ at: "council" });
  const plan = await makePlan(round, { state: "admitted" });
  expect(resolutionView(await loadDossier(round)).stage).toBe("draft");
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, plan.number, decision(round)));
  const view = resolutionView(await loadDossier(round));
  expect(view).toMatchObject({ stage: "adopted", meetingOn: round.today });
  expect(view.names).toContainEqual({ name: "aantal overgenomen", value: "1" });
  const used = [...view.text.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name);
  expect(view.names.map(({ name }) => name)).toEqual(expect.arrayContaining(used));
});

test("the griffie chooses between both texts as long as both can be written; of a fund also before there is a decision", async () => {
  const council = await loadDossier(await makeRound({ at: "council" }));
  expect(resolutionView(council)).toMatchObject({
    stage: "draft",
    other: { stage: "adopted", href: "?tekst=vastgesteld" },
  });
  expect(resolutionView(council, "vastgesteld")).toMatchObject({ stage: "adopted", other: { stage: "draft" } });
  const early = await loadDossier(await makeRound({ at: "advice" }));
  expect(resolutionView(early, "vastgesteld")).toMatchObject({ stage: "draft", other: null });

  const fund = await makeRound({ kind: "neighbourhood_fund", at: "council" });
  const paid = await makePlan(fund, { state: "decided" });
  await makeAward(fund, "adopted", [{ plan: paid, outcome: "full", cents: 100_000 }]);
  expect(resolutionView(await loadDossier(fund))).toMatchObject({ stage: "adopted", meetingOn: "" });
  expect(resolutionView(await loadDossier(fund), "ontwerp")).toMatchObject({ stage: "draft" });
  const text = { stage: "adopted", text: "De raad besluit.", meetingOn: fund.today, version: 0 } as const;
  await done(editResolution(await makeOfficer(["clerk"]), fund.slug, text));
  expect(resolutionView(await loadDossier(fund), "ontwerp")).toMatchObject({
    stage: "adopted",
    other: null,
    version: 1,
  });
});

test("the list for the budget has each activity with the college's answer, and the raad's decision on its own", async () => {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
  const plan = await makeLinedPlan(round, [
    { activity: "Bankjes", cents: cents(100_000), coverage: 1, answer: null },
    { activity: "Plein", cents: cents(900_000), coverage: 4, programme: 7 },
  ]);
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, plan.number, decision(round)));
  expect(await loadBudgetList(round)).toMatchObject([
    {
      name: "Programma 5",
      lines: [{ activity: "Bankjes", answer: "Nog geen antwoord van het college.", decision: null }],
    },
    { name: "Programma 7", lines: [{ activity: "Plein", decision: { by: "De raad", what: "Overgenomen" } }] },
  ]);
});

test("a raadsbesluit takes only what is the raad's: each activity follows its own dekking (R85)", async () => {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
  const clerk = await makeOfficer(["clerk"]);
  const both = await makeLinedPlan(round, [
    { activity: "Bankjes", cents: cents(100_000), coverage: 1 },
    { activity: "Plein", cents: cents(50_000), coverage: 3 },
  ]);
  const colleges = await makeLinedPlan(round, [{ activity: "Feest", cents: cents(70_000), coverage: 2 }]);
  await done(decidePlan(clerk, round.slug, both.number, decision(round)));
  await done(decidePlan(clerk, round.slug, colleges.number, decision(round, { outcome: "rejected" })));
  const dossier = await loadDossier(round);
  expect(dossier.council.adopted.cost).toEqual({ oneOff: cents(50_000), yearly: cents(0) });
  expect(valuesByName(dossier, "adopted")).toMatchObject({
    "aantal overgenomen": "1",
    "aantal afgewezen": "0",
    "kosten eenmalig": "€\u00a0500",
  });
  const [first, second] = decisionsView(dossier).rows;
  expect([first?.decider, second?.decider]).toEqual(["De raad", "Het college"]);
  expect(first?.decides).toBe(
    "De raad beslist over een deel van dit plan. Over de andere activiteiten beslist het college.",
  );
  expect([first?.about, second?.about]).toEqual([{ amount: "€\u00a0500", suffix: "eenmalig" }, null]);
  expect(decisionsView(dossier).besides).toBe("€\u00a01.000 eenmalig");
  const onPage = async ({ number }: typeof both) => planDecision(round, await planOf(round, number));
  expect((await onPage(both))?.part).toContain("activiteiten van samen €\u00a0500 eenmalig.");
  expect((await onPage(both))?.meaning).toBe("Dat deel gaat door zoals het is.");
  expect((await onPage(colleges))?.part).toBeNull();
  expect(decisionSheet(dossier.plans).rows.map(([number, , who]) => [number, who])).toEqual([
    [1, "Per activiteit"],
    [2, "Het college van burgemeester en wethouders"],
  ]);
  const lines = (await loadBudgetList(round)).flatMap((programme) => programme.lines);
  expect(lines.map(({ activity, decision: said }) => [activity, said])).toEqual([
    ["Bankjes", null],
    ["Plein", { by: "De raad", what: "Overgenomen" }],
    ["Feest", { by: "Het college", what: "Afgewezen" }],
  ]);
});

test("another amount for a plan stands once, with the plan: its activities can be added up", async () => {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
  const plan = await makeLinedPlan(round, [
    { activity: "Plein", cents: cents(1_500_000), coverage: 3 },
    { activity: "Feest", cents: cents(30_000), recurrence: "yearly", coverage: 4 },
  ]);
  const amounts = { oneOffCents: cents(1_200_000), yearlyCents: cents(25_050) };
  const changed = decision(round, { outcome: "adopted_changed", ...amounts });
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, plan.number, changed));
  const said = "Gewijzigd overgenomen (zie het besluit over het plan)";
  const dossier = await loadDossier(round);
  const [programme] = await loadBudgetList(round);
  expect(programme?.lines.map((line) => line.decision?.what)).toEqual([said, said]);
  const sheet = lineSheet(dossier.lines);
  const at = sheet.columns.findIndex(({ header }) => header === "Besluit");
  expect(sheet.rows.map((row) => row[at])).toEqual([said, said]);
  expect(JSON.stringify(dossier.lines)).not.toMatch(/1200000|25050/);
  expect(decisionsView(dossier)).toMatchObject({
    besides: null,
    adopted: { costOneOff: "€\u00a012.000", costYearly: "€\u00a0250,50" },
  });
});

test("papers on buurtplannen name whose amounts they add up, and show those of the city beside them", async () => {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
  const plan = await makeLinedPlan(round, [{ activity: "Plein", cents: cents(1_500_000), coverage: 3 }]);
  await estimate(plan, { oneOff: cents(1_834_567), yearly: cents(40_000) });
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, plan.number, decision(round)));
  const papers = papersOf(await loadDossier(round));
  expect(papers.map(({ name }) => name)).toEqual(["bijlage-kadernota-en-begroting", "ontwerpbesluit", "raadsbesluit"]);
  for (const { doc } of papers) {
    expect(JSON.stringify(doc)).toContain("De bedragen per activiteit zijn die van de indieners.");
    const tables = doc.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    const both = tables.find(({ columns }) => columns.some(({ header }) => header === "Raming gemeente eenmalig"));
    expect(both?.rows).toEqual([[plan.number, plan.title, "Kost", 1_500_000, 0, 1_834_567, 40_000]]);
  }
});

test("nothing is decided about a plan of which nobody knows who decides", async () => {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
  const plan = await makeLinedPlan(round, [{ cents: cents(100_000), coverage: null }]);
  const clerk = await makeOfficer(["clerk"]);
  const decide = () => decidePlan(clerk, round.slug, plan.number, decision(round));
  await expectNothingRecorded(decide, "decider_unknown");
  expect(decisionsView(await loadDossier(round)).rows[0]?.decider).toBe("Nog niet bekend wie");
  const covered = { position: 1, programme: 5, coverage: 2, answer: "" } as const;
  await done(coverLine(await makeOfficer(["official"]), round.slug, plan.number, covered));
  await done(decide());
});

test("a saving of a neighbourhood plan is the raad's: its decision stands with the activity (R85)", async () => {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
  const mowing = [{ activity: "Minder maaien", cents: cents(120_000), coverage: null }];
  const plan = await makeLinedPlan(round, mowing, { effect: "saving" });
  await done(
    decidePlan(await makeOfficer(["clerk"]), round.slug, plan.number, decision(round, { outcome: "rejected" })),
  );
  expect(await loadBudgetList(round)).toMatchObject([
    {
      lines: [
        {
          activity: "Minder maaien",
          coverage: "Geen: dit bespaart geld.",
          decision: { by: "De raad", what: "Afgewezen" },
        },
      ],
    },
  ]);
});

test("as long as residents value, no paper says that they put a plan first", async () => {
  const round = await makeRound({ at: "valuation" });
  await makePlan(round, { state: "admitted", oneOff: cents(100_000) });
  const values = valuesByName(await loadDossier(round), "draft");
  expect(values).toMatchObject({ "aantal plannen": "1", "aantal bovenaan": "0", "kosten eenmalig": "€\u00a00" });
});

/** Also plans that nobody rated. */
const everyPlanListed = { shortlist: { ...defaultRules.citizens_budget.shortlist, minimumSupport: 0 } };

test("the draft keeps the sums that were proposed, whatever the raad then adopts", async () => {
  const round = await makeRound({ at: "council", rules: valuingRules({ minimumPerPlan: 0 }, everyPlanListed) });
  const clerk = await makeOfficer(["clerk"]);
  for (const [outcome, euros] of [
    ["adopted", 1000],
    ["rejected", 500],
  ] as const) {
    const plan = await makePlan(round, { state: "admitted", oneOff: cents(euros * 100) });
    await done(decidePlan(clerk, round.slug, plan.number, decision(round, { outcome })));
  }
  const dossier = await loadDossier(round);
  expect(valuesByName(dossier, "draft")["kosten eenmalig"]).toBe("€\u00a01.500");
  expect(valuesByName(dossier, "adopted")["kosten eenmalig"]).toBe("€\u00a01.000");
});

test("a decision stands when the text of its plan is removed, in the papers and on the plan's page", async () => {
  const round = await makeRound({ kind: "citizens_budget", at: "council" });
  const { number } = await makePlan(round, { state: "admitted", title: "Met een adres erin" });
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, number, decision(round)));
  const before = await loadDossier(round);
  const why = { reason: "Er stond een adres in." };
  await done(requestRemoval(await makeOfficer(["coordinator"]), round.slug, number, why));
  await done(confirmRemoval(await makeOfficer(["official"]), round.slug, number));
  const after = await loadDossier(round);
  expect([after.adopted, after.council.outcomes, after.decidedOn]).toEqual([
    before.adopted,
    before.council.outcomes,
    before.decidedOn,
  ]);
  expect(JSON.stringify(after)).not.toContain("Met een adres erin");
  expect(after.plans).toMatchObject([{ number, title: `Plan ${number}`, decision: { outcome: "adopted" } }]);
  const plan = (await loadPlan(round.id, number)) as Plan;
  expect(publicView(plan)).toMatchObject({ withheld: "removed", state: "decided", reason: why.reason });
  expect(await planDecision(round, plan)).toMatchObject({ outcome: "adopted", reason: "Dit past in de agenda." });
});

test("an award that was adopted stays what it is when the text of its plan is removed", async () => {
  const round = await makeRound({ kind: "neighbourhood_fund", at: "council" });
  const plan = await makePlan(round, { state: "decided", oneOff: cents(30_000_000) });
  await makeAward(round, "adopted", [{ plan, outcome: "full", cents: 30_000_000 }]);
  const before = await loadDossier(round);
  await done(requestRemoval(await makeOfficer(["coordinator"]), round.slug, plan.number, { reason: "Naam." }));
  await done(confirmRemoval(await makeOfficer(["official"]), round.slug, plan.number));
  const after = await loadDossier(round);
  expect(after.awarded).toBe(30_000_000);
  expect(after.awarded).toBe(before.awarded);
});

test("the raadsvoorstel says which choices do not count and why, and adds up nothing while no plan is listed", async () => {
  const round = await makeRound({ kind: "citizens_budget", at: "council" });
  await makePlan(round, { state: "admitted", oneOff: cents(20_000) });
  const reason = "De brieven zijn twee keer verstuurd.";
  const { id } = await db.roundProposal.create({
    data: { roundId: round.id, kind: "invalidate", reason, proposedById: 1 },
  });
  await db.roundVerdict.create({ data: { proposalId: id, proposedById: 1, verdict: "approved", decidedById: 2 } });
  const dossier = await loadDossier(round);
  const proposal = JSON.stringify(papersOf(dossier).find(({ name }) => name === "raadsvoorstel"));
  expect(proposal).toContain(`dat de keuzes van iedereen niet meetellen. De reden: ${reason}`);
  expect(proposal).toContain("Er staan geen plannen bovenaan.");
  expect(proposal).toContain("Geen plan kreeg genoeg oordelen voor een plaats.");
  expect(proposal).not.toContain("Samen kost dat €\u00a00");
});
