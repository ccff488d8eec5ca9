import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { loadRoleNames } from "#app/modules/people/role-names.server.ts";
import { forClerk } from "#app/modules/raad/core/dossier.ts";
import { councilMeeting, setScreen } from "#app/modules/raad/council-meeting.server.ts";
import { ScreenForm } from "#app/modules/raad/forms.ts";
import { loadDossier } from "#app/modules/raad/queries.server.ts";
import { instrumentTexts, raadSentences, raadTexts } from "#app/modules/raad/texts.nl.ts";
import { ScreenButtons } from "#app/modules/raad/ui/screen-buttons.tsx";
import { InstrumentList } from "#app/modules/raad/ui/instrument-list.tsx";
import { WorkList } from "#app/modules/raad/ui/decision-list.tsx";
import { decisionsView } from "#app/modules/raad/views.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { KeyFigures } from "#app/ui/facts.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Heading } from "#app/ui/text.tsx";
import { clerkRound } from "./clerk-round.server.ts";

const texts = raadTexts.list;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];
export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work],
} satisfies PageHandle;

export const loader = reading(async (incoming) => {
  const round = await clerkRound(incoming, "raad.decide");
  const no = whyNot(incoming.actor, "raad.decide", round.standing);
  return {
    title: round.title,
    base: `/rondes/${round.slug}`,
    records: no === null,
    notNow: no && texts.later,
    recorded: incoming.url.searchParams.get("gedaan") === "vastgelegd",
    screen: (await councilMeeting(round.id)).screen,
    ...decisionsView(forClerk(await loadDossier(round)), await loadRoleNames()),
  };
});

export const action = writing((sending) => {
  const slug = sending.param("roundSlug");
  return answer(sending, ScreenForm, (input) => setScreen(sending.actor, slug, input), {
    sentences: raadSentences,
    done: () => `/werk/rondes/${slug}/besluiten`,
  });
});

export default function Decisions() {
  const { title, base, records, notNow, recorded, screen, rows, decided, adopted, instruments, ...found } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {recorded && !problem && (
          <Notice kind="ok" role="status">
            {texts.recorded}
          </Notice>
        )}
        {notNow && <Notice>{notNow}</Notice>}
        <Actions>
          <ButtonLink href={`/werk${base}/besluiten/moties`}>{instrumentTexts.title}</ButtonLink>
          <ButtonLink href={`/werk${base}/voorstel`}>{texts.toProposal}</ButtonLink>
          <ButtonLink href={`/werk${base}/besluit`}>{texts.toResolution}</ButtonLink>
          <ButtonLink href={`/werk${base}/dossier`} icon="document">
            {texts.toDossier}
          </ButtonLink>
        </Actions>
        {records && <ScreenButtons screen={screen} href={`/werk${base}/besluiten/scherm?volg`} />}
        <KeyFigures
          items={[
            { label: texts.decided, value: `${decided} van ${rows.length}` },
            { label: texts.costOneOff, value: adopted.costOneOff },
            { label: texts.costYearly, value: adopted.costYearly },
            { label: texts.savingOneOff, value: adopted.savingOneOff },
            { label: texts.savingYearly, value: adopted.savingYearly },
          ]}
        />
      </PageHead>
      <Section tight>
        {found.withoutReason.length > 0 && (
          <Notice kind="warning" title={texts.noReasonTitle}>
            {texts.noReason(found.withoutReason.join(", "))} {records && texts.findReason}
          </Notice>
        )}
        {found.departures > 0 && (
          <Notice kind="warning" title={texts.departures(found.departures)}>
            {texts.departuresPublic}
          </Notice>
        )}
        {rows.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <WorkList rows={rows} base={base} records={records} />
        )}
      </Section>
      {instruments.length > 0 && (
        <Section tight band labelledBy="moties">
          <Heading level={2} looks={3} id="moties">
            {instrumentTexts.title}
          </Heading>
          <InstrumentList items={instruments} base={base} records />
        </Section>
      )}
    </>
  );
}
