import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { Timeline } from "#app/ui/phases.tsx";
import { Lines, TextLink } from "#app/ui/text.tsx";
import { fileSize } from "../amount-text.ts";
import type { Milestone, MilestoneFile } from "../core/plan.ts";
import type { TimelineStep } from "../core/timeline.ts";
import { outcomeNames, planTexts, timelineNames } from "../texts.nl.ts";

const texts = planTexts.show;

interface PlanTimelineProps {
  readonly steps: readonly TimelineStep[];
  /** Of the plan: its files are behind it. */
  readonly address: string;
  readonly today: LocalDate;
}

/** What became of a plan and what comes. */
export function PlanTimeline({ steps, address, today }: PlanTimelineProps) {
  return (
    <Timeline
      steps={steps.map((step) => ({
        name: nameOf(step),
        dates: datesOf(step, today),
        state: step.state,
        note: step.milestone && <MilestoneNote milestone={step.milestone} address={address} />,
      }))}
    />
  );
}

function MilestoneNote({ milestone: { text, files }, address }: { milestone: Milestone; address: string }) {
  if (text === "" && files.length === 0) return null;
  return (
    <>
      {text && <Lines text={text} />}
      {files.map((file) => (
        <PlanFile key={file.id} file={file} href={`${address}/bestanden/${file.id}`} />
      ))}
    </>
  );
}

/** A photo with its text, or the link to a document. */
export function PlanFile({ file: { kind, description, size, width, height }, href }: PlanFileProps) {
  if (kind === "document")
    return (
      <TextLink alone icon="download" href={href}>
        {texts.document(description, fileSize(size))}
      </TextLink>
    );
  return (
    <img className="lb-photo" src={href} alt={description} width={width ?? 0} height={height ?? 0} loading="lazy" />
  );
}

interface PlanFileProps {
  readonly file: MilestoneFile;
  readonly href: string;
}

/** The step in words: "Gecontroleerd: ja, mits". */
export function nameOf({ event, outcome, milestone }: TimelineStep): string {
  if (milestone) return milestone.title;
  return outcome ? `${timelineNames[event]}: ${outcomeNames[outcome].toLowerCase()}` : timelineNames[event];
}

export function datesOf({ from, until, state, milestone }: TimelineStep, today: LocalDate): string | undefined {
  if (!from) return undefined;
  if (milestone && state === "next") return (from < today ? texts.plannedLate : texts.planned)(longDate(from));
  if (!until) return longDate(from);
  if (state === "now") return texts.until(longDate(until));
  return state === "next" ? texts.from(longDate(from)) : `${longDate(from)} t/m ${longDate(until)}`;
}
