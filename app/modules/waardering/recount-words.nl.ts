import type { GreedyStep } from "#app/modules/counting/core/greedy.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import { parseRational, toDecimal } from "#app/modules/counting/core/rational.ts";
import type { Rules } from "#app/modules/rounds/core/rules.ts";
import type { PlacedPlan } from "./core/count-file.ts";
import { isSame, type RecountCode, type RecountStep } from "./core/recount.ts";
import type { AnnouncedStep, FillingStep, ShownStep } from "./recount-view.ts";
import { shortOfPlacesInWords } from "./result-words.nl.ts";
import { inDutch, waarderingTexts } from "./texts.nl.ts";
import { greedyText } from "./trace-words.nl.ts";

export const recountTexts = {
  title: "Reken de uitslag zelf na",
  lead: "Uw eigen apparaat telt opnieuw, stap voor stap. U heeft geen account nodig.",
  start: "Tel nu na",
  again: "Tel nog een keer",
  json: "Download alle gegevens",
  csv: "Download de aantallen als CSV",
  needsScript:
    "Natellen op deze bladzijde gaat met JavaScript. Staat dat uit in uw browser? Download dan de gegevens en tel zelf na.",
  busy: (at: number, of: number) => `Bezig met stap ${at} van ${of}.`,
  same: "Dezelfde uitkomst.",
  sameText: (steps: number) => `Alle ${steps} stappen geven precies onze uitslag.`,
  time: (seconds: number) =>
    `Geteld op uw apparaat in ${new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 }).format(seconds)} seconden.`,
  different: "Er is een verschil.",
  differentText: (step: number, title: string) => `Stap ${step} is anders: ‘${title}’. Laat het ons weten.`,
  contact: "Geef het verschil door",
  lost: "De gegevens kwamen niet goed aan. Controleer uw verbinding en tel nog een keer.",
  steps: (count: number) => `De ${count} stappen`,
  people: "Inwoners die meededen",
  ceiling: "Plafond van het fonds",
  yours: "Uw telling",
  ours: "Onze uitslag",
  plan: "Plan",
  planNumber: (number: number) => `Plan ${number}`,
  none: "-",
  numberIs: "Het nummer is de stap.",
  stepLabel: "Stap in het verdelen",
  back: "Stap terug",
  on: "Stap verder",
  fillingLabel: (paid: string, budget: string) => `Van het budget van ${budget} is ${paid} verdeeld.`,
  fillingPaid: (paid: string) => `Verdeeld: ${paid}`,
  later: "Narekenen kan na de uitslag",
  laterLead: "De uitslag van deze ronde is er nog niet. Daarna kan iedereen hem hier narekenen.",
  importedOrder: "De volgorde telt hoe vaak mensen een plan kozen.",
  atEdge: "Staan plannen gelijk op de laatste plaats? Dan gaan ze allemaal door.",
  twice: "Kan een plan om zijn plaats én om zijn wijk door? Dan telt het bij zijn plaats.",
  own: "Is mijn oordeel geteld?",
  ownText: "Lees uw eigen keuzes terug zoals wij ze bewaren. Dat kan zolang de sleutel van de ronde bestaat.",
  ownLink: "Naar mijn waarderingen",
  proves: "Wat bewijst dit?",
  provesList: ["De telling volgt de regels die vastlagen.", "Elk aantal in het bestand telt mee, en telt één keer."],
  provesNot: "Wat bewijst dit niet?",
  provesNotFund: ["Of een lid van de adviesraad goed oordeelde. Dat is geen rekensom."],
  provesNotImported: ["Of de stad alle stemmen in het bestand zette."],
  provesNotList: [
    "Of elk oordeel in het bestand staat. Lees daarvoor uw eigen keuzes terug.",
    "Wie wat koos. Dat kan niemand zien.",
  ],
  differs: "Als er iets verschilt",
  differsText:
    "Dan ziet u bovenaan de eerste stap die anders is. Laat het ons weten: wij zoeken uit hoe het komt. U kunt de gegevens ook zelf natellen.",
  asideLabel: "Uw eigen keuzes en uitleg",
  stepOf: (at: number, of: number) => `Stap ${at} van ${of}.`,
} as const;

/** The checks that every recount has. */
export const announcedChecks = {
  file: {
    title: "Is het bestand heel?",
    intro: "Bij het bestand hoort een vingerafdruk: 64 tekens. Uw apparaat berekent hem opnieuw.",
  },
  rules: {
    title: "Zijn het de regels van deze ronde?",
    intro: "De regels liggen vast. Ook zij hebben een vingerafdruk. Die staat op de bladzijde met spelregels.",
  },
  whole: {
    title: "Is alles hetzelfde?",
    intro: "Uw apparaat vergelijkt zijn telling met onze uitslag, letter voor letter.",
  },
} as const satisfies Record<string, AnnouncedStep>;

