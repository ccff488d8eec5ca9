import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, reading } from "#app/http.server.ts";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import { methodOf } from "#app/modules/rounds/core/round.ts";
import { recountVote, voteSteps } from "#app/modules/waardering/core/recount-vote.ts";
import { isCountable } from "#app/modules/waardering/core/vote-file.ts";
import { recountTexts as texts } from "#app/modules/waardering/recount-words.nl.ts";
import { inDutch } from "#app/modules/waardering/texts.nl.ts";
import { RecountPage } from "#app/modules/waardering/ui/recount-page.tsx";
import { voteFileOf } from "#app/modules/waardering/vote.server.ts";
import { announcedInVote, shownVoteStep, voteTexts } from "#app/modules/waardering/vote-words.nl.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/layout.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { belowVote } from "./breadcrumb.ts";
import { countedVote } from "./counted-vote.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
];

export const handle = { script: true, breadcrumb: belowVote } satisfies PageHandle;

/** What a recount of a vote needs besides the file itself: its fingerprint, the names of the plans, and which steps there are. */
export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const about = { title: round.title, base: `/rondes/${round.slug}` };
  if (methodOf(round) !== "ballot") throw notFound();
  const vote = await countedVote(actor, round);
  if (!vote) return { view: "later" as const, ...about };
  const file = voteFileOf(round, vote);
  const { division } = round.rules.valuation;
  const countable = isCountable(file);
  return {
    ...{ view: "recount" as const, ...about, division, countable },
    fingerprint: fingerprint(canonicalJson(file)),
    titles: vote.plans.map(({ number, title }) => ({ number, title })),
    steps: voteSteps(file).map((code) => announcedInVote(code, division, countable)),
    figures: [
      { label: voteTexts.people, value: inDutch(file.people) },
      { label: voteTexts.plans, value: inDutch(file.plans.length) },
      { label: texts.ceiling, value: formatEuros(file.budget) },
    ],
  };
});

export default function RecountVote() {
  const data = useLoaderData<typeof loader>();
  if (data.view === "later")
    return (
      <PageHead title={texts.later} lead={texts.laterLead}>
        <p>
          <ButtonLink href={`${data.base}/stemming`}>{voteTexts.short}</ButtonLink>
        </p>
      </PageHead>
    );
  const { base, steps, figures, titles, ...rest } = data;
  const names = new Map(titles.map(({ number, title }) => [number, title]));
  const titleOf = (plan: number) => names.get(plan) ?? texts.planNumber(plan);
  return (
    <RecountPage
      {...{ base, steps, figures }}
      file="stemming.json"
      csv="stemming.csv"
      own
      count={function* (text) {
        for (const step of recountVote(text, rest.fingerprint)) yield shownVoteStep(step, rest, titleOf);
      }}
    />
  );
}
