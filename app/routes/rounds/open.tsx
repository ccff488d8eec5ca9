import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { phasesOf } from "#app/modules/rounds/standing-text.ts";
import { lacksRegister } from "#app/modules/waardering/queries.server.ts";
import { lateWarning } from "#app/modules/rounds/late-warning.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { FourEyes } from "#app/modules/rounds/ui/four-eyes.tsx";
import { RoundPhases } from "#app/modules/rounds/ui/round-phases.tsx";
import { registerTexts } from "#app/modules/waardering/register-texts.nl.ts";
import { siteTexts } from "#app/site.nl.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { findRound } from "./find-round.server.ts";
import { refusedForm } from "./refused-form.ts";
import { doneText, fourEyesViews, proposeOrDecide } from "./two-people.server.ts";

const texts = roundTexts.open;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "round.open", round.standing), url);
  return {
    slug: round.slug,
    title: round.title,
    calendar: phasesOf(round),
    today: round.today,
    late: lateWarning(round),
    lacksRegister: await lacksRegister(round),
    views: await fourEyesViews(actor, round, ["open"]),
    done: doneText(url),
  };
});

/** Approved, the round is open and this page is over. */
export const action = writing((sending) => {
  const slug = sending.param("roundSlug");
  const opens = sending.form.get("verdict") === "approved";
  return proposeOrDecide(sending, opens ? `/rondes/${slug}/spelregels` : `/beheer/rondes/${slug}/openen`);
});

export default function OpenRound() {
  const { slug, title, calendar, today, late, lacksRegister, views, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {done && !problem && (
          <Notice kind="ok" role="status">
            {done}
          </Notice>
        )}
        {late && <Notice kind="warning">{late}</Notice>}
        {lacksRegister && <Notice kind="warning">{registerTexts.emptyAtOpening}</Notice>}
      </PageHead>
      <Section tight>
        <RoundPhases calendar={calendar} now={null} passed={[]} today={today} />
        <p>
          {texts.check} <TextLink href={`/rondes/${slug}/spelregels`}>{roundTexts.rules.title}</TextLink>
        </p>
      </Section>
      {views.map((view) => (
        <FourEyes key={view.kind} view={view} fields={refusedForm(problem, view.kind)} />
      ))}
    </>
  );
}
