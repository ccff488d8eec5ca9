import { randomUUID } from "node:crypto";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { addPot } from "#app/modules/budget/arrange-pots.server.ts";
import { payPlan } from "#app/modules/plans/pay-plan.server.ts";
import { planAdvance } from "#app/modules/plans/plan-advance.server.ts";
import { settlePlan } from "#app/modules/plans/settle-plan.server.ts";
import { holdMoney } from "#app/modules/raad/hold-money.server.ts";
import { accountPlan } from "#app/modules/plans/account-plan.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { loadYearAccount, yearsToAccount } from "#app/modules/raad/queries.server.ts";
import { fundedSheet, programmeSheet, roundSheet, yearBook } from "#app/modules/raad/render/year.ts";
import { csv } from "#app/platform/documents/csv.ts";
import { ods } from "#app/platform/documents/ods.ts";
import { xlsx } from "#app/platform/documents/xlsx.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeRound } from "#tests/support/factories.ts";
import { done } from "#tests/support/plans-factories.ts";
import { decision, estimate, makeAward, makeLinedPlan } from "#tests/support/raad-factories.ts";
import { cellsOf, rowsByHead, withLibreOffice } from "#tests/support/read-dossier.ts";
import { describeWithTools } from "../../unit/documents/tools.ts";

const year = 2041;
const accounted = (spent: number, result: "carried_out" | "failed", lesson = "") => ({
  ...{ result, feedback: "De buurt kreeg een brief.", spentCents: cents(spent), explanation: "Aan planten." },
  ...{ feedbackMet: true, financeMet: true, lesson },
});

/** One round of each kind in one budget year, all decided on and partly accounted for; and one of another year. */
async function threeRounds(): Promise<void> {
  const clerk = await makeOfficer(["clerk"]);
  const official = await makeOfficer(["official"]);
  const at = "accountability" as const;
  const city = await makeRound({ at, budgetYear: year, title: "Burgerbegroting" });
  const pond = await makePlan(city, { state: "admitted", title: "Vijver" });
  const lamps = await makePlan(city, { state: "admitted", title: "Lampen dimmen", effect: "saving" });
  const zoo = await makePlan(city, { state: "admitted", title: "Dierentuin" });
  await estimate(pond, { oneOff: cents(900_000), yearly: cents(25_050), programme: 5 });
  await estimate(lamps, { oneOff: cents(0), yearly: cents(310_000), programme: 2 });
  await estimate(zoo, { oneOff: cents(9_000_000), yearly: cents(0), programme: 5 });
  for (const { number } of [pond, lamps]) await done(decidePlan(clerk, city.slug, number, decision(city)));
  await done(decidePlan(clerk, city.slug, zoo.number, decision(city, { outcome: "rejected" })));
  await done(accountPlan(official, city.slug, pond.number, accounted(912_345, "carried_out")));

  const fund = await makeRound({ kind: "neighbourhood_fund", at, budgetYear: year, title: "Buurtfonds" });
  const paid = await makePlan(fund, { state: "admitted", title: "Buurtkamer", oneOff: cents(2_000_000) });
  const none = await makePlan(fund, { state: "admitted", title: "Podium", oneOff: cents(1_500_000) });
  await estimate(paid, { oneOff: cents(2_000_000), yearly: cents(0), programme: 5 });
  await makeAward(fund, "adopted", [
    { plan: paid, outcome: "full", cents: 2_000_000 },
    { plan: none, outcome: "reserve", cents: 0 },
  ]);
  await db.plan.updateMany({ where: { roundId: fund.id }, data: { state: "decided" } });
  const money = [official, fund.slug, paid.number] as const;
  const administrator = await makeOfficer(["administrator"]);
  const pot = { parent: null, year, name: "Buurtfonds", fcl: "", amount: 3_000_000, forPlans: true };
  await done(holdMoney(...money, { pot: (await done(addPot(administrator, pot))).id }));
  const once = { seen: 0, reason: "" } as const;
  await done(planAdvance(...money, { amount: cents(50_075), dueOn: fund.today }));
  const paidSo = { move: "spend", amount: cents(50_075), paidOn: fund.today, reference: "17", way: "subsidy" } as const;
  await done(payPlan(...money, { ...paidSo, ...once, formKey: randomUUID() }));
  await done(accountPlan(official, fund.slug, paid.number, accounted(120_000, "failed", "Zoek eerst een plek.")));
  await done(
    settlePlan(...money, { amount: cents(120_000), setOn: fund.today, seen: 0, reason: "Het ging niet door." }),
  );

  const buurt = await makeRound({ kind: "neighbourhood_plans", at, budgetYear: year, title: "Buurtplannen" });
  const square = await makeLinedPlan(buurt, [
    { cents: cents(800_000), programme: 7, coverage: 3 },
    { cents: cents(30_000), recurrence: "yearly", programme: 5, coverage: 3 },
    { cents: cents(70_000), programme: 7, coverage: 1 },
  ]);
  await done(decidePlan(clerk, buurt.slug, square.number, decision(buurt, { reason: null })));

  const other = await makeRound({ at, budgetYear: year - 1 });
  const old = await makePlan(other, { state: "admitted", oneOff: cents(1) });
  await done(decidePlan(clerk, other.slug, old.number, decision(other)));
  await makeRound({ at: "unopened", budgetYear: year + 1 });
}

