import { doneMessage } from "#app/done.ts";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import { isRanked } from "#app/modules/rounds/core/round.ts";
import { configureRound } from "#app/modules/rounds/configure-round.server.ts";
import { neededPhases, phaseOrder } from "#app/modules/rounds/core/phases.ts";
import { configureRoundForm } from "#app/modules/rounds/forms.ts";
import { hashSettings } from "#app/modules/rounds/hash-rules.server.ts";
import { lateWarning } from "#app/modules/rounds/late-warning.ts";
import { ruleParts } from "#app/modules/rounds/rule-fields.ts";
import { sideBySideTexts } from "#app/modules/rounds/side-by-side-texts.nl.ts";
import { formValues } from "#app/modules/rounds/stored-rules.ts";
import { roundSentences, roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { CalendarFields, RoundForm, RulesFields } from "#app/modules/rounds/ui/rules-form.tsx";
import { fieldReader, isOutdated } from "#app/platform/form.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { HiddenField, MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { Heading, TextLink } from "#app/ui/text.tsx";
import { findRound } from "./find-round.server.ts";

const texts = roundTexts.configure;
const done: Readonly<Record<string, string>> = {
  gemaakt: roundTexts.admin.created,
  opgeslagen: roundTexts.admin.saved,
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [{ label: roundTexts.admin.title, href: "/beheer/rondes" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "round.configure", round.standing), url);
  return {
    slug: round.slug,
    title: round.title,
    isFund: round.kind === "neighbourhood_fund",
    isCounted: isRanked(round),
    order: phaseOrder[round.kind],
    needed: neededPhases[round.kind],
    parts: ruleParts(round.kind),
    stored: { ...formValues(round), seen: hashSettings(round) },
    criteria: round.rules.criteria.length,
    wijken: (await listWijken()).map(({ name }) => name),
    late: lateWarning(round),
    done: doneMessage(done, url),
  };
});

export const action = writing(async (sending) => {
  const { slug, kind, rules } = await findRound(sending.actor, sending.param("roundSlug"));
  return answer(sending, configureRoundForm(kind, rules), (input) => configureRound(sending.actor, slug, input), {
    sentences: roundSentences,
    done: () => `/beheer/rondes/${slug}?gedaan=opgeslagen`,
  });
});

export default function ConfigureRound() {
  const { slug, title, isFund, isCounted, stored, late, done: message, ...round } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, stored);
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        <ErrorSummary
          errors={problem?.errors}
          reopen={isOutdated(problem, "seen", stored.seen) && `/beheer/rondes/${slug}`}
        />
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
        {late && <Notice kind="warning">{late}</Notice>}
        {isCounted && (
          <p>
            {sideBySideTexts.linkText}{" "}
            <TextLink href={`/beheer/rondes/${slug}/naast-elkaar`}>{sideBySideTexts.link}</TextLink>
          </p>
        )}
      </PageHead>
      <RoundForm
        before={{ ronde: texts.basics, fasen: texts.calendar }}
        parts={round.parts}
        hint={texts.saveHint}
        actions={
          <>
            <Button variant="primary">{texts.save}</Button>
            <ButtonLink href={`/beheer/rondes/${slug}/openen`}>{roundTexts.admin.open}</ButtonLink>
          </>
        }
      >
        <HiddenField name="seen" value={field("seen").defaultValue ?? ""} />
        <Stack as="section" labelledBy="ronde">
          <Heading level={2} id="ronde">
            {texts.basics}
          </Heading>
          <TextField {...field("title")} label={roundTexts.admin.name} />
          <TextArea {...field("intro")} label={texts.intro} required={false} rows={3} />
          <TextField {...field("budgetYear")} label={roundTexts.admin.budgetYear} inputMode="numeric" />
          {isFund && <MoneyField {...field("ceilingCents")} label={texts.ceiling} hint={texts.ceilingHint} />}
        </Stack>
        <CalendarFields order={round.order} needed={round.needed} field={field} />
        <RulesFields {...round} field={field} />
      </RoundForm>
    </>
  );
}
