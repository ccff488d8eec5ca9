import { Block } from "#app/ui/layout.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { noReason, raadTexts } from "../texts.nl.ts";
import type { PlanDecisionView } from "../views.ts";
import { DecisionBadge } from "./decision-badge.tsx";

const texts = raadTexts.open;

interface PlanDecisionProps {
  readonly decision: PlanDecisionView;
  /** Address of the round. */
  readonly base: string;
}

/** The decision about a plan, on the page of the plan. */
export function PlanDecision({ decision, base }: PlanDecisionProps) {
  const { from, outcome, meaning, amounts, part, again, decider, why, instrument, votes, on, reason } = decision;
  return (
    <Block as="section" variant="accent" labelledBy="besluit">
      <Heading level={2} looks={3} id="besluit">
        {texts.shortTitle}
      </Heading>
      <p>
        <DecisionBadge outcome={outcome} />
      </p>
      {part && <Paragraph>{part}</Paragraph>}
      <Paragraph>
        {meaning} {amounts && texts.amount(`${amounts.amount} ${amounts.suffix}`)}
      </Paragraph>
      <Paragraph>
        <strong>{texts.reason}:</strong> {reason ?? noReason}
      </Paragraph>
      {again && <Paragraph>{again}</Paragraph>}
      <Small>{[`${decider}, ${on}`, instrument, votes && texts.votes(votes)].filter(Boolean).join(". ")}</Small>
      {why && <Small>{why}</Small>}
      {from === "award" && (
        <TextLink alone href={`${base}/fonds`}>
          {texts.division}
        </TextLink>
      )}
    </Block>
  );
}
