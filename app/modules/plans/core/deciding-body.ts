import type { RoundKind } from "../../people/core/acts.ts";
import type { Effect, Rules } from "../../rounds/core/rules.ts";
import type { Coverage } from "./plan.ts";

export type DecidingBody = "council" | "executive" | "board";

/** Who decides, and by which rule; the ui makes a sentence of it. */
export interface Deciding {
  readonly body: DecidingBody;
  readonly because: "citizens_budget" | Rules["governance"] | "saving" | `coverage_${Coverage}`;
  /** R85: in experiment 3 dekking 3 or 4 adds a change of the budget to the decision. */
  readonly budgetAmendment: boolean;
}

/** R75: who decides on the plans of a fund. */
export const fundBody = ({ governance }: Pick<Rules, "governance">): "board" | "executive" =>
  governance === "fund_awards" ? "board" : "executive";

/** R85, for tussentijdse plannen and lines of experiment 1: dekking 1 and 2 the college, 3 and 4 the raad. No override. */
export function bodyByCoverage(coverage: Coverage): Deciding {
  return {
    body: coverage <= 2 ? "executive" : "council",
    because: `coverage_${coverage}`,
    budgetAmendment: coverage > 2,
  };
}

/**
 * Who decides about a plan, or about a line of a neighbourhood plan (then with the line's dekking). Null when that follows
 * from a dekking that is not known yet. R75: a fund follows its governance variant. R76: in experiment 3 always the raad.
 * A saving has no dekking: it changes the budget, which is the raad's.
 */
export function decidingBody(
  round: { readonly kind: RoundKind; readonly rules: Pick<Rules, "governance"> },
  plan: { readonly effect: Effect; readonly coverage: Coverage | null },
): Deciding | null {
  const { governance } = round.rules;
  if (round.kind === "neighbourhood_fund")
    return { body: fundBody(round.rules), because: governance, budgetAmendment: false };
  if (round.kind === "citizens_budget")
    return { body: "council", because: "citizens_budget", budgetAmendment: (plan.coverage ?? 1) > 2 };
  if (plan.effect === "saving") return { body: "council", because: "saving", budgetAmendment: true };
  return plan.coverage === null ? null : bodyByCoverage(plan.coverage);
}
