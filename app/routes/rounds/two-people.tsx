import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import { proposalKinds } from "#app/modules/rounds/core/four-eyes.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { FourEyes } from "#app/modules/rounds/ui/four-eyes.tsx";
import { siteTexts } from "#app/site.nl.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { findRound } from "./find-round.server.ts";
import { refusedForm } from "./refused-form.ts";
import { doneText, fourEyesViews, proposeOrDecide } from "./two-people.server.ts";

const texts = roundTexts.fourEyes;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

/** Opening has a page of its own, with the dates and rules to look at. */
const kinds = proposalKinds.filter((kind) => kind !== "open");

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["round.release"]), url);
  return { title: round.title, views: await fourEyesViews(actor, round, kinds), done: doneText(url) };
});

export const action = writing((sending) =>
  proposeOrDecide(sending, `/beheer/rondes/${sending.param("roundSlug")}/vier-ogen`),
);

export default function TwoPeople() {
  const { title, views, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {done && !problem && (
          <Notice kind="ok" role="status">
            {done}
          </Notice>
        )}
      </PageHead>
      {views.length === 0 && (
        <Section tight>
          <EmptyState title={texts.nothing} />
        </Section>
      )}
      {views.map((view) => (
        <FourEyes key={view.kind} view={view} fields={refusedForm(problem, view.kind)} />
      ))}
    </>
  );
}
