import { DecisionBadge } from "./decision-badge.tsx";
import { SubLine } from "#app/ui/table.tsx";
import { noReason, raadTexts } from "../texts.nl.ts";
import type { DecisionView } from "../views.ts";

/** What was decided, with amounts, who decided, amendement or motie and the votes below it. */
export function DecisionFacts({ decision, decider }: { decision: DecisionView | null; decider: string }) {
  if (!decision) return <span className="lb-muted">{raadTexts.open.noDecision}</span>;
  const { outcome, amounts, instrument, votes, on } = decision;
  return (
    <>
      <DecisionBadge outcome={outcome} />
      {amounts && (
        <SubLine>
          {amounts.amount} {amounts.suffix}
        </SubLine>
      )}
      <SubLine>{[decider, on].join(", ")}</SubLine>
      {instrument && <SubLine>{instrument}</SubLine>}
      {votes && <SubLine>{raadTexts.open.votes(votes)}</SubLine>}
    </>
  );
}

/** The reason as recorded; a missing one is said, never left blank. */
export function Reason({ decision, departure }: { decision: DecisionView | null; departure: string | null }) {
  if (!decision) return null;
  return (
    <>
      {decision.reason ?? <em>{noReason}</em>}
      {departure && <SubLine>{departure}</SubLine>}
    </>
  );
}
