import { randomUUID } from "node:crypto";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNotEligible } from "#app/modules/people/core/eligibility.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { NewDraftForm, NewPlanForm } from "#app/modules/plans/plan-form.ts";
import { saveDraft } from "#app/modules/plans/save-draft.server.ts";
import { submitPlan } from "#app/modules/plans/submit-plan.server.ts";
import { planSentences, planTexts } from "#app/modules/plans/texts.nl.ts";
import { PlanForm } from "#app/modules/plans/ui/plan-form.tsx";
import { PlanHelp } from "#app/modules/plans/ui/plan-help.tsx";
import { Button } from "#app/ui/button.tsx";
import { Grid, PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { intentOf, planRound, submissionEnds, withMoreRows } from "./plan-round.server.ts";

const texts = planTexts.form;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}, ${data?.title ?? ""} - Leve de buurt` },
];

export const handle = {
  breadcrumb: (data: { slug: string; title: string } | undefined) =>
    data ? [{ label: data.title, href: `/rondes/${data.slug}` }] : [],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["plan.submit"]), url);
  const no = whyNot(actor, "plan.submit", round.standing) ?? whyNotEligible(actor, round.rules.submit, round.today);
  return {
    slug: round.slug,
    title: round.title,
    round: planRound(round),
    key: randomUUID(),
    until: submissionEnds(round),
    no: no && sentenceFor(planSentences, no),
  };
});

export const action = writing(async (sending) => {
  const { actor, param } = sending;
  const slug = param("roundSlug");
  const plans = `/rondes/${slug}/plannen`;
  const intent = intentOf(sending);
  if (intent.startsWith("more_")) return withMoreRows(sending);
  if (intent === "save")
    return answer(sending, NewDraftForm, (input) => saveDraft(actor, slug, input), {
      sentences: planSentences,
      done: ({ number }) => `${plans}/${number}/wijzigen?gedaan=bewaard`,
    });
  return answer(sending, NewPlanForm, (input) => submitPlan(actor, slug, input), {
    sentences: planSentences,
    done: ({ number }) => `${plans}/${number}?gedaan=ingediend`,
  });
});

export default function SubmitPlan() {
  const { slug, title, round, key, until, no } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const rules = `/rondes/${slug}/spelregels`;
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={texts.lead(round.effects)}>
        {until && (
          <p>
            <strong>{texts.until(until)}</strong>
          </p>
        )}
      </PageHead>
      <Section tight>
        {no && !problem ? (
          <EmptyState title={texts.closed}>
            <p>{no}</p>
            <TextLink alone href={rules}>
              {texts.rules}
            </TextLink>
          </EmptyState>
        ) : (
          <Grid columns="main-side">
            <PlanForm round={round} problem={problem} usual="save" before={<HiddenField name="key" value={key} />}>
              <Button variant="primary" name="intent" value="submit">
                {texts.submit}
              </Button>
              <Button name="intent" value="save">
                {texts.save}
              </Button>
            </PlanForm>
            <PlanHelp rules={rules} />
          </Grid>
        )}
      </Section>
    </>
  );
}
