import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { partnerText } from "#app/modules/people/texts.nl.ts";
import { groundName, principleNames } from "#app/modules/rounds/texts.nl.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Heading, List, Paragraph, Small } from "#app/ui/text.tsx";
import type { PlanState } from "../core/lifecycle.ts";
import type { Condition, Plan, Screening } from "../core/plan.ts";
import { overdue } from "../core/screening.ts";
import { outcomeNames, planTexts } from "../texts.nl.ts";
import { PlanImpacts } from "./plan-impacts.tsx";

const texts = planTexts.show;

interface PlanAnswerProps {
  readonly kind: RoundKind;
  readonly state: PlanState;
  /** The screening ended without an outcome for this plan. */
  readonly missed: boolean;
  readonly screening: Screening | null;
  readonly impacts: Plan["impacts"];
  readonly partnerAdvices: Plan["partnerAdvices"];
  readonly advice: Plan["advice"];
  readonly today: LocalDate;
}

/** What the municipality answered: the outcome of the screening with its reason, what partners said, and the advice. */
export function PlanAnswer({
  kind,
  state,
  missed,
  screening,
  impacts,
  partnerAdvices,
  advice,
  today,
}: PlanAnswerProps) {
  return (
    <Stack as="section" labelledBy="antwoord">
      <Heading level={2} id="antwoord">
        {texts.screening}
      </Heading>
      {screening ? (
        <Outcome kind={kind} screening={screening} today={today} />
      ) : (
        <Paragraph>{unscreenedText(state, missed)}</Paragraph>
      )}
      {impacts.length > 0 && (
        <>
          <Heading level={3}>{texts.impacts}</Heading>
          <PlanImpacts impacts={impacts} />
        </>
      )}
      {partnerAdvices.length > 0 && (
        <>
          <Heading level={3}>{texts.partnerAdvices}</Heading>
          {partnerAdvices.map(({ text, on, ...partner }, at) => (
            <Stack key={at} gap="s">
              <Paragraph>
                <strong>{partnerText(partner)}</strong>
              </Paragraph>
              <Paragraph>{text}</Paragraph>
              <Small muted>{texts.adviceOn(longDate(on))}</Small>
            </Stack>
          ))}
        </>
      )}
      {advice && (
        <>
          <Heading level={3}>{texts.advice}</Heading>
          <Paragraph>{advice.text}</Paragraph>
          <Small muted>{texts.adviceOn(longDate(advice.on))}</Small>
        </>
      )}
    </Stack>
  );
}

function unscreenedText(state: PlanState, missed: boolean): string {
  if (missed) return texts.missedScreening;
  return state === "submitted" ? texts.notScreened : texts.neverScreened;
}

function Outcome({ kind, screening, today }: Pick<PlanAnswerProps, "kind" | "today"> & { screening: Screening }) {
  const { outcome, ground, principle, reason, conditions, on } = screening;
  const positive = outcome === "yes" || outcome === "yes_provided";
  return (
    <>
      <p>
        <StatusBadge variant={positive ? "accent" : "plain"} icon={positive ? "check" : "info"}>
          {outcomeNames[outcome]}
        </StatusBadge>
      </p>
      {ground && <Paragraph>{`${texts.ground} ${groundName(kind, ground)}.`}</Paragraph>}
      {principle && <Paragraph>{`${texts.principle} ${principleNames[principle]}.`}</Paragraph>}
      <Paragraph>{reason}</Paragraph>
      {conditions.length > 0 && (
        <>
          <Paragraph>{texts.conditions}:</Paragraph>
          <List ordered items={conditions.map((condition) => conditionText(condition, today))} />
        </>
      )}
      <Small muted>{longDate(on)}</Small>
    </>
  );
}

export function conditionText(condition: Condition, today: LocalDate): string {
  if (condition.metOn) return `${condition.text} (${texts.met(longDate(condition.metOn))})`;
  const late = overdue([condition], today).length > 0 ? `, ${texts.overdue}` : "";
  return `${condition.text} (${texts.due(longDate(condition.dueOn))}${late})`;
}
