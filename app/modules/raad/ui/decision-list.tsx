import { AmountInTable } from "#app/ui/amount.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { raadTexts } from "../texts.nl.ts";
import type { DecisionRow } from "../views.ts";
import { DecisionFacts, Reason } from "./decision-facts.tsx";

const { list: texts, priority: priorityTexts } = raadTexts;

interface DecisionListProps {
  readonly rows: readonly DecisionRow[];
  /** Address of the round. */
  readonly base: string;
  /** On the griffie's list: whether decisions are recorded now. Elsewhere there is none. */
  readonly records?: boolean;
  readonly caption?: string;
}

/** What needs work first; what is done behind one click, because a round has many plans and a clerk looks for few. */
export function WorkList({ rows, ...list }: Omit<DecisionListProps, "caption">) {
  const work = rows.filter(({ needsWork }) => needsWork);
  const done = rows.filter(({ needsWork }) => !needsWork);
  return (
    <>
      {work.length > 0 ? <DecisionList {...list} rows={work} caption={texts.work} /> : <p>{texts.allDone}</p>}
      {done.length > 0 && (
        <Disclosure summary={texts.done(done.length)}>
          <DecisionList {...list} rows={done} />
        </Disclosure>
      )}
    </>
  );
}

/** Every plan with its decision; on the griffie's list also the way to record it, else the way to the plan. */
export function DecisionList({ rows, base, records, caption = raadTexts.open.caption }: DecisionListProps) {
  const action = {
    header: records ? texts.record : priorityTexts.toPlan,
    cell: ({ number, recorded }: DecisionRow) => {
      const label = records ? (recorded ? texts.change : texts.record) : priorityTexts.toPlan;
      return <TextLink href={`/werk${base}/besluiten/${number}`}>{`${label}: plan ${number}`}</TextLink>;
    },
  };
  return (
    <Table
      caption={caption}
      layout="cards"
      rows={rows}
      rowKey={({ number }) => number}
      columns={[
        {
          header: texts.plan,
          rowHeader: true,
          cell: ({ number, title, standing, priority }) => (
            <>
              <TextLink href={`${base}/plannen/${number}`}>{title}</TextLink>
              <SubLine>{[`Plan ${number}`, standing].filter(Boolean).join(". ")}</SubLine>
              {priority && <SubLine>{priorityTexts.noted(priority)}</SubLine>}
            </>
          ),
        },
        { header: texts.money, cell: ({ effect, money }) => <AmountInTable effect={effect} {...money} /> },
        {
          header: texts.decision,
          cell: ({ decision, decider, decides }) => (
            <>
              <DecisionFacts decision={decision} decider={decider} />
              {!decision && <SubLine>{decides}</SubLine>}
            </>
          ),
        },
        { header: raadTexts.open.reason, cell: (row) => <Reason {...row} /> },
        ...(records === undefined ? [] : [action]),
      ]}
    />
  );
}
