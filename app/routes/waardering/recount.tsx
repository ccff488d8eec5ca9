import { isRanked } from "#app/modules/rounds/core/round.ts";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, reading } from "#app/http.server.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import type { FundFile } from "#app/modules/fonds/core/fund-file.ts";
import { fundSteps, recountFund } from "#app/modules/fonds/core/recount-fund.ts";
import { announcedInFund, shownFundStep } from "#app/modules/fonds/recount-words.nl.ts";
import type { CountFile } from "#app/modules/waardering/core/count-file.ts";
import { recount, stepsOf } from "#app/modules/waardering/core/recount.ts";
import { announced, recountTexts as texts, shownStep } from "#app/modules/waardering/recount-words.nl.ts";
import { inDutch, waarderingTexts } from "#app/modules/waardering/texts.nl.ts";
import { RecountPage } from "#app/modules/waardering/ui/recount-page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/layout.tsx";
import type { PageHandle } from "#app/page-handle.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { belowResult } from "./breadcrumb.ts";
import { publishedCount } from "./published-count.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
];

export const handle = { script: true, breadcrumb: belowResult } satisfies PageHandle;

/** What a recount needs besides the file itself: its fingerprint, the names of the plans, and which steps there are. */
export const loader = reading(async ({ actor, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  if (!isRanked(round)) throw notFound();
  const about = { title: round.title, base: `/rondes/${round.slug}` };
  const published = await publishedCount(actor, round);
  if (!published) return { view: "later" as const, ...about };
  const { file, titles, fingerprint } = published;
  return { view: "recount" as const, ...about, titles, fingerprint, ...announcedIn(file), rules: file.rules };
});

function announcedIn(file: CountFile | FundFile) {
  const { plans } = waarderingTexts.results;
  if (file.format === "telling-fonds-1")
    return {
      ...{ fund: true, own: false },
      steps: fundSteps.map(announcedInFund),
      figures: [
        { label: plans, value: inDutch(file.plans.length) },
        { label: texts.ceiling, value: formatEuros(file.ceiling) },
      ],
    };
  return {
    ...{ fund: false, own: file.budget === null },
    steps: stepsOf(file).map((code) => announced(code, file.rules, file.budget !== null)),
    figures: [
      { label: texts.people, value: inDutch(file.people) },
      { label: waarderingTexts.results.answers[file.answers.method], value: inDutch(file.outcome.answers) },
      { label: plans, value: inDutch(file.plans.length) },
    ],
  };
}

export default function Recount() {
  const data = useLoaderData<typeof loader>();
  if (data.view === "later")
    return (
      <PageHead title={texts.later} lead={texts.laterLead}>
        <p>
          <ButtonLink href={`${data.base}/uitslag`}>{waarderingTexts.results.short}</ButtonLink>
        </p>
      </PageHead>
    );
  const { base, steps, figures, titles, fingerprint, rules, fund, own } = data;
  const names = new Map(titles.map(({ number, title }) => [number, title]));
  const titleOf = (plan: number) => names.get(plan) ?? texts.planNumber(plan);
  return (
    <RecountPage
      {...{ base, steps, figures, own }}
      file="telling.json"
      csv={fund ? null : "telling.csv"}
      count={function* (text) {
        if (fund) for (const step of recountFund(text, fingerprint)) yield shownFundStep(step, titleOf);
        else for (const step of recount(text, fingerprint)) yield shownStep(step, { rules, imported: !own }, titleOf);
      }}
    />
  );
}
