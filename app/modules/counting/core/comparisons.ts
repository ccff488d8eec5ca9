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

/** Sorted by the one plan and then the other, without comparing: it takes time and memory for what there is, not for all pairs that could be. */
function perPair(size: number, rows: Rows): Omit<Comparisons, "ids"> {
  const many = rows.times.length;
  const places = inOrderOf(
    rows.one,
    size,
    inOrderOf(
      rows.other,
      size,
      Int32Array.from({ length: many }, (_, at) => at),
    ),
  );
  const [one, other] = [new Int32Array(many), new Int32Array(many)];
  const [wins, losses] = [new Float64Array(many), new Float64Array(many)];
  let pairs = 0;
  for (const place of places) {
    const [up, down, times] = [rows.one[place] ?? 0, rows.other[place] ?? 0, rows.times[place] ?? 0];
    if (pairs === 0 || one[pairs - 1] !== up || other[pairs - 1] !== down) {
      one[pairs] = up;
      other[pairs] = down;
      pairs++;
    }
    if (times > 0) wins[pairs - 1] = (wins[pairs - 1] ?? 0) + times;
    else losses[pairs - 1] = (losses[pairs - 1] ?? 0) - times;
  }
  return {
    one: one.slice(0, pairs),
    other: other.slice(0, pairs),
    wins: wins.slice(0, pairs),
    losses: losses.slice(0, pairs),
  };
}

/** The same places in the order of the plans that stand there; those with the same plan stay as they stood. */
function inOrderOf(plans: readonly number[], size: number, places: Int32Array): Int32Array {
  const next = new Int32Array(size + 1);
  for (const plan of plans) next[plan + 1] = (next[plan + 1] ?? 0) + 1;
  for (let plan = 1; plan < size; plan++) next[plan] = (next[plan] ?? 0) + (next[plan - 1] ?? 0);
  const sorted = new Int32Array(places.length);
  for (const place of places) {
    const plan = plans[place] ?? 0;
    sorted[next[plan] ?? 0] = place;
    next[plan] = (next[plan] ?? 0) + 1;
  }
  return sorted;
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
