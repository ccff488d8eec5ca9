import type { Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { ProposalKind, Verdict } from "#app/modules/rounds/core/four-eyes.ts";
import type { RoundReason } from "#app/modules/rounds/core/reasons.ts";
import { decideAct } from "#app/modules/rounds/decide-act.server.ts";
import { proposeAct, type NewProposal } from "#app/modules/rounds/propose-act.server.ts";

/** One proposes an act in a round and another approves it, as the screens do; the first "no" of either. */
export async function byTwo(
  [first, second]: readonly [Actor, Actor],
  slug: string,
  kind: ProposalKind,
  more: Partial<NewProposal> = {},
): Promise<{ verdict: Verdict } | Refused<RoundReason>> {
  const proposed = await proposeAct(first, slug, { kind, reason: "De raad wil het.", ...more });
  if (isRefused(proposed)) return proposed;
  return decideAct(second, slug, { kind, proposal: proposed.proposal, verdict: "approved", reason: "" });
}
