import "./support/shared.ts";
import { expect } from "@playwright/test";
import { cents } from "#app/modules/counting/core/money.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { makePlan, makeRound, nextNumber } from "../support/factories.ts";
import { done } from "../support/plans-factories.ts";
import { decision, estimate } from "../support/raad-factories.ts";
import { test } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
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
  await expect(page.getByRole("columnheader", { name: "Voor" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Sinds" })).toHaveCount(0);
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
  const mine = page.getByRole("row", { name: /Een pluktuin.*Kies een behandelaar/ });
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
  await part.getByRole("button", { name: "Geef het plan aan deze collega" }).click();
  await expect(second.getByRole("status")).toHaveText("Opgeslagen.");
  await expect(part.getByText(one.name, { exact: true })).toBeVisible();
  await inspect(second, info, "dossier");
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
