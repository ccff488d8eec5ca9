import { accountIdOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import { actOnPlan, findPlan, type PlanRow, type PlanStep } from "./act-on-plan.server.ts";
import { isWaiting, whyNotMerge, type MergeOutcome, type MergeProposal } from "./core/merging.ts";
import type { PlanReason } from "./core/reasons.ts";
import {
  mergedIntoMail,
  mergedMail,
  notMergedMail,
  mergeLapsedMail,
  unmergedMail,
  askedAgainMail,
} from "./mail-texts.nl.ts";
import { loadMerges, withPlan } from "./merges.server.ts";
import { tellAuthor } from "./tell-author.server.ts";

/** The two plans of a proposal, as the tables hold them. */
export interface Pair {
  readonly plan: PlanRow;
  readonly into: PlanRow;
}

export async function pairOf({ tx, round }: Pick<PlanStep, "tx" | "round">, proposal: MergeProposal): Promise<Pair> {
  const [plan, into] = [
    await findPlan(tx, round.id, proposal.plan.number),
    await findPlan(tx, round.id, proposal.into.number),
  ];
  if (!plan || !into) throw new Error(`a plan of proposal ${proposal.id} went away while its round was locked`);
  return { plan, into };
}

/** Whether a plan can go into another, as both are now. */
export async function whyNotPair({ tx }: Pick<PlanStep, "tx">, plan: PlanRow, into: PlanRow | null) {
  return whyNotMerge({ ...plan, duplicates: await tx.plan.count({ where: { parentId: plan.id } }) }, into);
}

interface Ended {
  readonly outcome: Extract<MergeOutcome, "agreed" | "refused" | "decided" | "dropped">;
  /** Why the office decided so. */
  readonly decision: string | null;
}

/**
 * Ends a proposal. Merged, the plan is linked to the one that goes on: both stay visible, only that one is judged, and the names of
 * who support a plan stay with it. Not merged, both go on as they were. Both authors hear it by mail.
 */
export async function endMerge(
  step: Pick<PlanStep, "tx" | "round" | "record">,
  actor: Actor,
  proposal: MergeProposal,
  { outcome, decision }: Ended,
): Promise<void> {
  const { tx, record } = step;
  const { plan, into } = await pairOf(step, proposal);
  const endedById = outcome === "decided" || outcome === "dropped" ? accountIdOf(actor) : null;
  const data = { outcome, decision, endedById, endedAt: new Date() };
  await tx.mergeProposal.update({ where: { id: proposal.id }, data });
  const merged = outcome === "agreed" || outcome === "decided";
  if (merged) {
    await tx.plan.update({ where: { id: plan.id }, data: { state: "merged", parentId: into.id } });
    await record({ type: "plan.merged", planId: plan.id, details: { into: into.number } });
    await tellAuthor(step, plan, (about) => mergedMail(about, into.number, proposal.reason, decision));
    await tellAuthor(step, into, (about) => mergedIntoMail(about, plan.number, decision));
    return;
  }
  await record({ type: "plan.merge_refused", planId: plan.id, details: { into: into.number } });
  await tellAuthor(step, plan, (about) => notMergedMail(about, into.number, decision));
  await tellAuthor(step, into, (about) => notMergedMail(about, plan.number, decision));
}

/** What was answered about merging a plan was about what it said: it changed, so that both authors are asked again. */
export async function askMergeAgain(step: PlanStep): Promise<void> {
  const { tx, round, plan } = step;
  const open = await loadMerges({ outcome: null, ...withPlan(plan.id) }, tx);
  for (const proposal of open.filter(isWaiting)) {
    await tx.mergeAnswer.deleteMany({ where: { proposalId: proposal.id } });
    const other = otherOf(await pairOf(step, proposal), plan);
    const lastDay = dayInWords(proposal.answerBy, round.today);
    await tellAuthor(step, other, (about) => askedAgainMail(about, plan, lastDay));
  }
}

/** A plan left the round: what waited about merging it is over, also when it comes back, and the other author hears it. */
export async function lapseMerges(step: PlanStep): Promise<void> {
  const { tx, plan, record } = step;
  for (const proposal of await loadMerges({ outcome: null, ...withPlan(plan.id) }, tx)) {
    await tx.mergeProposal.update({ where: { id: proposal.id }, data: { outcome: "lapsed", endedAt: new Date() } });
    const pair = await pairOf(step, proposal);
    await record({ type: "plan.merge_refused", planId: pair.plan.id, details: { into: pair.into.number } });
    await tellAuthor(step, otherOf(pair, plan), (about) => mergeLapsedMail(about, plan.number));
  }
}

const otherOf = ({ plan, into }: Pair, { id }: PlanRow): PlanRow => (plan.id === id ? into : plan);

/** Takes a plan out of the one it was merged into; it is screened again by itself. */
export function unmergePlan(
  actor: Actor,
  slug: string,
  number: number,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan(actor, slug, number, ["plan.merge", "unmerge"], async (step) => {
    const { tx, plan, record } = step;
    const from = await tx.plan.findUniqueOrThrow({ where: { id: plan.parentId ?? plan.id } });
    await tx.plan.update({ where: { id: plan.id }, data: { state: "submitted", parentId: null } });
    await record({ type: "plan.unmerged", details: { from: from.number } });
    await tellAuthor(step, plan, (about) => unmergedMail(about, from.number));
    return { number };
  });
}
