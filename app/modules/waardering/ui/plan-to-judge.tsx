import type { ReactNode } from "react";
import { exampleAreas } from "#app/ui/example-areas.ts";
import { RateCard } from "#app/ui/rate-card.tsx";
import { Paragraph, TextLink } from "#app/ui/text.tsx";
import { WijkMap } from "#app/ui/wijk-map.tsx";
import type { PlanToJudge } from "../views.ts";
import { planWithPlace, waarderingTexts } from "../texts.nl.ts";
import { PlanAmount } from "./plan-amount.tsx";

const texts = waarderingTexts.rate;

interface PlanToJudgeCardProps {
  plan: PlanToJudge;
  /** Address of the round. */
  base: string;
  /** What the person said of it before. */
  children?: ReactNode;
}

/** One plan, with everything that is needed to judge it. */
export function PlanToJudgeCard({ plan, base, children }: PlanToJudgeCardProps) {
  const here = exampleAreas.filter(({ name }) => plan.wijken.includes(name));
  const map = here.length > 0 && <WijkMap label={planWithPlace(plan)} highlighted={here.map(({ slug }) => slug)} />;
  return (
    <RateCard eyebrow={planWithPlace(plan)} title={plan.title} aside={map || undefined}>
      <PlanAmount plan={plan} />
      <Paragraph>{plan.summary}</Paragraph>
      <Paragraph>
        <strong>{texts.ownEffort}</strong> {plan.ownEffort}
      </Paragraph>
      <Paragraph>
        <strong>{texts.advice}</strong>{" "}
        {plan.conditions.length > 0 ? texts.adviceProvided(plan.conditions) : texts.adviceYes}
      </Paragraph>
      {children}
      <TextLink alone href={`${base}/plannen/${plan.number}`}>
        {texts.whole}
      </TextLink>
    </RateCard>
  );
}
