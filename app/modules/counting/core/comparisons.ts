import { numberedParts } from "./connected-parts.ts";
import { byCodePoint } from "./order.ts";

/** How often the winner won from the loser: a whole number, 0 or more. */
export interface PairCount {
  readonly winner: string;
  readonly loser: string;
  readonly count: number;
}

/**
 * Comparisons added up per pair of plans. Plans are numbered in the order of their ids, pairs stand in the order of those
 * numbers, `one` below `other`, so that nothing that follows depends on the order of the input. A win is a win of `one`.
 */
export interface Comparisons {
  readonly ids: readonly string[];
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly wins: Float64Array;
  readonly losses: Float64Array;
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
  const rows: Rows = { one: [], other: [], times: [] };
  for (const { winner, loser, count } of counts) {
    const up = known(numberOf, winner);
    const down = known(numberOf, loser);
    if (up === down) throw new RangeError(`Plan ${winner} is compared with itself`);
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a number of comparisons: ${count}`);
    if (count === 0) continue;
    rows.one.push(Math.min(up, down));
    rows.other.push(Math.max(up, down));
    rows.times.push(up < down ? count : -count);
  }
  return { ids, ...perPair(ids.length, rows) };
}

/** One entry for each time that a pair was told of; `times` is below 0 for losses of `one`. */
interface Rows {
  readonly one: number[];
  readonly other: number[];
  readonly times: number[];
}

/** Row by row of the plans, so that it takes time and memory for what there is, not for all pairs that could be. */
function perPair(size: number, rows: Rows): Omit<Comparisons, "ids"> {
  const pairs: Record<"one" | "other" | "wins" | "losses", number[]> = { one: [], other: [], wins: [], losses: [] };
  const wins = new Float64Array(size);
  const losses = new Float64Array(size);
  const met = new Uint8Array(size);
  for (const [one, places] of placesPerPlan(size, rows.one).entries()) {
    const others: number[] = [];
    for (const place of places) {
      const other = rows.other[place] ?? 0;
      const times = rows.times[place] ?? 0;
      if (met[other] === 0) others.push(other);
      met[other] = 1;
      if (times > 0) wins[other] = (wins[other] ?? 0) + times;
      else losses[other] = (losses[other] ?? 0) - times;
    }
    for (const other of others.sort((left, right) => left - right)) {
      pairs.one.push(one);
      pairs.other.push(other);
      pairs.wins.push(wins[other] ?? 0);
      pairs.losses.push(losses[other] ?? 0);
      met[other] = wins[other] = losses[other] = 0;
    }
  }
  const { one, other } = pairs;
  return {
    one: Int32Array.from(one),
    other: Int32Array.from(other),
    wins: Float64Array.from(pairs.wins),
    losses: Float64Array.from(pairs.losses),
  };
}

/** The places at which each plan stands. */
function placesPerPlan(size: number, plans: readonly number[]): readonly Int32Array[] {
  const ends = new Int32Array(size);
  for (const plan of plans) ends[plan] = (ends[plan] ?? 0) + 1;
  for (let plan = 1; plan < size; plan++) ends[plan] = (ends[plan] ?? 0) + (ends[plan - 1] ?? 0);
  const starts = Int32Array.from(ends, (_, plan) => ends[plan - 1] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(plans.length);
  for (let place = 0; place < plans.length; place++) {
    const plan = plans[place] ?? 0;
    places[next[plan] ?? 0] = place;
    next[plan] = (next[plan] ?? 0) + 1;
  }
  return Array.from(starts, (start, plan) => places.subarray(start, ends[plan]));
}

export function coverageOf(comparisons: Comparisons): Coverage {
  const { ids, wins, losses } = comparisons;
  const took = ids.map(() => 0);
  forEachPair(comparisons, (one, other, at) => {
    const times = (wins[at] ?? 0) + (losses[at] ?? 0);
    took[one] = (took[one] ?? 0) + times;
    took[other] = (took[other] ?? 0) + times;
  });
  return {
    total: took.reduce((sum, times) => sum + times, 0) / 2,
    perPlan: new Map(ids.map((id, at) => [id, took[at] ?? 0])),
    fewest: took.reduce((least, times) => Math.min(least, times), took[0] ?? 0),
    most: took.reduce((most, times) => Math.max(most, times), 0),
    parts: new Set(numberedParts(ids.length, comparisons)).size,
  };
}

/** Whether from each plan every other can be reached along wins: only then strengths without a prior are finite. */
export function isStronglyConnected(comparisons: Comparisons): boolean {
  const { ids, wins, losses } = comparisons;
  const downwards = ids.map((): number[] => []);
  const upwards = ids.map((): number[] => []);
  const beat = (winner: number, loser: number) => {
    downwards[winner]?.push(loser);
    upwards[loser]?.push(winner);
  };
  forEachPair(comparisons, (one, other, at) => {
    if ((wins[at] ?? 0) > 0) beat(one, other);
    if ((losses[at] ?? 0) > 0) beat(other, one);
  });
  return [downwards, upwards].every((next) => ids.length === 0 || reachedFromFirst(next) === ids.length);
}

function forEachPair({ one, other }: Comparisons, body: (one: number, other: number, at: number) => void): void {
  for (let at = 0; at < one.length; at++) body(one[at] ?? 0, other[at] ?? 0, at);
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
