import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import { whyNotCalendar } from "./core/phases.ts";
import type { RoundReason } from "./core/reasons.ts";
import { whyNotRules } from "./core/rules.ts";
import type { ConfigureRound } from "./forms.ts";
import { appendRules, storeCalendar } from "./store-rules.server.ts";

/** Sets texts, dates and rules of a round that is not opened. Every change of the rules is a version. */
export function configureRound(
  actor: Actor,
  slug: string,
  input: ConfigureRound,
): Promise<{ done: true } | Refused<RoundReason>> {
  return actInRound(actor, slug, "round.configure", async ({ tx, round, record }) => {
    if (round.importedFrom) return refused("imported_rounds_stay_closed");
    const no = whyNotConfigured(round.kind, input);
    if (no) return no;
    const { title, intro, budgetYear, ceilingCents } = input;
    await tx.round.update({ where: { id: round.id }, data: { title, intro, budgetYear, ceilingCents } });
    await storeCalendar(tx, round.id, input.phases);
    const details = await appendRules(tx, round, input.rules);
    await record({ type: "round.configured", details });
    return { done: true as const };
  });
}

function whyNotConfigured(
  kind: Parameters<typeof whyNotCalendar>[0],
  input: ConfigureRound,
): Refused<RoundReason> | null {
  const calendar = whyNotCalendar(kind, input.phases);
  if (calendar) return { ...calendar, field: `phases.${calendar.field ?? ""}.startsOn` };
  const rules = whyNotRules(kind, input.rules);
  if (rules) return refused(rules.reason, { field: `rules.${rules.field}` });
  if (kind === "neighbourhood_fund" && input.ceilingCents === null)
    return refused("ceiling_missing", { field: "ceilingCents" });
  return null;
}
