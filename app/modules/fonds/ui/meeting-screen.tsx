import { formatEuros } from "#app/modules/counting/core/money.ts";
import { Amount } from "#app/ui/amount.tsx";
import { StatusBadge } from "#app/ui/badge.tsx";
import { Grid, PageHead, Row, Section, Stack } from "#app/ui/layout.tsx";
import { ScoreDots } from "#app/ui/score-dots.tsx";
import { Heading, Lines, List, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import type { Criterion } from "#app/modules/rounds/core/rules.ts";
import type { Screen } from "../core/meeting.ts";
import { meetingTexts } from "../meeting-texts.nl.ts";
import { fondsTexts } from "../texts.nl.ts";
import { pointsOrHidden } from "./scoring-tables.tsx";

const texts = meetingTexts.screen;

interface MeetingScreenProps {
  readonly slug: string;
  /** Of the round. */
  readonly title: string;
  readonly criteria: readonly Pick<Criterion, "key" | "title" | "weight">[];
  /** Whether the page asks again by itself. */
  readonly follows: boolean;
  readonly screen: Screen;
}

/** What hangs on the wall during the meeting: one plan, large, and nobody's name. */
export function MeetingScreen({ slug, title, criteria, follows, screen }: MeetingScreenProps) {
  const here = `/werk/rondes/${slug}/vergadering/scherm`;
  return (
    <>
      {screen.kind === "plan" ? (
        <OnScreen title={title} criteria={criteria} screen={screen} />
      ) : (
        <PageHead title={title} lead={screen.kind === "paused" ? texts.pauseShort : texts.empty} />
      )}
      <Section tight>
        <Row>
          <Small muted>{follows ? texts.follows : texts.still}</Small>
          <TextLink href={follows ? here : `${here}?volg`}>{follows ? texts.unfollow : texts.follow}</TextLink>
        </Row>
      </Section>
    </>
  );
}

interface OnScreenProps extends Pick<MeetingScreenProps, "title" | "criteria"> {
  readonly screen: Extract<Screen, { kind: "plan" }>;
}

function OnScreen({ title, criteria, screen }: OnScreenProps) {
  const { number, title: name, requested, shown, lacksQuorum, given, expected } = screen;
  return (
    <>
      <PageHead eyebrow={title} title={meetingTexts.one.title(number, name)}>
        <Row>
          <Amount effect="cost" amount={formatEuros(requested)} size="l" />
          {lacksQuorum && <StatusBadge>{meetingTexts.lacksQuorum}</StatusBadge>}
          {shown?.concluded && <StatusBadge variant="ok">{meetingTexts.states.discussed}</StatusBadge>}
        </Row>
      </PageHead>
      <Section tight band>
        <Grid columns="halves">
          <Stack as="section" labelledBy="scores">
            <Heading level={2} id="scores">
              {meetingTexts.picture}
            </Heading>
            {shown ? <Dots points={shown.points} /> : <Paragraph>{texts.waits(given, expected)}</Paragraph>}
          </Stack>
          <Stack as="section" labelledBy="criteria">
            <Heading level={2} id="criteria">
              {texts.criteria}
            </Heading>
            <List items={criteria.map((one) => `${one.title} (${fondsTexts.sheet.weight(one.weight)})`)} />
          </Stack>
        </Grid>
      </Section>
      {shown && (
        <Section tight labelledBy="vindt">
          <Heading level={2} id="vindt">
            {texts.minutes}
          </Heading>
          <Lines text={shown.minutes || texts.none} />
        </Section>
      )}
    </>
  );
}

function Dots({ points }: { readonly points: readonly number[] }) {
  const [lowest, highest] = [points[0], points.at(-1)];
  if (lowest === undefined || highest === undefined) return <Paragraph>{texts.noScores}</Paragraph>;
  return (
    <>
      <ScoreDots values={points} to={10_000} />
      <Paragraph>{texts.dots(points.length, pointsOrHidden(lowest), pointsOrHidden(highest))}</Paragraph>
    </>
  );
}
