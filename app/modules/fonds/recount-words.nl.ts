import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import type { AnnouncedStep, FillingStep, ShownStep } from "#app/modules/waardering/recount-view.ts";
import {
  announcedChecks,
  besideEachOther,
  checkVerdicts,
  differentPlans,
  recountTexts,
} from "#app/modules/waardering/recount-words.nl.ts";
import { pointsInWords } from "./core/award-view.ts";
import { isSameLine, type DividedRow, type FundCode, type FundStep } from "./core/recount-fund.ts";
import type { OtherRule } from "./core/what-if.ts";
import { explain, fondsTexts, reasonText, variantMeanings, variantNames } from "./texts.nl.ts";

/** How the page names the steps of a fund before they are taken. */
export function announcedInFund(code: FundCode): AnnouncedStep {
  switch (code) {
    case "file":
    case "rules":
    case "whole":
      return announcedChecks[code];
    case "scores":
      return {
        title: "Wat is de score van elk plan?",
        intro:
          "In het bestand staan de punten van alle leden samen. Uw apparaat neemt het gemiddelde en telt elk criterium zo zwaar als de raad wil.",
      };
    case "walk":
      return {
        title: "Wie krijgt geld volgens de regel?",
        intro: "Uw apparaat verdeelt het geld opnieuw, zoals het bestuur het verdeelde. Kijk hoe het fonds zich vult.",
      };
    case "changes":
      return {
        title: "Wat is met de hand veranderd?",
        intro: "Een bedrag mag anders zijn dan de regel geeft. Daar hoort altijd een reden bij.",
      };
    case "ceiling":
      return { title: "Blijft alles onder het plafond?", intro: "Uw apparaat telt alle bedragen op." };
  }
}

type Parts = Omit<ShownStep, "title" | "intro" | "same">;

/** A step in words, with what there is to see; `titleOf` names the plans. */
export function shownFundStep(step: FundStep, titleOf: (plan: number) => string): ShownStep {
  return { ...announcedInFund(step.code), same: step.same, ...partsOf(step, titleOf) };
}

function partsOf(step: FundStep, titleOf: (plan: number) => string): Parts {
  switch (step.code) {
    case "file":
    case "rules":
    case "whole":
      return checkVerdicts(step);
    case "scores":
      return {
        table: besideEachOther(
          "De score volgens uw telling en onze uitslag",
          step.rows.map(({ plan, found, published }) => [titleOf(plan), scoreOf(found), scoreOf(published)]),
        ),
        verdict: verdictOn(
          step,
          step.rows.filter(({ found, published }) => found?.score !== published?.score),
          titleOf,
          "Dezelfde scores.",
        ),
      };
    case "walk":
      return {
        filling: fillingOf(step.rows, step.ceiling, titleOf),
        verdict: [
          ...(step.otherRule ? [otherRuleText(step.otherRule)] : []),
          verdictOn(
            step,
            step.rows.filter((row) => !isSameLine(row)),
            titleOf,
            "Dezelfde plannen krijgen hetzelfde bedrag.",
          ),
        ].join(" "),
      };
    case "changes":
      return {
        ...(step.changed.length > 0 && {
          table: {
            caption: "Bedragen die met de hand zijn veranderd",
            headers: ["Plan", "Waarom", "Bedrag"],
            numbers: 1,
            rows: step.changed.map((line) => [
              titleOf(line.number),
              explain(line)
                .flatMap(({ what, why }) => (what === null ? [] : [`${what} ${why}`]))
                .join(" "),
              formatEuros(line.amount),
            ]),
          },
        }),
        verdict: step.same
          ? step.changed.length === 0
            ? "Er is niets veranderd."
            : "Bij elke verandering staat een reden."
          : `Er staat geen reden bij ${step.unexplained.map((plan) => `‘${titleOf(plan)}’`).join(", ")}.`,
      };
    case "ceiling":
      return {
        sum: {
          parts: [
            { amount: formatEuros(step.awarded), label: "toegekend" },
            { amount: formatEuros(step.left), label: "over" },
          ],
          total: { amount: formatEuros(step.ceiling), label: "plafond" },
        },
        verdict: step.same ? "Er is niet meer toegekend dan er is." : "Er is meer toegekend dan er is.",
      };
  }
}

/** That it was divided otherwise than the rules say: the count then goes the same other way. */
function otherRuleText({ variant, reason }: OtherRule): string {
  const { otherRule, otherRuleWhy } = fondsTexts.public;
  return `${otherRule(variantNames[variant])}. ${otherRuleWhy(variantMeanings[variant], reason)}`;
}

/** The fund as it fills, in the order of the walk. */
function fillingOf(
  rows: readonly DividedRow[],
  ceiling: number,
  titleOf: (plan: number) => string,
): NonNullable<ShownStep["filling"]> {
  return {
    budget: ceiling,
    budgetText: `Plafond ${formatEuros(cents(ceiling))}`,
    steps: rows.flatMap(({ plan, found }, at): FillingStep[] => {
      if (!found) return [];
      const { amount, requested } = found;
      const gets = amount === 0 ? "Krijgt niets." : `Krijgt ${formatEuros(cents(amount))}.`;
      return [
        {
          segment: amount > 0 ? { label: String(at + 1), asked: requested, awarded: amount } : null,
          text: `${titleOf(plan)}. ${gets} ${reasonText(found)}`,
        },
      ];
    }),
  };
}

const scoreOf = (because: DividedRow["found"]) => (because?.score ? pointsInWords(because.score) : recountTexts.none);

function verdictOn(
  { same }: { readonly same: boolean },
  different: readonly DividedRow[],
  titleOf: (plan: number) => string,
  words: string,
): string {
  if (same) return words;
  return differentPlans(
    different.map(({ plan }) => plan),
    titleOf,
  );
}
