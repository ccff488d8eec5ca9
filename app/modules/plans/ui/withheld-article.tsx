import { StatusBadge } from "#app/ui/badge.tsx";
import { PageHead } from "#app/ui/layout.tsx";
import { TextLink } from "#app/ui/text.tsx";
import type { WithheldPlan } from "../core/public-view.ts";
import { planTexts, stateNames, withheldTexts } from "../texts.nl.ts";

/** The page of a plan whose content is not shown: that it is there, how it stands and why. */
export function WithheldArticle({ plan, dossier }: { plan: WithheldPlan; dossier: string | null }) {
  return (
    <article>
      <PageHead title={withheldTexts.title(plan.number)} lead={withheldTexts[plan.withheld]}>
        <p>
          <StatusBadge>{stateNames[plan.state]}</StatusBadge>
        </p>
        {plan.reason && <p>{withheldTexts.removedReason(plan.reason)}</p>}
        {dossier && (
          <TextLink alone href={dossier}>
            {planTexts.show.dossier}
          </TextLink>
        )}
      </PageHead>
    </article>
  );
}
