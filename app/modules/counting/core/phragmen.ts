import type { Cents } from "./money.ts";
import { cents } from "./money.ts";
import type { Rational } from "./rational.ts";
import { rational } from "./rational.ts";
import { asDouble, commonDivisor, epsilon } from "./shares-purses.ts";
import { supportersOf, type Support } from "./support.ts";
import type { Tie, TieCandidate, TieRules } from "./ties.ts";
import { settleTies } from "./ties.ts";

export interface PhragmenRule {
  readonly budget: Cents;
  /** Whether plans that nobody supports are chosen when no others are left and they fit, as pabutools does. */
  readonly zeroSupport: boolean;
  readonly ties: TieRules;
}

/** For each plan when it was chosen and what each of its supporters had then paid in all; or why it is not in. */
export interface PhragmenStep {
  readonly planId: string;
  readonly order: number | null;
  readonly needed: Cents;
  readonly leftBefore: Cents;
  /** In cents for each supporter; null when nobody supports it. */
  readonly load: Rational | null;
  readonly outcome: "in" | "costs_more_than_all" | "does_not_fit" | "ended_before" | "no_support";
}

export type PhragmenOutcome =
  | {
      readonly kind: "decided";
      /** In order of selection. */
      readonly selected: readonly string[];
      readonly cost: Cents;
      readonly ties: readonly Tie[];
      readonly trace: readonly PhragmenStep[];
    }
  | { readonly kind: "needs_lot"; readonly plans: readonly string[] };

interface Candidate {
  readonly at: number;
  readonly plan: TieCandidate;
  /** How many voters support it. */
  readonly voters: number;
}

/**
 * Sequential Phragmén for approvals (Brill, Freeman, Janson and Lackner 2017; for costs as in pabutools): time and again the plan
 * is chosen after which its supporters have paid least, each the same. It ends when one of the plans that would be next costs more
 * than what is left; it passes over none. Plans that cost more than there is are set aside first.
 */
export function phragmen(plans: readonly TieCandidate[], support: Support, rule: PhragmenRule): PhragmenOutcome {
  const loads = new Loads(plans.length, support);
  const all = plans.map((plan, at): Candidate => ({ at, plan, voters: loads.votersOf(at) }));
  const isOut = ({ plan, voters }: Candidate) => plan.cost > rule.budget || (voters === 0 && !rule.zeroSupport);
  const trace: PhragmenStep[] = [];
  const ties: Tie[] = [];
  const selected: string[] = [];
  let left: number = rule.budget;
  let waiting = all.filter((one) => !isOut(one));
  const step = ({ at, plan, voters }: Candidate, outcome: PhragmenStep["outcome"], order: number | null = null) =>
    trace.push({
      ...{ planId: plan.planId, order, needed: plan.cost, leftBefore: cents(left) },
      ...{ load: voters === 0 ? null : loads.exactly(at, plan.cost), outcome },
    });
  while (waiting.length > 0) {
    const next = least(waiting, loads);
    if (next.some(({ plan }) => plan.cost > left)) {
      for (const one of waiting)
        step(one, next.includes(one) && one.plan.cost > left ? "does_not_fit" : "ended_before");
      break;
    }
    const settled = settleTies(
      next.map(({ plan }) => plan),
      rule.ties,
    );
    ties.push(...settled.ties);
    const [first = []] = settled.groups;
    if (first.length > 1) return { kind: "needs_lot", plans: first.map(({ planId }) => planId) };
    const winner = next.find(({ plan }) => plan === first[0]);
    if (!winner) throw new Error("a tie without its plans");
    selected.push(winner.plan.planId);
    step(winner, "in", selected.length);
    if (winner.voters > 0) loads.choose(winner.at, winner.plan.cost);
    left -= winner.plan.cost;
    waiting = waiting.filter((one) => one !== winner);
  }
  for (const one of all.filter(isOut)) step(one, one.plan.cost > rule.budget ? "costs_more_than_all" : "no_support");
  return { kind: "decided", selected, cost: cents(rule.budget - left), ties, trace };
}

