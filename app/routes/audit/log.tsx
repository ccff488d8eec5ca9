import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { listEvents } from "#app/modules/audit/queries.server.ts";
import { auditTexts as texts } from "#app/modules/audit/texts.nl.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { NoWrap, TextLink } from "#app/ui/text.tsx";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff" } satisfies PageHandle;

const clock = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "medium",
  timeStyle: "medium",
});

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "audit.read", null), url);
  const before = url.searchParams.get("voor") ?? "";
  const { events, next } = await listEvents(/^\d{1,18}$/.test(before) ? BigInt(before) : null);
  return { events: events.map((event) => ({ ...event, at: clock.format(event.at) })), next };
});

export default function Log() {
  const { events, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <Section tight>
        {events.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <Table
            caption={texts.caption}
            layout="cards"
            rows={events}
            rowKey={({ id }) => id}
            columns={[
              { header: texts.at, rowHeader: true, cell: ({ at }) => <NoWrap>{at}</NoWrap> },
              { header: texts.who, cell: ({ actorId, role }) => `${actorId ?? "-"}, ${role}` },
              { header: texts.what, cell: ({ type }) => type },
              {
                header: texts.about,
                cell: ({ roundId, planId }) => [roundId, planId].filter(Boolean).join(", ") || "-",
              },
              { header: texts.details, cell: ({ details }) => <span className="lb-code">{details}</span> },
            ]}
          />
        )}
        {next && (
          <TextLink alone href={`?voor=${next}`}>
            {texts.older}
          </TextLink>
        )}
      </Section>
    </>
  );
}
