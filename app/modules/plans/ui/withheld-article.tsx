import type { ReactNode } from "react";
import { StatusBadge } from "#app/ui/badge.tsx";
import { PageHead } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Small, TextLink } from "#app/ui/text.tsx";
import type { WithheldPlan } from "../core/public-view.ts";
import type { WorkLink } from "./plan-article.tsx";
import { planTexts, stateNames, withheldTexts } from "../texts.nl.ts";

interface WithheldArticleProps {
  readonly plan: WithheldPlan;
  readonly address: string;
  readonly work: WorkLink | null;
  readonly done: string | null;
  /** What was awarded or decided: that stays public. */
  readonly children?: ReactNode;
}

/** The page of a plan whose content is not shown: that it is there, how it stands and why. */
export function WithheldArticle({ plan, address, work, done, children }: WithheldArticleProps) {
  return (
    <article>
      <PageHead title={withheldTexts.title(plan.number)} lead={withheldTexts[plan.withheld]}>
        <p>
          <StatusBadge>{stateNames[plan.state]}</StatusBadge>
        </p>
        {done && (
          <Notice kind="ok" role="status">
            {done}
          </Notice>
        )}
        {plan.reason && <p>{withheldTexts.removedReason(plan.reason)}</p>}
        {plan.withheld !== "removed" && (
          <Small>
            {planTexts.show.reportNote} <TextLink href={`${address}/melden`}>{planTexts.show.report}</TextLink>.
          </Small>
        )}
        {work && (
          <TextLink alone href={work.href}>
            {work.label}
          </TextLink>
        )}
      </PageHead>
      {children}
    </article>
  );
}