/** The plans after which their supporters would have paid least, all of them when that is exactly the same. */
function least(waiting: readonly Candidate[], loads: Loads): Candidate[] {
  const supported = waiting.filter(({ voters }) => voters > 0);
  if (supported.length === 0) return [...waiting];
  const rough = supported.map((one) => ({ one, load: loads.roughly(one.at, one.plan.cost) }));
  const best = Math.min(...rough.map(({ load }) => load));
  const near = rough.filter(({ load }) => load * (1 - loads.doubt) <= best * (1 + loads.doubt)).map(({ one }) => one);
  if (near.length === 1) return near;
  const exact = near.map((one) => ({ one, sum: loads.sumOf(one.at, one.plan.cost), voters: BigInt(one.voters) }));
  const lowest = exact.reduce((one, other) => (other.sum * one.voters < one.sum * other.voters ? other : one));
  return exact.filter(({ sum, voters }) => sum * lowest.voters === lowest.sum * voters).map(({ one }) => one);
}

/** What each voter has paid: the load of the last plan chosen among those the voter supports. */
class Loads {
  private readonly supporters;
  private readonly voters: Float64Array;
  /** The loads of the plans chosen so far, over one common denominator, and as doubles. */
  private readonly loads: bigint[] = [];
  private rough: number[] = [];
  private denominator = 1n;
  /** The turn of the last plan chosen that a ballot supports; -1 for none. */
  private readonly last: Int32Array;
  /** For each plan how many of its supporters had which turn last. */
  private readonly counts: readonly number[][];

  constructor(
    many: number,
    private readonly support: Support,
  ) {
    this.supporters = supportersOf(support, many);
    this.voters = Float64Array.from(this.supporters, ({ ballots }) =>
      ballots.reduce((sum, ballot) => sum + (support.times[ballot] ?? 0), 0),
    );
    this.last = new Int32Array(support.times.length).fill(-1);
    this.counts = this.supporters.map(() => []);
  }

  votersOf(at: number): number {
    return this.voters[at] ?? 0;
  }

  /** Above the relative error of `roughly`: a sum of so many products, none below 0. */
  get doubt(): number {
    return (this.loads.length + 2) * epsilon;
  }

  roughly(at: number, cost: number): number {
    const counts = this.counts[at] ?? [];
    return this.rough.reduce((sum, load, turn) => sum + load * (counts[turn] ?? 0), cost) / this.votersOf(at);
  }

  /** The same times the number of supporters, exactly, over the common denominator. */
  sumOf(at: number, cost: number): bigint {
    const counts = this.counts[at] ?? [];
    const paid = BigInt(cost) * this.denominator;
    return this.loads.reduce((sum, load, turn) => sum + load * BigInt(counts[turn] ?? 0), paid);
  }

  exactly(at: number, cost: number): Rational {
    return rational(this.sumOf(at, cost), this.denominator * BigInt(this.votersOf(at)));
  }

  choose(at: number, cost: number): void {
    const { times, first, plan } = this.support;
    this.keep(this.sumOf(at, cost), BigInt(this.votersOf(at)));
    const turn = this.loads.length - 1;
    for (const ballot of this.supporters[at]?.ballots ?? []) {
      const many = times[ballot] ?? 0;
      const before = this.last[ballot] ?? -1;
      for (let entry = first[ballot] ?? 0; entry < (first[ballot + 1] ?? 0); entry++) {
        const counts = this.counts[plan[entry] ?? 0] ?? [];
        if (before >= 0) counts[before] = (counts[before] ?? 0) - many;
        counts[turn] = (counts[turn] ?? 0) + many;
      }
      this.last[ballot] = turn;
    }
  }

  private keep(above: bigint, below: bigint): void {
    const shared = commonDivisor(below, above % below);
    const factor = below / shared;
    this.denominator *= factor;
    for (const [at, load] of this.loads.entries()) this.loads[at] = load * factor;
    this.loads.push(above / shared);
    this.rough = this.loads.map((load) => asDouble(load, this.denominator));
  }
}
