import { formatEuros } from "#app/modules/counting/core/money.ts";
import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { BalanceChart } from "#app/ui/balance-chart.tsx";
import { DrawingKey } from "#app/ui/drawing-key.tsx";
import { KeyFigures } from "#app/ui/facts.tsx";
import { Block, Grid, PageHead, Row, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { ControversyMark, DoubtDots } from "#app/ui/rank-row.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import type { ResultView, ShownRow } from "../result-view.ts";
import type { LeftPlan } from "../views.ts";
import { planTexts, stateNames } from "#app/modules/plans/texts.nl.ts";
import { inDutch, reasonsForNotKnowing, waarderingTexts } from "../texts.nl.ts";
import { recountTexts } from "../recount-words.nl.ts";
import { PlanAmountInTable } from "./plan-amount.tsx";
import { ResultFigure } from "./result-figure.tsx";
import { ResultTable, type ResultTableProps } from "./result-table.tsx";

const texts = waarderingTexts.results;

interface ResultsPageProps {
  view: ResultView;
  /** What others say beside the order, which it does not change: on rows by the number of the plan, and what it means. */
  beside: { readonly notes: Readonly<Record<number, string>>; readonly about: string } | null;
  /** Plans that were valued and take part no more. */
  left: readonly LeftPlan[];
  title: string;
  /** Address of the round. */
  base: string;
  /** The file that the round was read from, if it was. */
  file: string | null;
  all: boolean;
  /** What the reader must know before anything else. */
  notices: readonly string[];
  /** The same result with or without the choices that do not count; null when there are none, or too few to tell. */
  other: "with" | "without" | null;
  /** Where who looks at it first releases it; null once it is released. */
  release: string | null;
}

/** What came out: the table first, then the picture, the plans with too few answers, and the money. */
export function ResultsPage({ view, beside, left, title, base, file, all, notices, other, release }: ResultsPageProps) {
  const rows = all ? view.ranked : view.ranked.slice(0, view.atFirst);
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead(view.turnout, view.ranked.length + view.tooFew.length)}>
        {notices.map((notice) => (
          <Notice key={notice} kind="warning">
            {notice}
          </Notice>
        ))}
        {release && (
          <TextLink alone href={release}>
            {texts.release}
          </TextLink>
        )}
        {other && (
          <TextLink alone href={other === "with" ? "?met=ongeldige" : `${base}/uitslag`}>
            {texts.other[other]}
          </TextLink>
        )}
        <KeyFigures items={figures(view)} />
        <Actions>
          <ButtonLink variant="primary" href={`${base}/narekenen`}>
            {recountTexts.title}
          </ButtonLink>
        </Actions>
      </PageHead>
      <Section band labelledBy="volgorde">
        <Heading level={2} id="volgorde">
          {texts.order}
        </Heading>
        <Paragraph>{howInWords(view, file)}</Paragraph>
        {view.budget && <Paragraph>{texts.budget(view.budget.budget, view.budget.spent, view.budget.left)}</Paragraph>}
        {view.shortOfPlaces && <Paragraph>{view.shortOfPlaces}</Paragraph>}
        {view.waitsForLot.length > 0 && <Notice kind="warning">{texts.lot(view.waitsForLot)}</Notice>}
        {beside && <Paragraph>{beside.about}</Paragraph>}
        {view.drawn !== null && <Paragraph>{view.drawn}</Paragraph>}
        {!file && <Keys view={view} />}
        {rows.length === 0 ? (
          <EmptyState title={view.tooFew.length > 0 ? texts.emptyOrder : texts.empty} />
        ) : (
          <ResultTable view={view} rows={rows} base={base} notes={beside?.notes ?? {}} />
        )}
        {view.line !== null && !rows.slice(0, -1).some(({ number }) => number === view.lineAfter) && <p>{view.line}</p>}
        {rows.length < view.ranked.length && (
          <Row between>
            <Small>{texts.shown(rows.length, view.ranked.length)}</Small>
            <ButtonLink href="?alles=ja#volgorde">{texts.all(view.ranked.length)}</ButtonLink>
          </Row>
        )}
        <TextLink alone icon="download" href={`${base}/uitslag.csv`}>
          {texts.csv}
        </TextLink>
        <ResultFigure rows={rows} measure={texts.measure[view.method]} />
      </Section>
      {view.tooFew.length > 0 && <TooFew view={view} base={base} notes={beside?.notes ?? {}} />}
      {left.length > 0 && <Left plans={left} base={base} />}
      {view.notKnowing.length > 0 && <NotKnowing view={view} />}
      <Balance view={view} note={file ? null : texts.balanceNote} />
    </>
  );
}

function howInWords(view: ResultView, file: string | null): string {
  if (file) return texts.imported(file);
  return view.method === "pairs" ? texts.howPairs : texts.how[view.method];
}

