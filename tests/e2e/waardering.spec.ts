import { expect } from "@playwright/test";
import { test, withAndWithoutScript } from "./support/app.ts";
import { expectNoAxeFindings } from "./support/axe.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { aResident, anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { importElection } from "#app/modules/waardering/import-election.server.ts";
import { db } from "#app/platform/db.server.ts";
import { decideByTwo, makeResident, nextNumber } from "../support/factories.ts";
import { makeValuedRound, rate, valuingRules } from "../support/waardering-factories.ts";

const few = valuingRules({ minimumPerPlan: 1 });

withAndWithoutScript((test) => {
  test("a resident rates one plan at a time, skips, changes a mind and reads it all back", async ({
    page,
    signedInAs,
  }, info) => {
    const { round } = await makeValuedRound(3, { rules: few, title: "Burgerbegroting van de proef" });
    const address = `/rondes/${round.slug}/waardering`;
    await page.goto(address);
    await expect(page.getByText(/Meedoen kan t\/m/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Inloggen om te beoordelen" })).toHaveAttribute(
      "href",
      `/inloggen?terug=${encodeURIComponent(address)}`,
    );
    await inspect(page, info, "vooraf");

    const resident = await signedInAs((await aResident()).email);
    await resident.goto(`${address}/mijn`);
    await expect(resident.getByRole("heading", { level: 1 })).toHaveText("U heeft nog niets beoordeeld");
    await resident.goto(address);
    await expect(resident.getByText("Plan 1 van 3")).toBeVisible();
    await inspect(resident, info, "beoordelen");
    await resident.getByRole("button", { name: "Goed voor onze stad" }).click();
    await expect(resident.getByRole("status")).toHaveText(/Bewaard: plan \d is ‘Goed voor onze stad’\./);
    await resident.getByRole("button", { name: "Overslaan" }).click();
    await expect(resident.getByText("1 beoordeeld, 1 overgeslagen")).toBeVisible();
    await resident.getByRole("button", { name: "Minder goed" }).click();
    await expect(resident.getByRole("heading", { level: 1 })).toHaveText("U heeft alle plannen gezien");
    await inspect(resident, info, "alles-gezien");

    await resident.getByRole("button", { name: "Verander dit oordeel" }).click();
    await expect(resident.getByText("Uw oordeel nu: Minder goed.")).toBeVisible();
    await resident.getByRole("button", { name: "Goed voor onze stad" }).click();
    await resident.getByRole("link", { name: "Wat u tot nu toe gaf" }).click();
    await expect(resident.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)).toBeVisible();
    await expect(resident.getByRole("row", { name: /Goed voor onze stad/ })).toHaveCount(2);
    await inspect(resident, info, "mijn");
    expect(await db.rating.count({ where: { roundId: round.id } })).toBe(3);
    await page.goto(address);
    await expect(page.getByText("inwoner deed al mee")).toBeVisible();
  });

  test("a resident rates from the list", async ({ signedInAs }, info) => {
    const { round } = await makeValuedRound(2, { rules: few });
    const resident = await signedInAs((await aResident()).email);
    await resident.goto(`/rondes/${round.slug}/waardering/lijst`);
    await inspect(resident, info, "lijst");
    const second = resident.getByRole("listitem").filter({ has: resident.getByRole("heading", { name: "Plan 2" }) });
    await second.getByRole("button", { name: "Minder goed" }).click();
    await expect(resident.getByRole("status")).toContainText("Bewaard: plan 2 is ‘Minder goed’.");
    await expect(second.getByText("Bewaard: plan 2")).toBeVisible();
  });

  test("a resident gives marks on a scale, and is told to choose one", async ({ signedInAs }, info) => {
    const { round } = await makeValuedRound(1, { rules: valuingRules({ scale: "five", count: "mean" }) });
    const resident = await signedInAs((await aResident()).email);
    await resident.goto(`/rondes/${round.slug}/waardering`);
    await resident.getByRole("button", { name: "Bewaar en ga verder" }).click();
    await expect(resident.getByRole("alert")).toContainText("Kies een van de antwoorden.");
    await inspect(resident, info, "schaal");
    await resident.getByRole("radio", { name: "4" }).check();
    await resident.getByRole("button", { name: "Bewaar en ga verder" }).click();
    await expect(resident.getByRole("status")).toContainText("Bewaard: plan 1 is ‘4 van 5’.");
  });

  test("a resident compares pairs, does not know one, and stops when all are seen", async ({ signedInAs }, info) => {
    const { round } = await makeValuedRound(3, { rules: valuingRules({ method: "pairs" }) });
    const resident = await signedInAs((await aResident()).email);
    await resident.goto(`/rondes/${round.slug}/waardering`);
    await resident.getByRole("button", { name: "Begin met vergelijken" }).click();
    await expect(resident.getByText("Vergelijking 1")).toBeVisible();
    await inspect(resident, info, "paar");
    await resident.getByRole("button", { name: "Kies A" }).click();
    await expect(resident.getByRole("status")).toContainText("Uw keuze is bewaard.");
    await resident.getByText("Ik weet het niet").click();
    await resident.getByRole("button", { name: "Sla dit paar over" }).click();
    await expect(resident.getByRole("alert")).toContainText("Kies waarom u het niet weet.");
    await inspect(resident, info, "weet-niet");
    await resident.getByRole("radio", { name: "Ik weet te weinig" }).check();
    await resident.getByRole("button", { name: "Sla dit paar over" }).click();
    await resident.getByRole("button", { name: "Kies B" }).click();
    await expect(resident.getByRole("heading", { level: 1 })).toHaveText("U heeft alle paren gezien");
    await resident.getByRole("link", { name: "Wat u tot nu toe gaf" }).click();
    await expect(resident.getByRole("row", { name: /Weet ik niet: ik weet te weinig/ })).toBeVisible();
    await inspect(resident, info, "mijn-paren");
    expect(await db.comparison.count({ where: { roundId: round.id } })).toBe(3);
  });

  test("an office account is told that only residents value", async ({ signedInAs }, info) => {
    const { round } = await makeValuedRound(1);
    const officer = await signedInAs((await anOfficer("council_member")).email);
    await officer.goto(`/rondes/${round.slug}/waardering`);
    await expect(officer.getByText("Dit kan alleen een inwoner doen.")).toBeVisible();
    await expect(officer.getByRole("button", { name: "Goed voor onze stad" })).toHaveCount(0);
    await inspect(officer, info, "werk");
  });

  test("after close the result stands in a table, with the line in words", async ({ page }, info) => {
    const shortlist = { ...defaultRules.citizens_budget.shortlist, size: 1, perArea: 0 };
    const { round } = await makeValuedRound(3, { rules: valuingRules({ minimumPerPlan: 1 }, { shortlist }) });
    const voters = [await makeResident(), await makeResident(), await makeResident()];
    for (const voter of voters) await rate(voter, round, 2, 1);
    for (const voter of voters) await rate(voter, round, 3, voter === voters[0] ? 1 : -1);
    await page.goto(`/rondes/${round.slug}/uitslag`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("De uitslag is er nog niet");
    await expect(page.getByText(/Het beoordelen sluit op .* Daarna kijken twee mensen/)).toBeVisible();
    await expect(page.getByText("Plan 2")).toHaveCount(0);
    await inspect(page, info, "voor-sluiting");

    await moveTo(round, "advice");
    await page.reload();
    await expect(page.getByText("Twee mensen van de gemeente kijken de uitslag na")).toBeVisible();
    await inspect(page, info, "niet-vrijgegeven");
    await decideByTwo(round.id, "release");
    await page.reload();
    await expect(page.getByRole("row", { name: /Plan 2/ })).toContainText("3 keer goed, 0 keer minder goed.");
    await expect(page.getByRole("row", { name: /Plan 3/ })).toContainText("67 procent vond het minder goed.");
    await expect(page.getByRole("row", { name: /Lijn: plaats 1 gaat bovenaan/ })).toBeVisible();
    await expect(page.getByRole("region", { name: "Te weinig oordelen" })).toContainText("Plan 1");
    await inspect(page, info, "uitslag");
    const file = await page.request.get(`/rondes/${round.slug}/uitslag.csv`);
    expect(await file.text()).toContain("1;;2;Plan 2;");
  });
});

test("with script the order stands beside the table as a picture", async ({ page }) => {
  const { round } = await makeValuedRound(2, { rules: few });
  await rate(await makeResident(), round, 1, 1);
  await moveTo(round, "advice");
  await decideByTwo(round.id, "release");
  await page.goto(`/rondes/${round.slug}/uitslag`);
  await expect(page.locator(".recharts-bar-rectangle").first()).toBeVisible();
  await expectNoAxeFindings(page);
});

test("a page that was used before says so, and the new answer can be given", async ({ signedInAs }) => {
  const { round } = await makeValuedRound(1, { rules: few });
  const resident = await signedInAs((await aResident()).email);
  await resident.goto(`/rondes/${round.slug}/waardering`);
  const key = await resident.locator("input[name=key]").inputValue();
  await resident.getByRole("button", { name: "Goed voor onze stad" }).click();
  await resident.getByRole("button", { name: "Verander dit oordeel" }).click();
  await resident.locator("input[name=key]").evaluate((field, used) => field.setAttribute("value", used), key);
  await resident.getByRole("button", { name: "Minder goed" }).click();
  await expect(resident.getByRole("alert")).toContainText("Op deze bladzijde had u al een keuze gemaakt.");
  await resident.getByRole("button", { name: "Minder goed" }).click();
  await expect(resident.getByRole("status")).toContainText("Minder goed");
});

test("a page with a pair that was used before says that the first choice stays", async ({ signedInAs }) => {
  const { round } = await makeValuedRound(3, { rules: valuingRules({ method: "pairs" }) });
  const resident = await signedInAs((await aResident()).email);
  await resident.goto(`/rondes/${round.slug}/waardering`);
  await resident.getByRole("button", { name: "Begin met vergelijken" }).click();
  const form = resident.locator("form").filter({ has: resident.getByRole("button", { name: "Kies A" }) });
  const used = await Promise.all(["pair", "key"].map((name) => form.locator(`input[name=${name}]`).inputValue()));
  await resident.getByRole("button", { name: "Kies A" }).click();
  await expect(resident.getByText("Vergelijking 2")).toBeVisible();
  for (const [at, name] of ["pair", "key"].entries()) {
    await form
      .locator(`input[name=${name}]`)
      .evaluate((field, value) => field.setAttribute("value", value), used[at] ?? "");
  }
  await resident.getByRole("button", { name: "Kies B" }).click();
  await expect(resident.getByRole("alert")).toContainText("Die keuze blijft staan. U kunt verder met een ander paar.");
  await expect(resident.getByText("Vergelijking 2")).toBeVisible();
  await resident.goto(`/rondes/${round.slug}/waardering/mijn`);
  await expect(resident.getByRole("heading", { name: "U kunt verdergaan zolang er paren zijn" })).toBeVisible();
  await expect(resident.getByText("U kunt nog wijzigen")).toHaveCount(0);
});

for (const path of ["waardering", "waardering/lijst", "waardering/mijn", "uitslag"])
  test(`${path} of a round that is not there says so, in the usual frame`, async ({ page, signedInAs }) => {
    for (const one of [page, await signedInAs((await aResident()).email)]) {
      expect((await one.goto(`/rondes/bestaat-niet/${path}`))?.status()).toBe(404);
      await expect(one.getByRole("main")).toBeVisible();
      await expect(one.getByRole("navigation").first()).toBeAttached();
    }
  });

test("nothing that a visitor sees before close depends on how people voted (R78)", async ({ page }) => {
  const worlds = [1, 2].map((leader) => ({ leader, slug: `wereld-${leader}-${nextNumber()}` }));
  const seen = await Promise.all(
    worlds.map(async ({ leader, slug }) => {
      const { round } = await makeValuedRound(2, { rules: few, slug, title: "Twee werelden" });
      for (let voter = 0; voter < 4; voter++) {
        const by = await makeResident();
        for (const plan of [1, 2]) await rate(by, round, plan, plan === leader ? 1 : -1);
      }
      const paths = [
        "",
        "/waardering",
        "/uitslag",
        "/uitslag.csv",
        "/narekenen",
        "/telling.json",
        "/plannen/1",
        "/plannen/2",
        "/spelregels",
      ];
      const texts: string[] = [];
      for (const path of paths) {
        const text = await (await page.request.get(`/rondes/${slug}${path}`)).text();
        texts.push(text.replaceAll(slug, "wereld").replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, ""));
      }
      return texts;
    }),
  );
  expect(seen[0]).toEqual(seen[1]);
});

