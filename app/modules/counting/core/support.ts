/** The supporters of one plan, as places of ballots, with their weights beside them. */
export interface Supporters {
  readonly ballots: Uint32Array;
  readonly weights: Uint32Array;
  /** How often each of these ballots was cast: beside the weights, because they are read in the same breath. */
  readonly times: Uint32Array;
  /** Of all of them together, each as often as it was cast. */
  readonly total: number;
}

/**
 * Who supports which plan, and how much: each ballot with how often it was cast, and for each plan that it supports a whole number
 * above 0. In columns, because a city has tens of thousands of ballots.
 */
export interface Support {
  /** Ballots in all, also those that support nothing: money is divided over all of them. */
  readonly voters: number;
  /** How often each ballot was cast; ballots that are the same stand here once. */
  readonly times: Uint32Array;
  /** The entries of ballot `i` are those from `first[i]` to `first[i + 1]`. */
  readonly first: Uint32Array;
  /** Of each entry the place of its plan in the list of plans, and the weight. */
  readonly plan: Uint32Array;
  readonly weight: Uint32Array;
  /** The same by plan. */
  readonly supporters: readonly Supporters[];
}

/** What one ballot supports: places of plans with their weights, a weight after each place. */
export type Entries = readonly number[];

/** So many plans there may be, and so large a weight: place and weight of an entry are sorted as one number. */
const mostPlans = 2 ** 16 - 64;
const weights = 2 ** 32;

/**
 * Puts ballots in columns: those that support the same with the same weights become one. Weights of 0 and less are left out. `many` is
 * the number of plans; throws a RangeError on a ballot that supports another, or with numbers beyond 32 bits.
 */
export function supportOf(ballots: Iterable<Entries>, many: number): Support {
  if (many > mostPlans) throw new RangeError(`More plans than ${mostPlans}: ${many}`);
  const places = new Map<string, number>();
  const [times, first, plan, weight]: [number[], number[], number[], number[]] = [[], [0], [], []];
  let voters = 0;
  for (const ballot of ballots) {
    voters++;
    const entries = inOrder(ballot, many);
    if (entries.length === 0) continue;
    const key = keyOf(entries);
    const place = places.get(key);
    if (place !== undefined) {
      times[place] = (times[place] ?? 0) + 1;
      continue;
    }
    places.set(key, times.length);
    times.push(1);
    for (const entry of entries) {
      plan.push(Math.floor(entry / weights));
      weight.push(entry % weights);
    }
    first.push(plan.length);
  }
  const columns = {
    times: Uint32Array.from(times),
    first: Uint32Array.from(first),
    plan: Uint32Array.from(plan),
    weight: Uint32Array.from(weight),
  };
  return { voters, ...columns, supporters: byPlan(columns, many) };
}

/** Each entry as one number, in the order of the plans. */
function inOrder(ballot: Entries, many: number): number[] {
  const entries: number[] = [];
  for (let at = 0; at < ballot.length; at += 2) {
    const [place = -1, weight = 0] = [ballot[at], ballot[at + 1]];
    if (!(place >= 0 && place < many)) throw new RangeError(`A ballot supports plan ${place} of ${many}`);
    if (weight >= weights) throw new RangeError(`A ballot gives more than ${weights}: ${weight}`);
    if (weight > 0) entries.push(place * weights + weight);
  }
  return entries.sort((one, other) => one - other);
}

/** Of each entry a letter for its place, and its weight behind that when it is not 1: no digit is such a letter. */
function keyOf(entries: readonly number[]): string {
  let key = "";
  for (const entry of entries) {
    const weight = entry % weights;
    key += String.fromCharCode(64 + Math.floor(entry / weights));
    if (weight !== 1) key += String(weight);
  }
  return key;
}

function byPlan(
  { times, first, plan, weight }: Pick<Support, "times" | "first" | "plan" | "weight">,
  many: number,
): Supporters[] {
  const sizes = new Uint32Array(many);
  for (const one of plan) sizes[one] = (sizes[one] ?? 0) + 1;
  const ballots = Array.from(sizes, (size) => new Uint32Array(size));
  const weights = Array.from(sizes, (size) => new Uint32Array(size));
  const totals = new Float64Array(many);
  const ends = new Uint32Array(many);
  for (let ballot = 0; ballot < times.length; ballot++)
    for (let entry = first[ballot] ?? 0; entry < (first[ballot + 1] ?? 0); entry++) {
      const of = plan[entry] ?? 0;
      const at = ends[of] ?? 0;
      const each = weight[entry] ?? 0;
      (ballots[of] as Uint32Array)[at] = ballot;
      (weights[of] as Uint32Array)[at] = each;
      totals[of] = (totals[of] ?? 0) + (times[ballot] ?? 0) * each;
      ends[of] = at + 1;
    }
  return ballots.map((found, of) => ({
    ballots: found,
    times: found.map((ballot) => times[ballot] ?? 0),
    weights: weights[of] ?? new Uint32Array(),
    total: totals[of] ?? 0,
  }));
}
