import { Disclosure } from "#app/ui/disclosure.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import { mostGoals } from "../core/goal.ts";
import { planTexts } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { DossierPart, IntentForm, type Part } from "./dossier-forms.tsx";
import { PlanGoals } from "./plan-goals.tsx";

const texts = workTexts.plan;

/** What residents call a success of their plan (R92), and the form in which the office writes that down for them. */
export function GoalsPart({ dossier: { plan }, form, field, errors }: Part) {
  const { problem } = form("set-goals");
  return (
    <DossierPart id="set-goals" errors={errors("set-goals")} title={planTexts.goals.title}>
      <Small>{texts.goalsText}</Small>
      {plan.goals.length > 0 && <PlanGoals goals={plan.goals} />}
      <Disclosure summary={texts.changeGoals} open={problem !== undefined}>
        <IntentForm {...form("set-goals")} submit={texts.saveGoals}>
          {Array.from({ length: Math.min(mostGoals, plan.goals.length + 2) }, (_, at) => (
            <GoalFields key={at} at={at} of={(name) => field("set-goals", plan)(`goals[${at}].${name}`)} />
          ))}
        </IntentForm>
      </Disclosure>
    </DossierPart>
  );
}

interface GoalFieldsProps {
  readonly at: number;
  readonly of: (name: string) => ReturnType<ReturnType<Part["field"]>>;
}

function GoalFields({ at, of }: GoalFieldsProps) {
  const { name, before, aim, outcome } = planTexts.goals;
  return (
    <Stack as="section" gap="s" labelledBy={`doel-${at}`}>
      <Heading level={3} looks={4} id={`doel-${at}`}>
        {texts.goalTitle(at + 1)}
      </Heading>
      <TextField {...of("name")} label={name} hint={texts.goalHint} required={false} autoComplete="off" />
      <TextArea {...of("before")} label={before} rows={2} required={false} />
      <TextArea {...of("aim")} label={aim} rows={2} required={false} />
      <TextArea {...of("outcome")} label={outcome} hint={texts.goalOutcomeHint} rows={2} required={false} />
    </Stack>
  );
}
