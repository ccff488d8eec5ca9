import { epsilon } from "./fractions.ts";
import type { Cents } from "./money.ts";
import { sumCents } from "./money.ts";
import { firstOf, type Decided, type NeedsLot } from "./outcome.ts";
import type { Rational } from "./rational.ts";
import { Purses, type Certain } from "./shares-purses.ts";
import type { Support } from "./support.ts";
import type { Tie, TieCandidate, TieRules } from "./ties.ts";

export interface SharesRule {
  /** What a plan is worth to who supports it: its cost times the weight of the support, or the weight alone. */
  readonly satisfaction: "cost" | "weight";
  readonly ties: TieRules;
}

/** For each plan whether it is in, in which order, and what its supporters paid or lacked. */
export interface SharesStep {
  readonly planId: string;
  /** 1 for the plan that was chosen first; null when it is not in. */
  readonly order: number | null;
  readonly needed: Cents;
  /** What its supporters had together when it was chosen, or when that turned out to be too little; in cents. */
  readonly available: Rational;
  /** The most that a supporter pays per unit of weight, in cents; null when it is not in. */
  readonly rate: Rational | null;
  readonly outcome: "in" | "supporters_lack_money" | "no_support" | "costs_nothing";
}

export type SharesOutcome = Decided<SharesStep> | NeedsLot;

/** A plan that may still be chosen. */
interface Candidate extends TieCandidate {
  readonly at: number;
  /** Its rate, and that per unit of worth: bounds from below that stay true. */
  rate: number;
  price: number;
  /** Between what its rate lies now; null when doubles leave that in doubt. */
  sure: Certain | null;
}

/**
 * The Method of Equal Shares (Peters, Pierczyński and Skowron 2021): the money is divided equally over all voters; time and
 * again the plan is chosen that costs its supporters least for what it is worth to them, each the same per unit of weight or all
 * that they have left, until the supporters of no plan have enough. `endowment` is what each voter gets, in cents.
 *
 * Exact: doubles only tell what need not be looked at, within the bound of `docs/counting.md`; what they leave in doubt is settled
 * in whole numbers. A plan that costs nothing or has no support is not chosen, as in pabutools.
 */
export function equalShares(
  plans: readonly TieCandidate[],
  support: Support,
  endowment: Rational,
  rule: SharesRule,
): SharesOutcome {
  const trace: SharesStep[] = [];
  const chosen = chooseByShares(plans, support, endowment, rule, (step, available) =>
    trace.push({ ...step, available: available() }),
  );
  return chosen.kind === "needs_lot" ? chosen : { ...chosen, trace };
}

/** The same without the trace; of each step `tell` gets what makes one, and what the supporters had together only when it asks. */
export function chooseByShares(
  plans: readonly TieCandidate[],
  support: Support,
  endowment: Rational,
  { satisfaction, ties: rules }: SharesRule,
  tell: (step: Omit<SharesStep, "available">, available: () => Rational) => void,
): Omit<Decided<SharesStep>, "trace"> | NeedsLot {
  const costs = plans.map(({ cost }) => cost);
  const purses = new Purses(support, costs, endowment);
  const worth = (cost: number) => (satisfaction === "cost" ? cost : 1);
  const ties: Tie[] = [];
  const selected: string[] = [];

  const setAside = (at: number, { planId, cost }: TieCandidate, outcome: SharesStep["outcome"]) =>
    tell({ planId, order: null, needed: cost, rate: null, outcome }, () => purses.together(at));

  let left = plans.flatMap((plan, at): Candidate[] => {
    const weight = purses.weightOf(at);
    if (plan.cost > 0 && weight > 0) {
      const rate = (plan.cost / weight) * (1 - epsilon);
      return [{ ...plan, at, rate, price: (rate / worth(plan.cost)) * (1 - epsilon), sure: null }];
    }
    setAside(at, plan, plan.cost > 0 ? "no_support" : "costs_nothing");
    return [];
  });

  /** Raises the bounds of a plan to what it costs now, and answers one from above; null when its supporters have too little. */
  const look = (candidate: Candidate): number | null => {
    const { at, cost } = candidate;
    const rough = purses.roughRate(at, candidate.rate);
    if (rough === "too_little") return null;
    candidate.sure = rough;
    const bounds = rough ?? purses.boundsOfExact(at);
    if (!bounds) return null;
    candidate.rate = Math.max(candidate.rate, bounds.low);
    candidate.price = Math.max(candidate.price, (bounds.low / worth(cost)) * (1 - epsilon));
    return (bounds.high / worth(cost)) * (1 + epsilon);
  };

  /** The plans that cost their supporters least, all of them when they cost exactly the same; null when none can be paid. */
  const cheapest = (): [Candidate, ...Candidate[]] | null => {
    const payable: Candidate[] = [];
    let best = Infinity;
    // A price never falls: who stands behind the best one with its bound need not be looked at.
    for (const candidate of left.toSorted((one, other) => one.price - other.price)) {
      if (candidate.price > best) break;
      const high = look(candidate);
      if (high !== null) {
        payable.push(candidate);
        best = Math.min(best, high);
        continue;
      }
      // For good: nobody gets money any more.
      setAside(candidate.at, candidate, "supporters_lack_money");
      left = left.filter((one) => one !== candidate);
    }
    const [first, ...others] = payable.filter(({ price }) => price <= best);
    if (!first) return null;
    return others.length === 0 ? [first] : exactlyCheapest([first, ...others]);
  };

  const exactlyCheapest = (near: readonly Candidate[]): [Candidate, ...Candidate[]] | null => {
    let least: { above: bigint; below: bigint; plans: [Candidate, ...Candidate[]] } | null = null;
    for (const candidate of near) {
      const rate = purses.exactRate(candidate.at);
      if (!rate) throw new Error("a plan that can be paid cannot");
      const [above, below] = [rate.above, rate.below * BigInt(worth(candidate.cost))];
      const difference: bigint = least ? above * least.below - least.above * below : -1n;
      if (difference < 0n) least = { above, below, plans: [candidate] };
      else if (difference === 0n) least?.plans.push(candidate);
    }
    return least?.plans ?? null;
  };

  for (let tied = cheapest(); tied !== null; tied = cheapest()) {
    const settled = firstOf(tied, rules);
    if (settled.kind === "needs_lot") return settled;
    const { first } = settled;
    ties.push(...settled.ties);
    const { at, planId, cost: needed } = first;
    selected.push(planId);
    const rate = purses.rateOf(at, first.sure);
    tell({ planId, order: selected.length, needed, rate: purses.asRational(rate), outcome: "in" }, () =>
      purses.together(at),
    );
    purses.pay(at, rate);
    left = left.filter((one) => one !== first);
  }
  const chosen = new Set(selected);
  const cost = sumCents(plans.filter(({ planId }) => chosen.has(planId)).map((plan) => plan.cost));
  return { kind: "decided", selected, cost, ties };
}
