import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { contentsOf } from "#app/modules/raad/contents.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { loadDossier } from "#app/modules/raad/queries.server.ts";
import { longDate, utc } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, reload, type RoundWishes } from "#tests/support/factories.ts";
import { makeAwardedRound } from "#tests/support/fonds-factories.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";
import { decision } from "#tests/support/raad-factories.ts";
import { openZip, paperText, withLibreOffice, type Files } from "#tests/support/read-dossier.ts";
import { describeWithTools, runTool } from "../../unit/documents/tools.ts";

const asked = [[200_000], [150_000, 80_000], [40_000], [10_000]] as const;

/** A fund of € 300.000 with one plan of each outcome, in that order; the last was knocked out. */
const proposed = (wishes: RoundWishes = {}) => makeAwardedRound(asked, [0, 1, 2, 3], wishes);

async function adopted(wishes: RoundWishes = {}) {
  const made = await proposed(wishes);
  await done(adoptAward(made.chair, made.round.slug, { version: 1 }));
  return { ...made, round: await reload(made.round.slug) };
}

const dossierOf = async (round: Round): Promise<Files> =>
  openZip((await makeDossierFile(await reload(round.slug))).bytes);

/** The words of each letter, by the number of its plan. */
function lettersIn(text: string): Record<string, string> {
  const letters = text.split(/(?=Besluit over plan \d)/).slice(1);
  return Object.fromEntries(letters.map((letter) => [/\d+/.exec(letter)?.[0] ?? "", letter]));
}

const lettersOf = async (round: Round) => lettersIn(paperText(await dossierOf(round), "brieven"));

test("each plan of an adopted award has a letter: what was decided, what was asked, why, and how to object", async () => {
  const { round } = await adopted();
  const letters = await lettersOf(round);
  const whole = { full: "Dat is alles wat het vroeg.", partial: "Dat is een deel: het vroeg €\u00a0150.000." };
  const told = {
    1: [`Het plan krijgt €\u00a0200.000 uit het fonds. ${whole.full}`, "Er was nog €\u00a0300.000."],
    2: [`Het plan krijgt €\u00a0100.000 uit het fonds. ${whole.partial}`, "Dat is genoeg voor een deel"],
    3: ["Dit plan krijgt geen geld. Het staat op plaats 1 van de reservelijst.", "Het geld was op"],
    4: ["Dit plan krijgt geen geld.", "Het plan kreeg 0 punten op: Het plan kan worden uitgevoerd."],
  };
  expect(Object.keys(letters)).toEqual(Object.keys(told));
  for (const [number, words] of Object.entries(told)) {
    const letter = letters[number];
    for (const word of words) expect(letter).toContain(word);
    expect(letter).toContain(`Aan: de indieners van plan ${number} `);
    expect(letter).toContain("Van: het Buurtfonds van de gemeente Lindenveen");
    expect(letter).toContain(`Datum van het besluit: ${longDate(round.today)}`);
    expect(letter).toContain(`Onderwerp: Plan ${number} (${round.title})`);
    expect(letter).toContain("De voorzitter van de fondsadviesraad");
    expect(letter).toContain(
      "Doe dat binnen zes weken. Die termijn begint op de dag na de dag waarop het besluit aan u is verstuurd.",
    );
    expect(letter).toContain("Stuur uw bezwaarschrift aan het Buurtfonds van de gemeente Lindenveen.");
    expect(letter).toContain("uw naam en adres, de datum, om welk besluit het gaat en waarom");
    expect(letter).toContain("de artikelen 3:45, 6:4, 6:5, 6:7 en 6:8 van de Algemene wet bestuursrecht");
    expect(letter).toContain("De datum boven deze brief is de dag van het besluit.");
  }
  expect(letters[2]).toContain("Gevraagd: €\u00a0150.000 eenmalig");
  expect(contentsOf(await loadDossier(round))).toContainEqual({ file: "Brieven per plan: 4", kind: "ODT, PDF/A" });
});

test("a letter gives the points that the board gave on each criterion, and what they add up to", async () => {
  const { round, plans } = await adopted();
  const letters = await lettersOf(round);
  for (const { id, number } of plans) {
    const scores = await db.score.findMany({ where: { planId: id }, orderBy: { criterion: "desc" } });
    // One member scored, so what it gave is the mean.
    const given = scores.map(({ criterion, level }) => {
      const { title, weight, levels } = round.rules.criteria.find(({ key }) => key === criterion) ?? never();
      return { title, weight, points: levels[level]?.points ?? never() };
    });
    expect(given).toHaveLength(2);
    const rows = given.map(({ title, weight, points }) => `${title} ${weight} ${points}`);
    expect(letters[number]).toContain(`Criterium Gewicht Punten ${rows.join(" ")}`);
    const sum = given.reduce((total, { weight, points }) => total + weight * points, 0) / 100;
    expect(letters[number]).toContain(`Met de gewichten is dat samen ${sum.toFixed(1).replace(".", ",")} van de 100.`);
  }
});

