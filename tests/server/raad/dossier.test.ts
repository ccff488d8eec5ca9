import { randomUUID } from "node:crypto";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { accountPlan } from "#app/modules/plans/account-plan.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import { exportDossier } from "#app/modules/raad/export-dossier.server.ts";
import { makeDossierFile, type DossierFile } from "#app/modules/raad/make-files.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { answerPair } from "#app/modules/waardering/answer-pair.server.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { waitingPair } from "#app/modules/waardering/own-answers.server.ts";
import { db } from "#app/platform/db.server.ts";
import { decideByTwo, makeOfficer, makePlan, makeRound, reload } from "#tests/support/factories.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";
import { decision, estimate, makeAward, makeLinedPlan, makeInstrument } from "#tests/support/raad-factories.ts";
import { makeResidents, makeValuedRound, rate, valuingRules } from "#tests/support/waardering-factories.ts";
import { typesDone } from "#tests/support/written.ts";
import {
  cellsOf,
  openZip,
  paperText,
  sha256,
  tableOf,
  textOf,
  withLibreOffice,
  type Files,
} from "#tests/support/read-dossier.ts";
import { describeWithTools } from "../../unit/documents/tools.ts";

const open = ({ bytes }: DossierFile): Files => openZip(bytes);
const names = (files: Files) => Object.keys(files).sort();

interface Manifest {
  round: string;
  stage: string;
  rules: { version: number; sha256: string };
  files: { name: string; size: number; sha256: string }[];
}
const manifestOf = (files: Files) => JSON.parse(textOf(files, "manifest.json")) as Manifest;
/** A burgerbegroting with three plans, two of them on the list, that the residents rated; in the council phase. */
async function ratedRound(): Promise<Round> {
  const round = await makeRound({
    at: "valuation",
    rules: {
      shortlist: { size: 2, perArea: 0, areaMode: "inside", minimumSupport: 1, edge: "include" },
      valuation: {
        method: "score",
        scale: "good_less_good",
        count: "positives",
        minimumPerPlan: 1,
        keyWeeks: 6,
        choice: "within_budget",
        division: "greedy",
      },
    },
  });
  const crossing = await makePlan(round, { state: "admitted", title: "Veilig oversteken" });
  const lamps = await makePlan(round, { state: "admitted", title: "Lampen dimmen", effect: "saving" });
  const pond = await makePlan(round, { state: "admitted", title: "Vijver" });
  await makePlan(round, { state: "out_of_scope", title: "Hele regio" });
  await makePlan(round, { state: "submitted", title: "Vergeten" });
  await estimate(crossing, { oneOff: cents(4_600_000), yearly: cents(250_000), coverage: 3 });
  await estimate(lamps, { oneOff: cents(0), yearly: cents(3_100_050), programme: 2 });
  await estimate(pond, { oneOff: cents(900_000), yearly: cents(0), coverage: 1 });
  const [one, two, three] = await makeResidents(3);
  for (const by of [one, two, three]) if (by) await rate(by, round, crossing.number, 1);
  for (const by of [one, two]) if (by) await rate(by, round, lamps.number, 1);
  if (three) await rate(three, round, lamps.number, -1);
  if (one) await rate(one, round, pond.number, 1);
  await decideByTwo(round.id, "release");
  return moveTo(round, "council");
}

