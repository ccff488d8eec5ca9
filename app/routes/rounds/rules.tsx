import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { phaseNames } from "#app/modules/people/texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { inOrder } from "#app/modules/rounds/core/phases.ts";
import { listChanges } from "#app/modules/rounds/queries.server.ts";
import { ruleParts, ruleValue } from "#app/modules/rounds/rule-fields.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { RulePartFacts } from "#app/modules/rounds/ui/rules-page.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import { findRound } from "./find-round.server.ts";

const texts = roundTexts.rules;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
];

export const handle = {
  breadcrumb: ({ title, slug }: { title: string; slug: string }) => [
    { label: roundTexts.list.title, href: "/rondes" },
    { label: title, href: `/rondes/${slug}` },
  ],
} satisfies PageHandle;

export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const parts = ruleParts(round.kind);
  const paths = parts.flatMap(({ fields }) => fields.map(({ path }) => path));
  return {
    slug: round.slug,
    title: round.title,
    opened: round.opened,
    hash: round.rulesHash,
    version: round.rulesVersion,
    calendar: inOrder(round.kind, round.calendar),
    parts,
    values: Object.fromEntries(paths.map((path) => [path, ruleValue(round.rules, path)])),
    changes: await listChanges(round.id),
  };
});

export default function RulesPage() {
  const { title, opened, hash, version, calendar, parts, values, changes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={texts.lead}>
        <Notice kind={opened ? "ok" : "warning"} title={opened ? texts.frozen : texts.notFrozen}>
          <p>
            {texts.version(version)}. {texts.hash}: <span className="lb-code">{hash}</span>
          </p>
        </Notice>
      </PageHead>
      {calendar.length > 0 && (
        <Section band tight labelledBy="wanneer">
          <Heading level={2} looks={3} id="wanneer">
            {texts.calendar}
          </Heading>
          <Table
            caption={texts.calendarCaption}
            layout="cards"
            rows={calendar}
            rowKey={({ phase }) => phase}
            columns={[
              { header: texts.phase, rowHeader: true, cell: ({ phase }) => phaseNames[phase] },
              { header: texts.from, cell: ({ startsOn }) => longDate(startsOn) },
              { header: texts.to, cell: ({ endsOn }) => longDate(endsOn) },
            ]}
          />
        </Section>
      )}
      {parts.map((part, at) => (
        <Section key={part.key} tight band={at % 2 === 1} labelledBy={`deel-${part.key}`}>
          <Heading level={2} looks={3} id={`deel-${part.key}`}>
            {part.title}
          </Heading>
          <RulePartFacts part={part} values={values} />
        </Section>
      ))}
      <Section band={parts.length % 2 === 1} tight labelledBy="wijzigingen">
        <Heading level={2} looks={3} id="wijzigingen">
          {texts.changes}
        </Heading>
        {changes.length === 0 ? (
          <Small>{texts.noChanges}</Small>
        ) : (
          <Table
            caption={texts.changesCaption}
            rows={changes}
            rowKey={({ id }) => id}
            columns={[
              { header: texts.when, rowHeader: true, cell: ({ proposedOn }) => longDate(proposedOn) },
              { header: texts.reason, cell: ({ reason }) => reason },
              { header: texts.outcome, cell: ({ verdict, version: to }) => verdictText(verdict, to) },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function verdictText(verdict: "approved" | "rejected" | "waiting", version: number | null): string {
  if (verdict === "approved") return texts.approved(version === null ? "." : texts.asVersion(version));
  return verdict === "rejected" ? texts.rejected : texts.waiting;
}
