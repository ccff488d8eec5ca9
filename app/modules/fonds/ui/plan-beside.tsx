import { formatEuros, sumCents } from "#app/modules/counting/core/money.ts";
import { placeText } from "#app/modules/plans/amount-text.ts";
import type { ShownPlan } from "#app/modules/plans/core/public-view.ts";
import { Amount } from "#app/ui/amount.tsx";
import { DataBadge } from "#app/ui/badge.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Prose, Row } from "#app/ui/layout.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.sheet;

interface PlanBesideProps {
  readonly plan: ShownPlan;
  /** What the authors do themselves, as safe HTML. */
  readonly ownEffort: string;
  /** The public page of the plan. */
  readonly href: string;
}

/** The plan beside its score sheet: what it asks, what it is, who does what. */
export function PlanBeside({ plan, ownEffort, href }: PlanBesideProps) {
  const { number, summary, minimum, effect, own } = plan;
  return (
    <>
      <Row between>
        <Heading level={2} looks={3} id="plan">
          {texts.plan}
        </Heading>
        <DataBadge>{fondsTexts.award.number(number)}</DataBadge>
      </Row>
      <Row>
        <Amount effect={effect} amount={formatEuros(sumCents([own.oneOff, own.yearly]))} />
        <Small>{minimum === null ? texts.allOrNothing : texts.minimum(formatEuros(minimum))}</Small>
      </Row>
      <Paragraph>{summary}</Paragraph>
      <Facts items={factsOf(plan, ownEffort)} />
      <TextLink icon="document" href={href}>
        {texts.wholePlan}
      </TextLink>
    </>
  );
}

function factsOf({ neighbourhoods, carriedOutBy, supporters, screening }: ShownPlan, ownEffort: string) {
  return [
    { term: texts.where, value: placeText(neighbourhoods) },
    { term: texts.ownEffort, value: <Prose html={ownEffort} /> },
    { term: texts.carriedOutBy, value: carriedOutBy },
    ...(supporters.length > 0 ? [{ term: texts.support, value: texts.supporters(supporters.length) }] : []),
    ...(screening ? [{ term: texts.screening, value: screening.reason }] : []),
  ];
}
