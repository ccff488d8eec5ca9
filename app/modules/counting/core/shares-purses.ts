import { asDouble, epsilon, Fractions } from "./fractions.ts";
import type { Rational } from "./rational.ts";
import { rational } from "./rational.ts";
import type { Support, Supporters } from "./support.ts";

/** What a supporter pays for a plan per unit of weight: `above / (below * denominator)`, with the denominator of the moment. */
export interface Rate {
  readonly above: bigint;
  readonly below: bigint;
}

/** Between which doubles a rate lies. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Bounds that leave no doubt who pays all that is left: how many voters do, and what the support of the others weighs together. */
export interface Certain extends Bounds {
  readonly payers: number;
  readonly weight: number;
}

/**
 * What each voter has left while plans are paid by their supporters: as doubles with a bound on their error, and exactly, as what
 * everybody got less the rates of the plans that were paid, in whole numbers over one common denominator.
 */
export class Purses {
  private readonly money: Float64Array;
  /** By how much each double is off at most. */
  private error: number;
  /** Who has nothing left, exactly. */
  private readonly isSpent: Uint8Array;
  /** What everybody got, and behind it the rates of the plans that were paid, in turn. */
  private readonly exact = new Fractions();
  private readonly share: number;
  /** At which turn each plan was paid, from 1; 0 when it was not. */
  private readonly turn: Uint32Array;

  constructor(
    private readonly support: Support,
    private readonly costs: readonly number[],
    endowment: Rational,
  ) {
    this.exact.add(endowment.numerator, endowment.denominator);
    this.share = asDouble(endowment.numerator, endowment.denominator);
    this.money = new Float64Array(support.times.length).fill(this.share);
    this.error = epsilon * this.share;
    this.isSpent = new Uint8Array(support.times.length);
    this.turn = new Uint32Array(costs.length);
  }

  /** The weight of all support for a plan. */
  weightOf(plan: number): number {
    return this.of(plan).total;
  }

  private of(plan: number): Supporters {
    const found = this.support.supporters[plan];
    if (!found) throw new RangeError(`There is no plan ${plan}`);
    return found;
  }

  /**
   * Between which doubles the rate of a plan lies, when its supporters can pay it. It begins with a rate that is not too high: what
   * is lacking then is asked of those who do not pay all they have, which never comes out too high and ends when nobody else pays
   * all. "too_little" when all that they have is certainly less than it costs; null when doubles leave that in doubt, or who pays all.
   */
  roughRate(plan: number, from: number): Certain | "too_little" | null {
    const { ballots, weights, times } = this.of(plan);
    const { money } = this;
    const cost = this.costs[plan] ?? 0;
    for (let rate = from; ;) {
      let paid = 0;
      let payers = 0;
      let weight = 0;
      let most = 0;
      let least = Infinity;
      for (let at = 0; at < ballots.length; at++) {
        const ballot = ballots[at] as number;
        const each = weights[at] as number;
        const many = times[at] as number;
        const has = money[ballot] as number;
        if (has <= rate * each) {
          paid += many * has;
          payers += many;
          if (has > most * each) most = has / each;
        } else {
          weight += many * each;
          if (has < least * each) least = has / each;
        }
      }
      if (weight === 0) {
        const doubt = payers * this.error + (ballots.length + 2) * epsilon * cost;
        return paid + doubt < cost ? "too_little" : null;
      }
      const next = (cost - paid) / weight;
      if (next > rate * (1 + epsilon)) {
        rate = next;
        continue;
      }
      const doubt = payers * this.error + (ballots.length + 2) * epsilon * cost;
      const low = ((cost - paid - doubt) / weight) * (1 - epsilon);
      const high = ((cost - paid + doubt) / weight) * (1 + epsilon);
      const paysAll = most === 0 || (most + this.error) * (1 + epsilon) <= low;
      return paysAll && (least - this.error) * (1 - epsilon) >= high ? { low, high, payers, weight } : null;
    }
  }

  /** The rate of a plan exactly; null when its supporters have too little. */
  exactRate(plan: number): Rate | null {
    const { ballots, weights } = this.of(plan);
    const groups = new Map<string, { readonly has: bigint; readonly each: bigint; many: bigint }>();
    for (const [at, ballot] of ballots.entries()) {
      if (this.isSpent[ballot]) continue;
      const each = BigInt(weights[at] ?? 0);
      const has = this.exactMoney(ballot);
      const many = BigInt(this.support.times[ballot] ?? 0);
      const key = `${has} ${each}`;
      const group = groups.get(key);
      if (group) group.many += many;
      else groups.set(key, { has, each, many });
    }
    const inTurn = [...groups.values()].toSorted((one, other) => sign(one.has * other.each - other.has * one.each));
    let short = BigInt(this.costs[plan] ?? 0) * this.exact.denominator;
    let weight = inTurn.reduce((sum, { each, many }) => sum + each * many, 0n);
    for (const { has, each, many } of inTurn) {
      if (short * each <= has * weight) return { above: short, below: weight };
      short -= has * many;
      weight -= each * many;
    }
    return null;
  }

