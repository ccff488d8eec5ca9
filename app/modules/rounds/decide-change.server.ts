import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { actInRound, type Step } from "./act-in-round.server.ts";
import { whyNotChange } from "./core/change.ts";
import type { RoundReason } from "./core/reasons.ts";
import { readCalendar, readRules } from "./rules.ts";
import { appendRules, storeCalendar } from "./store-rules.server.ts";

/**
 * A second administrator approves a proposed change, or rejects it with a reason; the first may take it back. Approved, it holds from this moment and stays visible;
 * what could change when it was proposed may stand fast by now, so that is asked again.
 */
export function decideChange(actor: Actor, slug: string, input: NewDecision): Promise<Decided> {
  return actInRound(actor, slug, "round.decide_change", async (step) => {
    const { tx, round, by } = step;
    const change = await tx.ruleChange.findFirst({ where: { id: input.change, roundId: round.id } });
    if (!change) return refused("no_such_change");
    if (change.decidedAt) return refused("change_already_decided");
    const isOwn = change.proposedById === by.accountId;
    if (input.verdict === "withdraw") return isOwn ? withdraw(step, change.id) : refused("not_your_proposal");
    if (isOwn) return refused("own_change");
    if (input.verdict === "approve") return approve(step, change);
    return input.reason ? reject(step, change.id, input.reason) : refused("reason_missing", { field: "why" });
  });
}

export interface NewDecision {
  readonly change: number;
  readonly verdict: "approve" | "reject" | "withdraw";
  /** Needed with "reject"; public. */
  readonly reason?: string;
}

type Change = NonNullable<Awaited<ReturnType<Tx["ruleChange"]["findFirst"]>>>;
type Decided = Pick<NewDecision, "verdict"> | Refused<RoundReason>;

async function approve({ tx, round, by, record }: Step, change: Change): Promise<Decided> {
  const [phases, rules] = [readCalendar(change.phases), readRules(change.document)];
  const no = whyNotChange(round, { phases, rules });
  // The page to approve on has no field to point at.
  if (no) return { ...no, field: "" };
  await storeCalendar(tx, round.id, phases);
  const { rulesVersion, hash } = await appendRules(tx, round, rules);
  // A change of dates alone makes no version of the rules.
  const version = rulesVersion === round.rulesVersion ? null : rulesVersion;
  await tx.$executeRaw`
    UPDATE "RuleChange" SET "approvedById" = ${by.accountId}, "decidedAt" = now(), version = ${version} WHERE id = ${change.id}`;
  await record({ type: "round.change_approved", details: { change: change.id, rulesVersion, hash } });
  return { verdict: "approve" };
}

async function reject({ tx, by, record }: Step, change: number, reason: string): Promise<Decided> {
  await tx.$executeRaw`
    UPDATE "RuleChange" SET "rejectedById" = ${by.accountId}, "rejectReason" = ${reason}, "decidedAt" = now()
    WHERE id = ${change}`;
  await record({ type: "round.change_rejected", details: { change, reason } });
  return { verdict: "reject" };
}

async function withdraw({ tx, record }: Step, change: number): Promise<Decided> {
  await tx.$executeRaw`UPDATE "RuleChange" SET "withdrawnAt" = now(), "decidedAt" = now() WHERE id = ${change}`;
  await record({ type: "round.change_withdrawn", details: { change } });
  return { verdict: "withdraw" };
}
