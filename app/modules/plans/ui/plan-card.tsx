import { groundNames, themeNames } from "#app/modules/rounds/texts.nl.ts";
import { Amount } from "#app/ui/amount.tsx";
import { StatusBadge } from "#app/ui/badge.tsx";
import { ListCard } from "#app/ui/card.tsx";
import { Row } from "#app/ui/layout.tsx";
import { amountText, placeText } from "../amount-text.ts";
import type { PlanState } from "../core/lifecycle.ts";
import type { ListedPlan, ListedWithheld } from "../core/search.ts";
import { missedScreeningText, planTexts, stateNames, withheldTexts } from "../texts.nl.ts";

/** `missed`: the screening ended without an outcome for this plan. */
export type CardPlan = (ListedPlan | ListedWithheld) & { readonly missed: boolean };

/** A state that a visitor should see in a list: what is simply taking part goes without. */
const worthSaying: readonly PlanState[] = [
  "not_admitted",
  "out_of_scope",
  "merged",
  "withdrawn",
  "removed",
  "decided",
  "carried_out",
  "failed",
];

/** One plan in the public list. */
export function PlanCard({ plan, href }: { plan: CardPlan; href: string }) {
  if (plan.withheld)
    return (
      <ListCard href={href} title={withheldTexts.title(plan.number)}>
        <p>{plan.withheld === "removed" ? withheldTexts.removed : groundNames.c}</p>
        <StateBadge plan={plan} />
      </ListCard>
    );
  const meta = [
    { text: planTexts.number(plan.number) },
    { text: placeText(plan.neighbourhoods), icon: "pin" as const },
    { text: themeNames[plan.theme] },
  ];
  return (
    <ListCard href={href} title={plan.title} meta={meta}>
      <p>{plan.summary}</p>
      <Amount effect={plan.effect} size="s" {...amountText(plan.amounts)} />
      <StateBadge plan={plan} parent={plan.parent} />
    </ListCard>
  );
}

function StateBadge({ plan: { state, missed }, parent = null }: { plan: CardPlan; parent?: number | null }) {
  if (!missed && !worthSaying.includes(state)) return null;
  const name = missed ? missedScreeningText : stateNames[state];
  return (
    <Row>
      <StatusBadge>{parent === null ? name : planTexts.list.merged(parent)}</StatusBadge>
    </Row>
  );
}
