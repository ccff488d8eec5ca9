import type { Tie, TieCandidate, TieRule, TieRules } from "./ties.ts";
import { settleTies } from "./ties.ts";

/** By its place, as one of several tied at the edge that all enter, or as the winner of a tie there. */
export type PickedPlan =
  | { readonly by: "place" }
  | { readonly by: "edge" }
  | { readonly by: "tie_rule"; readonly settledBy: TieRule };

export interface Pick {
  readonly picked: ReadonlyMap<string, PickedPlan>;
  /** Plans that only a tie kept out, and the rule that did. */
  readonly lost: ReadonlyMap<string, TieRule>;
  readonly ties: readonly Tie[];
  /** Plans among which no rule chooses yet; they are in none of the maps. */
  readonly undecided: readonly string[];
  /** For so many of those there is room; 0 when all is decided. */
  readonly roomForUndecided: number;
}

/**
 * The first `room` plans of groups that go from best to worst, each group tied. Where the last room falls inside a group,
 * all of it enters or the tie rules choose; ties elsewhere are not looked at.
 */
export function pickBest(
  groups: readonly (readonly TieCandidate[])[],
  room: number,
  rule: { readonly edge: "include" | "tie_rule"; readonly ties: TieRules },
): Pick {
  const picked = new Map<string, PickedPlan>();
  for (const group of groups) {
    const free = room - picked.size;
    if (free <= 0) break;
    if (group.length > free && rule.edge === "tie_rule") return chooseAmong(group, free, rule.ties, picked);
    for (const { planId } of group) picked.set(planId, { by: group.length > free ? "edge" : "place" });
  }
  return { picked, lost: new Map(), ties: [], undecided: [], roomForUndecided: 0 };
}

function chooseAmong(
  group: readonly TieCandidate[],
  free: number,
  rules: TieRules,
  before: ReadonlyMap<string, PickedPlan>,
): Pick {
  const { groups, ties } = settleTies(group, rules);
  const order = groups.flat().map(({ planId }) => planId);
  const cut = groups.find((same) => order.indexOf(same[0]?.planId ?? "") < free && lastOf(same, order) >= free);
  if (cut) {
    const undecided = cut.map(({ planId }) => planId);
    const ahead = order.slice(0, order.indexOf(undecided[0] ?? ""));
    const picked = new Map([...before, ...wonFrom(undecided[0] ?? "", ahead, ties)]);
    return { picked, lost: new Map(), ties, undecided, roomForUndecided: free - ahead.length };
  }
  const [winners, losers] = [order.slice(0, free), order.slice(free)];
  const [worstWinner = "", bestLoser = ""] = [winners.at(-1), losers[0]];
  return {
    picked: new Map([...before, ...wonFrom(bestLoser, winners, ties)]),
    lost: new Map(losers.map((planId) => [planId, between(worstWinner, planId, ties)])),
    ties,
    undecided: [],
    roomForUndecided: 0,
  };
}

const wonFrom = (loser: string, winners: readonly string[], ties: readonly Tie[]) =>
  winners.map((planId) => [planId, { by: "tie_rule", settledBy: between(planId, loser, ties) }] as const);

const lastOf = (group: readonly TieCandidate[], order: readonly string[]) => order.indexOf(group.at(-1)?.planId ?? "");

/** Ties are reported from wide to narrow: the last that holds both plans is the one that parted them. */
function between(one: string, other: string, ties: readonly Tie[]): TieRule {
  const tie = ties.findLast(({ plans }) => plans.includes(one) && plans.includes(other));
  if (!tie || tie.settledBy === "nothing" || tie.settledBy === "lot_not_drawn") {
    throw new Error(`Plans ${one} and ${other} were never told apart`);
  }
  return tie.settledBy;
}