describe("a burgerbegroting before the decision", () => {
  test("holds raadsvoorstel, ontwerpbesluit, every table and a manifest that agrees with the files", async () => {
    const round = await ratedRound();
    const file = await makeDossierFile(round);
    const files = open(file);
    expect(names(files)).toEqual([
      "dossier.json",
      "manifest.json",
      "ontwerpbesluit.odt",
      "ontwerpbesluit.pdf",
      "raadsvoorstel.odt",
      "raadsvoorstel.pdf",
      "tabellen.ods",
      "tabellen.xlsx",
      "tabellen/begrotingswijziging.csv",
      "tabellen/besluiten.csv",
      "tabellen/niet-op-de-lijst.csv",
      "tabellen/per-dekking.csv",
      "tabellen/per-programma.csv",
      "tabellen/plannen-in-de-wijziging.csv",
      "tabellen/plannen.csv",
    ]);
    const { round: slug, stage, rules, files: listed } = manifestOf(files);
    expect({ slug, stage, rules }).toEqual({
      slug: round.slug,
      stage: "before",
      rules: { version: round.rulesVersion, sha256: round.rulesHash },
    });
    expect(listed.map(({ name }) => name)).toEqual(names(files).filter((name) => name !== "manifest.json"));
    for (const { name, sha256: hash, size } of listed)
      expect([name, hash, size]).toEqual([name, sha256(files[name] ?? new Uint8Array()), files[name]?.length]);
    expect(file.manifest).toBe(sha256(files["manifest.json"] ?? new Uint8Array()));
    expect(file.files).toBe(names(files).length);
    // Whoever has the papers and the data can see that they belong together.
    const ofData = `Vingerafdruk (SHA-256) van dat bestand: ${sha256(files["dossier.json"] ?? new Uint8Array())}`;
    expect(paperText(files, "ontwerpbesluit")).toContain(ofData);
  });

  test("its numbers are those of the database, in the residents' order", async () => {
    const files = open(await makeDossierFile(await ratedRound()));
    expect(tableOf(files, "plannen")).toMatchObject([
      { Plan: "Veilig oversteken", "Kost eenmalig (euro)": "46000.00", "Kost per jaar (euro)": "2500.00", Goed: "3" },
      { Plan: "Lampen dimmen", "Bespaart per jaar (euro)": "31000.50", Goed: "2", "Minder goed": "1", Bovenaan: "ja" },
      { Plan: "Vijver", "Kost eenmalig (euro)": "9000.00", Goed: "1", Bovenaan: "nee" },
    ]);
    expect(tableOf(files, "plannen").map((row) => [row["Minder goed in procenten"], row["Verdeeld"]])).toEqual([
      ["0", "nee"],
      ["33", "ja"],
      ["0", "nee"],
    ]);
    expect(paperText(files, "raadsvoorstel")).toContain(
      "Over plan 2 zijn inwoners verdeeld: 33 procent vond het minder goed.",
    );
    expect(tableOf(files, "niet-op-de-lijst")).toMatchObject([
      { Plan: "Hele regio", Stand: "Buiten bereik" },
      { Plan: "Vergeten", Reden: "Niet op tijd gecontroleerd" },
    ]);
    const json = JSON.parse(textOf(files, "dossier.json")) as Record<string, unknown>;
    expect(json).toMatchObject({
      stage: "before",
      undecided: 3,
      participation: { people: 3, answers: 7 },
      asked: { cost: { oneOff: 5_500_000, yearly: 250_000 }, saving: { oneOff: 0, yearly: 3_100_050 } },
      listedTotals: { cost: { oneOff: 4_600_000, yearly: 250_000 }, saving: { yearly: 3_100_050 } },
    });
  });

  test("says of every plan that is not decided about why, also where nobody wrote a reason", async () => {
    const round = await makeRound({ at: "screening" });
    const official = await makeOfficer(["official"]);
    const screened = async (state: "withdrawn" | "out_of_scope", ground: "b" | "c" | null) => {
      const { id } = await makePlan(round, { state });
      const outcome = ground === null ? "yes" : "out_of_scope";
      const screening = { planId: id, outcome, ground, reason: "Dit doet het Rijk.", screenedBy: official.accountId };
      await db.screening.create({ data: { ...screening, outcome } });
    };
    const parent = await makePlan(round, { state: "admitted" });
    await screened("withdrawn", null);
    await screened("out_of_scope", "b");
    await screened("out_of_scope", "c");
    await makePlan(round, { state: "merged", parentId: parent.id });
    await makePlan(round);
    const files = open(await makeDossierFile(round));
    expect(tableOf(files, "niet-op-de-lijst").map((row) => row["Reden"])).toEqual([
      "ingetrokken",
      "Dit doet het Rijk.",
      "de tekst is niet openbaar",
      `samengevoegd met plan ${parent.number}`,
      "nog niet gecontroleerd",
    ]);
  });

  test("the sheets of the XLSX hold the same cells as the CSV", async () => {
    const files = open(await makeDossierFile(await ratedRound()));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(files["tabellen.xlsx"] ?? []) as never);
    for (const name of ["Plannen", "Per programma", "Per dekking", "Niet op de lijst"]) {
      const written = cellsOf(textOf(files, `tabellen/${name.toLowerCase().replaceAll(" ", "-")}.csv`));
      const sheet = workbook.getWorksheet(name);
      const read = written.map((row, at) => row.map((_, column) => sheet?.getCell(at + 1, column + 1).value ?? ""));
      // The CSV names the unit in its head; in a sheet the cells have it.
      expect(read.slice(1)).toEqual(written.slice(1));
    }
  });

  test("the same data give the same bytes, one changed euro another manifest", async () => {
    const round = await ratedRound();
    const [one, two] = [await makeDossierFile(round), await makeDossierFile(round)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    await db.estimate.updateMany({ where: { programme: 2 }, data: { yearlyCents: { increment: 100 } } });
    const three = await makeDossierFile(await reload(round.slug));
    expect(three.manifest).not.toBe(one.manifest);
  });
});

