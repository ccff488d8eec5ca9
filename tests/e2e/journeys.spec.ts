import { readFileSync } from "node:fs";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { test } from "./support/app.ts";
import { aResident } from "./support/people.ts";
import { inspect } from "./support/widths.ts";
import {
  adoptText,
  checkPlan,
  coverLines,
  estimate,
  openRound,
  recordDecision,
  releaseResult,
  screen,
} from "./journeys/office.ts";
import { compareAll, rateAll, submitPlan } from "./journeys/residents.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { moveTo } from "#tests/support/plans-factories.ts";
import {
  addedUp,
  cellsOf,
  openZip,
  paperText,
  rowsByHead,
  sha256,
  tableOf,
  textOf,
  withLibreOffice,
  type Files,
} from "#tests/support/read-dossier.ts";
import { findTool } from "../unit/documents/tools.ts";

// Each test is one experiment from its opening to the dossier of the griffie, through the screens and as the people whose
// work it is. Only time is made to pass: the dates of the round move, and the clock of the database does the rest.

type SignIn = (email: string) => Promise<Page>;

const office = async (signedInAs: SignIn) => ({
  administrator: await signedInAs("beheerder@lindenveen.example"),
  coordinator: await signedInAs("coordinator@lindenveen.example"),
  official: await signedInAs("ambtenaar@lindenveen.example"),
  clerk: await signedInAs("griffie@lindenveen.example"),
});

const aSignedInResident = async (signedInAs: SignIn) => signedInAs((await aResident()).email);

/** The griffie takes the dossier from its page; every file is what the manifest says. */
async function takeDossier(clerk: Page, round: Round, info: TestInfo): Promise<Files> {
  await clerk.goto(`/werk/rondes/${round.slug}/dossier`);
  await inspect(clerk, info, "dossier");
  const download = clerk.waitForEvent("download");
  await clerk.getByRole("button", { name: /Download/ }).click();
  const files = openZip(readFileSync(await (await download).path()));
  const manifest = JSON.parse(textOf(files, "manifest.json")) as { files: { name: string; sha256: string }[] };
  expect(manifest.files.map(({ name }) => name).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== "manifest.json")
      .sort(),
  );
  for (const { name, sha256: hash } of manifest.files) expect(sha256(files[name] ?? new Uint8Array())).toBe(hash);
  return files;
}

type Cells = Readonly<Record<string, string | number>>;

interface Expected {
  /** Per sheet what each row holds, written by hand; where a sheet has a row of sums, that is the last. */
  readonly sheets: Readonly<Record<string, readonly Cells[]>>;
  /** Sheets without a row of sums: what a column adds up to. */
  readonly sums?: Readonly<Record<string, Cells>>;
  /** Per paper the words and amounts that stand in it. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
}

const money = ["Kost eenmalig", "Kost per jaar", "Bespaart eenmalig", "Bespaart per jaar"];

/** LibreOffice reads these numbers in sheets and papers, in each sheet the cells of its CSV, and sums that are right. */
function expectReadBack(files: Files, { sheets, sums = {}, papers }: Expected): void {
  // Where it is not installed, the run says by name what was not checked; on the build server that is a failure.
  if (!findTool("soffice")) return;
  withLibreOffice(files, (back) => {
    for (const [name, cells] of Object.entries(back.sheets(Object.keys(sheets)))) {
      const written = cellsOf(textOf(files, `tabellen/${name.toLowerCase().replaceAll(" ", "-")}.csv`));
      const rows = rowsByHead(cells);
      expect(rows, name).toMatchObject([...(sheets[name] ?? [])]);
      expect(cells.slice(1, written.length), name).toEqual(written.slice(1));
      const [sum, ...more] = rows.slice(written.length - 1);
      expect(more, name).toEqual([]);
      const single = rows.slice(0, written.length - 1);
      if (sum) for (const column of money) expect(sum[column], `${name}: ${column}`).toBe(addedUp(single, column));
      for (const [column, total] of Object.entries(sums[name] ?? {})) expect(addedUp(single, column)).toBe(total);
    }
    for (const [name, text] of Object.entries(back.papers(Object.keys(papers))))
      for (const word of papers[name] ?? []) expect(text, name).toContain(word);
  });
}

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

test("Buurtfonds: from opening to the award of € 300.000 and the letter to the raad", async ({
  page,
  signedInAs,
}, info) => {
  test.setTimeout(300_000);
  // Whoever sits on the board scores every fund: only the board of the example must, not those that other tests made before.
  const ofExample = { email: { endsWith: "@lindenveen.example" } };
  await db.roleGrant.deleteMany({
    where: { role: { in: ["board_member", "board_chair"] }, account: { isNot: ofExample } },
  });
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

  await moveTo(round, "advice");
  await chair.reload();
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
        { Plan: "De buurtbus", Gevraagd: 160_000, "Raming van de gemeente": "", Toegekend: 120_000 },
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
  await member.getByRole("button", { name: "Bewaar en ga verder" }).click();
  await expect(member.getByText("Uw score is bewaard.")).toBeVisible();
}

async function declareConflict(member: Page): Promise<void> {
  await member.getByText("Ik ben betrokken bij dit plan").click();
  await member.getByLabel("Hoe bent u betrokken?").fill("Ik rijd zelf op deze bus.");
  await member.getByRole("button", { name: "Meld dat ik betrokken ben" }).click();
  await expect(member.getByText("U telt bij dit plan niet mee.").first()).toBeVisible();
}

/** The way by pairs takes all of it a second time: `npm test` compares pairs in waardering.spec.ts. */
const methods = process.env["FULL"] === "1" ? (["score", "pairs"] as const) : (["score"] as const);

for (const method of methods)
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
    await releaseResult(administrator, clerk, round);
    await page.goto(`/rondes/${round.slug}/uitslag`);
    await expect(page.getByRole("row", { name: /Veilig oversteken/ }).first()).toBeVisible();
    await inspect(page, info, "uitslag");
    await recordDecision(clerk, round, crossing, {
      outcome: "Gewijzigd overgenomen",
      reason: "Het kan goedkoper.",
      instrument: { kind: "amendement", reference: "A2" },
      votes: { inFavour: "21", against: "16", seats: "37" },
      amounts: { oneOff: "40.000", yearly: "2.000" },
    });
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
          "Samen € 46.000 € 2.500 € 0 € 0",
          "Samen € 46.000 € 2.500 € 0 € 31.000",
        ],
        raadsbesluit: [
          "De raad van Lindenveen besluit:",
          "€ 40.000 eenmalig uit te trekken.",
          "Gewijzigd overgenomen: € 40.000 eenmalig en € 2.000 per jaar 21 voor, 16 tegen, van 37 zetels",
          "Het kan goedkoper.",
        ],
      },
    });
    expect(textOf(files, "dossier.json")).not.toContain("GEHEIM");
  });
