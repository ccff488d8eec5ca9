import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cents } from "#app/modules/counting/core/money.ts";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { amountText } from "#app/modules/plans/amount-text.ts";
import { tasksOf } from "#app/modules/plans/core/work.ts";
import { listWork } from "#app/modules/plans/dossier.server.ts";
import { stateName } from "#app/modules/plans/texts.nl.ts";
import { taskNames, workTexts } from "#app/modules/plans/work-texts.nl.ts";
import { siteTexts } from "#app/site.nl.ts";
import { AmountInTable } from "#app/ui/amount.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";

const texts = workTexts.list;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "plan.read_dossier", round.standing), url);
  const plans = await listWork(round.id);
  return {
    slug: round.slug,
    title: round.title,
    canEnter: whyNot(actor, "plan.enter_for_resident", round.standing) === null,
    plans: plans.map((plan) => ({
      number: plan.number,
      title: plan.title,
      state: stateName(plan.state, round.standing),
      effect: plan.effect,
      ...amountText({ oneOff: cents(plan.oneOff), yearly: cents(plan.yearly) }),
      waits: tasksOf(plan, round)
        .filter(({ act }) => whyNot(actor, act, round.standing) === null)
        .map(({ what }) => taskNames[what])
        .join("; "),
    })),
  };
});

export default function WorkRound() {
  const { slug, title, canEnter, plans } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead(plans.length)}>
        {canEnter && (
          <ButtonLink variant="primary" href={`/werk/rondes/${slug}/invoeren`}>
            {texts.enter}
          </ButtonLink>
        )}
      </PageHead>
      <Section tight>
        {plans.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <Table
            caption={texts.caption}
            layout="cards"
            rows={plans}
            rowKey={({ number }) => number}
            columns={[
              { header: texts.number, align: "num", cell: ({ number }) => number },
              {
                header: texts.plan,
                rowHeader: true,
                cell: (plan) => <TextLink href={`/werk/rondes/${slug}/plannen/${plan.number}`}>{plan.title}</TextLink>,
              },
              { header: texts.state, cell: ({ state }) => state },
              {
                header: texts.amount,
                cell: ({ effect, amount, suffix }) => <AmountInTable effect={effect} amount={amount} suffix={suffix} />,
              },
              { header: texts.waits, cell: ({ waits }) => waits || texts.nothing },
            ]}
          />
        )}
      </Section>
    </>
  );
}
