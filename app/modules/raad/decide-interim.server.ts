import { record } from "#app/modules/audit/record.server.ts";
import { accountOf, rolesOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "#app/modules/plans/act-on-plan.server.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import { roleOfBody } from "#app/modules/plans/core/deciding-body.ts";
import { whyNotAfterwards } from "./core/afterwards.ts";
import { competentBody } from "./core/competence.ts";
import { whyNotDecision } from "./core/decision.ts";
import { entryOf, whyNotInterim, whyNotRecordedBy, type InterimDecision } from "./core/interim.ts";
import type { RaadReason } from "./core/reasons.ts";
import { storeDecision } from "./decide-plan.server.ts";

/**
 * Records what college, programmateam or coordinator decides on an interim plan: only who holds the role that follows from the
 * dekking and the amount (R54, R85). The author hears it by mail; deciding again is a new version.
 */
export function decideInterim(
  actor: Actor,
  slug: string,
  number: number,
  decided: InterimDecision,
): Promise<{ version: number } | Refused<RaadReason>> {
  return actOnPlan<{ version: number } | Refused<RaadReason>>(
    actor,
    slug,
    number,
    ["plan.decide", "decide"],
    async (step) => {
      const { tx, round, plan } = step;
      const whole = await loadPlan(round.id, number, tx);
      const deciding = whole && competentBody(round, whole);
      if (!whole || !deciding) return refused("decider_unknown");
      const entry = entryOf(decided, whole);
      const no =
        whyNotRecordedBy(deciding.body, round, ...rolesOf(actor).filter((role) => role !== "clerk")) ??
        whyNotInterim(decided, { plan: whole, round, deciding }) ??
        whyNotDecision(entry, round) ??
        whyNotAfterwards(entry, plan.state);
      if (no) return no;
      const stored = await storeDecision(actor, step, whole, entry, decided.verdict === "grant" ? decided.pot : null);
      if (isRefused(stored)) return stored;
      const { version } = stored;
      // Who holds several roles acts in the one that decides
      const by = { accountId: accountOf(actor), role: roleOfBody(deciding.body) ?? "executive" };
      const details = { outcome: entry.outcome, version };
      await record(tx, by, { type: "plan.decided", roundId: round.id, planId: plan.id, details });
      return { version };
    },
  );
}
