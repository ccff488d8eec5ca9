import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { carryPlan, howItCame } from "#app/modules/plans/carry-plan.server.ts";
import { roundsFor, whyNotCarry } from "#app/modules/plans/core/carry-over.ts";
import { CarryForm } from "#app/modules/plans/forms.ts";
import { planSentences, planTexts } from "#app/modules/plans/texts.nl.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { List, TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { findOwnPlan } from "./find-own-plan.server.ts";

const texts = planTexts.carry;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  breadcrumb: () => [{ label: planTexts.own.title, href: "/mijn-plannen" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  const plan = await findOwnPlan(actor, "plan.carry_over", round, number("number"), url);
  const no = whyNotCarry(await howItCame(plan), round.standing);
  const open = roundsFor(await listRounds(), { from: round.slug, carriedTo: plan.carriedTo });
  return {
    title: plan.title || planTexts.untitled,
    address: `/rondes/${round.slug}/plannen/${plan.number}`,
    no: no && sentenceFor(planSentences, no),
    rounds: open.map(({ slug, title }) => ({ value: slug, label: title })),
  };
});

export const action = writing((sending) => {
  const from = { round: sending.param("roundSlug"), number: sending.number("number") };
  return answer(
    sending,
    CarryForm,
    async ({ to }) => {
      const carried = await carryPlan(sending.actor, to, from);
      return "refused" in carried ? carried : { ...carried, to };
    },
    {
      sentences: planSentences,
      done: ({ to, number }) => `/rondes/${to}/plannen/${number}/wijzigen?gedaan=meegenomen`,
    },
  );
});

export default function CarryOver() {
  const { title, address, no, rounds } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, { to: rounds.length === 1 ? rounds[0]?.value : undefined });
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        <p>
          <TextLink href={address}>{texts.view}</TextLink>
        </p>
      </PageHead>
      <Section tight>
        {no || rounds.length === 0 ? (
          <EmptyState title={no ? texts.notNow : texts.noRound}>
            <p>{no ?? texts.noRoundText}</p>
          </EmptyState>
        ) : (
          <form method="post" className="lb-stack">
            <List items={texts.what} />
            <RadioGroup {...field("to")} label={texts.to} options={rounds} />
            <FormActions>
              <Button variant="primary">{texts.submit}</Button>
            </FormActions>
          </form>
        )}
      </Section>
    </>
  );
}
