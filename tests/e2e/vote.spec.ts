import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { test, withAndWithoutScript } from "./support/app.ts";
import { aResident, anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { castBallot } from "#app/modules/waardering/cast-ballot.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeResident, makeRound } from "../support/factories.ts";
import { done } from "../support/plans-factories.ts";
import { closeValuing, fundRules, makeEntry, makeVotedFund } from "../support/waardering-factories.ts";
const ceiling = cents(100_000);
const asking = [600, 500, 400];

withAndWithoutScript((test) => {
  test("a resident fills in a whole ballot, is told that it is too much, sends it and reads it back", async ({
    signedInAs,
  }, info) => {
    const round = await makeVotedFund(asking, { ceiling, title: "Fonds van de proef" });
    const resident = await signedInAs((await aResident()).email);
    await resident.goto(`/rondes/${round.slug}/waardering`);
    await inspect(resident, info, "vooraf");
    await resident.getByRole("link", { name: "Vul uw stembiljet in" }).click();
    await expect(resident.getByText("Nog niet verstuurd.")).toBeVisible();
    await inspect(resident, info, "leeg");
    await resident.getByRole("button", { name: "Verstuur uw stem" }).click();
    await expect(resident.getByRole("alert")).toContainText("Kies ten minste één plan.");
    await resident.getByRole("checkbox", { name: "Plan 1" }).check();
    await resident.getByRole("checkbox", { name: "Plan 2" }).check();
    await resident.getByRole("button", { name: "Verstuur uw stem" }).click();
    await expect(resident.getByRole("alert")).toContainText("Deze plannen vragen samen € 100 te veel.");
    await expect(resident.getByRole("checkbox", { name: "Plan 2" })).toBeChecked();
    await inspect(resident, info, "te-veel");
    expect(await db.rating.count({ where: { roundId: round.id } })).toBe(0);

    await resident.getByRole("checkbox", { name: "Plan 2" }).uncheck();
    await resident.getByRole("checkbox", { name: "Plan 3" }).check();
    await resident.getByRole("button", { name: "Verstuur uw stem" }).click();
    await expect(resident.getByRole("heading", { level: 1 })).toHaveText("Uw stem is binnen en telt mee");
    await expect(resident.getByText("Deze plannen kosten samen € 1.000.")).toBeVisible();
    await expect(resident.getByRole("rowheader")).toHaveText(["1. Plan 1", "3. Plan 3"]);
    await expect(resident.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)).toBeVisible();
    await inspect(resident, info, "binnen");

    await resident.getByRole("link", { name: "Verander uw stem" }).click();
    await expect(resident.getByText("Dit is uw stem zoals wij hem bewaarden.")).toBeVisible();
    await expect(resident.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await resident.getByRole("checkbox", { name: "Plan 1" }).uncheck();
    await resident.getByRole("button", { name: "Verstuur uw stem" }).click();
    await expect(resident.getByRole("rowheader")).toHaveText(["3. Plan 3"]);
  });

  test("somebody chooses first, says with a code who it is, and then sends it", async ({ page }, info) => {
    const round = await makeVotedFund(asking, { ceiling, rules: { channels: ["stemcode"] } });
    const { code } = await makeEntry(round);
    await page.goto(`/rondes/${round.slug}/waardering/stembiljet`);
    await page.getByRole("checkbox", { name: "Plan 2" }).check();
    await page.getByRole("button", { name: "Ga verder" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Doe mee met uw stemcode");
    expect(await db.rating.count({ where: { roundId: round.id } })).toBe(0);
    await page.goto("/");
    await expect(page.getByText("Uw keuzes zijn nog niet verstuurd.")).toBeVisible();
    await inspect(page, info, "nog-niet-verstuurd");
    await page.getByRole("link", { name: "Bekijk en verstuur uw keuzes" }).click();
    await page.getByLabel("Stemcode").fill(code);
    await page.getByRole("button", { name: "Ga verder" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Verstuur uw stem");
    await expect(page.getByText("U kiest 1 plan")).toBeVisible();
    await inspect(page, info, "versturen");
    await page.getByRole("button", { name: "Verstuur uw stem" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uw stem is binnen en telt mee");
    await expect(page.getByRole("rowheader")).toHaveText(["2. Plan 2"]);
    await page.goto("/");
    await expect(page.getByText("Uw keuzes zijn nog niet verstuurd.")).toHaveCount(0);
  });

  test("the desk enters a ballot on paper, and says so when it asks too much", async ({ signedInAs }, info) => {
    const round = await makeVotedFund(asking, { ceiling, rules: { channels: ["desk"] } });
    const { number } = await makeEntry(round);
    const enter = async (plans: readonly number[]) => {
      const desk = await signedInAs((await anOfficer("desk_officer")).email);
      await desk.goto(`/werk/rondes/${round.slug}/balie`);
      await desk.getByLabel("Nummer uit de lijst").fill(number);
      await desk.getByRole("button", { name: "Zoek op" }).click();
      await desk.getByRole("button", { name: /Voer .*stembiljet/ }).click();
      for (const plan of plans)
        await desk
          .getByRole("radiogroup", { name: `${plan}. Plan ${plan}` })
          .getByLabel("Gekozen")
          .check();
      await desk.getByRole("button", { name: "Bewaar dit stembiljet" }).click();
      return desk;
    };
    const wrong = await enter([1, 2]);
    await expect(wrong.getByRole("alert")).toContainText("Op dit biljet staat € 100 meer dan er in het fonds is.");
    await inspect(wrong, info, "papier-te-veel");
    await expect((await enter([1, 3])).getByText(/Een collega voert hetzelfde papier/)).toBeVisible();
    await expect((await enter([1, 3])).getByText("Beide keren hetzelfde. Het stembiljet telt.")).toBeVisible();
    expect(await db.rating.count({ where: { roundId: round.id, value: 1 } })).toBe(2);
  });
});

test("with script the sum is told while one chooses", async ({ signedInAs }, info) => {
  const round = await makeVotedFund(asking, { ceiling });
  const resident = await signedInAs((await aResident()).email);
  await resident.goto(`/rondes/${round.slug}/waardering/stembiljet`);
  const status = resident.getByRole("region", { name: "Uw stem" }).getByRole("status");
  await resident.getByRole("checkbox", { name: "Plan 1" }).check();
  await expect(status).toContainText("U koos 1 plan. Samen kosten ze € 600. Er is nog € 400.");
  await resident.getByRole("checkbox", { name: "Plan 2" }).check();
  await expect(status).toContainText("Dat is € 100 te veel.");
  await inspect(resident, info, "balk");
  let asked = false;
  resident.on("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.accept();
  });
  await resident.goto(`/rondes/${round.slug}`);
  expect(asked).toBe(true);
});

test("after the vote its outcome can be read, downloaded and counted again, and other rules tried on it", async ({
  page,
  signedInAs,
}, info) => {
  const rules = fundRules({ division: "equal-shares" });
  const open = await makeVotedFund(asking, { ceiling, rules, title: "Fonds van de proef" });
  const address = `/rondes/${open.slug}/stemming`;
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("De uitslag van de stemming is er nog niet");
  const ballots = Array.from({ length: 200 }, (_, at) => [[1, 3], [2], [3]][at % 3] ?? []);
  for (const plans of ballots) await done(castBallot(await makeResident(), open.slug, { plans, key: randomUUID() }));
  const { slug } = await closeValuing(open, { released: false });
  await page.goto(address);
  await expect(page.getByText("Twee mensen van de gemeente kijken de uitslag na")).toBeVisible();
  expect((await page.request.get(`${address}.pb`)).status()).toBe(404);

  const round = await closeValuing(open);
  await page.goto(`/rondes/${slug}`);
  await page.getByRole("link", { name: "Uitslag van de stemming" }).click();
  await expect(page.getByRole("row", { name: /3\. Plan 3/ })).toContainText("133");
  await expect(page.getByText("2 plannen passen, voor € 900 samen.")).toBeVisible();
  await inspect(page, info, "uitslag");
  const pb = await (await page.request.get(`${address}.pb`)).text();
  expect(pb).toContain("num_votes;200");
  expect(await (await page.request.get(`${address}.csv`)).text()).toContain("3;Plan 3;");

  await page.getByRole("link", { name: "Reken de uitslag zelf na" }).click();
  await inspect(page, info, "narekenen");
  await page.getByRole("button", { name: "Tel nu na" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Dezelfde uitkomst." })).toContainText("Alle 6 stappen");
  await inspect(page, info, "nageteld");
  await page.goto(`/rondes/${round.slug}/uitslag`);
  await expect(page.getByRole("link", { name: "Uitslag van de stemming" })).toBeVisible();

  const next = await makeRound({ kind: "neighbourhood_fund", at: "unopened" });
  const admin = await signedInAs((await anOfficer("administrator")).email);
  const rule = (name: string) => `${name === "greedy" ? "eerste" : "tweede"}=${name}`;
  await admin.goto(`/beheer/rondes/${next.slug}/naast-elkaar?ronde=${slug}&${rule("greedy")}&${rule("equal-shares")}`);
  const row = (plan: number) => admin.getByRole("row", { name: new RegExp(`Plan ${plan}`) });
  await expect(row(3).getByText("Gekozen", { exact: true })).toHaveCount(2);
  await expect(row(1)).toContainText("Het past.");
  await expect(row(2).getByText("Gekozen", { exact: true })).toHaveCount(1);
  await inspect(admin, info, "regels-naast-elkaar");
});
