import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import { actOf, needsReason, type ProposalKind } from "./core/four-eyes.ts";
import type { RoundReason } from "./core/reasons.ts";
import { whyNotNow } from "./why-not-now.server.ts";

export interface NewProposal {
  readonly kind: ProposalKind;
  /** Public. Empty where none is asked. */
  readonly reason: string;
  /** Of whom the choices would not count, as a keyed hash; null: everybody's. */
  readonly leftOut?: Uint8Array<ArrayBuffer> | null;
}

/** The first of two people says what should happen in a round; nothing does until another approves. */
export function proposeAct(
  actor: Actor,
  slug: string,
  { kind, reason, leftOut = null }: NewProposal,
): Promise<{ proposal: number } | Refused<RoundReason>> {
  return actInRound(actor, slug, actOf[kind], async ({ tx, round, record }) => {
    if (needsReason[kind] && reason === "") return refused("reason_missing", { field: "reason" });
    const waiting = await tx.roundProposal.count({ where: { roundId: round.id, kind, verdict: null } });
    if (waiting > 0) return refused("other_proposal_waits");
    const no = await whyNotNow(round, { kind, on: round.today, leftOut }, tx);
    if (no) return no;
    const data = { roundId: round.id, kind, reason, leftOut, proposedById: accountOf(actor) };
    const { id } = await tx.roundProposal.create({ data });
    await record({ type: "round.act_proposed", details: { kind, proposal: id, reason } });
    return { proposal: id };
  });
}
