import { amountInWords } from "#app/modules/waardering/texts.nl.ts";
import { coverageNames } from "#app/modules/plans/texts.nl.ts";
import type { Dossier, DossierLine } from "./core/dossier.ts";
import { deciderNames, raadTexts } from "./texts.nl.ts";
import { lineOutcomeText } from "./render/words.ts";
import { sumsInWords } from "./views.ts";

const texts = raadTexts.budget;

/** The list for Kadernota and budget with what happened to each activity, per programme, for the public page. */
export function budgetList({ perProgramme, lines }: Dossier) {
  return perProgramme.map(({ key, totals }) => ({
    name: key === null ? texts.unknown : `${texts.programme} ${key}`,
    sums: sumsInWords(totals),
    lines: lines.filter(({ programme }) => programme === key).map(budgetLine),
  }));
}
export type BudgetList = ReturnType<typeof budgetList>;

/** Each line with the college's answer, and with the decision about the plan where that is about this line (R85). */
function budgetLine(line: DossierLine) {
  const { plan, planTitle, position, activity, effect, amounts, coverage, deciding, outcome, answer } = line;
  return {
    plan,
    planTitle,
    position,
    activity,
    effect,
    money: amountInWords(amounts),
    year: line.year,
    coverage: effect === "saving" ? texts.noCoverage : coverage && coverageNames[coverage],
    feasibleThisYear: line.feasibleThisYear,
    answer: answer ?? texts.noAnswer,
    decision:
      deciding && (outcome || deciding.body === "council")
        ? { by: deciderNames[deciding.body], what: lineOutcomeText(outcome) }
        : null,
  };
}