function never(): never {
  throw new Error("a score without a criterion");
}

test("who gets money reads the open conditions and what is asked afterwards; who gets none does not", async () => {
  const { round, chair, plans } = await proposed();
  for (const { id } of plans.slice(1, 3))
    await db.screening.create({
      data: {
        ...{ planId: id, outcome: "yes_provided", reason: "Dit kan straks.", screenedBy: 1 },
        conditions: { create: [{ text: "Een vergunning.", dueOn: utc("2027-03-01") }] },
      },
    });
  await done(adoptAward(chair, round.slug, { version: 1 }));
  const letters = await lettersOf(round);
  const permit = `Een vergunning (voor of op ${longDate("2027-03-01")})`;
  const duties = [
    "U laat de buurt weten hoe het ging.",
    "U laat zien waar het geld bleef.",
    "Bewaar daarom de bonnen.",
  ];
  const checking = round.calendar.find(({ phase }) => phase === "accountability");
  expect(letters[2]).toContain(permit);
  for (const word of [...duties, `De gemeente kijkt dat na van ${longDate(checking?.startsOn ?? never())}`]) {
    for (const number of [1, 2]) expect(letters[number]).toContain(word);
    for (const number of [3, 4]) expect(letters[number]).not.toContain(word);
  }
  expect(letters[1]).not.toContain("Voorwaarden");
  expect(letters[3]).not.toContain(permit);
  expect(letters[3]).toContain("Komt er geld vrij? Dan kan er alsnog over uw plan worden besloten.");
  expect(letters[4]).not.toContain("Hoe gaat het verder?");
});

test("the college signs where it decides, and says why it departs from the advice and what the board changed", async () => {
  const { round, chair } = await proposed({ rules: { governance: "executive_awards" } });
  const lower = { version: 1, number: 2, amount: cents(9_500_050), reason: "Een sponsor betaalt mee" };
  await done(changeAward(chair, round.slug, lower));
  await moveTo(round, "council");
  const executive = await makeOfficer(["executive"]);
  const higher = { version: 2, number: 2, amount: cents(9_800_000), reason: "De sponsor is weg" };
  await done(changeAward(executive, round.slug, higher));
  await done(adoptAward(executive, round.slug, { version: 3 }));
  const { 1: first, 2: second } = await lettersOf(round);
  expect(second).toContain(
    "Het college wijkt af van het advies: €\u00a098.000 in plaats van €\u00a095.000,50. De reden: De sponsor is weg. " +
      "Met de hand gewijzigd van €\u00a0100.000 naar €\u00a095.000,50. De reden: Een sponsor betaalt mee. Volgens de verdeelregel:",
  );
  for (const letter of [first, second]) {
    expect(letter).toContain("Van: het college van burgemeester en wethouders van de gemeente Lindenveen");
    expect(letter).toContain("Burgemeester en wethouders");
    expect(letter).toContain("Stuur uw bezwaarschrift aan het college van burgemeester en wethouders");
  }
});

test("the letter on a plan that was decided on apart says so, with that reason first and that of the award after it", async () => {
  const { round, plans } = await adopted();
  const council = await moveTo(round, "council");
  const clerk = await makeOfficer(["clerk"]);
  const [, , third] = plans;
  await makePlan(council, { state: "merged", parentId: third?.id ?? never() });
  const changed = { outcome: "adopted_changed", oneOffCents: cents(0), yearlyCents: cents(0) } as const;
  await done(decidePlan(clerk, round.slug, 1, decision(council, { outcome: "rejected", reason: "De grond is vuil." })));
  await done(
    decidePlan(clerk, round.slug, 3, decision(council, { ...changed, oneOffCents: cents(800_000), reason: null })),
  );
  const letters = await lettersOf(round);
  const apart = `Over dit plan is apart besloten. Dat gaat voor de verdeling van ${longDate(round.today)}.`;
  expect(letters[1]).toContain(
    `Afgewezen. Het plan gaat niet door. ${apart} In de verdeling kreeg dit plan €\u00a0200.000.`,
  );
  expect(letters[1]).toContain(
    "De grond is vuil. Anders dan de fondsadviesraad: die gaf het plan geld en het krijgt nu niets. Dit was de reden in de verdeling. Er was nog €\u00a0300.000.",
  );
  expect(letters[1]).not.toContain("Hoe gaat het verder?");
  expect(letters[3]).toContain("Gewijzigd overgenomen: €\u00a08.000 eenmalig. Het plan gaat door, met een wijziging.");
  expect(letters[3]).toContain("In de verdeling kreeg dit plan geen geld.");
  expect(letters[3]).toContain("Waarom? Er is geen reden vastgelegd.");
  expect(letters[3]).toContain("Bewaar daarom de bonnen.");
  expect(letters[3]).toContain("Aan: de indieners van plan 3, en van plan 5 dat hiermee is samengevoegd");
  expect(letters[2]).not.toContain("apart besloten");
});

