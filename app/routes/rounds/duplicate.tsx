import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { duplicateRound } from "#app/modules/rounds/duplicate-round.server.ts";
import { DuplicateRoundForm } from "#app/modules/rounds/forms.ts";
import { roundSentences, roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { NewRoundFields } from "#app/modules/rounds/ui/new-round-fields.tsx";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { findRound } from "./find-round.server.ts";

const texts = roundTexts.duplicate;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [{ label: roundTexts.admin.title, href: "/beheer/rondes" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const { title, budgetYear, standing } = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "round.duplicate", standing), url);
  return { title, budgetYear: budgetYear + 1 };
});

export const action = writing((sending) =>
  answer(sending, DuplicateRoundForm, (input) => duplicateRound(sending.actor, sending.param("roundSlug"), input), {
    sentences: roundSentences,
    done: ({ slug }) => `/beheer/rondes/${slug}?gedaan=gemaakt`,
  }),
);

export default function DuplicateRound() {
  const { title, budgetYear } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, { budgetYear });
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead} />
      <Section tight>
        <ErrorSummary errors={problem?.errors} />
        <form method="post" className="lb-stack">
          <NewRoundFields field={field} />
          <Button variant="primary">{texts.submit}</Button>
        </form>
      </Section>
    </>
  );
}