  /** The same as bounds. */
  boundsOfExact(plan: number): Bounds | null {
    const rate = this.exactRate(plan);
    if (!rate) return null;
    const about = asDouble(rate.above, rate.below * this.exact.denominator);
    return { low: about * (1 - epsilon), high: about * (1 + epsilon) };
  }

  /** What the supporters of a plan have together, in cents. */
  together(plan: number): Rational {
    return rational(
      this.sumOf(plan, () => true),
      this.exact.denominator,
    );
  }

  /** What a ballot that has something left has exactly, over the denominator. */
  private exactMoney(ballot: number): bigint {
    const { first, plan, weight } = this.support;
    const counts = [1];
    for (let entry = first[ballot] ?? 0; entry < (first[ballot + 1] ?? 0); entry++) {
      const turn = this.turn[plan[entry] ?? 0] ?? 0;
      if (turn > 0) counts[turn] = -(weight[entry] ?? 0);
    }
    return this.exact.sum(counts);
  }

  /** What some supporters of a plan have together, over the denominator: counted by what they paid for, which is quick. */
  private sumOf(plan: number, isAsked: (ballot: number, each: number) => boolean): bigint {
    const { times, first, plan: planOf, weight } = this.support;
    const { ballots, weights } = this.of(plan);
    const { turn: turnOf, isSpent } = this;
    const counts = new Float64Array(this.exact.numerators.length);
    for (let at = 0; at < ballots.length; at++) {
      const ballot = ballots[at] as number;
      if (isSpent[ballot] || !isAsked(ballot, weights[at] as number)) continue;
      const here = times[ballot] as number;
      counts[0] = (counts[0] as number) + here;
      for (let entry = first[ballot] as number; entry < (first[ballot + 1] as number); entry++) {
        const turn = turnOf[planOf[entry] as number] as number;
        if (turn > 0) counts[turn] = (counts[turn] as number) - here * (weight[entry] as number);
      }
    }
    return this.exact.sum(counts);
  }

  /** What each supporter pays per unit of weight, exactly; `bounds` are what doubles told of it. */
  rateOf(plan: number, bounds: Certain | null): Rate {
    const rate = bounds ? this.rateWithin(plan, bounds) : this.exactRate(plan);
    if (!rate) throw new Error(`plan ${plan} cannot be paid`);
    return rate;
  }

  /** A rate in cents per unit of weight. */
  asRational({ above, below }: Rate): Rational {
    return rational(above, below * this.exact.denominator);
  }

  /** The supporters of a plan pay for it. */
  pay(plan: number, rate: Rate): void {
    this.exact.add(rate.above, rate.below);
    const numerator = this.exact.numerators.at(-1) ?? 0n;
    const about = asDouble(numerator, this.exact.denominator);
    const { ballots, weights } = this.of(plan);
    // The product and the difference are rounded too, neither above what everybody got.
    const doubt = this.error + epsilon * this.share;
    const { money, isSpent } = this;
    for (let at = 0; at < ballots.length; at++) {
      const ballot = ballots[at] as number;
      if (isSpent[ballot]) continue;
      const each = weights[at] as number;
      const left = (money[ballot] as number) - about * each;
      const keeps = Math.abs(left) > doubt ? left > 0 : this.exactMoney(ballot) > numerator * BigInt(each);
      money[ballot] = keeps ? left : 0;
      if (!keeps) isSpent[ballot] = 1;
    }
    this.turn[plan] = this.exact.numerators.length - 1;
    this.error = doubt;
  }

  /** The exact rate when doubles tell who pays all. */
  private rateWithin(plan: number, { low, payers, weight }: Certain): Rate {
    const paysAll = (ballot: number, each: number) => (this.money[ballot] ?? 0) <= low * each;
    const paid = payers === 0 ? 0n : this.sumOf(plan, paysAll);
    return { above: BigInt(this.costs[plan] ?? 0) * this.exact.denominator - paid, below: BigInt(weight) };
  }
}

const sign = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0);