/** Decides all three plans: one changed, one departing without a reason, one not treated. */
async function decidedRound(): Promise<Round> {
  const round = await ratedRound();
  const clerk = await makeOfficer(["clerk"]);
  const decide = (number: number, wishes: Parameters<typeof decision>[1]) =>
    done(decidePlan(clerk, round.slug, number, decision(round, wishes)));
  const votes = { votesFor: 21, votesAgainst: 16, seats: 37 };
  const changed = { oneOffCents: cents(4_000_000), yearlyCents: cents(200_000) };
  const instrumentId = await makeInstrument(round, { plans: [1] });
  await decide(1, { outcome: "adopted_changed", ...votes, ...changed, instrumentId });
  await decide(2, { outcome: "rejected", reason: null });
  await decide(3, { outcome: "not_treated", reason: "Geen tijd." });
  await done(
    editResolution(clerk, round.slug, {
      stage: "adopted",
      text: "De raad van [gemeente], besluit:\n1. [kosten eenmalig] eenmalig uit te trekken.",
      meetingOn: round.today,
      version: 0,
    }),
  );
  return reload(round.slug);
}

describe("a burgerbegroting after the decision", () => {
  test("adds the raadsbesluit as adopted, with decision, votes, reason and departure per plan", async () => {
    const file = await makeDossierFile(await decidedRound());
    const files = open(file);
    expect(file.stage).toBe("after");
    expect(names(files)).toContain("raadsbesluit.odt");
    expect(names(files)).toContain("raadsbesluit.pdf");
    expect(tableOf(files, "besluiten")).toMatchObject([
      {
        Plan: "Veilig oversteken",
        Besluit: "Gewijzigd overgenomen: €\u00a040.000 eenmalig en €\u00a02.000 per jaar",
        "Amendement of motie": "Amendement A2",
        Voor: "21",
        Tegen: "16",
        Zetels: "37",
        "Kost eenmalig (euro)": "40000.00",
        "Wijkt af": "",
      },
      {
        Plan: "Lampen dimmen",
        Besluit: "Afgewezen",
        Reden: "geen reden vastgelegd",
        "Bespaart per jaar (euro)": "",
        "Wijkt af": "Wijkt af van de volgorde van de inwoners: het plan stond bovenaan en is niet overgenomen.",
      },
      { Plan: "Vijver", Besluit: "Niet behandeld", Reden: "Geen tijd." },
    ]);
    expect(JSON.parse(textOf(files, "dossier.json"))).toMatchObject({
      undecided: 0,
      withoutReason: [2],
      departures: [{ number: 2, departure: { from: "residents", how: "listed_not_adopted" } }],
      adopted: { cost: { oneOff: 4_000_000, yearly: 200_000 }, saving: { oneOff: 0, yearly: 0 } },
    });
  });
});

describe("the raadsbesluit", () => {
  test("says so when the griffie did not store the adopted text yet", async () => {
    const round = await makeRound({ at: "council" });
    const plan = await makePlan(round, { state: "admitted" });
    const clerk = await makeOfficer(["clerk"]);
    await done(decidePlan(clerk, round.slug, plan.number, decision(round)));
    const notStored = "De griffie legde de vastgestelde tekst nog niet vast.";
    const paper = async () => paperText(open(await makeDossierFile(round)), "raadsbesluit");
    expect(await paper()).toContain(notStored);
    const adopted = { stage: "adopted", text: "De raad besluit.", meetingOn: round.today, version: 0 } as const;
    await done(editResolution(clerk, round.slug, adopted));
    expect(await paper()).not.toContain(notStored);
  });
});

