import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import { kindNames } from "#app/modules/people/texts.nl.ts";
import { isVisible } from "#app/modules/rounds/core/round.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { standingText } from "#app/modules/rounds/standing-text.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { RoundRows } from "#app/modules/rounds/ui/round-rows.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";

const texts = roundTexts.list;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async ({ actor }) => {
  const rounds = (await listRounds()).filter((round) => isVisible(round, actor));
  return {
    rounds: rounds.map((round) => ({
      slug: round.slug,
      title: round.title,
      kind: kindNames[round.kind],
      budgetYear: round.budgetYear,
      ...standingText(round),
    })),
  };
});

export default function Rounds() {
  const { rounds } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <Section tight>
        {rounds.length === 0 ? <EmptyState title={texts.empty} /> : <RoundRows rounds={rounds} />}
      </Section>
    </>
  );
}
