import type { GreedyOutcome } from "../../counting/core/greedy.ts";
import type { RankingMethod } from "../../counting/core/ranking.ts";
import { shortlist, type Shortlist } from "../../counting/core/shortlist.ts";
import type { DrawnLot } from "../../rounds/core/lot.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import type { NotKnowingReason } from "./comparison.ts";
import { byPairs } from "./pair-order.ts";
import type { Answers, CountedPlan, OrderedPlan, ResultRow } from "./result-row.ts";
import { byScore } from "./score-order.ts";
import type { ValuedPlan } from "./valued-plan.ts";

export interface Result {
  readonly method: RankingMethod | "pairs";
  readonly minimum: number;
  /** From best to worst. */
  readonly ranked: readonly ResultRow[];
  readonly tooFew: readonly ResultRow[];
  readonly shortlist: Shortlist;
}

/** What a round came to, for its page, its dossier and its files. */
export interface RoundResult extends Result {
  /** People who took part. */
  readonly turnout: number;
  /** Ratings that count, or comparisons with a choice. */
  readonly answers: number;
  /** The same, counted per plan or per pair. */
  readonly said: Answers;
  /** Pairs only: how often people did not know, by reason. */
  readonly notKnowing: readonly { readonly reason: NotKnowingReason; readonly count: number }[];
  /** The plans by the number that a row calls its `planId`. */
  readonly plans: ReadonlyMap<string, ValuedPlan>;
  /** Numbers of plans that were valued and take part no more: what was said about them is left out. */
  readonly left: readonly number[];
  /** What settled ties; null when nothing was drawn. */
  readonly lot: DrawnLot | null;
  /** Imported elections: who wins by votes under the budget. Else null. */
  readonly allocation: GreedyOutcome | null;
}

/** Whether the valuing of a round is over, so that its outcome may be known; an imported election is over from the start. */
export function isCounted({ importedFrom, standing }: Round): boolean {
  return importedFrom !== null || standing.passed.includes("valuation");
}

/**
 * The outcome of a round's valuing by its rules: the order of the residents, who goes to the raad with priority, and why
 * (R76, R78). `seed` is that of the public lot, null as long as none was drawn.
 */
export function count(plans: readonly CountedPlan[], answers: Answers, rules: Rules, seed: string | null): Result {
  const order =
    answers.method === "score" ? byScore(plans, answers.marks, rules) : byPairs(plans, answers.pairs, rules);
  const list = shortlist(order.candidates, { ...rules.shortlist, ties: { order: rules.ties, seed } });
  const places = placesIn(list);
  const withPlace = (row: OrderedPlan): ResultRow => ({ ...row, list: places.get(row.planId) ?? null });
  return {
    method: answers.method === "pairs" ? "pairs" : rules.valuation.count,
    minimum: rules.valuation.minimumPerPlan,
    ranked: order.ranked.map(withPlace),
    tooFew: order.tooFew.map(withPlace),
    shortlist: list,
  };
}

/** The plans that go on, in no order. */
export function onTheList({ ranked, tooFew }: Pick<Result, "ranked" | "tooFew">): readonly string[] {
  return [...ranked, ...tooFew].flatMap(({ planId, list }) => (list?.on ? [planId] : [])).sort();
}

function placesIn(list: Shortlist): Map<string, ResultRow["list"]> {
  const places = new Map<string, ResultRow["list"]>();
  if (list.kind === "needs_lot") return places;
  for (const { planId, because } of list.listed) places.set(planId, { on: true, because });
  for (const { planId, because } of list.unlisted) places.set(planId, { on: false, because });
  return places;
}
