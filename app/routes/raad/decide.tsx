import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { doneMessage } from "#app/done.ts";
import { answer, mustBeAllowed, notFound, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { loadRoleNames } from "#app/modules/people/role-names.server.ts";
import { councilMeeting, tablePlan } from "#app/modules/raad/council-meeting.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { aboutPlan } from "#app/modules/raad/core/dossier.ts";
import { canBeFollowed } from "#app/modules/raad/core/instrument.ts";
import { whyNotRecordedBy } from "#app/modules/raad/core/interim.ts";
import { DecideForm, PrioritiseForm } from "#app/modules/raad/forms.ts";
import { instrumentView } from "#app/modules/raad/instrument-view.ts";
import {
  earlierDecisions,
  lastMeeting,
  loadForDecision,
  recordedPriorities,
} from "#app/modules/raad/queries.server.ts";
import { prioritisePlan, takeBackPriority } from "#app/modules/raad/prioritise-plan.server.ts";
import { storedDecision } from "#app/modules/raad/stored-decision.ts";
import { councilScreenTexts, instrumentTexts, raadSentences, raadTexts } from "#app/modules/raad/texts.nl.ts";
import { DecideFields } from "#app/modules/raad/ui/decide-fields.tsx";
import { DecidedSoFar } from "#app/modules/raad/ui/decided-so-far.tsx";
import { InstrumentBadge } from "#app/modules/raad/ui/instrument-list.tsx";
import { PriorityForm } from "#app/modules/raad/ui/priority-form.tsx";
import { decisionRow, recordedInWords } from "#app/modules/raad/views.ts";
import { NoFields } from "#app/platform/fields.ts";
import { fieldReader, isOutdated, problemOf } from "#app/platform/form.ts";
import { Amount } from "#app/ui/amount.tsx";
import { ButtonLink, Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Block, Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { Heading, List, Small, TextLink } from "#app/ui/text.tsx";
import { clerkRound } from "./clerk-round.server.ts";

const texts = raadTexts.decide;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.plan.number ?? 0)} - Leve de buurt` },
];
export const handle = {
  variant: "staff",
  breadcrumb: (data: { list: string; title: string } | undefined) =>
    data ? [{ label: raadTexts.list.title(data.title), href: data.list }] : [],
} satisfies PageHandle;

export const loader = reading(async (incoming) => {
  const round = await clerkRound(incoming, "raad.prioritise");
  mustBeAllowed(whyNot(incoming.actor, "raad.prioritise", round.standing), incoming.url);
  const [found, last] = await Promise.all([loadForDecision(round, incoming.number("number")), lastMeeting(round)]);
  if (!found) throw notFound();
  const [earlier, priorities, meeting, names] = await Promise.all([
    earlierDecisions(found.plan.id),
    recordedPriorities(found.plan.id),
    councilMeeting(round.id),
    loadRoleNames(),
  ]);
  return {
    title: round.title,
    list: `/werk/rondes/${round.slug}/besluiten`,
    at: found.at + 1,
    plan: decisionRow(found.plan, names),
    instruments: aboutPlan(found.dossier.instruments, found.plan.number)
      .filter((one) => canBeFollowed(one) || one.id === found.plan.decision?.instrument?.id)
      .map(instrumentView),
    byRaad: found.plan.deciding?.body === "council",
    stored: storedDecision(found.plan.decision, { ...last, today: round.today }),
    rows: found.dossier.plans.map((plan) => decisionRow(plan, names)),
    earlier: earlier.map(recordedInWords),
    priorities,
    notNow:
      (whyNot(incoming.actor, "raad.decide", round.standing) && raadTexts.list.later) ??
      (found.plan.deciding &&
        whyNotRecordedBy(found.plan.deciding.body, round, "clerk") &&
        raadSentences.decision_of_another),
    onTable: meeting.onTable === found.plan.id && meeting.screen === "shown",
    message: doneMessage(texts.done, incoming.url),
  };
});

const planOf = (sending: Sending) => [sending.actor, sending.param("roundSlug"), sending.number("number")] as const;
const toList = (sending: Sending) => `/werk/rondes/${sending.param("roundSlug")}/besluiten`;

const intents = {
  table: (sending: Sending) =>
    answer(sending, NoFields, () => tablePlan(...planOf(sending)), {
      sentences: raadSentences,
      done: ({ number }) => `${toList(sending)}/${number}?gedaan=op-tafel`,
    }),
  decide: (sending: Sending) =>
    answer(sending, DecideForm, (entry) => decidePlan(...planOf(sending), entry), {
      sentences: raadSentences,
      done: () => `${toList(sending)}?gedaan=vastgelegd`,
    }),
  prioritise: (sending: Sending) =>
    answer(sending, PrioritiseForm, (entry) => prioritisePlan(...planOf(sending), entry), {
      sentences: raadSentences,
      done: ({ number }) => `${toList(sending)}/${number}?gedaan=voorrang`,
    }),
  "take-back": (sending: Sending) =>
    answer(sending, NoFields, () => takeBackPriority(...planOf(sending)), {
      sentences: raadSentences,
      done: ({ number }) => `${toList(sending)}/${number}?gedaan=teruggenomen`,
    }),
};

export const action = writingByIntent(intents, "decide");

export default function Decide() {
  const { title, list, at, plan, byRaad, instruments, stored, rows, earlier, priorities, onTable, notNow, message } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>()?.problem;
  const ofPriority = problemOf(sent, "prioritise") ?? problemOf(sent, "take-back");
  const problem = ofPriority ? undefined : sent;
  return (
    <>
      <PageHead eyebrow={title} title={texts.title(plan.number)}>
        {message && !sent && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
      </PageHead>
      <Section tight>
        <Grid columns="halves">
          <Stack>
            <Block variant="now" labelledBy="plan">
              <Small>{texts.point(at, rows.length, plan.number)}</Small>
              <Heading level={2} looks={3} id="plan">
                {plan.title}
              </Heading>
              <Amount effect={plan.effect} {...plan.money} />
              <Small>{[plan.standing, plan.decides].filter(Boolean).join(". ")}</Small>
              {plan.about && <Small>{texts.about(`${plan.about.amount} ${plan.about.suffix}`)}</Small>}
              <ErrorSummary
                errors={problem?.errors}
                reopen={isOutdated(problem, "version", stored.version) && `${list}/${plan.number}`}
              />
              {!notNow && <OnTable onTable={onTable} />}
              {notNow && !problem ? (
                <Small>{notNow}</Small>
              ) : (
                <form method="post" className="lb-stack">
                  <DecideFields
                    field={fieldReader(problem, stored)}
                    byRaad={byRaad}
                    instruments={instruments}
                    fracties={stored.fracties.length}
                  />
                  <FormActions>
                    <Button variant="primary">{texts.submit}</Button>
                    <ButtonLink variant="subtle" href={list}>
                      {texts.later}
                    </ButtonLink>
                  </FormActions>
                </form>
              )}
              {instruments.length > 0 && (
                <List
                  items={instruments.map(({ number, name, title, outcome, voted }) => (
                    <>
                      <TextLink href={`${list}/moties/${number}`}>{instrumentTexts.full(name, title)}</TextLink>{" "}
                      <InstrumentBadge outcome={outcome} /> {voted}
                    </>
                  ))}
                />
              )}
              {earlier.length > 0 && (
                <Disclosure summary={texts.earlier(earlier.length)}>
                  <List items={earlier} />
                </Disclosure>
              )}
            </Block>
            <PriorityForm
              recorded={priorities}
              field={fieldReader(ofPriority, { text: priorities[0]?.text })}
              errors={ofPriority?.errors ?? {}}
            />
          </Stack>
          <DecidedSoFar rows={rows} now={plan.number} />
        </Grid>
      </Section>
    </>
  );
}

/** Puts the plan on the screen in the room; opening this page shows nobody anything. */
function OnTable({ onTable }: { readonly onTable: boolean }) {
  if (onTable) return <Small>{councilScreenTexts.onTable}</Small>;
  return (
    <form method="post">
      <HiddenField name="intent" value="table" />
      <Button>{councilScreenTexts.table}</Button>
      <Small muted>{councilScreenTexts.tableHint}</Small>
    </form>
  );
}
