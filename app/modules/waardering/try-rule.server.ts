import type { CountResult } from "#app/modules/counting/core/count-election.ts";
import { tiesById } from "#app/modules/counting/core/greedy.ts";
import type { Cents } from "#app/modules/counting/core/money.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { divisions, type Division, type Rules } from "#app/modules/rounds/core/rules.ts";
import { rulesTriedOn, type Tried, type TriedPlan } from "#app/modules/rounds/core/side-by-side.ts";
import { sideBySideTexts as texts } from "#app/modules/rounds/side-by-side-texts.nl.ts";
import { count, type RoundResult } from "./core/result.ts";
import { tryAllocation, type RatedBallot } from "./core/try-allocation.ts";
import type { ValuedPlan } from "./core/valued-plan.ts";
import { areBallotsPublic, countVote } from "./core/vote.ts";
import { toVotePlan, type VoteResult } from "./core/vote-result.ts";
import { invalidIn, ratedBallots } from "./queries.server.ts";
import { toCounted } from "./result.server.ts";
import { placeOnListInWords, scoreInWords } from "./result-words.nl.ts";
import { stepText } from "./trace-words.nl.ts";
import { voteOf } from "./vote.server.ts";
import { inEuros } from "./vote-words.nl.ts";

/** A rule that can be tried on the valuing of an earlier round: as it went, by other rules, or dividing an amount. */
export type ValuingTrial = "then" | "now" | Division;

/**
 * Which rules say something about a round that so many people valued. Those that divide money look at who is for which plans
 * together, which of few people tells too much; what was imported everybody can read already.
 */
export function valuingTrials({ rules, importedFrom }: Round, other: Rules, people: number): readonly ValuingTrial[] {
  if (rules.valuation.method === "pairs") return other.valuation.method === "pairs" ? ["then", "now"] : ["then"];
  const lists: ValuingTrial[] = [
    ...(importedFrom === null ? (["then"] as const) : []),
    ...(other.valuation.method === "score" ? (["now"] as const) : []),
  ];
  const divides = importedFrom !== null || areBallotsPublic(people);
  return divides ? [...lists, ...divisions] : lists;
}

/** An earlier round with all that residents said, ready for any number of rules. */
export interface Valued {
  readonly round: Round;
  readonly result: RoundResult;
  /** Null where no rule is tried that asks for them. */
  readonly ballots: readonly RatedBallot[] | null;
}

export const isAllocation = (trial: string): trial is Division => (divisions as readonly string[]).includes(trial);

/** The ballots of a round without those that two people decided not to count. */
export const ballotsOf = async ({ id }: Round): Promise<RatedBallot[]> => ratedBallots(id, await invalidIn(id));

/** What a rule makes of the valuing of an earlier round. */
export function tryOnValuing(
  { round, result, ballots }: Valued,
  trial: ValuingTrial,
  { other, budget }: { readonly other: Rules; readonly budget: Cents | null },
): Tried {
  if (!isAllocation(trial)) return listed(result, trial === "then" ? round.rules : rulesTriedOn(round.rules, other));
  if (budget === null || ballots === null) return { kind: "unfit", why: texts.amountMissing };
  return divided(result, { rule: trial, budget, ballots, scale: round.rules.valuation.scale });
}

function listed({ said, plans, lot }: RoundResult, rules: Rules): Tried {
  const counted = count([...plans.values()].map(toCounted), said, rules, lot?.seed ?? null);
  if (counted.shortlist.kind === "needs_lot") return { kind: "unfit", why: texts.needsLot(counted.shortlist.plans) };
  const rows = [...counted.ranked, ...counted.tooFew].map((row) =>
    tried(
      plans.get(row.planId),
      row.list?.on ?? false,
      [scoreInWords(row), texts.onList(placeOnListInWords(row))].join(" "),
    ),
  );
  return { kind: "tried", plans: rows.flat() };
}

type Terms = Parameters<typeof tryAllocation>[2] & { readonly ballots: readonly RatedBallot[] };

function divided({ plans }: RoundResult, { ballots, ...terms }: Terms): Tried {
  return inRows(tryAllocation([...plans.values()].map(toCounted), ballots, terms), [...plans.values()]);
}

/** The vote of an earlier fund on which rules can be tried; null when there is none, or so few voted that it would tell too much. */
export async function triableVote(round: Round): Promise<VoteResult | null> {
  const vote = round.released ? await voteOf(round) : null;
  return vote && areBallotsPublic(vote.people) ? vote : null;
}

/** What a rule makes of such a vote, with equal plans by number. */
export function tryOnVote({ plans, ballots }: VoteResult, division: Division, budget: Cents | null): Tried {
  if (budget === null) return { kind: "unfit", why: texts.amountMissing };
  return inRows(countVote(plans.map(toVotePlan), ballots, { division, budget, ties: tiesById }), plans);
}

function inRows(outcome: CountResult, plans: readonly ValuedPlan[]): Tried {
  if (outcome.kind === "needs_lot") return { kind: "unfit", why: texts.needsLot(outcome.plans) };
  if (outcome.kind !== "decided") return { kind: "unfit", why: texts.tooManyWays };
  const steps = new Map(outcome.trace.map((step) => [step.planId, step]));
  const rows = plans.map((plan) => {
    const step = steps.get(String(plan.number));
    return tried(plan, step?.outcome === "in", step ? stepText(step, inEuros) : texts.takesNoPart);
  });
  return { kind: "tried", plans: rows.flat() };
}

function tried(plan: ValuedPlan | undefined, chosen: boolean, why: string): TriedPlan[] {
  if (!plan) return [];
  return [{ number: plan.number, title: plan.title, chosen, amount: toCounted(plan).cost, why }];
}
