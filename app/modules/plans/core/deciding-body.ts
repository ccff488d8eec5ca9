import { cents, type Cents } from "../../counting/core/money.ts";
import type { RoundKind } from "../../people/core/acts.ts";
import type { Effect, Rules } from "../../rounds/core/rules.ts";
import type { Amounts, Coverage, Purse } from "./plan.ts";

/** Those of the office have the name of the role that holds them. */
export type DecidingBody = "council" | "executive" | "board" | "programme_team" | "coordinator";

/** Who decides, and by which rule; the ui makes a sentence of it. */
export interface Deciding {
  readonly body: DecidingBody;
  readonly because:
    | "citizens_budget"
    | Rules["governance"]
    | "saving"
    | `coverage_${Coverage}`
    | "stimulus"
    | "small_means_within"
    | "small_means_above";
  /** R85: in experiment 3 dekking 3 or 4 adds a change of the budget to the decision. */
  readonly budgetAmendment: boolean;
  /** With small means: up to and including what the coordinator decides, in cents (R54). */
  readonly threshold?: Cents | undefined;
}

/** R75: who decides on the plans of a fund. */
export const fundBody = ({ governance }: Pick<Rules, "governance">): "board" | "executive" =>
  governance === "fund_awards" ? "board" : "executive";

/** Who sets what a grant is in the end: who awarded it, or the college, also for what the raad decided (Awb 4:42). */
export const settledBy = ({
  kind,
  rules,
}: {
  readonly kind: RoundKind;
  readonly rules: Pick<Rules, "governance">;
}): "board" | "executive" => (kind === "neighbourhood_fund" ? fundBody(rules) : "executive");

/** R85, for tussentijdse plannen and lines of experiment 1: dekking 1 and 2 the college, 3 and 4 the raad. No override. */
export function bodyByCoverage(coverage: Coverage): Deciding {
  return {
    body: coverage <= 2 ? "executive" : "council",
    because: `coverage_${coverage}`,
    budgetAmendment: coverage > 2,
  };
}

/** Where the money of a plan comes from, and how much it is. */
interface Money extends Partial<Amounts> {
  readonly coverage: Coverage | null;
  readonly purse?: Purse | null;
}

/**
 * R54, R85, for an interim plan: as the dekking says, but of small means the office decides itself: the buurtcoordinator up to
 * the threshold of the round, one-off and first year together, and the programmateam above it. No override.
 */
function interimBody({ coverage, purse = null, oneOff, yearly }: Money, threshold: Cents): Deciding | null {
  if (coverage === null) return null;
  if (coverage !== 2) return bodyByCoverage(coverage);
  if (purse === "stimulus") return { body: "executive", because: "stimulus", budgetAmendment: false };
  if (purse === null || oneOff === undefined || yearly === undefined) return null;
  const within = oneOff + yearly <= threshold;
  return {
    body: within ? "coordinator" : "programme_team",
    because: within ? "small_means_within" : "small_means_above",
    budgetAmendment: false,
    threshold,
  };
}

/**
 * Who decides about a plan, or about a line of a neighbourhood plan (then with the line's dekking). Null when that follows
 * from a dekking that is not known yet. R75: a fund follows its governance variant. R76: in experiment 3 always the raad.
 * A saving has no dekking: it changes the budget, which is the raad's.
 */
export function decidingBody(
  round: { readonly kind: RoundKind; readonly rules: Pick<Rules, "governance" | "interim"> },
  plan: Money & { readonly effect: Effect },
): Deciding | null {
  const { governance, interim } = round.rules;
  if (round.kind === "neighbourhood_fund")
    return { body: fundBody(round.rules), because: governance, budgetAmendment: false };
  if (round.kind === "citizens_budget")
    return { body: "council", because: "citizens_budget", budgetAmendment: (plan.coverage ?? 1) > 2 };
  if (plan.effect === "saving") return { body: "council", because: "saving", budgetAmendment: true };
  if (round.kind === "interim_plans") return interimBody(plan, cents(interim.coordinatorCents));
  return plan.coverage === null ? null : bodyByCoverage(plan.coverage);
}

/** The same for a plan with its estimate. */
export const decidingPlan = (
  round: Parameters<typeof decidingBody>[0],
  { effect, estimate }: { readonly effect: Effect; readonly estimate: Money | null },
): Deciding | null => decidingBody(round, { effect, ...(estimate ?? { coverage: null }) });

/** The role that decides as a body of the office, or records for it; null where a fund awards. */
export function roleOfBody(body: DecidingBody): "clerk" | "executive" | "programme_team" | "coordinator" | null {
  if (body === "council") return "clerk";
  return body === "board" ? null : body;
}