/** How the page names steps before they are counted; `imported` when it is an election from a file. */
export function announced(code: RecountCode, { valuation, shortlist }: Rules, imported: boolean): AnnouncedStep {
  switch (code) {
    case "file":
    case "rules":
    case "whole":
      return announcedChecks[code];
    case "answers":
      return { title: "Is alles geteld?", intro: "Uw apparaat telt alle aantallen in het bestand op." };
    case "order": {
      const { how, howPairs } = waarderingTexts.results;
      const ofRound = valuation.method === "pairs" ? howPairs : how[valuation.count];
      return { title: "Wat is de volgorde?", intro: imported ? recountTexts.importedOrder : ofRound };
    }
    case "areas":
      return {
        title: "Wat zijn de beste plannen van elke wijk?",
        intro:
          shortlist.perArea === 1
            ? "Van elke wijk gaat het beste plan door, als er genoeg plaatsen zijn."
            : `Van elke wijk gaan de beste ${shortlist.perArea} plannen door, als er genoeg plaatsen zijn.`,
      };
    case "list":
      return {
        title: "Welke plannen gaan bovenaan naar de raad?",
        intro: [
          `Er ${shortlist.size === 1 ? "is 1 plaats" : `zijn ${inDutch(shortlist.size)} plaatsen`}.`,
          ...(shortlist.edge === "include" ? [recountTexts.atEdge] : []),
          ...(shortlist.perArea > 0 ? [recountTexts.twice] : []),
        ].join(" "),
      };
    case "spending":
      return {
        title: "Wat past er binnen het budget?",
        intro: "Het plan met de meeste stemmen is eerst. Past een plan niet meer? Dan is het volgende aan de beurt.",
      };
  }
}

type ShownParts = Omit<ShownStep, "title" | "intro" | "same">;

const most = 10;

/** A step in words, with what there is to see; `titleOf` names the plans. */
export function shownStep(
  step: RecountStep,
  { rules, imported }: { readonly rules: Rules; readonly imported: boolean },
  titleOf: (plan: number) => string,
): ShownStep {
  return { ...announced(step.code, rules, imported), same: step.same, ...partsOf(step, rules, titleOf) };
}

function partsOf(step: RecountStep, rules: Rules, titleOf: (plan: number) => string): ShownParts {
  switch (step.code) {
    case "file":
    case "rules":
    case "whole":
      return checkVerdicts(step);
    case "answers": {
      const { parts, found, published, same } = step;
      const label = rules.valuation.method === "pairs" ? "keuzes" : "oordelen";
      return {
        sum: {
          parts: parts.map(({ mark, count }) => ({ amount: inDutch(count), label: markInWords(mark, rules) })),
          total: { amount: inDutch(found), label },
        },
        verdict: same
          ? `Er is er geen kwijt: onze uitslag telt ook ${inDutch(published)} ${label}.`
          : `Onze uitslag telt ${inDutch(published)} ${label}.`,
      };
    }
    case "order":
      return orderParts(step, titleOf);
    case "areas":
      return areaParts(step, rules, titleOf);
    case "list":
      return listParts(step, titleOf);
    case "spending":
      return {
        filling: {
          budget: step.budget,
          budgetText: `Budget ${formatEuros(step.budget)}`,
          steps: step.steps.map((one, at) => fillingStep(one, at, titleOf)),
        },
        verdict: step.same ? "Dezelfde plannen passen." : differentPlans(step.different, titleOf),
      };
  }
}

function areaParts(
  { areas, granted, same, different }: Extract<RecountStep, { code: "areas" }>,
  { shortlist }: Rules,
  titleOf: (plan: number) => string,
): ShownParts {
  const short = shortOfPlacesInWords(shortlist, granted);
  const rows = areas.flatMap(({ area, plans }) =>
    plans.length === 0
      ? [[area, "Geen plan met een plaats", recountTexts.none]]
      : plans.map(({ plan, rank }) => [area, titleOf(plan), inDutch(rank)]),
  );
  return {
    ...(rows.length > 0 && {
      table: {
        caption: "De beste plannen per wijk op de lijst",
        headers: ["Wijk", "Beste plan op de lijst", "Plaats"],
        numbers: 1,
        rows,
      },
    }),
    ...(short !== null && { more: short }),
    verdict: same ? "Dezelfde plannen." : differentPlans(different, titleOf),
  };
}

