import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { fewestBallots } from "#app/modules/counting/core/pabulib-writer.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { dividingSteps, fondsTexts } from "#app/modules/fonds/texts.nl.ts";
import { contentsOf } from "#app/modules/raad/contents.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { loadDossier, loadPublicDossier, planDecision } from "#app/modules/raad/queries.server.ts";
import { resolutionView } from "#app/modules/raad/resolution-view.ts";
import { decisionsView } from "#app/modules/raad/views.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { confirmLot } from "#app/modules/rounds/confirm-lot.server.ts";
import { enterLot } from "#app/modules/rounds/enter-lot.server.ts";
import { longDate, utc } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { votePabulib } from "#app/modules/waardering/vote-pabulib.ts";
import { voteOf } from "#app/modules/waardering/vote.server.ts";
import { voterRef } from "#app/modules/waardering/voter.server.ts";
import { roundTasks } from "#app/routes/plans/round-tasks.server.ts";
import { env } from "#app/platform/env.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, reload } from "#tests/support/factories.ts";
import { makeAwardedRound, makeFundRound, makeScoredRound, unmotivated } from "#tests/support/fonds-factories.ts";
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

test("what residents voted stands in the award decision and in a table of its own, once it is released", async () => {
  const { round, plans } = await makeAwardedRound([[200_000], [150_000], [90_000]], [0, 1, 2]);
  const chosen = [[2, 3], [2], [1]];
  const marks = chosen.flatMap((numbers, voter) =>
    plans.map((plan) => ({
      ...{ roundId: round.id, planId: plan.id, voterRef: voterRef(round.id, `kiezer ${voter}`), sequence: 1 },
      ...{ value: numbers.includes(plan.number) ? 1 : 0, idem: randomUUID(), day: utc(round.today) },
    })),
  );
  await db.rating.createMany({ data: marks });
  const files = await dossierOf(round);
  expect(tableOf(files, "stemming")).toEqual(
    [
      ["2", "Plan 2", "2", "150000.00", "ja"],
      ["1", "Plan 1", "1", "200000.00", "nee"],
      ["3", "Plan 3", "1", "90000.00", "ja"],
    ].map(([Plan, Titel, Stemmen, asked, on]) => ({
      ...{ Plan, Titel, Stemmen, "Gevraagd (euro)": asked, "Past volgens de stemmen": on },
    })),
  );
  expect(paperText(files, "toekenningsbesluit")).toContain(
    "3 inwoners stemden over de plannen. De uitslag is een advies.",
  );
  const unreleased = await dossierOf({ ...round, released: false });
  expect(Object.keys(unreleased).join()).not.toContain("stemming");
  expect(paperText(unreleased, "toekenningsbesluit")).not.toContain("inwoners stemden");
});

test("the ballots go along in the format of Pabulib once enough people voted, and not before the release", async () => {
  const { round, plans } = await makeAwardedRound([[200_000], [150_000], [90_000]], [0, 1, 2]);
  await db.rating.createMany({
    data: Array.from({ length: fewestBallots }, (_, voter) => voter).flatMap((voter) =>
      plans.map((plan, at) => ({
        ...{ roundId: round.id, planId: plan.id, voterRef: voterRef(round.id, `stem ${voter}`), sequence: 1 },
        ...{ value: at === voter % 3 ? 1 : 0, idem: randomUUID(), day: utc(round.today) },
      })),
    ),
  });
  const vote = await voteOf(round);
  expect(textOf(await dossierOf(round), "stemming.pb")).toBe(vote && votePabulib(round, vote, env.municipality));
  expect(contentsOf(await loadDossier(round)).map(({ kind }) => kind)).toContain("Pabulib");
  expect(Object.keys(await dossierOf({ ...round, released: false })).join()).not.toContain("stemming");
});

test("an award after an earlier one names each plan that it gives something else", async () => {
  const { round, chair } = await adoptedFund();
  expect(paperText(await dossierOf(round), "toekenningsbesluit")).not.toContain("Veranderd sinds");
  const change = { version: 2, number: 2, amount: cents(9_100_000), reason: "De sponsor betaalt minder" };
  const { version } = await done(changeAward(chair, round.slug, change));
  await done(adoptAward(chair, round.slug, { version }));
  const text = paperText(await dossierOf(await reload(round.slug)), "toekenningsbesluit");
  expect(text).toContain(`Veranderd sinds versie 2 van ${longDate(round.today)}:`);
  expect(text).toContain("Plan 2. Nu: Deels, €\u00a091.000. Eerst: Deels, €\u00a090.000.");
  expect(text).not.toContain("Plan 1. Nu:");
});

