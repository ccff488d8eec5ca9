import { doneMessage } from "#app/done.ts";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, notFound, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { accountOf } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { partnerText, sentenceFor } from "#app/modules/people/texts.nl.ts";
import { adviseAsPartner, withdrawPartnerAdvice } from "#app/modules/plans/advise-as-partner.server.ts";
import { awaitedAnswer } from "#app/modules/plans/core/answer.ts";
import { whyNotMove } from "#app/modules/plans/core/lifecycle.ts";
import { PartnerAdviceForm } from "#app/modules/plans/forms.ts";
import { findAdviser, listConsulted } from "#app/modules/plans/partners.server.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { planSentences } from "#app/modules/plans/texts.nl.ts";
import { workTexts } from "#app/modules/plans/work-texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { NoFields } from "#app/platform/fields.ts";
import { fieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { HiddenField, TextArea } from "#app/ui/text-field.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";

const texts = workTexts.partnerAdvice;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.plan.title ?? "")} - Leve de buurt` },
];

export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

/** Of a plan a partner sees what everybody sees, and what the partner wrote. */
export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["plan.advise_as_partner"]), url);
  const shown = await loadPublicPlan(round, number("number"));
  if (!shown || shown.withheld) throw notFound();
  const accountId = accountOf(actor);
  const [adviser, consulted] = await Promise.all([findAdviser(accountId), listConsulted(shown.id)]);
  const no = whyNot(actor, "plan.advise_as_partner", round.standing) ?? whyNotMove(shown.state, "consult");
  const own = consulted.find((one) => one.accountId === accountId);
  return {
    round: { slug: round.slug, title: round.title },
    plan: { number: shown.number, title: shown.title, summary: shown.summary },
    due: awaitedAnswer(shown, round)?.on ?? null,
    partner: adviser && partnerText(adviser),
    own: own ? { askedOn: own.askedOn, text: own.text, on: own.on, partner: partnerText(own) } : null,
    no: no && sentenceFor(planSentences, no),
    message: doneMessage(texts.done, url),
  };
});

const courseOf = (sending: Sending, done: keyof typeof texts.done) => ({
  sentences: planSentences,
  done: () => `/werk/rondes/${sending.param("roundSlug")}/plannen/${sending.number("number")}/advies?gedaan=${done}`,
});

const intents = {
  give: (sending: Sending) =>
    answer(
      sending,
      PartnerAdviceForm,
      (input) => adviseAsPartner(sending.actor, sending.param("roundSlug"), sending.number("number"), input),
      courseOf(sending, "gegeven"),
    ),
  withdraw: (sending: Sending) =>
    answer(
      sending,
      NoFields,
      () => withdrawPartnerAdvice(sending.actor, sending.param("roundSlug"), sending.number("number")),
      courseOf(sending, "ingetrokken"),
    ),
};

export const action = writingByIntent(intents, "give");

export default function PartnerAdvice() {
  const { round, plan, due, own, no, message } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead eyebrow={texts.eyebrow(plan.number, round.title)} title={texts.title(plan.title)} lead={plan.summary}>
        <ErrorSummary errors={problem?.errors} />
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
        {!no && own?.askedOn && own.text === null && <Notice>{texts.asked(longDate(own.askedOn))}</Notice>}
        {!no && due && <Paragraph>{texts.due(longDate(due))}</Paragraph>}
        <TextLink alone href={`/rondes/${round.slug}/plannen/${plan.number}`}>
          {texts.view}
        </TextLink>
      </PageHead>
      <Section tight>{no && !problem ? <Closed /> : <AdviceForm />}</Section>
    </>
  );
}

function AdviceForm() {
  const { own, partner } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const given = own !== null && own.text !== null;
  return (
    <>
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="intent" value="give" />
        <TextArea
          {...fieldReader(problem, { text: own?.text ?? "" })("text")}
          label={texts.text}
          hint={texts.textHint}
          rows={8}
        />
        {partner && <Paragraph>{texts.publicLater(partner)}</Paragraph>}
        <Actions>
          <Button variant="primary">{given ? texts.change : texts.submit}</Button>
        </Actions>
      </form>
      {own && (
        <form method="post">
          <HiddenField name="intent" value="withdraw" />
          <Button variant="subtle">{given ? texts.withdraw : texts.decline}</Button>
        </form>
      )}
    </>
  );
}

/** After the outcome, or out of time: what was advised stays to read. */
function Closed() {
  const { own, no } = useLoaderData<typeof loader>();
  if (own === null || own.text === null || own.on === null)
    return (
      <EmptyState title={texts.none}>
        <p>{no}</p>
      </EmptyState>
    );
  return (
    <Stack as="section" labelledBy="advies">
      <Heading level={2} id="advies">
        {texts.own}
      </Heading>
      <Paragraph>{own.text}</Paragraph>
      <Small muted>
        {own.partner}. {texts.given(longDate(own.on))}
      </Small>
      <Paragraph>{texts.closed}</Paragraph>
    </Stack>
  );
}
