import type { Cents } from "#app/modules/counting/core/money.ts";
import type { PlanState } from "#app/modules/plans/core/lifecycle.ts";
import type { Effect, Method } from "#app/modules/rounds/core/rules.ts";
import type { NotKnowingReason } from "./core/comparison.ts";
import type { Scale } from "./core/rating.ts";

/** The plans of a fund to choose from, all at once. */
export interface BallotView {
  /** In an order of this browser's own that stays the same. */
  readonly plans: readonly Pick<
    PlanToJudge,
    "number" | "title" | "summary" | "neighbourhoods" | "effect" | "oneOff" | "yearly"
  >[];
  /** Numbers of the plans that are chosen so far: on the ballot that counts, else in this browser. */
  readonly chosen: readonly number[];
  /** Whether that ballot is stored and counts. */
  readonly stored: boolean;
  /** Whether it is known who chooses, so that the ballot counts once it is sent. */
  readonly known: boolean;
  readonly ceiling: Cents | null;
  /** Whether all chosen plans must fit within the fund together. */
  readonly within: boolean;
  readonly key: string;
}

/** What a person sees of a plan while judging it. */
export interface PlanToJudge {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly neighbourhoods: readonly string[];
  readonly wijken: readonly string[];
  readonly effect: Effect;
  readonly oneOff: Cents;
  readonly yearly: Cents;
  readonly ownEffort: string;
  /** The conditions of a "ja, mits"; empty for a "ja". */
  readonly conditions: readonly string[];
}

export interface RateView {
  readonly scale: Scale;
  /** Null: everything has been seen. */
  readonly plan: PlanToJudge | null;
  /** What the person said of this plan before. */
  readonly mark: number | null;
  /** The answer that was just stored, read back. */
  readonly stored: { readonly number: number; readonly mark: number } | null;
  readonly rated: number;
  readonly skipped: number;
  readonly total: number;
  /** For the next sending. */
  readonly key: string;
}

/** A plan in the list to rate from, with what the person said of it. */
export interface ListedPlan extends Omit<PlanToJudge, "conditions" | "ownEffort" | "wijken"> {
  readonly mark: number | null;
  readonly key: string;
}

export interface CompareView {
  /** Null: no pair waits; the person may ask for one. */
  readonly pair: { readonly id: string; readonly left: PlanToJudge; readonly right: PlanToJudge } | null;
  /** Answers so far, "weet ik niet" too. */
  readonly answered: number;
  /** Pairs in which a side was chosen. */
  readonly chosen: number;
  /** After ten choices: the titles of the five plans that win most of them. */
  readonly top: readonly string[];
  readonly key: string;
}

/** A plan that was valued and takes part no more, with what the public may know of it. */
export interface LeftPlan {
  readonly number: number;
  /** Null when its content is withheld. */
  readonly title: string | null;
  readonly state: PlanState;
  readonly reason: string | null;
}

/** Choices that wait in a browser until somebody lets them count, and what would become of them. */
export interface WaitingChoices {
  readonly count: number;
  /** A whole ballot, that counts all at once. */
  readonly ballot: boolean;
  /** A whole ballot: that another one of this person counts now. */
  readonly replaces: boolean;
  /** Why it cannot count as it is, in a sentence; null when it can. */
  readonly unfit: string | null;
  /** Would be stored. */
  readonly fresh: readonly { readonly name: string; readonly words: string }[];
  /** The person rated these plans before, and that answer stays. */
  readonly kept: readonly { readonly name: string; readonly words: string; readonly own: string }[];
  /** Names of plans that take no part any more. */
  readonly gone: readonly string[];
}

/** Everything that a person gave in a round, read back. */
export interface OwnView {
  /** Null when there is nothing yet. */
  readonly receipt: string | null;
  readonly method: Method;
  readonly isOpen: boolean;
  /** When and why two people decided that none of it counts; null when it counts. */
  readonly notCounted: string | null;
  readonly rated: readonly {
    readonly number: number;
    readonly name: string;
    readonly words: string;
    /** Whole ballots: what the plan asks, in words; null where it takes no part any more. */
    readonly asked: string | null;
    /** Whether the plan still takes part; else the mark is kept and covered by the receipt, and does not count. */
    readonly joins: boolean;
  }[];
  readonly compared: readonly {
    readonly pair: string;
    readonly left: string;
    readonly right: string;
    /** Null: did not know. */
    readonly choice: string | null;
    readonly reason: NotKnowingReason | null;
    /** Whether both plans still take part. */
    readonly joins: boolean;
  }[];
  /** Whole ballots: what the chosen plans ask together, in words. */
  readonly asked: string | null;
  readonly tally: readonly { readonly label: string; readonly count: number }[];
  readonly total: number;
  readonly next: readonly { readonly day: string; readonly title: string; readonly text: string }[];
}

/** How far the import of a list is. */
export type RegisterJob =
  | { readonly state: "storing"; readonly done: number; readonly total: number }
  | { readonly state: "done"; readonly entries: number; readonly codes: number }
  | { readonly state: "wrong"; readonly errors: readonly string[]; readonly count: number }
  | { readonly state: "failed"; readonly sentence: string };
