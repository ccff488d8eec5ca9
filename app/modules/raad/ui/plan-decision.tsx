import { Block } from "#app/ui/layout.tsx";
import { Heading, Paragraph, Small } from "#app/ui/text.tsx";
import { decisionMeanings, noReason, raadTexts } from "../texts.nl.ts";
import type { DecisionView } from "../views.ts";
import { DecisionBadge } from "./decision-badge.tsx";

/** The decision about a plan, on the page of the plan. */
export function PlanDecision({ decision }: { decision: DecisionView }) {
  const { outcome, amounts, instrument, votes, on, reason } = decision;
  return (
    <Block as="section" variant="accent" labelledBy="besluit">
      <Heading level={2} looks={3} id="besluit">
        {raadTexts.open.shortTitle}
      </Heading>
      <p>
        <DecisionBadge outcome={outcome} />
      </p>
      <Paragraph>
        {decisionMeanings[outcome]} {amounts && `Het bedrag is ${amounts.amount} ${amounts.suffix}.`}
      </Paragraph>
      <Paragraph>
        <strong>{raadTexts.open.reason}:</strong> {reason ?? noReason}
      </Paragraph>
      <Small>{[instrument, on, votes && raadTexts.open.votes(votes)].filter(Boolean).join(". ")}</Small>
    </Block>
  );
}
