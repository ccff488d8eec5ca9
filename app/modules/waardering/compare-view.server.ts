import { randomUUID } from "node:crypto";
import { estimateStrengths } from "#app/modules/counting/core/strengths.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { ownComparisons, waitingPair, type OwnComparison } from "./own-answers.server.ts";
import { valuedPlans } from "./queries.server.ts";
import { toJudge } from "./rate-view.server.ts";
import type { CompareView } from "./views.ts";
import type { Voice } from "./voice.server.ts";

/** The pair that waits for this person. Pairs are issued by an act, not by looking. */
export async function compareView(round: Round, voice: Voice): Promise<CompareView> {
  const [waiting, comparisons] = await Promise.all([waitingPair(round, voice), ownComparisons(round, voice)]);
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

/** Of the plans that still take part; the title of a plan that was removed is shown nowhere. */
async function topFive(round: Round, chosen: readonly OwnComparison[]): Promise<string[]> {
  const plans = await valuedPlans(round.id);
  const titles = new Map(plans.map(({ number, title }) => [String(number), title]));
  const counts = chosen
    .map(({ left, right, answer }) => (answer === "left" ? [left, right] : [right, left]).map(String))
    .flatMap(([winner = "", loser = ""]) =>
      titles.has(winner) && titles.has(loser) ? [{ winner, loser, count: 1 }] : [],
    );
  const numbers = [...new Set(counts.flatMap(({ winner, loser }) => [winner, loser]))];
  const strengths = estimateStrengths(numbers, counts, { prior: { kind: "newman" }, errors: false });
  if (strengths.kind !== "estimated") return [];
  return strengths.plans.slice(0, 5).map(({ planId }) => titles.get(planId) ?? "");
}
