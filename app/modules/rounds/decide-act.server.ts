import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import { carryOut } from "./carry-out.server.ts";
import { localDay } from "./core/dates.ts";
import { actOf, whyNotDecide, type ProposalKind, type Verdict } from "./core/four-eyes.ts";
import type { RoundReason } from "./core/reasons.ts";
import { destroyKeys } from "./destroy-keys.server.ts";
import { whyNotNow } from "./why-not-now.server.ts";

export interface NewVerdict {
  readonly kind: ProposalKind;
  readonly proposal: number;
  readonly verdict: Verdict;
  /** Needed with "refused", where the first person reads it. */
  readonly reason: string;
}

/**
 * The second of two people approves, and it is done in the same transaction; or refuses with a reason. The first may take it
 * back. What could be done when it was proposed may be impossible by now, so that is asked again.
 */
export async function decideAct(
  actor: Actor,
  slug: string,
  { kind, proposal, verdict, reason }: NewVerdict,
): Promise<{ verdict: Verdict } | Refused<RoundReason>> {
  const result = await actInRound<{ verdict: Verdict } | Refused<RoundReason>>(
    actor,
    slug,
    actOf[kind],
    async (step) => {
      const { tx, round, record } = step;
      const where = { id: proposal, roundId: round.id, kind };
      const found = await tx.roundProposal.findFirst({ where, include: { verdict: true } });
      if (!found) return refused("no_such_proposal");
      if (found.verdict) return refused("proposal_already_decided");
      const decidedById = accountOf(actor);
      const no = whyNotDecide(found.proposedById === decidedById, verdict, reason);
      if (no) return no;
      if (verdict === "approved") {
        const { leftOut, proposedAt } = found;
        const late = await whyNotNow(round, { kind, on: localDay(proposedAt), leftOut }, tx);
        // The page to approve on has no field to point at.
        if (late) return { ...late, field: "" };
      }
      const data = { proposalId: proposal, proposedById: found.proposedById, verdict, reason, decidedById };
      await tx.roundVerdict.create({ data });
      await record({ type: "round.act_decided", details: { kind, proposal, verdict, reason } });
      if (verdict === "approved") await carryOut[kind](step);
      return { verdict };
    },
  );
  if (kind === "destroy_key" && verdict === "approved" && !isRefused(result)) await destroyKeys();
  return result;
}
