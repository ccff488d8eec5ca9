import type { Cents } from "#app/modules/counting/core/money.ts";
import { List } from "#app/ui/text.tsx";
import { dividingSteps } from "../texts.nl.ts";

interface DivisionStepsProps {
  readonly rules: Parameters<typeof dividingSteps>[0];
  readonly ceiling: Cents;
}

/** How the money is divided, from the rules in force, step by step. */
export function DivisionSteps({ rules, ceiling }: DivisionStepsProps) {
  return <List ordered items={dividingSteps(rules, ceiling)} />;
}
