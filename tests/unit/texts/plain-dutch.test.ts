import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sentencesIn, sentencesOf, type Sentence } from "./sentences.ts";

/** Language level B1: 15 words in a sentence on average, 25 at most. */
const most = { average: 15, words: 25 };

/** Words that people with average Dutch stumble over, each with what to write. */
const avoided: Readonly<Record<string, string>> = {
  aangaande: "over",
  aanvang: "begin",
  additioneel: "extra",
  adequaat: "goed",
  aldus: "zo",
  alsmede: "en",
  annuleren: "stoppen",
  behoeve: "voor",
  betreffende: "over",
  conform: "volgens",
  derhalve: "daarom",
  desbetreffende: "deze",
  doch: "maar",
  doorgang: "doorgaan",
  echter: "maar",
  faciliteren: "helpen",
  gaarne: "graag",
  genereren: "maken",
  geschieden: "gebeuren",
  helaas: "zeg wat er is en wat kan",
  hieromtrent: "hierover",
  implementeren: "invoeren",
  indien: "als",
  ingevolge: "volgens",
  initiatief: "plan",
  initiatieven: "plannen",
  inzake: "over",
  krachtens: "volgens",
  middels: "met",
  omtrent: "over",
  ongeldig: "zeg wat er mis is",
  ongeldige: "zeg wat er mis is",
  ontvankelijk: "kan meedoen",
  optimaliseren: "beter maken",
  participeren: "meedoen",
  reeds: "al",
  relevant: "belangrijk",
  relevante: "belangrijke",
  respectievelijk: "zeg het apart",
  selecteer: "kies",
  selecteren: "kiezen",
  succesvol: "laat het weg",
  teneinde: "om",
  tevens: "ook",
  thans: "nu",
  valide: "goed",
  valideren: "nakijken",
  voornoemd: "deze",
  voornoemde: "deze",
  waarderen: "beoordelen",
  zulks: "dat",
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

const sentences = filesIn("app").flatMap(sentencesIn);
const isWhole = ({ text }: Sentence) => /[.?!:]$/.test(text);
const told = ({ file, line, text }: Sentence) => `${file}:${line} ${text}`;
const tooLong = ({ words }: Sentence) => words.length > most.words;
const avoidedIn = ({ words }: Sentence) =>
  words.map((word) => word.toLowerCase().replaceAll(/\P{L}/gu, "")).filter((word) => Object.hasOwn(avoided, word));

test("no sentence has more than 25 words, and they have at most 15 on average", () => {
  const whole = sentences.filter(isWhole);
  expect(whole.length).toBeGreaterThan(3000);
  expect(sentences.filter(tooLong).map(told)).toEqual([]);
  expect(whole.reduce((sum, { words }) => sum + words.length, 0) / whole.length).toBeLessThanOrEqual(most.average);
});

test("no text has a word of which there is an easier one", () => {
  const found = sentences.flatMap((one) => avoidedIn(one).map((word) => `${told(one)} (${word}: ${avoided[word]})`));
  expect(found).toEqual([]);
});

test("a long sentence and a hard word are found wherever they are written", () => {
  const long = `Dit is ${"heel ".repeat(24)}lang.`;
  const code = [
    `const texts = { a: "${long}", b: (x: string) => \`\${x} ${long}\` };`,
    `const page = <p>${long} Indien nodig.</p>;`,
    `throw new RangeError("${long}");`,
  ].join("\n");
  const found = sentencesOf(code, "page.tsx");
  expect(found.filter(tooLong)).toHaveLength(3);
  expect(found.flatMap(avoidedIn)).toEqual(["indien"]);
});
