import type { Cents } from "./money.ts";
import { cents } from "./money.ts";

/**
 * A number as files of many countries write it (`1200`, `1200.5`, `1200,50`) as cents, exactly. Null when it is below 0, no
 * number, finer than a cent, or too large to be exact.
 */
export function decimalCents(text: string): Cents | null {
  const parts = /^(\d+)(?:[.,](\d{0,2})0*)?$/.exec(text);
  if (!parts) return null;
  const amount = Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
  return Number.isSafeInteger(amount) ? cents(amount) : null;
}

/** A whole number from 0, also when written as `3.0`; null otherwise. */
export function wholeNumber(text: string): number | null {
  const parts = /^(\d+)(?:[.,]0*)?$/.exec(text);
  const number = Number(parts?.[1] ?? NaN);
  return Number.isSafeInteger(number) ? number : null;
}
