import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { accountOf } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { howItCame } from "#app/modules/plans/carry-plan.server.ts";
import { awaitedAnswer } from "#app/modules/plans/core/answer.ts";
import { roundsFor, whyNotCarry, type Came } from "#app/modules/plans/core/carry-over.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import { isRemoved } from "#app/modules/plans/core/public-view.ts";
import { whyNotMove, type PlanState } from "#app/modules/plans/core/lifecycle.ts";
import { listOwnPlans } from "#app/modules/plans/queries.server.ts";
import { answerText, planTexts, stateName } from "#app/modules/plans/texts.nl.ts";
import { askedAbout } from "#app/modules/plans/merges.server.ts";
import { dayInWords, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";

const texts = planTexts.own;

/** In these states somebody at the municipality sees the plan through. */
const followed: readonly PlanState[] = ["submitted", "admitted", "admitted_conditionally", "decided"];

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNotRole(actor, acts["plan.submit"]), url);
  const [own, rounds] = await Promise.all([listOwnPlans(accountOf(actor)), listRounds()]);
  const [cames, asked] = await Promise.all([
    Promise.all(own.map(({ plan }) => howItCame(plan))),
    Promise.all(own.map(({ plan }) => askedAbout(plan))),
  ]);
  return {
    plans: own.flatMap(({ roundSlug, plan, handler, team }, at) =>
      rounds
        .filter(({ slug }) => slug === roundSlug)
        .map((round) => ({ round, answer: awaitedAnswer(plan, round) }))
        .map(({ round: { slug, title, standing, today }, answer }) => ({
          key: plan.id,
          number: plan.number,
          title: plan.title || planTexts.untitled,
          isDraft: plan.state === "draft",
          finish: plan.state === "draft" && whyNot(actor, "plan.submit", standing) === null,
          state: stateName(plan.state, standing),
          handler: followed.includes(plan.state) ? followedBy(handler, team) : null,
          answer: answer && answerText("you", answer, today),
          revise: whyNot(actor, "plan.revise", standing) === null && whyNotMove(plan.state, "revise") === null,
          merge: mergeAsk(asked[at] ?? null, whyNot(actor, "plan.answer_merge", standing) === null, today),
          carry: canCarry(plan, { slug, standing }, rounds, cames[at])
            ? `/mijn-plannen/${slug}/${plan.number}/meenemen`
            : null,
          round: title,
          address: `/rondes/${slug}/plannen/${plan.number}`,
        })),
    ),
  };
});

function mergeAsk(asked: Awaited<ReturnType<typeof askedAbout>>, canAnswer: boolean, today: LocalDate): string | null {
  return asked && canAnswer ? planTexts.merge.asks(asked.other, dayInWords(asked.answerBy, today)) : null;
}

const followedBy = (handler: string | null, team: string | null): string | null =>
  handler ? texts.handler(handler) : team && texts.team(team);

/** Whether a plan was not chosen, and is nowhere else yet or there is one more round that takes it. */
function canCarry(
  plan: Plan,
  { slug, standing }: Pick<Round, "slug" | "standing">,
  rounds: readonly Round[],
  came: Came | undefined,
): boolean {
  if (!came || isRemoved(plan) || whyNotCarry(came, standing)) return false;
  return plan.carriedTo.length === 0 || roundsFor(rounds, { from: slug, carriedTo: plan.carriedTo }).length > 0;
}

export default function OwnPlans() {
  const { plans } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title} lead={plans.length > 0 ? texts.lead : undefined} />
      <Section tight>
        {plans.length === 0 ? (
          <EmptyState title={texts.empty}>
            <p>{texts.emptyText}</p>
            <ButtonLink variant="primary" href="/rondes">
              {texts.rounds}
            </ButtonLink>
          </EmptyState>
        ) : (
          <Table
            caption={texts.caption}
            captionHidden
            layout="cards"
            rows={plans}
            rowKey={({ key }) => key}
            columns={[
              {
                header: texts.plan,
                rowHeader: true,
                cell: ({ title, address, isDraft, number }) => (
                  <>
                    <TextLink href={isDraft ? `${address}/wijzigen` : address}>{title}</TextLink>
                    <SubLine>{planTexts.number(number)}</SubLine>
                  </>
                ),
              },
              { header: texts.round, cell: ({ round }) => round },
              {
                header: texts.state,
                cell: ({ state, handler, answer }) => (
                  <>
                    <StatusBadge>{state}</StatusBadge>
                    {handler && <SubLine>{handler}</SubLine>}
                    {answer && <SubLine>{answer}</SubLine>}
                  </>
                ),
              },
              { header: texts.act, cell: (plan) => <NextStep plan={plan} /> },
            ]}
          />
        )}
      </Section>
    </>
  );
}

interface NextStepProps {
  readonly plan: {
    readonly isDraft: boolean;
    readonly finish: boolean;
    readonly revise: boolean;
    readonly address: string;
    readonly title: string;
    /** What its author is asked about merging it, in words. */
    readonly merge: string | null;
    /** Where it is taken to another round, when it was not chosen. */
    readonly carry: string | null;
  };
}

function NextStep({ plan: { isDraft, finish, revise, address, title, merge, carry } }: NextStepProps) {
  const label = finish ? texts.finish(title) : revise ? texts.revise(title) : texts.view(title);
  return (
    <div className="lb-stack-s">
      {merge && (
        <>
          <TextLink href={`${address}/samenvoegen`}>{planTexts.merge.go}</TextLink>
          <SubLine>{merge}</SubLine>
        </>
      )}
      <TextLink href={isDraft || revise ? `${address}/wijzigen` : address}>{label}</TextLink>
      {carry && <TextLink href={carry}>{texts.carry(title)}</TextLink>}
    </div>
  );
}
