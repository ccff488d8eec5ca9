import { AmountInTable } from "#app/ui/amount.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { Heading, TextLink } from "#app/ui/text.tsx";
import type { BudgetList } from "../budget-list.ts";
import { raadTexts } from "../texts.nl.ts";

const texts = raadTexts.budget;

/** The result of experiment 1: per programme each activity, with what happens to it. */
export function BudgetListPage({ title, base, list }: { title: string; base: string; list: BudgetList }) {
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead} />
      <Section tight>
        {list.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <>
            <ProgrammeSums list={list} />
            {list.map(({ name, lines }) => (
              <section key={name} className="lb-stack">
                <Heading level={2}>{name}</Heading>
                <Lines name={name} lines={lines} base={base} />
              </section>
            ))}
          </>
        )}
      </Section>
    </>
  );
}

function ProgrammeSums({ list }: { list: BudgetList }) {
  return (
    <Table
      caption={texts.sums}
      layout="cards"
      rows={list}
      rowKey={({ name }) => name}
      columns={[
        { header: texts.programme, rowHeader: true, cell: ({ name }) => name },
        { header: "Kost eenmalig", align: "num", cell: ({ sums }) => sums.costOneOff },
        { header: "Kost per jaar", align: "num", cell: ({ sums }) => sums.costYearly },
        { header: "Bespaart eenmalig", align: "num", cell: ({ sums }) => sums.savingOneOff },
        { header: "Bespaart per jaar", align: "num", cell: ({ sums }) => sums.savingYearly },
      ]}
    />
  );
}

function Lines({ name, lines, base }: { name: string; lines: BudgetList[number]["lines"]; base: string }) {
  return (
    <Table
      caption={`${texts.caption}: ${name}`}
      captionHidden
      layout="cards"
      rows={lines}
      rowKey={({ plan, position }) => `${plan}-${position}`}
      columns={[
        {
          header: texts.activity,
          rowHeader: true,
          cell: ({ activity, plan, planTitle, year }) => (
            <>
              {activity}
              <SubLine>
                <TextLink href={`${base}/plannen/${plan}`}>{planTitle}</TextLink>, {year}
              </SubLine>
            </>
          ),
        },
        { header: texts.money, cell: ({ effect, money }) => <AmountInTable effect={effect} {...money} /> },
        { header: texts.coverage, cell: ({ coverage }) => coverage },
        {
          header: texts.answer,
          cell: ({ answer, decision, feasibleThisYear }) => (
            <>
              {answer}
              {decision && <SubLine>{texts.decided(decision.by, decision.what)}</SubLine>}
              {feasibleThisYear && <SubLine>{texts.feasible}</SubLine>}
            </>
          ),
        },
      ]}
    />
  );
}
