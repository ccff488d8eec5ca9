import { canonicalJson } from "../../counting/core/canonical.ts";
import type { CountStep } from "../../counting/core/count-election.ts";
import type { Cents } from "../../counting/core/money.ts";
import { fingerprint } from "../../counting/core/sha256.ts";
import { votesOf } from "./vote.ts";
import { countFile, isCountable, type VoteFile, type VoteLine } from "./vote-file.ts";

/** One step of counting the vote of a fund again, with both sides and whether they are the same. */
export type VoteStep = { readonly same: boolean } & (
  | { readonly code: "file" | "rules" | "whole"; readonly found: string; readonly published: string }
  | { readonly code: "ballots"; readonly ballots: number; readonly kinds: number; readonly published: number }
  | { readonly code: "votes"; readonly rows: readonly VoteRow[] }
  | {
      readonly code: "division";
      readonly budget: Cents;
      readonly steps: readonly CountStep[];
      readonly selected: readonly number[];
      readonly needsLot: readonly number[];
      readonly different: readonly number[];
    }
);

/** How often a plan was chosen, as counted and as published; null where it is in only one of them. */
export interface VoteRow {
  readonly plan: number;
  readonly found: number | null;
  readonly published: number | null;
}

export type VoteCode = VoteStep["code"];

/** The steps that the count of such a vote has, in order: of few people no ballots are published, and not every rule can be followed. */
export function voteSteps(file: Pick<VoteFile, "rules" | "ballots">): readonly VoteCode[] {
  const counted: readonly VoteCode[] = isCountable(file) ? ["votes", "division", "whole"] : ["votes"];
  return ["file", "rules", ...(file.ballots === null ? [] : ["ballots" as const]), ...counted];
}

/**
 * Counts the vote of a fund again from its published file, by its own rule and from nothing else, and holds every step
 * against what was published. A file with another fingerprint than `published` is not counted.
 */
export function* recountVote(text: string, published: string): Generator<VoteStep, void> {
  const found = fingerprint(text);
  yield { code: "file", same: found === published, found, published };
  if (found !== published) return;
  const file = JSON.parse(text) as VoteFile;
  const hash = fingerprint(canonicalJson(file.rules));
  yield { code: "rules", same: hash === file.rulesHash, found: hash, published: file.rulesHash };
  if (file.ballots !== null) {
    const ballots = file.ballots.reduce((sum, { count }) => sum + count, 0);
    const kinds = file.ballots.length;
    yield { code: "ballots", same: ballots === file.people, ballots, kinds, published: file.people };
  }
  const rows = rowsOf(file);
  yield { code: "votes", same: rows.every((row) => row.found === row.published), rows };
  const counted = countFile(file);
  if (!counted) return;
  const { result, outcome } = counted;
  const different = differentIn(outcome.plans, file.outcome.plans);
  const same = different.length === 0 && canonicalJson(outcome.selected) === canonicalJson(file.outcome.selected);
  yield {
    ...{ code: "division", same, budget: file.budget, different },
    steps: result.kind === "decided" ? result.trace : [],
    selected: outcome.selected,
    needsLot: outcome.needsLot,
  };
  const [whole, said] = [fingerprint(canonicalJson(outcome)), fingerprint(canonicalJson(file.outcome))];
  yield { code: "whole", same: whole === said, found: whole, published: said };
}

/** The votes of each plan by the ballots beside those of the list; of few people the list is all there is, and the outcome tells them too. */
function rowsOf({ plans, ballots, votes, outcome }: VoteFile): VoteRow[] {
  const listed = new Map(votes.map(({ plan, count }) => [plan, count]));
  const said = new Map(outcome.plans.map(({ plan, votes: count }) => [plan, count]));
  const asked = plans.map(({ plan, cost }) => ({ planId: String(plan), cost }));
  const counted =
    ballots &&
    votesOf(
      asked,
      ballots.map(({ plans: chosen, count }) => ({ plans: chosen.map(String), count })),
    );
  return plans.map(({ plan }) => ({
    plan,
    found: (counted ? counted.get(String(plan)) : listed.get(plan)) ?? null,
    published: (counted ? listed.get(plan) : said.get(plan)) ?? null,
  }));
}

function differentIn(found: readonly VoteLine[], published: readonly VoteLine[]): number[] {
  const said = new Map(published.map((line) => [line.plan, canonicalJson(line)]));
  return found.filter((line) => said.get(line.plan) !== canonicalJson(line)).map(({ plan }) => plan);
}
