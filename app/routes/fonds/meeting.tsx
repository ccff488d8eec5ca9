import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { AttendanceForm } from "#app/modules/fonds/forms.ts";
import { meetingTexts as texts } from "#app/modules/fonds/meeting-texts.nl.ts";
import { meetingView } from "#app/modules/fonds/meeting-view.server.ts";
import { pauseScreen } from "#app/modules/fonds/pause-screen.server.ts";
import { recordAttendance } from "#app/modules/fonds/record-attendance.server.ts";
import { fondsSentences } from "#app/modules/fonds/texts.nl.ts";
import { AgendaTable } from "#app/modules/fonds/ui/agenda-table.tsx";
import { AttendanceSection } from "#app/modules/fonds/ui/attendance.tsx";
import { citedOf, RulesCited } from "#app/modules/fonds/ui/rules-cited.tsx";
import { whyNot } from "#app/modules/people/core/may.ts";
import { NoFields } from "#app/platform/fields.ts";
import { fieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { DrawingKey } from "#app/ui/drawing-key.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { KeyFigures } from "#app/ui/facts.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { ScoreDots } from "#app/ui/score-dots.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { doneNotice } from "./done-notice.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "fonds.see_meeting", round.standing), url);
  const { slug, title } = round;
  return { slug, title, cited: citedOf(round), done: doneNotice(url), meeting: await meetingView(round, actor) };
});

const setPaused = (paused: boolean) => (sending: Sending) => {
  const slug = sending.param("roundSlug");
  return answer(sending, NoFields, () => pauseScreen(sending.actor, slug, { paused }), {
    sentences: fondsSentences,
    done: () => `/werk/rondes/${slug}/vergadering?gedaan=${paused ? "pauze" : "geen-pauze"}`,
  });
};

const attend = (sending: Sending) => {
  const slug = sending.param("roundSlug");
  return answer(sending, AttendanceForm, (input) => recordAttendance(sending.actor, slug, input), {
    sentences: fondsSentences,
    done: () => `/werk/rondes/${slug}/vergadering?gedaan=aanwezig`,
  });
};

export const action = writingByIntent({ pause: setPaused(true), resume: setPaused(false), attend }, "pause");

export default function MeetingPage() {
  const { slug, title, done, meeting, cited } = useLoaderData<typeof loader>();
  const { agenda, onTable, presence, members } = meeting;
  const problem = useActionData<typeof action>()?.problem;
  const base = `/werk/rondes/${slug}/vergadering`;
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {done && !problem && (
          <Notice kind="ok" role="status">
            {done}
          </Notice>
        )}
        {meeting.adopted && <Notice>{texts.frozen}</Notice>}
        <KeyFigures
          items={[
            { label: texts.figures.plans, value: agenda.length },
            { label: texts.figures.discussed, value: agenda.filter(({ state }) => state === "discussed").length },
            { label: texts.figures.members, value: members },
            { label: texts.figures.present, value: presence.present },
            { label: texts.figures.quorum, value: presence.needed },
          ]}
        />
        <Small>{texts.quorum(presence.needed, members)}</Small>
        {onTable ? (
          <Notice title={texts.onTable}>
            <TextLink href={`${base}/${onTable.number}`}>{texts.one.title(onTable.number, onTable.title)}</TextLink>
          </Notice>
        ) : (
          !meeting.adopted && <Paragraph>{texts.nothingOnTable}</Paragraph>
        )}
        <Actions>
          <ButtonLink href={`${base}/scherm?volg`}>{texts.screen.open}</ButtonLink>
          {meeting.leads && (
            <form method="post">
              <HiddenField name="intent" value={meeting.paused ? "resume" : "pause"} />
              <Button>{meeting.paused ? texts.screen.resume : texts.screen.pause}</Button>
            </form>
          )}
        </Actions>
        <Small muted>{meeting.paused ? texts.screen.paused : texts.screen.on}</Small>
      </PageHead>
      <AttendanceSection meeting={meeting} field={fieldReader(problem, {})} />
      <Section tight labelledBy="agenda">
        <Heading level={2} looks={3} id="agenda">
          {texts.agenda}
        </Heading>
        {agenda.length === 0 ? (
          <EmptyState title={texts.empty} headingLevel={3} />
        ) : (
          <>
            <Small>{texts.agendaLead}</Small>
            <DrawingKey title={texts.key} drawing={<ScoreDots values={[2000, 6000, 6000, 9000]} to={10_000} />}>
              {texts.keyText}
            </DrawingKey>
            <AgendaTable agenda={agenda} base={base} />
          </>
        )}
      </Section>
      <RulesCited {...cited} />
    </>
  );
}
