import { DataBadge } from "#app/ui/badge.tsx";
import type { DecisionView } from "../views.ts";
import { verdictNames } from "../texts.nl.ts";

const goingOn: readonly DecisionView["outcome"][] = ["adopted", "adopted_changed", "full", "partial"];

export function DecisionBadge({ outcome }: Pick<DecisionView, "outcome">) {
  return <DataBadge variant={goingOn.includes(outcome) ? "accent" : "plain"}>{verdictNames[outcome]}</DataBadge>;
}
