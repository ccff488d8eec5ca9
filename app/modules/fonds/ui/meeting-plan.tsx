import { formatEuros } from "#app/modules/counting/core/money.ts";
import { dayInWords, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { fieldReader, isOutdated, problemOf, type FormProblem } from "#app/platform/form.ts";
import { Amount } from "#app/ui/amount.tsx";
import { StatusBadge } from "#app/ui/badge.tsx";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Row, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ScoreDots } from "#app/ui/score-dots.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { HiddenField, TextArea } from "#app/ui/text-field.tsx";
import { Heading, Lines, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import type { MeetingPlanView, MemberScore } from "../core/meeting.ts";
import { lacksMembers } from "../core/quorum.ts";
import { meetingTexts } from "../meeting-texts.nl.ts";
import { StateBadge } from "./agenda-table.tsx";
import { gapInWords, pointsOrHidden } from "./scoring-tables.tsx";

const texts = meetingTexts.one;

interface MeetingPlanProps {
  readonly slug: string;
  /** Of the round. */
  readonly title: string;
  readonly today: LocalDate;
  readonly done: string | null;
  readonly plan: MeetingPlanView;
  readonly problem: FormProblem | undefined;
}

/** One plan in the meeting of the board: the scores of both rounds, and what is said of it. */
export function MeetingPlan(props: MeetingPlanProps) {
  const { slug, title, plan, problem, done } = props;
  const { item, at, total, quorum, adopted } = plan;
  const { spread } = item;
  const here = `/werk/rondes/${slug}/vergadering/${item.number}`;
  const outdated = isOutdated(problem, "version", newest(plan)?.version ?? 0);
  return (
    <>
      <PageHead eyebrow={`${title}. ${texts.at(at, total)}`} title={texts.title(item.number, item.title)}>
        <ErrorSummary errors={problem?.errors} reopen={outdated && here} />
        {done && !problem && (
          <Notice kind="ok" role="status">
            {done}
          </Notice>
        )}
        {adopted && <Notice>{meetingTexts.frozen}</Notice>}
        <Row>
          <Amount effect="cost" amount={formatEuros(item.requested)} />
          <StateBadge state={item.state} />
        </Row>
        {item.lacksQuorum && (
          <Notice kind="warning" title={meetingTexts.lacksQuorum}>
            {meetingTexts.lacksQuorumText(spread.given, quorum)}
          </Notice>
        )}
        {plan.leads && plan.taken && item.state !== "discussed" && lacksMembers(plan.presence) && (
          <Notice kind="warning" title={meetingTexts.attendance.lacks}>
            <p>{meetingTexts.attendance.lacksForPlan(plan.presence.present, plan.presence.needed)}</p>
            <p>
              <TextLink href={`/werk/rondes/${slug}/vergadering#aanwezig`}>{meetingTexts.attendance.submit}</TextLink>
            </p>
          </Notice>
        )}
        {item.recused.length > 0 && (
          <Notice icon="hands">{texts.recused(new Intl.ListFormat("nl").format(item.recused))}</Notice>
        )}
        <Steps {...props} />
      </PageHead>
      <Section tight labelledBy="scores">
        <Row between baseline>
          <Heading level={2} looks={3} id="scores">
            {texts.scores}
          </Heading>
          <Small>{meetingTexts.givenOf(spread.given, spread.expected)}</Small>
        </Row>
        <Scores plan={plan} />
      </Section>
      <Section tight band labelledBy="verslag">
        <Heading level={2} looks={3} id="verslag">
          {texts.minutes}
        </Heading>
        <MinutesOf {...props} />
      </Section>
    </>
  );
}

const newest = ({ minutes }: MeetingPlanView) => minutes?.[0];

/** What can be done now: the chair takes the plan, a member goes to the own sheet, and all go on. */
function Steps({ slug, plan: { item, scores, next, leads, involved, scoring } }: MeetingPlanProps) {
  const base = `/werk/rondes/${slug}`;
  const takes = leads && item.state !== "on_table";
  return (
    <>
      <Actions>
        {takes && (
          <form method="post">
            <HiddenField name="intent" value="take" />
            <Button variant="primary">{texts.take}</Button>
          </form>
        )}
        {scoring && !involved && <ButtonLink href={`${base}/scores/${item.number}`}>{texts.sheet}</ButtonLink>}
        {next !== null && (
          <ButtonLink variant="subtle" href={`${base}/vergadering/${next}`}>
            {texts.next}
          </ButtonLink>
        )}
      </Actions>
      {takes && <Small muted>{texts.takeHint}</Small>}
      {scoring && scores !== null && <Small muted>{texts.sheetHint}</Small>}
      <TextLink alone href={`/rondes/${slug}/plannen/${item.number}`}>
        {texts.read}
      </TextLink>
    </>
  );
}

function Scores({ plan: { item, scores } }: { readonly plan: MeetingPlanView }) {
  if (scores === null)
    return (
      <Notice icon="lock" title={texts.hidden}>
        {texts.hiddenText}
      </Notice>
    );
  if (scores.length === 0) return <Paragraph>{texts.noneGiven}</Paragraph>;
  const { lowest, highest } = item.spread;
  return (
    <>
      <div className="lb-key">
        <ScoreDots values={item.points ?? []} to={10_000} />
      </div>
      <Small>{texts.range(pointsOrHidden(lowest), pointsOrHidden(highest), gapInWords(item.spread))}</Small>
      <Table
        caption={texts.caption}
        captionHidden
        layout="cards"
        rows={scores}
        rowKey={({ name }, at) => `${at} ${name}`}
        columns={[
          { header: texts.member, rowHeader: true, cell: ({ name }) => name },
          { header: texts.first, align: "num", cell: (member) => <First member={member} /> },
          { header: texts.now, align: "num", cell: ({ now }) => <strong>{now ?? ""}</strong> },
          { header: texts.note, cell: ({ note }) => note },
        ]}
      />
    </>
  );
}

const First = ({ member: { first, late } }: { readonly member: MemberScore }) => (
  <>
    {first ?? ""}
    {late && <SubLine>{texts.late}</SubLine>}
  </>
);

function MinutesOf(props: MeetingPlanProps) {
  const { plan, today } = props;
  const { minutes, leads, involved, taken } = plan;
  if (minutes === null) return <Paragraph>{leads && involved ? texts.recusedChair : texts.minutesHidden}</Paragraph>;
  const [last, ...older] = minutes;
  const writes = leads && taken && !involved;
  return (
    <>
      {leads && involved && <Paragraph>{texts.recusedChair}</Paragraph>}
      {leads && !taken && !involved && <Paragraph>{texts.takeFirst}</Paragraph>}
      {writes && <WriteMinutes {...props} />}
      {!writes && !last && !leads && <Paragraph>{texts.noMinutes}</Paragraph>}
      {!writes && last && <Lines text={last.text || texts.emptyText} />}
      {last && (
        <Row>
          {last.concluded && <StatusBadge variant="ok">{meetingTexts.states.discussed}</StatusBadge>}
          <Small muted>{texts.version(last.version, dayInWords(last.on, today))}</Small>
        </Row>
      )}
      {older.length > 0 && (
        <Disclosure summary={texts.older(older.length)}>
          {older.map(({ version, text, concluded, on }) => (
            <div key={version}>
              <Small muted>{texts.olderVersion(version, dayInWords(on, today), concluded)}</Small>
              <Lines text={text || texts.emptyText} />
            </div>
          ))}
        </Disclosure>
      )}
    </>
  );
}

function WriteMinutes({ plan, problem }: MeetingPlanProps) {
  const last = newest(plan);
  const field = fieldReader(problemOf(problem, "minutes"), {
    version: last?.version ?? 0,
    text: last?.text ?? "",
    concluded: last?.concluded ? "on" : "",
  });
  return (
    <form method="post" className="lb-stack" aria-labelledby="verslag">
      <HiddenField name="intent" value="minutes" />
      <HiddenField name="version" value={field("version").defaultValue ?? 0} />
      <TextArea {...field("text")} label={texts.text} hint={texts.textHint} required={false} rows={6} />
      <Checkbox
        name="concluded"
        error={field("concluded").error}
        defaultChecked={field("concluded").chosen.includes("on")}
        label={texts.concluded}
        hint={texts.concludedHint}
      />
      <Actions>
        <Button variant={plan.item.state === "on_table" ? "primary" : "secondary"}>{texts.submit}</Button>
      </Actions>
    </form>
  );
}