test("before the award is adopted there are no letters", async () => {
  const { round } = await proposed();
  expect(Object.keys(await dossierOf(round)).join()).not.toContain("brieven");
  const contents = contentsOf(await loadDossier(round));
  expect(contents.filter(({ file }) => file.startsWith("Brieven"))).toEqual([]);
});

const oneEuroLess = { oneOffCents: cents(9_999_900), yearlyCents: cents(0) };

test("the same data give the same letters, one changed euro others", async () => {
  const { round } = await adopted();
  const [one, two] = [await dossierOf(round), await dossierOf(round)];
  for (const name of ["brieven.odt", "brieven.pdf"]) {
    expect(one[name]?.length).toBeGreaterThan(1_000);
    expect(Buffer.compare(one[name] ?? never(), two[name] ?? never())).toBe(0);
  }
  const changed = decision(await moveTo(round, "council"), { outcome: "adopted_changed", ...oneEuroLess });
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, 2, changed));
  const three = await dossierOf(round);
  expect(Buffer.compare(one["brieven.pdf"] ?? never(), three["brieven.pdf"] ?? never())).not.toBe(0);
});

test("the mail to an author says what the letter says: the amount, the reason, and how to object", async () => {
  const { round, chair } = await proposed();
  const { accountId: authorId } = await makeResident();
  await db.plan.updateMany({ data: { authorId } });
  await done(adoptAward(chair, round.slug, { version: 1 }));
  const council = await moveTo(round, "council");
  const changed = { oneOffCents: cents(9_000_000), yearlyCents: cents(0), reason: "Een sponsor betaalt mee." };
  const apart = decision(council, { outcome: "adopted_changed", ...changed });
  const letters = await lettersOf(round);
  await done(decidePlan(await makeOfficer(["clerk"]), round.slug, 2, apart));
  const later = await lettersOf(round);
  const mails = await db.outboxMail.findMany({ orderBy: { id: "asc" } });
  expect(mails).toHaveLength(5);
  for (const [at, letter] of [...Object.values(letters), later[2] ?? never()].entries()) {
    const [, , , ...lines] = mails[at]?.text.split("\n") ?? [];
    const said = lines
      .slice(
        0,
        lines.findIndex((line) => line.startsWith("U leest het ook")),
      )
      .filter(Boolean);
    const [reason, ...objection] = said.slice(-5);
    expect(letter).toContain(reason?.replace("De reden: ", ""));
    for (const sentence of objection) expect(letter).toContain(sentence.replace(/^Bezwaar maken\.$/, "Bezwaar maken"));
    expect(objection.join(" ")).toContain("binnen zes weken");
    expect(objection.join(" ")).toContain("Stuur uw bezwaarschrift aan het Buurtfonds");
    if (at < 4) expect(letter).toContain(said[0]);
  }
  expect(mails[4]?.text).toContain(
    "Het besluit: gewijzigd overgenomen.\nHet plan gaat door, met een wijziging. Het bedrag is €\u00a090.000 eenmalig.\nDe reden: Een sponsor betaalt mee.\n",
  );
  expect(later[2]).toContain("Gewijzigd overgenomen: €\u00a090.000 eenmalig. Het plan gaat door, met een wijziging.");
});

describeWithTools(["soffice", "pdfinfo", "pdftotext"], "the letters, read by LibreOffice and poppler", () => {
  test(
    "the ODT holds every letter, and the PDF is tagged PDF/A with each letter on a page of its own",
    {
      timeout: 120_000,
    },
    async () => {
      const { round } = await adopted();
      const files = await dossierOf(round);
      const written = lettersIn(paperText(files, "brieven"));
      const words = (text = "") => text.replaceAll(/[\s\u00a0•]+/g, " ").trim();
      withLibreOffice(files, ({ papers }) => {
        const read = lettersIn(papers(["brieven"])["brieven"] ?? "");
        expect(Object.keys(read)).toEqual(["1", "2", "3", "4"]);
        for (const [number, letter] of Object.entries(read)) expect(words(letter)).toBe(words(written[number]));
      });
      const folder = mkdtempSync(join(tmpdir(), "brieven-"));
      const path = join(folder, "brieven.pdf");
      writeFileSync(path, files["brieven.pdf"] ?? never());
      const tags = runTool("pdfinfo", "-struct-text", path);
      const metadata = runTool("pdfinfo", "-meta", path);
      const pages = runTool("pdftotext", path, "-").split("\f");
      rmSync(folder, { recursive: true });
      expect(metadata).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
      for (const number of [1, 2, 3, 4]) {
        expect(tags).toMatch(new RegExp(`H1 \\(block\\)[^"]*"Besluit over plan ${number}"`));
        const own = pages.filter((page) => page.startsWith(`Besluit over plan ${number}\n`));
        expect(own).toHaveLength(1);
        expect(pages.filter((page) => page.includes(`Besluit over plan ${number}\n`))).toEqual(own);
      }
      expect(tags).toMatch(/TH:\s+\/Scope \/Column\s+"Punten"/);
    },
  );
});
