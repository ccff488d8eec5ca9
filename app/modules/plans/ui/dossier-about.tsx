import type { ReactNode } from "react";
import type { Promised } from "#app/modules/rounds/core/rules.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Paragraph } from "#app/ui/text.tsx";
import { amountLine } from "../amount-text.ts";
import { channelNames, promiseNames } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { DossierPart, type Part } from "./dossier-forms.tsx";
import { PlanVersions } from "./plan-versions.tsx";

const texts = workTexts.plan;

export function AboutPart({ dossier: { plan, author, versions } }: Part) {
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

/** What the authors promise, beside where it is checked. */
export const Promises = ({ promises }: { promises: readonly Promised[] }) => (
  <Paragraph>
    <strong>{texts.promises}:</strong> {promisesText(promises)}
  </Paragraph>
);
