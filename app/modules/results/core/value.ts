import { parseEuros } from "../../counting/core/money.ts";

/** A value of an indicator is a whole number of hundredths of its unit, so that nothing is lost in counting with it. */
export const greatestValue = 100_000_000;

/** Reads a number as people write it ("7,2", "1.250") as hundredths; null when it is none, or has more than two decimals. */
export function parseValue(text: string): number | null {
  return text.includes("€") ? null : parseEuros(text);
}

/** Hundredths as people write them: "7,2", "7", "1.250,05". */
export function formatValue(hundredths: number): string {
  const whole = Math.trunc(hundredths / 100)
    .toString()
    .replaceAll(/\B(?=(?:\d{3})+$)/g, ".");
  const rest = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return rest === "" ? whole : `${whole},${rest}`;
}
