import { formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import type { Rules } from "#app/modules/rounds/core/rules.ts";
import { List } from "#app/ui/text.tsx";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.public;

interface DivisionStepsProps {
  readonly rules: Pick<Rules, "allocation" | "missingScores" | "criteria">;
  readonly ceiling: Cents;
}

/** How the money is divided, from the rules in force, step by step. */
export function DivisionSteps({ rules, ceiling }: DivisionStepsProps) {
  const { steps } = texts;
  return (
    <List
      ordered
      items={[
        steps.order,
        steps.fits,
        steps.remainder,
        steps[rules.allocation.atMisfit],
        steps.tie,
        steps.ceiling(formatEuros(ceiling)),
        ...(rules.criteria.some(({ knockOut }) => knockOut) ? [steps.knockOut] : []),
        texts.missing[rules.missingScores],
        texts.involved,
        texts.seats,
      ]}
    />
  );
}
