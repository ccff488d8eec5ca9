import { numberedParts } from "./connected-parts.ts";
import { byCodePoint } from "./order.ts";

/** How often the winner won from the loser: a whole number, 0 or more. */
export interface PairCount {
  readonly winner: string;
  readonly loser: string;
  readonly count: number;
}

/** All comparisons of two plans, by their numbers, `one` below `other`. A win is a win of `one`. */
export interface Duel {
  readonly one: number;
  readonly other: number;
  readonly wins: number;
  readonly losses: number;
}

/**
 * Comparisons added up: plans numbered in the order of their ids and duels in the order of those numbers, so that nothing
 * that follows depends on the order of the input.
 */
export interface Comparisons {
  readonly ids: readonly string[];
  readonly duels: readonly Duel[];
}

/** How well comparisons cover the plans: the number that each took part in, and the parts into which their graph falls. */
export interface Coverage {
  readonly total: number;
  readonly perPlan: ReadonlyMap<string, number>;
  readonly fewest: number;
  readonly most: number;
  readonly parts: number;
}

/** Throws a RangeError on a plan twice, an unknown plan, a plan against itself, or a count that is no whole number. */
export function addUp(planIds: readonly string[], counts: Iterable<PairCount>): Comparisons {
  const ids = planIds.toSorted(byCodePoint);
  const numberOf = new Map(ids.map((id, at) => [id, at]));
  if (numberOf.size < ids.length) throw new RangeError("A plan is there twice");
  const duels = new Map<number, { one: number; other: number; wins: number; losses: number }>();
  for (const { winner, loser, count } of counts) {
    const up = known(numberOf, winner);
    const down = known(numberOf, loser);
    if (up === down) throw new RangeError(`Plan ${winner} is compared with itself`);
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a number of comparisons: ${count}`);
    if (count === 0) continue;
    const [one, other] = up < down ? [up, down] : [down, up];
    const duel = duels.get(one * ids.length + other) ?? { one, other, wins: 0, losses: 0 };
    if (up === one) duel.wins += count;
    else duel.losses += count;
    duels.set(one * ids.length + other, duel);
  }
  return { ids, duels: [...duels.values()].sort((a, b) => a.one - b.one || a.other - b.other) };
}

export function coverageOf({ ids, duels }: Comparisons): Coverage {
  const took = ids.map(() => 0);
  for (const { one, other, wins, losses } of duels) {
    took[one] = (took[one] ?? 0) + wins + losses;
    took[other] = (took[other] ?? 0) + wins + losses;
  }
  const parts = numberedParts(
    ids.length,
    duels.map(({ one, other }) => [one, other] as const),
  );
  return {
    total: duels.reduce((sum, { wins, losses }) => sum + wins + losses, 0),
    perPlan: new Map(ids.map((id, at) => [id, took[at] ?? 0])),
    fewest: took.reduce((least, times) => Math.min(least, times), took[0] ?? 0),
    most: took.reduce((most, times) => Math.max(most, times), 0),
    parts: new Set(parts).size,
  };
}

/** Whether from each plan every other can be reached along wins: only then strengths without a prior are finite. */
export function isStronglyConnected({ ids, duels }: Comparisons): boolean {
  const downwards = ids.map((): number[] => []);
  const upwards = ids.map((): number[] => []);
  for (const { one, other, wins, losses } of duels) {
    if (wins > 0) join(downwards, upwards, one, other);
    if (losses > 0) join(downwards, upwards, other, one);
  }
  return [downwards, upwards].every((next) => ids.length === 0 || reachedFromFirst(next) === ids.length);
}

function join(downwards: number[][], upwards: number[][], winner: number, loser: number): void {
  downwards[winner]?.push(loser);
  upwards[loser]?.push(winner);
}

function reachedFromFirst(next: readonly (readonly number[])[]): number {
  const reached = new Set([0]);
  for (const at of reached) for (const neighbour of next[at] ?? []) reached.add(neighbour);
  return reached.size;
}

function known(numberOf: ReadonlyMap<string, number>, id: string): number {
  const number = numberOf.get(id);
  if (number === undefined) throw new RangeError(`Compared, but not among the plans: ${id}`);
  return number;
}
