import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homeTexts as texts } from "#app/home.nl.ts";
import { reading } from "#app/http.server.ts";
import { kindNames } from "#app/modules/people/texts.nl.ts";
import { planMarks } from "#app/modules/plans/plan-marks.server.ts";
import type { Phase } from "#app/modules/people/core/acts.ts";
import { takesPlans } from "#app/modules/rounds/core/phases.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { residentsNow } from "#app/modules/rounds/residents-now.ts";
import { phasesOf, standingText } from "#app/modules/rounds/standing-text.ts";
import { RoundPhases } from "#app/modules/rounds/ui/round-phases.tsx";
import { RoundRows } from "#app/modules/rounds/ui/round-rows.tsx";
import { turnout } from "#app/modules/waardering/queries.server.ts";
import { inDutch } from "#app/modules/waardering/texts.nl.ts";
import { Assurance, Card, CardList } from "#app/ui/card.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { exampleAreas } from "#app/ui/example-areas.ts";
import { BigNumber } from "#app/ui/facts.tsx";
import { Hero } from "#app/ui/hero.tsx";
import { Grid, Section } from "#app/ui/layout.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import { MarkMap } from "#app/ui/wijk-map.tsx";

export const meta: MetaFunction = () => [
  { title: texts.title },
  { name: "description", content: "Inwoners beslissen mee over geld van de gemeente." },
];

/** What a resident can do most comes first: value, then propose, then follow. */
const urgency: readonly Phase[] = [
  "valuation",
  "submission",
  "scoring",
  "council",
  "advice",
  "screening",
  "all_year",
  "accountability",
  "preparation",
];

function firstOf(rounds: readonly Round[]): Round | undefined {
  const rank = ({ standing }: Round) => (standing.phase ? urgency.indexOf(standing.phase) : urgency.length);
  return [...rounds].sort((a, b) => rank(a) - rank(b) || b.budgetYear - a.budgetYear)[0];
}

function inRow(round: Round) {
  const { slug, title, budgetYear } = round;
  return { slug, title, budgetYear, kind: kindNames[round.kind], ...standingText(round) };
}

export const loader = reading(async () => {
  const rounds = (await listRounds()).filter(({ opened, importedFrom }) => opened && importedFrom === null);
  const first = firstOf(rounds);
  if (!first) return { first: null, others: [] };
  const isValued = first.standing.phase === "valuation";
  const [marks, people] = await Promise.all([planMarks(first.id), isValued ? turnout(first.id) : 0]);
  return {
    first: {
      ...inRow(first),
      intro: first.intro,
      phase: first.standing.phase,
      passed: first.standing.passed,
      calendar: phasesOf(first),
      today: first.today,
      now: residentsNow(first),
      people,
      byBallot: methodOf(first) === "ballot",
      onPaper: takesPlans(first.standing.phase) || (isValued && first.rules.channels.includes("desk")),
      marks: marks.map(({ wijk, effect }) => ({ effect, wijk: areaOf(wijk) })),
    },
    others: rounds.filter((round) => round !== first).map(inRow),
  };
});

function areaOf(wijk: string | null): string | null {
  return exampleAreas.find(({ name }) => name === wijk)?.slug ?? null;
}

export default function Home() {
  const { first, others } = useLoaderData<typeof loader>();
  if (!first)
    return (
      <Hero
        eyebrow={texts.title}
        title={texts.noRound}
        lead={texts.noRoundLead}
        actions={
          <ButtonLink size="l" variant="on-hero" href="/rondes">
            {texts.allRounds}
          </ButtonLink>
        }
      />
    );
  return (
    <>
      <FirstRound round={first} />
      <Section tight labelledBy="fasen">
        <Heading level={2} looks={3} id="fasen">
          {texts.phases}
        </Heading>
        <RoundPhases calendar={first.calendar} now={first.phase} passed={first.passed} today={first.today} />
      </Section>
      <Section band labelledBy="nu">
        <Heading level={2} id="nu">
          {texts.now}
        </Heading>
        <CardList firstStands cards={cardsFor(first)} />
      </Section>
      {first.people > 0 && (
        <Section labelledBy="opkomst">
          <Heading level={2} id="opkomst">
            {texts.turnout}
          </Heading>
          <BigNumber value={inDutch(first.people)}>{texts.turnoutText(first.people)}</BigNumber>
          <Small muted>{texts.turnoutSecret}</Small>
        </Section>
      )}
      {others.length > 0 && (
        <Section labelledBy="andere" band={first.people > 0}>
          <Heading level={2} id="andere">
            {texts.others}
          </Heading>
          <RoundRows rounds={others} />
        </Section>
      )}
      <Section band={others.length > 0 !== first.people > 0} labelledBy="zeker">
        <Heading level={2} id="zeker">
          {texts.promises}
        </Heading>
        <Grid columns={3}>
          <Assurance icon="shield" title={texts.promise.once.title}>
            {texts.promise.once.text}
          </Assurance>
          <Assurance icon="scale" title={texts.promise.recount.title}>
            {texts.promise.recount.text}
          </Assurance>
          <Assurance icon="eye" title={texts.promise.stays.title}>
            {texts.promise.stays.text}
          </Assurance>
        </Grid>
      </Section>
    </>
  );
}

type First = NonNullable<Awaited<ReturnType<typeof loader>>["first"]>;

function FirstRound({ round }: { round: First }) {
  const base = `/rondes/${round.slug}`;
  const act = round.now.acts[0];
  const cost = round.marks.filter(({ effect }) => effect === "cost").length;
  const saving = round.marks.length - cost;
  return (
    <Hero
      eyebrow={round.title}
      title={round.phase ? texts.question[round.phase] : texts.between}
      lead={round.intro}
      until={round.now.until ?? round.sentence}
      actions={
        <>
          {act && (
            <ButtonLink size="l" variant="on-hero" href={`${base}/${act.path}`}>
              {act.label}
            </ButtonLink>
          )}
          <ButtonLink size="l" variant="ghost-hero" href={act?.path === "plannen" ? base : `${base}/plannen`}>
            {texts.look}
          </ButtonLink>
        </>
      }
      figure={
        round.marks.length > 0 && (
          <MarkMap
            label={texts.map(cost, saving)}
            marks={round.marks}
            seed={round.slug}
            legend={{ cost: texts.cost(cost), saving: texts.saving(saving) }}
          />
        )
      }
    />
  );
}

/** What one can do now; on paper only where the desk takes it. */
function cardsFor({ slug, phase, onPaper, byBallot }: First) {
  const base = `/rondes/${slug}`;
  const valuing = byBallot ? ("vote" as const) : ("value" as const);
  const acting = phase === "valuation" ? valuing : takesPlans(phase) ? "submit" : null;
  const help = onPaper ? ("paper" as const) : ("help" as const);
  const kinds = acting ? ([acting, help, "plans"] as const) : (["plans", "rules", help] as const);
  const addresses = {
    value: `${base}/waardering`,
    vote: `${base}/waardering`,
    submit: `${base}/indienen`,
    paper: "/contact",
    help: "/contact",
    plans: `${base}/plannen`,
    rules: `${base}/spelregels`,
  };
  return kinds.map((kind, at) => (
    <Card
      key={kind}
      title={texts.cards[kind].title}
      action={
        <ButtonLink wide variant={at === 0 ? "primary" : "secondary"} href={addresses[kind]}>
          {texts.cards[kind].action}
        </ButtonLink>
      }
    >
      <p>{texts.cards[kind].text}</p>
    </Card>
  ));
}
