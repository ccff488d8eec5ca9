import { asDouble, epsilon, Fractions } from "./fractions.ts";
import type { Cents } from "./money.ts";
import { cents } from "./money.ts";
import { firstOf, type Decided, type NeedsLot } from "./outcome.ts";
import type { Rational } from "./rational.ts";
import { rational } from "./rational.ts";
import type { Support } from "./support.ts";
import type { Tie, TieCandidate, TieRules } from "./ties.ts";

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

/** A plan with its place, and how many voters support it. */
interface Candidate extends TieCandidate {
  readonly at: number;
  readonly voters: number;
}

/**
 * Sequential Phragmén for approvals (Brill, Freeman, Janson and Lackner 2017; for costs as in pabutools): time and again the plan
 * is chosen after which its supporters have paid least, each the same. It ends when one of the plans that would be next costs more
 * than what is left; it passes over none. Plans that cost more than there is are set aside first.
 */
export function phragmen(
  plans: readonly TieCandidate[],
  support: Support,
  rule: PhragmenRule,
): Decided<PhragmenStep> | NeedsLot {
  const loads = new Loads(support);
  const all = plans.map((plan, at): Candidate => ({ ...plan, at, voters: loads.votersOf(at) }));
  const isOut = ({ cost, voters }: Candidate) => cost > rule.budget || (voters === 0 && !rule.zeroSupport);
  const trace: PhragmenStep[] = [];
  const ties: Tie[] = [];
  const selected: string[] = [];
  let left: number = rule.budget;
  let waiting = all.filter((one) => !isOut(one));
  const step = (
    { at, planId, cost, voters }: Candidate,
    outcome: PhragmenStep["outcome"],
    order: number | null = null,
  ) =>
    trace.push({
      ...{ planId, order, needed: cost, leftBefore: cents(left) },
      ...{ load: voters === 0 ? null : loads.exactly(at, cost), outcome },
    });
  for (let next = least(waiting, loads); next !== null; next = least(waiting, loads)) {
    const tooDear = next.filter(({ cost }) => cost > left);
    if (tooDear.length > 0) {
      for (const one of waiting) step(one, tooDear.includes(one) ? "does_not_fit" : "ended_before");
      break;
    }
    const settled = firstOf(next, rule.ties);
    if (settled.kind === "needs_lot") return settled;
    const { first } = settled;
    ties.push(...settled.ties);
    selected.push(first.planId);
    step(first, "in", selected.length);
    if (first.voters > 0) loads.choose(first.at, first.cost);
    left -= first.cost;
    waiting = waiting.filter((one) => one !== first);
  }
  for (const one of all.filter(isOut)) step(one, one.cost > rule.budget ? "costs_more_than_all" : "no_support");
  return { kind: "decided", selected, cost: cents(rule.budget - left), ties, trace };
}

/** The plans after which their supporters would have paid least, all of them when that is exactly the same; null without plans. */
function least(waiting: readonly Candidate[], loads: Loads): [Candidate, ...Candidate[]] | null {
  const supported = waiting.filter(({ voters }) => voters > 0);
  const rough = supported.map((one) => ({ one, load: loads.roughly(one.at, one.cost) }));
  const best = Math.min(...rough.map(({ load }) => load));
  const near = rough.filter(({ load }) => load * (1 - loads.doubt) <= best * (1 + loads.doubt)).map(({ one }) => one);
  // Plans that nobody supports come last, all at once.
  const [first, ...more] = supported.length === 0 ? waiting : near;
  if (!first || supported.length === 0) return first ? [first, ...more] : null;
  let lowest: { sum: bigint; voters: bigint; plans: [Candidate, ...Candidate[]] } | null = null;
  for (const one of [first, ...more]) {
    const [sum, voters] = [loads.sumOf(one.at, one.cost), BigInt(one.voters)];
    const difference: bigint = lowest ? sum * lowest.voters - lowest.sum * voters : -1n;
    if (difference < 0n) lowest = { sum, voters, plans: [one] };
    else if (difference === 0n) lowest?.plans.push(one);
  }
  return lowest?.plans ?? null;
}

/** What each voter has paid: the load of the last plan chosen among those the voter supports. */
class Loads {
  private readonly voters: Float64Array;
  /** The loads of the plans chosen so far, exactly and as doubles. */
  private readonly loads = new Fractions();
  private rough: number[] = [];
  /** The turn of the last plan chosen that a ballot supports; -1 for none. */
  private readonly last: Int32Array;
  /** For each plan how many of its supporters had which turn last. */
  private readonly counts: readonly number[][];

  constructor(private readonly support: Support) {
    const { supporters, times } = support;
    this.voters = Float64Array.from(supporters, ({ ballots }) =>
      ballots.reduce((sum, ballot) => sum + (times[ballot] ?? 0), 0),
    );
    this.last = new Int32Array(times.length).fill(-1);
    this.counts = supporters.map(() => []);
  }

  votersOf(at: number): number {
    return this.voters[at] ?? 0;
  }

  /** Above the relative error of `roughly`: a sum of so many products, none below 0. */
  get doubt(): number {
    return (this.rough.length + 2) * epsilon;
  }

  roughly(at: number, cost: number): number {
    const counts = this.counts[at] ?? [];
    return this.rough.reduce((sum, load, turn) => sum + load * (counts[turn] ?? 0), cost) / this.votersOf(at);
  }

  /** The same times the number of supporters, exactly, over the common denominator. */
  sumOf(at: number, cost: number): bigint {
    return BigInt(cost) * this.loads.denominator + this.loads.sum(this.counts[at] ?? []);
  }

  exactly(at: number, cost: number): Rational {
    return rational(this.sumOf(at, cost), this.loads.denominator * BigInt(this.votersOf(at)));
  }

  choose(at: number, cost: number): void {
    const { times, first, plan, supporters } = this.support;
    this.loads.add(this.sumOf(at, cost), BigInt(this.votersOf(at)));
    const { numerators, denominator } = this.loads;
    this.rough = numerators.map((load) => asDouble(load, denominator));
    const turn = numerators.length - 1;
    for (const ballot of supporters[at]?.ballots ?? []) {
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
}
