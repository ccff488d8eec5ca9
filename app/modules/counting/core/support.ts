/** The supporters of one plan, as places of ballots, with their weights beside them. */
export interface Supporters {
  readonly ballots: Uint32Array;
  readonly weights: Uint32Array;
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

/** What one ballot supports, as places of plans with their weights. */
export type Entries = readonly (readonly [plan: number, weight: number])[];

/**
 * Puts ballots in columns: those that support the same with the same weights become one. Weights of 0 and less are left out. `many` is
 * the number of plans; throws a RangeError on a ballot that supports another.
 */
export function supportOf(ballots: Iterable<Entries>, many: number): Support {
  const places = new Map<string, number>();
  const kept: Entries[] = [];
  const times: number[] = [];
  let voters = 0;
  for (const ballot of ballots) {
    voters++;
    const entries = ballot.filter(([, weight]) => weight > 0).toSorted(([one], [other]) => one - other);
    if (entries.length === 0) continue;
    const key = entries.join(" ");
    const place = places.get(key);
    if (place !== undefined) times[place] = (times[place] ?? 0) + 1;
    else {
      places.set(key, kept.length);
      kept.push(entries);
      times.push(1);
    }
  }
  const first = new Uint32Array(kept.length + 1);
  kept.forEach((entries, at) => (first[at + 1] = (first[at] ?? 0) + entries.length));
  const all = kept.flat();
  return {
    voters,
    times: Uint32Array.from(times),
    first,
    plan: Uint32Array.from(all, ([plan]) => plan),
    weight: Uint32Array.from(all, ([, weight]) => weight),
    supporters: byPlan(kept, many),
  };
}

function byPlan(ballots: readonly Entries[], many: number): Supporters[] {
  const found = Array.from({ length: many }, () => ({ ballots: [] as number[], weights: [] as number[] }));
  ballots.forEach((entries, ballot) => {
    for (const [plan, weight] of entries) {
      const of = found[plan];
      if (!of) throw new RangeError(`A ballot supports plan ${plan} of ${many}`);
      of.ballots.push(ballot);
      of.weights.push(weight);
    }
  });
  return found.map((of) => ({ ballots: Uint32Array.from(of.ballots), weights: Uint32Array.from(of.weights) }));
}
