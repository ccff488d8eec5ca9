import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { test } from "./support/app.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { importElection } from "#app/modules/waardering/import-election.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { makeResident, nextNumber } from "../support/factories.ts";
import { makeAwardedRound } from "../support/fonds-factories.ts";
import { done } from "../support/plans-factories.ts";
import { closeValuing, makeValuedRound, rate, valuingRules } from "../support/waardering-factories.ts";
import { inspect } from "./support/widths.ts";

/** Counts again and waits for the verdict; every step has to say that it is the same. */
async function recountOn(page: Page, address: string, steps: number): Promise<void> {
  await page.goto(`${address}/uitslag`);
  await page.getByRole("link", { name: "Reken de uitslag zelf na" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reken de uitslag zelf na");
  await page.getByRole("button", { name: "Tel nu na" }).click();
  const verdict = page.getByRole("status").filter({ hasText: "Dezelfde uitkomst." });
  await expect(verdict).toContainText(`Alle ${steps} stappen geven precies onze uitslag.`);
  await expect(page.locator(".lb-steps .lb-ok")).toHaveCount(steps);
}

const listOfTwo = { ...defaultRules.citizens_budget.shortlist, size: 2, perArea: 1 };

test("ratings are counted again from the published file, and come to the same", async ({ page }, info) => {
  const rules = valuingRules({ minimumPerPlan: 1 }, { shortlist: listOfTwo });
  const { round } = await makeValuedRound(
    4,
    { rules, title: "Burgerbegroting van de proef" },
    { wijken: ["De Meent"] },
  );
  const voters = await Promise.all([1, 2, 3].map(() => makeResident()));
  for (const [at, voter] of voters.entries())
    for (const plan of [1, 2, 3]) await rate(voter, round, plan, at + plan > 3 ? -1 : 1);
  const address = `/rondes/${round.slug}`;
  await page.goto(`${address}/narekenen`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Narekenen kan na de uitslag");
  await inspect(page, info, "voor-de-uitslag");

  await closeValuing(round);
  await page.goto(`${address}/narekenen`);
  await inspect(page, info, "voor-het-tellen");
  await recountOn(page, address, 7);
  await expect(page.locator(".lb-sum").first()).toHaveText("6 keer goed+ 3 keer minder goed= 9 oordelen");
  await expect(page.getByRole("row", { name: /De Meent/ })).toHaveText("De MeentPlan 11");
  await inspect(page, info, "geteld");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download alle gegevens" }).click();
  const bytes = await readFile(await (await download).path());
  const hash = createHash("sha256").update(bytes).digest("hex");
  await expect(page.locator(".lb-hash").first()).toHaveText(hash.replace(/.{4}(?=.)/g, "$& "));
  const counts = await page.request.get(`${address}/telling.csv`);
  expect(await counts.text()).toContain("Plan;Oordeel;Aantal keer");
});

test("a file that was changed on its way is told, with both fingerprints", async ({ page }, info) => {
  const { round } = await makeValuedRound(2, { rules: valuingRules({ minimumPerPlan: 1 }) });
  await rate(await makeResident(), round, 1, 1);
  await closeValuing(round);
  await page.route("**/telling.json", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('"people":1', '"people":2') });
  });
  await page.goto(`/rondes/${round.slug}/narekenen`);
  await page.getByRole("button", { name: "Tel nu na" }).click();
  await expect(page.getByText("Stap 1 is anders")).toBeVisible();
  await expect(page.locator(".lb-hash")).toHaveCount(2);
  await inspect(page, info, "verschil");

  await page.unroute("**/telling.json");
  await page.route("**/telling.json", (route) => route.abort());
  await page.getByRole("button", { name: "Tel nog een keer" }).click();
  await expect(page.getByText("De gegevens kwamen niet goed aan.")).toBeVisible();
  await page.unroute("**/telling.json");
  await page.getByRole("button", { name: "Tel nog een keer" }).click();
  await expect(page.getByText("Dezelfde uitkomst.").first()).toBeVisible();
});

