import type { AccessReason } from "#app/modules/people/core/may.ts";
import { accessSentences, type Sentences } from "#app/modules/people/texts.nl.ts";
import type { IndicatorReason, Progress } from "./core/indicator.ts";
import type { OverviewRow } from "./core/overview.ts";

export const indicatorSentences: Sentences<AccessReason | IndicatorReason> = {
  ...accessSentences,
  no_such_indicator: "Dit doel bestaat niet (meer). Kies een ander doel.",
  indicator_name_twice: "Er is al een doel met deze naam. Kies een andere naam.",
  indicator_in_use: "Bij dit doel is al iets gemeten. Daarom blijft het staan.",
  target_not_later: "Kies voor het doel een later jaar dan dat van het begin.",
  target_is_baseline: "Het doel is gelijk aan het begin. Vul in wat de raad wil bereiken.",
  measured_already: "Van dit jaar zijn er al metingen. Kies dat jaar in de tabel, en verander ze daar.",
  measurements_changed:
    "Iemand anders heeft deze metingen veranderd. Open het jaar opnieuw en probeer het nog een keer.",
  nothing_measured: "U heeft niets veranderd. Vul ten minste een meting in.",
  no_such_wijk: "Een van de wijken bestaat niet meer. Open deze bladzijde opnieuw.",
};

