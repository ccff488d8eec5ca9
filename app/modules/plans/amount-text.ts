import { formatEuros } from "#app/modules/counting/core/money.ts";
import type { Amounts } from "./core/plan.ts";
import { planTexts } from "./texts.nl.ts";

/** Amounts as they stand beside a plan: the sum in front, and behind it how often. */
export function amountText({ oneOff, yearly }: Amounts): { amount: string; suffix: string } {
  if (yearly === 0) return { amount: formatEuros(oneOff), suffix: planTexts.oneOff };
  if (oneOff === 0) return { amount: formatEuros(yearly), suffix: planTexts.yearly };
  return { amount: formatEuros(oneOff), suffix: planTexts.andYearly(formatEuros(yearly)) };
}

/** The same as one line of text: "€ 52.000 eenmalig, en daarna € 2.500 per jaar". */
export function amountLine(amounts: Amounts): string {
  const { amount, suffix } = amountText(amounts);
  return `${amount} ${suffix}`;
}

/** Buurten as the author named them, or the whole city. */
export function placeText(neighbourhoods: readonly string[]): string {
  return neighbourhoods.length === 0 ? planTexts.wholeCity : neighbourhoods.join(", ");
}

/** The size of a file in bytes as people read it: "340 kB", "2,1 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;
}
