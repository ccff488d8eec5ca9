import { cents, type Cents } from "../../counting/core/money.ts";
import { divideFund, scoredTotals, sumOf, type AwardTerms, type Because, type Line, type Proposal } from "./award.ts";
import type { Board } from "./board.ts";
import { variants, type Variant } from "./paid-first.ts";

/** Another way to divide a fund than the rules of the round say, and why the board chose it. */
export interface OtherRule {
  readonly variant: Variant;
  /** As everybody reads it. */
  readonly reason: string;
}

/** What one way to divide the fund comes to; `lines` are null as long as it comes to nothing. */
export interface Attempt {
  readonly variant: Variant;
  readonly proposal: Proposal;
}

/** Every way to divide the fund over the same scores: the rule of the round first, which the others are held against. */
export function attempts(board: Board, terms: Omit<AwardTerms, "variant">): readonly Attempt[] {
  const rule = terms.rules.allocation.atMisfit;
  const scored = scoredTotals(board, terms.rules);
  return [rule, ...variants.filter((variant) => variant !== rule)].map((variant) => ({
    variant,
    proposal: divideFund(scored, { ...terms, variant }),
  }));
}

/** What a plan gets from one way to divide the fund, beside what the rule of the round gives it. */
export interface Compared {
  readonly number: number;
  readonly amount: Cents;
  readonly outcome: Line["outcome"];
  readonly because: Because;
  /** What the rule of the round gives; null when that is the same, or is not known. */
  readonly otherwise: { readonly amount: Cents; readonly because: Because } | null;
}

export interface Figures {
  readonly full: number;
  readonly partial: number;
  readonly spent: Cents;
  readonly left: Cents;
}

/** How many plans lines pay, and how much. */
export function figuresOf(lines: readonly Line[], ceiling: Cents): Figures {
  const count = (outcome: Line["outcome"]) => lines.filter((line) => line.outcome === outcome).length;
  const spent = sumOf(lines);
  return { full: count("full"), partial: count("partial"), spent, left: cents(ceiling - spent) };
}

/** The lines of a way to divide the fund held against those of the rule of the round; by plan number. */
export function comparedWith(rule: readonly Line[] | null, lines: readonly Line[]): ReadonlyMap<number, Compared> {
  const ofRule = new Map(rule?.map((line) => [line.number, line]));
  return new Map(
    lines.map(({ number, amount, outcome, because }) => {
      const first = ofRule.get(number);
      const same = !first || first.amount === amount;
      const otherwise = same ? null : { amount: first.amount, because: first.because };
      return [number, { number, amount, outcome, because, otherwise }];
    }),
  );
}