test.each([
  ["go_on", "ignore", "fund_awards"],
  ["stop", "zero", "executive_awards"],
  ["stop", "block", "fund_awards"],
] as const)("the raadsbesluit states the dividing rule as it is carried out: %s, %s", async (...chosen) => {
  const [atMisfit, missingScores, governance] = chosen;
  const wishes = {
    allocation: { atMisfit, perArea: 0 },
    missingScores,
    governance,
    ties: ["lower_cost", "lot"] as const,
  };
  const { round } = await makeFundRound([[20_000]], 1, { rules: wishes });
  const files = await dossierOf(round);
  const steps = dividingSteps(round.rules, round.ceiling ?? cents(0));
  expect(steps.length).toBeGreaterThan(10);
  for (const step of [...steps, fondsTexts.public.decides[governance]])
    expect(paperText(files, "ontwerpbesluit")).toContain(step);
});

test("a change by hand is said with its reason, beside what the rule gave", async () => {
  const files = await dossierOf((await adoptedFund()).round);
  const words =
    "Met de hand gewijzigd van €\u00a0100.000 naar €\u00a090.000. De reden: Een sponsor betaalt mee. " +
    "Volgens de verdeelregel: Het plan vraagt €\u00a0150.000. Er was nog €\u00a0100.000.";
  expect(tableOf(files, "toekenningen")[1]?.["Reden"]).toContain(words);
  for (const paper of papers) expect(paperText(files, paper)).toContain(words);
});

test("a lot stands in the papers with where it was drawn, so that anyone can repeat it", async () => {
  const { round, chair } = await makeScoredRound([[200_000], [200_000]], [1, 1]);
  await done(enterLot(await makeOfficer(["clerk"]), round.slug, { seed: "07 12 33", source: "Lotto van 3 maart" }));
  await done(confirmLot(await makeOfficer(["administrator"]), round.slug, { seed: "07 12 33" }));
  await done(proposeAward(chair, round.slug, unmotivated));
  await done(adoptAward(chair, round.slug, { version: 1 }));
  const files = await dossierOf(await reload(round.slug));
  expect(paperText(files, "toekenningsbesluit")).toContain(
    "De uitkomst van de loting is 07 12 33 (Lotto van 3 maart). Zo rekent u de loting na.",
  );
  expect(JSON.parse(textOf(files, "dossier.json"))).toMatchObject({
    lot: { seed: "07 12 33", source: "Lotto van 3 maart" },
  });
});

test("papers about one plan speak of one plan", async () => {
  const files = await dossierOf((await adoptedFund()).round);
  expect(paperText(files, "toekenningsbesluit")).toContain("aan 2 plannen samen");
  expect(paperText(files, "raadsinformatiebrief")).toContain(
    "Er is €\u00a0290.000 toegekend. Het plafond is €\u00a0300.000. 1 plan krijgt alles en 1 plan krijgt een deel. 1 plan krijgt nu niets en staat op de reservelijst.",
  );
  expect(paperText(files, "toekenningsbesluit")).toContain(
    "dit onder het plafond van €\u00a0300.000 blijft en dat €\u00a010.000 over is;",
  );
});

test("an award of the whole ceiling is not said to stay below it, and each plan is counted once", async () => {
  const { round, chair } = await makeAwardedRound(
    [[200_000], [150_000, 80_000], [40_000], [30_000], [20_000]],
    [0, 1, 2, 2, 2],
  );
  await done(adoptAward(chair, round.slug, { version: 1 }));
  const files = await dossierOf(await reload(round.slug));
  const decided = paperText(files, "toekenningsbesluit");
  expect(decided).toContain("dit precies het plafond van €\u00a0300.000 is en dat er niets over is;");
  expect(decided).not.toContain("onder het plafond");
  const letter = paperText(files, "raadsinformatiebrief");
  expect(letter).toContain("3 plannen krijgen nu niets en staan op de reservelijst.");
  expect(letter).not.toContain("0 plannen");
});

test("who reads the award decision can follow it, sees its conditions and how to object", async () => {
  const { round, chair, plans } = await makeAwardedRound([[200_000], [150_000, 80_000], [40_000]], [0, 1, 2]);
  for (const { id } of plans.slice(1))
    await db.screening.create({
      data: {
        planId: id,
        outcome: "yes_provided",
        reason: "Dit kan straks.",
        screenedBy: 1,
        conditions: {
          create: [
            { text: "Een vergunning.", dueOn: utc("2027-03-01") },
            { text: "Al geregeld.", dueOn: utc("2027-03-01"), metOn: utc("2026-10-01") },
          ],
        },
      },
    });
  await done(adoptAward(chair, round.slug, { version: 1 }));
  const files = await dossierOf(await reload(round.slug));
  const permit = `Een vergunning (voor of op ${longDate("2027-03-01")})`;
  expect(tableOf(files, "toekenningen").map((row) => [row["Nr."], row["Score"], row["Open voorwaarden"]])).toEqual([
    ["1", "100", ""],
    ["2", "72", permit],
    ["3", "60", permit],
  ]);
  const decided = paperText(files, "toekenningsbesluit");
  expect(decided).toContain("Plaats Nr. Plan Score Gevraagd");
  expect(decided).toContain("2 2 Plan 2 72 €\u00a0150.000");
  expect(decided).toContain(`aan plan 2, Plan 2, deze voorwaarde te verbinden: ${permit};`);
  expect(decided).not.toContain("aan plan 3");
  expect(decided).not.toContain("Al geregeld");
  expect(decided).toContain("Doe dat binnen zes weken.");
  expect(decided).toContain("Stuur uw bezwaarschrift aan het Buurtfonds van de gemeente Lindenveen.");
  expect(decided).toContain("de artikelen 3:45, 6:4, 6:5, 6:7 en 6:8 van de Algemene wet bestuursrecht");
  const letter = paperText(files, "raadsinformatiebrief");
  expect(letter).toContain("2 2 Plan 2 72 €\u00a0150.000");
  expect(letter).toContain(`Plan 2: ${permit}`);
});

