import { randomUUID } from "node:crypto";
import { estimateStrengths } from "#app/modules/counting/core/strengths.ts";
import type { Resident } from "#app/modules/people/core/actor.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { ownComparisons, waitingPair, type OwnComparison } from "./own-answers.server.ts";
import { toJudge } from "./rate-view.server.ts";
import type { CompareView } from "./views.ts";

/** The pair that waits for this person. Pairs are issued by an act, not by looking. */
export async function compareView(round: Round, resident: Resident): Promise<CompareView> {
  const [waiting, comparisons] = await Promise.all([waitingPair(round, resident), ownComparisons(round, resident)]);
  const [left, right] = waiting
    ? await Promise.all([loadPublicPlan(round, waiting.left), loadPublicPlan(round, waiting.right)])
    : [null, null];
  const shown = waiting && left?.withheld === null && right?.withheld === null;
  const chosen = comparisons.filter(({ answer }) => answer !== "dont_know");
  return {
    pair: shown ? { id: waiting.pair, left: toJudge(left), right: toJudge(right) } : null,
    answered: comparisons.length,
    chosen: chosen.length,
    top: chosen.length < 10 ? [] : await topFive(round, chosen),
    key: randomUUID(),
  };
}

async function topFive(round: Round, chosen: readonly OwnComparison[]): Promise<string[]> {
  const counts = chosen.map(({ left, right, answer }) => {
    const [winner, loser] = answer === "left" ? [left, right] : [right, left];
    return { winner: String(winner), loser: String(loser), count: 1 };
  });
  const numbers = [...new Set(counts.flatMap(({ winner, loser }) => [winner, loser]))];
  const strengths = estimateStrengths(numbers, counts, { prior: { kind: "newman" }, errors: false });
  if (strengths.kind !== "estimated") return [];
  const best = strengths.plans.slice(0, 5).map(({ planId }) => Number(planId));
  const plans = await db.plan.findMany({
    where: { roundId: round.id, number: { in: best } },
    select: { number: true, title: true },
  });
  const titles = new Map(plans.map(({ number, title }) => [number, title]));
  return best.map((number) => titles.get(number) ?? "");
}
