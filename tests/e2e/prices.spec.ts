import "./support/shared.ts";
import { expect } from "@playwright/test";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { makeExaminedPlan } from "../support/plans-factories.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

withAndWithoutScript((test) => {
  test("an official shows all prices of a round at once, and is told which plans miss one", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const screening = { ...defaultRules.citizens_budget.screening, prices: "together" as const };
    const round = await makeRound({
      ...{ kind: "citizens_budget", at: "screening", title: "Ronde met een prijsmoment" },
      rules: { screening },
    });
    await makeExaminedPlan(round, { state: "admitted", title: "Een fontein" });
    await makePlan(round, { title: "Een steiger" });
    const address = `/rondes/${round.slug}/plannen/1`;
    await visitor.goto(address);
    const money = visitor.getByRole("region", { name: "Wat kost het?" });
    await expect(money).toContainText("De gemeente maakt alle bedragen van deze ronde tegelijk bekend.");
    await expect(visitor.getByRole("main")).not.toContainText("7.000");
    await inspect(visitor, info, "prijs-wacht");
    const page = await signedInAs((await anOfficer("official")).email);
    await page.goto(`/werk/rondes/${round.slug}`);
    const part = page.getByRole("region", { name: "Maak alle bedragen tegelijk bekend" });
    await expect(part.getByRole("listitem")).toContainText("Plan 2, Een steiger");
    await part.getByRole("button", { name: "Maak de bedragen bekend" }).click();
    await expect(page.getByRole("alert")).toContainText("Nog niet elk plan heeft een bedrag.");
    await inspect(page, info, "prijzen-fout");
    await part.getByLabel("Ik weet dat deze plannen nog geen bedrag hebben").check();
    await part.getByRole("button", { name: "Maak de bedragen bekend" }).click();
    await expect(page.getByRole("status")).toContainText("De bedragen zijn nu bekend.");
    await expect(part).toHaveCount(0);
    await visitor.goto(address);
    await expect(money).toContainText("€\u00a07.000");
    await inspect(visitor, info, "prijs-bekend");
  });
});
