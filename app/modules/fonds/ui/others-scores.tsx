import { Stack } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import type { OtherScore } from "../core/visibility.ts";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.sheet;

/** What the other members gave to a plan; only for who may see it. */
export function OthersScores({ others }: { readonly others: readonly OtherScore[] }) {
  return (
    <Stack as="section" labelledBy="anderen">
      <Heading level={2} looks={3} id="anderen">
        {texts.others}
      </Heading>
      {others.length === 0 ? (
        <Paragraph>{texts.noOthers}</Paragraph>
      ) : (
        <Table
          caption={texts.othersCaption}
          captionHidden
          rows={others}
          rowKey={({ name }, at) => `${at} ${name}`}
          columns={[
            { header: texts.member, rowHeader: true, cell: ({ name }) => name },
            { header: texts.total, align: "num", cell: ({ points }) => points ?? "" },
            { header: texts.remark, cell: ({ note }) => note },
          ]}
        />
      )}
    </Stack>
  );
}
