import { cents, formatEuros, sumCents } from "#app/modules/counting/core/money.ts";
import { Facts } from "#app/ui/facts.tsx";
import { amountLine } from "../amount-text.ts";
import type { Deciding } from "../core/deciding-body.ts";
import type { Amounts, Estimate } from "../core/plan.ts";
import type { ShownPlan } from "../core/public-view.ts";
import { bodyNames, coverageNames, decidingReasons, planTexts } from "../texts.nl.ts";

const texts = planTexts.show;

interface PlanMoneyProps {
  readonly plan: Pick<ShownPlan, "effect" | "own" | "official" | "minimum" | "budgetLine">;
  /** Null as long as it follows from a dekking that is not known. */
  readonly deciding: Deciding | null;
  /** Whether the round knows partial awards. */
  readonly partial: boolean;
  /** Whether dekking and decision are per activity. */
  readonly perLine: boolean;
}

/** The authors' estimate beside the official one, where the money comes from and who decides. */
export function PlanMoney({ plan, deciding, partial, perLine }: PlanMoneyProps) {
  const facts = [
    { term: texts.ownEstimate, value: amountLine(plan.own) },
    officialFact(plan),
    ...(plan.effect === "saving" ? [budgetFact(plan)] : []),
    coverageFact(plan, perLine),
    ...(partial ? [minimumFact(plan.minimum)] : []),
    decidingFact(deciding),
  ];
  return <Facts items={facts} />;
}

function officialFact({ own, official }: PlanMoneyProps["plan"]) {
  const term = texts.officialEstimate;
  if (!official) return { term, value: texts.notEstimated, note: texts.notEstimatedNote };
  return { term, value: amountLine(official), note: difference(own, official) };
}

function difference(own: Amounts, official: Estimate): string {
  const gap = Math.abs(sumCents([official.oneOff, official.yearly]) - sumCents([own.oneOff, own.yearly]));
  return gap === 0 ? official.explanation : `${texts.difference(formatEuros(cents(gap)))} ${official.explanation}`;
}

function budgetFact({ official, budgetLine }: PlanMoneyProps["plan"]) {
  const own = budgetLine ? texts.ownBudgetLine(budgetLine) : "";
  if (!official) return { term: texts.budgetLine, value: texts.notEstimated, note: own };
  const often = official.structural ? texts.structural : texts.incidental;
  return { term: texts.budgetLine, value: planTexts.programme(official.programme), note: `${own} ${often}` };
}

function coverageFact({ effect, official }: PlanMoneyProps["plan"], perLine: boolean) {
  const term = <abbr title={texts.coverageHint}>{texts.coverage}</abbr>;
  if (effect === "saving") return { term, value: texts.noCoverage, note: texts.noCoverageNote };
  if (perLine) return { term, value: texts.perLine, note: `${texts.coverageHint} ${texts.perLineNote}` };
  if (!official?.coverage) return { term, value: texts.unknownCoverage, note: texts.coverageHint };
  const note = `${texts.coverageHint} ${planTexts.programme(official.programme)}.`;
  return { term, value: coverageNames[official.coverage], note };
}

function minimumFact(minimum: ShownPlan["minimum"]) {
  const term = texts.minimum;
  return minimum === null
    ? { term, value: texts.no, note: texts.allOrNothing }
    : { term, value: formatEuros(minimum), note: texts.minimumNote };
}

function decidingFact(deciding: Deciding | null) {
  const term = texts.decides;
  if (!deciding) return { term, value: texts.decidesUnknown, note: texts.decidesUnknownNote };
  const amendment = deciding.budgetAmendment ? ` ${texts.amendment}` : "";
  return { term, value: bodyNames[deciding.body], note: `${decidingReasons[deciding.because]}${amendment}` };
}
