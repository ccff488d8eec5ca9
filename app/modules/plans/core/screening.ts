import type { Act } from "../../people/core/acts.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import { addDays, longDate, type LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { Effect, Ground, Principle, Rules } from "../../rounds/core/rules.ts";
import { isScreening, whyNotMove, type PlanMove, type PlanState, type StateReason } from "./lifecycle.ts";
import { checkedPrinciples } from "./promises.ts";
import type { Condition, Estimate, Line, Screening, ScreeningOutcome } from "./plan.ts";

export type ScreeningReason =
  | "principles_not_checked"
  | "principle_is_not_met"
  | "estimate_missing"
  | "estimate_outdated"
  | "lines_not_covered"
  | "condition_missing"
  | "condition_not_in_future"
  | "condition_too_late"
  | "not_met_needs_condition"
  | "condition_not_overdue"
  | "principle_missing"
  | "principle_not_asked"
  | "principle_is_a_preference"
  | "principle_is_met"
  | "ground_missing"
  | "ground_not_allowed"
  | "condition_not_with_outcome"
  | "principle_not_with_outcome"
  | "ground_not_with_outcome";

export interface ScreeningInput {
  readonly outcome: ScreeningOutcome;
  readonly reason: string;
  readonly ground: Ground | null;
  readonly principle: Principle | null;
  readonly conditions: readonly Pick<Condition, "text" | "dueOn">[];
}

/** What is known of the plan when it is screened. */
export interface Screenable {
  readonly effect: Effect;
  readonly checks: readonly { readonly principle: Principle; readonly met: boolean }[];
  readonly estimate: Estimate | null;
  readonly lines: readonly Line[];
  /** The last one before this. */
  readonly screening: Screening | null;
}

export const moveOfOutcome: Readonly<Record<ScreeningOutcome, PlanMove>> = {
  yes: "admit",
  yes_provided: "admit_conditionally",
  not_met: "find_not_met",
  out_of_scope: "set_out_of_scope",
};

/** "Voldoet niet" has an act of its own: it comes only after a condition's date, so often after the screening. */
export const actOfOutcome: Readonly<Record<ScreeningOutcome, Act>> = {
  yes: "plan.screen",
  yes_provided: "plan.screen",
  not_met: "plan.find_not_met",
  out_of_scope: "plan.screen",
};

type Setting = Pick<Round, "kind" | "rules" | "calendar" | "today">;

/**
 * Whether an outcome can be given (R12, R13): there is no bare "nee". "Ja" needs the principles and the money, "ja, mits"
 * the money and a condition with a date, "voldoet niet" a condition whose date has passed, and "buiten bereik" a ground of the round. What
 * belongs to another outcome is refused, for whoever typed it would not see that it is not kept.
 */
export function whyNotScreen(round: Setting, plan: Screenable, input: ScreeningInput): Refused<ScreeningReason> | null {
  return whyNotOther(input) ?? whyNotOutcome(round, plan, input);
}

function whyNotOther({ outcome, conditions, principle, ground }: ScreeningInput): Refused<ScreeningReason> | null {
  if (conditions.length > 0 && outcome !== "yes_provided")
    return refused("condition_not_with_outcome", { field: "conditions[0].text" });
  if (principle !== null && outcome !== "not_met") return refused("principle_not_with_outcome", { field: "principle" });
  return ground !== null && outcome !== "out_of_scope" ? refused("ground_not_with_outcome", { field: "ground" }) : null;
}

function whyNotOutcome(round: Setting, plan: Screenable, input: ScreeningInput): Refused<ScreeningReason> | null {
  switch (input.outcome) {
    case "yes":
      return whyNotYes(round, plan);
    case "yes_provided":
      return whyNotConditions(round, input.conditions) ?? whyNotEstimate(plan);
    case "not_met":
      return whyNotNotMet(round, plan, input.principle);
    case "out_of_scope":
      return whyNotGround(round.rules, input.ground);
  }
}

/** The principles without which there is no "ja": those that are checked but iii, which is a preference (R83). */
export function neededPrinciples(rules: Rules): readonly Principle[] {
  return checkedPrinciples(rules).filter((principle) => principle !== "iii");
}

