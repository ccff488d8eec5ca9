import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Principle } from "#app/modules/rounds/core/rules.ts";
import { groundName, principleNames } from "#app/modules/rounds/texts.nl.ts";
import { LateBadge } from "#app/ui/badge.tsx";
import { Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { DateField, HiddenField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { Heading, List, Paragraph, Small } from "#app/ui/text.tsx";
import type { Condition } from "../core/plan.ts";
import { overdue } from "../core/screening.ts";
import { answerText, outcomeNames } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { Promises } from "./dossier-about.tsx";
import { DossierPart, IntentForm, type Part } from "./dossier-forms.tsx";

const texts = workTexts.plan;

export function PrinciplesPart({ round, dossier, form, field, errors }: Part) {
  const state = field("check-principle");
  const checkOf = (principle: Principle) => dossier.checks.find((check) => check.principle === principle);
  return (
    <DossierPart id="check-principle" errors={errors("check-principle")} title={texts.principles}>
      <Table
        caption={texts.principlesCaption}
        captionHidden
        layout="cards"
        rows={round.principles}
        rowKey={(principle) => principle}
        columns={[
          { header: texts.principle, rowHeader: true, cell: (principle) => principleNames[principle] },
          { header: texts.met, cell: (principle) => metText(checkOf(principle)?.met) },
          { header: texts.evidence, cell: (principle) => checkOf(principle)?.evidence ?? "" },
        ]}
      />
      <Promises promises={dossier.plan.promises} />
      <IntentForm {...form("check-principle")} submit={texts.check}>
        <SelectField
          {...state("principle")}
          label={texts.principle}
          options={round.principles.map((principle) => ({ value: principle, label: principleNames[principle] }))}
        />
        <RadioGroup
          {...state("met")}
          looks="segment"
          label={texts.met}
          options={[
            { value: "yes", label: texts.yes },
            { value: "no", label: texts.no },
          ]}
        />
        <TextArea {...state("evidence")} label={texts.evidence} rows={2} />
      </IntentForm>
    </DossierPart>
  );
}

function metText(met: boolean | undefined): string {
  if (met === undefined) return texts.open;
  return met ? texts.yes : texts.no;
}

export function ScreeningPart(part: Part) {
  const { round, dossier, answer, form, errors } = part;
  const { plan, screenings } = dossier;
  const conditions = plan.screening?.conditions ?? [];
  const [screens, notMet] = [form("screen"), form("find-not-met")];
  const late = screens.no && !screens.problem && !notMet.no && overdue(conditions, round.today).length > 0;
  return (
    <DossierPart id="screen" errors={errors("screen", "meet-condition", "find-not-met")} title={texts.screening}>
      {answer && (
        <Paragraph>
          {answer.late && <LateBadge />} {answerText("author", answer, round.today)}
        </Paragraph>
      )}
      {screenings.length > 0 && (
        <List
          items={screenings.map(({ outcome, reason, on }) => `${longDate(on)}: ${outcomeNames[outcome]}. ${reason}`)}
        />
      )}
      {conditions.length > 0 && <Conditions {...part} />}
      {late || notMet.problem ? <NotMetForm {...part} /> : <OutcomeForm {...part} />}
    </DossierPart>
  );
}

/** While the screening lasts: any outcome. */
function OutcomeForm({ round, unmet, dossier: { plan }, form, field }: Part) {
  const state = field("screen", { version: plan.version });
  return (
    <IntentForm {...form("screen")} submit={texts.saveOutcome} variant="primary">
      <HiddenField name="version" value={state("version").defaultValue ?? plan.version} />
      <RadioGroup
        {...state("outcome")}
        label={texts.outcome}
        hint={texts.outcomeHint}
        options={(["yes", "yes_provided", "not_met", "out_of_scope"] as const).map((outcome) => ({
          value: outcome,
          label: outcomeNames[outcome],
        }))}
      />
      <TextArea {...state("reason")} label={texts.reason} hint={texts.reasonHint} rows={3} />
      {[0, 1].map((at) => (
        <Fieldset key={at} legend={texts.condition(at + 1)}>
          <TextField {...state(`conditions[${at}].text`)} label={texts.conditionText} required={false} />
          <DateField {...state(`conditions[${at}].dueOn`)} label={texts.conditionDue} required={false} />
        </Fieldset>
      ))}
      <SelectField
        {...state("principle")}
        label={texts.whichPrinciple}
        required={false}
        empty={texts.none}
        options={unmet.map((principle) => ({ value: principle, label: principleNames[principle] }))}
      />
      <SelectField
        {...state("ground")}
        label={texts.ground}
        required={false}
        empty={texts.none}
        options={round.grounds.map((ground) => ({ value: ground, label: groundName(round.kind, ground) }))}
      />
    </IntentForm>
  );
}

/** After the screening, once the date of a condition has passed: only that the plan does not meet it. */
function NotMetForm({ dossier: { plan }, unmet, form, field }: Part) {
  const state = field("find-not-met");
  return (
    <>
      <Heading level={3} looks={4} id={state("outcome").id}>
        {texts.notMet}
      </Heading>
      <Paragraph>{texts.notMetText}</Paragraph>
      <IntentForm {...form("find-not-met")} submit={texts.saveNotMet} variant="danger">
        <input type="hidden" name="outcome" value="not_met" />
        <HiddenField name="version" value={state("version").defaultValue ?? plan.version} />
        <SelectField
          {...state("principle")}
          label={texts.unmetPrinciple}
          hint={texts.unmetHint}
          empty={texts.choosePrinciple}
          options={unmet.map((principle) => ({ value: principle, label: principleNames[principle] }))}
        />
        <TextArea {...state("reason")} label={texts.reason} hint={texts.reasonHint} rows={3} />
      </IntentForm>
    </>
  );
}

function Conditions({ round, dossier: { plan }, form }: Part) {
  const conditions = plan.screening?.conditions ?? [];
  const late = overdue(conditions, round.today);
  return (
    <Stack gap="s">
      {conditions.map((condition) => (
        <Stack key={condition.id} gap="s">
          <Paragraph>{condition.text}</Paragraph>
          <Small muted>{dueText(condition, late.includes(condition))}</Small>
          {!condition.metOn && (
            <IntentForm {...form("meet-condition")} submit={texts.meet}>
              <input type="hidden" name="condition" value={condition.id} />
            </IntentForm>
          )}
        </Stack>
      ))}
    </Stack>
  );
}

function dueText({ metOn, dueOn }: Condition, late: boolean): string {
  if (metOn) return texts.metOn(longDate(metOn));
  return late ? texts.overdue(longDate(dueOn)) : texts.due(longDate(dueOn));
}
