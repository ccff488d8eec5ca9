import { cents } from "#app/modules/counting/core/money.ts";
import type { Board, JudgedPlan } from "#app/modules/fonds/core/board.ts";
import type { AwardTerms } from "#app/modules/fonds/core/award.ts";
import { exampleRules } from "./rules.ts";

export const plan = (number: number, requested: number, minimum: number | null = null): JudgedPlan => ({
  id: 100 + number,
  number,
  title: `Plan ${number}`,
  requested: cents(requested),
  minimum: minimum === null ? null : cents(minimum),
});

/** Per member the level on both criteria, plan by plan; null = no sheet. */
export function board(plans: readonly JudgedPlan[], levels: readonly (readonly (number | null)[])[]): Board {
  return {
    members: levels.map((_, at) => ({ id: at + 1, name: `Lid ${at + 1}` })),
    left: [],
    plans,
    sheets: levels.flatMap((row, member) =>
      row.flatMap((level, at) => {
        const planId = plans[at]?.id ?? 0;
        return level === null ? [] : [{ memberId: member + 1, planId, note: "", marks: bothAt(level) }];
      }),
    ),
    conflicts: [],
  };
}

export const bothAt = (level: number) => [
  { criterion: "people", level },
  { criterion: "ready", level },
];

export const terms = (ceiling: number, more: Partial<AwardTerms> = {}): AwardTerms => ({
  rules: exampleRules,
  ceiling: cents(ceiling),
  seed: null,
  ...more,
});
