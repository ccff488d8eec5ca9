import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { changedFields } from "#app/modules/plans/core/diff.ts";
import { whyNotMove } from "#app/modules/plans/core/lifecycle.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import { DraftForm, PlanForm as PlanSchema } from "#app/modules/plans/plan-form.ts";
import { planValues } from "#app/modules/plans/plan-values.ts";
import { revisePlan } from "#app/modules/plans/revise-plan.server.ts";
import { saveDraftAgain } from "#app/modules/plans/save-draft.server.ts";
import { submitDraft } from "#app/modules/plans/submit-plan.server.ts";
import { planSentences, planTexts } from "#app/modules/plans/texts.nl.ts";
import { PlanForm } from "#app/modules/plans/ui/plan-form.tsx";
import { PlanHelp } from "#app/modules/plans/ui/plan-help.tsx";
import { ContentFacts } from "#app/modules/plans/ui/plan-versions.tsx";
import { changesInWords } from "#app/modules/plans/version-words.nl.ts";
import { isOutdated } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { doneNotice } from "./done-notice.ts";
import { findOwnPlan } from "./find-own-plan.server.ts";
import { intentOf, planRound, submissionEnds, withMoreRows } from "./plan-round.server.ts";

const texts = planTexts.form;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.isDraft ? texts.draftTitle : texts.reviseTitle(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  breadcrumb: (data: { office: boolean } | undefined) =>
    data?.office ? [siteTexts.work] : [{ label: planTexts.own.title, href: "/mijn-plannen" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  const plan = await findOwnPlan(actor, "plan.revise", round, number("number"), url);
  const isDraft = plan.state === "draft";
  const no =
    whyNot(actor, isDraft ? "plan.submit" : "plan.revise", round.standing) ??
    whyNotMove(plan.state, isDraft ? "save_draft" : "revise");
  return {
    slug: round.slug,
    address: `/rondes/${round.slug}/plannen/${plan.number}`,
    title: plan.title || planTexts.untitled,
    isDraft,
    office: actor.kind === "officer",
    version: plan.version,
    stored: planValues(plan),
    round: planRound(round),
    until: submissionEnds(round),
    no: no && sentenceFor(planSentences, no),
    // A draft that cannot be handed in any more has no other page to be read on.
    written: no && isDraft ? writtenIn(plan) : null,
    done: doneNotice(url),
  };
});

/** What a draft holds. No buurt may mean that its author has not come to that question yet. */
function writtenIn(plan: Plan) {
  const { neighbourhoods, ...others } = changedFields(null, plan);
  const place = neighbourhoods && plan.neighbourhoods.length > 0 ? { neighbourhoods } : {};
  return changesInWords({ ...others, ...place }, true);
}

export const action = writing(async (sending) => {
  const { actor, param } = sending;
  const slug = param("roundSlug");
  const number = sending.number("number");
  const page = `/rondes/${slug}/plannen/${number}`;
  const intent = intentOf(sending);
  if (intent.startsWith("more_")) return withMoreRows(sending);
  if (intent === "save")
    return answer(sending, DraftForm, (input) => saveDraftAgain(actor, slug, number, input), {
      sentences: planSentences,
      done: () => `${page}/wijzigen?gedaan=bewaard`,
    });
  if (intent === "submit")
    return answer(sending, PlanSchema, (input) => submitDraft(actor, slug, number, input), {
      sentences: planSentences,
      done: () => `${page}?gedaan=ingediend`,
    });
  return answer(sending, PlanSchema, (input) => revisePlan(actor, slug, number, input), {
    sentences: planSentences,
    done: () => `${page}?gedaan=gewijzigd`,
  });
});

export default function RevisePlan() {
  const { slug, address, title, isDraft, version, stored, round, ...page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const rules = `/rondes/${slug}/spelregels`;
  return (
    <>
      <PageHead
        eyebrow={isDraft ? texts.draftTitle : undefined}
        title={isDraft ? title : texts.reviseTitle(title)}
        lead={page.written ? texts.draftLate : isDraft ? texts.draftLead : texts.reviseLead}
      >
        {page.done && !problem && (
          <Notice kind="ok" role="status">
            {page.done}
          </Notice>
        )}
        {page.until && (
          <p>
            <strong>{isDraft ? texts.until(page.until) : planTexts.show.ownUntil(page.until)}</strong>
          </p>
        )}
      </PageHead>
      <Section tight>
        {page.no && !problem ? (
          <Stack>
            <EmptyState title={planTexts.show.ownClosed}>
              <p>{page.no}</p>
              <TextLink alone href={isDraft ? "/mijn-plannen" : address}>
                {isDraft ? planTexts.own.title : texts.back}
              </TextLink>
            </EmptyState>
            {page.written && <ContentFacts written={page.written} />}
          </Stack>
        ) : (
          <Grid columns="main-side">
            <PlanForm
              round={round}
              problem={problem}
              stored={stored}
              reopen={isOutdated(problem, "version", version) && `${address}/wijzigen`}
              usual={isDraft ? "save" : "revise"}
            >
              {isDraft ? <DraftButtons /> : <ReviseButtons address={address} />}
            </PlanForm>
            {!page.office && <PlanHelp rules={rules} />}
          </Grid>
        )}
      </Section>
    </>
  );
}

const DraftButtons = () => (
  <>
    <Button variant="primary" name="intent" value="submit">
      {texts.submit}
    </Button>
    <Button name="intent" value="save">
      {texts.save}
    </Button>
  </>
);

const ReviseButtons = ({ address }: { address: string }) => (
  <>
    <Button variant="primary" name="intent" value="revise">
      {texts.revise}
    </Button>
    <ButtonLink variant="subtle" icon="left" href={address}>
      {texts.back}
    </ButtonLink>
  </>
);
