import type { GreedyOutcome, GreedyStep } from "../../counting/core/greedy.ts";
import type { Cents } from "../../counting/core/money.ts";
import { formatRational, rational } from "../../counting/core/rational.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import type { Result } from "./result.ts";
import type { Answers, CountedPlan, ResultRow } from "./result-row.ts";

/** Where a plan came, exactly. `score` is a whole number, a fraction ("7/2"), or wins and losses ("12-30"). */
export interface PlacedPlan {
  readonly plan: number;
  readonly rank: number | null;
  readonly group: number | null;
  readonly score: string;
  /** Pairs only: the strength to six decimals. An estimate, so another machine may be off by the last one. */
  readonly strength: string | null;
  /** Why it is on the list or not, by the name in `docs/counting.md`; null while a lot is to be drawn. */
  readonly on: boolean | null;
  readonly because: string | null;
}

/** What a count came to, in whole numbers and text alone, so that two of them can be held against each other. */
export interface CountOutcome {
  /** Ratings that count, or comparisons with a choice. */
  readonly answers: number;
  /** From best to worst, then those with too few answers. */
  readonly order: readonly PlacedPlan[];
  /** The plans among which a lot must choose; none when the list is known. */
  readonly needsLot: readonly number[];
  /** Imported elections: who is paid, in order, and what they cost together. */
  readonly spending: { readonly winners: readonly number[]; readonly cost: Cents } | null;
}

/** Everything that is needed to count a closed round again, and what it came to. Published as canonical JSON. */
export interface CountFile {
  readonly format: "telling-1";
  /** The last part of the round's address. */
  readonly round: string;
  readonly rules: Rules;
  /** SHA-256 of the canonical JSON of the rules, which were frozen at the opening. */
  readonly rulesHash: string;
  readonly people: number;
  /** Of the public lot; null when nothing was drawn. */
  readonly seed: string | null;
  /** Imported elections: the money to divide, in cents. */
  readonly budget: Cents | null;
  /** By number; a saving has a cost below 0. */
  readonly plans: readonly { readonly plan: number; readonly areas: readonly string[]; readonly cost: Cents }[];
  readonly answers:
    | {
        readonly method: "score";
        readonly marks: readonly { readonly plan: number; readonly mark: number; readonly count: number }[];
      }
    | {
        readonly method: "pairs";
        readonly pairs: readonly { readonly winner: number; readonly loser: number; readonly count: number }[];
      };
  readonly outcome: CountOutcome;
}

export type FileAnswers = CountFile["answers"];

/** Answers as the file writes them, by number. */
export function toFile(answers: Answers): FileAnswers {
  if (answers.method === "pairs") {
    const pairs = answers.pairs.map(({ winner, loser, count }) => ({
      winner: Number(winner),
      loser: Number(loser),
      count,
    }));
    return {
      method: "pairs",
      pairs: pairs.toSorted((one, other) => one.winner - other.winner || one.loser - other.loser),
    };
  }
  const marks = [...answers.marks].flatMap(([planId, counts]) =>
    counts.map(({ mark, count }) => ({ plan: Number(planId), mark, count })),
  );
  return { method: "score", marks: marks.toSorted((one, other) => one.plan - other.plan || one.mark - other.mark) };
}

/** Answers of a file as the counting wants them. */
export function fromFile(answers: FileAnswers): Answers {
  if (answers.method === "pairs") {
    const pairs = answers.pairs.map(({ winner, loser, count }) => ({
      winner: String(winner),
      loser: String(loser),
      count,
    }));
    return { method: "pairs", pairs };
  }
  const marks = new Map<string, { mark: number; count: number }[]>();
  for (const { plan, mark, count } of answers.marks)
    marks.set(String(plan), [...(marks.get(String(plan)) ?? []), { mark, count }]);
  return { method: "score", marks };
}

/** Plans as the file writes them. */
export const plansInFile = (plans: readonly CountedPlan[]): CountFile["plans"] =>
  plans.map(({ planId, areas, cost }) => ({ plan: Number(planId), areas, cost }));

/** How many answers there are in all. */
export function numberOf(answers: Answers): number {
  const counts = answers.method === "score" ? [...answers.marks.values()].flat() : answers.pairs;
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** What a count came to, as the file writes it. */
export function outcomeOf(
  { ranked, tooFew, shortlist }: Pick<Result, "ranked" | "tooFew" | "shortlist">,
  allocation: GreedyOutcome | null,
  answers: number,
): CountOutcome {
  const steps = allocation?.kind === "decided" ? new Map(allocation.trace.map((step) => [step.planId, step])) : null;
  return {
    answers,
    order: [...ranked, ...tooFew].map((row) => placed(row, steps)),
    needsLot: allocation === null && shortlist.kind === "needs_lot" ? shortlist.plans.map(Number) : [],
    spending:
      allocation?.kind === "decided" ? { winners: allocation.selected.map(Number), cost: allocation.cost } : null,
  };
}

/** Of an imported election `steps` say who is paid and why; of a round its list does. */
function placed(
  { planId, rank, group, score, list }: ResultRow,
  steps: ReadonlyMap<string, GreedyStep> | null,
): PlacedPlan {
  const because = steps ? (steps.get(planId)?.outcome ?? null) : (list?.because.code ?? null);
  return {
    ...{ plan: Number(planId), rank, group, score: scoreText(score) },
    strength: score.method === "pairs" ? score.strength.toFixed(6) : null,
    on: steps ? because === "in" : (list?.on ?? null),
    because,
  };
}

function scoreText(score: ResultRow["score"]): string {
  switch (score.method) {
    case "positives":
      return String(score.positives);
    case "net":
      return String(score.net);
    case "mean":
      return score.count === 0 ? "0" : formatRational(rational(score.sum, score.count));
    case "pairs":
      return `${score.wins}-${score.losses}`;
    case "too_few_pairs":
      return String(score.comparisons);
  }
}
