import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import { logKinds, logTexts as texts, sentenceOf, type LogKind } from "#app/log.nl.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { listEvents, type LoggedEvent } from "#app/modules/audit/queries.server.ts";
import type { Role } from "#app/modules/people/core/acts.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { roleNames } from "#app/modules/people/texts.nl.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { Code, Heading, Small, TextLink } from "#app/ui/text.tsx";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

const clock = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "medium",
  timeStyle: "short",
});

const isKind = (word: string): word is LogKind => Object.hasOwn(logKinds, word);

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "audit.read", null), url);
  const rounds = (await listRounds()).map(({ slug, title }) => ({ value: slug, label: title }));
  const asked = url.searchParams.get("ronde") ?? "";
  const round = rounds.some(({ value }) => value === asked) ? asked : null;
  const kind = url.searchParams.get("soort") ?? "";
  const search = { round, kind: isKind(kind) ? kind : null };
  const { events, ...found } = await listEvents({
    round,
    kind: search.kind && logKinds[search.kind].type,
    page: Number(/^\d{1,6}$/.exec(url.searchParams.get("p") ?? "")?.[0] ?? 1) || 1,
  });
  return { search, rounds, ...found, events: events.map(inWords) };
});

function inWords({ id, at, type, details, whom, round, plan, ...by }: LoggedEvent) {
  return {
    id,
    at: clock.format(at),
    what: sentenceOf(type, details, whom),
    ...whoOf(by),
    round,
    plan,
    raw: `${id} ${type} ${JSON.stringify(details)}`,
  };
}

/** An office account by its name and the role it acted in; a resident has no name here. */
function whoOf({ officer, role }: Pick<LoggedEvent, "officer" | "role">) {
  if (role === "resident" || role === "system") return { who: texts[role], as: null };
  if (officer !== null) return { who: officer, as: role in roleNames ? roleNames[role as Role] : null };
  return { who: role === "visitor" ? texts.visitor : texts.gone, as: null };
}

interface Search {
  readonly round: string | null;
  readonly kind: LogKind | null;
}

function address({ round, kind }: Search, page: number): string {
  const query = new URLSearchParams({ ...(round && { ronde: round }), ...(kind && { soort: kind }) });
  if (page > 1) query.set("p", String(page));
  return `/beheer/logboek${query.size > 0 ? `?${query}` : ""}`;
}

export default function Log() {
  const { search, rounds, events, total, page, pages } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <Small muted>{texts.secret}</Small>
      </PageHead>
      <Section band tight labelledBy="zoeken">
        <Heading level={2} looks={3} id="zoeken">
          {texts.filter}
        </Heading>
        <LogFilters search={search} rounds={rounds} />
      </Section>
      <Section tight>
        {events.length === 0 ? (
          <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
        ) : (
          <EventTable events={events} total={total} />
        )}
        <Pagination page={page} pages={pages} label={texts.pages} href={(to) => address(search, to)} />
      </Section>
    </>
  );
}

function LogFilters({ search, rounds }: { search: Search; rounds: { value: string; label: string }[] }) {
  const kinds = Object.entries(logKinds).map(([value, { label }]) => ({ value, label }));
  return (
    <form method="get" className="lb-stack">
      <Filters>
        <SelectField
          name="ronde"
          label={texts.round}
          options={rounds}
          defaultValue={search.round ?? ""}
          empty={texts.allRounds}
        />
        <SelectField
          name="soort"
          label={texts.kind}
          options={kinds}
          defaultValue={search.kind ?? ""}
          empty={texts.allKinds}
        />
      </Filters>
      <Actions>
        <Button variant="primary" icon="search">
          {texts.show}
        </Button>
        <ButtonLink variant="subtle" href="/beheer/logboek">
          {texts.clear}
        </ButtonLink>
      </Actions>
    </form>
  );
}

type Event = ReturnType<typeof inWords>;

function EventTable({ events, total }: { events: readonly Event[]; total: number }) {
  return (
    <Table
      caption={texts.caption(total)}
      layout="cards"
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        {
          header: texts.what,
          rowHeader: true,
          cell: ({ what, who, as }) => (
            <>
              {what}
              <Small muted>{as && as !== who ? `${who}, ${as.toLowerCase()}` : who}</Small>
            </>
          ),
        },
        // Headers in an element: on a phone these say for themselves what they are.
        { header: <>{texts.about}</>, cell: ({ round, plan }) => round && <About round={round} plan={plan} /> },
        {
          header: <>{texts.at}</>,
          cell: ({ at, raw }) => (
            <Disclosure summary={at}>
              <Code>{raw}</Code>
            </Disclosure>
          ),
        },
      ]}
    />
  );
}

function About({ round, plan }: { round: NonNullable<Event["round"]>; plan: Event["plan"] }) {
  const base = `/rondes/${round.slug}`;
  if (!plan || plan.isDraft) return <TextLink href={base}>{round.title}</TextLink>;
  return <TextLink href={`${base}/plannen/${plan.number}`}>{`${round.title}, ${texts.plan(plan.number)}`}</TextLink>;
}
