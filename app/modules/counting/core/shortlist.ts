import { byCodePoint, inGroups, inPlaces } from "./order.ts";
import type { Pick, PickedPlan } from "./pick.ts";
import { pickBest } from "./pick.ts";
import type { Ranking } from "./ranking.ts";
import type { Tie, TieCandidate, TieRule, TieRules } from "./ties.ts";

/** A plan as the shortlist sees it, however it was ranked. Plans with equal ranks are tied. */
export interface ShortlistCandidate extends TieCandidate {
  /** Null when it was not ranked, having too few ratings or comparisons. */
  readonly rank: number | null;
  /** None means the whole city: such a plan never counts for an area. A plan in several areas counts for each. */
  readonly areas: readonly string[];
  /** What the minimum support is asked of: the plusses, in a round by score. */
  readonly support: number;
  readonly ratings: number;
}

export interface ShortlistRule {
  readonly size: number;
  /** How many of the best plans of each area are sure of a place; 0 for no such guarantee. */
  readonly perArea: number;
  /** Within the size (Stuttgart since 2021), or on top of it (Stuttgart 2015: 100 and 25 more). */
  readonly areaMode: "inside" | "on_top";
  /** A plan with less support never enters, not for its area either. */
  readonly minimumSupport: number;
  /** Plans tied at an edge (of the list, or of an area's share) all enter, or the tie rules choose among them. */
  readonly edge: "include" | "tie_rule";
  readonly ties: TieRules;
}

/** A plan's place among the plans of one area that have enough support; `settledBy` when it won a tie at the edge there. */
export interface AreaPlace {
  readonly area: string;
  readonly place: number;
  readonly settledBy: TieRule | null;
}

/** Only a tie at the edge of this area's share kept a plan out of it. */
export interface AreaLoss {
  readonly area: string;
  readonly settledBy: TieRule;
}

/** `place` is that among all plans with enough support, equal ranks sharing one. */
export type Inclusion =
  | { readonly code: "top"; readonly place: number }
  | { readonly code: "tied_at_edge"; readonly place: number }
  | { readonly code: "won_tie"; readonly place: number; readonly settledBy: TieRule }
  | { readonly code: "area"; readonly place: number; readonly areas: readonly AreaPlace[] };

export type Exclusion =
  /** `lastPlace`: the last place that led onto the list by itself; 0 when none did. */
  | { readonly code: "below_edge"; readonly place: number; readonly lastPlace: number }
  | { readonly code: "lost_tie"; readonly place: number; readonly settledBy: TieRule }
  | { readonly code: "lost_area_tie"; readonly place: number; readonly areas: readonly AreaLoss[] }
  /** Its place lies within the size, but this many plans are there for their area. */
  | { readonly code: "displaced"; readonly place: number; readonly guaranteed: number }
  | { readonly code: "too_little_support"; readonly support: number; readonly minimum: number }
  | { readonly code: "too_few_ratings"; readonly ratings: number };

export interface ListedPlan {
  readonly planId: string;
  readonly because: Inclusion;
}

export interface UnlistedPlan {
  readonly planId: string;
  readonly because: Exclusion;
}

export type Shortlist =
  | {
      readonly kind: "list";
      readonly listed: readonly ListedPlan[];
      readonly unlisted: readonly UnlistedPlan[];
      /** Below `perArea` when the guarantee did not fit inside the size. */
      readonly perAreaGranted: number;
      readonly ties: readonly Tie[];
    }
  /** A tie at an edge that no rule settles before the lot is drawn: these plans, by id. Nothing is decided. */
  | { readonly kind: "needs_lot"; readonly plans: readonly string[]; readonly ties: readonly Tie[] };

/** The plans of a ranking by score as candidates. */
export function shortlistCandidates(ranking: Ranking): ShortlistCandidate[] {
  const ranked = ranking.ranked.map(({ tally, rank }) => ({ ...tally, rank }));
  const tooFew = ranking.tooFew.map(({ tally }) => ({ ...tally, rank: null }));
  return [...ranked, ...tooFew].map((plan) => ({ ...plan, support: plan.positives, ratings: plan.count }));
}

