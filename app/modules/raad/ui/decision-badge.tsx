import { DataBadge } from "#app/ui/badge.tsx";
import type { Outcome } from "../core/decision.ts";
import { decisionNames } from "../texts.nl.ts";

export function DecisionBadge({ outcome }: { outcome: Outcome }) {
  const goesOn = outcome === "adopted" || outcome === "adopted_changed";
  return <DataBadge variant={goesOn ? "accent" : "plain"}>{decisionNames[outcome]}</DataBadge>;
}
