import "./support/shared.ts";
import { expect } from "@playwright/test";
import { makePlan, makeRound } from "../support/factories.ts";
import { test } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";

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
