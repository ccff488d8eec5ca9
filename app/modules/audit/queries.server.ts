import { db } from "#app/platform/db.server.ts";
import { Prisma } from "#prisma/generated/client.ts";

export interface LoggedEvent {
  readonly id: string;
  /** Instant, UTC. */
  readonly at: Date;
  readonly role: string;
  readonly type: string;
  readonly details: unknown;
  /** Who did it, when that is an office account: a resident is a resident here. */
  readonly officer: string | null;
  /** The office account that the act is about. */
  readonly whom: string | null;
  readonly round: { readonly slug: string; readonly title: string } | null;
  /** A draft is its author's, so it has no page to go to. */
  readonly plan: { readonly number: number; readonly isDraft: boolean } | null;
}

export interface LogFilter {
  /** Address of a round; null: all. */
  readonly round: string | null;
  /** The part of the type before its point; null: all. */
  readonly kind: string | null;
  /** From 1; one past the end is the last page. */
  readonly page: number;
}

export interface LogPage {
  readonly events: readonly LoggedEvent[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export const eventsPerPage = 50;

/** One page of the audit log, newest first: by the moment, which is not the order of writing where a database was filled. */
export async function listEvents(filter: LogFilter): Promise<LogPage> {
  const which = Prisma.sql`(${filter.round}::text IS NULL OR r.slug = ${filter.round})
    AND (${filter.kind}::text IS NULL OR split_part(e.type, '.', 1) = ${filter.kind})`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM "AuditEvent" e LEFT JOIN "Round" r ON r.id = e."roundId" WHERE ${which}`;
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / eventsPerPage));
  const page = Math.min(filter.page, pages);
  const events = await db.$queryRaw<LoggedEvent[]>`
    SELECT e.id::text, e.at, e.role, e.type, e.details, actor."displayName" AS officer, whom."displayName" AS whom,
      CASE WHEN r.id IS NOT NULL THEN json_build_object('slug', r.slug, 'title', r.title) END AS round,
      CASE WHEN p.id IS NOT NULL THEN json_build_object('number', p.number, 'isDraft', p.state = 'draft') END AS plan
    FROM "AuditEvent" e
    LEFT JOIN "Account" actor ON actor.id = e."actorId" AND actor.kind = 'office'
    LEFT JOIN "Account" whom ON whom.id = (e.details->>'accountId')::int AND whom.kind = 'office'
    LEFT JOIN "Round" r ON r.id = e."roundId"
    LEFT JOIN "Plan" p ON p.id = e."planId"
    WHERE ${which} ORDER BY e.at DESC, e.id DESC LIMIT ${eventsPerPage} OFFSET ${(page - 1) * eventsPerPage}`;
  return { events, total, page, pages };
}

/** A report of what was destroyed. */
export interface Destroyed {
  readonly id: number;
  /** A kind of record of core/retention.ts, or "round_key". */
  readonly what: string;
  readonly count: number;
  /** UTC midnight of the local day. */
  readonly day: Date;
  readonly round: { readonly slug: string; readonly title: string } | null;
  /** The two people who decided it, when two did; a name is null when the account is gone. */
  readonly decision: { readonly first: string | null; readonly second: string | null; readonly reason: string } | null;
}

/** What was destroyed lately, the newest first. */
export function listDestroyed(): Promise<Destroyed[]> {
  return db.$queryRaw`
    SELECT d.id, d.what, d.count, d.day,
      CASE WHEN r.id IS NOT NULL THEN json_build_object('slug', r.slug, 'title', r.title) END AS round,
      CASE WHEN p.id IS NOT NULL THEN json_build_object(
        'first', (SELECT "displayName" FROM "Account" WHERE id = p."proposedById"),
        'second', (SELECT "displayName" FROM "Account" WHERE id = v."decidedById"), 'reason', p.reason) END AS decision
    FROM "Destruction" d LEFT JOIN "Round" r ON r.id = d."roundId"
    LEFT JOIN "RoundProposal" p ON p.id = d."proposalId" LEFT JOIN "RoundVerdict" v ON v."proposalId" = p.id
    ORDER BY d.day DESC, d.id DESC LIMIT 500`;
}
