import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "#app/modules/plans/act-on-plan.server.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import { bookerOf, holdGrant, type Booker, type HoldReason } from "#app/modules/plans/hold-grant.server.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { RaadReason } from "./core/reasons.ts";
import { grantedTo } from "./queries.server.ts";

/** Makes a pot pay for a plan that was granted: all of the grant is committed on it. For plans whose decision did not say a pot. */
export function holdMoney(
  actor: Actor,
  slug: string,
  number: number,
  { pot }: { readonly pot: number },
): Promise<{ number: number } | Refused<RaadReason>> {
  return actOnPlan<{ number: number } | Refused<RaadReason>>(
    actor,
    slug,
    number,
    ["plan.pay", "follow"],
    async ({ tx, round, by, record }) => {
      const plan = await loadPlan(round.id, number, tx);
      if (!plan || (await grantedTo(round, plan, tx)) === 0) return refused("nothing_granted");
      const no = await followGrant(tx, bookerOf(actor, by, round), { round, plan, pot });
      if (no) return no;
      await record({ type: "plan.money_held", details: { potId: pot } });
      return { number };
    },
  );
}

/** The pot of a plan holds what was decided last; null for `pot`: the one that it has, if it has one. */
export async function followGrant(
  tx: Tx,
  by: Booker,
  { round, plan, pot }: { readonly round: Round; readonly plan: Plan; readonly pot: number | null },
): Promise<Refused<HoldReason> | null> {
  const held = { id: plan.id, number: plan.number, round };
  return holdGrant(tx, by, held, { pot, granted: await grantedTo(round, plan, tx) });
}
