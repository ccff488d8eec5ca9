import type { Effect, Theme } from "../../rounds/core/rules.ts";
import type { PlanState } from "./lifecycle.ts";
import type { Amounts } from "./plan.ts";
import type { Withheld } from "./public-view.ts";

/** Stands for "no wijk at all" in the filter. */
export const wholeCity = "hele-stad";
export const plansPerPage = 12;

/** A public plan as the list shows it. */
export interface ListedPlan {
  readonly number: number;
  readonly state: PlanState;
  readonly withheld: null;
  readonly title: string;
  readonly summary: string;
  readonly theme: Theme;
  readonly neighbourhoods: readonly string[];
  readonly effect: Effect;
  readonly amounts: Amounts;
  /** Number of the plan that this one was merged into. */
  readonly parent: number | null;
}

/** A plan of which only the number and the state are public. */
export interface ListedWithheld {
  readonly number: number;
  readonly state: PlanState;
  readonly withheld: Withheld;
}

/** A plan of the list with what it is found by. */
export interface Findable {
  readonly listed: ListedPlan | ListedWithheld;
  readonly wijken: readonly string[];
  /** All its words in lower case; "" when they are withheld. */
  readonly words: string;
}

export interface PlanFilter {
  readonly search: string;
  readonly theme: Theme | null;
  /** Name of a wijk, or `wholeCity`. */
  readonly wijk: string | null;
  readonly effect: Effect | null;
  readonly state: PlanState | null;
  /** The order in which this visitor sees the plans. Null: by number. */
  readonly seed: string | null;
  /** From 1; one past the end is the last page. */
  readonly page: number;
}

export interface FoundPlans {
  readonly plans: readonly (ListedPlan | ListedWithheld)[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** One page of what a filter finds, in the order of one visitor. */
export function findPlans(all: readonly Findable[], filter: PlanFilter): FoundPlans {
  const found = asksNothing(filter) ? all : all.filter((plan) => matches(plan, filter));
  const pages = Math.max(1, Math.ceil(found.length / plansPerPage));
  const page = Math.min(filter.page, pages);
  const plans = pageInOrder(found, filter.seed, (page - 1) * plansPerPage).map(({ listed }) => listed);
  return { plans, total: found.length, page, pages };
}

function asksNothing({ search, theme, wijk, effect, state }: PlanFilter): boolean {
  return search === "" && theme === null && wijk === null && effect === null && state === null;
}

/** A withheld plan is found by its state alone: any other hit would tell what is in it. */
function matches({ listed, wijken, words }: Findable, filter: PlanFilter): boolean {
  if (filter.state !== null && listed.state !== filter.state) return false;
  const asks = filter.search !== "" || filter.theme !== null || filter.wijk !== null || filter.effect !== null;
  if (listed.withheld !== null) return !asks;
  if (filter.theme !== null && listed.theme !== filter.theme) return false;
  if (filter.effect !== null && listed.effect !== filter.effect) return false;
  if (filter.wijk === wholeCity && listed.neighbourhoods.length > 0) return false;
  if (filter.wijk !== null && filter.wijk !== wholeCity && !wijken.includes(filter.wijk)) return false;
  return filter.search === String(listed.number) || words.includes(filter.search.toLowerCase());
}

/**
 * The plans of the page that begins at `first`. Random but the same for the same seed, and the order among some of the
 * plans is that among all. It only has to be fair and quick, not to be drawn again by others: that is what `seededOrder`
 * of counting is for.
 */
function pageInOrder(plans: readonly Findable[], seed: string | null, first: number): Findable[] {
  const order = seed === null ? (plan: number) => plan : placesOf(seed);
  // One number holds the place and where the plan stands: plain numbers need no comparing function.
  const keys = new Float64Array(plans.length);
  plans.forEach(({ listed }, at) => (keys[at] = order(listed.number) * maxPlans + at));
  keys.sort();
  return Array.from(keys.subarray(first, first + plansPerPage), (key) => plans[key % maxPlans] as Findable);
}

/** A power of two, so that a place of 32 bits and a plan fit exactly in one number. */
const maxPlans = 2 ** 20;

/** A place for each number of a plan, different for different numbers. */
function placesOf(seed: string): (number: number) => number {
  let start = 1;
  for (let at = 0; at < seed.length; at++) start = mixed(start ^ seed.charCodeAt(at));
  return (number) => mixed(start ^ mixed(number));
}

/** The finaliser of MurmurHash3: every bit of the answer depends on every bit of the 32 that go in. */
function mixed(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
