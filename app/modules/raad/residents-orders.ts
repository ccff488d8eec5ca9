import type { Result } from "#app/modules/waardering/core/result.ts";
import type { ResultRow } from "#app/modules/waardering/core/result-row.ts";
import type { ResidentsOrder } from "./core/facts.ts";

/** What the residents said, per plan number, in whole numbers: a strength with its error stays on the page of the result. */
export function residentsOrders({ ranked, tooFew }: Pick<Result, "ranked" | "tooFew">): Map<number, ResidentsOrder> {
  return new Map([...ranked, ...tooFew].map((row) => [Number(row.planId), toOrder(row)]));
}

function toOrder({ rank, group, score, controversy, list }: ResultRow): ResidentsOrder {
  return {
    rank,
    group,
    positives: "positives" in score ? score.positives : null,
    negatives: controversy?.negatives ?? null,
    marks: score.method === "mean" ? { sum: score.sum, count: score.count } : null,
    comparisons: score.method === "pairs" ? { won: score.wins, lost: score.losses } : null,
    listed: list?.on ?? null,
  };
}
