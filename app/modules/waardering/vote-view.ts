import { cents, formatEuros, type Cents } from "#app/modules/counting/core/money.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { areBallotsPublic } from "./core/vote.ts";
import { budgetOf, toVotePlan, type VoteResult } from "./core/vote-result.ts";
import { divisionInWords, voteStepText, voteTexts as texts } from "./vote-words.nl.ts";

export interface VoteRowView {
  readonly number: number;
  readonly title: string;
  readonly neighbourhoods: readonly string[];
  readonly votes: number;
  readonly asked: Cents;
  /** Null while a lot is to be drawn, or nobody can tell. */
  readonly on: boolean | null;
  readonly because: string;
}

/** The outcome of the vote of a fund as its page shows it. */
export interface VoteView {
  readonly people: number;
  /** From most to fewest votes. */
  readonly rows: readonly VoteRowView[];
  readonly how: string;
  readonly summary: string;
  /** That a lot decides, or that nobody can tell; null when the winners are known. */
  readonly undecided: string | null;
  readonly drawn: string | null;
  readonly budget: Cents;
  /** What the plans that fit cost together. */
  readonly spent: Cents;
  readonly ballotsPublic: boolean;
}

export function voteView(round: Round, { people, votes, result, plans, lot }: VoteResult): VoteView {
  const decided = result.kind === "decided" ? result : null;
  const steps = new Map(decided?.trace.map((step) => [step.planId, step]));
  const selected = new Set(decided?.selected);
  const budget = budgetOf(round);
  const spent = decided?.cost ?? cents(0);
  const rows = plans.map((plan) => {
    const { planId, cost } = toVotePlan(plan);
    const step = steps.get(planId);
    return {
      ...{ number: plan.number, title: plan.title, neighbourhoods: plan.neighbourhoods },
      ...{ votes: votes.get(planId) ?? 0, asked: cost, on: decided && selected.has(planId) },
      because: step ? voteStepText(step) : decided ? texts.takesNoPart : texts.waits,
    };
  });
  return {
    people,
    rows: rows.toSorted((one, other) => other.votes - one.votes || one.number - other.number),
    how: divisionInWords(round.rules.valuation.division),
    summary: texts.outcomeOf(selected.size, formatEuros(spent)),
    undecided: undecidedInWords(result),
    drawn: lot && roundTexts.lot.result(lot.seed, lot.source),
    budget,
    spent,
    ballotsPublic: areBallotsPublic(people),
  };
}

function undecidedInWords(result: VoteResult["result"]): string | null {
  if (result.kind === "decided") return null;
  return result.kind === "needs_lot" ? texts.needsLot(result.plans) : texts.tooManyWays;
}
