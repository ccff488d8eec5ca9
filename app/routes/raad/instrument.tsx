import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doneMessage } from "#app/done.ts";
import { answer, mustBeAllowed, notFound, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { councilMeeting, tableInstrument } from "#app/modules/raad/council-meeting.server.ts";
import { InstrumentForm } from "#app/modules/raad/forms.ts";
import { earlierInWords, instrumentView } from "#app/modules/raad/instrument-view.ts";
import { lastMeeting, loadInstrument } from "#app/modules/raad/queries.server.ts";
import { recordInstrument } from "#app/modules/raad/record-instrument.server.ts";
import { storedInstrument } from "#app/modules/raad/stored-decision.ts";
import { instrumentTexts as texts, raadSentences, raadTexts } from "#app/modules/raad/texts.nl.ts";
import { InstrumentFields } from "#app/modules/raad/ui/instrument-fields.tsx";
import { NoFields } from "#app/platform/fields.ts";
import { fieldReader, isOutdated } from "#app/platform/form.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Block, PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Lines, List, Small } from "#app/ui/text.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { clerkRound } from "./clerk-round.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.item.name ?? texts.title} - Leve de buurt` },
];
export const handle = {
  variant: "staff",
  breadcrumb: (data: { list: string; title: string } | undefined) =>
    data
      ? [
          { label: raadTexts.list.title(data.title), href: data.list },
          { label: texts.title, href: `${data.list}/moties` },
        ]
      : [],
} satisfies PageHandle;

export const loader = reading(async (incoming) => {
  const round = await clerkRound(incoming, "raad.record_instrument");
  mustBeAllowed(whyNot(incoming.actor, "raad.record_instrument", round.standing), incoming.url);
  const found = await loadInstrument(round, incoming.number("number"));
  if (!found) throw notFound();
  const [last, meeting] = await Promise.all([lastMeeting(round), councilMeeting(round.id)]);
  return {
    title: round.title,
    list: `/werk/rondes/${round.slug}/besluiten`,
    item: instrumentView(found.instrument),
    stored: storedInstrument(found.instrument, { ...last, today: round.today }),
    earlier: found.earlier.map(earlierInWords),
    tables: whyNot(incoming.actor, "raad.decide", round.standing) === null,
    onTable: meeting.instrument === found.instrument.id && meeting.screen === "shown",
    message: doneMessage(texts.done, incoming.url),
  };
});

const toList = (sending: Sending) => `/werk/rondes/${sending.param("roundSlug")}/besluiten/moties`;
const of = (sending: Sending) => [sending.actor, sending.param("roundSlug"), sending.number("number")] as const;

const intents = {
  table: (sending: Sending) =>
    answer(sending, NoFields, () => tableInstrument(...of(sending)), {
      sentences: raadSentences,
      done: ({ number }) => `${toList(sending)}/${number}?gedaan=op-tafel`,
    }),
  record: (sending: Sending) =>
    answer(sending, InstrumentForm, (entry) => recordInstrument(...of(sending), entry), {
      sentences: raadSentences,
      done: () => `${toList(sending)}?gedaan=vastgelegd`,
    }),
};

export const action = writingByIntent(intents, "record");

export default function RecordInstrument() {
  const { title, list, item, stored, earlier, tables, onTable, message } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead eyebrow={title} title={texts.full(item.name, item.title)}>
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
        <ErrorSummary
          errors={problem?.errors}
          reopen={isOutdated(problem, "version", stored.version) && `${list}/moties/${item.number}`}
        />
      </PageHead>
      <Section tight>
        <Block variant="now">
          <Small>
            {[
              item.proposers && texts.by(item.proposers),
              item.plans.length > 0 ? texts.about(item.plans) : texts.noPlans,
            ]
              .filter(Boolean)
              .join(". ")}
          </Small>
          {item.text !== null && <Lines text={item.text} />}
          {tables && <OnTable onTable={onTable} />}
          <form method="post" className="lb-stack">
            <InstrumentFields field={fieldReader(problem, stored)} fracties={stored.fracties.length} />
            <FormActions>
              <Button variant="primary">{texts.save}</Button>
              <ButtonLink variant="subtle" href={`${list}/moties`}>
                {texts.toList}
              </ButtonLink>
            </FormActions>
          </form>
          {earlier.length > 0 && (
            <Disclosure summary={texts.earlier(earlier.length)}>
              <List items={earlier} />
            </Disclosure>
          )}
        </Block>
      </Section>
    </>
  );
}

/** Puts it on the screen in the room; opening this page shows nobody anything. */
function OnTable({ onTable }: { readonly onTable: boolean }) {
  if (onTable) return <Small>{texts.onTable}</Small>;
  return (
    <form method="post">
      <HiddenField name="intent" value="table" />
      <Button>{texts.table}</Button>
      <Small muted>{texts.tableHint}</Small>
    </form>
  );
}
