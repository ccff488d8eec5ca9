import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { refused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { answerMerge } from "#app/modules/plans/answer-merge.server.ts";
import { AnswerMergeForm } from "#app/modules/plans/forms.ts";
import { waitingFor } from "#app/modules/plans/merges.server.ts";
import { planSentences, planTexts } from "#app/modules/plans/texts.nl.ts";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import { fieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { List, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { findOwnPlan } from "./find-own-plan.server.ts";

const texts = planTexts.merge;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${titleOf(data)} - Leve de buurt` }];

export const handle = {
  breadcrumb: (data: { office: boolean } | undefined) =>
    data?.office ? [siteTexts.work] : [{ label: planTexts.own.title, href: "/mijn-plannen" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  const plan = await findOwnPlan(actor, "plan.answer_merge", round, number("number"), url);
  const [proposal = null] = await waitingFor(plan.id);
  const no = whyNot(actor, "plan.answer_merge", round.standing) ?? (proposal ? null : refused("no_merge_waits"));
  const plans = `/rondes/${round.slug}/plannen`;
  return {
    office: actor.kind === "officer",
    number: plan.number,
    address: `${plans}/${plan.number}`,
    proposal: proposal && {
      id: proposal.id,
      into: proposal.into.number,
      reason: proposal.reason,
      until: dayInWords(proposal.answerBy, round.today),
      before: proposal.answers.find((one) => one.plan === plan.number)?.agrees ?? null,
      pair: [proposal.plan, proposal.into].map((one) => ({
        label: texts.other(one.number, one.title),
        href: `${plans}/${one.number}`,
      })),
      other: proposal.plan.number === plan.number ? proposal.into.number : proposal.plan.number,
    },
    no: no && sentenceFor(planSentences, no),
  };
});

export const action = writing((sending) => {
  const slug = sending.param("roundSlug");
  const number = sending.number("number");
  return answer(sending, AnswerMergeForm, (input) => answerMerge(sending.actor, slug, number, input), {
    sentences: planSentences,
    done: () => `/rondes/${slug}/plannen/${number}?gedaan=geantwoord`,
  });
});

const titleOf = (page: { number: number; proposal: { other: number } | null } | undefined) =>
  page?.proposal ? texts.title(page.number, page.proposal.other) : texts.closed;

export default function AnswerMerge() {
  const page = useLoaderData<typeof loader>();
  const { proposal, no, office, address } = page;
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, {});
  return (
    <>
      <PageHead title={titleOf(page)} lead={proposal ? texts.lead : undefined} />
      <Section tight>
        {!proposal || (no && !problem) ? (
          <EmptyState title={texts.closed}>
            <p>{no}</p>
            <TextLink alone href={address}>
              {planTexts.form.back}
            </TextLink>
          </EmptyState>
        ) : (
          <Stack>
            <Paragraph>{texts.asked(proposal.into)}</Paragraph>
            <List
              items={proposal.pair.map(({ label, href }) => (
                <TextLink key={href} href={href}>
                  {label}
                </TextLink>
              ))}
            />
            <Facts items={[{ term: texts.reason, value: proposal.reason }]} />
            <List items={texts.what} />
            <form method="post" className="lb-stack">
              <ErrorSummary errors={problem?.errors} />
              <Small>{texts.until(proposal.until)}</Small>
              {proposal.before !== null && <Small>{texts.before(proposal.before)}</Small>}
              <input type="hidden" name="proposal" value={proposal.id} />
              <RadioGroup
                {...field("agrees")}
                label={texts.agrees[office ? "office" : "author"]}
                options={[
                  { value: "yes", label: texts.yes },
                  { value: "no", label: texts.no },
                ]}
              />
              <TextArea {...field("words")} label={texts.words} hint={texts.wordsHint} required={false} rows={3} />
              {office && <TextField {...field("how")} label={texts.how} hint={texts.howHint} />}
              <FormActions>
                <Button variant="primary">{texts.submit}</Button>
                <ButtonLink variant="subtle" icon="left" href={address}>
                  {planTexts.form.back}
                </ButtonLink>
              </FormActions>
            </form>
          </Stack>
        )}
      </Section>
    </>
  );
}
