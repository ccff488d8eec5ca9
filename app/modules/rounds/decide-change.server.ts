import { z } from "zod";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { actInRound, type Step } from "./act-in-round.server.ts";
import type { PhaseDates } from "./core/phases.ts";
import type { RoundReason } from "./core/reasons.ts";
import { RulesSchema } from "./rules.ts";
import { appendRules, storeCalendar } from "./store-rules.server.ts";

const StoredCalendar = z.array(z.object({ phase: z.string(), startsOn: z.string(), endsOn: z.string() }));

/** A second administrator approves or rejects a proposed change. Approved, it holds from this moment and stays visible. */
export function decideChange(
  actor: Actor,
  slug: string,
  input: { readonly change: number; readonly verdict: "approve" | "reject" },
): Promise<{ done: true } | Refused<RoundReason>> {
  return actInRound(actor, slug, "round.decide_change", async (step) => {
    const { tx, round, by } = step;
    const change = await tx.ruleChange.findFirst({ where: { id: input.change, roundId: round.id } });
    if (!change) return refused("no_such_change");
    if (change.decidedAt) return refused("change_already_decided");
    if (change.proposedById === by.accountId) return refused("own_change");
    if (input.verdict === "approve") await approve(step, change);
    else await reject(step, change.id);
    return { done: true as const };
  });
}

type Change = NonNullable<Awaited<ReturnType<Tx["ruleChange"]["findFirst"]>>>;

async function approve({ tx, round, by, record }: Step, change: Change): Promise<void> {
  await storeCalendar(tx, round.id, StoredCalendar.parse(change.phases) as PhaseDates[]);
  const { rulesVersion, hash } = await appendRules(tx, round, RulesSchema.parse(change.document));
  // A change of dates alone makes no version of the rules.
  const version = rulesVersion === round.rulesVersion ? null : rulesVersion;
  await tx.ruleChange.update({
    where: { id: change.id },
    data: { approvedById: by.accountId, decidedAt: new Date(), version },
  });
  await record({ type: "round.change_approved", details: { change: change.id, rulesVersion, hash } });
}

async function reject({ tx, by, record }: Step, change: number): Promise<void> {
  await tx.ruleChange.update({ where: { id: change }, data: { rejectedById: by.accountId, decidedAt: new Date() } });
  await record({ type: "round.change_rejected", details: { change } });
}
