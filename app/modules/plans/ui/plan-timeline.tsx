import { longDate } from "#app/modules/rounds/core/dates.ts";
import { Timeline } from "#app/ui/phases.tsx";
import type { TimelineStep } from "../core/timeline.ts";
import { outcomeNames, planTexts, timelineNames } from "../texts.nl.ts";

/** What became of a plan and what comes. */
export function PlanTimeline({ steps }: { steps: readonly TimelineStep[] }) {
  return <Timeline steps={steps.map((step) => ({ name: nameOf(step), dates: datesOf(step), state: step.state }))} />;
}

/** The step in words: "Gecontroleerd: ja, mits". */
export function nameOf({ event, outcome }: TimelineStep): string {
  return outcome ? `${timelineNames[event]}: ${outcomeNames[outcome].toLowerCase()}` : timelineNames[event];
}

export function datesOf({ from, until, state }: TimelineStep): string | undefined {
  if (!from) return undefined;
  if (!until) return longDate(from);
  if (state === "now") return planTexts.show.until(longDate(until));
  return state === "next" ? planTexts.show.from(longDate(from)) : `${longDate(from)} t/m ${longDate(until)}`;
}
