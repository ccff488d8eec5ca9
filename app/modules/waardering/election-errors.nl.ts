import type { ComparisonsError, ComparisonsErrorCode } from "#app/modules/counting/core/comparisons-file.ts";
import type { PbError, PbErrorCode } from "#app/modules/counting/core/pabulib-sections.ts";

const sentences: Readonly<Record<PbErrorCode, (value: string) => string>> = {
  quote_not_closed: () => "Een aanhalingsteken wordt niet gesloten.",
  text_before_meta: (value) => `Er staat tekst boven het deel META: ${value}`,
  section_missing: (value) => `Het deel ${value} ontbreekt.`,
  section_twice: (value) => `Het deel ${value} staat er twee keer.`,
  column_missing: (value) => `De kolom ${value} ontbreekt.`,
  column_twice: (value) => `De kolom ${value} staat er twee keer.`,
  too_many_cells: (value) => `Deze regel heeft te veel vakken: ${value}`,
  key_missing: () => "Een regel in META heeft geen naam.",
  key_twice: (value) => `In META staat ${value} twee keer.`,
  meta_missing: (value) => `In META ontbreekt ${value}.`,
  meta_wrong: (value) => `In META klopt dit niet: ${value}`,
  id_missing: () => "Deze regel heeft geen nummer of naam (id).",
  project_twice: (value) => `Project ${value} staat er twee keer.`,
  project_unknown: (value) => `Een stem noemt project ${value}, maar dat staat niet bij de projecten.`,
  cost_wrong: (value) => `Dit is geen bedrag: ${value}`,
  points_wrong: (value) => `De punten passen niet bij de projecten: ${value}`,
};

/** What is wrong with an election file, one sentence per error. */
export function errorInWords({ line, code, value }: PbError): string {
  return `Regel ${line}: ${sentences[code](value)}`;
}

const comparisonSentences: Readonly<Record<ComparisonsErrorCode, (value: string) => string>> = {
  quote_not_closed: sentences.quote_not_closed,
  header_wrong: () => "De eerste regel moet de namen van de kolommen geven: winner,loser of winner,loser,count",
  column_twice: sentences.column_twice,
  too_many_cells: sentences.too_many_cells,
  id_missing: sentences.id_missing,
  with_itself: (value) => `Plan ${value} wordt met zichzelf vergeleken.`,
  count_wrong: (value) => `Dit is geen geheel aantal vergelijkingen: ${value}`,
};

/** What is wrong with a file of comparisons, one sentence per error. */
export function comparisonErrorInWords({ line, code, value }: ComparisonsError): string {
  return `Regel ${line}: ${comparisonSentences[code](value)}`;
}

/** Of all commands that read a file and count. */
export const commandTexts = {
  wrongFlag: (flag: string) => `Dit klopt niet: ${flag}. Wij kennen het niet, of er hoort wel of geen waarde bij.`,
  unknown: (flag: string, value: string, known: readonly string[]) =>
    `--${flag} kent ${value === "" ? "geen lege keuze" : value} niet. Kies uit: ${known.join(", ")}.`,
} as const;

export const strengthsTexts = {
  usage: "Gebruik: npm run -s strengths -- BESTAND.csv [--prior newman|gaussian:VARIANTIE|none] [--no-errors]",
  noMaximum:
    "Zonder aanname vooraf (--prior none) is er geen uitkomst: sommige plannen verloren nooit van de andere, of zijn er nooit mee vergeleken. Kies --prior newman.",
} as const;

export const countTexts = {
  usage:
    "Gebruik: npm run -s count -- BESTAND.pb --rule greedy|greedy-no-skip|greedy-density|knapsack|equal-shares|phragmen",
  noNumber: (flag: string, value: string) => `--${flag} moet een getal zijn: ${value}`,
  needsLot: (plans: readonly string[]) => `Er moet worden geloot tussen ${plans.join(", ")}. Geef --ties lot:TREKKING.`,
  unfit: {
    no_points: "Op deze stembiljetten staan geen punten. Kies een andere --satisfaction.",
    no_order: "Op deze stembiljetten staat geen volgorde. Kies een andere --satisfaction.",
    too_many_ways:
      "Er zijn te veel manieren om het geld te verdelen. De beste is zo niet te vinden. Kies een andere --rule.",
    no_approvals: "Deze regel telt alleen stembiljetten met goedkeuringen.",
  },
} as const;

export const importTexts = {
  usage: "Gebruik: npm run -s import -- BESTAND.pb",
  unreadable: (file: string) => `Het bestand ${file} kan niet worden gelezen.`,
  tooLong: "Het bestand of een regel daarin is te lang om te lezen.",
  notUtf8: (file: string) => `Het bestand ${file} is geen tekst in UTF-8.`,
  noSlug: (file: string) => `De naam ${file} heeft geen letters of cijfers. Geef het bestand een andere naam.`,
  noApprovals: (voteType: string) =>
    `Deze verkiezing telt geen goedkeuringen (vote_type ${voteType}). Alleen approval en choose-1 kunnen worden gelezen als ‘goed’.`,
  noBudget: "Het budget is nul. Er is niets te verdelen.",
  exists: (slug: string) => `De ronde /rondes/${slug} is er al. Een verkiezing wordt maar een keer gelezen.`,
  intro: (description: string, votes: number) => `${description}. Een echte verkiezing met ${votes} stembiljetten.`,
  summary: (projectId: string, category: string) =>
    category === ""
      ? `Project ${projectId} uit het bestand.`
      : `Project ${projectId} uit het bestand. Soort: ${category}.`,
  unknown: "Dat staat niet in het bestand.",
} as const;
