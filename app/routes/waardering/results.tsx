import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, reading } from "#app/http.server.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { loadFundResult } from "#app/modules/fonds/queries.server.ts";
import { FundResultPage } from "#app/modules/fonds/ui/fund-result-page.tsx";
import { loadBudgetList, prioritiesBeside } from "#app/modules/raad/queries.server.ts";
import { BudgetListPage } from "#app/modules/raad/ui/budget-list-page.tsx";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import { isRanked, methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { invalidChoices } from "#app/modules/waardering/invalid-choices.server.ts";
import { leftPlans } from "#app/modules/waardering/left-plans.server.ts";
import { isPaperFirst } from "#app/modules/waardering/core/paper.ts";
import { countPaper, turnout } from "#app/modules/waardering/queries.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { resultView } from "#app/modules/waardering/result-view.ts";
import { waarderingTexts } from "#app/modules/waardering/texts.nl.ts";
import { PaperFirst } from "#app/modules/waardering/ui/paper-first.tsx";
import { ResultsLater } from "#app/modules/waardering/ui/results-later.tsx";
import { ResultsPage } from "#app/modules/waardering/ui/results-page.tsx";
import { PageHead } from "#app/ui/layout.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { aroundResult } from "./around-result.ts";
import { belowRound } from "./breadcrumb.ts";

const texts = waarderingTexts.results;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = { script: true, breadcrumb: belowRound } satisfies PageHandle;

/** The result by kind of round: what residents valued, or how a fund was divided. */
export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const about = { title: round.title, base: `/rondes/${round.slug}` };
  if (round.kind === "neighbourhood_fund")
    return {
      ...{ view: "fund" as const, ...about, result: await loadFundResult(round) },
      voted: methodOf(round) === "ballot" && round.standing.passed.includes("valuation"),
    };
  if (round.kind === "interim_plans") throw notFound();
  if (!isRanked(round)) return { view: "list" as const, ...about, list: await loadBudgetList(round) };
  const invalid = await invalidChoices(round);
  const counted = { all: invalid.mayCompare && url.searchParams.has("met") };
  const result = await resultOf(round, counted);
  if (!result) return { view: "later" as const, ...about, ...(await standing(round)) };
  // Who releases looks at it first.
  if (!round.released && whyNot(actor, "round.release", round.standing))
    return { view: "unreleased" as const, ...about, lead: texts.notReleased(result.turnout) };
  const release = round.released ? null : `/beheer/rondes/${round.slug}/vier-ogen`;
  if (isPaperFirst(round)) {
    const paper = await countPaper(round.id);
    const lead = texts.paperFirst(paper.waiting + paper.blocked);
    return { view: "waits_for_paper" as const, ...about, release, lead };
  }
  const all = url.searchParams.has("alles");
  const [left, paper, priorities] = await Promise.all([
    leftPlans(round, result.left),
    countPaper(round.id),
    prioritiesBeside(round),
  ]);
  const unfinished = paper.waiting + paper.blocked;
  const { notices, other } = aroundResult(round, { all: counted.all, invalid, unfinished });
  return {
    view: "result" as const,
    ...about,
    ...{ file: round.importedFrom, all, left, notices, other, release },
    result: resultView(round, result),
    beside: priorities,
  };
});

async function standing(round: Round) {
  const valuation = round.calendar.find(({ phase }) => phase === "valuation");
  return {
    closesOn: valuation ? dayInWords(valuation.endsOn, round.today) : null,
    turnout: await turnout(round.id),
    isOpen: round.standing.phase === "valuation",
  };
}

export default function Results() {
  const data = useLoaderData<typeof loader>();
  switch (data.view) {
    case "result":
      return (
        <ResultsPage
          view={data.result}
          beside={data.beside}
          left={data.left}
          title={data.title}
          base={data.base}
          file={data.file}
          all={data.all}
          notices={data.notices}
          other={data.other}
          release={data.release}
        />
      );
    case "unreleased":
      return <PageHead title={texts.title(data.title)} lead={data.lead} />;
    case "waits_for_paper":
      return <PaperFirst title={texts.title(data.title)} lead={data.lead} release={data.release} />;
    case "later":
      return <ResultsLater {...data} />;
    case "fund":
      return <FundResultPage title={data.title} base={data.base} result={data.result} voted={data.voted} />;
    case "list":
      return <BudgetListPage title={data.title} base={data.base} list={data.list} />;
  }
}
