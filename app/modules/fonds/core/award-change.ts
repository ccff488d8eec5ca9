import { cents, formatEuros, type Cents } from "../../counting/core/money.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { AwardingBody } from "./adoption.ts";
import { sumOf, type Line, type Outcome } from "./award.ts";

/** Another amount for one plan than the rule or the board gave it, and why. */
export interface Change {
  readonly number: number;
  readonly amount: Cents;
  readonly reason: string;
}

export type ChangeReason =
  | "no_such_line"
  | "change_needs_reason"
  | "same_amount"
  | "above_request"
  | "below_minimum"
  | "knocked_out"
  | "above_ceiling";

/**
 * The lines with one amount changed by hand: never above the ceiling, never more than was asked, never a part that the
 * plan cannot use, and never for a plan that the criteria of the raad refuse. What the rule gave stays beside it, and what
 * the board advised beside a change of the college.
 */
export function changeLine(
  lines: readonly Line[],
  { number, amount, reason }: Change,
  { ceiling, by }: { readonly ceiling: Cents; readonly by: AwardingBody },
): readonly Line[] | Refused<ChangeReason> {
  const line = lines.find((one) => one.number === number);
  if (!line) return refused("no_such_line", { field: "number" });
  const no = whyNotAmount(line, amount) ?? (reason === "" ? refused("change_needs_reason", { field: "reason" }) : null);
  if (no) return no;
  const why = by === "executive" ? departureOf(line, amount, reason) : handChangeOf(line, amount, reason);
  const changed = lines.map((one) =>
    one === line ? { ...one, amount, outcome: outcomeOf(one, amount), ...why } : one,
  );
  const over = sumOf(changed) - ceiling;
  return over > 0 ? refused("above_ceiling", { field: "amount", with: { over: formatEuros(cents(over)) } }) : changed;
}

function whyNotAmount({ amount: now, because }: Line, amount: Cents): Refused<ChangeReason> | null {
  const { requested, minimum } = because;
  if (amount === now) return refused("same_amount", { field: "amount" });
  if (because.code === "knock_out")
    return refused("knocked_out", { field: "number", with: { criteria: because.criteria.join(", ") } });
  if (amount > requested)
    return refused("above_request", { field: "amount", with: { requested: formatEuros(cents(requested)) } });
  if (amount > 0 && amount < (minimum ?? requested))
    return refused("below_minimum", { field: "amount", with: { minimum: formatEuros(cents(minimum ?? requested)) } });
  return null;
}

/** A new word of the board is its advice from then on; back at what the rule gave, there is nothing to explain. */
function handChangeOf({ because }: Line, amount: Cents, reason: string): Pick<Line, "handReason" | "departure"> {
  return { handReason: amount === because.amount ? null : reason, departure: null };
}

function departureOf({ amount: now, departure }: Line, amount: Cents, reason: string): Pick<Line, "departure"> {
  const advised = departure?.advised ?? now;
  return { departure: amount === advised ? null : { advised, reason } };
}

function outcomeOf({ because }: Line, amount: Cents): Outcome {
  if (amount === 0) return "reserve";
  return amount === because.requested ? "full" : "partial";
}
