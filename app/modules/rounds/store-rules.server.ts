import type { Tx } from "#app/platform/db.server.ts";
import { utc } from "./core/dates.ts";
import type { PhaseDates } from "./core/phases.ts";
import type { Round } from "./core/round.ts";
import type { Rules } from "./core/rules.ts";
import { hashRules, rulesRow } from "./hash-rules.server.ts";

/** Replaces the dates of a round. */
export async function storeCalendar(tx: Tx, roundId: number, calendar: readonly PhaseDates[]): Promise<void> {
  await tx.roundPhase.deleteMany({ where: { roundId } });
  const data = calendar.map(({ phase, startsOn, endsOn }) => ({
    roundId,
    phase,
    startsOn: utc(startsOn),
    endsOn: utc(endsOn),
  }));
  await tx.roundPhase.createMany({ data });
}

/** Appends a version of the rules when they differ from those in force; answers the version and hash in force after it. */
export async function appendRules(tx: Tx, round: Round, rules: Rules): Promise<{ rulesVersion: number; hash: string }> {
  const hash = hashRules(rules);
  if (hash === round.rulesHash) return { rulesVersion: round.rulesVersion, hash };
  const version = round.rulesVersion + 1;
  await tx.rulesVersion.create({ data: { roundId: round.id, ...rulesRow(version, rules) } });
  return { rulesVersion: version, hash };
}
