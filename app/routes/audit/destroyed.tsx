import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { listDestroyed } from "#app/modules/audit/queries.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { fromUtc, longDate } from "#app/modules/rounds/core/dates.ts";
import { destroyedName, destroyedTexts as texts, retentionSentences } from "#app/retention.nl.ts";
import { siteTexts } from "#app/site.nl.ts";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, List, TextLink } from "#app/ui/text.tsx";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "audit.read", null), url);
  const reports = await listDestroyed();
  return {
    reports: reports.map(({ id, what, count, day, round, decision }) => ({
      ...{ id, count, round },
      what: destroyedName(what),
      day: longDate(fromUtc(day)),
      why: decision
        ? texts.byTwo(decision.first ?? texts.gone, decision.second ?? texts.gone, decision.reason)
        : (retentionSentences.find((one) => one.what === what)?.sentence ?? ""),
    })),
  };
});

export default function Destroyed() {
  const { reports } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <Section tight>
        {reports.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <Table
            caption={texts.caption}
            layout="cards"
            rows={reports}
            rowKey={({ id }) => id}
            columns={[
              {
                header: texts.what,
                rowHeader: true,
                cell: ({ what, round }) =>
                  round ? (
                    <>
                      {what}: <TextLink href={`/rondes/${round.slug}`}>{round.title}</TextLink>
                    </>
                  ) : (
                    what
                  ),
              },
              { header: texts.day, cell: ({ day }) => day },
              { header: texts.count, align: "num", cell: ({ count }) => count.toLocaleString("nl-NL") },
              { header: texts.why, cell: ({ why }) => why },
            ]}
          />
        )}
      </Section>
      <Section band tight labelledBy="bewaren">
        <Heading level={2} looks={3} id="bewaren">
          {texts.kept}
        </Heading>
        <List items={retentionSentences.map(({ sentence }) => sentence)} />
      </Section>
    </>
  );
}
