import { ControversyBar, DoubtDots } from "#app/ui/rank-row.tsx";
import { SubLine, Table, type Column, type TableBreak } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";
import type { ResultView, ShownRow } from "../result-view.ts";
import { inDecimals } from "../result-words.nl.ts";
import { inDutch, waarderingTexts } from "../texts.nl.ts";
import { PlanAmountInTable } from "./plan-amount.tsx";

const texts = waarderingTexts.results;

export interface ResultTableProps {
  view: ResultView;
  rows: readonly ShownRow[];
  /** Address of the round. */
  base: string;
  /** What stands beside the order, by the number of the plan. */
  notes: Readonly<Record<number, string>>;
}

/** The order of the residents: every row says how it came there and whether it goes on. */
export function ResultTable({ view, rows, base, notes }: ResultTableProps) {
  return (
    <Table
      caption={texts.caption(view.ranked.length)}
      captionHidden
      layout="cards"
      rows={rows}
      rowKey={({ number }) => number}
      columns={columnsOf(view, base, notes)}
      before={(row, at) => breaksBefore(view, rows, row, at)}
    />
  );
}

function columnsOf(view: ResultView, base: string, notes: ResultTableProps["notes"]): Column<ShownRow>[] {
  const doubt = view.ranked.some((row) => row.doubt !== null);
  const lessGood = view.ranked.some((row) => row.lessGood !== null);
  const axis = axisOf(view);
  return [
    { header: texts.place, align: "num", cell: ({ rank }) => (rank === null ? "" : inDutch(rank)) },
    { header: texts.plan, rowHeader: true, cell: (row) => <PlanCell row={row} base={base} note={notes[row.number]} /> },
    { header: texts.outcome[view.method], align: "num", cell: ({ outcome }) => outcome },
    ...(doubt ? doubtColumns(axis) : []),
    ...(lessGood
      ? [{ header: texts.lessGood, cell: ({ lessGood: percent }: ShownRow) => <LessGood percent={percent} /> }]
      : []),
    { header: texts.money, cell: (row) => <PlanAmountInTable plan={row} /> },
    { header: view.budget ? texts.within : texts.toCouncil, cell: ({ goesOn }) => goesOn },
  ];
}

/** The standard error as a number, and beside it as a picture. */
function doubtColumns(axis: { from: number; to: number }): Column<ShownRow>[] {
  return [
    {
      header: <abbr title={texts.error}>±</abbr>,
      label: texts.error,
      align: "num",
      cell: ({ doubt }) => doubt && `± ${inDecimals(doubt.error)}`,
    },
    { header: texts.doubt, cell: (row) => <Doubt row={row} axis={axis} /> },
  ];
}

const LessGood = ({ percent }: { percent: number | null }) =>
  percent === null ? null : <ControversyBar percent={percent} />;

function PlanCell({ row, base, note }: { row: ShownRow; base: string; note: string | undefined }) {
  return (
    <>
      <TextLink href={`${base}/plannen/${row.number}`}>{row.title}</TextLink> <SubLine>{row.explained}</SubLine>
      {note !== undefined && <SubLine>{note}</SubLine>}
    </>
  );
}

/** The 5, 15, 25, 37, 63, 75, 85 and 95 percent points of a normal distribution, in standard errors. */
const points = [-1.645, -1.036, -0.674, -0.332, 0.332, 0.674, 1.036, 1.645];

function Doubt({ row, axis }: { row: ShownRow; axis: { from: number; to: number } }) {
  if (!row.doubt) return null;
  const { value, error } = row.doubt;
  return <DoubtDots value={value} quantiles={points.map((point) => value + point * error)} {...axis} />;
}

function axisOf({ ranked }: ResultView): { from: number; to: number } {
  const ends = ranked.flatMap(({ doubt }) =>
    doubt ? [doubt.value - 1.7 * doubt.error, doubt.value + 1.7 * doubt.error] : [],
  );
  return ends.length === 0 ? { from: 0, to: 1 } : { from: Math.min(...ends), to: Math.max(...ends) };
}

/** A new group begins with its name, and the line stands between the last plan above it and the next one. */
function breaksBefore(view: ResultView, rows: readonly ShownRow[], row: ShownRow, at: number): TableBreak[] {
  const before = rows[at - 1];
  const line = view.line !== null && before && before.number === view.lineAfter;
  const starts = row.group !== null && row.group !== before?.group;
  const size = view.ranked.filter(({ group }) => group === row.group).length;
  return [
    ...(line ? [{ kind: "line" as const, text: view.line }] : []),
    ...(starts
      ? [{ kind: "group" as const, text: size > 1 ? texts.groupMany(row.group) : texts.group(row.group) }]
      : []),
  ];
}
