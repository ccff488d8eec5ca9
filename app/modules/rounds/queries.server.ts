import { db, type Prisma } from "#app/platform/db.server.ts";
import type { RuleChange } from "#prisma/generated/client.ts";
import { localDay, type LocalDate } from "./core/dates.ts";
import type { PhaseDates } from "./core/phases.ts";
import { differences, type Difference } from "./core/rules-diff.ts";
import { readCalendar, readRules } from "./rules.ts";

interface Change {
  readonly id: number;
  readonly reason: string;
  /** What it changes: old and new, as they were when it was proposed. */
  readonly differences: readonly Difference[];
}

/** A change after opening as everybody sees it; who proposed and approved stays in the audit log. */
export interface PublicChange extends Change {
  readonly proposedOn: LocalDate;
  /** Null while it waits. */
  readonly decidedOn: LocalDate | null;
  readonly verdict: "approved" | "rejected" | "withdrawn" | "waiting";
  readonly version: number | null;
}

/** The change log of a round, newest first. */
export async function listChanges(roundId: number): Promise<PublicChange[]> {
  const rows = await db.ruleChange.findMany({ where: { roundId }, include, orderBy: { id: "desc" } });
  return rows.map((row) => ({
    ...toChange(row),
    proposedOn: localDay(row.proposedAt),
    decidedOn: row.decidedAt && localDay(row.decidedAt),
    verdict: verdictOf(row),
    version: row.version,
  }));
}

/** What two people can do: one proposes and may withdraw, another approves or rejects. */
function verdictOf(row: Pick<RuleChange, "approvedById" | "rejectedById" | "decidedAt">): PublicChange["verdict"] {
  if (row.approvedById !== null) return "approved";
  if (row.rejectedById !== null) return "rejected";
  return row.decidedAt ? "withdrawn" : "waiting";
}

export interface WaitingChange extends Change {
  readonly proposedById: number;
  /** The dates as they would become. */
  readonly calendar: readonly PhaseDates[];
}

/** The proposal that waits for a second administrator, if any. */
export async function waitingChange(roundId: number): Promise<WaitingChange | null> {
  const row = await db.ruleChange.findFirst({ where: { roundId, decidedAt: null }, include });
  return row && { ...toChange(row), proposedById: row.proposedById, calendar: readCalendar(row.phases) };
}

const include = { before: true } as const satisfies Prisma.RuleChangeInclude;

function toChange(row: Prisma.RuleChangeGetPayload<{ include: typeof include }>): Change {
  const before = { phases: readCalendar(row.phasesBefore), rules: readRules(row.before.document) };
  const after = { phases: readCalendar(row.phases), rules: readRules(row.document) };
  return { id: row.id, reason: row.reason, differences: differences(before, after) };
}
