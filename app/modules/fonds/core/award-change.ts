import { cents, formatEuros, type Cents } from "../../counting/core/money.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { AwardingBody } from "./adoption.ts";
import { ruledOutcome, sumOf, type Line, type Outcome } from "./award.ts";

/** Something else for one plan than the rule or the board gave it, and why. */
export interface Change {
  readonly number: number;
  readonly amount: Cents;
  /** Of a plan that gets nothing: that it is not on the reserve list either. */
  readonly refuse?: boolean;
  readonly reason: string;
}

export type ChangeReason =
  | "no_such_line"
  | "change_needs_reason"
  | "same_amount"
  | "above_request"
  | "below_minimum"
  | "money_and_refused"
  | "knocked_out"
  | "above_ceiling";

/** What a change makes of a plan. */
type Given = Pick<Line, "amount" | "outcome">;

/**
 * The lines with one changed by hand: never above the ceiling, never more than was asked, never a part that the plan
 * cannot use, and never for a plan that the criteria of the raad refuse. A plan that gets nothing is on the reserve list by
 * its score, or refused. What the rule gave stays beside it, and what the board advised beside a change of the college.
 */
export function changeLine(
  lines: readonly Line[],
  change: Change,
  { ceiling, by }: { readonly ceiling: Cents; readonly by: AwardingBody },
): readonly Line[] | Refused<ChangeReason> {
  const line = lines.find(({ number }) => number === change.number);
  if (!line) return refused("no_such_line", { field: "number" });
  const { amount, reason } = change;
  const given = { amount, outcome: outcomeOf(line, change) };
  const no =
    whyNotGiven(line, given, change) ?? (reason === "" ? refused("change_needs_reason", { field: "reason" }) : null);
  if (no) return no;
  const why = by === "executive" ? departureOf(line, given, reason) : handChangeOf(line, given, reason);
  const changed = lines.map((one) => (one === line ? { ...one, ...given, ...why } : one));
  const over = sumOf(changed) - ceiling;
  return over > 0 ? refused("above_ceiling", { field: "amount", with: { over: formatEuros(cents(over)) } }) : changed;
}

function whyNotGiven(line: Line, given: Given, { refuse }: Change): Refused<ChangeReason> | null {
  const { because } = line;
  const { amount } = given;
  const { requested, minimum } = because;
  if (isSame(line, given)) return refused("same_amount", { field: "amount" });
  if (because.code === "knock_out")
    return refused("knocked_out", { field: "number", with: { criteria: because.criteria.join(", ") } });
  if (amount > requested)
    return refused("above_request", { field: "amount", with: { requested: formatEuros(cents(requested)) } });
  if (amount > 0 && amount < (minimum ?? requested))
    return refused("below_minimum", { field: "amount", with: { minimum: formatEuros(cents(minimum ?? requested)) } });
  return refuse && amount > 0 ? refused("money_and_refused", { field: "refuse" }) : null;
}

const isSame = (one: Pick<Given, "outcome"> & { readonly amount: number }, other: Given) =>
  one.amount === other.amount && one.outcome === other.outcome;

/** A new word of the board is its advice from then on; back at what the rule gave, there is nothing to explain. */
function handChangeOf({ because }: Line, given: Given, reason: string): Pick<Line, "handReason" | "departure"> {
  const ruled = { amount: because.amount, outcome: ruledOutcome(because) };
  return { handReason: isSame(ruled, given) ? null : reason, departure: null };
}

function departureOf(line: Line, given: Given, reason: string): Pick<Line, "departure"> {
  const { advised, outcome } = line.departure ?? { advised: line.amount, outcome: line.outcome };
  return { departure: isSame({ amount: advised, outcome }, given) ? null : { advised, outcome, reason } };
}

function outcomeOf({ because: { requested } }: Line, { amount, refuse }: Change): Outcome {
  if (amount === 0) return refuse || requested === 0 ? "refused" : "reserve";
  return amount === requested ? "full" : "partial";
}
