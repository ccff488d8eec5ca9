import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { Checkbox, RadioGroup } from "#app/ui/choices.tsx";
import { Grid } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, HiddenField, MoneyField, TextArea } from "#app/ui/text-field.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Paragraph, Small } from "#app/ui/text.tsx";
import { PotField } from "#app/modules/budget/ui/pot-field.tsx";
import { higherRungs, waitingStep } from "../core/escalation.ts";
import { paymentTexts } from "../payment-texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { DossierPart, IntentForm, type InterimFacts, type Part } from "./dossier-forms.tsx";

const texts = workTexts.plan;

type InterimPart = Part & { readonly interim: InterimFacts };

/** What only an interim plan has: who decides and what, the steps up, and the college ahead of the raad. */
export function InterimParts(part: InterimPart) {
  return (
    <>
      <DecidePart {...part} />
      {(part.interim.byRaad || part.dossier.ahead) && <AheadPart {...part} />}
      <StepsPart {...part} />
    </>
  );
}

function DecidePart({ interim, dossier: { plan }, round, form, field, errors }: InterimPart) {
  const { decides, decision, byRaad, pots } = interim;
  const amounts = decision?.granted ? decision : plan.estimate;
  const state = field("decide", {
    verdict: decision && (decision.granted ? "grant" : "defer"),
    oneOffCents: euroInput(amounts?.oneOff ?? null),
    yearlyCents: euroInput(amounts?.yearly ?? null),
    reason: decision?.reason,
    decidedOn: decision?.decidedOn ?? round.today,
    version: decision?.version ?? 0,
    pot: interim.pot ?? "",
  });
  const sure = state("amountConfirmed");
  return (
    <DossierPart id="decide" errors={errors("decide")} title={texts.decide}>
      <Paragraph>{decides ? texts.decides(decides.who) : texts.decidesUnknown}</Paragraph>
      {decides && <Small>{decides.why}</Small>}
      {decision && <Paragraph>{decision.inWords}</Paragraph>}
      {decision?.again && <Paragraph>{decision.again}</Paragraph>}
      {decides && !byRaad && (
        <IntentForm {...form("decide")} submit={texts.saveDecision}>
          <Small>{decision ? texts.decidedOnce : texts.decideNoNo}</Small>
          <HiddenField name="version" value={state("version").defaultValue ?? "0"} />
          <RadioGroup
            {...state("verdict")}
            label={texts.decideOutcome}
            options={[
              { value: "grant", label: texts.grant },
              { value: "defer", label: texts.defer },
            ]}
          />
          <Small>{texts.decideAmounts}</Small>
          {pots.length > 0 && (
            <PotField
              {...state("pot")}
              pots={pots}
              label={paymentTexts.hold.title}
              hint={paymentTexts.hold.interimHint}
              none={paymentTexts.hold.none}
            />
          )}
          <Grid columns={2}>
            <MoneyField {...state("oneOffCents")} label={texts.oneOff} required={false} />
            <MoneyField {...state("yearlyCents")} label={texts.yearly} required={false} />
          </Grid>
          {(sure.error !== undefined || sure.chosen.length > 0) && (
            <Checkbox {...sure} label={texts.amountConfirmed} defaultChecked={sure.chosen.length > 0} />
          )}
          <TextArea {...state("reason")} label={texts.decideReason} hint={texts.decideReasonHint} rows={3} />
          <DateField {...state("decidedOn")} label={texts.decidedOn} />
        </IntentForm>
      )}
    </DossierPart>
  );
}

function StepsPart({ interim: { names }, dossier: { escalations }, form, field, errors }: InterimPart) {
  const waiting = waitingStep(escalations);
  const higher = higherRungs(escalations);
  return (
    <DossierPart id="escalate" errors={errors("escalate", "answer-step")} title={texts.steps}>
      <Small>{texts.stepsText}</Small>
      {escalations.length > 0 && (
        <Facts
          items={escalations.map(({ to, reason, by, on, answer }) => ({
            term: `${texts.stepTo(names[to])}. ${texts.stepAsked(by, longDate(on))}`,
            value: reason,
            note: answer ? `${texts.stepAnswered(answer.by, longDate(answer.on))}: ${answer.text}` : texts.stepWaits,
          }))}
        />
      )}
      {waiting || form("answer-step").problem ? (
        <IntentForm {...form("answer-step")} submit={texts.saveStepAnswer}>
          <TextArea {...field("answer-step")("answer")} label={texts.stepAnswer} rows={3} />
        </IntentForm>
      ) : higher.length === 0 ? (
        <Small muted>{texts.noHigher}</Small>
      ) : (
        <IntentForm {...form("escalate")} submit={texts.saveStep}>
          <SelectField
            {...field("escalate")("to")}
            label={texts.to}
            options={higher.map((value) => ({ value, label: names[value] }))}
          />
          <TextArea {...field("escalate")("reason")} label={texts.stepReason} rows={3} />
        </IntentForm>
      )}
    </DossierPart>
  );
}

function AheadPart({ interim, dossier: { ahead }, form, field, errors }: InterimPart) {
  const state = field("act-ahead", ahead ?? {});
  return (
    <DossierPart id="act-ahead" errors={errors("act-ahead")} title={texts.ahead}>
      <Paragraph>{texts.aheadText}</Paragraph>
      <Small>{texts.aheadTerms(interim.informWeeks, interim.approveWeeks)}</Small>
      {ahead && (
        <Facts
          items={[
            { term: texts.aheadReason, value: ahead.reason },
            { term: texts.actedOn, value: longDate(ahead.actedOn) },
            ...(ahead.informedOn ? [{ term: texts.informedOn, value: longDate(ahead.informedOn) }] : []),
          ]}
        />
      )}
      <IntentForm {...form("act-ahead")} submit={texts.saveAhead}>
        <TextArea {...state("reason")} label={texts.aheadReason} rows={3} />
        <DateField {...state("actedOn")} label={texts.actedOn} />
        <DateField {...state("informedOn")} label={texts.informedOn} hint={texts.informedHint} required={false} />
      </IntentForm>
    </DossierPart>
  );
}