test("pairs are counted again to the same strengths", async ({ page }, info) => {
  const rules = valuingRules({ method: "pairs", minimumPerPlan: 1 }, { shortlist: { ...listOfTwo, perArea: 0 } });
  const { round } = await makeValuedRound(4, { rules });
  for (let voter = 0; voter < 3; voter++) {
    const resident = await makeResident();
    for (let pair = 0; pair < 4; pair++) {
      const issued = await issuePair(resident, round.slug);
      if (isRefused(issued)) throw new Error(issued.refused);
      const answer = pair % 2 === 0 ? ("left" as const) : ("right" as const);
      await done(answerPair(resident, round.slug, { pair: issued.pair, answer, reason: null, key: randomUUID() }));
    }
  }
  await closeValuing(round);
  await recountOn(page, `/rondes/${round.slug}`, 6);
  await inspect(page, info, "paren");
  expect(await (await page.request.get(`/rondes/${round.slug}/telling.csv`)).text()).toContain(
    "Gekozen plan;Ander plan",
  );
});

test("the budget of an imported election fills step by step", async ({ page }, info) => {
  const lines = [
    ...["META", "key;value", "description;Buurtbudget", "country;Nederland", "unit;Proef", "instance;1"],
    ...["num_projects;3", "num_votes;3", "budget;100", "vote_type;approval", "rule;greedy"],
    ...["date_begin;2022", "date_end;2022"],
    ...["PROJECTS", "project_id;cost;name", "11;60;Zandbak", "12;50;Bank", "13;40;Fontein"],
    ...["VOTES", "voter_id;vote", "1;11,12", "2;11,12,13", "3;11"],
  ];
  const imported = await importElection(`narekenen-${nextNumber()}-${process.pid}.pb`, lines.join("\n"));
  if ("errors" in imported) throw new Error(imported.errors.join());
  await recountOn(page, imported.address, 6);
  const slider = page.getByRole("slider", { name: "Stap in het verdelen" });
  await expect(page.getByRole("img", { name: /is €\s100 verdeeld/ })).toBeVisible();
  await slider.press("Home");
  await expect(page.getByRole("img", { name: /is €\s0 verdeeld/ })).toBeVisible();
  await page.getByRole("button", { name: "Stap verder" }).click();
  await expect(page.getByText(/Zandbak\. Nummer 1, met 3 stemmen\. Het kost €\s60/)).toBeVisible();
  await slider.press("ArrowRight");
  await expect(page.getByText(/Bank\. Nummer 2.* er was nog €\s40\. Het past niet/)).toBeVisible();
  await slider.press("End");
  await inspect(page, info, "ingelezen");
});

test("a fund is divided again, with what was changed by hand", async ({ page }, info) => {
  const made = await makeAwardedRound([[200_000], [150_000, 80_000], [40_000]], [0, 1, 2]);
  const { round, chair, award } = made;
  await page.goto(`/rondes/${round.slug}/narekenen`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Narekenen kan na de uitslag");
  const change = { number: 2, amount: 9_000_000, reason: "De buurt legt zelf bij.", version: award.version };
  const changed = await done(changeAward(chair, round.slug, change as never));
  await done(adoptAward(chair, round.slug, { version: changed.version }));
  await recountOn(page, `/rondes/${round.slug}`, 7);
  await expect(page.getByRole("row", { name: /De buurt legt zelf bij/ })).toContainText("€\u00a090.000");
  await expect(page.locator(".lb-sum")).toContainText("€\u00a0290.000 toegekend");
  await inspect(page, info, "fonds");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what counting needs, and gives the file", async ({ page }, info) => {
    const { round } = await makeValuedRound(1, { rules: valuingRules({ minimumPerPlan: 1 }) });
    await rate(await makeResident(), round, 1, 1);
    await closeValuing(round);
    await page.goto(`/rondes/${round.slug}/narekenen`);
    await expect(page.getByText("Natellen op deze bladzijde gaat met JavaScript")).toBeVisible();
    await expect(page.getByRole("button", { name: "Tel nu na" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Download alle gegevens" })).toBeVisible();
    await inspect(page, info, "zonder-script");
  });
});
