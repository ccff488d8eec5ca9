import type { Cents } from "./money.ts";
import { byCodePoint, inGroups } from "./order.ts";
import { seededOrder } from "./random.ts";

/**
 * How plans with equal scores may be told apart: more plusses (Cologne), fewer minuses, the lower cost, a lot from a public
 * draw, or simply the id (ascending by code point, as pabutools does).
 */
export type TieRule = "more_positives" | "fewer_negatives" | "lower_cost" | "lot" | "id";

/** What the rules look at. A saving counts as a negative cost. */
export interface TieCandidate {
  readonly planId: string;
  readonly positives: number;
  readonly negatives: number;
  readonly cost: Cents;
}

/** The rules in the order in which they are tried, and the seed of the lot: null until it has been drawn after close. */
export interface TieRules {
  readonly order: readonly TieRule[];
  readonly seed: string | null;
}

/** A tie that was met: its plans by id, and the first rule that told any of them apart, or why none did. */
export interface Tie {
  readonly plans: readonly string[];
  readonly settledBy: TieRule | "lot_not_drawn" | "nothing";
}

/** The candidates from first to last, those that stay tied together in one group, and every tie met on the way. */
export interface SettledTies<Candidate extends TieCandidate> {
  readonly groups: readonly (readonly Candidate[])[];
  readonly ties: readonly Tie[];
}

/**
 * Orders candidates whose scores are equal. Plans that one rule leaves together go to the next rule. A lot that is not
 * drawn yet ends the search: a later rule may not decide what the draw is to decide.
 */
export function settleTies<Candidate extends TieCandidate>(
  candidates: readonly Candidate[],
  rules: TieRules,
): SettledTies<Candidate> {
  const sorted = candidates.toSorted(byId);
  if (sorted.length <= 1) return { groups: sorted.length === 0 ? [] : [sorted], ties: [] };
  const plans = sorted.map(({ planId }) => planId);
  for (const [at, rule] of rules.order.entries()) {
    if (rule === "lot" && rules.seed === null) {
      return { groups: [sorted], ties: [{ plans, settledBy: "lot_not_drawn" }] };
    }
    const parts = apart(sorted, rule, rules.seed ?? "");
    if (parts.length === 1) continue;
    const settled = parts.map((part) => settleTies(part, { ...rules, order: rules.order.slice(at + 1) }));
    return {
      groups: settled.flatMap(({ groups }) => groups),
      ties: [{ plans, settledBy: rule }, ...settled.flatMap(({ ties }) => ties)],
    };
  }
  return { groups: [sorted], ties: [{ plans, settledBy: "nothing" }] };
}

function apart<Candidate extends TieCandidate>(tied: readonly Candidate[], rule: TieRule, seed: string): Candidate[][] {
  switch (rule) {
    case "more_positives":
      return inGroups(tied, (one, other) => other.positives - one.positives);
    case "fewer_negatives":
      return inGroups(tied, (one, other) => one.negatives - other.negatives);
    case "lower_cost":
      return inGroups(tied, (one, other) => one.cost - other.cost);
    case "lot":
      return seededOrder(tied, seed, ({ planId }) => planId).map((plan) => [plan]);
    case "id":
      return inGroups(tied, byId);
  }
}

const byId = (one: TieCandidate, other: TieCandidate) => byCodePoint(one.planId, other.planId);