function figures(view: ResultView) {
  const answers = texts.answers[view.method === "pairs" ? "pairs" : "score"];
  return [
    { label: texts.people, value: inDutch(view.turnout) },
    { label: answers, value: inDutch(view.answers) },
    { label: texts.plans, value: inDutch(view.ranked.length + view.tooFew.length) },
    { label: view.budget ? texts.winners : texts.onList, value: inDutch(view.goingOn) },
  ];
}

/** What the columns mean that need explaining. */
function Keys({ view: { method, scale } }: { view: ResultView }) {
  return (
    <Block variant="quiet">
      <Grid columns="halves">
        {(method === "pairs" || method === "mean") && (
          <DrawingKey
            title={texts.dots[method]}
            drawing={<DoubtDots value={5} quantiles={[3, 3.9, 4.3, 4.7, 5.3, 5.7, 6.1, 7]} from={0} to={10} />}
          >
            {texts.numbersText[method]} {texts.dotsText}
          </DrawingKey>
        )}
        {method !== "pairs" && (
          <DrawingKey title={texts.divided} drawing={<ControversyMark percent={38} />}>
            {texts.dividedText[scale]}
          </DrawingKey>
        )}
      </Grid>
    </Block>
  );
}

function TooFew({ view, base, notes }: Omit<ResultTableProps, "rows">) {
  return (
    <Section labelledBy="te-weinig">
      <Heading level={2} id="te-weinig">
        {texts.tooFew}
      </Heading>
      <Paragraph>{texts.tooFewLead(view.minimum)}</Paragraph>
      <Table<ShownRow>
        caption={texts.tooFewCaption}
        captionHidden
        layout="cards"
        rows={view.tooFew}
        rowKey={({ number }) => number}
        columns={[
          {
            header: texts.plan,
            rowHeader: true,
            cell: ({ number, title }) => (
              <>
                <TextLink href={`${base}/plannen/${number}`}>{title}</TextLink>
                {notes[number] !== undefined && <SubLine>{notes[number]}</SubLine>}
              </>
            ),
          },
          { header: texts.received, cell: ({ explained }) => explained },
          { header: texts.money, cell: (row) => <PlanAmountInTable plan={row} /> },
        ]}
      />
    </Section>
  );
}

function Left({ plans, base }: { plans: readonly LeftPlan[]; base: string }) {
  return (
    <Section labelledBy="afgevallen">
      <Heading level={2} id="afgevallen">
        {texts.left}
      </Heading>
      <Paragraph>{texts.leftLead}</Paragraph>
      <Table
        caption={texts.leftCaption}
        captionHidden
        layout="cards"
        rows={plans}
        rowKey={({ number }) => number}
        columns={[
          {
            header: texts.plan,
            rowHeader: true,
            cell: ({ number, title }) => (
              <TextLink href={`${base}/plannen/${number}`}>{title ?? planTexts.number(number)}</TextLink>
            ),
          },
          { header: texts.leftState, cell: ({ state }) => stateNames[state] },
          { header: texts.leftReason, cell: ({ reason }) => reason ?? texts.leftNoReason },
        ]}
      />
    </Section>
  );
}

function NotKnowing({ view }: { view: ResultView }) {
  const total = view.notKnowing.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section labelledBy="niet-gekozen">
      <Heading level={2} id="niet-gekozen">
        {texts.notKnowing}
      </Heading>
      <Paragraph>{texts.notKnowingLead(total)}</Paragraph>
      <KeyFigures
        items={view.notKnowing.map(({ reason, count }) => ({
          label: reasonsForNotKnowing[reason],
          value: inDutch(count),
        }))}
      />
    </Section>
  );
}

function Balance({ view: { totals, goingOn }, note }: { view: ResultView; note: string | null }) {
  const rows = [
    { label: texts.oneOff, cost: totals.cost.oneOff, saving: totals.saving.oneOff },
    { label: texts.yearly, cost: totals.cost.yearly, saving: totals.saving.yearly },
  ].map((row) => ({ ...row, costText: formatEuros(row.cost), savingText: formatEuros(row.saving) }));
  const sentence = rows.map((row) => texts.balancePart(row.label, row.costText, row.savingText)).join(" ");
  return (
    <Section band labelledBy="balans">
      <Heading level={2} id="balans">
        {texts.balance(goingOn)}
      </Heading>
      <Paragraph>{texts.balanceLead}</Paragraph>
      <Grid columns="halves">
        <figure>
          <BalanceChart label={texts.balanceLabel(sentence)} rows={rows} />
        </figure>
        <Stack gap="s">
          <Table
            caption={texts.balanceCaption}
            captionHidden
            rows={rows}
            rowKey={({ label }) => label}
            columns={[
              { header: texts.kind, rowHeader: true, cell: ({ label }) => label },
              { header: texts.cost, align: "num", cell: ({ costText }) => costText },
              { header: texts.saving, align: "num", cell: ({ savingText }) => savingText },
            ]}
          />
          {note && <Small>{note}</Small>}
        </Stack>
      </Grid>
    </Section>
  );
}
