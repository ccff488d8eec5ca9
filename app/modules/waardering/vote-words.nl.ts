import { formatEuros, cents } from "#app/modules/counting/core/money.ts";
import type { CountStep } from "#app/modules/counting/core/count-election.ts";
import { toDecimal } from "#app/modules/counting/core/rational.ts";
import type { Division } from "#app/modules/rounds/core/rules.ts";
import { ruleTexts } from "#app/modules/rounds/rule-texts.nl.ts";
import type { VoteCode, VoteStep } from "./core/recount-vote.ts";
import type { AnnouncedStep, FillingStep, ShownStep } from "./recount-view.ts";
import { announcedChecks, besideEachOther, checkVerdicts, differentPlans, recountTexts } from "./recount-words.nl.ts";
import { inDutch } from "./texts.nl.ts";
import { stepText, type Money } from "./trace-words.nl.ts";

const plans = (count: number) => (count === 1 ? "1 plan" : `${inDutch(count)} plannen`);
const ballots = (count: number) => (count === 1 ? "1 stembiljet" : `${inDutch(count)} stembiljetten`);

export const voteTexts = {
  title: (round: string) => `Stemming ${round}`,
  short: "Uitslag van de stemming",
  lead: (people: number, count: number) =>
    people === 0
      ? `Geen enkele stem telt mee. Er waren ${plans(count)}.`
      : `${people === 1 ? "1 inwoner stemde" : `${inDutch(people)} inwoners stemden`} over ${plans(count)}.`,
  advice: "Deze uitslag is een advies aan wie het geld van het fonds toekent.",
  later: "De uitslag van de stemming is er nog niet",
  laterLead: (day: string) =>
    `Het stemmen sluit op ${day}. Daarna kijken twee mensen van de gemeente de uitslag na en geven hem vrij. Tot het sluit, ziet niemand hoe de plannen ervoor staan. Ook de gemeente niet.`,
  people: "Inwoners die stemden",
  plans: "Plannen",
  winners: "Plannen die passen",
  left: "Blijft over",
  order: "Wat de stemmen kiezen",
  needsLot: (numbers: readonly string[]) =>
    `Deze plannen staan gelijk: ${numbers.join(", ")}. Een openbare loting beslist. Daarna staat hier welke plannen passen.`,
  tooManyWays: "Er zijn te veel manieren om het geld te verdelen. Zo kan niemand de beste aanwijzen.",
  caption: "De plannen naar het aantal stemmen",
  plan: "Plan",
  votes: "Stemmen",
  asked: "Vraagt",
  on: "Past",
  yes: "Ja",
  no: "Nee",
  takesNoPart: "Dit plan vraagt meer dan er in het fonds is.",
  waits: "Wacht op de loting.",
  barLabel: (spent: string, ceiling: string) =>
    `De plannen die passen kosten samen ${spent}. In het fonds zit ${ceiling}.`,
  ceiling: (ceiling: string) => `In het fonds ${ceiling}`,
  spent: (spent: string) => `Past: ${spent}`,
  pieces: { whole: "Past", above: "Past niet", free: "Blijft over" },
  numberIs: "Het nummer is het nummer van het plan.",
  csv: "Download de cijfers als CSV",
  pb: "Download alle stembiljetten (.pb)",
  pbText:
    "In dit bestand staan de stembiljetten door elkaar, zonder naam, leeftijd, wijk of tijd. Het bestand past bij programma’s voor burgerbegrotingen (Pabulib).",
  tooFew: (least: number) =>
    `Er stemden minder dan ${inDutch(least)} mensen. Daarom maken wij alleen het aantal stemmen per plan openbaar, en niet de stembiljetten zelf.`,
  fund: "Naar de verdeling van het fonds",
  outcomeOf: (selected: number, cost: string) =>
    selected === 0
      ? "Geen plan past."
      : `${plans(selected)} ${selected === 1 ? "past" : "passen"}, voor ${cost} samen.`,
} as const;

/** How the money is divided, in the words of the rules page. */
export const divisionInWords = (division: Division): string =>
  ruleTexts["valuation.division"]?.options?.[division] ?? division;

