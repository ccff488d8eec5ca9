import type { Support } from "./support.ts";

/** How many voters have more of the plans they support with one outcome, and how many with the other. */
export interface Compared {
  readonly shares: number;
  readonly greedy: number;
}

/** Counts for each voter the plans she supports among two sets of winners, given by their places (Wieliczka 2023). */
export function compareOutcomes(
  { times, first, plan }: Support,
  shares: ReadonlySet<number>,
  greedy: ReadonlySet<number>,
): Compared {
  const better = { shares: 0, greedy: 0 };
  for (let ballot = 0; ballot < times.length; ballot++) {
    let more = 0;
    for (let entry = first[ballot] ?? 0; entry < (first[ballot + 1] ?? 0); entry++) {
      const place = plan[entry] ?? 0;
      more += (shares.has(place) ? 1 : 0) - (greedy.has(place) ? 1 : 0);
    }
    if (more > 0) better.shares += times[ballot] ?? 0;
    if (more < 0) better.greedy += times[ballot] ?? 0;
  }
  return better;
}
