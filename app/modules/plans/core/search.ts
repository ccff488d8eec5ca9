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
  const found = inOrder(
    all.filter((plan) => matches(plan, filter)).map(({ listed }) => listed),
    filter.seed,
  );
  const pages = Math.max(1, Math.ceil(found.length / plansPerPage));
  const page = Math.min(filter.page, pages);
  const plans = found.slice((page - 1) * plansPerPage, page * plansPerPage);
  return { plans, total: found.length, page, pages };
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
 * Random but the same for the same seed, and the order among some of the plans is that among all. It only has to be fair
 * and quick, not to be drawn again by others: that is what `seededOrder` of counting is for.
 */
function inOrder<P extends { readonly number: number }>(plans: readonly P[], seed: string | null): P[] {
  if (seed === null) return plans.toSorted((one, other) => one.number - other.number);
  let start = 1;
  for (let at = 0; at < seed.length; at++) start = mixed(start ^ seed.charCodeAt(at));
  return plans
    .map((plan) => ({ plan, place: mixed(start ^ mixed(plan.number)) }))
    .sort((one, other) => one.place - other.place || one.plan.number - other.plan.number)
    .map(({ plan }) => plan);
}

/** The finaliser of MurmurHash3: every bit of the answer depends on every bit of the 32 that go in. */
function mixed(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
