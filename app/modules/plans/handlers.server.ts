import { db, type Tx } from "#app/platform/db.server.ts";
import { canHandle, handlerRoles, nextHandler, type Candidate, type Handler } from "./core/handler.ts";

/** The colleagues who can see a plan through, by name. */
export async function loadHandlers(tx: Tx = db): Promise<Handler[]> {
  const accounts = await tx.account.findMany({
    where: { roles: { some: { role: { in: [...handlerRoles] } } } },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    select: { id: true, displayName: true, roles: { select: { role: true } } },
  });
  return accounts.map(({ id, displayName, roles }) => ({
    accountId: id,
    name: displayName,
    roles: roles.map(({ role }) => role),
  }));
}

/** The same, each with how many plans of a round they have. */
export async function loadCandidates(roundId: number, tx: Tx = db): Promise<Candidate[]> {
  const handlers = await loadHandlers(tx);
  const counted = await tx.plan.groupBy({
    by: ["handlerId"],
    where: { roundId, state: { not: "draft" } },
    _count: { _all: true },
  });
  const plans = new Map(counted.map(({ handlerId, _count }) => [handlerId, _count._all]));
  return handlers.map((handler) => ({ ...handler, plans: plans.get(handler.accountId) ?? 0 }));
}

/** The name of a handler, unless that person does not work on plans any more. */
export function handlerName(
  handler: {
    readonly displayName: string;
    readonly roles: readonly { readonly role: Handler["roles"][number] }[];
  } | null,
): string | null {
  return handler && canHandle(handler.roles.map(({ role }) => role)) ? handler.displayName : null;
}

/** Gives a plan that comes in to who has the fewest of its round; answers the account, null when nobody works on plans yet. */
export async function giveHandler(
  tx: Tx,
  plan: { readonly id: number; readonly roundId: number },
): Promise<number | null> {
  const handlerId = nextHandler(await loadCandidates(plan.roundId, tx))?.accountId ?? null;
  await tx.plan.update({ where: { id: plan.id }, data: { handlerId } });
  return handlerId;
}
