import { localDay } from "#app/modules/rounds/core/dates.ts";
import { db, type Prisma, type Tx } from "#app/platform/db.server.ts";
import { isWaiting, type MergeOutcome, type MergePlan, type MergeProposal } from "./core/merging.ts";

const ofPlan = { select: { id: true, number: true, title: true, state: true, authorId: true, channel: true } } as const;

type PlanOfMerge = Prisma.PlanGetPayload<typeof ofPlan>;

/** Proposals to merge, the newest first. */
export async function loadMerges(where: Prisma.MergeProposalWhereInput, tx: Tx = db): Promise<MergeProposal[]> {
  const rows = await tx.mergeProposal.findMany({
    where,
    orderBy: { id: "desc" },
    include: {
      plan: ofPlan,
      into: ofPlan,
      answers: { orderBy: { at: "asc" }, include: { plan: { select: { number: true } } } },
    },
  });
  return rows.map(
    ({ id, plan, into, reason, proposedById, proposedAt, answerBy, answers, outcome, decision, endedAt }) => ({
      ...{ id, reason, decision },
      plan: mergePlan(plan),
      into: mergePlan(into),
      proposedBy: proposedById,
      proposedOn: localDay(proposedAt),
      answerBy: localDay(answerBy),
      answers: answers.map(({ agrees, words, how, at, plan: { number } }) => ({
        ...{ agrees, words, how, plan: number },
        on: localDay(at),
      })),
      // A constraint of the table lets nothing else in.
      outcome: outcome as MergeOutcome | null,
      endedOn: endedAt && localDay(endedAt),
    }),
  );
}

const mergePlan = ({ number, title, state, authorId, channel }: PlanOfMerge): MergePlan => ({
  ...{ number, title, state },
  byOffice: authorId === null && channel !== "online",
});

/** The proposals in which this plan is one of the two. */
export const withPlan = (planId: number): Prisma.MergeProposalWhereInput => ({ OR: [{ planId }, { intoId: planId }] });

/** The proposals about a plan that wait, those first that its author has not answered. */
export async function waitingFor(planId: number): Promise<MergeProposal[]> {
  const open = await loadMerges({ outcome: null, ...withPlan(planId) });
  const { number } = await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { number: true } });
  const answered = (one: MergeProposal) => one.answers.some(({ plan }) => plan === number);
  return open.filter(isWaiting).toSorted((one, other) => Number(answered(one)) - Number(answered(other)));
}

/** Which other plan the author of a plan is asked about, and until which day; null when there is nothing to answer. */
export async function askedAbout({ id, number }: { readonly id: number; readonly number: number }) {
  const [proposal] = await waitingFor(id);
  if (!proposal || proposal.answers.some(({ plan }) => plan === number)) return null;
  const { plan, into, answerBy } = proposal;
  return { other: plan.number === number ? into.number : plan.number, answerBy };
}