export const resultsTexts = {
  whole: "Hele gemeente",
  inYear: (value: string, year: number) => `${value} in ${year}`,
  overview: {
    title: "Wat wilde de raad, en wat kwam ervan?",
    year: (year: number) => `Overzicht van ${year}`,
    lead: "Eerst staat wat de raad wil bereiken. Daarna staan het geld en de plannen van inwoners, en ten slotte wat ervan kwam.",
    caption: (year: number) => `Ambitie, budget, inzet en resultaat in ${year}`,
    about: "Waarover",
    ambition: "Ambitie",
    budget: "Budget",
    effort: "Inzet",
    result: "Resultaat",
    explain:
      "Ambitie is wat de raad wil. Budget is het geld ervoor. Inzet is wat inwoners en gemeente doen. Resultaat is wat er is gemeten en uitgegeven.",
    careful:
      "Een doel kan ook door iets anders gehaald of gemist zijn. Dit overzicht legt het naast elkaar. Het oordeel is aan de raad.",
    key: (key: OverviewRow["key"], name: string | null): string => {
      if (key === "whole") return resultsTexts.whole;
      if (key === "several") return "Plannen uit meer programma's";
      if (key === null) return "Programma nog niet bekend";
      return name === null ? `Programma ${key}` : `Programma ${key}. ${name}`;
    },
    goal: (from: string, fromYear: number, to: string, toYear: number) =>
      `van ${from} in ${fromYear} naar ${to} in ${toYear}`,
    noGoal: "Geen doel",
    noBudget: "Niet ingevuld",
    budgetIs: (amount: string) => `Begroting: ${amount}`,
    share: (amount: string, percent: string) => `Met inwoners besloten: ${amount}, dat is ${percent}`,
    pots: (amount: string) => `In potten voor plannen: ${amount}`,
    committed: (amount: string) => `Daarvan toegezegd: ${amount}`,
    potSpent: (amount: string) => `Daarvan uitgegeven: ${amount}`,
    decided: (count: number) => (count === 1 ? "1 plan beslist" : `${count} plannen beslist`),
    goesOn: (count: number) => `${count} ${count === 1 ? "gaat" : "gaan"} door`,
    carriedOut: (count: number) => `${count} uitgevoerd`,
    failed: (count: number) => `${count} niet gelukt`,
    noPlans: "Nog geen plan beslist",
    accounted: (spent: string, count: number) =>
      `Uitgegeven: ${spent}, verantwoord bij ${count === 1 ? "1 plan" : `${count} plannen`}`,
    notAccounted: "Nog niets verantwoord",
    noResult: "Nog niets bekend",
    spread: (deviation: string, limit: string | null) =>
      limit === null
        ? `Spreiding tussen wijken: ${deviation}.`
        : `Spreiding tussen wijken: ${deviation}, mag ${limit} zijn.`,
    apart: (deviation: string, limit: string) =>
      `De wijken liggen te ver uit elkaar: de spreiding is ${deviation}, en mag ${limit} zijn.`,
    goals: "De doelen een voor een",
    empty: "Er zijn nog geen doelen",
    emptyText: "Zodra de gemeente ze invult, staan ze hier.",
    toPots: "Bekijk de potten",
    download: "Download als",
    workbook: "overzicht, doelen en metingen",
    onlyOverview: "alleen het overzicht",
  },
  goal: {
    source: (source: string) => `Bron: ${source}`,
    unit: (unit: string) => `Gemeten als ${unit}.`,
    picture: (name: string, goal: string, measured: readonly string[]) =>
      `${name}, ${goal}. ${measured.length > 0 ? `Gemeten: ${measured.join("; ")}.` : "Nog niet gemeten."}`,
    wanted: "wat de raad wil",
    measured: "gemeten",
    caption: (name: string) => `${name}: gemeten per jaar`,
    year: "Jaar",
    value: "Hele gemeente",
    lowest: "Laagste wijk",
    highest: "Hoogste wijk",
    deviation: "Spreiding",
    none: "niet gemeten",
    wijk: (wijk: string, value: string) => `${value} (${wijk})`,
    tooFew: "te weinig wijken gemeten",
    deviationIs: (deviation: string, count: number) => `${deviation} (${count} wijken)`,
    justOver: (deviation: string) => `iets meer dan ${deviation}`,
    within: (limit: string) => `Mag ${limit} zijn.`,
    warning: (year: number, deviation: string, limit: string, lowest: string, highest: string) =>
      `De wijken liggen in ${year} te ver uit elkaar. De spreiding is ${deviation} en mag ${limit} zijn. Het laagst is ${lowest}, het hoogst ${highest}.`,
    explainSpread:
      "De spreiding zegt hoe ver wijken van hun gemiddelde liggen (de standaardafwijking). Elke wijk telt even zwaar.",
  },
  work: {
    arrange: {
      title: "Doelen van de raad",
      lead: "Leg vast wat de raad wil bereiken, waar het begint en hoe het wordt gemeten.",
      public: "Bekijk wat iedereen ziet",
      caption: "Alle doelen",
      goal: "Doel",
      from: "Begin",
      to: "Doel van de raad",
      open: (name: string) => `${name} wijzigen`,
      add: "Doel toevoegen",
      addSubmit: "Voeg het doel toe",
      changeSubmit: "Bewaar het doel",
      remove: "Haal dit doel weg",
      name: "Wat wil de raad bereiken?",
      nameHint: "Bijvoorbeeld: mensen voelen zich verbonden met hun buurt.",
      unit: "Waarin is het gemeten?",
      unitHint: "Bijvoorbeeld: rapportcijfer.",
      source: "Waar komen de cijfers vandaan?",
      sourceHint: "Bijvoorbeeld: burgerpeiling Waarstaatjegemeente.",
      programme: "Nummer van het programma dat eraan werkt",
      programmeHint: "Laat dit leeg als het de hele gemeente is.",
      baselineYear: "Jaar van het begin",
      baselineValue: "Waarde bij het begin",
      targetYear: "Jaar waarin de raad het wil bereiken",
      targetValue: "Waarde die de raad wil bereiken",
      spreadLimit: "Hoe groot mag de spreiding tussen wijken zijn?",
      spreadLimitHint:
        "Zo ver mogen wijken van hun gemiddelde liggen (de standaardafwijking), bijvoorbeeld 0,5. Laat dit leeg als er geen grens is.",
      done: {
        toegevoegd: "Het doel is toegevoegd.",
        gewijzigd: "Het doel is gewijzigd.",
        weg: "Het doel is weg.",
      },
    },
    measure: {
      title: "Metingen invullen",
      lead: "Kies een doel. Vul per jaar in wat er is gemeten, ook per wijk als u dat weet.",
      caption: "Alle doelen",
      last: "Laatste meting",
      open: (name: string) => `${name}: metingen invullen`,
      changeYear: (year: number) => `${year} verbeteren`,
      change: "Verbeteren",
      newYear: (name: string) => `${name}: een nieuw jaar`,
      ofYear: (name: string, year: number) => `${name}: metingen van ${year}`,
      text: "Laat een veld leeg als er niets is gemeten.",
      correct: "Maak een veld leeg om die meting weg te halen. De oude waarde blijft in de tabel eronder staan.",
      yearField: "Jaar van de meting",
      perWijk: "Per wijk",
      submit: "Bewaar de metingen",
      none: "Bij dit doel is nog niets gemeten.",
      corrected: "Verbeterde metingen",
      where: "Waar",
      was: "Eerst",
      on: "Ingevuld op",
      by: "Door",
      done: { bewaard: "De metingen zijn bewaard." },
    },
  },
  sheets: {
    goals: "Doelen",
    measurements: "Metingen",
    goalsCaption: "Doelen van de raad met de laatste meting",
    measurementsCaption: "Alle metingen die tellen",
  },
} as const;

/** How far a goal is, in words. */
export function progressText(progress: Progress, baselineYear: number): string {
  switch (progress.is) {
    case "not_measured":
      return "Nog niet gemeten";
    case "reached":
      return "Het doel is gehaald";
    case "unchanged":
      return `Gelijk aan ${baselineYear}`;
    case "back":
      return `Verder van het doel dan in ${baselineYear}`;
    case "under_way":
      return `${progress.percent} procent van de weg naar het doel`;
  }
}
