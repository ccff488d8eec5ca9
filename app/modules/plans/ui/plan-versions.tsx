import { longDate } from "#app/modules/rounds/core/dates.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import type { Version } from "../core/dossier.ts";
import { workTexts } from "../work-texts.nl.ts";

const texts = workTexts.plan;

/** Longer values stand folded behind their beginning. */
const mostShown = 160;

/** What a plan was and what it became: per version who, when, and of each field old and new. */
export function PlanVersions({ versions }: { versions: readonly Version[] }) {
  return (
    <Stack gap="s">
      <Heading level={3} looks={4}>
        {texts.versions}
      </Heading>
      {versions.map((version) => (
        <Stack key={version.version} gap="s">
          <p>
            <strong>{version.isFirst ? texts.first : texts.revised}</strong>{" "}
            {texts.by(version.by, longDate(version.on))}
          </p>
          {version.isFirst ? (
            <Disclosure summary={texts.firstContent}>
              <ContentFacts written={version.changes} />
            </Disclosure>
          ) : (
            <Table
              caption={texts.changes(version.version)}
              captionHidden
              layout="cards"
              rows={version.changes}
              rowKey={({ name }) => name}
              columns={[
                { header: texts.field, rowHeader: true, cell: ({ name }) => name },
                { header: texts.old, cell: ({ old }) => <Value text={old} /> },
                { header: texts.new, cell: (change) => <Value text={change.new} /> },
              ]}
            />
          )}
        </Stack>
      ))}
      {versions.length === 0 && <Small>{texts.noVersions}</Small>}
    </Stack>
  );
}

/** All that a plan held, field by field. */
export const ContentFacts = ({ written }: { written: Version["changes"] }) => (
  <Facts items={written.map((field) => ({ term: field.name, value: <Value text={field.new} /> }))} />
);

function Value({ text }: { text: string }) {
  if (text.length <= mostShown) return <Lines text={text} />;
  return (
    <Disclosure summary={`${text.slice(0, mostShown / 2).trimEnd()}…`}>
      <div>
        <Lines text={text} />
      </div>
    </Disclosure>
  );
}

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split("\n").map((line, at) => (
      <span key={at}>
        {at > 0 && <br />}
        {line}
      </span>
    ))}
  </>
);
