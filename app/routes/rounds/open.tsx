import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { inOrder } from "#app/modules/rounds/core/phases.ts";
import { lateWarning } from "#app/modules/rounds/late-warning.ts";
import { openRound } from "#app/modules/rounds/open-round.server.ts";
import { roundSentences, roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { RoundPhases } from "#app/modules/rounds/ui/round-phases.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { findRound } from "./find-round.server.ts";

const texts = roundTexts.open;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [{ label: roundTexts.admin.title, href: "/beheer/rondes" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "round.open", round.standing), url);
  return {
    slug: round.slug,
    title: round.title,
    calendar: inOrder(round.kind, round.calendar),
    today: round.today,
    late: lateWarning(round),
  };
});

export const action = writing((sending) =>
  answer(sending, z.object({}), () => openRound(sending.actor, sending.param("roundSlug")), {
    sentences: roundSentences,
    done: () => `/rondes/${sending.param("roundSlug")}/spelregels`,
  }),
);

export default function OpenRound() {
  const { slug, title, calendar, today, late } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        <ErrorSummary errors={problem && { "": Object.values(problem.errors).flat() }} />
        {late && <Notice kind="warning">{late}</Notice>}
      </PageHead>
      <Section tight>
        <RoundPhases calendar={calendar} now={null} passed={[]} today={today} />
        <p>
          {texts.check} <TextLink href={`/rondes/${slug}/spelregels`}>{roundTexts.rules.title}</TextLink>
        </p>
        <form method="post">
          <FormActions>
            <Button variant="primary">{texts.submit}</Button>
            <ButtonLink href={`/beheer/rondes/${slug}`}>{texts.back}</ButtonLink>
          </FormActions>
        </form>
      </Section>
    </>
  );
}
