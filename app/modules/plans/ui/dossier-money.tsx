import { cents } from "#app/modules/counting/core/money.ts";
import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import { Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { Small } from "#app/ui/text.tsx";
import { amountLine } from "../amount-text.ts";
import { coverageNames } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { DossierPart, IntentForm, type Part } from "./dossier-forms.tsx";

const texts = workTexts.plan;
const none = cents(0);

const coverageOptions = ([1, 2, 3, 4] as const).map((coverage) => ({
  value: String(coverage),
  label: `${coverage}. ${coverageNames[coverage]}`,
}));

export function EstimatePart({ round, dossier: { plan }, form, field, errors }: Part) {
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

export function LinesPart({ dossier: { plan }, form, field, errors }: Part) {
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
