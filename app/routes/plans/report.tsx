import { randomUUID } from "node:crypto";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, notFound, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { ReportForm, reportReasons } from "#app/modules/plans/forms.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { reportPlan } from "#app/modules/plans/report-plan.server.ts";
import { planSentences, planTexts, reportReasonNames } from "#app/modules/plans/texts.nl.ts";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { HiddenField, TextArea } from "#app/ui/text-field.tsx";
import { findRound } from "../rounds/find-round.server.ts";

const texts = planTexts.report;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.name ?? "")} - Leve de buurt` },
];

export const handle = {
  breadcrumb: (data: { name: string; address: string } | undefined) =>
    data ? [{ label: data.name, href: data.address }] : [],
} satisfies PageHandle;

export const loader = reading(async ({ actor, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  const plan = await loadPublicPlan(round, number("number"));
  if (!plan) throw notFound();
  return {
    name: plan.withheld ? planTexts.number(plan.number) : plan.title,
    address: `/rondes/${round.slug}/plannen/${plan.number}`,
    key: randomUUID(),
  };
});

export const action = writing((sending) => {
  const slug = sending.param("roundSlug");
  const number = sending.number("number");
  return answer(sending, ReportForm, (input) => reportPlan(sending.actor, slug, number, input), {
    sentences: planSentences,
    done: () => `/rondes/${slug}/plannen/${number}?gedaan=gemeld`,
  });
});

export default function ReportPlan() {
  const { name, key } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, {});
  return (
    <>
      <PageHead title={texts.title(name)} lead={texts.lead} />
      <Section tight>
        <form method="post" className="lb-stack">
          <ErrorSummary errors={problem?.errors} />
          <HiddenField name="key" value={key} />
          <RadioGroup
            {...field("reason")}
            label={texts.reason}
            options={reportReasons.map((reason) => ({ value: reason, label: reportReasonNames[reason] }))}
          />
          <TextArea {...field("text")} label={texts.text} hint={texts.textHint} required={false} rows={4} />
          <FormActions>
            <Button variant="primary">{texts.submit}</Button>
          </FormActions>
        </form>
      </Section>
    </>
  );
}
