import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { editResolution } from "#app/modules/raad/edit-resolution.server.ts";
import { ResolutionForm } from "#app/modules/raad/forms.ts";
import { loadForMeeting, nextMeeting, storedTexts } from "#app/modules/raad/queries.server.ts";
import { earlierTexts, resolutionView, stageInAddress } from "#app/modules/raad/resolution-view.ts";
import { meetingName, raadSentences, raadTexts } from "#app/modules/raad/texts.nl.ts";
import { EarlierTexts, LiveNames, ResolutionArticle, WorkedIn } from "#app/modules/raad/ui/resolution-article.tsx";
import { fieldReader, isOutdated } from "#app/platform/form.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Heading, List, Small, TextLink } from "#app/ui/text.tsx";
import { DateField, HiddenField, TextArea } from "#app/ui/text-field.tsx";
import { clerkRound } from "./clerk-round.server.ts";

const texts = raadTexts.resolution;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];
export const handle = {
  variant: "staff",
  breadcrumb: (data: { list: string; title: string } | undefined) =>
    data ? [{ label: raadTexts.list.title(data.title), href: data.list }] : [],
} satisfies PageHandle;

export const loader = reading(async (incoming) => {
  const round = await clerkRound(incoming, "raad.edit_resolution");
  const address = incoming.url.searchParams;
  const [{ dossier, day, meetings }, texts] = await Promise.all([
    loadForMeeting(round, address.get("vergadering")),
    storedTexts(round.id),
  ]);
  const view = resolutionView(dossier, address.get("tekst"));
  const ofMeeting = meetings.length > 0 ? `vergadering=${day ?? nextMeeting}&` : "";
  return {
    title: round.title,
    list: `/werk/rondes/${round.slug}/besluiten`,
    stored: address.get("gedaan") === "bewaard",
    ...view,
    // A meeting that was held is known by its day
    meetingOn: view.meetingOn || (day ?? ""),
    other: view.other && { stage: view.other.stage, href: `?${ofMeeting}tekst=${stageInAddress[view.other.stage]}` },
    reopen: `?${ofMeeting}tekst=${stageInAddress[view.stage]}`,
    meetings: meetings.map(({ day: on, plans, now }) => ({
      label: raadTexts.resolution.ofMeeting(meetingName(on), plans),
      href: `?vergadering=${on ?? nextMeeting}`,
      now,
    })),
    earlier: earlierTexts(texts, view),
  };
});

export const action = writing((sending) => {
  const slug = sending.param("roundSlug");
  return answer(sending, ResolutionForm, (entry) => editResolution(sending.actor, slug, entry), {
    sentences: raadSentences,
    done: ({ stage, meeting }) =>
      `/werk/rondes/${slug}/besluit?gedaan=bewaard&tekst=${stageInAddress[stage]}${meeting === undefined ? "" : `&vergadering=${meeting ?? nextMeeting}`}`,
  });
});

/** The meetings of the raad in a round of interim plans, each with a besluit of its own. */
function Meetings({ meetings }: { meetings: readonly { label: string; href: string; now: boolean }[] }) {
  return (
    <nav className="lb-stack-s" aria-label={texts.meetings}>
      <Small>{texts.perMeeting}</Small>
      <List
        items={meetings.map(({ label, href, now }) =>
          now ? (
            <strong key={href} aria-current="page">
              {label}
            </strong>
          ) : (
            <TextLink key={href} href={href}>
              {label}
            </TextLink>
          ),
        )}
      />
    </nav>
  );
}

export default function EditResolution() {
  const { title, stored, stage, other, text, meetingOn, version, parts, names, earlier, outdated, reopen, ...more } =
    useLoaderData<typeof loader>();
  const { meetings, workedIn } = more;
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, { text, meetingOn, version });
  const adopted = stage === "adopted";
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        {stored && !problem && (
          <Notice kind="ok" role="status">
            {texts.stored}
          </Notice>
        )}
        {meetings.length > 0 && <Meetings meetings={meetings} />}
        {outdated && <Notice>{texts.outdated}</Notice>}
        {other && (
          <p>
            <ButtonLink href={other.href}>{texts.toOther[other.stage]}</ButtonLink>
          </p>
        )}
        <ErrorSummary errors={problem?.errors} reopen={isOutdated(problem, "version", version) && reopen} />
      </PageHead>
      <Section tight>
        <Grid columns="halves">
          <Stack onScreen>
            <form method="post" className="lb-stack">
              <Heading level={2} looks={3}>
                {texts[stage]}
              </Heading>
              <HiddenField name="stage" value={stage} />
              <HiddenField name="version" value={field("version").defaultValue ?? "0"} />
              <TextArea {...field("text")} label={texts.text} hint={texts.textHint} rows={18} />
              <DateField {...field("meetingOn")} label={texts.meeting} required={adopted || meetings.length > 0} />
              <Button variant="primary">{texts.save}</Button>
            </form>
            <EarlierTexts earlier={earlier} />
          </Stack>
          <Stack>
            <ResolutionArticle parts={parts} />
            <WorkedIn blocks={workedIn} />
            <Stack onScreen>
              <LiveNames names={names} />
            </Stack>
          </Stack>
        </Grid>
      </Section>
    </>
  );
}
