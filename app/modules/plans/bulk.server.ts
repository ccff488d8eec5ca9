import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound, type Step } from "#app/modules/rounds/act-in-round.server.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import type { PlanRow, PlanStep } from "./act-on-plan.server.ts";
import { howItCame } from "./carry-plan.server.ts";
import { roundsFor, whyNotCarry } from "./core/carry-over.ts";
import { whyNotMove } from "./core/lifecycle.ts";
import type { PlanReason } from "./core/reasons.ts";
import { carryMail } from "./mail-texts.nl.ts";
import { tellAuthor } from "./tell-author.server.ts";

/** What an act on many plans did: of each plan that it left as it was also why. By number. */
export interface DoneInBulk {
  readonly done: readonly number[];
  readonly left: readonly { readonly number: number; readonly why: Refused<PlanReason> }[];
}

type InBulk = Promise<DoneInBulk | Refused<PlanReason>>;

interface Chosen {
  /** Numbers of plans. */
  readonly plans: readonly number[];
}

/** Puts plans in one wijk more (R2); in which they were already they stay. */
export function placePlans(actor: Actor, slug: string, { plans, wijk }: Chosen & { readonly wijk: string }): InBulk {
  return actInRound<DoneInBulk | Refused<PlanReason>>(actor, slug, "plan.place", async (step) => {
    const { tx, record } = step;
    const found = await tx.wijk.findUnique({ where: { name: wijk } });
    if (!found) return refused("unknown_wijk", { field: "wijk" });
    return eachOf(step, plans, async (plan) => {
      const no = whyNotMove(plan.state, "place");
      if (no) return no;
      const before = await tx.planWijk.findMany({ where: { planId: plan.id }, select: { wijk: true } });
      const names = before.map((one) => one.wijk.name);
      if (names.includes(wijk)) return refused("already_placed");
      await tx.planWijk.create({ data: { planId: plan.id, wijkId: found.id } });
      await record({ type: "plan.placed", planId: plan.id, details: { wijken: [...names, wijk] } });
      return null;
    });
  });
}

/** Invites the authors of plans that were not chosen by mail to take them to a round that takes plans; each once. */
export function inviteToCarry(actor: Actor, slug: string, { plans }: Chosen): InBulk {
  return actInRound<DoneInBulk | Refused<PlanReason>>(actor, slug, "plan.invite_to_carry", async (step) => {
    const to = roundsFor(await listRounds(step.tx), { from: slug, carriedTo: [] });
    if (to.length === 0) return refused("no_round_takes_plans");
    return eachOf(step, plans, async (plan) => {
      const { tx, round, record } = step;
      const no = whyNotCarry(await howItCame(plan, tx), round.standing);
      if (no) return no;
      if (plan.authorId === null) return refused("author_unknown");
      if (plan.carryInvitedAt) return refused("already_invited");
      await tx.plan.update({ where: { id: plan.id }, data: { carryInvitedAt: new Date() } });
      await tellAuthor(step, plan, carryMail);
      await record({ type: "plan.carry_invited", planId: plan.id, details: {} });
      return null;
    });
  });
}

/** One after the other, in one transaction; a plan that cannot be done is left and told. */
async function eachOf(
  { tx, round }: Pick<Step, "tx" | "round">,
  numbers: readonly number[],
  perform: (plan: PlanStep["plan"]) => Promise<Refused<PlanReason> | null>,
): InBulk {
  const wanted = new Set(numbers);
  const plans: PlanRow[] = await tx.plan.findMany({
    where: { roundId: round.id, number: { in: [...wanted] }, state: { not: "draft" } },
    orderBy: { number: "asc" },
  });
  if (plans.length < wanted.size) return refused("no_such_plan");
  const removed = await tx.removal.findMany({
    where: { planId: { in: plans.map(({ id }) => id) }, confirmedAt: { not: null } },
    select: { planId: true },
  });
  const gone = new Set(removed.map(({ planId }) => planId));
  const told: { number: number; why: Refused<PlanReason> | null }[] = [];
  for (const plan of plans)
    told.push({ number: plan.number, why: gone.has(plan.id) ? refused("plan_is_removed") : await perform(plan) });
  return {
    done: told.flatMap(({ number, why }) => (why ? [] : [number])),
    left: told.flatMap(({ number, why }) => (why ? [{ number, why }] : [])),
  };
}
