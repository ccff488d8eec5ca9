import { partnerOf } from "#app/modules/people/queries.server.ts";
import { localDay } from "#app/modules/rounds/core/dates.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { Adviser, Consulted } from "./core/dossier.ts";

/** Everybody who advises as a partner (R9), by organisation. */
export async function listAdvisers(tx: Tx = db): Promise<Adviser[]> {
  const grants = await tx.roleGrant.findMany({
    where: { role: "partner" },
    include: { account: { select: { displayName: true } } },
    orderBy: [{ organisation: "asc" }, { accountId: "asc" }],
  });
  return grants.flatMap((grant) => {
    const partner = partnerOf(grant);
    return partner ? [{ accountId: grant.accountId, name: grant.account.displayName, ...partner }] : [];
  });
}

/** One of them; null when somebody is no partner (any more). */
export async function findAdviser(accountId: number, tx: Tx = db): Promise<Adviser | null> {
  return (await listAdvisers(tx)).find((one) => one.accountId === accountId) ?? null;
}

/** The partners who were asked about a plan or advised on it, the first first; without their names. */
export async function listConsulted(planId: number): Promise<Omit<Consulted, "name">[]> {
  const rows = await db.partnerAdvice.findMany({ where: { planId } });
  return rows
    .toSorted((one, other) => since(one) - since(other) || one.accountId - other.accountId)
    .map(({ accountId, partnerKind, organisation, askedAt, text, at }) => ({
      ...{ accountId, partnerKind, organisation, text },
      askedOn: askedAt && localDay(askedAt),
      on: at && localDay(at),
    }));
}

const since = ({ askedAt, at }: { askedAt: Date | null; at: Date | null }): number => (askedAt ?? at)?.getTime() ?? 0;
