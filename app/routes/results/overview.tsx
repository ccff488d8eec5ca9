import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, reading } from "#app/http.server.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Overview } from "#app/modules/results/overview-sheets.ts";
import { resultsTexts } from "#app/modules/results/texts.nl.ts";
import { IndicatorSection } from "#app/modules/results/ui/indicator-section.tsx";
import { OverviewTable } from "#app/modules/results/ui/overview-table.tsx";
import { raadTexts } from "#app/modules/raad/texts.nl.ts";
import { Actions } from "#app/ui/button.tsx";
import { PageHead, Row, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { overviewAt } from "./overview.server.ts";

const texts = resultsTexts.overview;
const address = "/overzicht";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async ({ url }) => {
  const { years, overview } = await overviewAt(url);
  if (!overview && years.length > 0) throw notFound();
  return { years, overview, on: overview && raadTexts.year.on(longDate(overview.on)) };
});

export default function OverviewOfYear() {
  const { years, overview, on } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead eyebrow={overview && texts.year(overview.year)} title={texts.title} lead={texts.lead}>
        {on && <Small muted>{on}</Small>}
        <Actions>
          {years
            .filter((year) => year !== overview?.year)
            .map((year) => (
              <TextLink key={year} alone href={`${address}?jaar=${year}`}>
                {texts.year(year)}
              </TextLink>
            ))}
        </Actions>
      </PageHead>
      {overview ? (
        <Parts {...overview} />
      ) : (
        <Section tight>
          <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
        </Section>
      )}
    </>
  );
}

function Parts({ year, rows, indicators }: Overview) {
  return (
    <>
      <Section tight>
        <OverviewTable year={year} rows={rows} />
        <Paragraph>{texts.explain}</Paragraph>
        <Paragraph>{texts.careful}</Paragraph>
        <Actions>
          <TextLink alone href={`/potten?jaar=${year}`}>
            {texts.toPots}
          </TextLink>
        </Actions>
      </Section>
      <Section band gap="l" labelledBy="doelen">
        <Heading level={2} id="doelen">
          {texts.goals}
        </Heading>
        {indicators.length === 0 && <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>}
        {indicators.map((indicator) => (
          <IndicatorSection key={indicator.id} indicator={indicator} />
        ))}
        {indicators.some(({ years }) => years.some(({ spread }) => spread !== null)) && (
          <Small>{resultsTexts.goal.explainSpread}</Small>
        )}
      </Section>
      <Section tight onScreen labelledBy="bestanden">
        <Heading level={2} looks={3} id="bestanden">
          {texts.download}
        </Heading>
        <Row>
          <TextLink alone href={`${address}.ods?jaar=${year}`} download>
            {`ODS: ${texts.workbook}`}
          </TextLink>
          <TextLink alone href={`${address}.csv?jaar=${year}`} download>
            {`CSV: ${texts.onlyOverview}`}
          </TextLink>
        </Row>
        <Small>{raadTexts.year.same}</Small>
      </Section>
    </>
  );
}
