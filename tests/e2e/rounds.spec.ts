import { addDays, longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";
import { phaseNames } from "#app/modules/people/texts.nl.ts";
import { expect, type Page } from "@playwright/test";
import { test } from "./support/app.ts";
import { expectNoAxeFindings } from "./support/axe.ts";
import { expectNoSidewaysScroll } from "./support/widths.ts";
import { anOfficer } from "./support/people.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { groundName } from "#app/modules/rounds/texts.nl.ts";
import { db } from "#app/platform/db.server.ts";

const today = (): LocalDate => new Date().toISOString().slice(0, 10) as LocalDate;

/** Types first and last days of two weeks for every phase of a burgerbegroting, from tomorrow on. */
async function fillCalendar(page: Page): Promise<void> {
  for (const [at, phase] of phaseOrder.citizens_budget.entries()) {
    const first = addDays(today(), 2 + at * 14);
    await page.getByLabel(`${phaseNames[phase]}: eerste dag`).fill(first);
    await page.getByLabel(`${phaseNames[phase]}: laatste dag`).fill(addDays(first, 13));
  }
}

test("an administrator makes, sets up and opens a round with the griffie; its rules are then frozen and public", async ({
  page,
  signedInAs,
}) => {
  const administrator = await signedInAs("beheerder@lindenveen.example");
  await administrator.goto("/beheer/rondes");
  await administrator.getByRole("radio", { name: /Burgerbegroting/ }).check();
  await administrator.getByLabel("Naam van de ronde").fill("Burgerbegroting 2031");
  await administrator.getByLabel("Adres").fill("burgerbegroting-2031");
  await administrator.getByLabel("Begrotingsjaar").fill("2031");
  await administrator.getByRole("button", { name: "Maak de ronde" }).click();
  await expect(administrator.getByRole("status")).toContainText("De ronde is gemaakt");

  await page.goto("/rondes/burgerbegroting-2031");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wij kunnen deze bladzijde niet vinden");

  await fillCalendar(administrator);
  await administrator.getByLabel("Minste aantal oordelen voor een plaats").fill("15");
  await administrator.getByRole("button", { name: "Opslaan" }).click();
  await expect(administrator.getByRole("status")).toHaveText(/De ronde is opgeslagen/);
  await expectNoAxeFindings(administrator);

  await administrator.getByRole("link", { name: "Openen" }).click();
  await expectNoAxeFindings(administrator);
  await administrator.getByRole("button", { name: "Stel voor de ronde te openen" }).click();
  await expect(administrator.getByText("Dit is uw eigen voorstel.")).toBeVisible();
  await expect(administrator.getByRole("button", { name: "Keur goed" })).toHaveCount(0);
  await expectNoAxeFindings(administrator);
  await page.goto("/rondes/burgerbegroting-2031");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wij kunnen deze bladzijde niet vinden");

  const clerk = await signedInAs("griffie@lindenveen.example");
  await clerk.goto("/beheer/rondes/burgerbegroting-2031/openen");
  await expectNoAxeFindings(clerk);
  await clerk.getByRole("button", { name: "Keur goed" }).click();
  await expect(clerk.getByText("De regels staan vast.")).toBeVisible();

  await page.goto("/rondes/burgerbegroting-2031/spelregels");
  await expect(page.getByText("De regels staan vast.", { exact: true })).toBeVisible();
  await expect(page.getByText(/^Versie 2\./)).toBeVisible();
  await expectNoAxeFindings(page);
});

test("dates that overlap are refused with a sentence, and what was typed stays", async ({ signedInAs }) => {
  const administrator = await signedInAs("beheerder@lindenveen.example");
  await administrator.goto("/beheer/rondes/burgerbegroting-2028/kopie");
  await administrator.getByLabel("Naam van de ronde").fill("Begroting met een fout");
  await administrator.getByLabel("Adres").fill("begroting-met-een-fout");
  await administrator.getByRole("button", { name: "Maak de kopie" }).click();
  await fillCalendar(administrator);
  const early = addDays(today(), 3);
  await administrator.getByLabel("Controleren: eerste dag").fill(early);
  await administrator.getByLabel("Naam van de ronde").fill("Een andere naam");
  await administrator.getByRole("button", { name: "Opslaan" }).click();
  await expect(administrator.getByRole("alert")).toContainText("Deze fase begint voordat de vorige klaar is");
  await expect(administrator.getByLabel("Controleren: eerste dag")).toHaveValue(early);
  await expect(administrator.getByLabel("Naam van de ronde")).toHaveValue("Een andere naam");
  await administrator.goto("/rondes");
  await expect(administrator.getByText("Begroting met een fout", { exact: true })).toBeVisible();
});

test("a change after opening takes a second administrator, and what it changed stays visible", async ({
  page,
  signedInAs,
}) => {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "submission", budgetYear: 2020 });
  const change = `/beheer/rondes/${round.slug}/wijzigen`;
  const [last] = round.calendar.slice(-1);
  if (!last) throw new Error("a round has phases");
  const later = addDays(last.endsOn, 7);

  const first = await signedInAs("beheerder@lindenveen.example");
  await first.goto(change);
  await expect(first.getByText(/^Let op: de uitslag komt na 31\smaart\s2019/)).toBeVisible();
  await expect(first.getByLabel("Voorbereiden: laatste dag")).toHaveAccessibleDescription(/Voorbereiden is voorbij/);
  await first.getByLabel("Waarom veranderen de regels?").fill("De raad wil ook plannen van jongeren.");
  await first.getByLabel("Vanaf het jaar waarin u zo oud wordt").fill("10");
  await first.getByLabel("Uitvoeren: laatste dag").fill(later);
  await first.getByRole("button", { name: "Stel de wijziging voor" }).click();
  await expect(first.getByText("Dit is uw eigen voorstel.")).toBeVisible();
  await expectNoAxeFindings(first);

  const second = await signedInAs("beheerder2@lindenveen.example");
  await second.goto(change);
  await expect(second.getByText(/^Let op: de uitslag komt na 31\smaart\s2019/)).toBeVisible();
  await expect(second.getByRole("row", { name: /Vanaf het jaar/ })).toContainText("12");
  await second.getByRole("button", { name: "Keur goed" }).click();
  await expect(second.getByRole("status")).toHaveText("U heeft het voorstel goedgekeurd. De wijziging geldt vanaf nu.");

  await page.goto(`/rondes/${round.slug}/spelregels`);
  await expect(page.getByText(/Twee beheerders hebben ze na het openen veranderd/)).toBeVisible();
  const log = page.getByRole("region", { name: "Wijzigingen na de opening" });
  await expect(log.getByText("De raad wil ook plannen van jongeren.")).toBeVisible();
  await expect(log.getByRole("row", { name: /Vanaf het jaar/ })).toContainText(/12 jaar.*10 jaar/);
  await expect(log.getByRole("row", { name: /^Uitvoeren/ })).toContainText(longDate(last.endsOn));
  await expect(log.getByRole("row", { name: /^Uitvoeren/ })).toContainText(longDate(later));
  await expectNoAxeFindings(page);
  await expectNoSidewaysScroll(page);
});

