import { db, type Tx } from "#app/platform/db.server.ts";
import { canHandle, handlerRoles, nextHandler, type Candidate } from "./core/handler.ts";

/** The colleagues who can see a plan through, by name, each with how many plans of this round they have. */
export async function loadHandlers(roundId: number, tx: Tx = db): Promise<Candidate[]> {
  const accounts = await tx.account.findMany({
    where: { roles: { some: { role: { in: [...handlerRoles] } } } },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, displayName: true, roles: { select: { role: true } } },
      _count: { select: { handles: { where: { roundId, state: { not: "draft" } } } } },
    },
  });
  return accounts.map(({ id, displayName, roles, _count }) => ({
    accountId: id,
    name: displayName,
    roles: roles.map(({ role }) => role),
    plans: _count.handles,
  }));
}

/** The name of a handler, unless that person does not work on plans any more. */
export function handlerName(
  handler: {
    readonly displayName: string;
    readonly roles: readonly { readonly role: Candidate["roles"][number] }[];
  } | null,
): string | null {
  return handler && canHandle(handler.roles.map(({ role }) => role)) ? handler.displayName : null;
}

/** Gives a plan that comes in to who has the fewest of its round; answers the account, null when nobody works on plans yet. */
export async function giveHandler(
  tx: Tx,
  plan: { readonly id: number; readonly roundId: number },
): Promise<number | null> {
  const handlerId = nextHandler(await loadHandlers(plan.roundId, tx))?.accountId ?? null;
  await tx.plan.update({ where: { id: plan.id }, data: { handlerId } });
  return handlerId;
}
