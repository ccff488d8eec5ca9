import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { loadRoleNames } from "#app/modules/people/role-names.server.ts";
import { loadPublicDossier } from "#app/modules/raad/queries.server.ts";
import { decidingTime } from "#app/modules/raad/core/competence.ts";
import { deciderNames, instrumentTexts, raadTexts } from "#app/modules/raad/texts.nl.ts";
import { DecisionList } from "#app/modules/raad/ui/decision-list.tsx";
import { DecisionSums } from "#app/modules/raad/ui/decision-sums.tsx";
import { InstrumentList } from "#app/modules/raad/ui/instrument-list.tsx";
import type { InstrumentView } from "#app/modules/raad/instrument-view.ts";
import { decisionsView } from "#app/modules/raad/views.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";

const texts = raadTexts.open;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];
export const handle = {
  breadcrumb: (data: { base: string; title: string } | undefined) =>
    data
      ? [
          { label: roundTexts.list.title, href: "/rondes" },
          { label: data.title, href: data.base },
        ]
      : [],
} satisfies PageHandle;

export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const when = decidingTime(round);
  return {
    title: round.title,
    base: `/rondes/${round.slug}`,
    imported: round.importedFrom !== null,
    when: when
      ? texts.later(deciderNames[when.body], longDate(when.from), longDate(when.until))
      : round.kind === "interim_plans"
        ? texts.laterInterim
        : "",
    ...decisionsView(await loadPublicDossier(round), await loadRoleNames()),
  };
});

export default function Decision() {
  const { title, base, imported, when, rows, decided, adopted, besides, instruments } = useLoaderData<typeof loader>();
  if (decided === 0)
    return (
      <>
        <PageHead title={texts.title(title)} />
        <Section tight>
          <EmptyState title={imported ? texts.importedTitle : texts.laterTitle}>
            <>
              <p>{imported ? texts.imported : when}</p>
              <p>
                <ButtonLink variant="primary" href={`${base}/plannen`}>
                  {texts.toPlans}
                </ButtonLink>
              </p>
            </>
          </EmptyState>
        </Section>
        <HandedIn items={instruments} base={base} />
      </>
    );
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead} />
      <Section tight>
        <DecisionList rows={rows} base={base} />
      </Section>
      <HandedIn items={instruments} base={base} />
      <Section band labelledBy="sommen">
        <Heading level={2} id="sommen">
          {texts.sums}
        </Heading>
        <Paragraph>{texts.sumsLead}</Paragraph>
        <DecisionSums sums={adopted} />
        {besides && (
          <>
            <Paragraph>{texts.besides(besides)}</Paragraph>
            <TextLink alone href={`${base}/uitslag`}>
              {texts.toAnswers}
            </TextLink>
          </>
        )}
      </Section>
    </>
  );
}

/** What fracties handed in about the plans, and what the raad did with it. */
function HandedIn({ items, base }: { readonly items: readonly InstrumentView[]; readonly base: string }) {
  if (items.length === 0) return null;
  return (
    <Section tight labelledBy="moties">
      <Heading level={2} id="moties">
        {instrumentTexts.title}
      </Heading>
      <InstrumentList items={items} base={base} />
    </Section>
  );
}
