import { db, type Tx } from "#app/platform/db.server.ts";
import { handlerRoles, inHand, nextHandler, type Candidate } from "./core/handler.ts";

/** The colleagues who can see a plan through, by name, each with how many plans of all rounds they have in hand. */
export function loadHandlers(tx: Tx = db): Promise<Candidate[]> {
  return tx.$queryRaw<Candidate[]>`
    SELECT a.id AS "accountId", a."displayName" AS name,
      (SELECT array_agg(g.role::text ORDER BY g.role) FROM "RoleGrant" g WHERE g."accountId" = a.id) AS roles,
      (SELECT count(*)::int FROM "Plan" p WHERE p."handlerId" = a.id AND p.state::text = ANY(${inHand})) AS plans
    FROM "Account" a
    WHERE EXISTS (SELECT FROM "RoleGrant" g WHERE g."accountId" = a.id AND g.role::text = ANY(${handlerRoles}))
    ORDER BY a."displayName", a.id`;
}

/** Gives a plan that comes in to who has the fewest; to nobody when nobody works on plans yet. */
export async function giveHandler(tx: Tx, planId: number): Promise<void> {
  const handlerId = nextHandler(await loadHandlers(tx))?.accountId ?? null;
  await tx.plan.update({ where: { id: planId }, data: { handlerId } });
}
