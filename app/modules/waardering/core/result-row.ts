import type { PairCount } from "../../counting/core/comparisons.ts";
import type { Cents } from "../../counting/core/money.ts";
import type { Controversy, Score } from "../../counting/core/ranking.ts";
import type { Exclusion, Inclusion, ShortlistCandidate } from "../../counting/core/shortlist.ts";
import type { MarkCount } from "./rating.ts";

/** A plan as the counting sees it. Its id is its number in the round, so that anyone can repeat a lot. */
export interface CountedPlan {
  readonly planId: string;
  /** Wijken; none means the whole city. */
  readonly areas: readonly string[];
  /** One-off and yearly together; a saving is negative. */
  readonly cost: Cents;
}

/** Everything that residents said, in the round's way of valuing. */
export type Answers =
  | { readonly method: "score"; readonly marks: ReadonlyMap<string, readonly MarkCount[]> }
  | { readonly method: "pairs"; readonly pairs: readonly PairCount[] };

/** A strength is a log odds with its standard error; wins and losses are of all comparisons with plans that rank. */
export interface PairScore {
  readonly method: "pairs";
  readonly strength: number;
  readonly standardError: number;
  readonly wins: number;
  readonly losses: number;
}

export interface TooFewPairs {
  readonly method: "too_few_pairs";
  readonly comparisons: number;
}

export interface OrderedPlan {
  readonly planId: string;
  /** Equal scores share a rank; null with fewer answers than the minimum. */
  readonly rank: number | null;
  /** Pairs only, from 1: plans in one group lie too close to name a better one. */
  readonly group: number | null;
  readonly score: Score | PairScore | TooFewPairs;
  /** Ratings only. */
  readonly controversy: Controversy | null;
}

export interface ResultRow extends OrderedPlan {
  /** Whether it goes to the raad with priority, and why; null while a lot is to be drawn. */
  readonly list:
    | { readonly on: true; readonly because: Inclusion }
    | { readonly on: false; readonly because: Exclusion }
    | null;
}

/** The plans in the order of the residents, before anything is said about the shortlist. */
export interface Order {
  readonly candidates: readonly ShortlistCandidate[];
  readonly ranked: readonly OrderedPlan[];
  readonly tooFew: readonly OrderedPlan[];
}
