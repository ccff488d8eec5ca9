import type { Earlier } from "#app/modules/counting/core/exposure.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";

/** Reads what was chosen in a round on the days before today once a day in each process: it does not change any more. */
export function earlier<T>(read: (round: Round) => Promise<T>) {
  const found = new Map<string, { readonly day: string; readonly value: Promise<T> }>();
  return (round: Round): Promise<T> => {
    const known = found.get(round.slug);
    if (known?.day === round.today) return known.value;
    const value = read(round);
    found.set(round.slug, { day: round.today, value });
    value.catch(() => found.delete(round.slug));
    return value;
  };
}

/** Of rows that say how often something was judged, each with the number of days on which anything was. */
export function byPlan(rows: readonly { plan: string; times: number; days: number }[]): Earlier {
  const times = new Map<string, number>();
  for (const row of rows) times.set(row.plan, (times.get(row.plan) ?? 0) + row.times);
  return { times, days: rows[0]?.days ?? 0 };
}
