import { cents, type Cents } from "../../counting/core/money.ts";
import type { PointsSum } from "../../counting/core/scoring.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import type { Line } from "./award.ts";
import type { ScoredPlan } from "./board.ts";
import type { OtherRule } from "./what-if.ts";

/** A line of the award as it was adopted. */
export type FileLine = Omit<Line, "planId">;

/** Everything that is needed to divide a fund again, and how it was divided. Published as canonical JSON. */
/** How often the same plans were chosen together, by their numbers. */
export type PublicBallots = readonly { readonly plans: readonly number[]; readonly count: number }[];

export interface FundFile {
  readonly format: "telling-fonds-1";
  /** The last part of the round's address. */
  readonly round: string;
  readonly rules: Rules;
  /** SHA-256 of the canonical JSON of the rules. */
  readonly rulesHash: string;
  /** In cents. */
  readonly ceiling: Cents;
  /** Of the public lot; null when nothing was drawn. */
  readonly seed: string | null;
  /** What each plan asked, and per criterion what the members gave it together: who gave what is nobody's business. */
  readonly plans: readonly {
    readonly plan: number;
    readonly requested: Cents;
    readonly minimum: Cents | null;
    /** The wijken in which it lies; absent where the rules give no wijk money first. */
    readonly areas?: readonly string[] | undefined;
    readonly sums: readonly PointsSum[];
  }[];
  /** Another way to divide it than the rules say, and why; absent when it was divided by the rules. */
  readonly otherRule?: OtherRule;
  /** What residents chose, where it was divided in equal shares. */
  readonly ballots?: PublicBallots;
  readonly lines: readonly FileLine[];
}

/** The plans of an award with what the board gave them. A plan that the board does not know has no sums. */
export function plansInFile(
  lines: readonly Line[],
  scored: readonly ScoredPlan[],
  { perArea }: Pick<Rules["allocation"], "perArea">,
): FundFile["plans"] {
  const areasOf = new Map(scored.map(({ plan }) => [plan.number, plan.areas ?? []]));
  const sumsOf = new Map(
    scored.map(({ plan, score }) => [
      plan.number,
      score.criteria.map(({ criterionId, sum, given, expected }) => ({ criterionId, sum, given, expected })),
    ]),
  );
  return lines
    .map(({ number, because }) => ({
      plan: number,
      requested: cents(because.requested),
      minimum: because.minimum === null ? null : cents(because.minimum),
      ...(perArea > 0 && { areas: areasOf.get(number) ?? [] }),
      sums: sumsOf.get(number) ?? [],
    }))
    .toSorted((one, other) => one.plan - other.plan);
}
