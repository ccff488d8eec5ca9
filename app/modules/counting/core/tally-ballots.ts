import type { VotedPlan } from "./greedy.ts";
import { wholeNumber } from "./decimal.ts";
import type { PbElection, PbVote } from "./pabulib.ts";

/**
 * The votes of each project, counted from the ballots, in the order of the file: approvals; in cumulative and scoring
 * elections points; in ordinal ones the longest ballot allowed minus the position from 0 (3, 2, 1), as Krakow counts.
 * `positives` are the ballots that name the project.
 */
export function tallyBallots(election: PbElection): VotedPlan[] {
  const { projects, votes } = election;
  const named = new Map<string, number>();
  const points = new Map<string, number>();
  const pointsAt = pointsIn(election);
  for (const vote of votes) {
    vote.projectIds.forEach((id, at) => {
      named.set(id, (named.get(id) ?? 0) + 1);
      points.set(id, (points.get(id) ?? 0) + pointsAt(vote, at));
    });
  }
  return projects.map(({ projectId, cost }) => ({
    planId: projectId,
    cost,
    votes: points.get(projectId) ?? 0,
    positives: named.get(projectId) ?? 0,
    negatives: 0,
  }));
}

function pointsIn({ voteType, meta, votes }: PbElection): (vote: PbVote, at: number) => number {
  if (voteType === "cumulative" || voteType === "scoring") return ({ points }, at) => points?.[at] ?? 0;
  if (voteType !== "ordinal") return () => 1;
  const longest = votes.reduce((most, { projectIds }) => Math.max(most, projectIds.length), 0);
  const length = Math.max(longest, wholeNumber(meta.get("max_length") ?? "") ?? 0);
  return (_, at) => length - at;
}
