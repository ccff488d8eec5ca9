import { expect } from "@playwright/test";
import { test } from "../support/app.ts";
import { inspect } from "../support/widths.ts";
import { expectReadBack, takeDossier } from "./dossier.ts";
import {
  adoptProposal,
  adoptText,
  checkPlan,
  estimate,
  openRound,
  layOnTable,
  recordDecision,
  releaseResult,
  screen,
  writeProposal,
} from "./office.ts";
import { aSignedInResident, office } from "./people.ts";
import { compareAll, rateAll, submitPlan } from "./residents.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { tableOf, textOf } from "#tests/support/read-dossier.ts";

// One experiment from its opening to the dossier of the griffie, through the screens and as the people whose work it is. Only time
// is made to pass: the dates of the round move, and the clock of the database does the rest.

/** Registers the journey by one way of valuing. */
export function walkCitizensBudget(method: "score" | "pairs"): void {
  test(`burgerbegroting by ${method}: from opening to the raadsbesluit as adopted`, async ({
    page,
    signedInAs,
  }, info) => {
    const { administrator, coordinator, official, clerk } = await office(signedInAs);
    const round = await openRound(administrator, clerk, {
      kind: "citizens_budget",
      title: `Burgerbegroting van de vijver (${method})`,
      slug: `burgerbegroting-vijver-${method}`,
      from: { kindName: /Burgerbegroting/ },
      setUp: async (form) => {
        if (method === "pairs") await form.getByRole("radio", { name: "Steeds kiezen tussen twee plannen" }).check();
        await form.getByLabel("Minste aantal oordelen voor een plaats").fill("1");
        await form.getByLabel("Aantal plannen bovenaan").fill("1");
        await form.getByLabel("Vaste plaatsen per wijk").fill("0");
      },
    });

    await moveTo(round, "submission");
    const [one, two] = [await aSignedInResident(signedInAs), await aSignedInResident(signedInAs)];
    const crossing = await submitPlan(one, round, { title: "Veilig oversteken", oneOff: "40.000", yearly: "500" });
    const lamps = await submitPlan(two, round, {
      title: "Lampen dimmen",
      yearly: "31.000",
      saves: "Straatverlichting",
    });
    const care = await submitPlan(one, round, { title: "Zorg voor een buurman", oneOff: "5.000" });

    await moveTo(round, "screening");
    await checkPlan(coordinator, round, crossing, "Noord");
    await estimate(official, round, crossing, { oneOff: "46.000", yearly: "2.500", programme: "3", coverage: "3" });
    await screen(official, round, crossing, { name: "Ja", reason: "Het plan voldoet." });
    await estimate(official, round, lamps, { oneOff: "0", yearly: "31.000", programme: "2" });
    await screen(official, round, lamps, {
      name: "Ja, mits",
      reason: "Het kan op rustige wegen.",
      condition: "Een lijst met wegen",
    });
    await screen(official, round, care, { name: "Buiten bereik", reason: "GEHEIM", ground: /persoon/ });
    await inspect(official, info, "controle");
    await page.goto(`/rondes/${round.slug}/plannen/${care}`);
    await expect(page.getByText("GEHEIM")).toHaveCount(0);

    await moveTo(round, "valuation");
    for (const voter of [1, 2, 3]) {
      const resident = await aSignedInResident(signedInAs);
      const good = voter === 3 ? ["Veilig oversteken"] : ["Veilig oversteken", "Lampen dimmen"];
      if (method === "score") await rateAll(resident, round, good);
      else await compareAll(resident, round, good);
      await resident.context().close();
    }
    await page.goto(`/rondes/${round.slug}/uitslag`);
    await expect(page.getByRole("main")).not.toContainText("Veilig oversteken");

    await moveTo(round, "council");
    await page.goto(`/rondes/${round.slug}/uitslag`);
    await expect(page.getByText("Twee mensen van de gemeente kijken de uitslag na")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Veilig oversteken");
    await official.goto(`/werk/rondes/${round.slug}/voorstel`);
    await expect(official.getByRole("main")).toContainText("Er is nog geen uitslag.");
    await expect(official.getByRole("main")).not.toContainText("Deelnemers: 3");
    await releaseResult(administrator, clerk, round);
    await page.goto(`/rondes/${round.slug}/uitslag`);
    await expect(page.getByRole("row", { name: /Veilig oversteken/ }).first()).toBeVisible();
    await inspect(page, info, "uitslag");
    await writeProposal(official, round, { holder: "Wethouder verkeer", argument: "Oversteken moet veilig zijn." });
    const college = await signedInAs("college@lindenveen.example");
    await adoptProposal(college, round);
    await inspect(college, info, "raadsvoorstel");
    const wall = await signedInAs("griffie@lindenveen.example");
    const plan = { address: String(crossing), title: "Veilig oversteken" };
    await layOnTable(clerk, `/werk/rondes/${round.slug}/besluiten`, wall, plan);
    await recordDecision(clerk, round, crossing, {
      outcome: "Gewijzigd overgenomen",
      reason: "Het kan goedkoper.",
      instrument: { kind: "amendement", reference: "A2" },
      fracties: [
        ["9", "0"],
        ["0", "8"],
        ["7", "0"],
        ["0", "6"],
        ["5", "0"],
        ["0", "2"],
      ],
      amounts: { oneOff: "40.000", yearly: "2.000" },
    });
    await wall.reload();
    await expect(wall.getByText("Gewijzigd overgenomen").first()).toBeVisible();
    await inspect(wall, info, "scherm-van-de-raad");
    await recordDecision(clerk, round, lamps, { outcome: "Overgenomen", reason: "Het bespaart elk jaar." });
    await inspect(clerk, info, "besluiten");
    await adoptText(clerk, round, "De raad van [gemeente] besluit:\n1. [kosten eenmalig] eenmalig uit te trekken.");
    await inspect(clerk, info, "besluit");
    await page.goto(`/rondes/${round.slug}/besluit`);
    const row = page.getByRole("row", { name: /Lampen dimmen/ });
    await expect(row).toContainText("Wijkt af van de volgorde van de inwoners");
    await inspect(page, info, "openbaar-besluit");

    const files = await takeDossier(clerk, round, info);
    expect(tableOf(files, "besluiten")).toMatchObject([
      { Plan: "Veilig oversteken", "Kost eenmalig (euro)": "40000.00", "Kost per jaar (euro)": "2000.00", Voor: "21" },
      { Plan: "Lampen dimmen", "Bespaart per jaar (euro)": "31000.00", Besluit: "Overgenomen" },
    ]);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["raadsvoorstel.odt", "ontwerpbesluit.pdf"]));
    expectReadBack(files, {
      sheets: {
        Plannen: [
          {
            Plan: "Veilig oversteken",
            "Kost eenmalig": 46_000,
            "Kost per jaar": 2500,
            "Eigen schatting eenmalig": 40_000,
          },
          { Plan: "Lampen dimmen", "Kost eenmalig": "", "Bespaart eenmalig": 0, "Bespaart per jaar": 31_000 },
        ],
        Besluiten: [
          { "Kost eenmalig": 40_000, "Kost per jaar": 2000, Voor: 21, Tegen: 16, Zetels: 37 },
          { "Bespaart eenmalig": 0, "Bespaart per jaar": 31_000 },
        ],
        "Per programma": [
          { Programma: 2, Aantal: 1, "Kost eenmalig": 0, "Bespaart per jaar": 31_000 },
          { Programma: 3, Aantal: 1, "Kost eenmalig": 46_000, "Kost per jaar": 2500 },
          {
            Programma: "Samen",
            Aantal: 2,
            "Kost eenmalig": 46_000,
            "Kost per jaar": 2500,
            "Bespaart per jaar": 31_000,
          },
        ],
        "Per dekking": [
          { Dekking: 3, Aantal: 1, "Kost eenmalig": 46_000, "Kost per jaar": 2500 },
          { Aantal: 1, "Bespaart per jaar": 31_000 },
          { Dekking: "Samen", "Kost eenmalig": 46_000, "Kost per jaar": 2500, "Bespaart per jaar": 31_000 },
        ],
      },
      papers: {
        raadsvoorstel: [
          "Veilig oversteken € 46.000 € 2.500",
          "Portefeuillehouder: Wethouder verkeer",
          "Oversteken moet veilig zijn.",
          "Versie 2. Het college stelde dit voorstel vast op",
          "Samen € 46.000 € 2.500 € 0 € 0",
          "Samen € 46.000 € 2.500 € 0 € 31.000",
        ],
        raadsbesluit: [
          "De raad van Lindenveen besluit:",
          "€ 40.000 eenmalig uit te trekken.",
          "Gewijzigd overgenomen: € 40.000 eenmalig en € 2.000 per jaar 21 voor, 16 tegen, van 37 zetels (voor: Fractie A 9, Fractie C 7, Fractie E 5; tegen: Fractie B 8, Fractie D 6, Fractie F 2)",
          "Het kan goedkoper.",
        ],
      },
    });
    expect(textOf(files, "dossier.json")).not.toContain("GEHEIM");
  });
}
