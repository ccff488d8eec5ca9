import { db, type Tx } from "#app/platform/db.server.ts";
import type { RoleGrant } from "#prisma/generated/client.ts";
import type { Role } from "./core/acts.ts";
import type { Partner } from "./core/partner.ts";
import type { KnownWijk } from "./core/wijken.ts";

/** The wijken in the order of the drawing (R2: the municipality's own division). */
export function listWijken(): Promise<{ id: number; name: string }[]> {
  return db.wijk.findMany({ orderBy: { position: "asc" }, select: { id: true, name: true } });
}

/** The wijken with what holds each in place, in their order. */
export function knownWijken(tx: Tx = db): Promise<KnownWijk[]> {
  return tx.$queryRaw<KnownWijk[]>`
    SELECT w.id, w.name,
      (SELECT count(*)::int FROM "Account" a WHERE a."wijkId" = w.id) AS residents,
      (SELECT count(*)::int FROM "Plan" p WHERE EXISTS (SELECT FROM "PlanWijk" x WHERE x."planId" = p.id AND x."wijkId" = w.id)
        OR p."teamId" = w.id AND p.state NOT IN ('withdrawn', 'removed')) AS plans,
      (SELECT count(*)::int FROM "Measurement" m WHERE m."wijkId" = w.id) AS measurements,
      (SELECT min(r.title) FROM "Round" r CROSS JOIN LATERAL (
          (SELECT document FROM "RulesVersion" WHERE "roundId" = r.id ORDER BY version DESC LIMIT 1)
          UNION ALL SELECT document FROM "RuleChange" WHERE "roundId" = r.id AND "decidedAt" IS NULL) v
        WHERE v.document #> '{submit,wijken}' ? w.name OR v.document #> '{value,wijken}' ? w.name) AS "ruledBy"
    FROM "Wijk" w ORDER BY w.position`;
}

export interface Officer {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** For whom a partner speaks; null for everybody else. */
  readonly partner: Partner | null;
  /** Was sent a link to choose a password, and has not used it. */
  readonly invited: boolean;
}

/** For whom a role makes somebody speak; null of every role but that of a partner. */
export const partnerOf = ({ partnerKind, organisation }: RoleGrant): Partner | null =>
  partnerKind !== null && organisation !== null ? { partnerKind, organisation } : null;

/** The office accounts with their roles, by name. */
export async function listOfficers(): Promise<Officer[]> {
  const accounts = await db.account.findMany({
    where: { kind: "office" },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    include: { roles: true },
  });
  const links = await db.invitation.findMany({ where: { email: { in: accounts.map(({ email }) => email) } } });
  const invited = new Set(links.map(({ email }) => email));
  return accounts.map(({ id, displayName, email, roles }) => ({
    id,
    name: displayName,
    email,
    roles: roles.map(({ role }) => role),
    partner: roles.map(partnerOf).find((partner) => partner !== null) ?? null,
    invited: invited.has(email),
  }));
}

/** The outbox, newest first. */
export function listOutbox() {
  return db.outboxMail.findMany({ orderBy: { id: "desc" }, take: 200 });
}
