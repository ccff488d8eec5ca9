import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { whyNotMinutes, type Written } from "./core/meeting.ts";
import type { FondsReason } from "./core/reasons.ts";
import { findJudgedPlan } from "./find-judged-plan.server.ts";
import { wasTaken } from "./load-meeting.server.ts";

type Stored = { readonly number: number; readonly version: number };

/**
 * The chair writes what the board said of a plan, and whether it is done with it; each time a new version. Who is involved in the
 * plan does not, and once the board's plans are decided on nobody does.
 */
export function writeMinutes(
  actor: Actor,
  slug: string,
  number: number,
  written: Written,
): Promise<Stored | Refused<FondsReason>> {
  return actInRound<Stored | Refused<FondsReason>>(actor, slug, "fonds.hold_meeting", async ({ tx, round, record }) => {
    const plan = await findJudgedPlan(tx, round.id, number);
    if (isRefused(plan)) return plan;
    const planId = plan.id;
    if (!(await wasTaken(planId, tx))) return refused("plan_not_taken");
    if ((await tx.conflict.count({ where: { planId, memberId: accountOf(actor) } })) > 0)
      return refused("conflict_no_minutes");
    const no = whyNotMinutes(await tx.minutes.findFirst({ where: { planId }, orderBy: { version: "desc" } }), written);
    if (no) return no;
    const { text, concluded } = written;
    const version = written.version + 1;
    await tx.minutes.create({ data: { planId, version, text, concluded, writtenById: accountOf(actor) } });
    await record({ type: "fonds.minutes_written", planId, details: { version, concluded } });
    return { number, version };
  });
}
