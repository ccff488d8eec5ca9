import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, reading } from "#app/http.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import { methodOf } from "#app/modules/rounds/core/round.ts";
import { isPaperFirst } from "#app/modules/waardering/core/paper.ts";
import { invalidChoices } from "#app/modules/waardering/invalid-choices.server.ts";
import { countPaper } from "#app/modules/waardering/queries.server.ts";
import { waarderingTexts } from "#app/modules/waardering/texts.nl.ts";
import { PaperFirst } from "#app/modules/waardering/ui/paper-first.tsx";
import { VotePage } from "#app/modules/waardering/ui/vote-page.tsx";
import { voteOf } from "#app/modules/waardering/vote.server.ts";
import { voteView } from "#app/modules/waardering/vote-view.ts";
import { voteTexts as texts } from "#app/modules/waardering/vote-words.nl.ts";
import { PageHead } from "#app/ui/layout.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { aroundResult } from "./around-result.ts";
import { belowRound } from "./breadcrumb.ts";

const { notReleased, paperFirst } = waarderingTexts.results;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = { breadcrumb: belowRound } satisfies PageHandle;

/** What the vote of a fund came to, once it is released; before that who releases it looks at it. */
export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  if (methodOf(round) !== "ballot") throw notFound();
  const about = { title: round.title, base: `/rondes/${round.slug}` };
  const invalid = await invalidChoices(round);
  const all = invalid.mayCompare && url.searchParams.has("met");
  const vote = await voteOf(round, { all });
  const end = round.calendar.find(({ phase }) => phase === "valuation")?.endsOn;
  if (!vote)
    return { view: "later" as const, ...about, lead: texts.laterLead(end ? dayInWords(end, round.today) : "") };
  if (!round.released && whyNot(actor, "round.release", round.standing))
    return { view: "unreleased" as const, ...about, lead: notReleased(vote.people) };
  const release = round.released ? null : `/beheer/rondes/${round.slug}/vier-ogen`;
  const paper = await countPaper(round.id);
  const unfinished = paper.waiting + paper.blocked;
  if (isPaperFirst(round)) return { view: "paper" as const, ...about, lead: paperFirst(unfinished), release };
  const around = aroundResult(round, { all, invalid, unfinished });
  return { view: "vote" as const, ...about, vote: voteView(round, vote), ...around, release };
});

export default function Vote() {
  const data = useLoaderData<typeof loader>();
  if (data.view === "vote")
    return (
      <VotePage
        view={data.vote}
        title={data.title}
        base={data.base}
        notices={data.notices}
        other={data.other}
        release={data.release}
      />
    );
  if (data.view === "paper")
    return <PaperFirst title={texts.title(data.title)} lead={data.lead} release={data.release} />;
  return <PageHead title={data.view === "later" ? texts.later : texts.title(data.title)} lead={data.lead} />;
}