async function accountOf(one: number) {
  const account = await loadYearAccount(one);
  if (!account) throw new Error(`there is no account of ${one}`);
  return account;
}

test("the tables of a year hold what the database holds of its rounds, programmes and funded plans (R27, R70)", async () => {
  await threeRounds();
  expect(await yearsToAccount()).toEqual([year, year - 1]);
  expect(await loadYearAccount(year + 1)).toBeNull();
  const account = await accountOf(year);
  const read = (sheet: Parameters<typeof csv>[0]) => rowsByHead(cellsOf(new TextDecoder().decode(csv(sheet))));
  const amounts = (
    oneOff: number,
    yearly: number,
    savesOneOff: number,
    savesYearly: number,
    spent: number,
    [granted, paid, set] = [0, 0, 0],
  ) => ({
    ...{ "Toegekend uit een pot (euro)": granted, "Betaald (euro)": paid, "Vastgesteld (euro)": set },
    ...{ "Kost eenmalig (euro)": oneOff, "Kost per jaar (euro)": yearly },
    ...{ "Bespaart eenmalig (euro)": savesOneOff, "Bespaart per jaar (euro)": savesYearly, "Uitgegeven (euro)": spent },
  });
  const counts = (decided: number, funded: number, accountedFor: number, carriedOut: number, failed: number) => ({
    ...{ Beslist: decided, "Gaan door": funded, Verantwoord: accountedFor },
    ...{ Uitgevoerd: carriedOut, "Niet gelukt": failed },
  });
  expect(read(roundSheet(account))).toEqual([
    { Ronde: "Burgerbegroting", ...counts(3, 2, 1, 1, 0), ...amounts(9_000, 250.5, 0, 3_100, 9_123.45) },
    { Ronde: "Buurtfonds", ...counts(2, 1, 1, 0, 1), ...amounts(20_000, 0, 0, 0, 1_200, [20_000, 500.75, 1_200]) },
    { Ronde: "Buurtplannen", ...counts(1, 1, 0, 0, 0), ...amounts(8_000, 300, 0, 0, 0) },
  ]);
  expect(read(programmeSheet(account))).toEqual([
    { Programma: 2, ...counts(1, 1, 0, 0, 0), ...amounts(0, 0, 0, 3_100, 0) },
    { Programma: 5, ...counts(2, 2, 2, 1, 1), ...amounts(29_000, 250.5, 0, 0, 10_323.45, [20_000, 500.75, 1_200]) },
    { Programma: "meer programma's", ...counts(1, 1, 0, 0, 0), ...amounts(8_000, 300, 0, 0, 0) },
  ]);
  expect(read(fundedSheet(account))).toMatchObject([
    {
      ...{ Ronde: "Burgerbegroting", Plan: "Vijver", Programma: 5, Soort: "Kost", Stand: "Uitgevoerd" },
      ...{ "Besloten eenmalig (euro)": 9_000, "Besloten per jaar (euro)": 250.5, "Uitgegeven (euro)": 9_123.45 },
      "Reden van het besluit": "Dit past in de agenda.",
    },
    { Plan: "Lampen dimmen", Programma: 2, Soort: "Bespaart", "Uitgegeven (euro)": "" },
    {
      ...{ Ronde: "Buurtfonds", Plan: "Buurtkamer", Stand: "Niet gelukt", "Uitgegeven (euro)": 1_200 },
      "Wat we leerden": "Zoek eerst een plek.",
    },
    {
      ...{ Ronde: "Buurtplannen", Programma: "5, 7", "Besloten eenmalig (euro)": 8_000 },
      "Reden van het besluit": "geen reden vastgelegd",
    },
  ]);
  const [stored] = await db.$queryRaw<{ spent: number; plans: number }[]>`
    SELECT sum(a."spentCents")::float8 AS spent, count(*)::int AS plans FROM "PlanAccount" a
    JOIN "Plan" p ON p.id = a."planId" JOIN "Round" r ON r.id = p."roundId" WHERE r."budgetYear" = ${year}`;
  expect({ spent: account.sums.spent, plans: account.sums.accountedFor }).toEqual(stored);
  expect(account.besides.cost).toEqual({ oneOff: 70_000, yearly: 0 });
});

