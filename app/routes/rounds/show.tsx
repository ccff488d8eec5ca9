import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { kindNames } from "#app/modules/people/texts.nl.ts";
import { decidedActs } from "#app/modules/rounds/queries.server.ts";
import { publicSentence } from "#app/modules/rounds/public-acts.ts";
import { residentsNow } from "#app/modules/rounds/residents-now.ts";
import { phasesOf, standingText } from "#app/modules/rounds/standing-text.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { RoundPhases } from "#app/modules/rounds/ui/round-phases.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Block, PageHead, Section } from "#app/ui/layout.tsx";
import { Heading, List, Small, TextLink } from "#app/ui/text.tsx";
import { findRound } from "./find-round.server.ts";

const texts = roundTexts.show;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} - Leve de buurt` }];

export const handle = {
  breadcrumb: () => [{ label: roundTexts.list.title, href: "/rondes" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  return {
    slug: round.slug,
    title: round.title,
    intro: round.intro,
    kind: kindNames[round.kind],
    budgetYear: round.budgetYear,
    ceiling: round.importedFrom === null && round.ceiling !== null ? formatEuros(round.ceiling) : null,
    calendar: phasesOf(round),
    phase: round.standing.phase,
    who: whoActs(round),
    passed: round.standing.passed,
    today: round.today,
    sentence: standingText(round).sentence,
    now: residentsNow(round),
    decided: (await decidedActs(round.id)).map(publicSentence),
  };
});

/** Who is at work in the phase that runs, in a sentence. */
function whoActs({ kind, standing: { phase }, rules }: Round): string | null {
  if (phase === "advice" && kind === "neighbourhood_fund") return roundTexts.adviceOfFund;
  if (phase === "council" && kind === "neighbourhood_fund") return roundTexts.councilOfFund[rules.governance];
  return phase && roundTexts.phaseWho[phase];
}

export default function ShowRound() {
  const round = useLoaderData<typeof loader>();
  const base = `/rondes/${round.slug}`;
  const [first, ...others] = round.now.acts;
  return (
    <>
      <PageHead
        eyebrow={`${round.kind}. ${texts.year(round.budgetYear)}.`}
        title={round.title}
        lead={round.intro || undefined}
        aside={
          <Block variant={round.now.until === null ? "plain" : "now"} as="aside">
            <Heading level={2} looks={4}>
              {texts.now}
            </Heading>
            <p>{round.sentence}</p>
            {round.now.until && <Small muted>{round.now.until}</Small>}
            {first && (
              <ButtonLink variant="primary" wide href={`${base}/${first.path}`}>
                {first.label}
              </ButtonLink>
            )}
            <List
              plain
              items={others.map(({ path, label }) => (
                <TextLink key={path} alone href={`${base}/${path}`}>
                  {label}
                </TextLink>
              ))}
            />
          </Block>
        }
      >
        {round.ceiling && (
          <p>
            {texts.money}: <strong>{round.ceiling}</strong>
          </p>
        )}
      </PageHead>
      {round.calendar.length > 0 && (
        <Section band labelledBy="fasen">
          <Heading level={2} id="fasen">
            {texts.phases}
          </Heading>
          <RoundPhases calendar={round.calendar} now={round.phase} passed={round.passed} today={round.today} />
          {round.who && <p>{round.who}</p>}
        </Section>
      )}
      {round.decided.length > 0 && (
        <Section tight labelledBy="besloten">
          <Heading level={2} looks={3} id="besloten">
            {roundTexts.fourEyes.decided}
          </Heading>
          <List items={round.decided} />
        </Section>
      )}
    </>
  );
}
