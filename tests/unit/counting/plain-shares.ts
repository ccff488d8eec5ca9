import { byCodePoint } from "#app/modules/counting/core/order.ts";
import {
  add,
  compare,
  divide,
  multiply,
  rational,
  subtract,
  zero,
  type Rational,
} from "#app/modules/counting/core/rational.ts";

/** An election as a test writes it: what each voter gives each plan, in the order of the plans. */
export interface PlainElection {
  readonly costs: readonly number[];
  readonly budget: number;
  readonly ballots: readonly (readonly number[])[];
}

/** What a plan is worth to a voter. */
export type Worth = (weight: number, cost: number) => number;

const sum = (amounts: readonly Rational[]) => amounts.reduce(add, zero);
const least = (amounts: readonly Rational[]) => amounts.reduce((one, other) => (compare(other, one) < 0 ? other : one));

/**
 * The Method of Equal Shares as the paper has it, in fractions alone and without any haste: each round every plan is priced anew,
 * by asking of every possible payer in turn what the plan would cost if everybody who has less pays all. Ties by id.
 */
export function plainShares({ costs, ballots }: PlainElection, endowment: Rational, worth: Worth): number[] {
  const worths = ballots.map((ballot) => ballot.map((weight, at) => rational(worth(weight, costs[at] ?? 0))));
  const money = ballots.map(() => endowment);
  const chosen: number[] = [];
  for (;;) {
    const priced = costs.flatMap((cost, at) => {
      if (cost === 0 || chosen.includes(at)) return [];
      const price = priceOf(cost, payersOf(at, worths, money));
      return price ? [{ at, price }] : [];
    });
    if (priced.length === 0) return chosen;
    const lowest = least(priced.map(({ price }) => price));
    const [first] = priced
      .filter(({ price }) => compare(price, lowest) === 0)
      .map(({ at }) => at)
      .toSorted((one, other) => byCodePoint(String(one), String(other)));
    const winner = first ?? 0;
    chosen.push(winner);
    worths.forEach((of, voter) => {
      const asked = multiply(lowest, of[winner] ?? zero);
      const has = money[voter] ?? zero;
      money[voter] = subtract(has, least([has, asked]));
    });
  }
}

interface Payer {
  readonly has: Rational;
  readonly worth: Rational;
}

function payersOf(plan: number, worths: readonly (readonly Rational[])[], money: readonly Rational[]): Payer[] {
  return worths
    .map((of, voter) => ({ has: money[voter] ?? zero, worth: of[plan] ?? zero }))
    .filter((payer) => compare(payer.worth, zero) > 0);
}

function priceOf(cost: number, payers: readonly Payer[]): Rational | null {
  if (compare(sum(payers.map(({ has }) => has)), rational(cost)) < 0 || payers.length === 0) return null;
  const limitOf = ({ has, worth }: Payer) => divide(has, worth);
  const prices = payers.flatMap((last) => {
    // Everybody whose limit is lower than that of this payer pays all, the others the same per worth.
    const paysAll = payers.filter((payer) => compare(limitOf(payer), limitOf(last)) < 0);
    const others = payers.filter((payer) => !paysAll.includes(payer));
    const short = subtract(rational(cost), sum(paysAll.map(({ has }) => has)));
    const price = divide(short, sum(others.map(({ worth }) => worth)));
    const isRight = compare(price, limitOf(last)) <= 0 && paysAll.every((payer) => compare(limitOf(payer), price) <= 0);
    return isRight ? [price] : [];
  });
  return least(prices);
}

/** Sequential Phragmén for approvals as pabutools counts it, in fractions alone. Ties by id. */
export function plainPhragmen({ costs, budget, ballots }: PlainElection): number[] {
  const loads = ballots.map(() => zero);
  const chosen: number[] = [];
  let left = budget;
  for (;;) {
    const next = costs.flatMap((cost, at) => {
      const voters = ballots.flatMap((ballot, voter) => ((ballot[at] ?? 0) > 0 ? [voter] : []));
      if (cost > budget || voters.length === 0 || chosen.includes(at)) return [];
      const load = divide(
        add(rational(cost), sum(voters.map((voter) => loads[voter] ?? zero))),
        rational(voters.length),
      );
      return [{ at, cost, voters, load }];
    });
    if (next.length === 0) return chosen;
    const lowest = least(next.map(({ load }) => load));
    const tied = next.filter(({ load }) => compare(load, lowest) === 0);
    if (tied.some(({ cost }) => cost > left)) return chosen;
    const [winner] = tied.toSorted((one, other) => byCodePoint(String(one.at), String(other.at)));
    if (!winner) return chosen;
    chosen.push(winner.at);
    left -= winner.cost;
    for (const voter of winner.voters) loads[voter] = lowest;
  }
}
