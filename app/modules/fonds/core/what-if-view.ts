import type { Cents } from "../../counting/core/money.ts";
import type { Line } from "./award.ts";
import type { AwardRow } from "./award-view.ts";
import type { Variant } from "./paid-first.ts";
import type { Figures } from "./what-if.ts";

/** A way to divide the fund, as the studio shows it beside the others. */
export interface VariantView {
  readonly variant: Variant;
  /** Whether the rules of the round say so. */
  readonly isRule: boolean;
  /** Null as long as it comes to nothing; `why` says then what it waits for. */
  readonly figures: Figures | null;
  readonly why: string | null;
  /** In the order in which they are paid, for the bar. */
  readonly rows: readonly AwardRow[];
  /** Numbers of plans that only this one pays, that only the rule of the round pays, and that both pay otherwise. */
  readonly gains: readonly number[];
  readonly losses: readonly number[];
  readonly others: readonly number[];
}

/** What one way gives one plan, and why where that is something else than by the rule of the round. */
export interface CellView {
  readonly variant: Variant;
  readonly amount: Cents;
  readonly outcome: Line["outcome"];
  readonly why: string | null;
}

export interface WhatIfView {
  /** The rule of the round first. */
  readonly variants: readonly VariantView[];
  /** In the order of the first that has an outcome. */
  readonly plans: readonly {
    readonly number: number;
    readonly title: string;
    readonly score: string | null;
    readonly requested: number;
    readonly cells: readonly CellView[];
  }[];
}