test("the same data give the same files; the workbook has every table, and the sums below the rounds", async () => {
  await threeRounds();
  const [one, two] = [await accountOf(year), await accountOf(year)];
  for (const bytesOf of [ods, xlsx])
    expect(Buffer.compare(await bytesOf(yearBook(one)), await bytesOf(yearBook(two)))).toBe(0);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(await xlsx(yearBook(one))) as never);
  for (const sheet of [roundSheet(one), programmeSheet(one), fundedSheet(one)]) {
    const written = cellsOf(new TextDecoder().decode(csv(sheet)));
    const page = workbook.getWorksheet(sheet.name);
    const cell = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? ""));
    const read = written.map((row, at) => row.map((_, column) => cell(page?.getCell(at + 1, column + 1).value)));
    expect(read.slice(1)).toEqual(written.slice(1));
  }
  expect(workbook.getWorksheet("Rondes")?.getRow(5).values).toEqual([
    undefined,
    "Samen",
    6,
    4,
    37_000,
    550.5,
    0,
    3_100,
    20_000,
    500.75,
    1_200,
    10_323.45,
    2,
    1,
    1,
  ]);
});

describeWithTools(["soffice"], "LibreOffice reads the account of a year back", () => {
  test("every cell of the ODS", { timeout: 120_000 }, async () => {
    await threeRounds();
    const account = await accountOf(year);
    withLibreOffice({ "tabellen.ods": ods(yearBook(account)) }, ({ sheets }) => {
      const all = [roundSheet(account), programmeSheet(account), fundedSheet(account)];
      const read = sheets(all.map(({ name }) => name));
      for (const sheet of all) {
        const written = cellsOf(new TextDecoder().decode(csv(sheet)));
        expect(read[sheet.name]?.slice(1, written.length), sheet.name).toEqual(written.slice(1));
      }
      expect(read["Rondes"]?.at(-1)).toEqual([
        "Samen",
        6,
        4,
        37_000,
        550.5,
        0,
        3_100,
        20_000,
        500.75,
        1_200,
        10_323.45,
        2,
        1,
        1,
      ]);
    });
  });
});
