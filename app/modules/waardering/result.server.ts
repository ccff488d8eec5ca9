import { cents, sumCents } from "#app/modules/counting/core/money.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { allocateByVotes } from "./core/allocation.ts";
import { count, isCounted, type RoundResult } from "./core/result.ts";
import type { Answers, CountedPlan } from "./core/result-row.ts";
import type { ValuedPlan } from "./core/valued-plan.ts";
import { comparisonCounts, notKnowingCounts, ratingCounts, turnout, valuedPlans } from "./queries.server.ts";

export type { RoundResult };

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
  const counted = new Set(plans.map(({ planId }) => planId));
  const answers = onlyAbout(counted, all);
  const imported = round.importedFrom !== null && round.ceiling !== null && answers.method === "score";
  return {
    ...count(plans, answers, round.rules, seed),
    turnout: people,
    answers: numberOf(answers),
    left: [...subjectsOf(all)]
      .filter((planId) => !counted.has(planId))
      .map(Number)
      .toSorted((one, other) => one - other),
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

/** The plans about which something was said. */
function subjectsOf(answers: Answers): Set<string> {
  if (answers.method === "score") return new Set(answers.marks.keys());
  return new Set(answers.pairs.flatMap(({ winner, loser }) => [winner, loser]));
}

/** What was said about a plan that takes no part any more (it was removed, or does not meet a condition) is left out. */
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
