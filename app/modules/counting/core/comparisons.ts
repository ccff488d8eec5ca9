import { numberedParts } from "./connected-parts.ts";
import { byCodePoint } from "./order.ts";

/** How often the winner won from the loser: a whole number, 0 or more. */
export interface PairCount {
  readonly winner: string;
  readonly loser: string;
  readonly count: number;
}

/** The same in columns, for millions of them: `winners` and `losers` are places in `ids`. */
export interface PairColumns {
  readonly ids: readonly string[];
  readonly winners: Int32Array;
  readonly losers: Int32Array;
  readonly counts: Float64Array;
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
export function addUp(planIds: readonly string[], told: Iterable<PairCount> | PairColumns): Comparisons {
  const ids = planIds.toSorted(byCodePoint);
  const numberOf = new Map(ids.map((id, at) => [id, at]));
  if (numberOf.size < ids.length) throw new RangeError("A plan is there twice");
  const columns = "winners" in told ? told : inColumns(told);
  const numbers = Int32Array.from(columns.ids, (id) => known(numberOf, id));
  return { ids, ...perPair(sortedByOne(ids.length, sortedByOther(ids, columns, numbers))) };
}

function inColumns(told: Iterable<PairCount>): PairColumns {
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  const rows = Array.from(told, ({ winner, loser, count }) => [placeOf(winner), placeOf(loser), count] as const);
  return {
    ids: [...places.keys()],
    winners: Int32Array.from(rows, ([winner]) => winner),
    losers: Int32Array.from(rows, ([, loser]) => loser),
    counts: Float64Array.from(rows, ([, , count]) => count),
  };
}

/** One entry for each time that a pair was told of; `times` is below 0 for losses of `one`, which is the lower number. */
interface Rows {
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly times: Float64Array;
}

/*
 * Rows are sorted without comparing: that takes time and memory for what there is, not for all pairs that could be. Columns are made once
 * and walked in order, because of millions of rows it is the memory that takes the time.
 */

/** What was told, in the order of the other plan, by number. */
function sortedByOther(ids: readonly string[], { winners, losers, counts }: PairColumns, numbers: Int32Array): Rows {
  const many = counts.length;
  let some = 0;
  const next = new Int32Array(ids.length + 1);
  for (let at = 0; at < many; at++) {
    const up = numbers[winners[at] ?? 0] ?? 0;
    const down = numbers[losers[at] ?? 0] ?? 0;
    const count = counts[at] ?? 0;
    if (up === down) throw new RangeError(`Plan ${ids[up] ?? ""} is compared with itself`);
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a number of comparisons: ${count}`);
    if (count === 0) continue;
    some++;
    const after = (up < down ? down : up) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  addAlong(next);
  const sorted = emptyRows(some);
  for (let at = 0; at < many; at++) {
    const up = numbers[winners[at] ?? 0] ?? 0;
    const down = numbers[losers[at] ?? 0] ?? 0;
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    if (up < down) put(sorted, next, down, up, down, count);
    else put(sorted, next, up, down, up, -count);
  }
  return sorted;
}

/** The same rows in the order of the one plan; those with the same one stay as they stood. */
function sortedByOne(size: number, { one, other, times }: Rows): Rows {
  const many = times.length;
  const next = new Int32Array(size + 1);
  for (let at = 0; at < many; at++) {
    const after = (one[at] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  addAlong(next);
  const sorted = emptyRows(many);
  for (let at = 0; at < many; at++) put(sorted, next, one[at] ?? 0, one[at] ?? 0, other[at] ?? 0, times[at] ?? 0);
  return sorted;
}

const emptyRows = (many: number): Rows => ({
  one: new Int32Array(many),
  other: new Int32Array(many),
  times: new Float64Array(many),
});

/** Turns how many rows there are of each plan into where the rows of each plan begin. */
function addAlong(next: Int32Array): void {
  for (let plan = 1; plan < next.length; plan++) next[plan] = (next[plan] ?? 0) + (next[plan - 1] ?? 0);
}

/** Puts a row at the next place of a plan. */
function put(rows: Rows, next: Int32Array, plan: number, one: number, other: number, times: number): void {
  const place = next[plan] ?? 0;
  next[plan] = place + 1;
  rows.one[place] = one;
  rows.other[place] = other;
  rows.times[place] = times;
}

/** Adds up the rows of each pair, which stand together. */
function perPair(sorted: Rows): Omit<Comparisons, "ids"> {
  const many = sorted.times.length;
  const isNew = (at: number) => sorted.one[at] !== sorted.one[at - 1] || sorted.other[at] !== sorted.other[at - 1];
  let pairs = 0;
  for (let at = 0; at < many; at++) if (at === 0 || isNew(at)) pairs++;
  const [one, other] = [new Int32Array(pairs), new Int32Array(pairs)];
  const [wins, losses] = [new Float64Array(pairs), new Float64Array(pairs)];
  let pair = -1;
  for (let at = 0; at < many; at++) {
    if (at === 0 || isNew(at)) {
      pair++;
      one[pair] = sorted.one[at] ?? 0;
      other[pair] = sorted.other[at] ?? 0;
    }
    const times = sorted.times[at] ?? 0;
    if (times > 0) wins[pair] = (wins[pair] ?? 0) + times;
    else losses[pair] = (losses[pair] ?? 0) - times;
  }
  return { one, other, wins, losses };
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
