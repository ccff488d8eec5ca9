import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import { loadFundResult } from "#app/modules/fonds/queries.server.ts";
import { fondsTexts } from "#app/modules/fonds/texts.nl.ts";
import { DivisionSteps } from "#app/modules/fonds/ui/division-steps.tsx";
import { FundResult } from "#app/modules/fonds/ui/fund-result.tsx";
import { citedOf, RulesCited } from "#app/modules/fonds/ui/rules-cited.tsx";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { CriteriaTable } from "#app/modules/rounds/ui/rules-page.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";

const texts = fondsTexts.public;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
];

export const handle = {
  breadcrumb: (data: { slug: string; title: string } | undefined) => [
    { label: roundTexts.list.title, href: "/rondes" },
    ...(data ? [{ label: data.title, href: `/rondes/${data.slug}` }] : []),
  ],
} satisfies PageHandle;

export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  if (round.kind !== "neighbourhood_fund" || round.ceiling === null) throw notFound();
  const { criteria, allocation, missingScores, ties, governance } = round.rules;
  return {
    slug: round.slug,
    title: round.title,
    ceiling: round.ceiling,
    governance,
    cited: citedOf(round),
    rules: { criteria, allocation, missingScores, ties },
    result: await loadFundResult(round),
  };
});

export default function ShowFund() {
  const { slug, title, ceiling, governance, rules, result, cited } = useLoaderData<typeof loader>();
  const base = `/rondes/${slug}`;
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={texts.lead(formatEuros(ceiling))} />
      {result && <ResultSection result={result} base={base} />}
      <Section tight labelledBy="hoe">
        <Heading level={2} id="hoe">
          {texts.how}
        </Heading>
        <DivisionSteps rules={rules} ceiling={ceiling} />
      </Section>
      <Section band tight labelledBy="criteria">
        <Heading level={2} id="criteria">
          {texts.criteria}
        </Heading>
        <CriteriaTable criteria={rules.criteria} />
      </Section>
      <Section tight labelledBy="wie">
        <Heading level={2} id="wie">
          {texts.who}
        </Heading>
        <Paragraph>{texts.decides[governance]}</Paragraph>
        <TextLink alone href={`${base}/spelregels`}>
          {texts.rules}
        </TextLink>
      </Section>
      {!result && <ResultSection result={result} base={base} />}
      <RulesCited {...cited} />
    </>
  );
}

const ResultSection = (props: Parameters<typeof FundResult>[0]) => (
  <Section band labelledBy="verdeling">
    <Heading level={2} id="verdeling">
      {texts.result}
    </Heading>
    <FundResult {...props} />
  </Section>
);
