import { db, type Tx } from "#app/platform/db.server.ts";
import { record, type AuditActor } from "#app/modules/audit/record.server.ts";
import { canHandle, handlerRoles, nextOwner, type Candidate, type Handler, type WijkTeam } from "./core/handler.ts";

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

/** The teams of wijken in which somebody works on plans, in the order of the wijken. */
export async function loadTeams(handlers: readonly Handler[], tx: Tx = db): Promise<WijkTeam[]> {
  const colleagues = new Map(handlers.map((one) => [one.accountId, one]));
  const wijken = await tx.wijk.findMany({
    where: { team: { some: { accountId: { in: [...colleagues.keys()] } } } },
    orderBy: { position: "asc" },
    select: { id: true, name: true, team: { select: { function: true, accountId: true } } },
  });
  return wijken.map(({ id, name, team }) => {
    const members = team.flatMap(({ function: of, accountId }) => {
      const colleague = colleagues.get(accountId ?? 0);
      return colleague ? [{ of, colleague }] : [];
    });
    return {
      ...{ wijkId: id, wijk: name },
      coordinator: members.find(({ of }) => of === "coordinator")?.colleague.accountId ?? null,
      members: [...new Set(members.map(({ colleague }) => colleague))],
    };
  });
}

interface Owned {
  readonly id: number;
  readonly roundId: number;
}

/** Puts a plan in somebody's hands; answers whose, for the log. */
export async function giveOwner(tx: Tx, { id, roundId }: Owned): Promise<{ accountId?: number; team?: string }> {
  const candidates = await loadCandidates(roundId, tx);
  const teams = await loadTeams(candidates, tx);
  const wijken = await wijkenOf(tx, id);
  const owner = nextOwner(
    candidates,
    wijken.flatMap((wijk) => teams.filter(({ wijkId }) => wijkId === wijk)),
  );
  await tx.plan.update({ where: { id }, data: owner });
  const team = teams.find(({ wijkId }) => wijkId === owner.teamId)?.wijk;
  return { ...(owner.handlerId !== null && { accountId: owner.handlerId }), ...(team !== undefined && { team }) };
}

/** Where a plan is from: the wijken it was placed in, else those that its author names, else that in which the author lives. */
async function wijkenOf(tx: Tx, planId: number): Promise<number[]> {
  const { authorId, neighbourhoods, wijken } = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { authorId: true, neighbourhoods: true, wijken: { select: { wijkId: true }, orderBy: { wijkId: "asc" } } },
  });
  if (wijken.length > 0) return wijken.map(({ wijkId }) => wijkId);
  const named = await tx.wijk.findMany({
    where: { name: { in: neighbourhoods.map((one) => one.trim()), mode: "insensitive" } },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  if (named.length > 0 || authorId === null) return named.map(({ id }) => id);
  const author = await tx.account.findUnique({ where: { id: authorId }, select: { wijkId: true } });
  return author?.wijkId ? [author.wijkId] : [];
}

/** Gives the plans of somebody who does not work on plans any more to others, each with an event: a plan is always in somebody's hands (R51). */
export async function handOver(tx: Tx, by: AuditActor, accountId: number): Promise<void> {
  const plans = await tx.plan.findMany({
    where: { handlerId: accountId },
    orderBy: { id: "asc" },
    select: { id: true, roundId: true },
  });
  for (const { id: planId, roundId } of plans) {
    const { team, accountId: next } = await giveOwner(tx, { id: planId, roundId });
    const about = { planId, roundId };
    if (next !== undefined) await record(tx, by, { type: "plan.assigned", ...about, details: { accountId: next } });
    if (team !== undefined) await record(tx, by, { type: "plan.assigned_to_team", ...about, details: { wijk: team } });
  }
}
