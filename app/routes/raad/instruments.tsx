import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doneMessage } from "#app/done.ts";
import { answer, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { InstrumentForm } from "#app/modules/raad/forms.ts";
import { instrumentView } from "#app/modules/raad/instrument-view.ts";
import { lastMeeting, loadDossier } from "#app/modules/raad/queries.server.ts";
import { recordInstrument } from "#app/modules/raad/record-instrument.server.ts";
import { isOutdated } from "#app/modules/raad/resolution-view.ts";
import { storedInstrument } from "#app/modules/raad/stored-decision.ts";
import { instrumentTexts as texts, raadSentences, raadTexts } from "#app/modules/raad/texts.nl.ts";
import { NewInstrumentFields } from "#app/modules/raad/ui/instrument-fields.tsx";
import { InstrumentList } from "#app/modules/raad/ui/instrument-list.tsx";
import { fieldReader } from "#app/platform/form.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Block, PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Heading } from "#app/ui/text.tsx";
import { clerkRound } from "./clerk-round.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
];
export const handle = {
  variant: "staff",
  breadcrumb: (data: { list: string; title: string } | undefined) =>
    data ? [{ label: raadTexts.list.title(data.title), href: data.list }] : [],
} satisfies PageHandle;

export const loader = reading(async (incoming) => {
  const round = await clerkRound(incoming, "raad.record_instrument");
  const [dossier, last] = await Promise.all([loadDossier(round), lastMeeting(round)]);
  return {
    title: round.title,
    base: `/rondes/${round.slug}`,
    list: `/werk/rondes/${round.slug}/besluiten`,
    items: dossier.instruments.map(instrumentView),
    outdated: isOutdated(dossier),
    records: whyNot(incoming.actor, "raad.record_instrument", round.standing) === null,
    stored: storedInstrument(null, { ...last, today: round.today }),
    message: doneMessage(texts.done, incoming.url),
  };
});

export const action = writing((sending) => {
  const slug = sending.param("roundSlug");
  return answer(sending, InstrumentForm, (entry) => recordInstrument(sending.actor, slug, null, entry), {
    sentences: raadSentences,
    done: () => `/werk/rondes/${slug}/besluiten/moties?gedaan=toegevoegd`,
  });
});

export default function Instruments() {
  const { title, base, list, items, outdated, records, stored, message } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
        {outdated && (
          <Notice>
            {texts.outdated} <a href={`/werk${base}/besluit`}>{texts.toResolution}</a>
          </Notice>
        )}
        <p>
          <ButtonLink href={list}>{texts.toPlans}</ButtonLink>
        </p>
      </PageHead>
      <Section tight>
        {items.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <InstrumentList items={items} base={base} records={records} />
        )}
      </Section>
      {records && (
        <Section tight band>
          <Block as="section" labelledBy="nieuw">
            <Heading level={2} looks={3} id="nieuw">
              {texts.new}
            </Heading>
            <form method="post" className="lb-stack">
              <NewInstrumentFields field={fieldReader(problem, stored)} />
              <FormActions>
                <Button variant="primary">{texts.add}</Button>
              </FormActions>
            </form>
          </Block>
        </Section>
      )}
    </>
  );
}
