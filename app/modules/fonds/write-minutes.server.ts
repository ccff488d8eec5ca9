import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { whyNotMinutes, type Written } from "./core/meeting.ts";
import { whyNotConclude } from "./core/quorum.ts";
import type { FondsReason } from "./core/reasons.ts";
import { findJudgedPlan } from "./find-judged-plan.server.ts";
import { loadBoard } from "./load-board.server.ts";
import { loadMeeting, wasTaken } from "./load-meeting.server.ts";

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
    const last = await tx.minutes.findFirst({ where: { planId }, orderBy: { version: "desc" } });
    const no = whyNotMinutes(last, written) ?? (await whyNotConcluded(tx, { round, planId, last, written }));
    if (no) return no;
    const { text, concluded } = written;
    const version = written.version + 1;
    await tx.minutes.create({ data: { planId, version, text, concluded, writtenById: accountOf(actor) } });
    await record({ type: "fonds.minutes_written", planId, details: { version, concluded } });
    return { number, version };
  });
}

interface Concluding {
  readonly round: Round;
  readonly planId: number;
  readonly last: { readonly concluded: boolean } | null;
  readonly written: Written;
}

/** A report that is only put right needs no quorum again: the board was done with the plan when it had one. */
async function whyNotConcluded(tx: Tx, { round, planId, last, written }: Concluding) {
  if (!written.concluded || last?.concluded) return null;
  return whyNotConclude(await loadBoard(round, tx), await loadMeeting(round, tx), planId);
}
