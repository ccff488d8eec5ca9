import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import { actOnPlan } from "./act-on-plan.server.ts";
import { loadAhead } from "./ahead.server.ts";
import { whyNotActAhead } from "./core/ahead.ts";
import { isDecided } from "./core/lifecycle.ts";
import { decidingPlan } from "./core/deciding-body.ts";
import type { PlanReason } from "./core/reasons.ts";
import type { ActedAhead } from "./forms.ts";
import { loadPlan } from "./queries.server.ts";

/** The college acts on a plan before the raad decides, and says when it told the raad; saying it again replaces it (R87). */
export function actAhead(
  actor: Actor,
  slug: string,
  number: number,
  acted: ActedAhead,
): Promise<{ number: number } | Refused<PlanReason>> {
  return actOnPlan<{ number: number } | Refused<PlanReason>>(
    actor,
    slug,
    number,
    ["plan.act_ahead", "act_ahead"],
    async ({ tx, round, plan, record }) => {
      const whole = await loadPlan(round.id, number, tx);
      const known = await loadAhead(plan.id, tx);
      const about = { deciding: whole && decidingPlan(round, whole), decided: isDecided(plan.state), known };
      const no = whyNotActAhead(acted, about, round.today);
      if (no) return no;
      const row = {
        reason: acted.reason,
        actedOn: utc(acted.actedOn),
        informedOn: acted.informedOn && utc(acted.informedOn),
        recordedById: accountOf(actor),
      };
      await tx.aheadOfRaad.upsert({
        where: { planId: plan.id },
        create: { ...row, planId: plan.id },
        update: { ...row, recordedAt: new Date() },
      });
      const { actedOn, informedOn } = acted;
      await record({ type: "plan.acted_ahead", details: { actedOn, informedOn } });
      return { number };
    },
  );
}