describe("afterwards", () => {
  test("holds what became of the plans that went on, and what was spent on them (R27, R84)", async () => {
    const round = await makeRound({ at: "accountability" });
    const clerk = await makeOfficer(["clerk"]);
    const official = await makeOfficer(["official"]);
    for (const outcome of ["adopted", "adopted", "rejected"] as const) {
      const plan = await makePlan(round, { state: "admitted", oneOff: cents(700_000) });
      await done(decidePlan(clerk, round.slug, plan.number, decision(round, { outcome })));
    }
    expect(names(open(await makeDossierFile(round)))).not.toContain("tabellen/verantwoording.csv");
    await done(
      accountPlan(official, round.slug, 1, {
        result: "failed",
        feedback: "De buurt kreeg een brief.",
        spentCents: cents(120_000),
        explanation: "Alleen het ontwerp is betaald.",
        feedbackMet: true,
        financeMet: false,
        lesson: "Zoek eerst een plek.",
      }),
    );
    const files = open(await makeDossierFile(round));
    expect(tableOf(files, "verantwoording")).toMatchObject([
      {
        "Nr.": "1",
        Stand: "Niet gelukt",
        "Besloten eenmalig (euro)": "7000.00",
        "Uitgegeven (euro)": "1200.00",
        "Terugkoppeling gedaan": "ja",
        "Bonnen kloppen": "nee",
        "Wat we leerden": "Zoek eerst een plek.",
      },
      { "Nr.": "2", "Uitgegeven (euro)": "", "Terugkoppeling gedaan": "", "Bonnen kloppen": "" },
    ]);
    expect(paperText(files, "verantwoording")).toContain(
      "Plannen met verantwoording: 1. Samen uitgegeven: €\u00a01.200.",
    );
    expect(paperText(files, "verantwoording")).toContain(
      "Plannen waarbij de terugkoppeling is gedaan: 1. Plannen waarbij de bonnen kloppen: 0.",
    );
    expect(paperText(files, "verantwoording")).not.toContain("meer is uitgegeven");
    await done(
      accountPlan(official, round.slug, 2, {
        result: "carried_out",
        feedback: "Er was een feest.",
        spentCents: cents(750_000),
        explanation: "De bank en het feest.",
        feedbackMet: true,
        financeMet: true,
        lesson: "",
      }),
    );
    const over = open(await makeDossierFile(round));
    expect(tableOf(over, "verantwoording").map((row) => row["Meer dan besloten (euro)"])).toEqual(["", "500.00"]);
    expect(paperText(over, "verantwoording")).toContain(
      "Plannen waaraan meer is uitgegeven dan besloten: 1. Samen: €\u00a0500 meer.",
    );
  });
});

describe("a buurtfonds", () => {
  test("has the besluit at the start with criteria, and after the award the award decision, list and letter", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund", at: "council" });
    const paid = await makePlan(round, { state: "admitted", title: "Buurtkamer", oneOff: cents(20_000_000) });
    const part = await makePlan(round, { state: "admitted", title: "Podium", oneOff: cents(15_000_000) });
    await estimate(part, { oneOff: cents(16_000_000), yearly: cents(0) });
    const before = open(await makeDossierFile(round));
    expect(names(before)).toContain("ontwerpbesluit.odt");
    expect(names(before)).not.toContain("toekenningsbesluit.odt");
    expect(tableOf(before, "criteria")).toMatchObject([{ Gewicht: "60" }, { Gewicht: "40" }]);
    await makeAward(round, "adopted", [
      { plan: paid, outcome: "full", cents: 20_000_000 },
      { plan: part, outcome: "partial", cents: 10_000_000 },
    ]);
    const file = await makeDossierFile(round);
    const after = open(file);
    expect(file.stage).toBe("after");
    expect(names(after)).toEqual(
      expect.arrayContaining(["toekenningsbesluit.odt", "toekenningsbesluit.pdf", "raadsinformatiebrief.pdf"]),
    );
    expect(tableOf(after, "toekenningen")).toMatchObject([
      { Plan: "Buurtkamer", Uitkomst: "Helemaal", "Toegekend (euro)": "200000.00" },
      { Plan: "Podium", Uitkomst: "Deels", "Gevraagd (euro)": "150000.00", "Toegekend (euro)": "100000.00" },
    ]);
    expect(JSON.parse(textOf(after, "dossier.json"))).toMatchObject({ awarded: 30_000_000 });
  });
});

