import type { ExampleDecision, ExamplePlan } from "./plan.ts";

/**
 * What the raad said of plans that the residents put on the list and that the example itself has no decision on: which ones
 * those are follows from the choices. After these the raad recorded no reason.
 */
const onListed: readonly ExampleDecision[] = [
  {
    outcome: "deferred",
    reason: "Op dezelfde plek is al ander werk gepland. De raad beslist opnieuw als dat werk klaar is.",
    votesFor: 30,
    votesAgainst: 7,
  },
  {
    outcome: "rejected",
    reason: "Bij amendement uit het besluit gehaald. De raad geeft het geld dit jaar liever aan andere plannen.",
    instrument: {
      kind: "amendement",
      reference: "A3",
      title: "Geld voor andere plannen",
      proposers: ["Fractie D"],
      text: "1. Dit plan komt niet in het besluit.",
      votesFor: 23,
      votesAgainst: 14,
    },
    votesFor: 14,
    votesAgainst: 23,
  },
  { outcome: "rejected", reason: null, votesFor: 17, votesAgainst: 20 },
  {
    outcome: "deferred",
    reason: "De raad wil eerst weten wat het onderhoud kost. Het college zoekt dat uit voor de volgende Kadernota.",
    instrument: {
      kind: "motie",
      reference: "M4",
      title: "Eerst weten wat onderhoud kost",
      proposers: ["Fractie B", "Fractie E"],
      text: "1. Het college zoekt uit wat het onderhoud kost.",
      votesFor: 26,
      votesAgainst: 11,
    },
    votesFor: 26,
    votesAgainst: 11,
  },
];

const noReason: ExampleDecision = { outcome: "rejected", reason: null, votesFor: 18, votesAgainst: 19 };

export type CouncilDecision = ExampleDecision | { readonly outcome: "not_treated"; readonly reason: string };

const notTreated: CouncilDecision = {
  outcome: "not_treated",
  reason: "Het plan stond niet bovenaan. De raad besprak het niet apart.",
};

interface Decidable {
  readonly number: number;
  readonly example: Pick<ExamplePlan, "decision">;
}

/** What the raad decided on each plan, by its number; `listed` are the numbers of the plans on the list of the residents. */
export function councilDecisions(
  plans: readonly Decidable[],
  listed: ReadonlySet<number>,
): ReadonlyMap<number, CouncilDecision> {
  const waiting = plans.filter(({ number, example }) => listed.has(number) && !example.decision);
  const onWaiting = new Map(waiting.map(({ number }, at) => [number, onListed[at] ?? noReason]));
  return new Map(plans.map(({ number, example }) => [number, example.decision ?? onWaiting.get(number) ?? notTreated]));
}
