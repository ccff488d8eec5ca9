import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { loadDossier, loadPublicDossier, planDecision } from "#app/modules/raad/queries.server.ts";
import { decisionsView } from "#app/modules/raad/views.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, reload } from "#tests/support/factories.ts";
import { makeAwardedRound } from "#tests/support/fonds-factories.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";
import { decision, estimate } from "#tests/support/raad-factories.ts";
import { openZip, paperText, tableOf, textOf, type Files } from "#tests/support/read-dossier.ts";

/** A fund of € 300.000 whose board changed one amount by hand and adopted the award; the city thinks plan 1 is cheaper. */
async function adoptedFund() {
  const made = await makeAwardedRound([[200_000], [150_000, 80_000], [40_000]], [0, 1, 2]);
  const { round, chair, plans } = made;
  for (const plan of plans.slice(0, 1))
    await estimate(plan, { oneOff: cents(18_000_000), yearly: cents(1_000_000), coverage: 2 });
  const lower = { version: 1, number: 2, amount: cents(9_000_000), reason: "Een sponsor betaalt mee" };
  const { version } = await done(changeAward(chair, round.slug, lower));
  await done(adoptAward(chair, round.slug, { version }));
  return { ...made, round: await reload(round.slug) };
}

const papers = ["toekenningsbesluit", "raadsinformatiebrief"] as const;
const dossierOf = async (round: Round): Promise<Files> => openZip((await makeDossierFile(round)).bytes);

test("the award list says what the award ran on, and the official estimate in a column of its own", async () => {
  const { round } = await adoptedFund();
  const files = await dossierOf(round);
  expect(tableOf(files, "toekenningen")).toMatchObject([
    {
      Plan: "Plan 1",
      "Gevraagd (euro)": "200000.00",
      "Raming van de gemeente (euro)": "190000.00",
      Uitkomst: "Helemaal",
      "Toegekend (euro)": "200000.00",
    },
    { Plan: "Plan 2", "Gevraagd (euro)": "150000.00", "Raming van de gemeente (euro)": "" },
    { Plan: "Plan 3", "Gevraagd (euro)": "40000.00", "Toegekend (euro)": "0.00" },
  ]);
  expect(tableOf(files, "plannen")).toMatchObject([
    {
      "Kost eenmalig (euro)": "200000.00",
      "Raming eenmalig (euro)": "180000.00",
      "Raming per jaar (euro)": "10000.00",
    },
    { "Kost eenmalig (euro)": "150000.00", "Raming eenmalig (euro)": "" },
    { "Kost eenmalig (euro)": "40000.00" },
  ]);
  for (const paper of papers)
    expect(paperText(files, paper)).toContain("€\u00a0200.000 €\u00a0190.000 Helemaal €\u00a0200.000");
});

test("a change by hand is said with its reason, beside what the rule gave", async () => {
  const files = await dossierOf((await adoptedFund()).round);
  const words =
    "Met de hand gewijzigd van €\u00a0100.000 naar €\u00a090.000. De reden: Een sponsor betaalt mee. " +
    "Volgens de verdeelregel: Het plan vraagt €\u00a0150.000. Er was nog €\u00a0100.000.";
  expect(tableOf(files, "toekenningen")[1]?.["Reden"]).toContain(words);
  for (const paper of papers) expect(paperText(files, paper)).toContain(words);
});

test("papers about one plan speak of one plan", async () => {
  const files = await dossierOf((await adoptedFund()).round);
  expect(paperText(files, "toekenningsbesluit")).toContain("aan 2 plannen samen");
  expect(paperText(files, "raadsinformatiebrief")).toContain(
    "1 plan krijgt alles en 1 plan krijgt een deel. 1 plan staat op de reservelijst en 0 plannen krijgen niets.",
  );
});

const byHand = /^Met de hand gewijzigd van .* naar .*\. De reden: Een sponsor betaalt mee\./;

test("the adopted award is the decision on each plan, with its reason, for the griffie and for everybody", async () => {
  const { round } = await adoptedFund();
  for (const load of [loadDossier, loadPublicDossier]) {
    const { rows, ...view } = decisionsView(await load(round));
    expect(view).toMatchObject({ decided: 3, withoutReason: [], adopted: { costOneOff: "€\u00a0290.000" } });
    expect(rows.map(({ decision }) => decision?.outcome)).toEqual(["full", "partial", "reserve"]);
    expect(rows).toMatchObject([
      { decider: "Het Buurtfonds", recorded: false, decision: { amounts: { amount: "€\u00a0200.000" } } },
      { decision: { reason: expect.stringMatching(byHand) as string } },
      { decision: { meaning: "Dit plan krijgt geen geld. Het staat op plaats 1 van de reservelijst.", amounts: null } },
    ]);
  }
  expect(tableOf(await dossierOf(round), "besluiten")).toMatchObject([
    {
      Besluit: "Toegekend: €\u00a0200.000",
      "Wie beslist": "Het Buurtfonds",
      "Kost eenmalig (euro)": "200000.00",
    },
    { Besluit: "Deels toegekend: €\u00a090.000", Reden: expect.stringMatching(byHand) as string },
    { Besluit: "Reserve", "Kost eenmalig (euro)": "" },
  ]);
});

