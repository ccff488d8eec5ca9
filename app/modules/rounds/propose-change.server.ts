import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import { whyNotCalendar } from "./core/phases.ts";
import type { RoundReason } from "./core/reasons.ts";
import { whyNotRules } from "./core/rules.ts";
import type { ProposeChange } from "./forms.ts";
import { rulesRow } from "./hash-rules.server.ts";

/** After opening, rules or dates change only by a proposal with a reason that another administrator approves. */
export function proposeChange(
  actor: Actor,
  slug: string,
  input: ProposeChange,
): Promise<{ change: number } | Refused<RoundReason>> {
  return actInRound(actor, slug, "round.propose_change", async ({ tx, round, record }) => {
    const waiting = await tx.ruleChange.count({ where: { roundId: round.id, decidedAt: null } });
    if (waiting > 0) return refused("other_change_waits");
    const calendar = whyNotCalendar(round.kind, input.phases);
    if (calendar) return { ...calendar, field: `phases.${calendar.field ?? ""}.startsOn` };
    const rules = whyNotRules(round.kind, input.rules);
    if (rules) return refused(rules.reason, { field: `rules.${rules.field}` });
    const { id } = await tx.ruleChange.create({
      data: {
        roundId: round.id,
        reason: input.reason,
        document: rulesRow(0, input.rules).document,
        phases: input.phases,
        proposedById: accountOf(actor),
      },
    });
    await record({ type: "round.change_proposed", details: { change: id, reason: input.reason } });
    return { change: id };
  });
}
