import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, notFound, reading } from "#app/http.server.ts";
import { ShareTable } from "#app/modules/budget/ui/share-table.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import type { YearAccount } from "#app/modules/raad/core/year-account.ts";
import { programmeName } from "#app/modules/raad/render/year.ts";
import { amountsText } from "#app/modules/raad/render/words.ts";
import { raadTexts } from "#app/modules/raad/texts.nl.ts";
import { YearTable } from "#app/modules/raad/ui/year-table.tsx";
import { isSome } from "#app/modules/raad/core/totals.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Actions } from "#app/ui/button.tsx";
import { PageHead, Row, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { accountOfYear } from "./year.server.ts";

const texts = raadTexts.year;
const address = "/werk/verantwoording";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "raad.export_year", null), url);
  const { years, account } = await accountOfYear(url);
  if (!account && years.length > 0) throw notFound();
  return { years, account: account && inView(account) };
});

/** Without the plans: those are in the files. */
function inView({ year, on, rounds, programmes, shares, sums, besides }: YearAccount) {
  return {
    ...{ year, rounds, programmes, shares, sums },
    on: texts.on(longDate(on)),
    several: programmes.some(({ key }) => key === "several"),
    besides: isSome(besides.cost) ? raadTexts.open.besides(amountsText(besides.cost)) : null,
  };
}

export default function AccountOfYear() {
  const { years, account } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={account ? texts.of(account.year) : texts.title} lead={texts.lead}>
        {account && <Small muted>{account.on}</Small>}
        <Actions>
          {years
            .filter((year) => year !== account?.year)
            .map((year) => (
              <TextLink key={year} alone href={`${address}?jaar=${year}`}>
                {texts.of(year)}
              </TextLink>
            ))}
        </Actions>
      </PageHead>
      <Section tight>
        {account ? <Tables {...account} /> : <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>}
      </Section>
      {account && <Downloads year={account.year} />}
    </>
  );
}

type View = ReturnType<typeof inView>;

function Tables({ year, rounds, programmes, shares, sums, several, besides }: View) {
  return (
    <>
      <YearTable
        caption={texts.rounds(year)}
        header={texts.round}
        rows={rounds.map(({ slug, title, sums: own }) => ({
          key: slug,
          name: <TextLink href={`/werk/rondes/${slug}/dossier`}>{title}</TextLink>,
          sums: own,
        }))}
        sums={sums}
      />
      <Paragraph>{texts.explain}</Paragraph>
      {besides && <Paragraph>{besides}</Paragraph>}
      {programmes.length > 0 && (
        <YearTable
          caption={texts.programmes(year)}
          header={texts.programme}
          rows={programmes.map(({ key, sums: own }) => ({ key: String(key), name: programmeName(key), sums: own }))}
          sums={null}
        />
      )}
      {several && <Small>{texts.severalText}</Small>}
      <ShareTable year={year} {...shares} />
    </>
  );
}

function Downloads({ year }: Pick<View, "year">) {
  const files = [
    { ending: "ods", holds: texts.workbook },
    { ending: "xlsx", holds: texts.workbook },
    { ending: "csv", holds: texts.onlyPlans },
  ];
  return (
    <Section band tight onScreen labelledBy="bestanden">
      <Heading level={2} looks={3} id="bestanden">
        {texts.download}
      </Heading>
      <Row>
        {files.map(({ ending, holds }) => (
          <TextLink key={ending} alone href={`${address}.${ending}?jaar=${year}`} download>
            {`${ending.toUpperCase()}: ${holds.toLowerCase()}`}
          </TextLink>
        ))}
      </Row>
      <Small>{texts.same}</Small>
    </Section>
  );
}
