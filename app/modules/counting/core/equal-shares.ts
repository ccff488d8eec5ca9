import type { Cents } from "./money.ts";
import { sumCents } from "./money.ts";
import type { Rational } from "./rational.ts";
import { Purses, epsilon, type Bounds } from "./shares-purses.ts";
import type { Support } from "./support.ts";
import type { Tie, TieCandidate, TieRules } from "./ties.ts";
import { settleTies } from "./ties.ts";

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

export interface SharesDecided {
  readonly kind: "decided";
  /** In order of selection. */
  readonly selected: readonly string[];
  readonly cost: Cents;
  readonly ties: readonly Tie[];
  readonly trace: readonly SharesStep[];
}

export type SharesOutcome = SharesDecided | { readonly kind: "needs_lot"; readonly plans: readonly string[] };

/** A plan that may still be chosen. Its rate, and that per unit of worth, are bounds from below that stay true. */
interface Candidate {
  readonly at: number;
  readonly plan: TieCandidate;
  rate: number;
  price: number;
}

/** A candidate whose supporters can pay it now. `rate`: null when doubles leave in doubt what it is. */
interface Payable {
  readonly candidate: Candidate;
  readonly rate: Bounds | null;
  readonly price: Bounds;
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
  { satisfaction, ties: rules }: SharesRule,
): SharesOutcome {
  const costs = plans.map(({ cost }) => cost);
  const purses = new Purses(support, costs, endowment);
  const worth = (cost: number) => (satisfaction === "cost" ? cost : 1);
  const trace: SharesStep[] = [];
  const ties: Tie[] = [];
  const selected: string[] = [];

  const setAside = (at: number, { planId, cost }: TieCandidate, outcome: SharesStep["outcome"]) =>
    trace.push({ planId, order: null, needed: cost, available: purses.together(at), rate: null, outcome });

  let left = plans.flatMap((plan, at): Candidate[] => {
    const weight = purses.weightOf(at);
    if (plan.cost > 0 && weight > 0) {
      const rate = (plan.cost / weight) * (1 - epsilon);
      return [{ at, plan, rate, price: (rate / worth(plan.cost)) * (1 - epsilon) }];
    }
    setAside(at, plan, plan.cost > 0 ? "no_support" : "costs_nothing");
    return [];
  });

  /** What a plan costs now; null when its supporters have too little, which is for good: nobody gets money any more. */
  const look = (candidate: Candidate): Payable | null => {
    const { at, plan } = candidate;
    const rate = purses.roughRate(at, candidate.rate);
    const exact = rate ? null : purses.exactRate(at);
    if (!rate && !exact) return null;
    const { low, high } = rate ?? purses.boundsOf(exact as NonNullable<typeof exact>);
    const price = {
      low: (low / worth(plan.cost)) * (1 - epsilon),
      high: (high / worth(plan.cost)) * (1 + epsilon),
    };
    candidate.rate = Math.max(candidate.rate, low);
    candidate.price = Math.max(candidate.price, price.low);
    return { candidate, rate, price };
  };

  /** The plans that cost their supporters least, all of them when they cost exactly the same. */
  const cheapest = (): Payable[] => {
    const payable: Payable[] = [];
    let best = Infinity;
    // A price never falls: who stands behind the best one with its bound need not be looked at.
    for (const candidate of left.toSorted((one, other) => one.price - other.price)) {
      if (candidate.price > best) break;
      const found = look(candidate);
      if (found) {
        payable.push(found);
        best = Math.min(best, found.price.high);
        continue;
      }
      setAside(candidate.at, candidate.plan, "supporters_lack_money");
      left = left.filter((one) => one !== candidate);
    }
    const near = payable.filter(({ price }) => price.low <= best);
    return near.length > 1 ? exactlyCheapest(near) : near;
  };

  const exactlyCheapest = (near: readonly Payable[]): Payable[] => {
    const prices = near.map((payable) => {
      const rate = purses.exactRate(payable.candidate.at);
      if (!rate) throw new Error("a plan that can be paid cannot");
      return { payable, above: rate.above, below: rate.below * BigInt(worth(payable.candidate.plan.cost)) };
    });
    const least = prices.reduce((one, other) => (other.above * one.below < one.above * other.below ? other : one));
    return prices
      .filter(({ above, below }) => above * least.below === least.above * below)
      .map(({ payable }) => payable);
  };

  for (let tied = cheapest(); tied.length > 0; tied = cheapest()) {
    const settled = settleTies(
      tied.map(({ candidate }) => candidate.plan),
      rules,
    );
    ties.push(...settled.ties);
    const [first = []] = settled.groups;
    if (first.length > 1) return { kind: "needs_lot", plans: first.map(({ planId }) => planId) };
    const winner = tied.find(({ candidate }) => candidate.plan === first[0]);
    if (!winner) throw new Error("a tie without its plans");
    const { at, plan } = winner.candidate;
    const available = purses.together(at);
    const rate = purses.pay(at, winner.rate);
    selected.push(plan.planId);
    trace.push({ planId: plan.planId, order: selected.length, needed: plan.cost, available, rate, outcome: "in" });
    left = left.filter(({ at: one }) => one !== at);
  }
  const chosen = new Set(selected);
  const cost = sumCents(plans.filter(({ planId }) => chosen.has(planId)).map((plan) => plan.cost));
  return { kind: "decided", selected, cost, ties, trace };
}