describe("buurtplannen", () => {
  test("have an annex per programme and line, with sums per programme and per dekking", async () => {
    const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
    await makeLinedPlan(round, [
      { activity: "Bankjes", cents: cents(1_000_000), programme: 5, coverage: 1, answer: "Dit kan dit jaar." },
      { activity: "Feest", cents: cents(50_000), recurrence: "yearly", programme: 7, coverage: 2 },
    ]);
    await makeLinedPlan(round, [{ activity: "Plein", cents: cents(8_000_025), programme: 5, coverage: 4 }]);
    await makeLinedPlan(round, [{ activity: "Minder maaien", cents: cents(120_000), programme: 9, coverage: null }], {
      effect: "saving",
    });
    const files = open(await makeDossierFile(round));
    expect(names(files)).toContain("bijlage-kadernota-en-begroting.odt");
    expect(tableOf(files, "activiteiten")).toMatchObject([
      { Activiteit: "Bankjes", "Kost eenmalig (euro)": "10000.00", "Antwoord van het college": "Dit kan dit jaar." },
      { Activiteit: "Plein", "Wie beslist": "De gemeenteraad", Besluit: "nog niet beslist" },
      { Activiteit: "Feest", "Kost per jaar (euro)": "500.00", Dekking: "2", Besluit: "" },
      { Activiteit: "Minder maaien", "Bespaart eenmalig (euro)": "1200.00", "Wie beslist": "De gemeenteraad" },
    ]);
    expect(tableOf(files, "per-programma")).toMatchObject([
      { Programma: "5", Aantal: "2", "Kost eenmalig (euro)": "90000.25", "Kost per jaar (euro)": "0.00" },
      { Programma: "7", Aantal: "1", "Kost eenmalig (euro)": "0.00", "Kost per jaar (euro)": "500.00" },
      { Programma: "9", Aantal: "1", "Bespaart eenmalig (euro)": "1200.00" },
    ]);
    expect(tableOf(files, "per-dekking").map(({ Dekking }) => Dekking)).toEqual([
      "1",
      "2",
      "4",
      "besparing of nog niet bekend",
    ]);
  });
});

test("the standard raadsbesluit on buurtplannen takes in the savings too, and counts every outcome", async () => {
  const round = await makeRound({ kind: "neighbourhood_plans", at: "council" });
  const clerk = await makeOfficer(["clerk"]);
  const square = await makeLinedPlan(round, [
    { cents: cents(800_000) },
    { cents: cents(30_000), recurrence: "yearly" },
  ]);
  const mowing = await makeLinedPlan(
    round,
    [
      { cents: cents(500_000), coverage: null },
      { cents: cents(120_000), recurrence: "yearly", coverage: null },
    ],
    { effect: "saving" },
  );
  const pond = await makeLinedPlan(round, [{ cents: cents(100_000) }]);
  for (const { number } of [square, mowing]) await done(decidePlan(clerk, round.slug, number, decision(round)));
  await done(decidePlan(clerk, round.slug, pond.number, decision(round, { outcome: "not_treated" })));
  const paper = paperText(open(await makeDossierFile(round)), "raadsbesluit");
  expect(paper).toContain(
    "(aantal overgenomen: 2, gewijzigd overgenomen: 0, aangehouden: 0, afgewezen: 0, niet behandeld: 1)",
  );
  expect(paper).toContain("hiervoor €\u00a08.000 eenmalig en €\u00a0300 per jaar te verwerken");
  expect(paper).toContain("een besparing van €\u00a05.000 eenmalig en €\u00a01.200 per jaar te verwerken");
});

