import type { Cents } from "./money.ts";
import { settleTies, type Tie, type TieCandidate, type TieRules } from "./ties.ts";

/** Which plans win, with a trace that tells of each plan why. */
export interface Decided<Step, Met extends Tie = Tie> {
  readonly kind: "decided";
  /** In order of selection. */
  readonly selected: readonly string[];
  readonly cost: Cents;
  readonly ties: readonly Met[];
  readonly trace: readonly Step[];
}

/** Nothing is decided: between these plans, by id, a lot must be drawn. */
export interface NeedsLot {
  readonly kind: "needs_lot";
  readonly plans: readonly string[];
}

/** Which of plans that come out the same is chosen now, and the ties that were met. */
export function firstOf<Candidate extends TieCandidate>(
  tied: readonly [Candidate, ...Candidate[]],
  rules: TieRules,
): { readonly kind: "chosen"; readonly first: Candidate; readonly ties: readonly Tie[] } | NeedsLot {
  const { groups, ties } = settleTies(tied, rules);
  const [[first = tied[0], ...others] = []] = groups;
  if (others.length === 0) return { kind: "chosen", first, ties };
  return { kind: "needs_lot", plans: [first, ...others].map(({ planId }) => planId) };
}
