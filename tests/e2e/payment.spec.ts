import "./support/shared.ts";
import { expect } from "@playwright/test";
import { addPot } from "#app/modules/budget/arrange-pots.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeRound, nextNumber } from "../support/factories.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { anOfficer, aResident } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

/** A plan that was granted € 1.000, and a pot that can pay it. */
async function aGrantedPlan() {
  const round = await makeRound({ at: "accountability", title: "Ronde met geld" });
  const author = await aResident();
  const plan = await makePlan(round, { state: "decided", author, title: "Een plukroute", oneOff: cents(1_000_00) });
  const official = await anOfficer("official");
  await db.decision.create({
    data: {
      ...{ planId: plan.id, outcome: "adopted_changed", decidedOn: new Date(), recordedById: official.accountId },
      ...{ oneOffCents: 1_000_00, yearlyCents: 0 },
    },
  });
  const pot = { parent: null, year: 2040, name: `Stimuleringsbudget ${nextNumber()}`, fcl: "" };
  const made = await addPot(await makeOfficer(["administrator"]), { ...pot, amount: 5_000_00, forPlans: true });
  if (isRefused(made)) throw new Error(made.refused);
  return {
    round,
    pot: { id: made.id, name: pot.name },
    official,
    address: `/rondes/${round.slug}/plannen/${plan.number}`,
  };
}

withAndWithoutScript((test) => {
  test("an official pays a voorschot, sets the amount after the account and pays the rest", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const { round, pot, official, address } = await aGrantedPlan();
    const page = await signedInAs(official.email);
    const saved = () => expect(page.getByRole("status")).toHaveText("Opgeslagen.");
    await page.goto(`/werk${address}`);
    await page.getByRole("link", { name: "Betaling", exact: true }).click();
    await inspect(page, info, "pot-kiezen");
    await page.getByRole("button", { name: "Zet het geld klaar" }).click();
    await expect(page.getByRole("alert")).toContainText("Kies een pot uit de lijst.");
    await page.getByLabel("Pot", { exact: true }).selectOption(String(pot.id));
    await page.getByRole("button", { name: "Zet het geld klaar" }).click();
    await saved();
    await inspect(page, info, "nog-geen-voorschot");

    const advances = page.getByRole("region", { name: "Voorschotten" });
    await advances.getByLabel("Bedrag").fill("1500");
    await advances.getByLabel("Uiterlijk betalen op").fill(round.today);
    await advances.getByRole("button", { name: "Bewaar het voorschot" }).click();
    await expect(page.getByRole("alert")).toContainText("hoger dan wat is toegekend");
    await expect(advances.getByLabel("Bedrag")).toHaveValue("1500");
    await advances.getByLabel("Bedrag").fill("600");
    await advances.getByRole("button", { name: "Bewaar het voorschot" }).click();
    await saved();

    const paying = page.getByRole("region", { name: "Leg een betaling vast" });
    await paying.getByLabel("Bedrag").fill("700");
    await paying.getByLabel("Nummer in de financiële administratie").fill("2040-0117");
    await paying.getByLabel("Manier van betalen").selectOption("subsidy");
    await paying.getByRole("button", { name: "Leg de betaling vast" }).click();
    await expect(page.getByRole("alert")).toContainText("Als voorschot kan nu nog €\u00a0600.");
    await expect(paying.getByLabel("Nummer in de financiële administratie")).toHaveValue("2040-0117");
    await inspect(page, info, "te-veel");
    await paying.getByLabel("Bedrag").fill("600");
    await paying.getByRole("button", { name: "Leg de betaling vast" }).click();
    await saved();
    await expect(page.getByRole("region", { name: "Stel het bedrag vast" })).toContainText("nog niet nagekeken");

    await page.getByRole("link", { name: "Terug naar het dossier" }).click();
    await page.getByText("Uitgevoerd", { exact: true }).click();
    await page.getByLabel("Wat hoorde de buurt erover? (terugkoppeling)").fill("De buurt las het in de krant.");
    await page.getByLabel("Uitgegeven bedrag").fill("850");
    await page.getByLabel("Waaraan is het geld besteed?").fill("Aan bomen.");
    await page.getByRole("button", { name: "Bewaar de verantwoording" }).click();
    await saved();

    await page.getByRole("link", { name: "Betaling", exact: true }).click();
    await expect(page.getByLabel("Vast te stellen bedrag")).toHaveValue("850");
    await page.getByRole("button", { name: "Stel het bedrag vast" }).click();
    await expect(page.getByRole("alert")).toContainText("Schrijf waarom.");
    await page.getByLabel("Waarom minder dan er is toegekend?").fill("De bomen waren goedkoper.");
    await inspect(page, info, "vaststellen");
    await page.getByRole("button", { name: "Stel het bedrag vast" }).click();
    await saved();
    await expect(paying.getByLabel("Bedrag")).toHaveValue("250");
    await paying.getByLabel("Nummer in de financiële administratie").fill("2040-0230");
    await paying.getByRole("button", { name: "Leg de betaling vast" }).click();
    await saved();
    await expect(page.getByRole("region", { name: "Hoe het staat" })).toContainText("Er staat nu niets open.");
    await expect(page.getByRole("table", { name: "Wat er is betaald en teruggekomen" })).toContainText("2040-0230");
    await inspect(page, info, "alles-betaald");

    await visitor.goto(address);
    const money = visitor.getByRole("region", { name: "Begroot en uitgegeven" });
    await expect(money).toContainText("Betaald tot nu toe");
    await expect(money).toContainText("Vastgesteld na de verantwoording");
    await expect(visitor.getByRole("main")).not.toContainText("2040-0230");
    await inspect(visitor, info, "openbaar");

    await page.goto("/potten?jaar=2040");
    await expect(page.getByRole("row").filter({ hasText: pot.name })).toContainText("850");
  });
});
