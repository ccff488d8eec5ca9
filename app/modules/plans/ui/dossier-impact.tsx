import { Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { StatusBadge } from "#app/ui/badge.tsx";
import { List, Paragraph, Small } from "#app/ui/text.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { sides, triageOf, weights, type Triage } from "../core/impact.ts";
import { sideHints, sideNames, triageNames, weightMeanings, weightNames } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { DossierPart, IntentForm, type Part } from "./dossier-forms.tsx";
import { PlanImpacts } from "./plan-impacts.tsx";

const texts = workTexts.plan;

/** Whether a plan is simple or complex, as a mark. */
export const TriageBadge = ({ triage }: { triage: Triage }) => (
  <StatusBadge variant={triage === "complex" ? "accent" : "plain"}>{triageNames[triage]}</StatusBadge>
);

/** What the plan means on four sides (R55), and the form that weighs it. */
export function ImpactPart({ dossier: { plan }, form, field, errors }: Part) {
  const state = field("weigh", storedImpacts(plan.impacts));
  const triage = triageOf(plan.impacts.map(({ weight }) => weight));
  return (
    <DossierPart id="weigh" errors={errors("weigh")} title={texts.impacts}>
      {triage && (
        <Paragraph>
          <TriageBadge triage={triage} /> {texts.triage[triage]}
        </Paragraph>
      )}
      {plan.impacts.length > 0 && <PlanImpacts impacts={plan.impacts} />}
      <IntentForm {...form("weigh")} submit={texts.saveImpacts}>
        <Small>{texts.impactsText}</Small>
        <List items={weights.map((weight) => `${weightNames[weight]}: ${weightMeanings[weight]}`)} />
        {sides.map((side) => (
          <Fieldset key={side} legend={sideNames[side]}>
            <RadioGroup
              {...state(`${side}.weight`)}
              looks="segment"
              label={texts.impactOn(sideNames[side])}
              hint={sideHints[side]}
              options={weights.map((value) => ({ value, label: weightNames[value] }))}
            />
            <TextArea
              {...state(`${side}.explanation`)}
              label={texts.impactWhy(sideNames[side])}
              hint={texts.impactWhyHint}
              rows={2}
              required={false}
            />
          </Fieldset>
        ))}
      </IntentForm>
    </DossierPart>
  );
}

const storedImpacts = (impacts: Part["dossier"]["plan"]["impacts"]) =>
  Object.fromEntries(impacts.map(({ side, ...impact }) => [side, impact]));
