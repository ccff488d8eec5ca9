import type { Cents } from "#app/modules/counting/core/money.ts";
import type { Effect } from "#app/modules/rounds/core/rules.ts";
import { Amount, AmountInTable } from "#app/ui/amount.tsx";
import { amountInWords } from "../texts.nl.ts";

interface PlanAmountProps {
  plan: { readonly effect: Effect; readonly oneOff: Cents; readonly yearly: Cents };
}

/** What a plan costs or saves. */
export function PlanAmount({ plan }: PlanAmountProps) {
  return <Amount effect={plan.effect} {...amountInWords(plan)} />;
}

/** The same in a table. */
export function PlanAmountInTable({ plan }: PlanAmountProps) {
  return <AmountInTable effect={plan.effect} {...amountInWords(plan)} />;
}