test("closing early takes two people, one of whom may refuse with a reason", async ({ page, signedInAs }) => {
  const round = await makeRound({ at: "valuation" });
  const address = `/beheer/rondes/${round.slug}/vier-ogen`;
  const first = await signedInAs("beheerder@lindenveen.example");
  await first.goto(address);
  const closing = first.getByRole("region", { name: "De fase eerder sluiten" });
  await closing.getByRole("button", { name: "Stel voor eerder te sluiten" }).click();
  await expect(first.getByRole("alert")).toContainText("Schrijf de reden op.");
  await closing.getByLabel("Reden").fill("De zaal is dicht.");
  await closing.getByRole("button", { name: "Stel voor eerder te sluiten" }).click();
  await expect(first.getByRole("status")).toContainText("Uw voorstel is bewaard");
  await expectNoAxeFindings(first);
  await expectNoSidewaysScroll(first);

  const second = await signedInAs("griffie@lindenveen.example");
  await second.goto("/werk");
  const task = second.getByRole("article").filter({ hasText: round.title });
  await task.getByRole("link", { name: "Bekijk het voorstel" }).click();
  await second.getByText("Weiger", { exact: true }).first().click();
  await second.getByLabel("Waarom weigert u?").fill("De zaal is morgen weer open.");
  await second.getByRole("button", { name: "Weiger" }).click();
  await expect(second.getByRole("status")).toContainText("U heeft het voorstel geweigerd");

  await first.goto(address);
  await closing.getByLabel("Reden").fill("De zaal blijft dicht.");
  await closing.getByRole("button", { name: "Stel voor eerder te sluiten" }).click();
  await second.goto(address);
  await second.getByRole("button", { name: "Keur goed" }).click();
  await expect(second.getByRole("status")).toContainText("U heeft het voorstel goedgekeurd");
  await page.goto(`/rondes/${round.slug}`);
  await expect(page.getByText("De reden: De zaal blijft dicht.")).toBeVisible();
});

