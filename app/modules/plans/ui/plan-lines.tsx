import { formatEuros } from "#app/modules/counting/core/money.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import type { Deciding } from "../core/deciding-body.ts";
import { sumOfLines, type Line } from "../core/plan.ts";
import { bodyNames, coverageNames, planTexts, recurrenceNames } from "../texts.nl.ts";

const texts = planTexts.show;

export interface ShownLine extends Line {
  readonly deciding: Deciding | null;
}

/** The activities of a neighbourhood plan, with what happened to each. */
export function PlanLines({ lines }: { lines: readonly ShownLine[] }) {
  const { oneOff, yearly } = sumOfLines(lines);
  return (
    <Table
      caption={texts.linesCaption}
      layout="cards"
      rows={lines}
      rowKey={({ position }) => position}
      columns={[
        { header: texts.activity, rowHeader: true, cell: (line) => <Activity line={line} /> },
        {
          header: texts.amount,
          align: "num",
          cell: (line) => `${formatEuros(line.cents)} ${recurrenceNames[line.recurrence]}`,
        },
        { header: texts.year, cell: (line) => <Year line={line} /> },
        { header: texts.owner, cell: ({ owner }) => owner },
        { header: texts.priority, align: "num", cell: ({ priority }) => priority },
        { header: texts.decides, cell: (line) => <Decides line={line} /> },
      ]}
      sums={[
        [texts.sumOnce, formatEuros(oneOff)],
        [texts.sumYearly, formatEuros(yearly)],
      ]}
    />
  );
}

const Activity = ({ line }: { line: ShownLine }) => (
  <>
    {line.activity} {line.isIcon && <StatusBadge variant="accent">{texts.icon}</StatusBadge>}
    {line.answer && (
      <SubLine>
        {texts.answer}: {line.answer}
      </SubLine>
    )}
  </>
);

const Year = ({ line }: { line: ShownLine }) => (
  <>
    {line.year}
    {line.feasibleThisYear && <SubLine>{texts.thisYear}</SubLine>}
  </>
);

function Decides({ line }: { line: ShownLine }) {
  if (!line.deciding) return texts.decidesUnknown;
  return (
    <>
      {bodyNames[line.deciding.body]}
      {line.coverage && (
        <SubLine>
          {texts.coverage}: {coverageNames[line.coverage]}
        </SubLine>
      )}
    </>
  );
}