test("as long as the raadsbesluit is not stored the award decision names none, and the griffie is asked for it", async () => {
  const { round } = await adoptedFund();
  const clerk = await makeOfficer(["clerk"]);
  const asked = async () =>
    (await roundTasks(await reload(round.slug), clerk)).some(({ title }) => title.startsWith("Leg de tekst van het"));
  const missing = "De griffie legde het raadsbesluit over het geld, de criteria en de verdeelregel nog niet vast.";
  const without = paperText(await dossierOf(round), "toekenningsbesluit");
  expect(without).toContain(missing);
  expect(without).toContain("gelet op artikel 4:26");
  expect(without).not.toContain("het raadsbesluit van");
  expect(await asked()).toBe(true);
  const text = { stage: "adopted", text: "De raad besluit.", meetingOn: round.today, version: 0 } as const;
  await done(editResolution(clerk, round.slug, text));
  const stored = paperText(await dossierOf(await reload(round.slug)), "toekenningsbesluit");
  expect(stored).not.toContain(missing);
  expect(stored).toContain(`gelet op het raadsbesluit van ${longDate(round.today)} over het geld`);
  expect(await asked()).toBe(false);
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
  expect(letter).toContain(
    "Wat is er besloten? Het fonds geeft nu samen €\u00a0298.000, aan 3 plannen. Het plafond is €\u00a0300.000. De verdeling gaf €\u00a0290.000: die staat in de tabel. Daarna is over 1 plan apart besloten: dat staat onder de tabel.",
  );
  expect(letter).not.toContain("toegekend.");
});

test("a plan that goes on as it is goes on with its award, and one that is held over does not go on yet", async () => {
  const { round, plans } = await adoptedFund();
  const council = await moveTo(round, "council");
  const clerk = await makeOfficer(["clerk"]);
  await done(decidePlan(clerk, round.slug, 2, decision(council, { outcome: "adopted" })));
  await done(decidePlan(clerk, round.slug, 1, decision(council, { outcome: "deferred" })));
  const letter = paperText(await dossierOf(await reload(round.slug)), "raadsinformatiebrief");
  expect(letter).toContain("Overgenomen: €\u00a090.000 eenmalig");
  expect(letter).toContain("Plan 1. Anders dan de fondsadviesraad: die gaf het plan geld en het krijgt nu niets.");
  // Only the raad votes
  expect(letter).not.toContain("Stemmen");
  const amounts = { amount: "€\u00a090.000", suffix: "eenmalig" };
  expect(decisionsView(await loadPublicDossier(council)).rows[1]).toMatchObject({ decision: { amounts } });
  const plan = await loadPlan(council.id, plans[1]?.number ?? 0);
  expect(plan && (await planDecision(council, plan))).toMatchObject({ amounts });
});

test("the raadsbesluit that set up a fund is not called outdated by an award, unless it names what changed", async () => {
  const { round, chair } = await makeAwardedRound([[200_000]], [0]);
  const clerk = await makeOfficer(["clerk"]);
  const meetingOn = round.today;
  const outdated = async () => resolutionView(await loadDossier(await reload(round.slug))).outdated;
  const store = (text: string, version: number) =>
    done(editResolution(clerk, round.slug, { stage: "adopted", text, meetingOn, version }));
  const lower = (version: number, euros: number) =>
    done(changeAward(chair, round.slug, { version, number: 1, amount: cents(euros * 100), reason: "Een sponsor." }));
  await store("Het plafond is [geld in het fonds].", 0);
  await lower(1, 0);
  expect(await outdated()).toBe(false);
  await store("Toegekend is [toegekend].", 1);
  await lower(2, 200_000);
  expect(await outdated()).toBe(true);
});

test("an award in which nothing fits gives no plan money", async () => {
  const { round, chair } = await makeAwardedRound([[200_000], [150_000]], [0, 1], { ceiling: cents(100_000) });
  await done(adoptAward(chair, round.slug, { version: 1 }));
  const paper = paperText(await dossierOf(await reload(round.slug)), "toekenningsbesluit");
  expect(paper).toContain("aan geen enkel plan geld toe te kennen;");
  expect(paper).toContain("de plannen om de reden in de tabel nu geen geld te geven;");
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
  const departs = "Anders dan de fondsadviesraad: het plan krijgt een ander bedrag of een andere vorm.";
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
