/** An amount of money in whole euro cents. Made only by `cents`, so that euros and cents cannot be mixed up. */
export type Cents = number & { readonly __unit: "cents" };

const noBreakSpace = "\u00a0";
const minusSign = "\u2212";
const euroText =
  /^(?<minus>[-\u2212])?(?:€\s*)?(?<minusAfter>[-\u2212])?(?<euros>\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?<rest>\d{1,2}|-{1,2}))?$/u;

/** Marks a whole number of cents as money; throws a RangeError on anything that a double cannot hold exactly. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of cents: ${amount}`);
  return (amount === 0 ? 0 : amount) as Cents; // -0 would be printed and stored differently from 0
}

/** The sum in cents; throws a RangeError as soon as it cannot be held exactly. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = cents(0);
  for (const amount of amounts) sum = cents(sum + amount);
  return sum;
}

/** Dutch notation, `€ 46.000` or `€ 12,50`: a no-break space after the sign, cents only when there are any. */
export function formatEuros(amount: Cents): string {
  const whole = Math.abs(amount);
  const euros = Math.trunc(whole / 100).toString();
  const rest = whole % 100;
  const grouped = euros.replaceAll(/\B(?=(?:\d{3})+$)/g, ".");
  const decimals = rest === 0 ? "" : `,${rest.toString().padStart(2, "0")}`;
  return `€${noBreakSpace}${amount < 0 ? minusSign : ""}${grouped}${decimals}`;
}

/**
 * Reads an amount as people in the Netherlands write it (`46000`, `46.000`, `€ 46.000,50`, `46.000,-`) as cents.
 * Null when it is not clearly such an amount: a point followed by one or two digits is refused, not guessed.
 */
export function parseEuros(text: string): Cents | null {
  const parts = euroText.exec(text.trim())?.groups;
  if (!parts || (parts.minus && parts.minusAfter)) return null;
  const euros = Number((parts.euros ?? "").replaceAll(".", ""));
  const rest = Number((parts.rest ?? "").replaceAll("-", "").padEnd(2, "0"));
  const amount = euros * 100 + rest;
  if (!Number.isSafeInteger(amount)) return null;
  return cents(parts.minus || parts.minusAfter ? -amount : amount);
}
