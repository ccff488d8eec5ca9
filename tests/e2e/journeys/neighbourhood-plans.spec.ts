import { expect } from "@playwright/test";
import { test } from "../support/app.ts";
import { inspect } from "../support/widths.ts";
import { expectReadBack, takeDossier } from "./dossier.ts";
import { adoptText, checkPlan, coverLines, estimate, openRound, recordDecision, screen } from "./office.ts";
import { aSignedInResident, office } from "./people.ts";
import { submitPlan } from "./residents.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import { tableOf } from "#tests/support/read-dossier.ts";

// One experiment from its opening to the dossier of the griffie, through the screens and as the people whose work it is. Only time
// is made to pass: the dates of the round move, and the clock of the database does the rest.

test("buurtactiviteitenplannen: from opening to the annex for Kadernota and budget", async ({
  page,
  signedInAs,
}, info) => {
  const { administrator, coordinator, official, clerk } = await office(signedInAs);
  const round = await openRound(administrator, clerk, {
    kind: "neighbourhood_plans",
    title: "Buurtplannen van de vijver",
    slug: "buurtplannen-vijver",
    from: { kindName: /Buurt.*plannen/ },
    setUp: (form) => form.getByRole("checkbox", { name: "Plannen die geld besparen" }).check(),
  });

  await moveTo(round, "submission");
  const [one, two] = [await aSignedInResident(signedInAs), await aSignedInResident(signedInAs)];
  const bench = await submitPlan(one, round, {
    title: "Bankjes en bomen",
    activities: [
      { what: "Bankjes plaatsen", cost: "6.000" },
      { what: "Bomen planten", cost: "2.500" },
    ],
  });
  const verge = await submitPlan(two, round, {
    title: "De berm als bloemenwei",
    saves: "Maaien van bermen",
    activities: [{ what: "Minder maaien", cost: "1.200" }],
  });
  const tax = await submitPlan(one, round, { title: "Geen belasting meer", activities: [{ what: "Nul", cost: "1" }] });

  await moveTo(round, "screening");
  await checkPlan(coordinator, round, bench, "Noord");
  await estimate(official, round, bench, { oneOff: "9.000", yearly: "250", programme: "5" });
  await coverLines(official, round, bench, ["1", "3"]);
  await screen(official, round, bench, { name: "Ja", reason: "Het plan voldoet." });
  await estimate(official, round, verge, { oneOff: "0", yearly: "1.200", programme: "5" });
  await coverLines(official, round, verge, [""]);
  await screen(official, round, verge, {
    name: "Ja, mits",
    reason: "Het kan als de buurt meedoet.",
    condition: "Vijf buren die helpen",
  });
  await screen(official, round, tax, { name: "Buiten bereik", reason: "De raad gaat hierover.", ground: /hele stad/ });
  await page.goto(`/rondes/${round.slug}/plannen/${tax}`);
  await expect(page.getByText("De raad gaat hierover.")).toBeVisible();

  await moveTo(round, "council");
  await recordDecision(clerk, round, bench, {
    outcome: "Gewijzigd overgenomen",
    reason: "De bomen komen later.",
    instrument: { kind: "amendement", reference: "A4" },
    votes: { inFavour: "30", against: "7", seats: "37" },
    amounts: { oneOff: "6.000", yearly: "0" },
  });
  await recordDecision(clerk, round, verge, { outcome: "Overgenomen", reason: "Het past bij het groenplan." });
  await inspect(clerk, info, "besluiten");
  await adoptText(
    clerk,
    round,
    [
      "De raad van [gemeente] besluit:",
      "1. Uit te trekken: [kosten eenmalig] eenmalig en [kosten per jaar] per jaar.",
      "2. Te besparen: [besparing eenmalig] eenmalig.",
    ].join("\n"),
  );
  await page.goto(`/rondes/${round.slug}/besluit`);
  await expect(page.getByRole("row", { name: /Bankjes en bomen/ })).toContainText("De bomen komen later.");
  await inspect(page, info, "besluit");

  const files = await takeDossier(clerk, round, info);
  expect(Object.keys(files)).toContain("bijlage-kadernota-en-begroting.pdf");
  expect(tableOf(files, "activiteiten")).toMatchObject([
    { Activiteit: "Bankjes plaatsen", "Kost eenmalig (euro)": "6000.00", Programma: "5" },
    { Activiteit: "Minder maaien", "Bespaart eenmalig (euro)": "1200.00", Programma: "5" },
    {
      Activiteit: "Bomen planten",
      "Kost eenmalig (euro)": "2500.00",
      Programma: "6",
      "Wie beslist": "De gemeenteraad",
    },
  ]);
  expectReadBack(files, {
    sheets: {
      Activiteiten: [
        { Activiteit: "Bankjes plaatsen", "Kost eenmalig": 6000, Besluit: "" },
        { Activiteit: "Minder maaien", "Bespaart eenmalig": 1200, Besluit: "Overgenomen" },
        {
          Activiteit: "Bomen planten",
          "Kost eenmalig": 2500,
          Besluit: "Gewijzigd overgenomen (zie het besluit over het plan)",
        },
      ],
      Besluiten: [
        { Plan: "Bankjes en bomen", "Kost eenmalig": 6000, "Kost per jaar": 0, Voor: 30, Tegen: 7, Zetels: 37 },
        { Plan: "De berm als bloemenwei", "Bespaart eenmalig": 1200, "Bespaart per jaar": 0 },
      ],
      "Per programma": [
        { Programma: 5, Aantal: 2, "Kost eenmalig": 6000, "Bespaart eenmalig": 1200 },
        { Programma: 6, Aantal: 1, "Kost eenmalig": 2500, "Bespaart eenmalig": 0 },
        { Programma: "Samen", Aantal: 3, "Kost eenmalig": 8500, "Bespaart eenmalig": 1200 },
      ],
      "Per dekking": [
        { Dekking: 1, "Kost eenmalig": 6000 },
        { Dekking: 3, "Kost eenmalig": 2500 },
        { Aantal: 1, "Bespaart eenmalig": 1200 },
        { Dekking: "Samen", "Kost eenmalig": 8500, "Kost per jaar": 0, "Bespaart eenmalig": 1200 },
      ],
    },
    sums: { Activiteiten: { "Kost eenmalig": 8500, "Bespaart eenmalig": 1200 } },
    papers: {
      "bijlage-kadernota-en-begroting": [
        "1 Bankjes plaatsen € 6.000",
        "1 Bomen planten € 2.500",
        "2 Minder maaien € 1.200",
        "Samen 3 € 8.500 € 0 € 1.200 € 0",
        "1 Bankjes en bomen Kost € 8.500 € 0 € 9.000 € 250",
        "Gewijzigd overgenomen: € 6.000 eenmalig 30 voor, 7 tegen, van 37 zetels Amendement A4: De bomen komen later.",
      ],
      raadsbesluit: [
        "Uit te trekken: € 6.000 eenmalig en € 0 per jaar.",
        "Te besparen: € 1.200 eenmalig.",
        "Samen € 2.500 € 0 € 1.200 € 0",
      ],
    },
  });
});
