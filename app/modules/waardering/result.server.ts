import type { Round } from "#app/modules/rounds/core/round.ts";
import { drawnLot } from "#app/modules/rounds/load-lot.server.ts";
import { countedByFacts } from "./counted-by-facts.server.ts";
import { allocateByVotes } from "./core/allocation.ts";
import { numberOf, outcomeOf, plansInFile, toFile, type CountFile } from "./core/count-file.ts";
import { count, isCounted, type RoundResult } from "./core/result.ts";
import type { Answers, CountedPlan } from "./core/result-row.ts";
import type { ValuedPlan } from "./core/valued-plan.ts";
import { toVotePlan } from "./core/vote-result.ts";
import {
  comparisonCounts,
  countPaper,
  invalidIn,
  notKnowingCounts,
  ratingCounts,
  turnout,
  valuedPlans,
  type Invalid,
} from "./queries.server.ts";

export type { RoundResult };

/**
 * The outcome of a round; null as long as its valuing is not over, so that nothing can tell how it stands. Choices that two
 * people decided not to count are left out, unless all are asked for. Where everybody's do not count, those of a few stay
 * out all the same: there was a result without them, and the difference would tell what they chose.
 */
export async function resultOf(round: Round, { all = false } = {}): Promise<RoundResult | null> {
  if (!isCounted(round)) return null;
  const [plans, lot, decided, paper] = await Promise.all([
    valuedPlans(round.id),
    drawnLot(round.id),
    invalidIn(round.id),
    countPaper(round.id),
  ]);
  const few = decided.everyone && decided.voters.length < enoughToCompare ? decided.voters : [];
  const invalid = all ? { everyone: false, voters: few } : decided;
  const counted = await countOnce(round, plans.map(toCounted), {
    seed: lot?.seed ?? null,
    invalid,
    all,
    paper: paper.waiting + paper.blocked,
  });
  return { ...counted, lot, plans: new Map(plans.map((plan) => [String(plan.number), plan])) };
}

/** With fewer people the difference between two results would tell what they chose. */
export const enoughToCompare = 5;

interface Beside {
  /** Of the lot. */
  readonly seed: string | null;
  readonly invalid: Invalid;
  /** Whether what does not count is in it. */
  readonly all: boolean;
  /** Ballots on paper that are not counted: one fewer, and its answers are there. */
  readonly paper: number;
}

type Counted = Omit<RoundResult, "plans" | "lot">;

const countedBefore = countedByFacts<Counted>();

function countOnce(round: Round, plans: readonly CountedPlan[], beside: Beside): Promise<Counted> {
  const end = round.calendar.find(({ phase }) => phase === "valuation")?.endsOn;
  const { all, paper } = beside;
  const { everyone, voters } = beside.invalid;
  const facts = JSON.stringify([round.id, round.rulesVersion, end, beside.seed, everyone, voters.length, paper, plans]);
  // With and without what does not count are asked for side by side.
  const name = `${round.slug} ${all ? "all" : "valid"}`;
  return countedBefore(name, facts, () => countNow(round, plans, beside));
}

async function countNow(round: Round, plans: readonly CountedPlan[], { seed, invalid }: Beside): Promise<Counted> {
  const [all, people, notKnowing] = await Promise.all([
    readAnswers(round, invalid),
    turnout(round.id, invalid),
    notKnowingCounts(round.id, invalid),
  ]);
  const counted = new Set(plans.map(({ planId }) => planId));
  const answers = onlyAbout(counted, all);
  const imported = round.importedFrom !== null && round.ceiling !== null && answers.method === "score";
  return {
    ...count(plans, answers, round.rules, seed),
    turnout: people,
    answers: numberOf(answers),
    said: answers,
    left: [...subjectsOf(all)]
      .filter((planId) => !counted.has(planId))
      .map(Number)
      .toSorted((one, other) => one - other),
    notKnowing,
    allocation: imported ? allocateByVotes(plans, answers.marks, round.ceiling) : null,
  };
}

/** What is published of a counted round so that anyone can count it again. */
export function countFileOf(
  { slug, storedRules: rules, rulesHash, importedFrom, ceiling }: Round,
  result: RoundResult,
): CountFile {
  const { turnout, lot, plans, said, allocation, answers } = result;
  return {
    format: "telling-1",
    ...{ round: slug, rules, rulesHash, people: turnout },
    seed: lot?.seed ?? null,
    budget: importedFrom === null ? null : ceiling,
    plans: plansInFile([...plans.values()].map(toCounted)),
    answers: toFile(said),
    outcome: outcomeOf(result, allocation, answers),
  };
}

export const toCounted = (plan: ValuedPlan): CountedPlan => ({ ...toVotePlan(plan), areas: plan.wijken });

async function readAnswers(round: Round, invalid: Invalid): Promise<Answers> {
  const { method } = round.rules.valuation;
  return method === "pairs"
    ? { method, pairs: await comparisonCounts(round.id, invalid) }
    : { method, marks: await ratingCounts(round.id, invalid) };
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
