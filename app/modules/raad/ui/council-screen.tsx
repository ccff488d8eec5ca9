import { Amount } from "#app/ui/amount.tsx";
import { Grid, PageHead, Row, Section, Stack } from "#app/ui/layout.tsx";
import { Heading, List, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import type { CouncilScreenView } from "../council-screen-view.ts";
import type { Progress } from "../core/council-screen.ts";
import type { Votes } from "../core/votes.ts";
import type { WallText } from "../core/wall-text.ts";
import { councilScreenTexts as texts, decisionNames, instrumentTexts } from "../texts.nl.ts";
import { DecisionBadge } from "./decision-badge.tsx";
import { InstrumentBadge } from "./instrument-list.tsx";

interface CouncilScreenProps {
  readonly slug: string;
  /** Of the round. */
  readonly title: string;
  /** Whether the page asks again by itself. */
  readonly follows: boolean;
  readonly screen: CouncilScreenView;
}

/** What hangs on the wall during the meeting of the raad: one plan, large, and no names but those of fracties. */
export function CouncilScreen({ slug, title, follows, screen }: CouncilScreenProps) {
  const here = `/werk/rondes/${slug}/besluiten/scherm`;
  const asking = follows ? `${here}?volg&` : `${here}?`;
  return (
    <>
      {screen.kind === "plan" ? (
        <OnTable title={title} screen={screen} here={asking} />
      ) : screen.kind === "instrument" ? (
        <InstrumentOnTable title={title} screen={screen} here={asking} />
      ) : (
        <PageHead title={screen.kind === "blank" ? texts.blank : title} lead={texts.states[screen.kind]} />
      )}
      {"progress" in screen && <HowFar progress={screen.progress} />}
      <Section tight>
        <Row>
          <Small muted>{follows ? texts.follows : texts.still}</Small>
          <TextLink href={follows ? here : `${here}?volg`}>{follows ? texts.unfollow : texts.follow}</TextLink>
        </Row>
      </Section>
    </>
  );
}

interface PartsProps {
  readonly here: string;
  readonly item: string;
  readonly part: number;
  readonly parts: number;
}

/** Long texts come in parts, so that nothing is left out: by themselves on a wall that follows, and with a link. */
function Parts({ here, item, part, parts }: PartsProps) {
  return (
    <>
      <Small>{texts.part(part, parts)}</Small>
      <TextLink href={`${here}punt=${encodeURIComponent(item)}&deel=${part < parts ? part + 1 : 1}`}>
        {texts.nextPart}
      </TextLink>
    </>
  );
}

/** The part of a text that is on the wall now. */
const shownText = ({ text, begun }: WallText) => (begun ? `… ${text}` : text);

interface OnTableProps {
  readonly title: string;
  readonly screen: Extract<CouncilScreenView, { kind: "plan" }>;
  /** The address of this page, to which what is asked can be added. */
  readonly here: string;
}

function OnTable({ title, screen, here }: OnTableProps) {
  const { row, at, of, priority, advice, points, without, votes, instruments } = screen;
  const { decision } = row;
  return (
    <>
      <PageHead eyebrow={texts.point(title, at, of)} title={texts.plan(row.number, row.title)}>
        <Row>
          <Amount effect={row.effect} {...row.money} size="l" />
          {decision && <DecisionBadge outcome={decision.outcome} />}
          {screen.parts > 1 && <Parts {...screen} item={String(row.number)} here={here} />}
        </Row>
      </PageHead>
      <Section tight band>
        <Grid columns="halves">
          <Stack as="section" labelledBy="volgorde">
            <Heading level={2} looks={3} id="volgorde">
              {texts.standing}
            </Heading>
            <Paragraph>{row.standing ?? texts.noStanding}</Paragraph>
            {priority && <Paragraph>{texts.priority(shownText(priority))}</Paragraph>}
            {(advice || without.advice) && (
              <>
                <Heading level={2} looks={3}>
                  {texts.advice}
                </Heading>
                <Paragraph>{advice ? shownText(advice) : texts.noAdvice}</Paragraph>
              </>
            )}
          </Stack>
          <Stack as="section" labelledBy="besluit">
            <Heading level={2} looks={3} id="besluit">
              {decision ? texts.decided : texts.proposed}
            </Heading>
            {decision ? (
              <>
                <Paragraph>
                  {decision.meaning}
                  {decision.amounts && ` ${decision.amounts.amount} ${decision.amounts.suffix}.`}
                </Paragraph>
                {decision.instrument && <Paragraph>{decision.instrument}</Paragraph>}
                {votes && <Voted votes={votes} />}
              </>
            ) : without.points ? (
              <Paragraph>{texts.noProposal}</Paragraph>
            ) : (
              <ol className="lb-list">
                {points.map((point) => (
                  <li key={point.of} value={point.of + 1}>
                    {shownText(point)}
                  </li>
                ))}
              </ol>
            )}
            {instruments.length > 0 && (
              <>
                <Heading level={2} looks={3}>
                  {texts.instruments}
                </Heading>
                <List
                  items={instruments.map(({ name, title: about, outcome, votes: voted }) => (
                    <>
                      {instrumentTexts.full(name, about)} <InstrumentBadge outcome={outcome} />
                      {voted && ` ${texts.voted.for(voted.for)} ${texts.voted.against(voted.against)}`}
                    </>
                  ))}
                />
              </>
            )}
          </Stack>
        </Grid>
      </Section>
    </>
  );
}

interface InstrumentOnTableProps {
  readonly title: string;
  readonly screen: Extract<CouncilScreenView, { kind: "instrument" }>;
  readonly here: string;
}

/** An amendement or motie: what it changes or asks, of whom, and how the raad voted. */
function InstrumentOnTable({ title, screen, here }: InstrumentOnTableProps) {
  const { item, text, part, parts } = screen;
  const { name, proposers, plans, outcome, votes } = item;
  return (
    <>
      <PageHead eyebrow={title} title={instrumentTexts.full(name, item.title)}>
        <Row>
          <Paragraph>
            {[proposers && instrumentTexts.by(proposers), plans.length > 0 && instrumentTexts.about(plans)]
              .filter(Boolean)
              .join(". ")}
          </Paragraph>
          <InstrumentBadge outcome={outcome} />
          {parts > 1 && <Parts item={name} part={part} parts={parts} here={here} />}
        </Row>
      </PageHead>
      <Section tight band>
        <Grid columns="halves">
          <Stack as="section" labelledBy="vraagt">
            <Heading level={2} looks={3} id="vraagt">
              {texts.asks}
            </Heading>
            {text.length > 0 ? (
              text.map((line) => <Paragraph key={line.of}>{shownText(line)}</Paragraph>)
            ) : (
              <Paragraph>{texts.noText}</Paragraph>
            )}
          </Stack>
          <Stack as="section" labelledBy="stemmen">
            <Heading level={2} looks={3} id="stemmen">
              {instrumentTexts.voted}
            </Heading>
            {votes ? <Voted votes={votes} /> : <Paragraph>{item.on ?? texts.notDecided}</Paragraph>}
          </Stack>
        </Grid>
      </Section>
    </>
  );
}

/** How many voted for and against, and of each fractie that voted so how many. */
function Voted({ votes }: { readonly votes: Votes }) {
  return (["for", "against"] as const).map((part) => {
    const those = votes.fracties?.filter((one) => one[part] > 0).map((one) => `${one.name} ${one[part]}`) ?? [];
    return (
      <Paragraph key={part}>
        <strong>{texts.voted[part](votes[part])}</strong>
        {those.length > 0 && ` ${those.join(", ")}`}
      </Paragraph>
    );
  });
}

function HowFar({ progress: { outcomes, waiting } }: { readonly progress: Progress }) {
  return (
    <Section tight labelledBy="voortgang">
      <Heading level={2} looks={3} id="voortgang">
        {texts.progress}
      </Heading>
      <dl className="lb-tally lb-tally--row">
        {[
          ...outcomes.map(([outcome, count]) => [decisionNames[outcome], count] as const),
          [texts.waiting, waiting] as const,
        ].map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
