import { db } from "#app/platform/db.server.ts";
import { fromUtc, type LocalDate } from "./core/dates.ts";
import { readRules } from "./rules.ts";
import type { Rules } from "./core/rules.ts";
import type { PhaseDates } from "./core/phases.ts";

/** A change after opening as everybody sees it; who proposed and approved stays in the audit log. */
export interface PublicChange {
  readonly id: number;
  readonly reason: string;
  readonly proposedOn: LocalDate;
  readonly verdict: "approved" | "rejected" | "waiting";
  readonly version: number | null;
}

/** The change log of a round, newest first. */
export async function listChanges(roundId: number): Promise<PublicChange[]> {
  const rows = await db.ruleChange.findMany({ where: { roundId }, orderBy: { id: "desc" } });
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    proposedOn: fromUtc(row.proposedAt),
    verdict: row.approvedById ? "approved" : row.rejectedById ? "rejected" : "waiting",
    version: row.version,
  }));
}

export interface WaitingChange {
  readonly id: number;
  readonly reason: string;
  readonly proposedById: number;
  readonly rules: Rules;
  readonly calendar: readonly PhaseDates[];
}

/** The proposal that waits for a second administrator, if any. */
export async function waitingChange(roundId: number): Promise<WaitingChange | null> {
  const row = await db.ruleChange.findFirst({ where: { roundId, decidedAt: null } });
  if (!row) return null;
  return {
    id: row.id,
    reason: row.reason,
    proposedById: row.proposedById,
    rules: readRules(row.document),
    // Written by proposeChange from a parsed form, so its shape is known.
    calendar: row.phases as unknown as PhaseDates[],
  };
}