describe("taking the dossier", () => {
  test("gives the zip to the griffie and leaves an event with the hash", async () => {
    const round = await makeRound({ at: "council" });
    const clerk = await makeOfficer(["clerk"]);
    const file = await done(exportDossier(clerk, round.slug));
    expect(await db.auditEvent.findMany({ where: { roundId: round.id } })).toMatchObject([
      { type: "raad.exported", role: "clerk", details: { files: file.files, hash: file.manifest } },
    ]);
  });

  test("is refused to others, before opening and for no round", async () => {
    const round = await makeRound({ at: "council" });
    const closed = await makeRound({ at: "unopened" });
    const clerk = await makeOfficer(["clerk"]);
    expect(await exportDossier(await makeOfficer(["official"]), round.slug)).toMatchObject({
      refused: "not_your_role",
    });
    expect(await exportDossier(clerk, closed.slug)).toMatchObject({ refused: "round_not_open" });
    expect(await exportDossier(clerk, "geen-ronde")).toMatchObject({ refused: "no_such_round" });
    expect(await typesDone()).toEqual([]);
  });
});

/** A burgerbegroting by pairs in which everybody preferred the second plan; in the council phase. */
async function comparedRound(): Promise<Round> {
  const { round } = await makeValuedRound(2, { rules: valuingRules({ method: "pairs", minimumPerPlan: 1 }) });
  for (const by of await makeResidents(3)) {
    const { pair } = await done(issuePair(by, round.slug));
    const { left } = await waitingPair(round, by).then((found) => found ?? { left: 0 });
    const answer = left === 2 ? "left" : "right";
    await done(answerPair(by, round.slug, { pair, answer, reason: null, key: randomUUID() }));
  }
  return moveTo(round, "council");
}

test("a round by pairs tells the strength of each plan with its standard error", async () => {
  const files = open(await makeDossierFile(await comparedRound()));
  const [best, other] = tableOf(files, "plannen");
  expect(best).toMatchObject({ "Nr.": "2", Sterkte: "0,903", Gewonnen: "3", Verloren: "0" });
  expect(best?.["Standaardfout"]).toMatch(/^1,\d{1,3}$/);
  expect(other).toMatchObject({ "Nr.": "1", Sterkte: "-0,903", Standaardfout: best?.["Standaardfout"] });
  expect(textOf(files, "dossier.json")).toContain('"strength":{"standardError":');
});

describeWithTools(["soffice"], "LibreOffice reads the dossier back", () => {
  test("strengths with their decimals", { timeout: 120_000 }, async () => {
    const files = open(await makeDossierFile(await comparedRound()));
    const written = cellsOf(textOf(files, "tabellen/plannen.csv"));
    withLibreOffice(files, ({ sheets }) => {
      expect(sheets(["Plannen"])["Plannen"]?.slice(1, written.length)).toEqual(written.slice(1));
    });
  });

  test("every number of the tables in the ODS, and the adopted text in the ODT", { timeout: 120_000 }, async () => {
    const files = open(await makeDossierFile(await decidedRound()));
    withLibreOffice(files, ({ sheets, papers }) => {
      const read = sheets(["Plannen", "Per programma", "Per dekking", "Besluiten", "Niet op de lijst"]);
      for (const [name, cells] of Object.entries(read)) {
        const written = cellsOf(textOf(files, `tabellen/${name.toLowerCase().replaceAll(" ", "-")}.csv`));
        expect(written.length).toBeGreaterThan(1);
        expect(cells.slice(1, written.length)).toEqual(written.slice(1));
        // The sums of a sheet stand below the rows of the CSV.
        const sums = name.startsWith("Per ") ? [["Samen", 3, 55_000, 2_500, 0, 31_000.5]] : [];
        expect(cells.slice(written.length)).toEqual(sums);
      }
      const adopted = papers(["raadsbesluit"])["raadsbesluit"];
      expect(adopted).toContain("De raad van Lindenveen, besluit:");
      expect(adopted).toContain("€ 40.000 eenmalig uit te trekken.");
      expect(adopted).toContain("21 voor, 16 tegen, van 37 zetels");
      expect(adopted).toContain("geen reden vastgelegd");
    });
  });
});
