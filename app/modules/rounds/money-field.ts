import { z } from "zod";
import { cents, parseEuros } from "#app/modules/counting/core/money.ts";
import type { Control } from "#app/platform/fields.ts";

/** An amount of money: euros as people type them in a form, whole cents in JSON. Answers cents. */
export function money({
  min = 0,
  max = 100_000_000_000,
  ask = "Vul een bedrag in. Gebruik alleen cijfers.",
  atLeast = "Vul een bedrag in dat niet onder nul ligt.",
} = {}) {
  return z
    .preprocess(
      (value) => (typeof value === "string" ? (parseEuros(value) ?? tooLong(value)) : value),
      z.int({ error: ask }).min(min, atLeast).max(max, "Dit bedrag is te hoog."),
    )
    .transform((amount) => cents(amount))
    .meta({ control: "money" } satisfies Control);
}

/** A number of more digits than can be counted exactly is an amount all the same: far too high. */
const tooLong = (typed: string) => (/^[€\s]*\d[\d.]{13,}(,\d\d)?$/.test(typed.trim()) ? Number.MAX_SAFE_INTEGER : null);
