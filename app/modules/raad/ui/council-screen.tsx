import { Amount } from "#app/ui/amount.tsx";
import { Grid, PageHead, Row, Section, Stack } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, List, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import type { CouncilScreenView } from "../council-screen-view.ts";
import type { Progress } from "../core/council-screen.ts";
import { councilScreenTexts as texts, decisionNames } from "../texts.nl.ts";
import { DecisionBadge } from "./decision-badge.tsx";

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
  return (
    <>
      {screen.kind === "plan" ? (
        <OnTable title={title} screen={screen} />
      ) : (
        <PageHead title={screen.kind === "blank" ? texts.blank : title} lead={texts.states[screen.kind]} />
      )}
      {(screen.kind === "plan" || screen.kind === "empty") && <HowFar progress={screen.progress} />}
      <Section tight>
        <Row>
          <Small muted>{follows ? texts.follows : texts.still}</Small>
          <TextLink href={follows ? here : `${here}?volg`}>{follows ? texts.unfollow : texts.follow}</TextLink>
        </Row>
      </Section>
    </>
  );
}

interface OnTableProps {
  readonly title: string;
  readonly screen: Extract<CouncilScreenView, { kind: "plan" }>;
}

function OnTable({ title, screen }: OnTableProps) {
  const { row, at, of, advice, points, fracties } = screen;
  const { decision } = row;
  return (
    <>
      <PageHead eyebrow={texts.point(title, at, of)} title={texts.plan(row.number, row.title)}>
        <Row>
          <Amount effect={row.effect} {...row.money} size="l" />
          {decision && <DecisionBadge outcome={decision.outcome} />}
        </Row>
      </PageHead>
      <Section tight band>
        <Grid columns="halves">
          <Stack as="section" labelledBy="volgorde">
            <Heading level={2} looks={3} id="volgorde">
              {texts.standing}
            </Heading>
            <Paragraph>{row.standing ?? texts.noStanding}</Paragraph>
            {row.priority && <Paragraph>{texts.priority(row.priority)}</Paragraph>}
            <Heading level={2} looks={3}>
              {texts.advice}
            </Heading>
            <Paragraph>{advice ?? texts.noAdvice}</Paragraph>
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
                {fracties.length > 0 ? (
                  <Table
                    caption={texts.votes(decision.votes ?? "")}
                    rows={fracties}
                    rowKey={({ name }) => name}
                    columns={[
                      { header: texts.fractie, rowHeader: true, cell: ({ name }) => name },
                      { header: texts.for, align: "num", cell: (one) => one.for },
                      { header: texts.against, align: "num", cell: (one) => one.against },
                    ]}
                  />
                ) : (
                  decision.votes && <Paragraph>{texts.votes(decision.votes)}</Paragraph>
                )}
              </>
            ) : points.length > 0 ? (
              <List ordered items={points} />
            ) : (
              <Paragraph>{texts.noProposal}</Paragraph>
            )}
          </Stack>
        </Grid>
      </Section>
    </>
  );
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