const verdicts = {
  file: {
    same: "De vingerafdruk klopt.",
    different: "De vingerafdruk is anders: dit is niet het bestand van deze bladzijde. Laad de bladzijde opnieuw.",
  },
  rules: { same: "Het zijn dezelfde regels.", different: "De regels in het bestand zijn anders." },
  whole: { same: "Dezelfde uitkomst.", different: "De telling is anders dan onze uitslag." },
} as const;

/** Whether two fingerprints are the same; when they are not, both are shown. */
export function checkVerdicts({ code, same, found, published }: FoundFingerprint): ShownParts {
  return {
    fingerprints: same
      ? [{ of: null, text: found }]
      : [
          { of: recountTexts.yours, text: found },
          { of: recountTexts.ours, text: published },
        ],
    verdict: verdicts[code][same ? "same" : "different"],
  };
}

interface FoundFingerprint {
  readonly code: keyof typeof verdicts;
  readonly same: boolean;
  readonly found: string;
  readonly published: string;
}

function markInWords(mark: number, { valuation }: Rules): string {
  if (valuation.scale !== "good_less_good") return `keer een ${mark}`;
  return mark > 0 ? "keer goed" : "keer minder goed";
}

function orderParts(
  { rows, same }: Extract<RecountStep, { code: "order" }>,
  titleOf: (plan: number) => string,
): ShownParts {
  const different = rows.filter((row) => !isSame(row));
  const first = rows.slice(0, most);
  const shown = [...first, ...different.filter((row) => !first.includes(row)).slice(0, most)];
  return {
    table: besideEachOther(
      "De volgorde volgens uw telling en onze uitslag",
      shown.map((row) => [
        placeAndTitle(row.found ?? row.published, titleOf(row.plan)),
        scoreInWords(row.found),
        scoreInWords(row.published),
      ]),
    ),
    ...(rows.length > shown.length && { more: `U ziet er ${shown.length} van de ${inDutch(rows.length)}.` }),
    verdict: same
      ? rows.length === 1
        ? "Het plan is gelijk."
        : `Alle ${inDutch(rows.length)} plannen zijn gelijk.`
      : differentPlans(
          different.map(({ plan }) => plan),
          titleOf,
        ),
  };
}

/** What this machine counted beside what was published, per plan. */
export const besideEachOther = (caption: string, rows: readonly string[][]): NonNullable<ShownStep["table"]> => ({
  ...{ caption, rows, numbers: 2 },
  headers: [recountTexts.plan, recountTexts.yours, recountTexts.ours],
});

const placeAndTitle = (placed: PlacedPlan | null, title: string) =>
  placed?.rank ? `${inDutch(placed.rank)}. ${title}` : title;

function scoreInWords(placed: PlacedPlan | null): string {
  if (!placed) return recountTexts.none;
  if (placed.strength !== null) return placed.strength.replace(".", ",").replace("-", "−");
  if (/^-?\d+$/.test(placed.score)) return inDutch(Number(placed.score));
  return toDecimal(parseRational(placed.score), 2).replace(".", ",");
}

function listParts(
  { byPlace, forArea, needsLot, different, same }: Extract<RecountStep, { code: "list" }>,
  titleOf: (plan: number) => string,
): ShownParts {
  if (needsLot.length > 0)
    return {
      verdict: same
        ? `Er is nog geen lijst: een loting kiest uit ${needsLot.map(titleOf).join(", ")}.`
        : differentPlans(different, titleOf),
    };
  return {
    sum: {
      parts: [
        { amount: inDutch(byPlace), label: "om hun plaats" },
        ...(forArea === 0 ? [] : [{ amount: inDutch(forArea), label: "om hun wijk" }]),
      ],
      total: { amount: inDutch(byPlace + forArea), label: byPlace + forArea === 1 ? "plan" : "plannen" },
    },
    verdict: same ? "Dezelfde lijst." : differentPlans(different, titleOf),
  };
}

/** "Anders bij ‘A’, ‘B’, ‘C’ en 4 andere plannen." */
export function differentPlans(plans: readonly number[], titleOf: (plan: number) => string): string {
  if (plans.length === 0) return "De uitkomst is anders.";
  const names = plans.slice(0, 3).map((plan) => `‘${titleOf(plan)}’`);
  const others = plans.length - names.length;
  return `Anders bij ${names.join(", ")}${others > 0 ? ` en ${inDutch(others)} andere plannen` : ""}.`;
}

function fillingStep(step: GreedyStep, at: number, titleOf: (plan: number) => string): FillingStep {
  const { planId, needed, outcome } = step;
  return {
    segment: outcome === "in" ? { label: String(at + 1), asked: needed, awarded: needed } : null,
    text: `${titleOf(Number(planId))}. ${greedyText(step, formatEuros)}`,
  };
}
