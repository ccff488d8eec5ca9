import "./support/shared.ts";
import { expect } from "@playwright/test";
import { addDays, utc } from "#app/modules/rounds/core/dates.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { makePlan, makeRound, nextNumber } from "../support/factories.ts";
import { done, moveTo } from "../support/plans-factories.ts";
import { decision, estimate } from "../support/raad-factories.ts";
import { closeValuing, rate, valuingRules } from "../support/waardering-factories.ts";
import { test } from "./support/app.ts";
import { anOfficer, aResident } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

test("who has nothing to do reads that, and finds what everybody reads", async ({ signedInAs }) => {
  const page = await signedInAs("raadslid@lindenveen.example");
  await page.goto("/werk");
  await expect(page.getByRole("heading", { name: "Er wacht niets op u" })).toBeVisible();
  await page.getByRole("link", { name: "Plannen van Burgerbegroting 2028" }).click();
  await expect(page).toHaveURL(/\/rondes\/burgerbegroting-2028\/plannen$/);
});

test("who has no role any more reads whom to ask", async ({ signedInAs }) => {
  const { email } = await anOfficer();
  const page = await signedInAs(email);
  await page.goto("/werk");
  await expect(page.getByRole("heading", { name: "U heeft geen rol" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Vraag een beheerder om een rol.");
});

test("a member of the board finds the scores to give first", async ({ signedInAs }) => {
  const page = await signedInAs("adviesraad1@lindenveen.example");
  await page.goto("/werk");
  await expect(page.getByRole("article").first()).toContainText("Geef uw scores");
  // Other tests make rounds in the same place.
  const task = page.getByRole("article").filter({ hasText: "Buurtfonds 2027" });
  await expect(task).toContainText(/U scoorde \d+ van de \d+ plannen\. Dat kan t\/m/);
  await task.getByRole("link", { name: "Ga scoren" }).click();
  await expect(page).toHaveURL(/\/werk\/rondes\/buurtfonds-2027\/scores$/);
});

test("the desk is led to entering a plan where that can be done, and nowhere else", async ({ signedInAs }) => {
  const { email } = await anOfficer("desk_officer");
  const open = await makeRound({ at: "submission", title: "Ronde voor de balie" });
  const page = await signedInAs(email);
  await page.goto("/werk");
  const tasks = page.getByRole("article");
  await expect(tasks.filter({ hasText: open.title })).toContainText("Voer een plan in voor een inwoner");
  await expect(tasks.filter({ hasText: "Burgerbegroting 2028" })).toHaveCount(0);
  for (const link of await page.getByRole("link", { name: /invoeren/i }).all()) {
    const address = (await link.getAttribute("href")) ?? "";
    const entering = await signedInAs(email);
    await entering.goto(address);
    await expect(entering.getByRole("main")).not.toContainText("Dit kan niet meer");
  }
});

test("the list of work has no column without a day in it", async ({ signedInAs }) => {
  const page = await signedInAs("college@lindenveen.example");
  await page.goto("/werk");
  const later = page.getByRole("table", { name: /^Later/ });
  await expect(later.getByRole("columnheader", { name: "Voor" })).toBeVisible();
  await expect(later.getByRole("columnheader", { name: "Sinds" })).toHaveCount(0);
});

test("the office is warned of plans that are not screened yet, as long as they can be", async ({ signedInAs }) => {
  const { email } = await anOfficer("coordinator");
  const screening = await makeRound({ at: "screening", title: "Ronde met ongecontroleerde plannen" });
  const late = await makeRound({ at: "valuation", title: "Ronde die te laat is" });
  for (const round of [screening, screening, late]) await makePlan(round);
  const page = await signedInAs(email);
  await page.goto("/werk");
  const tasks = page.getByRole("article").filter({ hasText: "Controleer de plannen" });
  const task = tasks.filter({ hasText: screening.title });
  await expect(task).toContainText("2 plannen zijn nog niet gecontroleerd");
  await expect(task).toContainText("nog 8 dagen");
  await expect(tasks.filter({ hasText: late.title })).toHaveCount(0);
  await task.getByRole("link", { name: "Naar de plannen" }).click();
  await expect(page).toHaveURL(new RegExp(`/werk/rondes/${screening.slug}$`));
});

test("a plan whose answer is late is counted on top of the list of work, and says so to all who wait for it", async ({
  signedInAs,
  page: visitor,
}, info) => {
  const screening = { ...defaultRules.citizens_budget.screening, answerWeeks: 1 };
  const round = await makeRound({ at: "screening", title: "Ronde met een termijn", rules: { screening } });
  const resident = await aResident();
  const { id, number } = await makePlan(round, { title: "Een bankje", author: resident });
  await db.plan.update({ where: { id }, data: { submittedAt: utc(addDays(round.today, -200)) } });
  await makePlan(round, { title: "Een boom" });

  const page = await signedInAs((await anOfficer("coordinator")).email);
  await page.goto("/werk?van=iedereen");
  await expect(page.getByText(/Van \d+ plan(nen)? is een datum voorbij\./)).toBeVisible();
  const late = page.getByRole("table", { name: "Te laat: wat er wacht" });
  await expect(late.getByRole("row", { name: /Een bankje/ }).first()).toContainText("te laat");
  await expect(late.getByRole("row", { name: /Een boom/ })).toHaveCount(0);
  await inspect(page, info, "werk");
  await page.goto(`/werk/rondes/${round.slug}`);
  await expect(page.getByText("1 plan wacht te lang op antwoord.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Een bankje/ })).toContainText("te laat");
  await inspect(page, info, "ronde");
  await page.goto(`/werk/rondes/${round.slug}/plannen/${number}`);
  await expect(page.getByRole("region", { name: "Uitkomst van de controle" })).toContainText(
    "Het antwoord is te laat.",
  );
  await inspect(page, info, "dossier");

  const own = await signedInAs(resident.email);
  await own.goto("/mijn-plannen");
  await expect(own.getByRole("row", { name: /Een bankje/ })).toContainText("Bel of mail de buurtcoördinator.");
  await inspect(own, info, "mijn-plannen");
  await own.goto(`/rondes/${round.slug}/plannen/${number}`);
  await expect(own.getByText("Bel of mail de buurtcoördinator.")).toBeVisible();
  await inspect(own, info, "eigen-plan");
  await visitor.goto(`/rondes/${round.slug}/plannen/${number + 1}`);
  await expect(visitor.getByText(/De indiener krijgt antwoord uiterlijk op/)).toBeVisible();
  await inspect(visitor, info, "plan");
  await visitor.goto(`/rondes/${round.slug}/spelregels`);
  await expect(visitor.getByText("Weken tot het antwoord")).toBeVisible();
  await inspect(visitor, info, "regels");
});

test("plans are given to a colleague, who finds them first; the others see whose they are", async ({
  signedInAs,
}, info) => {
  const round = await makeRound({ at: "screening", title: "Ronde om te verdelen" });
  for (const title of ["Bankjes langs het pad", "Een pluktuin", "Meer schaduw"]) await makePlan(round, { title });
  const [one, other] = [await anOfficer("coordinator"), await anOfficer("coordinator")];
  const page = await signedInAs(one.email);
  const address = `/werk/rondes/${round.slug}`;
  await page.goto(address);
  await page.getByRole("button", { name: "Geef de gekozen plannen" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies een of meer plannen.");
  await expect(page.getByRole("alert")).toContainText("Kies een collega.");
  await inspect(page, info, "niets-gekozen");
  await page.getByRole("checkbox", { name: "Kies plan 1: Bankjes langs het pad" }).check();
  await page.getByRole("checkbox", { name: "Kies plan 3: Meer schaduw" }).check();
  await page.getByLabel("Aan wie?").selectOption({ label: `${other.name} (0 plannen)` });
  await page.getByRole("button", { name: "Geef de gekozen plannen" }).click();
  await expect(page.getByRole("status")).toHaveText("De gekozen plannen zijn aan uw collega gegeven.");
  await expect(page.getByRole("row", { name: /Meer schaduw/ })).toContainText(other.name);
  await expect(page.getByRole("row", { name: /Een pluktuin/ })).toContainText("Nog niemand");
  await inspect(page, info, "gegeven");

  await page.getByLabel("Van wie wilt u de plannen zien?").selectOption({ label: "Zonder behandelaar (1 plan)" });
  await page.getByRole("button", { name: "Toon de plannen" }).click();
  await expect(page.getByRole("row", { name: /Een pluktuin/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Meer schaduw/ })).toHaveCount(0);

  await page.getByRole("link", { name: "Kies het plan" }).click();
  await expect(page.getByRole("checkbox", { name: "Kies plan 2: Een pluktuin" })).toBeChecked();

  // Of a plan in nobody's hands it is to be said whose it is.
  const mine = page.getByRole("row", { name: /Een pluktuin.*kies een behandelaar/ });
  const theirs = page.getByRole("row", { name: /Meer schaduw/ });
  await page.goto("/werk");
  await expect(mine).toBeVisible();
  await expect(theirs).toHaveCount(0);
  await inspect(page, info, "werk-van-mij");
  await page.getByRole("link", { name: /^Van iedereen/ }).click();
  await expect(theirs.first()).toContainText(other.name);
  await inspect(page, info, "werk-van-iedereen");

  const second = await signedInAs(other.email);
  await second.goto("/werk");
  await second
    .getByRole("row", { name: /Meer schaduw/ })
    .first()
    .getByRole("link")
    .click();
  const part = second.getByRole("region", { name: "Behandelaar" });
  await expect(part.getByText(other.name, { exact: true })).toBeVisible();
  await part.getByLabel("Aan wie?").selectOption({ label: `${one.name} (0 plannen)` });
  await part.getByRole("button", { name: "Geef het plan" }).click();
  await expect(second.getByRole("status")).toHaveText("Opgeslagen.");
  await expect(part.getByText(one.name, { exact: true })).toBeVisible();
  await inspect(second, info, "dossier");
});

test("the griffie records that the raad puts a plan first, which stands beside every order and in none", async ({
  signedInAs,
  page: visitor,
}, info) => {
  const valued = await makeRound({
    at: "valuation",
    title: "Ronde met voorrang",
    rules: valuingRules({ minimumPerPlan: 1 }),
  });
  for (const title of ["Een bankje", "Een boom", "Een pad"]) await makePlan(valued, { state: "admitted", title });
  const resident = await aResident();
  for (const number of [1, 2]) await rate(resident, valued, number, 1);
  await closeValuing(valued);
  const round = await moveTo(valued, "council");
  const other = await makeRound({ at: "screening", title: "Ronde voor later" });
  await makePlan(other, { state: "admitted" });
  const clerk = await signedInAs((await anOfficer("clerk")).email);
  await clerk.goto(`/werk/rondes/${round.slug}/besluiten/2`);
  const part = clerk.getByRole("region", { name: "Voorrang van de raad" });
  await part.getByRole("button", { name: "Leg de voorrang vast" }).click();
  await expect(part.getByRole("alert")).toContainText("Schrijf wat de raad wil");
  await inspect(clerk, info, "voorrang-leeg");
  await part.getByLabel("Wat wil de raad").fill("Voor ouderen in Noord. Motie M3 van 4 maart.");
  await part.getByRole("button", { name: "Leg de voorrang vast" }).click();
  await expect(clerk.getByRole("status")).toHaveText("De voorrang is vastgelegd.");
  await inspect(clerk, info, "voorrang");
  await clerk.goto(`/werk/rondes/${round.slug}/besluiten`);
  await expect(clerk.getByRole("row", { name: /Een boom/ })).toContainText("Voorrang van de raad: Voor ouderen");
  await inspect(clerk, info, "besluiten");

  await visitor.goto(`/rondes/${round.slug}/plannen/2`);
  await expect(visitor.getByRole("region", { name: "Voorrang van de raad" })).toContainText("Motie M3 van 4 maart.");
  await inspect(visitor, info, "plan-voorrang");
  await visitor.goto(`/rondes/${round.slug}/uitslag`);
  await expect(visitor.getByText("Voorrang van de raad: Voor ouderen in Noord.")).toBeVisible();
  await inspect(visitor, info, "uitslag-voorrang");

  await clerk.goto(`/werk/rondes/${round.slug}/besluiten/2`);
  await part.getByRole("button", { name: "Neem de voorrang terug" }).click();
  await expect(clerk.getByRole("status")).toHaveText("De voorrang is teruggenomen.");
  await part.getByText("Wat er eerder is vastgelegd").click();
  await expect(part).toContainText("Motie M3 van 4 maart.");
  await visitor.goto(`/rondes/${round.slug}/plannen/2`);
  await expect(visitor.getByText("Voorrang van de raad")).toHaveCount(0);

  // Before anything is decided only the priority is recorded.
  await clerk.goto(`/werk/rondes/${other.slug}/besluiten`);
  await clerk.getByRole("link", { name: "Voorrang: plan 1" }).click();
  await expect(clerk.getByRole("button", { name: "Leg het besluit vast" })).toHaveCount(0);
  await expect(part.getByRole("button", { name: "Leg de voorrang vast" })).toBeVisible();
  await inspect(clerk, info, "voor-besluit");
});

test("what a plan means is weighed on four sides; the office sees which plans are complex, the public why after the outcome", async ({
  signedInAs,
  page: visitor,
}, info) => {
  const round = await makeRound({ at: "screening", title: "Ronde met gevolgen" });
  const { id } = await makePlan(round, { title: "Een steiger" });
  await makePlan(round, { title: "Een bankje" });
  const page = await signedInAs((await anOfficer("official")).email);
  await page.goto(`/werk/rondes/${round.slug}/plannen/1`);
  const part = page.getByRole("region", { name: "Gevolgen voor de gemeente" });
  const choose = (side: string, weight: string) =>
    part
      .getByRole("radiogroup", { name: `${side}: hoe groot` })
      .getByText(weight, { exact: true })
      .click();
  for (const side of ["Inhoudelijk", "Financieel"]) await choose(side, "Geen gevolgen");
  await choose("Capaciteit", "Kleine gevolgen");
  await choose("Juridisch", "Grote gevolgen");
  await part.getByLabel("Capaciteit: uitleg").fill("Een dag toezicht.");
  await part.getByRole("button", { name: "Bewaar de gevolgen" }).click();
  await expect(part.getByRole("alert")).toContainText("Leg uit wat de gevolgen zijn.");
  await expect(part.getByLabel("Capaciteit: uitleg")).toHaveValue("Een dag toezicht.");
  await inspect(page, info, "wegen-fout");
  await part.getByLabel("Juridisch: uitleg").fill("Er is een vergunning van het waterschap nodig.");
  await part.getByRole("button", { name: "Bewaar de gevolgen" }).click();
  await expect(page.getByRole("status")).toHaveText("Opgeslagen.");
  await expect(part).toContainText("Het programmateam weegt dit plan.");
  await inspect(page, info, "gewogen");
  await page.goto(`/werk/rondes/${round.slug}`);
  await expect(page.getByRole("row", { name: /Een steiger/ })).toContainText("Complex");
  await expect(page.getByRole("row", { name: /Een bankje/ })).toContainText("Nog niet gewogen");
  await inspect(page, info, "lijst-gewogen");
  await page.goto("/werk?van=iedereen");
  await expect(page.getByRole("row", { name: /1\. Een steiger/ }).first()).toContainText("Complex");

  await visitor.goto(`/rondes/${round.slug}/plannen/1`);
  await expect(visitor.getByText("waterschap")).toHaveCount(0);
  await db.plan.update({ where: { id }, data: { state: "admitted" } });
  await visitor.reload();
  await expect(visitor.getByText("Er is een vergunning van het waterschap nodig.")).toBeVisible();
  await inspect(visitor, info, "plan-gewogen");
});

test("a clerk finds the account of a year, with what was decided and spent in its rounds, and takes it along", async ({
  signedInAs,
}, info) => {
  const year = 2100 + (nextNumber() % 90);
  const clerk = await anOfficer("clerk");
  const round = await makeRound({ at: "accountability", budgetYear: year, title: `Ronde van ${year}` });
  for (const [title, cost, programme] of [
    ["Een pluktuin", 1_250_000, 5],
    ["Een vijver", 900_000, 7],
  ] as const) {
    const plan = await makePlan(round, { state: "admitted", title });
    await estimate(plan, { oneOff: cents(cost), yearly: cents(25_000), programme });
    await done(decidePlan(clerk, round.slug, plan.number, decision(round)));
  }
  const page = await signedInAs(clerk.email);
  await page.goto("/werk");
  await page.getByRole("link", { name: "Verantwoording per jaar" }).click();
  await expect(page.getByRole("heading", { name: /^Verantwoording \d{4}$/ })).toBeVisible();
  await page.goto(`/werk/verantwoording?jaar=${year}`);
  const rounds = page.getByRole("table", { name: `Rondes van ${year}` });
  const row = rounds.getByRole("row", { name: round.title });
  await expect(row).toContainText("€\u00a021.500 eenmalig");
  await expect(row).toContainText("€\u00a0500 per jaar");
  await expect(page.getByRole("table", { name: `Programma's in ${year}` }).getByRole("row")).toHaveCount(3);
  await inspect(page, info, "verantwoording-jaar");
  for (const ending of ["ods", "xlsx", "csv"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: new RegExp(`^${ending}`, "i") }).click();
    expect((await download).suggestedFilename()).toBe(`verantwoording-${year}.${ending}`);
  }
  await page.goto("/werk/verantwoording?jaar=2026");
  await inspect(page, info, "verantwoording-voorbeeld");
});
