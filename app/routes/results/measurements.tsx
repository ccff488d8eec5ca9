import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doneMessage } from "#app/done.ts";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import type { Indicator } from "#app/modules/results/core/indicator.ts";
import { formatValue } from "#app/modules/results/core/value.ts";
import { MeasureForm } from "#app/modules/results/forms.ts";
import { measureIndicator } from "#app/modules/results/measure-indicator.server.ts";
import { correctedOf, listIndicators } from "#app/modules/results/queries.server.ts";
import { indicatorSentences, resultsTexts } from "#app/modules/results/texts.nl.ts";
import { GoalsTable } from "#app/modules/results/ui/goals-table.tsx";
import { MeasurePanel } from "#app/modules/results/ui/measure-panel.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { errorsWithIds, fieldReader, withIds } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Actions } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text.tsx";

const texts = resultsTexts.work.measure;
const address = "/werk/metingen";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "results.measure", null), url);
  const indicators = await listIndicators();
  const asked = url.searchParams.get("doel");
  const open = indicators.find(({ id }) => String(id) === asked) ?? null;
  const year = open?.years.find((one) => String(one.year) === url.searchParams.get("jaar"))?.year ?? null;
  const wijken = (await listWijken()).map(({ id, name }) => ({ id, name }));
  return {
    indicators,
    open: open && { indicator: open, year, wijken, corrected: await correctedOf(open.id) },
    stored: open && storedIn(open, year, wijken),
    message: doneMessage(texts.done, url),
  };
});

/** What the form of a year begins with, as people type it. */
function storedIn({ years }: Indicator, year: number | null, wijken: readonly { readonly name: string }[]) {
  const stored = years.find((one) => one.year === year);
  const typed = (value: number | null = null) => (value === null ? "" : formatValue(value));
  return {
    whole: typed(stored?.whole),
    wijken: wijken.map(({ name }) => ({ value: typed(stored?.wijken.find(({ wijk }) => wijk === name)?.value) })),
  };
}

export const action = writing((sending) =>
  answer(sending, MeasureForm, (input) => measureIndicator(sending.actor, input), {
    sentences: indicatorSentences,
    done: ({ indicator }) => `${address}?doel=${indicator}&gedaan=bewaard`,
  }),
);

const form = "meting";

export default function Measurements() {
  const { indicators, open, stored, message } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={errorsWithIds(problem, form)} />
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
        <Actions>
          <TextLink alone href="/overzicht">
            {resultsTexts.work.arrange.public}
          </TextLink>
        </Actions>
      </PageHead>
      {open && (
        <Section tight>
          <MeasurePanel {...open} field={withIds(fieldReader(problem, stored), form)} />
        </Section>
      )}
      <Section band={open !== null} tight>
        {indicators.length === 0 ? (
          <EmptyState title={resultsTexts.overview.empty}>{resultsTexts.overview.emptyText}</EmptyState>
        ) : (
          <GoalsTable indicators={indicators} hrefOf={({ id }) => `${address}?doel=${id}`} openOf={texts.open} />
        )}
      </Section>
    </>
  );
}
