import { formatEuros, cents } from "#app/modules/counting/core/money.ts";
import { fewestBallots } from "#app/modules/counting/core/pabulib-writer.ts";
import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { BudgetBar } from "#app/ui/budget-bar.tsx";
import { KeyFigures } from "#app/ui/facts.tsx";
import { PageHead, Row, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { recountTexts } from "../recount-words.nl.ts";
import { inDutch, waarderingTexts } from "../texts.nl.ts";
import type { VoteView } from "../vote-view.ts";
import { voteTexts as texts } from "../vote-words.nl.ts";

interface VotePageProps {
  view: VoteView;
  title: string;
  /** Address of the round. */
  base: string;
  /** What the reader must know before anything else. */
  notices: readonly string[];
  /** The same with or without the ballots that do not count; null when there are none, or too few to tell. */
  other: "with" | "without" | null;
  /** Where who looks at it first releases it; null once it is released. */
  release: string | null;
}

/** What the vote over a fund came to: the table, the fund as it fills, and the files to check it by. */
export function VotePage({ view, title, base, notices, other, release }: VotePageProps) {
  return (
    <>
      <PageHead title={texts.title(title)} lead={`${texts.lead(view.people, view.rows.length)} ${texts.advice}`}>
        {notices.map((notice) => (
          <Notice key={notice} kind="warning">
            {notice}
          </Notice>
        ))}
        {release && (
          <TextLink alone href={release}>
            {waarderingTexts.results.release}
          </TextLink>
        )}
        {other && (
          <TextLink alone href={other === "with" ? "?met=ongeldige" : `${base}/stemming`}>
            {waarderingTexts.results.other[other]}
          </TextLink>
        )}
        <KeyFigures items={figures(view)} />
        <Actions>
          <ButtonLink variant="primary" href={`${base}/stemming/narekenen`}>
            {recountTexts.title}
          </ButtonLink>
          <ButtonLink href={`${base}/uitslag`}>{texts.fund}</ButtonLink>
        </Actions>
      </PageHead>
      <Section band labelledBy="stemmen">
        <Heading level={2} id="stemmen">
          {texts.order}
        </Heading>
        <Paragraph>
          {view.how} {view.undecided === null && view.summary}
        </Paragraph>
        {view.undecided !== null && <Notice kind="warning">{view.undecided}</Notice>}
        {view.drawn !== null && <Paragraph>{view.drawn}</Paragraph>}
        {view.undecided === null && <Bar view={view} />}
        <Rows view={view} base={base} />
        <Row>
          <TextLink alone icon="download" href={`${base}/stemming.csv`}>
            {texts.csv}
          </TextLink>
          {view.ballotsPublic && (
            <TextLink alone icon="download" href={`${base}/stemming.pb`}>
              {texts.pb}
            </TextLink>
          )}
        </Row>
        {view.people > 0 && <Small muted>{view.ballotsPublic ? texts.pbText : texts.tooFew(fewestBallots)}</Small>}
      </Section>
    </>
  );
}

function figures({ people, rows, budget, spent, undecided }: VoteView) {
  return [
    { label: texts.people, value: inDutch(people) },
    { label: texts.plans, value: inDutch(rows.length) },
    ...(undecided === null
      ? [
          { label: texts.winners, value: inDutch(rows.filter(({ on }) => on).length) },
          { label: texts.left, value: formatEuros(cents(budget - spent)) },
        ]
      : []),
  ];
}

function Bar({ view: { rows, budget, spent } }: { view: VoteView }) {
  return (
    <BudgetBar
      label={texts.barLabel(formatEuros(spent), formatEuros(budget))}
      segments={rows
        .filter(({ asked }) => asked > 0)
        .map(({ number, asked, on }) => ({ label: String(number), asked, awarded: on ? asked : 0 }))}
      ceiling={budget}
      ceilingText={texts.ceiling(formatEuros(budget))}
      askedText={texts.spent(formatEuros(spent))}
      numberText={texts.numberIs}
      words={texts.pieces}
    />
  );
}

function Rows({ view: { rows }, base }: { view: VoteView; base: string }) {
  if (rows.length === 0) return <EmptyState title={waarderingTexts.results.empty} />;
  return (
    <Table
      caption={texts.caption}
      captionHidden
      layout="cards"
      rows={rows}
      rowKey={({ number }) => number}
      columns={[
        {
          header: texts.plan,
          rowHeader: true,
          cell: ({ number, title, because }) => (
            <>
              <TextLink href={`${base}/plannen/${number}`}>{`${number}. ${title}`}</TextLink>{" "}
              <SubLine>{because}</SubLine>
            </>
          ),
        },
        { header: texts.votes, align: "num", cell: ({ votes }) => inDutch(votes) },
        { header: texts.asked, align: "num", cell: ({ asked }) => formatEuros(asked) },
        { header: texts.on, cell: ({ on }) => (on === null ? "" : on ? texts.yes : texts.no) },
      ]}
    />
  );
}
