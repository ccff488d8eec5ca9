import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { planAwardView } from "#app/modules/fonds/queries.server.ts";
import { PlanAward } from "#app/modules/fonds/ui/plan-award.tsx";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { howItCame } from "#app/modules/plans/carry-plan.server.ts";
import { roundsFor, whyNotCarry } from "#app/modules/plans/core/carry-over.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { loadRoleNames } from "#app/modules/people/role-names.server.ts";
import { roleNamesInSentence } from "#app/modules/people/texts.nl.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { htmlOf } from "#app/modules/plans/markdown.server.ts";
import { loadAhead } from "#app/modules/plans/ahead.server.ts";
import { aheadSentences } from "#app/modules/plans/ahead-words.nl.ts";
import { PlanAhead } from "#app/modules/plans/ui/plan-ahead.tsx";
import { planPage, type RoundToCarry } from "#app/modules/plans/plan-page.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { isDecided, isJudged, whyNotMove } from "#app/modules/plans/core/lifecycle.ts";
import { isOwn, type Plan } from "#app/modules/plans/core/plan.ts";
import { askedAbout } from "#app/modules/plans/merges.server.ts";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import { isPublic, isRemoved } from "#app/modules/plans/core/public-view.ts";
import { planTexts, withheldTexts } from "#app/modules/plans/texts.nl.ts";
import { workTexts } from "#app/modules/plans/work-texts.nl.ts";
import { PlanArticle, type WorkLink } from "#app/modules/plans/ui/plan-article.tsx";
import { WithheldArticle } from "#app/modules/plans/ui/withheld-article.tsx";
import type { Instrument } from "#app/modules/raad/core/instrument.ts";
import { instrumentView } from "#app/modules/raad/instrument-view.ts";
import { Section } from "#app/ui/layout.tsx";
import { goesOn } from "#app/modules/raad/core/verdict.ts";
import { lastDecision, planDecision, planInstruments, planPriority } from "#app/modules/raad/queries.server.ts";
import { PlanInstruments } from "#app/modules/raad/ui/plan-instruments.tsx";
import { PlanPriority } from "#app/modules/raad/ui/plan-priority.tsx";
import { PlanDecision } from "#app/modules/raad/ui/plan-decision.tsx";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { doneNotice } from "./done-notice.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = data ? (data.page.withheld ? withheldTexts.title(data.page.number) : data.page.plan.title) : "";
  return [{ title: `${title} - Leve de buurt` }];
};

export const handle = {
  breadcrumb: (data: { round: { slug: string; title: string } } | undefined) =>
    data
      ? [
          { label: data.round.title, href: `/rondes/${data.round.slug}` },
          { label: planTexts.toList, href: `/rondes/${data.round.slug}/plannen` },
        ]
      : [],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  const plan = await loadPlan(round.id, number("number"));
  if (!plan || !isPublic(plan)) throw notFound();
  const interim = round.kind === "interim_plans";
  const answers = isOwn(plan, actor) && whyNot(actor, "plan.answer_merge", round.standing) === null;
  const instruments = await planInstruments(round, plan);
  const [[award, decision], priority, names, ahead, asked, carryTo] = await Promise.all([
    outcomeOf(round, plan, instruments),
    planPriority(plan),
    interim ? loadRoleNames() : roleNamesInSentence,
    interim && (isJudged(plan.state) || isDecided(plan.state)) ? loadAhead(plan.id) : null,
    answers ? askedAbout(plan) : null,
    roundsToCarry(plan, round, actor),
  ]);
  const merge = asked && { other: asked.other, until: dayInWords(asked.answerBy, round.today) };
  return {
    round: { slug: round.slug, title: round.title },
    page: planPage(plan, round, actor, {
      htmlOf,
      names,
      merge,
      carryTo,
      goesOn: !decision || goesOn(decision.outcome),
    }),
    // An award that is the decision says all of itself; beside a decision that the griffie recorded it stands on its own.
    award: decision?.from === "award" ? null : award,
    decision,
    priority,
    instruments: instruments.map((one) => instrumentView(one)),
    ahead: ahead && aheadSentences(ahead, round, await lastDecision(plan.id)),
    work: workOn(plan, round, actor),
    done: doneNotice(url),
  };
});

/** Where somebody works on the plan: the office on its dossier, a partner on the advice as long as there can be one. */
function workOn({ number, state }: Plan, round: Round, actor: Actor): WorkLink | null {
  const address = `/werk/rondes/${round.slug}/plannen/${number}`;
  if (!whyNotRole(actor, acts["plan.read_dossier"])) return { label: planTexts.show.dossier, href: address };
  const advises = !whyNot(actor, "plan.advise_as_partner", round.standing) && !whyNotMove(state, "consult");
  return advises ? { label: workTexts.partnerAdvice.link, href: `${address}/advies` } : null;
}

/** What was awarded and decided: asked only of a plan about which there is something. */
async function outcomeOf(round: Round, plan: Plan, instruments: readonly Instrument[]) {
  // What was decided later on an interim plan waits as it did, and says so
  const putOff = round.kind === "interim_plans" && isJudged(plan.state);
  if (!isDecided(plan.state) && !putOff) return [null, null] as const;
  return Promise.all([planAwardView(plan.id), planDecision(round, plan, instruments)]);
}

/** Where the office can take a plan that it entered for a resident and that was not chosen. */
async function roundsToCarry(plan: Plan, { slug, standing }: Round, actor: Actor): Promise<RoundToCarry[]> {
  const mayEnter = actor.kind === "officer" && whyNotRole(actor, acts["plan.enter_for_resident"]) === null;
  if (!mayEnter || !isOwn(plan, actor) || isRemoved(plan) || whyNotCarry(await howItCame(plan), standing)) return [];
  const rounds = roundsFor(await listRounds(), { from: slug, carriedTo: plan.carriedTo });
  return rounds.map((one) => ({ slug: one.slug, title: one.title }));
}

export default function ShowPlan() {
  const { round, page, work, done, award, decision, priority, ahead, instruments } = useLoaderData<typeof loader>();
  const address = `/rondes/${round.slug}/plannen/${page.number}`;
  const outcome = (award ?? decision ?? priority ?? ahead ?? instruments[0]) && (
    <Section tight>
      {decision && <PlanDecision decision={decision} base={`/rondes/${round.slug}`} />}
      {ahead && <PlanAhead sentences={ahead} />}
      {award && <PlanAward award={award} base={`/rondes/${round.slug}`} />}
      {instruments.length > 0 && <PlanInstruments items={instruments} base={`/rondes/${round.slug}`} />}
      {priority !== null && <PlanPriority text={priority} />}
    </Section>
  );
  const around = { address, work, done, budget: decision?.budget ?? null };
  return page.withheld ? (
    <WithheldArticle plan={page} {...around}>
      {outcome}
    </WithheldArticle>
  ) : (
    <PlanArticle page={page} {...around}>
      {outcome}
    </PlanArticle>
  );
}
