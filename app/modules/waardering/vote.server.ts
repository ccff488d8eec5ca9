import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { drawnLot } from "#app/modules/rounds/load-lot.server.ts";
import { isCounted } from "./core/result.ts";
import { countVote, votesOf } from "./core/vote.ts";
import { budgetOf, toVotePlan, type VoteResult } from "./core/vote-result.ts";
import { publishedVote, voteOutcome, type VoteFile } from "./core/vote-file.ts";
import { countedByFacts } from "./counted-by-facts.server.ts";
import { ballotCounts, countPaper, invalidIn, turnout, valuedPlans } from "./queries.server.ts";
import { enoughToCompare } from "./result.server.ts";

/**
 * The outcome of the vote of a fund; null as long as it is not over, so that nothing can tell how it stands, and in a round
 * without one. Ballots that two people decided not to count are left out, unless all are asked for.
 */
export async function voteOf(round: Round, { all = false } = {}): Promise<VoteResult | null> {
  if (methodOf(round) !== "ballot" || !isCounted(round)) return null;
  const [plans, lot, decided, paper] = await Promise.all([
    valuedPlans(round.id),
    drawnLot(round.id),
    invalidIn(round.id),
    countPaper(round.id),
  ]);
  const few = decided.everyone && decided.voters.length < enoughToCompare ? decided.voters : [];
  const invalid = all ? { everyone: false, voters: few } : decided;
  const asked = plans.map(toVotePlan);
  const { division } = round.rules.valuation;
  const terms = { division, budget: budgetOf(round), ties: { order: round.rules.ties, seed: lot?.seed ?? null } };
  const end = round.calendar.find(({ phase }) => phase === "valuation")?.endsOn;
  const left = [invalid.everyone, invalid.voters.length, paper.waiting + paper.blocked];
  const facts = JSON.stringify([round.id, end, left, terms, asked, plans.map(({ state }) => state)]);
  const counted = await countedBefore(`${round.slug} ${all ? "all" : "valid"}`, facts, async () => {
    const [ballots, people] = await Promise.all([ballotCounts(round.id, invalid), turnout(round.id, invalid)]);
    return { people, ballots, votes: votesOf(asked, ballots), result: countVote(asked, ballots, terms) };
  });
  return { ...counted, plans, lot };
}

const countedBefore = countedByFacts<Omit<VoteResult, "plans" | "lot">>();

/** What is published of a vote so that anyone can count it again. */
export function voteFileOf(round: Round, { people, ballots, votes, result, plans, lot }: VoteResult): VoteFile {
  const asked = plans.map(toVotePlan);
  return {
    format: "stemming-1",
    ...{ round: round.slug, rules: round.storedRules, rulesHash: round.rulesHash },
    seed: lot?.seed ?? null,
    budget: budgetOf(round),
    plans: asked.map(({ planId, cost }) => ({ plan: Number(planId), cost })),
    ...publishedVote(asked, ballots, people),
    outcome: voteOutcome(result, votes),
  };
}
