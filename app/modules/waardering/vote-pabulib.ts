import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import { inUnits, publishable, writePabulib } from "#app/modules/counting/core/pabulib-writer.ts";
import { seededDraw } from "#app/modules/counting/core/random.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { electionOf, inOrder } from "./core/vote.ts";
import { budgetOf, toVotePlan, type VoteResult } from "./core/vote-result.ts";

/**
 * All ballots of the vote of a fund in the format of Pabulib, shuffled, numbered afresh after that and with nothing beside
 * them; null when so few took part that no ballot is published. The order follows from what is on them all: the same
 * ballots always give the same file, and it tells nothing of the order in which they came.
 */
export function votePabulib(
  round: Round,
  { ballots, plans, votes, result }: VoteResult,
  municipality: string,
): string | null {
  const election = electionOf(plans.map(toVotePlan), inOrder(ballots), budgetOf(round));
  const known = JSON.stringify([round.slug, election.votes.map(({ projectIds }) => projectIds)]);
  const shuffled = publishable(election, seededDraw(fingerprint(known)));
  if (!shuffled) return null;
  const titles = new Map(plans.map(({ number, title }) => [String(number), title]));
  const selected = result.kind === "decided" ? new Set(result.selected) : null;
  const dates = round.calendar.find(({ phase }) => phase === "valuation");
  const { choice, division } = round.rules.valuation;
  const meta = new Map([
    ["description", round.title],
    ["country", "Netherlands"],
    ["unit", municipality],
    ["instance", String(round.budgetYear)],
    ["rule", division],
    ["date_begin", pabulibDate(dates?.startsOn)],
    ["date_end", pabulibDate(dates?.endsOn)],
    ["min_length", "1"],
    ...(choice === "within_budget" ? ([["max_sum_cost", inUnits(budgetOf(round))]] as const) : []),
  ]);
  return writePabulib({
    ...shuffled,
    meta,
    projects: shuffled.projects.map((project) => ({
      ...project,
      name: titles.get(project.projectId) ?? "",
      votes: votes.get(project.projectId) ?? 0,
      selected: selected ? (selected.has(project.projectId) ? 1 : 0) : null,
    })),
  });
}

/** "31.10.2027" */
const pabulibDate = (day: LocalDate | undefined): string => (day ?? "").split("-").toReversed().join(".");
