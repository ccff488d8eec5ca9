import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import { Checkbox, RadioGroup } from "#app/ui/choices.tsx";
import { MoneyField, TextArea } from "#app/ui/text-field.tsx";
import { Paragraph } from "#app/ui/text.tsx";
import { workTexts } from "../work-texts.nl.ts";
import { Promises } from "./dossier-about.tsx";
import { DossierPart, IntentForm, type Part } from "./dossier-forms.tsx";

const texts = workTexts.plan;

export function AdvicePart({ dossier: { plan }, form, field, errors }: Part) {
  return (
    <DossierPart id="advise" errors={errors("advise")} title={texts.advice}>
      {plan.advice && <Paragraph>{plan.advice.text}</Paragraph>}
      <IntentForm {...form("advise")} submit={texts.saveAdvice}>
        <TextArea {...field("advise", { text: plan.advice?.text })("text")} label={texts.adviceText} rows={4} />
      </IntentForm>
    </DossierPart>
  );
}

export function AccountPart({ dossier: { plan }, form, field, errors }: Part) {
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
