import { acts, type Role } from "#app/modules/people/core/acts.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { localDay, type LocalDate } from "./core/dates.ts";
import type { PhaseDates } from "./core/phases.ts";
import { actOf, type ProposalKind, type PublicAct } from "./core/four-eyes.ts";
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
  /** Why it was rejected; empty otherwise. */
  readonly rejectReason: string;
  readonly version: number | null;
}

/** The change log of a round, newest first. */
export async function listChanges(roundId: number): Promise<PublicChange[]> {
  const rows = await db.ruleChange.findMany({ where: { roundId }, include, orderBy: { id: "desc" } });
  return rows.map((row) => ({
    ...toChange(row),
    proposedOn: localDay(row.proposedAt),
    decidedOn: row.decidedAt && localDay(row.decidedAt),
    verdict: row.approvedById ? "approved" : row.rejectedById ? "rejected" : row.withdrawnAt ? "withdrawn" : "waiting",
    rejectReason: row.rejectReason,
    version: row.version,
  }));
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

/** A proposal that waits for a second person. */
export interface WaitingProposal {
  readonly id: number;
  readonly kind: ProposalKind;
  readonly reason: string;
  /** Whether it is about the choices of one person; only of invalidating. */
  readonly ofOne: boolean;
  readonly proposedById: number;
  /** Null when the account is gone. */
  readonly by: string | null;
  readonly on: LocalDate;
}

/** What waits for a second person in a round. */
export async function waitingProposals(roundId: number): Promise<WaitingProposal[]> {
  const rows = await db.roundProposal.findMany({ where: { roundId, verdict: null }, orderBy: { id: "asc" } });
  const names = await namesOf(rows.map(({ proposedById }) => proposedById));
  return rows.map(({ id, kind, reason, leftOut, proposedById, proposedAt }) => ({
    id,
    kind,
    reason,
    ofOne: leftOut !== null,
    proposedById,
    by: names.get(proposedById) ?? null,
    on: localDay(proposedAt),
  }));
}

/** A proposal that was refused, for who may make another one. */
export interface RefusedProposal {
  readonly kind: ProposalKind;
  readonly proposedById: number;
  /** Who proposed it; null when the account is gone. */
  readonly by: string | null;
  readonly on: LocalDate;
  readonly refusedOn: LocalDate;
  readonly why: string;
}

/** Of each kind the last proposal in a round, when it was refused. */
export async function refusedProposals(roundId: number): Promise<RefusedProposal[]> {
  const rows = await db.roundProposal.findMany({
    where: { roundId },
    include: { verdict: true },
    distinct: ["kind"],
    orderBy: { id: "desc" },
  });
  const names = await namesOf(rows.map(({ proposedById }) => proposedById));
  return rows.flatMap(({ kind, proposedById, proposedAt, verdict }) =>
    verdict?.verdict === "refused"
      ? [
          {
            kind,
            proposedById,
            by: names.get(proposedById) ?? null,
            on: localDay(proposedAt),
            refusedOn: localDay(verdict.decidedAt),
            why: verdict.reason,
          },
        ]
      : [],
  );
}

async function namesOf(accountIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const people = await db.account.findMany({ where: { id: { in: [...accountIds] } } });
  return new Map(people.map(({ id, displayName }) => [id, displayName]));
}

/** What two people decided in a round, the oldest first. */
export async function decidedActs(roundId: number): Promise<PublicAct[]> {
  const rows = await db.roundProposal.findMany({
    where: { roundId, verdict: { verdict: "approved" } },
    include: { verdict: true },
    orderBy: { id: "asc" },
  });
  return rows.flatMap(({ kind, leftOut, reason, verdict }) =>
    verdict ? [{ kind, ofOne: leftOut !== null, reason, on: localDay(verdict.decidedAt) }] : [],
  );
}

/** Whether anybody else holds a role that lets one be the second person. */
export async function hasColleague(kind: ProposalKind, accountId: number): Promise<boolean> {
  const role = { in: [...acts[actOf[kind]].by] as Role[] };
  return (await db.roleGrant.count({ where: { role, accountId: { not: accountId } } })) > 0;
}