test("what the city itself may decide is in the reach of a burgerbegroting, in the same words everywhere", async ({
  page,
  signedInAs,
}) => {
  const ground = groundName("citizens_budget", "a");
  const round = await makeRound({ at: "screening" });
  const plan = await makePlan(round, { state: "out_of_scope" });
  const official = await anOfficer("official");
  const verdict = { outcome: "out_of_scope", ground: "a", reason: "De regio gaat hierover." } as const;
  await db.screening.create({ data: { planId: plan.id, screenedBy: official.accountId, ...verdict } });
  await page.goto(`/rondes/${round.slug}/spelregels`);
  await expect(page.getByRole("listitem").filter({ hasText: ground })).toBeVisible();
  await page.goto(`/rondes/${round.slug}/plannen/${plan.number}`);
  await expect(page.getByText(ground)).toBeVisible();
  const screener = await signedInAs(official.email);
  await screener.goto(`/werk/rondes/${round.slug}/plannen/${plan.number}`);
  await expect(screener.getByRole("option", { name: ground })).toBeAttached();
});

test("whoever is overtaken by a colleague gets what was typed back, and a link to what there is now", async ({
  signedInAs,
}) => {
  const round = await makeRound({ at: "unopened" });
  const settings = `/beheer/rondes/${round.slug}`;
  const [one, other] = [
    await signedInAs("beheerder@lindenveen.example"),
    await signedInAs("beheerder2@lindenveen.example"),
  ];
  await one.goto(settings);
  await other.goto(settings);
  await other.getByLabel("Naam van de ronde").fill("De naam van de collega");
  await other.getByRole("button", { name: "Opslaan" }).click();
  await expect(other.getByRole("status")).toContainText("opgeslagen");
  await one.getByLabel("Naam van de ronde").fill("Mijn naam");
  await one.getByRole("button", { name: "Opslaan" }).click();
  await expect(one.getByRole("alert")).toContainText("Een collega bewaarde intussen iets anders");
  await expect(one.getByLabel("Naam van de ronde")).toHaveValue("Mijn naam");
  await expectNoAxeFindings(one);
  await one.getByRole("link", { name: "Open de bladzijde opnieuw" }).click();
  await expect(one.getByLabel("Naam van de ronde")).toHaveValue("De naam van de collega");
  await one.getByLabel("Naam van de ronde").fill("");
  await one.getByRole("button", { name: "Opslaan" }).click();
  await expect(one.getByRole("alert")).toBeVisible();
  await expect(one.getByRole("link", { name: "Open de bladzijde opnieuw" })).toHaveCount(0);
});