test("the page of a plan says what the award decided, and a decision that the griffie records takes its place", async () => {
  const { round } = await adoptedFund();
  const onPage = async (number: number) => {
    const plan = await loadPlan(round.id, number);
    return plan && planDecision(round, plan);
  };
  expect(await onPage(2)).toMatchObject({
    from: "award",
    outcome: "partial",
    decider: "Het Buurtfonds",
    reason: expect.stringMatching(byHand) as string,
  });
  const council = await moveTo(round, "council");
  const clerk = await makeOfficer(["clerk"]);
  const rejected = decision(council, { outcome: "rejected", reason: "Het plan gaat niet meer door." });
  await done(decidePlan(clerk, round.slug, 2, rejected));
  expect(await onPage(2)).toMatchObject({
    from: "record",
    outcome: "rejected",
    reason: "Het plan gaat niet meer door.",
  });
  expect(decisionsView(await loadDossier(council))).toMatchObject({
    decided: 3,
    adopted: { costOneOff: "€\u00a0200.000" },
  });
});

test("before the award is adopted nothing of it is public, and nothing is decided", async () => {
  const { round } = await makeAwardedRound([[200_000], [150_000, 80_000]], [0, 1]);
  const view = decisionsView(await loadPublicDossier(round));
  expect(view).toMatchObject({ decided: 0, rows: [{ standing: null, decision: null }, { standing: null }] });
  expect(decisionsView(await loadDossier(round)).rows[0]?.standing).toContain("Plaats 1 van de fondsadviesraad");
});

test("after later decisions the letter says what the fund gives in all, as its purse has it", async () => {
  const { round } = await adoptedFund();
  const council = await moveTo(round, "council");
  const changed = { outcome: "adopted_changed", oneOffCents: cents(800_000), yearlyCents: cents(0) } as const;
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, 3, decision(council, changed)));
  const { committedCents } = await db.fund.findUniqueOrThrow({ where: { roundId: round.id } });
  expect(Number(committedCents)).toBe(29_800_000);
  const letter = paperText(await dossierOf(await reload(round.slug)), "raadsinformatiebrief");
  expect(letter).toContain("Met deze besluiten geeft het fonds samen €\u00a0298.000.");
});

test("where the college gives another amount than the board advised, list, letter, data and page say that it departs", async () => {
  const rules = { governance: "executive_awards" as const };
  const { round, chair } = await makeAwardedRound([[150_000], [120_000, 80_000], [40_000]], [0, 1, 2], { rules });
  const advice = { version: 1, number: 2, amount: cents(9_500_050), reason: "Een sponsor betaalt mee" };
  await done(changeAward(chair, round.slug, advice));
  const council = await moveTo(round, "council");
  const executive = await makeOfficer(["executive"]);
  const other = { version: 2, number: 2, amount: cents(11_000_000), reason: "De sponsor is weg" };
  const { version } = await done(changeAward(executive, round.slug, other));
  await done(adoptAward(executive, round.slug, { version }));
  const files = await dossierOf(await reload(round.slug));
  const departs = "Wijkt af van het advies: het plan krijgt een ander bedrag of een andere vorm.";
  expect(tableOf(files, "besluiten").map((row) => [row["Nr."], row["Wijkt af"]])).toEqual([
    ["1", ""],
    ["2", departs],
    ["3", ""],
  ]);
  expect(JSON.parse(textOf(files, "dossier.json"))).toMatchObject({
    departures: [{ number: 2, departure: { from: "board", how: "award_changed" } }],
  });
  expect(paperText(files, "raadsinformatiebrief")).toContain(`Plan 2. ${departs}`);
  const view = decisionsView(await loadPublicDossier(council));
  expect(view).toMatchObject({
    departures: 1,
    rows: [{ departure: null }, { departure: departs }, { departure: null }],
  });
  expect(view.rows[1]?.decision?.reason).toContain("€\u00a0110.000 in plaats van €\u00a095.000,50");
});
