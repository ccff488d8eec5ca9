import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { phasesOf } from "#app/modules/rounds/standing-text.ts";
import { ruleValue } from "#app/modules/rounds/core/rules.ts";
import { listChanges } from "#app/modules/rounds/queries.server.ts";
import { differenceTexts, partsInForce } from "#app/modules/rounds/rule-fields.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { DifferencesTable, RulePartFacts } from "#app/modules/rounds/ui/rules-page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Block, PageHead, Section } from "#app/ui/layout.tsx";
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
  // An election of elsewhere had rules of its own; the file tells only these.
  const parts = round.importedFrom === null ? partsInForce(round) : [];
  const paths = parts.flatMap(({ fields }) => fields.map(({ path }) => path));
  return {
    slug: round.slug,
    title: round.title,
    frozen: round.opened,
    hash: round.rulesHash,
    version: round.rulesVersion,
    calendar: phasesOf(round),
    parts,
    values: Object.fromEntries(paths.map((path) => [path, ruleValue(round.rules, path)])),
    file: round.importedFrom,
    money: round.ceiling === null ? null : formatEuros(round.ceiling),
    changes: (await listChanges(round.id)).map((change) => ({
      ...change,
      differences: differenceTexts(round.kind, change.differences),
    })),
  };
});

export default function RulesPage() {
  const { title, file, frozen, hash, version, calendar, money, parts, values, changes } =
    useLoaderData<typeof loader>();
  // Versions from before the opening, and a change of dates alone, change no rule that stood fast.
  const changed = changes.some((change) => change.verdict === "approved" && change.version !== null);
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={file ? texts.imported(file) : texts.lead}>
        {!file && (
          <Notice
            kind={frozen ? "ok" : "warning"}
            title={!frozen ? texts.notFrozen : changed ? texts.changed : texts.frozen}
          >
            <p>
              {texts.version(version)}. {texts.hash}: <span className="lb-code">{hash}</span>
            </p>
          </Notice>
        )}
        {money && (
          <p>
            {file ? texts.budget : roundTexts.show.money}: <strong>{money}</strong>
          </p>
        )}
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
              { header: texts.phase, rowHeader: true, cell: ({ name }) => name },
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
      {!file && (
        <Section band={parts.length % 2 === 1} tight labelledBy="wijzigingen">
          <Heading level={2} looks={3} id="wijzigingen">
            {texts.changes}
          </Heading>
          {changes.length === 0 ? (
            <Small>{texts.noChanges}</Small>
          ) : (
            changes.map((change) => <ChangeBlock key={change.id} {...change} />)
          )}
        </Section>
      )}
    </>
  );
}

type Change = ReturnType<typeof useLoaderData<typeof loader>>["changes"][number];

function ChangeBlock({ id, proposedOn, reason, differences, ...outcome }: Change) {
  return (
    <Block as="article" labelledBy={`wijziging-${id}`}>
      <Heading level={3} looks={4} id={`wijziging-${id}`}>
        {texts.proposed(longDate(proposedOn))}
      </Heading>
      <Facts
        items={[
          { term: texts.reason, value: reason },
          { term: texts.outcome, value: verdictText(outcome) },
        ]}
      />
      <DifferencesTable differences={differences} />
    </Block>
  );
}

type Outcome = Pick<Change, "verdict" | "decidedOn" | "version" | "rejectReason">;

function verdictText({ verdict, decidedOn, version, rejectReason }: Outcome): string {
  if (decidedOn === null) return texts.waiting;
  if (verdict === "withdrawn") return texts.withdrawn(longDate(decidedOn));
  if (verdict === "rejected") return texts.rejected(longDate(decidedOn)) + roundTexts.fourEyes.because(rejectReason);
  const approved = texts.approved(longDate(decidedOn));
  return version === null ? approved : `${approved} ${texts.asVersion(version)}`;
}