/** Amounts of a vote; a fraction of a cent is rounded. */
export const inEuros: Money = (amount) =>
  formatEuros(typeof amount === "number" ? amount : cents(Number(toDecimal(amount, 0))));

export const voteStepText = (step: CountStep): string => stepText(step, inEuros);

/** How the page names steps before they are counted; `countable` when all that the rule looks at is published. */
export function announcedInVote(code: VoteCode, division: Division, countable: boolean): AnnouncedStep {
  switch (code) {
    case "file":
    case "rules":
    case "whole":
      return announcedChecks[code];
    case "ballots":
      return { title: "Is elk stembiljet geteld?", intro: "Uw apparaat telt de stembiljetten in het bestand." };
    case "votes":
      return {
        title: "Hoeveel stemmen kreeg elk plan?",
        intro: countable
          ? "Uw apparaat telt per plan wie het koos."
          : "Er stemden te weinig mensen om de stembiljetten openbaar te maken. Daarom kunt u de verdeling zelf niet narekenen. De stemmen per plan wel.",
      };
    case "division":
      return { title: "Wat past er in het fonds?", intro: divisionInWords(division) };
  }
}

/** A step in words, with what there is to see; `titleOf` names the plans. */
export function shownVoteStep(
  step: VoteStep,
  { division, countable }: { readonly division: Division; readonly countable: boolean },
  titleOf: (plan: number) => string,
): ShownStep {
  return { ...announcedInVote(step.code, division, countable), same: step.same, ...partsOf(step, titleOf) };
}

function partsOf(step: VoteStep, titleOf: (plan: number) => string): Omit<ShownStep, "title" | "intro" | "same"> {
  switch (step.code) {
    case "file":
    case "rules":
    case "whole":
      return checkVerdicts(step);
    case "ballots":
      return {
        verdict: step.same
          ? `Het zijn er ${inDutch(step.ballots)}, zoveel als er mensen stemden. Er zijn ${inDutch(step.kinds)} verschillende.`
          : `In het bestand staan ${ballots(step.ballots)}, en er stemden ${inDutch(step.published)} mensen.`,
      };
    case "votes": {
      const text = (count: number | null) => (count === null ? recountTexts.none : inDutch(count));
      const different = step.rows.filter(({ found, published }) => found !== published).map(({ plan }) => plan);
      return {
        table: besideEachOther(
          "De stemmen per plan volgens uw telling en onze uitslag",
          step.rows.map(({ plan, found, published }) => [titleOf(plan), text(found), text(published)]),
        ),
        verdict: step.same ? "Elk plan heeft evenveel stemmen." : differentPlans(different, titleOf),
      };
    }
    case "division": {
      const { steps, selected, needsLot } = step;
      const said =
        needsLot.length > 0 ? `Een loting kiest uit ${needsLot.map(titleOf).join(", ")}.` : "Dezelfde plannen passen.";
      return {
        ...(steps.length > 0 && {
          filling: {
            budget: step.budget,
            budgetText: voteTexts.ceiling(formatEuros(step.budget)),
            steps: inOrder(steps, selected).map((one) => fillingStep(one, selected, titleOf)),
          },
        }),
        verdict: step.same ? said : differentPlans(step.different, titleOf),
      };
    }
  }
}

/** The chosen plans in order of selection, then the others as the trace has them. */
function inOrder(steps: readonly CountStep[], selected: readonly number[]): readonly CountStep[] {
  const place = new Map(selected.map((plan, at) => [plan, at]));
  const last = new Map(steps.map((step) => [step.planId, step]));
  return [...last.values()].toSorted(
    (one, other) => (place.get(Number(one.planId)) ?? Infinity) - (place.get(Number(other.planId)) ?? Infinity) || 0,
  );
}

function fillingStep(step: CountStep, selected: readonly number[], titleOf: (plan: number) => string): FillingStep {
  const plan = Number(step.planId);
  return {
    segment: selected.includes(plan) ? { label: String(plan), asked: step.needed, awarded: step.needed } : null,
    text: `${titleOf(plan)}. ${voteStepText(step)}`,
  };
}
