import type { Criterion } from "#app/modules/rounds/core/rules.ts";
import { Stack } from "#app/ui/layout.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import type { Mark, SheetState } from "../core/sheet.ts";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.sheet;

interface OwnMarksProps {
  readonly sheet: {
    readonly state: SheetState;
    readonly marks: readonly Mark[];
    readonly points: string | null;
    readonly note: string;
  };
  readonly criteria: readonly Criterion[];
}

/** The member's own sheet to read, when it can be changed no more. */
export function OwnMarks({ sheet: { state, marks, points, note }, criteria }: OwnMarksProps) {
  const chosen = (key: string) => marks.find(({ criterion }) => criterion === key)?.level ?? -1;
  return (
    <Stack as="section" labelledBy="eigen">
      <Heading level={2} looks={3} id="eigen">
        {texts.own}
      </Heading>
      {state === "open" ? (
        <Paragraph>{texts.ownOpen}</Paragraph>
      ) : (
        <>
          <Table
            caption={texts.own}
            captionHidden
            rows={criteria}
            rowKey={({ key }) => key}
            columns={[
              {
                header: texts.criterion,
                rowHeader: true,
                cell: ({ title, weight }) => (
                  <>
                    {title} <SubLine>{texts.weight(weight)}</SubLine>
                  </>
                ),
              },
              { header: texts.level, cell: ({ key, levels }) => levels[chosen(key)]?.title ?? texts.noLevel },
              { header: texts.total, align: "num", cell: ({ key, levels }) => levels[chosen(key)]?.points ?? "" },
            ]}
            sums={[[texts.ownTotal, "", points ?? ""]]}
          />
          {note && <Paragraph>{texts.ownNote(note)}</Paragraph>}
        </>
      )}
    </Stack>
  );
}
