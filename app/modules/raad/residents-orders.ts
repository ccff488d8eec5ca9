import type { RoundResult } from "#app/modules/waardering/core/result.ts";
import type { ResultRow } from "#app/modules/waardering/core/result-row.ts";
import type { ResidentsOrder } from "./core/facts.ts";

/** What the residents said, per plan number, in whole numbers. */
export function residentsOrders({ ranked, tooFew, allocation }: RoundResult): Map<number, ResidentsOrder> {
  const winners = allocation?.kind === "decided" ? new Set(allocation.selected) : null;
  return new Map([...ranked, ...tooFew].map((row) => [Number(row.planId), toOrder(row, winners)]));
}

function toOrder({ planId, rank, group, score, controversy, list }: ResultRow, winners: Set<string> | null) {
  return {
    rank,
    group,
    positives: "positives" in score ? score.positives : null,
    negatives: controversy?.negatives ?? null,
    controversy: controversy && { percent: controversy.percent, divided: controversy.divided },
    marks: score.method === "mean" ? { sum: score.sum, count: score.count } : null,
    comparisons: score.method === "pairs" ? { won: score.wins, lost: score.losses } : null,
    strength:
      score.method === "pairs"
        ? { thousandths: thousandths(score.strength), standardError: thousandths(score.standardError) }
        : null,
    listed: list?.on ?? null,
    funded: winners && winners.has(planId),
  };
}

const thousandths = (number: number) => Math.round(1000 * number);
