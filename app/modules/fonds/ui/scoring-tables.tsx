import { Table } from "#app/ui/table.tsx";
import { pointsInWords } from "../core/award-view.ts";
import type { Spread } from "../core/board.ts";
import type { ChairView } from "../core/visibility.ts";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.studio;

/** How far each member is: counts only, never a score. */
export function ProgressTable({ progress }: Pick<ChairView, "progress">) {
  return (
    <Table
      caption={texts.progressCaption}
      captionHidden
      layout="cards"
      rows={progress}
      rowKey={({ name }, at) => `${at} ${name}`}
      columns={[
        { header: texts.member, rowHeader: true, cell: ({ name }) => name },
        { header: texts.done, align: "num", cell: ({ done }) => done },
        { header: texts.recused, align: "num", cell: ({ recused }) => recused },
        { header: texts.open, align: "num", cell: ({ open }) => open },
      ]}
    />
  );
}

/** Points times 100 as people read them, or that they are hidden. */
export const pointsOrHidden = (value: number | null) => (value === null ? texts.hidden : pointsInWords(String(value)));

/** How far the highest and the lowest lie apart. */
export const gapInWords = ({ lowest, highest }: Spread) =>
  pointsOrHidden(lowest === null || highest === null ? null : highest - lowest);

/** How far the members' points lie apart, per plan. */
export function SpreadTable({ spread }: Pick<ChairView, "spread">) {
  return (
    <Table
      caption={texts.spreadCaption}
      captionHidden
      layout="cards"
      rows={spread}
      rowKey={({ number }) => number}
      columns={[
        { header: texts.plan, rowHeader: true, cell: ({ number, title }) => `${number}. ${title}` },
        { header: texts.given, align: "num", cell: ({ given, expected }) => texts.givenOf(given, expected) },
        { header: texts.lowest, align: "num", cell: ({ lowest }) => pointsOrHidden(lowest) },
        { header: texts.highest, align: "num", cell: ({ highest }) => pointsOrHidden(highest) },
        { header: texts.gap, align: "num", cell: gapInWords },
      ]}
    />
  );
}
