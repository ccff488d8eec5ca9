import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { whyNotMove } from "#app/modules/plans/core/lifecycle.ts";
import { WithdrawForm } from "#app/modules/plans/forms.ts";
import { planSentences, planTexts } from "#app/modules/plans/texts.nl.ts";
import { withdrawPlan } from "#app/modules/plans/withdraw-plan.server.ts";
import { fieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { findOwnPlan } from "./find-own-plan.server.ts";

const texts = planTexts.withdraw;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  breadcrumb: (data: { office: boolean } | undefined) =>
    data?.office ? [siteTexts.work] : [{ label: planTexts.own.title, href: "/mijn-plannen" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  const plan = await findOwnPlan(actor, "plan.withdraw", round, number("number"), url);
  const no = whyNot(actor, "plan.withdraw", round.standing) ?? whyNotMove(plan.state, "withdraw");
  return {
    title: plan.title || planTexts.untitled,
    office: actor.kind === "officer",
    address: `/rondes/${round.slug}/plannen/${plan.number}`,
    no: no && sentenceFor(planSentences, no),
  };
});

export const action = writing((sending) => {
  const slug = sending.param("roundSlug");
  const number = sending.number("number");
  return answer(sending, WithdrawForm, () => withdrawPlan(sending.actor, slug, number), {
    sentences: planSentences,
    done: () => `/rondes/${slug}/plannen/${number}?gedaan=ingetrokken`,
  });
});

export default function WithdrawPlan() {
  const { title, address, no } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const sure = fieldReader(problem, {})("sure");
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead} />
      <Section tight>
        {no && !problem ? (
          <EmptyState title={texts.closed}>
            <p>{no}</p>
            <TextLink alone href={address}>
              {planTexts.form.back}
            </TextLink>
          </EmptyState>
        ) : (
          <form method="post" className="lb-stack">
            <ErrorSummary errors={problem?.errors} />
            <Checkbox name="sure" label={texts.sure} error={sure.error} defaultChecked={sure.defaultValue === "on"} />
            <FormActions>
              <Button variant="danger">{texts.submit}</Button>
              <ButtonLink variant="subtle" icon="left" href={address}>
                {texts.back}
              </ButtonLink>
            </FormActions>
          </form>
        )}
      </Section>
    </>
  );
}
