import { formatEuros, cents } from "../../counting/core/money.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Round } from "../../rounds/core/round.ts";
import { promisesAsked } from "./promises.ts";
import { amountOf, type LineContent, type PlanContent } from "./plan.ts";

export type ContentReason =
  | "theme_missing"
  | "theme_not_allowed"
  | "effect_not_allowed"
  | "budget_line_missing"
  | "own_effort_missing"
  | "promise_missing"
  | "lines_missing"
  | "line_year_past"
  | "feasible_in_other_year"
  | "several_icons"
  | "amount_missing"
  | "saving_missing"
  | "amount_too_low"
  | "amount_too_high"
  | "minimum_is_zero"
  | "minimum_above_amount";

type Setting = Pick<Round, "kind" | "rules" | "today">;

/** Whether a plan can be handed in under the rules of its round: null, or the first reason with its form field. */
export function whyNotContent(round: Setting, content: PlanContent): Refused<ContentReason> | null {
  return (
    whyNotSubject(round, content) ??
    (round.kind === "neighbourhood_plans" ? whyNotLines(round, content.lines) : null) ??
    whyNotAmount(round, content) ??
    whyNotMinimum(content)
  );
}

function whyNotSubject({ rules }: Setting, plan: PlanContent): Refused<ContentReason> | null {
  if (plan.theme === null) return refused("theme_missing", { field: "theme" });
  if (!rules.themes.includes(plan.theme)) return refused("theme_not_allowed", { field: "theme" });
  if (!rules.amounts.effects.includes(plan.effect)) return refused("effect_not_allowed", { field: "effect" });
  if (plan.effect === "saving" && !plan.budgetLine) return refused("budget_line_missing", { field: "budgetLine" });
  // R15: no "u vraagt, wij draaien".
  if (plan.ownEffort === "") return refused("own_effort_missing", { field: "ownEffort" });
  const promisedAll = promisesAsked(rules, plan.effect).every((promise) => plan.promises.includes(promise));
  return promisedAll ? null : refused("promise_missing", { field: "promises" });
}

function whyNotLines({ today }: Setting, lines: readonly LineContent[]): Refused<ContentReason> | null {
  if (lines.length === 0) return refused("lines_missing", { field: "lines[0].activity" });
  const thisYear = Number(today.slice(0, 4));
  const past = lines.findIndex(({ year }) => year < thisYear);
  if (past >= 0) return refused("line_year_past", { field: `lines[${past}].year`, with: { year: thisYear } });
  const other = lines.findIndex(({ year, feasibleThisYear }) => feasibleThisYear && year !== thisYear);
  if (other >= 0)
    return refused("feasible_in_other_year", { field: `lines[${other}].feasibleThisYear`, with: { year: thisYear } });
  const icons = lines.flatMap(({ isIcon }, at) => (isIcon ? [at] : []));
  // R34: at most one icoonproject.
  return icons[1] === undefined ? null : refused("several_icons", { field: `lines[${icons[1]}].isIcon` });
}

function whyNotAmount({ kind, rules }: Setting, plan: PlanContent): Refused<ContentReason> | null {
  const { minimumCents, maximumCents } = rules.amounts;
  const field = kind === "neighbourhood_plans" ? "lines[0].cents" : "oneOffCents";
  const amount = amountOf(plan);
  if (amount === 0) return refused(plan.effect === "cost" ? "amount_missing" : "saving_missing", { field });
  if (amount < minimumCents)
    return refused("amount_too_low", { field, with: { minimum: formatEuros(cents(minimumCents)) } });
  if (maximumCents !== null && amount > maximumCents)
    return refused("amount_too_high", { field, with: { maximum: formatEuros(cents(maximumCents)) } });
  return null;
}

function whyNotMinimum(plan: PlanContent): Refused<ContentReason> | null {
  if (plan.minimumCents === null) return null;
  const field = "minimumCents";
  if (plan.minimumCents === 0) return refused("minimum_is_zero", { field });
  return plan.minimumCents > amountOf(plan)
    ? refused("minimum_above_amount", { field, with: { amount: formatEuros(amountOf(plan)) } })
    : null;
}
