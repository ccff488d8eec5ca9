import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import { whyNotChange } from "./core/change.ts";
import type { RoundReason } from "./core/reasons.ts";
import { differences } from "./core/rules-diff.ts";
import type { Settings } from "./core/settings.ts";
import { rulesRow } from "./hash-rules.server.ts";

/** The dates and rules as they would become, with the public reason. */
export interface ProposedChange extends Settings {
  readonly reason: string;
}

/** After opening, rules or dates change only by a proposal with a reason that another administrator approves. */
export function proposeChange(
  actor: Actor,
  slug: string,
  input: ProposedChange,
): Promise<{ change: number } | Refused<RoundReason>> {
  return actInRound(actor, slug, "round.propose_change", async ({ tx, round, record }) => {
    const waiting = await tx.ruleChange.count({ where: { roundId: round.id, decidedAt: null } });
    if (waiting > 0) return refused("other_change_waits");
    const no = whyNotChange(round, input);
    if (no) return no;
    if (differences({ phases: round.calendar, rules: round.rules }, input).length === 0)
      return refused("nothing_changes");
    const { id } = await tx.ruleChange.create({
      data: {
        roundId: round.id,
        reason: input.reason,
        document: rulesRow(0, input.rules).document,
        phases: input.phases.map((dates) => ({ ...dates })),
        versionBefore: round.rulesVersion,
        phasesBefore: round.calendar.map((dates) => ({ ...dates })),
        proposedById: accountOf(actor),
      },
    });
    await record({ type: "round.change_proposed", details: { change: id, reason: input.reason } });
    return { change: id };
  });
}
