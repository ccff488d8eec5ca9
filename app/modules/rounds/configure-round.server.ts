import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import type { RoundReason } from "./core/reasons.ts";
import type { Round } from "./core/round.ts";
import { whyNotSettings } from "./core/settings.ts";
import type { ConfigureRound } from "./forms.ts";
import { hashSettings } from "./hash-rules.server.ts";
import { appendRules, storeCalendar } from "./store-rules.server.ts";

/**
 * Sets texts, dates and rules of a round that is not opened. Every change of the rules is a version. Who saw other settings than
 * those in force is refused, unless nothing would change: the same form sent twice.
 */
export function configureRound(
  actor: Actor,
  slug: string,
  input: ConfigureRound,
): Promise<{ done: true } | Refused<RoundReason>> {
  return actInRound(actor, slug, "round.configure", async ({ tx, round, record }) => {
    if (round.importedFrom) return refused("imported_rounds_stay_closed");
    // What the first person proposed to open is what the second looks at.
    const waiting = await tx.roundProposal.count({ where: { roundId: round.id, kind: "open", verdict: null } });
    if (waiting > 0) return refused("opening_waits");
    const { title, intro, budgetYear, ceilingCents, phases, rules } = input;
    const inForce = hashSettings(round);
    const asked = hashSettings({ title, intro, budgetYear, ceiling: ceilingCents, calendar: phases, rules });
    if (input.seen !== undefined && input.seen !== inForce && asked !== inForce)
      return refused("settings_changed_meanwhile");
    const no = whyNotConfigured(round.kind, input);
    if (no) return no;
    await tx.round.update({ where: { id: round.id }, data: { title, intro, budgetYear, ceilingCents } });
    await storeCalendar(tx, round.id, phases);
    const details = await appendRules(tx, round, rules);
    await record({ type: "round.configured", details });
    return { done: true as const };
  });
}

function whyNotConfigured(kind: Round["kind"], input: ConfigureRound): Refused<RoundReason> | null {
  const no = whyNotSettings(kind, input);
  if (no) return no;
  if (kind === "neighbourhood_fund" && input.ceilingCents === null)
    return refused("ceiling_missing", { field: "ceilingCents" });
  return null;
}
