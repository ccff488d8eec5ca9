import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import type { RoundReason } from "./core/reasons.ts";

/** Who proposed a change takes it back as long as nobody decided on it. It stays visible, and another can be proposed. */
export function withdrawChange(
  actor: Actor,
  slug: string,
  input: { readonly change: number },
): Promise<{ change: number } | Refused<RoundReason>> {
  return actInRound<{ change: number } | Refused<RoundReason>>(actor, slug, "round.withdraw_change", async (step) => {
    const { tx, round, by, record } = step;
    const change = await tx.ruleChange.findFirst({ where: { id: input.change, roundId: round.id } });
    if (!change) return refused("no_such_change");
    if (change.decidedAt) return refused("change_already_decided");
    if (change.proposedById !== by.accountId) return refused("not_your_change");
    // Decided by nobody: neither approved nor rejected.
    await tx.$executeRaw`UPDATE "RuleChange" SET "decidedAt" = now() WHERE id = ${change.id}`;
    await record({ type: "round.change_withdrawn", details: { change: change.id } });
    return { change: change.id };
  });
}