/**
 * Whether a principle of a plan in this state can be checked where its round stands. After the screening only of a plan
 * with conditions: who says that it does not meet a principle must not have said on paper that it does.
 */
export function whyNotCheck(state: PlanState, { phase }: Round["standing"]): Refused<StateReason> | null {
  return whyNotMove(state, isScreening(phase) ? "examine" : "check_again");
}

/** The principles that a plan can be found not to meet: those that it needs, but not what the check says it meets. */
export function unmetPrinciples(rules: Rules, checks: Screenable["checks"]): readonly Principle[] {
  return neededPrinciples(rules).filter((needed) => !checks.some(({ principle, met }) => principle === needed && met));
}

function whyNotYes({ kind, rules }: Setting, plan: Screenable): Refused<ScreeningReason> | null {
  const checkOf = (principle: Principle) => plan.checks.find((check) => check.principle === principle);
  const needed = neededPrinciples(rules);
  if (!needed.every(checkOf)) return refused("principles_not_checked", { field: "outcome" });
  if (!needed.every((principle) => checkOf(principle)?.met))
    return refused("principle_is_not_met", { field: "outcome" });
  const unpriced = whyNotEstimate(plan);
  if (unpriced) return unpriced;
  if (kind !== "neighbourhood_plans") return null;
  const covered = plan.lines.every((line) => line.programme !== null && (plan.effect === "saving" || line.coverage));
  return covered ? null : refused("lines_not_covered", { field: "outcome" });
}

/** No "ja", with or without conditions, before the municipality knows what the plan costs or saves (R12). */
function whyNotEstimate({ estimate }: Pick<Screenable, "estimate">): Refused<ScreeningReason> | null {
  return estimate ? null : refused("estimate_missing", { field: "outcome" });
}

function whyNotConditions(
  { calendar, today }: Setting,
  conditions: ScreeningInput["conditions"],
): Refused<ScreeningReason> | null {
  if (conditions.length === 0) return refused("condition_missing", { field: "conditions[0].text" });
  const past = conditions.findIndex(({ dueOn }) => dueOn <= today);
  if (past >= 0) return refused("condition_not_in_future", { field: `conditions[${past}].dueOn` });
  const last = lastConditionDay(calendar);
  const late = last === null ? -1 : conditions.findIndex(({ dueOn }) => dueOn > last);
  if (last === null || late < 0) return null;
  return refused("condition_too_late", { field: `conditions[${late}].dueOn`, with: { last: longDate(last) } });
}

/** The last day on which a condition can be due: the day after, somebody can still say that the plan does not meet it. */
function lastConditionDay(calendar: Setting["calendar"]): LocalDate | null {
  // An interim plan is decided on by itself, so there only the end of the checking bounds it
  const last =
    calendar.find(({ phase }) => phase === "council") ?? calendar.findLast(({ phase }) => isScreening(phase));
  return last ? addDays(last.endsOn, -1) : null;
}

function whyNotNotMet(
  { rules, today }: Setting,
  { screening, checks }: Screenable,
  principle: Principle | null,
): Refused<ScreeningReason> | null {
  if (screening?.outcome !== "yes_provided") return refused("not_met_needs_condition", { field: "outcome" });
  if (overdue(screening.conditions, today).length === 0) return refused("condition_not_overdue", { field: "outcome" });
  if (principle === null) return refused("principle_missing", { field: "principle" });
  if (!checkedPrinciples(rules).includes(principle)) return refused("principle_not_asked", { field: "principle" });
  if (unmetPrinciples(rules, checks).includes(principle)) return null;
  const met = checks.some((check) => check.principle === principle && check.met);
  return refused(met ? "principle_is_met" : "principle_is_a_preference", { field: "principle" });
}

function whyNotGround(rules: Rules, ground: Ground | null): Refused<ScreeningReason> | null {
  if (ground === null) return refused("ground_missing", { field: "ground" });
  return rules.screening.grounds.includes(ground) ? null : refused("ground_not_allowed", { field: "ground" });
}

/** The conditions that are not met though their last day has passed. */
export function overdue<C extends Pick<Condition, "dueOn" | "metOn">>(conditions: readonly C[], today: LocalDate): C[] {
  return conditions.filter(({ dueOn, metOn }) => metOn === null && dueOn < today);
}
