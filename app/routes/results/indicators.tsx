import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doneMessage } from "#app/done.ts";
import { answer, mustBeAllowed, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { addIndicator, changeIndicator, removeIndicator } from "#app/modules/results/arrange-indicators.server.ts";
import type { Indicator } from "#app/modules/results/core/indicator.ts";
import { formatValue } from "#app/modules/results/core/value.ts";
import { AddIndicatorForm, ChangeIndicatorForm, RemoveIndicatorForm } from "#app/modules/results/forms.ts";
import { listIndicators } from "#app/modules/results/queries.server.ts";
import { indicatorSentences, resultsTexts } from "#app/modules/results/texts.nl.ts";
import { GoalsTable } from "#app/modules/results/ui/goals-table.tsx";
import { IndicatorForm } from "#app/modules/results/ui/indicator-form.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { errorsWithIds, fieldReader, intentOf, problemOf, withIds } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { Heading, TextLink } from "#app/ui/text.tsx";

const texts = resultsTexts.work.arrange;
const address = "/beheer/doelen";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "results.arrange", null), url);
  const indicators = await listIndicators();
  const asked = url.searchParams.get("doel");
  const open = indicators.find(({ id }) => String(id) === asked) ?? null;
  return { indicators, open, message: doneMessage(texts.done, url) };
});

const sentences = indicatorSentences;
const done = (what: keyof typeof texts.done) => () => `${address}?gedaan=${what}`;

const intents = {
  add: (sending: Sending) =>
    answer(sending, AddIndicatorForm, (input) => addIndicator(sending.actor, input), {
      ...{ sentences, done: done("toegevoegd") },
    }),
  change: (sending: Sending) =>
    answer(sending, ChangeIndicatorForm, (input) => changeIndicator(sending.actor, input), {
      ...{ sentences, done: done("gewijzigd") },
    }),
  remove: (sending: Sending) =>
    answer(sending, RemoveIndicatorForm, (input) => removeIndicator(sending.actor, input), {
      ...{ sentences, done: done("weg") },
    }),
};

export const action = writingByIntent(intents, "add");

export default function Indicators() {
  const { indicators, open, message } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = (intent: string, stored: unknown) => withIds(fieldReader(problemOf(problem, intent), stored), intent);
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={errorsWithIds(problem, intentOf(problem) ?? "")} />
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
        <Actions>
          <TextLink alone href="/overzicht">
            {texts.public}
          </TextLink>
        </Actions>
      </PageHead>
      {open && (
        <Section tight labelledBy="wijzigen">
          <Heading level={2} id="wijzigen">
            {texts.open(open.name)}
          </Heading>
          <IndicatorForm id={open.id} field={field("change", toChange(open))} />
          <form method="post">
            <HiddenField name="intent" value="remove" />
            <HiddenField name="indicator" value={open.id} />
            <Button variant="subtle">{texts.remove}</Button>
          </form>
        </Section>
      )}
      <Section tight>
        {indicators.length === 0 ? (
          <EmptyState title={resultsTexts.overview.empty}>{resultsTexts.overview.emptyText}</EmptyState>
        ) : (
          <GoalsTable indicators={indicators} hrefOf={({ id }) => `${address}?doel=${id}`} openOf={texts.open} />
        )}
      </Section>
      <Section band onScreen labelledBy="nieuw">
        <Heading level={2} id="nieuw">
          {texts.add}
        </Heading>
        <IndicatorForm id={null} field={field("add", {})} />
      </Section>
    </>
  );
}

/** What the form that changes a goal begins with; values as people type them. */
function toChange({ baselineValue, targetValue, spreadLimit, ...indicator }: Indicator) {
  return {
    ...indicator,
    baselineValue: formatValue(baselineValue),
    targetValue: formatValue(targetValue),
    spreadLimit: spreadLimit === null ? "" : formatValue(spreadLimit),
  };
}