/**
 * The plans that go up to the council (R76). On top of the size: the best `size` plans, and each area's best that are not
 * among them. Inside it: each area's best first, then the best of the others while there is room. When all areas' best do
 * not fit inside, the guarantee is lowered by one plan per area, for every area alike, until they do.
 */
export function shortlist(candidates: readonly ShortlistCandidate[], rule: ShortlistRule): Shortlist {
  const groups = eligible(candidates, rule);
  const guarantee = guaranteeFor(groups, rule);
  const isSure = ({ planId }: ShortlistCandidate) => guarantee.places.has(planId);
  const inside = rule.areaMode === "inside";
  const open = inside ? groups.map((group) => group.filter((plan) => !isSure(plan))) : groups;
  const best = pickBest(open, inside ? rule.size - guarantee.places.size : rule.size, rule);
  const ties = [...guarantee.ties, ...best.ties];
  const undecided = new Set([...guarantee.undecided, ...best.undecided]);
  if (undecided.size > 0) return { kind: "needs_lot", plans: [...undecided].sort(byCodePoint), ties };

  const listed: ListedPlan[] = [];
  const unlisted: UnlistedPlan[] = [];
  const placed = inPlaces(groups);
  // Of those that share a place, the map keeps the last: so far a tied group reaches.
  const reach = new Map(placed.map(({ place }, at) => [place, at + 1]));
  const lastPlace = placed.reduce((last, { item, place }) => (best.picked.has(item.planId) ? place : last), 0);
  const isOut = (planId: string) => !best.picked.has(planId) && !guarantee.places.has(planId);
  const lostAreas = [...guarantee.lost].filter(([planId]) => isOut(planId)).flatMap(([, areas]) => areas);
  const keptOut = new Set(lostAreas.map(({ area }) => area));
  for (const { item, place } of placed) {
    const { planId } = item;
    const sizeInside = inside ? rule.size : 0;
    const fits = (reach.get(place) ?? place) <= sizeInside;
    const because = whyIn(place, best.picked.get(planId), guarantee.places.get(planId), { fits, keptOut });
    if (because) listed.push({ planId, because });
    else unlisted.push({ planId, because: whyOut(place, best, planId, sizeInside, lastPlace, guarantee) });
  }
  unlisted.push(...ineligible(candidates, rule));
  return { kind: "list", listed, unlisted, perAreaGranted: guarantee.perArea, ties };
}

/** Ranked plans with enough support, in groups of equal rank from best to worst, each group by id. */
function eligible(candidates: readonly ShortlistCandidate[], rule: ShortlistRule): ShortlistCandidate[][] {
  const able = candidates.filter(({ rank, support }) => rank !== null && support >= rule.minimumSupport);
  return inGroups(able.toSorted(byId), (one, other) => (one.rank ?? 0) - (other.rank ?? 0));
}

function ineligible(candidates: readonly ShortlistCandidate[], rule: ShortlistRule): UnlistedPlan[] {
  return candidates.toSorted(byId).flatMap(({ planId, rank, support, ratings }): UnlistedPlan[] => {
    if (rank === null) return [{ planId, because: { code: "too_few_ratings", ratings } }];
    if (support >= rule.minimumSupport) return [];
    return [{ planId, because: { code: "too_little_support", support, minimum: rule.minimumSupport } }];
  });
}

interface Guarantee {
  readonly perArea: number;
  readonly places: ReadonlyMap<string, readonly AreaPlace[]>;
  readonly lost: ReadonlyMap<string, readonly AreaLoss[]>;
  readonly ties: readonly Tie[];
  readonly undecided: readonly string[];
  /** So many plans the areas take together at least, whatever a lot says. */
  readonly fewest: number;
}

function guaranteeFor(groups: readonly ShortlistCandidate[][], rule: ShortlistRule): Guarantee {
  for (let perArea = rule.perArea; ; perArea--) {
    const guarantee = bestPerArea(groups, perArea, rule);
    if (perArea === 0 || rule.areaMode === "on_top" || guarantee.fewest <= rule.size) return guarantee;
  }
}

