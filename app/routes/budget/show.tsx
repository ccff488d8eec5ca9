import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import { potsByYear } from "#app/modules/budget/queries.server.ts";
import { budgetTexts } from "#app/modules/budget/texts.nl.ts";
import { CeilingBars } from "#app/modules/budget/ui/ceilings.tsx";
import { OpenQuestions } from "#app/modules/budget/ui/open-questions.tsx";
import { PotBars } from "#app/modules/budget/ui/pot-bars.tsx";
import { PotsTable } from "#app/modules/budget/ui/pots-table.tsx";
import { ShareTable } from "#app/modules/budget/ui/share-table.tsx";
import { publicShares } from "#app/modules/raad/queries.server.ts";
import { Actions } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";
import { ceilingsOfYear } from "./ceilings.server.ts";
import { chosenYear } from "./year.ts";

const texts = budgetTexts;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async ({ url }) => {
  const years = await potsByYear();
  // A year of which nothing is known is no dead end.
  const chosen = chosenYear(years, url) ?? years[0] ?? null;
  return {
    chosen,
    ceilings: chosen && (await ceilingsOfYear(chosen)),
    shares: chosen && (await publicShares(chosen.year)),
    years: years.map(({ year }) => year),
  };
});

export default function Pots() {
  const { chosen, ceilings, shares, years } = useLoaderData<typeof loader>();
  if (!chosen)
    return (
      <>
        <PageHead title={texts.title} lead={texts.lead} />
        <Section tight>
          <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
        </Section>
      </>
    );
  const { year, pots, figures } = chosen;
  return (
    <>
      <PageHead title={texts.year(year)} lead={texts.lead}>
        <OpenQuestions pots={pots} />
      </PageHead>
      <Section tight>
        <PotBars pots={pots} />
      </Section>
      {ceilings && figures && (
        <Section tight>
          <CeilingBars ceilings={ceilings} figures={figures} />
        </Section>
      )}
      {shares && shares.shares.length > 0 && (
        <Section tight labelledBy="deel">
          <Heading level={2} id="deel">
            {texts.shares.title}
          </Heading>
          <ShareTable year={year} {...shares} />
        </Section>
      )}
      <Section band tight>
        <Paragraph>{texts.explain}</Paragraph>
        <PotsTable year={year} pots={pots} />
        <Actions>
          <TextLink alone href={`/potten.csv?jaar=${year}`} download>
            {texts.csv}
          </TextLink>
          {years
            .filter((other) => other !== year)
            .map((other) => (
              <TextLink key={other} alone href={`/potten?jaar=${other}`}>
                {texts.year(other)}
              </TextLink>
            ))}
        </Actions>
      </Section>
    </>
  );
}
