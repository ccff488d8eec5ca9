import { formatEuros } from "#app/modules/counting/core/money.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { ScoreDots } from "#app/ui/score-dots.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";
import type { AgendaItem } from "../core/meeting.ts";
import { meetingTexts as texts } from "../meeting-texts.nl.ts";
import { gapInWords, pointsOrHidden } from "./scoring-tables.tsx";

interface AgendaTableProps {
  readonly agenda: readonly AgendaItem[];
  /** Address of the meeting. */
  readonly base: string;
}

/** The agenda of the meeting: per plan how far the scores lie apart, who is involved and whether enough members scored. */
export function AgendaTable({ agenda, base }: AgendaTableProps) {
  return (
    <Table
      caption={texts.agendaCaption}
      captionHidden
      layout="cards"
      rows={agenda}
      rowKey={({ number }) => number}
      rowTone={({ state }) => (state === "on_table" ? "current" : state === "discussed" ? "muted" : undefined)}
      columns={[
        { header: texts.plan, rowHeader: true, cell: (item) => <PlanCell item={item} base={base} /> },
        { header: texts.given, cell: (item) => <GivenCell item={item} /> },
        {
          header: texts.picture,
          cell: ({ points }) => (points === null ? texts.hidden : <ScoreDots values={points} to={10_000} />),
        },
        { header: texts.lowest, align: "num", cell: ({ spread }) => pointsOrHidden(spread.lowest) },
        { header: texts.highest, align: "num", cell: ({ spread }) => pointsOrHidden(spread.highest) },
        { header: texts.gap, align: "num", cell: ({ spread }) => gapInWords(spread) },
        { header: texts.recused, cell: ({ recused }) => recused.join(", ") || texts.nobody },
        { header: texts.state, cell: ({ state }) => <StateBadge state={state} /> },
      ]}
    />
  );
}

const PlanCell = ({ item: { number, title, requested }, base }: { item: AgendaItem; base: string }) => (
  <>
    <TextLink href={`${base}/${number}`}>{`${number}. ${title}`}</TextLink>
    <SubLine>{texts.asked(formatEuros(requested))}</SubLine>
  </>
);

const GivenCell = ({ item: { spread, lacksQuorum } }: { item: AgendaItem }) => (
  <>
    {texts.givenOf(spread.given, spread.expected)} {lacksQuorum && <StatusBadge>{texts.lacksQuorum}</StatusBadge>}
  </>
);

/** How far the meeting is with a plan, in a word. */
export function StateBadge({ state }: Pick<AgendaItem, "state">) {
  const variant = state === "on_table" ? "now" : state === "discussed" ? "ok" : "plain";
  return <StatusBadge variant={variant}>{texts.states[state]}</StatusBadge>;
}
