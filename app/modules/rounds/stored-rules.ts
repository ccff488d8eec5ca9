import type { Cents } from "#app/modules/counting/core/money.ts";
import type { Round } from "./core/round.ts";

/** Cents as people type euros: "46000" or "12,50". */
export function euroInput(amount: Cents | number | null): string {
  if (amount === null) return "";
  const euros = Math.trunc(amount / 100).toString();
  const rest = amount % 100;
  return rest === 0 ? euros : `${euros},${rest.toString().padStart(2, "0")}`;
}

/** A round as the values of its form, named as the form's fields are. */
export function formValues(round: Round): Readonly<Record<string, unknown>> {
  const { amounts, interim } = round.rules;
  return {
    title: round.title,
    intro: round.intro,
    budgetYear: round.budgetYear,
    ceilingCents: euroInput(round.ceiling),
    phases: Object.fromEntries(round.calendar.map(({ phase, startsOn, endsOn }) => [phase, { startsOn, endsOn }])),
    rules: {
      ...round.rules,
      amounts: {
        ...amounts,
        minimumCents: euroInput(amounts.minimumCents),
        maximumCents: euroInput(amounts.maximumCents),
      },
      interim: { ...interim, coordinatorCents: euroInput(interim.coordinatorCents) },
    },
  };
}