function bestPerArea(groups: readonly ShortlistCandidate[][], perArea: number, rule: ShortlistRule): Guarantee {
  const areas = new Set(groups.flat().flatMap((plan) => plan.areas));
  const places = new Map<string, AreaPlace[]>();
  const lost = new Map<string, AreaLoss[]>();
  const picks = [...areas].sort(byCodePoint).map((area) => {
    const here = groups.map((group) => group.filter((plan) => plan.areas.includes(area)));
    const pick = pickBest(here, perArea, rule);
    for (const { item, place } of inPlaces(here)) {
      const picked = pick.picked.get(item.planId);
      if (!picked) continue;
      const settledBy = picked.by === "tie_rule" ? picked.settledBy : null;
      places.set(item.planId, [...(places.get(item.planId) ?? []), { area, place, settledBy }]);
    }
    for (const [planId, settledBy] of pick.lost) lost.set(planId, [...(lost.get(planId) ?? []), { area, settledBy }]);
    return pick;
  });
  return {
    perArea,
    places,
    lost,
    ties: picks.flatMap((pick) => pick.ties),
    undecided: picks.flatMap((pick) => pick.undecided),
    fewest: fewestOf(new Set(places.keys()), picks),
  };
}

/** Of more plans that several areas wait for, all are taken to be drawn by all: rather a lot too many than an area too few. */
const mostShared = 12;

/**
 * How many plans the areas take together at least: those that are sure, and of those that wait for a lot as many as have room. A plan
 * that several areas wait for may fill a room in each; all others are alike.
 */
function fewestOf(sure: ReadonlySet<string>, picks: readonly Pick[]): number {
  const waits = picks
    .filter(({ undecided }) => undecided.length > 0)
    .map(({ undecided, roomForUndecided }) => ({
      waiting: new Set(undecided),
      room: roomForUndecided - undecided.filter((planId) => sure.has(planId)).length,
    }));
  const all = waits.flatMap(({ waiting }) => [...waiting]).filter((planId) => !sure.has(planId));
  const shared = [...new Set(all)].filter((planId) => waits.filter(({ waiting }) => waiting.has(planId)).length > 1);
  if (shared.length > mostShared) return sure.size;
  let fewest = Infinity;
  for (let set = 0; set < 2 ** shared.length; set++) {
    const drawn = shared.filter((_, at) => (set >> at) & 1);
    const others = waits.map(({ waiting, room }) => room - drawn.filter((planId) => waiting.has(planId)).length);
    fewest = Math.min(fewest, drawn.length + others.reduce((sum, room) => sum + Math.max(0, room), 0));
  }
  return sure.size + fewest;
}

/**
 * A plan that its place alone puts within the size, with all that share it (`fits`), is there for its place, even where its
 * area would have put it there: unless it won a tie in its area from a plan that stayed out (`keptOut`: areas where one did).
 */
function whyIn(
  place: number,
  picked: PickedPlan | undefined,
  areas: readonly AreaPlace[] | undefined,
  { fits, keptOut }: { readonly fits: boolean; readonly keptOut: ReadonlySet<string> },
): Inclusion | null {
  if (picked?.by === "tie_rule") return { code: "won_tie", place, settledBy: picked.settledBy };
  if (picked) return { code: picked.by === "edge" ? "tied_at_edge" : "top", place };
  if (!areas) return null;
  const wonTie = areas.some(({ area, settledBy }) => settledBy !== null && keptOut.has(area));
  return fits && !wonTie ? { code: "top", place } : { code: "area", place, areas };
}

function whyOut(
  place: number,
  best: Pick,
  planId: string,
  size: number,
  lastPlace: number,
  guarantee: Guarantee,
): Exclusion {
  const lostBy = best.lost.get(planId);
  if (lostBy) return { code: "lost_tie", place, settledBy: lostBy };
  const areas = guarantee.lost.get(planId);
  if (areas) return { code: "lost_area_tie", place, areas };
  if (place <= size) return { code: "displaced", place, guaranteed: guarantee.places.size };
  return { code: "below_edge", place, lastPlace };
}

const byId = (one: TieCandidate, other: TieCandidate) => byCodePoint(one.planId, other.planId);
