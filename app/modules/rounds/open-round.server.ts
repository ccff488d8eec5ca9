import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import { whyNotCalendar } from "./core/phases.ts";
import type { RoundReason } from "./core/reasons.ts";
import type { Round } from "./core/round.ts";
import { whyNotRules } from "./core/rules.ts";
import { whyNotEntrust } from "./safe-storage.server.ts";

/**
 * Opens a round, before its first date: the rules freeze, a fund gets its purse, and from now on the clock alone moves
 * the phases. Not on a database that cannot be trusted with choices.
 */
export function openRound(actor: Actor, slug: string): Promise<{ hash: string } | Refused<RoundReason>> {
  return actInRound(actor, slug, "round.open", async ({ tx, round, record }) => {
    const no = whyNotOpen(round) ?? (await whyNotEntrust(tx));
    if (no) return no;
    await tx.$executeRaw`UPDATE "Round" SET "openedAt" = now() WHERE id = ${round.id}`;
    if (round.ceiling !== null) await tx.fund.create({ data: { roundId: round.id, ceilingCents: round.ceiling } });
    await record({ type: "round.opened", details: { rulesVersion: round.rulesVersion, hash: round.rulesHash } });
    return { hash: round.rulesHash };
  });
}

function whyNotOpen(round: Round): Refused<RoundReason> | null {
  if (round.importedFrom) return refused("imported_rounds_stay_closed");
  const calendar = whyNotCalendar(round.kind, round.calendar);
  if (calendar) return calendar;
  const rules = whyNotRules(round.kind, round.rules);
  if (rules) return refused(rules.reason);
  if (round.kind === "neighbourhood_fund" && round.ceiling === null) return refused("ceiling_missing");
  return round.calendar.some(({ startsOn }) => startsOn <= round.today) ? refused("opens_too_late") : null;
}
