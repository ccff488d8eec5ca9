import { StatusBadge } from "#app/ui/badge.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Stack } from "#app/ui/layout.tsx";
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

/** What the plan means on four sides (R55), and the form that weighs it: out of the way once it was done. */
export function ImpactPart(part: Part) {
  const { dossier, form, errors } = part;
  const { impacts } = dossier.plan;
  const { no, problem } = form("weigh");
  const triage = triageOf(impacts.map(({ weight }) => weight));
  return (
    <DossierPart id="weigh" errors={errors("weigh")} title={texts.impacts}>
      {triage && (
        <Paragraph>
          <TriageBadge triage={triage} /> {texts.triage[triage]}
        </Paragraph>
      )}
      {impacts.length > 0 && <PlanImpacts impacts={impacts} />}
      {impacts.length === 0 || problem || no ? (
        <WeighForm {...part} />
      ) : (
        <Disclosure summary={texts.weighAgain}>
          <WeighForm {...part} />
        </Disclosure>
      )}
    </DossierPart>
  );
}

function WeighForm({ dossier, form, field }: Part) {
  const state = field("weigh", storedImpacts(dossier.plan.impacts));
  return (
    <IntentForm {...form("weigh")} submit={texts.saveImpacts}>
      <Small>{texts.impactsText}</Small>
      <List items={weights.map((weight) => `${weightNames[weight]}: ${weightMeanings[weight]}`)} />
      {sides.map((side) => (
        <Stack key={side} gap="s">
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
        </Stack>
      ))}
    </IntentForm>
  );
}

const storedImpacts = (impacts: Part["dossier"]["plan"]["impacts"]) =>
  Object.fromEntries(impacts.map(({ side, ...impact }) => [side, impact]));
