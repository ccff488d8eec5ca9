import { expect, type Page } from "@playwright/test";
import { test } from "../support/app.ts";
import { seatBoardOfExample } from "../support/people.ts";
import { inspect } from "../support/widths.ts";
import { expectReadBack, takeDossier } from "./dossier.ts";
import { adoptText, checkPlan, estimate, layOnTable, openRound, recordDecision, screen } from "./office.ts";
import { aSignedInResident, office } from "./people.ts";
import { submitPlan } from "./residents.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { paperText, tableOf } from "#tests/support/read-dossier.ts";

// One experiment from its opening to the dossier of the griffie, through the screens and as the people whose work it is. Only time
// is made to pass: the dates of the round move, and the clock of the database does the rest.

test("Buurtfonds: from opening to the award of € 300.000 and the letter to the raad", async ({
  page,
  signedInAs,
}, info) => {
  test.setTimeout(300_000);
  await seatBoardOfExample();
  const { administrator, coordinator, official, clerk } = await office(signedInAs);
  const round = await openRound(administrator, clerk, {
    kind: "neighbourhood_fund",
    title: "Buurtfonds van de vijver",
    slug: "buurtfonds-vijver",
    from: { copyOf: "buurtfonds-2027" },
    setUp: async (form) => {
      await form.getByRole("heading", { name: "Wie kent het geld toe?" }).click();
      await form.getByRole("radio", { name: /^Het college kent het geld toe/ }).check();
    },
  });
  expect(round.ceiling).toBe(300_000_00);
  await adoptText(clerk, round, "De raad van [gemeente] besluit:\n1. [geld in het fonds] beschikbaar te stellen.");
  await inspect(clerk, info, "besluit-vooraf");

  await moveTo(round, "submission");
  const [one, two] = [await aSignedInResident(signedInAs), await aSignedInResident(signedInAs)];
  const kitchen = await submitPlan(one, round, { title: "Een keuken voor het buurthuis", oneOff: "180.000" });
  const bus = await submitPlan(two, round, { title: "De buurtbus", oneOff: "160.000", minimum: "90.000" });
  const lamps = await submitPlan(two, round, { title: "Lampen op zonne-energie", oneOff: "10.000" });
  const care = await submitPlan(one, round, { title: "Een eigen ziekenhuis", oneOff: "900.000" });

  await moveTo(round, "screening");
  for (const plan of [kitchen, lamps]) {
    await checkPlan(coordinator, round, plan, "Oost");
    await estimate(official, round, plan, {
      oneOff: plan === kitchen ? "180.000" : "10.000",
      yearly: "0",
      programme: "7",
      coverage: "3",
    });
    await screen(official, round, plan, { name: "Ja", reason: "Het plan voldoet." });
  }
  await estimate(official, round, bus, { oneOff: "160.000", yearly: "0", programme: "7", coverage: "3" });
  await screen(official, round, bus, {
    name: "Ja, mits",
    reason: "De bus heeft een vergunning nodig.",
    condition: "Een vergunning",
  });
  await screen(official, round, care, {
    name: "Buiten bereik",
    reason: "De regio gaat hierover.",
    ground: /hele stad/,
  });

  await moveTo(round, "scoring");
  for (const number of [1, 2, 3, 4, 5]) {
    const member = await signedInAs(`adviesraad${number}@lindenveen.example`);
    for (const plan of [kitchen, bus, lamps]) {
      await member.goto(`/werk/rondes/${round.slug}/scores/${plan}`);
      if (number === 3 && plan === bus) {
        await declareConflict(member);
        await member.getByRole("button", { name: "Ik ben toch niet betrokken" }).click();
        await expect(member.getByText("U telt bij dit plan weer mee.")).toBeVisible();
        await declareConflict(member);
      } else await score(member, round, plan === kitchen ? 0 : plan === bus ? 1 : -1);
    }
    await member.context().close();
  }
  const chair = await signedInAs("voorzitter@lindenveen.example");
  await chair.goto(`/werk/rondes/${round.slug}/fonds`);
  await expect(chair.getByRole("row", { name: /De buurtbus/ })).toContainText("4 van 5");
  const wall = await signedInAs("adviesraad1@lindenveen.example");
  await chair.goto(`/werk/rondes/${round.slug}/vergadering`);
  for (const box of await chair.getByRole("group", { name: "Aanwezig in de vergadering" }).getByRole("checkbox").all())
    await box.check();
  await chair.getByRole("button", { name: "Leg vast wie er zijn" }).click();
  await layOnTable(chair, `/werk/rondes/${round.slug}/vergadering`, wall, {
    address: String(bus),
    title: "De buurtbus",
  });
  await chair.getByLabel("Wat is er gezegd?").fill("De bus rijdt ook naar het ziekenhuis.");
  await chair.getByLabel("Dit plan is besproken").check();
  await chair.getByRole("button", { name: "Bewaar het verslag" }).click();
  await expect(chair.getByRole("status")).toContainText("Het verslag is bewaard.");
  await inspect(wall, info, "scherm-van-de-adviesraad");

  await moveTo(round, "advice");
  await chair.goto(`/werk/rondes/${round.slug}/fonds`);
  await expect(chair.getByText(`Nog geen motivering bij plan ${kitchen} en ${lamps}`)).toBeVisible();
  await chair.getByLabel("Stel het toch voor, zonder motivering bij deze plannen").check();
  await chair.getByRole("button", { name: "Maak het voorstel" }).click();
  await expect(chair.getByRole("row", { name: /De buurtbus/ }).first()).toContainText("€\u00a0120.000");
  await inspect(chair, info, "voorstel");

  await moveTo(round, "council");
  const executive = await signedInAs("college@lindenveen.example");
  await executive.goto(`/werk/rondes/${round.slug}/fonds`);
  await executive.getByRole("button", { name: "Stel de verdeling vast" }).click();
  await expect(executive.getByRole("status")).toContainText("De verdeling is vastgesteld.");
  await page.goto(`/rondes/${round.slug}/besluit`);
  await expect(page.getByRole("row", { name: /De buurtbus/ })).toContainText("Deels toegekend");
  await expect(page.getByRole("row", { name: /De buurtbus/ })).toContainText("Het college");
  const fund = await db.fund.findUniqueOrThrow({ where: { roundId: round.id } });
  expect(Number(fund.committedCents)).toBe(300_000_00);

  await recordDecision(clerk, round, kitchen, { outcome: "Overgenomen", reason: "Het college volgt het advies." });
  await recordDecision(clerk, round, bus, {
    outcome: "Gewijzigd overgenomen",
    reason: "Een sponsor betaalt mee.",
    amounts: { oneOff: "95.000", yearly: "0" },
  });
  await recordDecision(clerk, round, lamps, { outcome: "Afgewezen", reason: "Er is geen geld meer." });
  await inspect(clerk, info, "besluiten");
  await page.goto(`/rondes/${round.slug}/plannen/${bus}`);
  await expect(page.getByText("Een sponsor betaalt mee.")).toBeVisible();
  await page.goto(`/rondes/${round.slug}/besluit`);
  await expect(page.getByRole("row", { name: /De buurtbus/ })).toContainText("Anders dan de fondsadviesraad");
  await page.goto(`/rondes/${round.slug}/uitslag`);
  await inspect(page, info, "uitslag");

  const files = await takeDossier(clerk, round, info);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["raadsbesluit.odt", "toekenningsbesluit.odt", "raadsinformatiebrief.pdf"]),
  );
  expect(paperText(files, "raadsbesluit")).toContain("€\u00a0300.000 beschikbaar te stellen.");
  expect(tableOf(files, "toekenningen")).toMatchObject([
    { Plan: "Een keuken voor het buurthuis", Uitkomst: "Helemaal", "Toegekend (euro)": "180000.00" },
    { Plan: "De buurtbus", Uitkomst: "Deels", "Toegekend (euro)": "120000.00" },
    { Plan: "Lampen op zonne-energie", "Toegekend (euro)": "0.00" },
  ]);
  expectReadBack(files, {
    sheets: {
      Toekenningen: [
        {
          Plan: "Een keuken voor het buurthuis",
          Gevraagd: 180_000,
          "Raming van de gemeente": 180_000,
          Toegekend: 180_000,
        },
        { Plan: "De buurtbus", Gevraagd: 160_000, "Raming van de gemeente": 160_000, Toegekend: 120_000 },
        { Plan: "Lampen op zonne-energie", Gevraagd: 10_000, Toegekend: 0 },
      ],
      Besluiten: [
        { Besluit: "Overgenomen", "Kost eenmalig": 180_000, "Kost per jaar": 0 },
        { Besluit: "Gewijzigd overgenomen: €\u00a095.000 eenmalig", "Kost eenmalig": 95_000, "Kost per jaar": 0 },
        { Besluit: "Afgewezen", "Kost eenmalig": "" },
      ],
    },
    sums: { Toekenningen: { Gevraagd: 350_000, Toegekend: 300_000 }, Besluiten: { "Kost eenmalig": 275_000 } },
    papers: {
      raadsbesluit: ["€ 300.000 beschikbaar te stellen."],
      toekenningsbesluit: [
        "aan 2 plannen samen € 300.000 toe te kennen",
        "€ 180.000 € 180.000 Helemaal € 180.000",
        "€ 160.000 Deels € 120.000",
        "€ 10.000 € 10.000 Nee € 0",
      ],
      brieven: [
        `Besluit over plan ${kitchen}`,
        "Overgenomen: € 180.000 eenmalig. Het plan gaat door zoals het is.",
        "Het college volgt het advies.",
        "Gewijzigd overgenomen: € 95.000 eenmalig. Het plan gaat door, met een wijziging.",
        "In de verdeling kreeg dit plan € 120.000.",
        "Een vergunning (voor of op",
        "Afgewezen. Het plan gaat niet door.",
        "Stuur uw bezwaarschrift aan het college van burgemeester en wethouders",
      ],
      raadsinformatiebrief: [
        "Het fonds geeft nu samen € 275.000, aan 2 plannen. Het plafond is € 300.000. De verdeling gaf € 300.000",
        "Met deze besluiten geeft het fonds samen € 275.000.",
      ],
    },
  });
});

/** Chooses the same level on every criterion, counted from the best (0) or from the worst (-1), and hands in. */
async function score(member: Page, { rules }: Round, level: number): Promise<void> {
  for (const { title, levels } of rules.criteria) {
    const group = member.getByRole("group", { name: new RegExp(title) });
    await group.getByRole("radio", { name: new RegExp(`^${levels.at(level)?.title ?? ""}`) }).check();
  }
  await member.getByRole("button", { name: "Lever in en ga verder" }).click();
  await expect(member.getByText("Uw score is ingeleverd.")).toBeVisible();
}

async function declareConflict(member: Page): Promise<void> {
  await member.getByText("Ik ben betrokken bij dit plan").click();
  await member.getByLabel("Hoe bent u betrokken?").fill("Ik rijd zelf op deze bus.");
  await member.getByRole("button", { name: "Meld dat ik betrokken ben" }).click();
  await expect(member.getByText("U telt bij dit plan niet mee.").first()).toBeVisible();
}
