import { expect } from "@playwright/test";
import { test, withAndWithoutScript } from "./support/app.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { importElection } from "#app/modules/waardering/import-election.server.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { decideByTwo, makeResident, makeRound, nextNumber } from "../support/factories.ts";
import { makeAwardedRound } from "../support/fonds-factories.ts";
import { done, moveTo } from "../support/plans-factories.ts";
import { makeValuedRound, rate, valuingRules } from "../support/waardering-factories.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

withAndWithoutScript((test) => {
  test("an administrator sees what two rules would have done with an earlier round", async ({ signedInAs }, info) => {
    const rules = valuingRules({ minimumPerPlan: 1 });
    const { round: earlier } = await makeValuedRound(3, { rules, title: "Burgerbegroting van toen" });
    const voters = [await makeResident(), await makeResident(), await makeResident()];
    for (const [at, voter] of voters.entries()) {
      await rate(voter, earlier, 1, 1);
      await rate(voter, earlier, 2, at === 0 ? 1 : -1);
      await rate(voter, earlier, 3, at === 0 ? -1 : 1);
    }
    await moveTo(earlier, "advice");
    const round = await makeRound({
      ...{ kind: "citizens_budget", at: "unopened", title: "Burgerbegroting van straks" },
      rules: valuingRules(
        { minimumPerPlan: 1 },
        { shortlist: { ...defaultRules.citizens_budget.shortlist, size: 1, perArea: 0 } },
      ),
    });
    const page = await signedInAs((await anOfficer("administrator")).email);
    await page.goto(`/beheer/rondes/${round.slug}/naast-elkaar`);
    await expect(page.getByText("Burgerbegroting van toen"), "its result is not public yet").toHaveCount(0);

    await decideByTwo(earlier.id, "release");
    await page.goto(`/beheer/rondes/${round.slug}`);
    await page.getByRole("link", { name: "Probeer regels op een eerdere ronde" }).click();
    await page.getByLabel("Eerdere ronde").selectOption("Burgerbegroting van toen");
    await page.getByRole("button", { name: "Leg naast elkaar" }).click();
    const row = (title: string) => page.getByRole("row", { name: new RegExp(title) });
    await expect(row("Plan 1").getByText("Gekozen", { exact: true })).toHaveCount(2);
    await expect(row("Plan 3").getByText("Niet gekozen")).toHaveCount(1);
    await expect(page.getByText("alleen door de eerste")).toBeVisible();
    await inspect(page, info, "lijst");

    const money = page.getByLabel("Tweede regel").getByRole("option", { name: /Meeste stemmen/ });
    await expect(money, "who is for which plans together tells too much of three people").toHaveCount(0);
  });

  test("over an imported election it divides an amount by two rules", async ({ signedInAs }, info) => {
    const lines = [
      ...["META", "key;value", "description;Buurtbudget", "country;Nederland", "unit;Proef", "instance;1"],
      ...["num_projects;3", "num_votes;3", "budget;1000", "vote_type;approval", "rule;greedy"],
      ...["date_begin;2022", "date_end;2022", "PROJECTS", "project_id;cost;name"],
      ...["11;600;Zandbak", "12;500;Bank", "13;400;Fontein", "VOTES", "voter_id;vote", "1;11,12", "2;11,12,13", "3;11"],
    ];
    const imported = await importElection(`proef-${nextNumber()}-${process.pid}.pb`, lines.join("\n"));
    if ("errors" in imported) throw new Error(imported.errors.join());
    const round = await makeRound({ kind: "citizens_budget", at: "unopened" });
    const page = await signedInAs((await anOfficer("administrator")).email);
    const address = `/beheer/rondes/${round.slug}/naast-elkaar`;
    await page.goto(`${address}?ronde=${imported.slug}&eerste=greedy&tweede=greedy-no-skip`);
    const row = (title: string) => page.getByRole("row", { name: new RegExp(title) });
    await expect(row("Fontein").getByText("Gekozen", { exact: true })).toHaveCount(1);
    await expect(row("Fontein").getByText("Niet gekozen")).toHaveCount(1);
    await expect(row("Bank")).toContainText("Het past niet.");
    await page.getByLabel("Bedrag om te verdelen").fill("veel");
    await page.getByRole("button", { name: "Leg naast elkaar" }).click();
    await expect(page.getByRole("alert")).toContainText("Vul een bedrag in. Gebruik alleen cijfers.");
    await expect(page.getByText("Deze regel verdeelt geld. Vul het bedrag in.").first()).toBeVisible();
    await expect(page.getByLabel("Bedrag om te verdelen")).toHaveValue("veel");
    await page.getByLabel("Bedrag om te verdelen").fill("1.500");
    await page.getByRole("button", { name: "Leg naast elkaar" }).click();
    await expect(page.getByRole("heading", { name: "Beide regels kiezen hetzelfde" })).toBeVisible();
    await inspect(page, info, "geld");
  });
});

test("of a fund it shows who would have got money if the division had stopped earlier", async ({
  signedInAs,
}, info) => {
  const { round: earlier, chair } = await makeAwardedRound([[200_000], [150_000], [80_000]], [0, 1, 2], {
    title: "Buurtfonds van toen",
  });
  await done(adoptAward(chair, earlier.slug, { version: 1 }));
  const round = await makeRound({ kind: "neighbourhood_fund", at: "unopened" });
  const page = await signedInAs((await anOfficer("administrator")).email);
  const address = `/beheer/rondes/${round.slug}/naast-elkaar`;
  await page.goto(`${address}?ronde=${earlier.slug}&eerste=go_on&tweede=stop`);
  const row = (title: string) => page.getByRole("row", { name: new RegExp(title) });
  await expect(row("Plan 3").getByText("Gekozen", { exact: true })).toHaveCount(1);
  await expect(row("Plan 3").getByText("Niet gekozen")).toHaveCount(1);
  await expect(row("Plan 1")).toContainText("Krijgt € 200.000");
  await inspect(page, info, "fonds");
});

test("nothing to try, and a round in which nothing is counted, say so", async ({ signedInAs }) => {
  const page = await signedInAs((await anOfficer("administrator")).email);
  const plans = await makeRound({ kind: "neighbourhood_plans", at: "unopened" });
  await page.goto(`/beheer/rondes/${plans.slug}/naast-elkaar`);
  await expect(page.getByText("In deze soort ronde wordt niets geteld")).toBeVisible();
  const clerk = await signedInAs((await anOfficer("clerk")).email);
  expect((await clerk.goto(`/beheer/rondes/${plans.slug}/naast-elkaar`))?.status()).toBe(403);
});
