import { amountInWords } from "#app/modules/waardering/texts.nl.ts";
import { coverageNames } from "#app/modules/plans/texts.nl.ts";
import type { Dossier, DossierLine } from "./core/dossier.ts";
import type { Verdict } from "./core/verdict.ts";
import { raadTexts } from "./texts.nl.ts";
import { verdictText } from "./render/words.ts";
import { sumsInWords } from "./views.ts";

const texts = raadTexts.budget;

/** The list for Kadernota and budget with what happened to each activity, per programme, for the public page. */
export function budgetList({ perProgramme, lines, plans }: Dossier) {
  const verdictOf = new Map(plans.map(({ number, verdict }) => [number, verdict]));
  return perProgramme.map(({ key, totals }) => ({
    name: key === null ? texts.unknown : `${texts.programme} ${key}`,
    sums: sumsInWords(totals),
    lines: lines
      .filter(({ programme }) => programme === key)
      .map((line) => budgetLine(line, verdictOf.get(line.plan) ?? null)),
  }));
}
export type BudgetList = ReturnType<typeof budgetList>;

/** The lines of the college follow its answer; those of the raad, also each saving, the decision about the plan (R85). */
function budgetLine(line: DossierLine, verdict: Verdict | null) {
  const { plan, planTitle, position, activity, effect, amounts, coverage, deciding, answer } = line;
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
    decision: deciding?.body === "council" ? verdictText(verdict) : null,
  };
}
