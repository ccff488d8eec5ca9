import { cents, sumCents, type Cents } from "#app/modules/counting/core/money.ts";
import type { GreedyOutcome } from "#app/modules/counting/core/greedy.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { allocateByVotes } from "./core/allocation.ts";
import type { NotKnowingReason } from "./core/comparison.ts";
import { count, isCounted, type Result } from "./core/result.ts";
import type { Answers, CountedPlan } from "./core/result-row.ts";
import {
  comparisonCounts,
  notKnowingCounts,
  ratingCounts,
  turnout,
  valuedPlans,
  type ValuedPlan,
} from "./queries.server.ts";

/** What a round came to, for its page, its dossier and its files. */
export interface RoundResult extends Result {
  /** People who took part. */
  readonly turnout: number;
  /** Ratings that count, or comparisons with a choice. */
  readonly answers: number;
  /** Pairs only: how often people did not know, by reason. */
  readonly notKnowing: readonly { readonly reason: NotKnowingReason; readonly count: number }[];
  /** The plans by the number that a row calls its `planId`. */
  readonly plans: ReadonlyMap<string, ValuedPlan>;
  /** Imported elections: who wins by votes under the budget. Else null. */
  readonly allocation: GreedyOutcome | null;
}

/** The outcome of a round; null as long as its valuing is not over, so that nothing can tell how it stands. */
export async function resultOf(round: Round): Promise<RoundResult | null> {
  if (!isCounted(round)) return null;
  const [plans, lot] = await Promise.all([valuedPlans(round.id), db.lot.findUnique({ where: { roundId: round.id } })]);
  const counted = await countOnce(round, plans.map(toCounted), lot?.confirmedAt ? lot.seed : null);
  return { ...counted, plans: new Map(plans.map((plan) => [String(plan.number), plan])) };
}

type Counted = Omit<RoundResult, "plans">;

/** After close the answers stay what they are: a round is counted again only when something else that counts changes. */
const countedBefore = new Map<string, { readonly facts: string; readonly counted: Promise<Counted> }>();

function countOnce(round: Round, plans: readonly CountedPlan[], seed: string | null): Promise<Counted> {
  const end = round.calendar.find(({ phase }) => phase === "valuation")?.endsOn;
  const facts = JSON.stringify([round.id, round.rulesVersion, end, seed, plans]);
  const before = countedBefore.get(round.slug);
  if (before?.facts === facts) return before.counted;
  const counted = countNow(round, plans, seed);
  countedBefore.set(round.slug, { facts, counted });
  counted.catch(() => countedBefore.delete(round.slug));
  return counted;
}

async function countNow(round: Round, plans: readonly CountedPlan[], seed: string | null): Promise<Counted> {
  const [all, people, notKnowing] = await Promise.all([
    readAnswers(round),
    turnout(round.id),
    notKnowingCounts(round.id),
  ]);
  const answers = onlyAbout(new Set(plans.map(({ planId }) => planId)), all);
  const imported = round.importedFrom !== null && round.ceiling !== null && answers.method === "score";
  return {
    ...count(plans, answers, round.rules, seed),
    turnout: people,
    answers: numberOf(answers),
    notKnowing,
    allocation: imported ? allocateByVotes(plans, answers.marks, round.ceiling) : null,
  };
}

function toCounted({ number, wijken, effect, oneOff, yearly }: ValuedPlan): CountedPlan {
  const amount = sumCents([oneOff, yearly]);
  return { planId: String(number), areas: wijken, cost: effect === "saving" ? cents(0 - amount) : amount };
}

async function readAnswers(round: Round): Promise<Answers> {
  const { method } = round.rules.valuation;
  return method === "pairs"
    ? { method, pairs: await comparisonCounts(round.id) }
    : { method, marks: await ratingCounts(round.id) };
}

/** What was said about a plan that takes no part any more (it was removed) is left out. */
function onlyAbout(plans: ReadonlySet<string>, answers: Answers): Answers {
  if (answers.method === "score")
    return { method: "score", marks: new Map([...answers.marks].filter(([planId]) => plans.has(planId))) };
  const pairs = answers.pairs.filter(({ winner, loser }) => plans.has(winner) && plans.has(loser));
  return { method: "pairs", pairs };
}

function numberOf(answers: Answers): number {
  const counts = answers.method === "score" ? [...answers.marks.values()].flat() : answers.pairs;
  return counts.reduce((sum, one) => sum + one.count, 0);
}

/** What plans cost and what they save, apart: they are never taken from each other. */
export interface Totals {
  readonly cost: { readonly oneOff: Cents; readonly yearly: Cents };
  readonly saving: { readonly oneOff: Cents; readonly yearly: Cents };
}

export function totalsOf(plans: readonly ValuedPlan[]): Totals {
  const sum = (effect: ValuedPlan["effect"]) => {
    const those = plans.filter((plan) => plan.effect === effect);
    return { oneOff: sumCents(those.map((plan) => plan.oneOff)), yearly: sumCents(those.map((plan) => plan.yearly)) };
  };
  return { cost: sum("cost"), saving: sum("saving") };
}
