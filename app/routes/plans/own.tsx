import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { accountOf } from "#app/modules/people/core/actor.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import { listOwnPlans } from "#app/modules/plans/queries.server.ts";
import { planTexts, stateNames } from "#app/modules/plans/texts.nl.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";

const texts = planTexts.own;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNotRole(actor, acts["plan.submit"]), url);
  const own = await listOwnPlans(accountOf(actor));
  return {
    plans: own.map(({ roundSlug, roundTitle, plan }) => ({
      key: plan.id,
      number: plan.number,
      title: plan.title || planTexts.untitled,
      state: plan.state,
      round: roundTitle,
      address: `/rondes/${roundSlug}/plannen/${plan.number}`,
    })),
  };
});

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
                cell: ({ title, address, state, number }) => (
                  <>
                    <TextLink href={state === "draft" ? `${address}/wijzigen` : address}>{title}</TextLink>
                    <SubLine>{planTexts.number(number)}</SubLine>
                  </>
                ),
              },
              { header: texts.round, cell: ({ round }) => round },
              { header: texts.state, cell: ({ state }) => <StatusBadge>{stateNames[state]}</StatusBadge> },
              { header: texts.act, cell: (plan) => <NextStep plan={plan} /> },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function NextStep({ plan: { state, address, title } }: { plan: { state: string; address: string; title: string } }) {
  const [label, href] =
    state === "draft"
      ? [texts.finish(title), `${address}/wijzigen`]
      : state === "submitted"
        ? [texts.revise(title), `${address}/wijzigen`]
        : [texts.view(title), address];
  return <TextLink href={href}>{label}</TextLink>;
}
