import type { Draw } from "./random.ts";

/** How often plans were judged on the days before today, by plan, and on how many days: all that choosing what to show may know. */
export interface Earlier {
  readonly times: ReadonlyMap<string, number>;
  readonly days: number;
}

export interface Favoured {
  readonly planId: string;
  /** A whole number, at least 1: among some plans each comes up this often out of the sum of theirs. */
  readonly favour: number;
}

/** Levels lie between whole judgements: where there are many plans, a day brings each less than one. So they are taken in hundredths. */
const one = 100;
/** So little at least is what a day brings to each plan. */
const dayAtLeast = one / 10;
/** The favour of a plan that lacks as much as one more day brings to each plan on average. */
const ofOneDay = 50;
/**
 * A plan that came late lacks more than it can catch up with in a day; it is shown no oftener than one that lacks this many days, or one
 * judgement where that is more.
 */
const daysAtMost = 3;

/**
 * How much chance favours each plan when it chooses what somebody sees next, so that every plan is judged often enough (R76): by
 * the square of what it lacks of the level on which all would stand if one more day came like those before today, with a cap for
 * plans that came late, and once at least. What was judged today does not count: what somebody was shown would tell when they
 * came (trust D6), and nothing finer than the day may be left of a choice.
 */
export function favoured(planIds: readonly string[], { times, days }: Earlier): Favoured[] {
  const counts = planIds.map((planId) => one * (times.get(planId) ?? 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const more = days === 0 ? 0 : Math.ceil(total / days);
  const level = levelAfter(counts, more);
  const oneDay = Math.max(dayAtLeast, Math.ceil(more / counts.length));
  const atMost = Math.max(one, daysAtMost * oneDay);
  return planIds.map((planId, at) => {
    const lacked = Math.min(Math.max(0, level - (counts[at] ?? 0)), atMost);
    return { planId, favour: Math.max(1, Math.floor((ofOneDay * lacked ** 2) / oneDay ** 2)) };
  });
}

/** The lowest level to which `more` would raise all that is below it. */
function levelAfter(counts: readonly number[], more: number): number {
  const lacked = (level: number) => counts.reduce((sum, count) => sum + Math.max(0, level - count), 0);
  let [below, enough] = [0, (counts[0] ?? 0) + more];
  while (below < enough) {
    const middle = Math.floor((below + enough) / 2);
    if (lacked(middle) < more) below = middle + 1;
    else enough = middle;
  }
  return below;
}

/** All of them in an order of chance, in which a plan tends to come the sooner the more it is favoured. */
export function* byChance<Item extends Favoured>(plans: readonly Item[], draw: Draw): Generator<Item> {
  const rest = [...plans];
  let sum = rest.reduce((all, { favour }) => all + favour, 0);
  while (rest.length > 0) {
    let drawn = draw(sum);
    const at = rest.findIndex(({ favour }) => (drawn -= favour) < 0);
    const [plan] = rest.splice(at, 1);
    if (!plan) return;
    sum -= plan.favour;
    yield plan;
  }
}