test("an imported election shows who wins under its budget", async ({ page }, info) => {
  const lines = [
    ...["META", "key;value", "description;Buurtbudget", "country;Nederland", "unit;Proef", "instance;1"],
    ...[
      "num_projects;3",
      "num_votes;3",
      "budget;100",
      "vote_type;approval",
      "rule;greedy",
      "date_begin;2022",
      "date_end;2022",
    ],
    ...["PROJECTS", "project_id;cost;name", "11;60;Zandbak", "12;50;Bank", "13;40;Fontein"],
    ...["VOTES", "voter_id;vote", "1;11,12", "2;11,12,13", "3;11"],
  ];
  const imported = await importElection(`proef-${nextNumber()}-${process.pid}.pb`, lines.join("\n"));
  if ("errors" in imported) throw new Error(imported.errors.join());
  await page.goto(`${imported.address}/uitslag`);
  await expect(page.getByRole("row", { name: /Zandbak/ })).toContainText("Ja");
  await expect(page.getByRole("row", { name: /Bank/ })).toContainText("Nee, het past niet: er was nog € 40");
  await expect(page.getByRole("row", { name: /Fontein/ })).toContainText("Ja");
  await expect(page.getByText("minder goed", { exact: false })).toHaveCount(0);
  await inspect(page, info, "ingelezen");
});
