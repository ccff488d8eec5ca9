import type { ReactNode } from "react";
import { cents } from "#app/modules/counting/core/money.ts";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Ground, Principle, Promised } from "#app/modules/rounds/core/rules.ts";
import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import { groundName, principleNames } from "#app/modules/rounds/texts.nl.ts";
import type { FieldReader, FormProblem } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Grid, Stack } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { DateField, MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";
import type { FieldErrors } from "#app/ui/error-summary.tsx";
import { Heading, List, Paragraph, Small } from "#app/ui/text.tsx";
import { amountLine } from "../amount-text.ts";
import type { Dossier } from "../core/dossier.ts";
import type { Condition } from "../core/plan.ts";
import { overdue } from "../core/screening.ts";
import {
  channelNames,
  coverageNames,
  outcomeNames,
  promiseNames,
  reportOutcomeNames,
  reportReasonNames,
} from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { DossierPart, errorsWithIds, IntentForm, withIds } from "./dossier-forms.tsx";
import { PlanVersions } from "./plan-versions.tsx";

const texts = workTexts.plan;
const none = cents(0);

export interface DossierData {
  readonly round: {
    readonly slug: string;
    readonly kind: RoundKind;
    readonly today: LocalDate;
    readonly principles: readonly Principle[];
    readonly grounds: readonly Ground[];
  };
  readonly dossier: Dossier;
  /** Per form why it cannot be sent now, in words. */
  readonly no: Readonly<Record<string, string | null>>;
  readonly ownRemoval: boolean;
  readonly wijken: readonly string[];
}

interface DossierPageProps extends DossierData {
  problemOf: (intent: never) => FormProblem | undefined;
  fieldsOf: (intent: never, stored: unknown) => FieldReader;
}

type Part = DossierData & {
  form: (intent: string) => { intent: string; no: string | null | undefined; problem: FormProblem | undefined };
  field: (intent: string, stored?: unknown) => ReturnType<typeof withIds>;
  /** Of whichever of these forms was sent last. */
  errors: (...intents: string[]) => FieldErrors;
};

/** Everything that the office knows of a plan, with the forms for what can be done now. */
export function DossierPage({ problemOf, fieldsOf, ...data }: DossierPageProps) {
  const part: Part = {
    ...data,
    form: (intent) => ({ intent, no: data.no[intent], problem: problemOf(intent as never) }),
    field: (intent, stored = {}) => withIds(fieldsOf(intent as never, stored), intent),
    errors: (...intents) =>
      Object.assign({}, ...intents.map((intent) => sentErrors(intent, problemOf(intent as never)))) as FieldErrors,
  };
  const lines = data.round.kind === "neighbourhood_plans";
  return (
    <Grid columns="halves">
      <Stack>
        <AboutPart {...part} />
        <ScreeningPart {...part} />
        <AdvicePart {...part} />
        <AccountPart {...part} />
        <NotesPart {...part} />
      </Stack>
      <Stack>
        <PrinciplesPart {...part} />
        <EstimatePart {...part} />
        {lines && <LinesPart {...part} />}
        <PlacePart {...part} />
        <MergePart {...part} />
        <ReportsPart {...part} />
        <RemovalPart {...part} />
      </Stack>
    </Grid>
  );
}

/** Some forms stand on the page once for each line or report: what they send says which. */
function sentErrors(intent: string, problem: FormProblem | undefined): FieldErrors {
  const { position, report } = (problem?.typed ?? {}) as { position?: string; report?: string };
  const row = { "cover-line": position, "handle-report": report }[intent];
  return errorsWithIds(problem, row === undefined ? intent : `${intent}-${row}`);
}

function AboutPart({ dossier: { plan, author, versions } }: Part) {
  const facts: { term: ReactNode; value: ReactNode; note?: ReactNode }[] = [
    { term: texts.submittedBy, value: author ?? texts.noAccount },
    { term: texts.channel, value: channelNames[plan.channel] },
    { term: texts.amount, value: amountLine({ oneOff: plan.oneOffCents, yearly: plan.yearlyCents }) },
    { term: texts.ownEffort, value: plan.ownEffort },
    { term: texts.carriedOutBy, value: plan.carriedOutBy },
    { term: texts.promises, value: promisesText(plan.promises) },
  ];
  if (plan.entryReason) facts.push({ term: texts.entryReason, value: plan.entryReason });
  if (plan.budgetLine) facts.push({ term: texts.budgetLine, value: plan.budgetLine });
  if (plan.supporters.length > 0) {
    const names = plan.supporters.map(({ name, consent }) => `${name} (${consent ? texts.consent : texts.noConsent})`);
    facts.push({ term: texts.supporters, value: names.join(", ") });
  }
  return (
    <DossierPart id="plan" title={texts.about}>
      <Facts items={facts} />
      <PlanVersions versions={versions} />
    </DossierPart>
  );
}

function promisesText(promises: readonly Promised[]): string {
  return promises.map((promise) => promiseNames[promise]).join(" ") || texts.noPromises;
}

const Promises = ({ promises }: { promises: readonly Promised[] }) => (
  <Paragraph>
    <strong>{texts.promises}:</strong> {promisesText(promises)}
  </Paragraph>
);

function PrinciplesPart({ round, dossier, form, field, errors }: Part) {
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

const coverageOptions = ([1, 2, 3, 4] as const).map((coverage) => ({
  value: String(coverage),
  label: `${coverage}. ${coverageNames[coverage]}`,
}));

function EstimatePart({ round, dossier: { plan }, form, field, errors }: Part) {
  const { estimate } = plan;
  const state = field("estimate", {
    oneOffCents: euroInput(estimate?.oneOff ?? plan.oneOffCents),
    yearlyCents: euroInput(estimate?.yearly ?? plan.yearlyCents),
    explanation: estimate?.explanation,
    programme: estimate?.programme,
    structural: estimate && (estimate.structural ? "structural" : "one_off"),
    coverage: estimate?.coverage,
  });
  const covered = plan.effect === "cost" && round.kind !== "neighbourhood_plans";
  return (
    <DossierPart id="estimate" errors={errors("estimate")} title={texts.estimate}>
      {estimate && (
        <Facts
          items={[{ term: amountLine(estimate), value: workText(estimate.programme), note: estimate.explanation }]}
        />
      )}
      <IntentForm {...form("estimate")} submit={texts.saveEstimate}>
        <MoneyField {...state("oneOffCents")} label={texts.oneOff} />
        <MoneyField {...state("yearlyCents")} label={texts.yearly} />
        <TextArea {...state("explanation")} label={texts.explanation} rows={2} />
        <TextField {...state("programme")} label={texts.programme} inputMode="numeric" />
        <RadioGroup
          {...state("structural")}
          label={texts.structural}
          options={[
            { value: "one_off", label: texts.incidentalOption },
            { value: "structural", label: texts.structuralOption },
          ]}
        />
        {covered && (
          <SelectField
            {...state("coverage")}
            label={texts.coverage}
            empty={texts.noCoverage}
            options={coverageOptions}
          />
        )}
      </IntentForm>
    </DossierPart>
  );
}

const workText = (programme: number) => `Programma ${programme}`;

function LinesPart({ dossier: { plan }, form, field, errors }: Part) {
  if (plan.lines.length === 0)
    return (
      <DossierPart id="cover-line" errors={errors("cover-line")} title={texts.lines}>
        <Small>{texts.noLines}</Small>
      </DossierPart>
    );
  return (
    <DossierPart id="cover-line" errors={errors("cover-line")} title={texts.lines}>
      {plan.lines.map((line) => {
        const sent = form("cover-line");
        const mine =
          String((sent.problem?.typed as { position?: string } | undefined)?.position) === String(line.position);
        const state = field("cover-line", { programme: line.programme, coverage: line.coverage, answer: line.answer });
        const at = (name: string) => ({ ...state(name), id: `cover-line-${line.position}-${name}` });
        return (
          <Fieldset key={line.position} legend={texts.line(line.position, line.activity)}>
            <Small>
              {amountLine(
                line.recurrence === "yearly"
                  ? { oneOff: none, yearly: line.cents }
                  : { oneOff: line.cents, yearly: none },
              )}
            </Small>
            <IntentForm {...sent} problem={mine ? sent.problem : undefined} submit={texts.saveLine}>
              <input type="hidden" name="position" value={line.position} />
              <TextField {...at("programme")} label={texts.programme} inputMode="numeric" />
              <SelectField
                {...at("coverage")}
                label={texts.coverage}
                empty={texts.noCoverage}
                options={coverageOptions}
              />
              <TextArea {...at("answer")} label={texts.answer} rows={2} required={false} />
            </IntentForm>
          </Fieldset>
        );
      })}
    </DossierPart>
  );
}

function ScreeningPart(part: Part) {
  const { round, dossier, form, errors } = part;
  const { plan, screenings } = dossier;
  const conditions = plan.screening?.conditions ?? [];
  const [screens, notMet] = [form("screen"), form("find-not-met")];
  const late = screens.no && !screens.problem && !notMet.no && overdue(conditions, round.today).length > 0;
  return (
    <DossierPart id="screen" errors={errors("screen", "meet-condition", "find-not-met")} title={texts.screening}>
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
function OutcomeForm({ round, form, field }: Part) {
  const state = field("screen");
  return (
    <IntentForm {...form("screen")} submit={texts.saveOutcome} variant="primary">
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
        options={round.principles.map((principle) => ({ value: principle, label: principleNames[principle] }))}
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
function NotMetForm({ round, form, field }: Part) {
  const state = field("find-not-met");
  return (
    <>
      <Heading level={3} looks={4} id={state("outcome").id}>
        {texts.notMet}
      </Heading>
      <Paragraph>{texts.notMetText}</Paragraph>
      <IntentForm {...form("find-not-met")} submit={texts.saveNotMet} variant="danger">
        <input type="hidden" name="outcome" value="not_met" />
        <SelectField
          {...state("principle")}
          label={texts.unmetPrinciple}
          empty={texts.choosePrinciple}
          options={round.principles.map((principle) => ({ value: principle, label: principleNames[principle] }))}
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

function PlacePart({ dossier: { plan }, wijken, form, field, errors }: Part) {
  const { chosen, name, error, id } = field("place", { wijken: plan.wijken })("wijken");
  return (
    <DossierPart id="place" errors={errors("place")} title={texts.place}>
      <IntentForm {...form("place")} submit={texts.savePlace}>
        <CheckboxGroup
          name={name}
          id={id}
          error={error}
          label={texts.place}
          hint={texts.placeHint}
          required={false}
          defaultValue={chosen}
          options={wijken.map((wijk) => ({ value: wijk, label: wijk }))}
        />
      </IntentForm>
    </DossierPart>
  );
}

function MergePart({ dossier: { plan }, form, field, errors }: Part) {
  return (
    <DossierPart id="merge" errors={errors("merge", "unmerge")} title={texts.merge}>
      {plan.parent ? (
        <>
          <Paragraph>{texts.mergedWith(plan.parent.number)}</Paragraph>
          <IntentForm {...form("unmerge")} submit={texts.unmerge} />
        </>
      ) : (
        <>
          <Small>{texts.mergeText}</Small>
          <IntentForm {...form("merge")} submit={texts.mergeSubmit}>
            <TextField {...field("merge")("parent")} label={texts.parent} inputMode="numeric" />
          </IntentForm>
        </>
      )}
    </DossierPart>
  );
}

function AdvicePart({ dossier: { plan }, form, field, errors }: Part) {
  return (
    <DossierPart id="advise" errors={errors("advise")} title={texts.advice}>
      {plan.advice && <Paragraph>{plan.advice.text}</Paragraph>}
      <IntentForm {...form("advise")} submit={texts.saveAdvice}>
        <TextArea {...field("advise", { text: plan.advice?.text })("text")} label={texts.adviceText} rows={4} />
      </IntentForm>
    </DossierPart>
  );
}

function AccountPart({ dossier: { plan }, form, field, errors }: Part) {
  const { account } = plan;
  const state = field("account", account && { ...account, spentCents: euroInput(account.spent) });
  const flag = (name: "feedbackMet" | "financeMet") => {
    const { defaultValue, error, id } = state(name);
    return { name, error, id, defaultChecked: defaultValue === "on" || defaultValue === "true" };
  };
  return (
    <DossierPart id="account" errors={errors("account")} title={texts.account}>
      <IntentForm {...form("account")} submit={texts.saveAccount}>
        <RadioGroup
          {...state("result")}
          label={texts.result}
          options={[
            { value: "carried_out", label: texts.carriedOut },
            { value: "failed", label: texts.failed },
          ]}
        />
        <TextArea {...state("feedback")} label={texts.feedback} rows={3} />
        <MoneyField {...state("spentCents")} label={texts.spent} />
        <TextArea {...state("explanation")} label={texts.spentOn} rows={2} />
        <Promises promises={plan.promises} />
        <Checkbox {...flag("feedbackMet")} label={texts.feedbackMet} />
        <Checkbox {...flag("financeMet")} label={texts.financeMet} />
        <TextArea {...state("lesson")} label={texts.lesson} hint={texts.lessonHint} rows={2} required={false} />
      </IntentForm>
    </DossierPart>
  );
}

function ReportsPart({ dossier: { reports }, form, field, errors }: Part) {
  return (
    <DossierPart id="handle-report" errors={errors("handle-report")} title={texts.reports}>
      {reports.length === 0 && <Small>{texts.noReports}</Small>}
      {reports.map(({ id, reason, text, on, outcome }) => {
        const state = field("handle-report")("outcome");
        return (
          <Stack key={id} gap="s">
            <Paragraph>
              {longDate(on)}: {reportReasonNames[reason as keyof typeof reportReasonNames]}. {text}
            </Paragraph>
            {outcome ? (
              <Small muted>
                {texts.handled} {reportOutcomeNames[outcome as keyof typeof reportOutcomeNames]}
              </Small>
            ) : (
              <IntentForm {...form("handle-report")} submit={texts.saveReport}>
                <input type="hidden" name="report" value={id} />
                <RadioGroup
                  {...state}
                  id={`handle-report-${id}-outcome`}
                  label={texts.handle}
                  options={Object.entries(reportOutcomeNames).map(([value, label]) => ({ value, label }))}
                />
              </IntentForm>
            )}
          </Stack>
        );
      })}
    </DossierPart>
  );
}

function RemovalPart({ dossier: { removalAskedBy }, ownRemoval, form, field, errors }: Part) {
  if (removalAskedBy === null)
    return (
      <DossierPart id="ask-removal" errors={errors("ask-removal", "decide-removal")} title={texts.removal}>
        <Small>{texts.removalText}</Small>
        <IntentForm {...form("ask-removal")} submit={texts.askRemoval} variant="danger">
          <TextArea {...field("ask-removal")("reason")} label={texts.removalReason} rows={2} />
        </IntentForm>
      </DossierPart>
    );
  return (
    <DossierPart id="decide-removal" errors={errors("ask-removal", "decide-removal")} title={texts.removal}>
      <Paragraph>{texts.asked}</Paragraph>
      {!ownRemoval && (
        <IntentForm {...form("decide-removal")} submit={texts.confirm} variant="danger">
          <input type="hidden" name="verdict" value="confirm" />
        </IntentForm>
      )}
      <form method="post" action="#ask-removal">
        <input type="hidden" name="intent" value="decide-removal" />
        <Button name="verdict" value="cancel">
          {texts.cancel}
        </Button>
      </form>
    </DossierPart>
  );
}

function NotesPart({ dossier: { notes }, form, field, errors }: Part) {
  return (
    <DossierPart id="note" errors={errors("note")} title={texts.notes}>
      {notes.length === 0 && <Small>{texts.noNotes}</Small>}
      {notes.map(({ text, by, on }, at) => (
        <Stack key={at} gap="s">
          <Paragraph>{text}</Paragraph>
          <Small muted>{texts.by(by, longDate(on))}</Small>
        </Stack>
      ))}
      <IntentForm {...form("note")} submit={texts.saveNote}>
        <TextArea {...field("note")("text")} label={texts.note} hint={texts.noteHint} rows={3} />
      </IntentForm>
    </DossierPart>
  );
}
