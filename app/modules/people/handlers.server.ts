import type { AuditEvent } from "#app/modules/audit/core/event.ts";
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

/** Who got a plan, for the log. */
interface Given {
  readonly accountId?: number;
  readonly team?: string;
}

/** Puts a plan in somebody's hands; answers whose. */
export async function giveOwner(tx: Tx, { id, roundId }: Owned): Promise<Given> {
  return (await giveOwners(tx, roundId, [id])).get(id) ?? {};
}

/** Puts plans of a round in somebody's hands, one after the other; answers whose, by the id of each plan. */
async function giveOwners(tx: Tx, roundId: number, ids: readonly number[]): Promise<ReadonlyMap<number, Given>> {
  const candidates = await loadCandidates(roundId, tx);
  const teams = await loadTeams(candidates, tx);
  const wijken = await wijkenOf(tx, ids);
  const got = new Map<number | null, number>();
  const owners = ids.map((id) => {
    const counted = candidates.map((one) => ({ ...one, plans: one.plans + (got.get(one.accountId) ?? 0) }));
    const near = (wijken.get(id) ?? []).flatMap((wijk) => teams.filter(({ wijkId }) => wijkId === wijk));
    const owner = nextOwner(counted, near);
    got.set(owner.handlerId, (got.get(owner.handlerId) ?? 0) + 1);
    return { id, owner };
  });
  for (const owner of new Map(
    owners.map((one) => [`${one.owner.handlerId} ${one.owner.teamId}`, one.owner]),
  ).values()) {
    const theirs = owners.filter((one) => one.owner.handlerId === owner.handlerId && one.owner.teamId === owner.teamId);
    await tx.plan.updateMany({ where: { id: { in: theirs.map(({ id }) => id) } }, data: owner });
  }
  return new Map(
    owners.map(({ id, owner }) => {
      const team = teams.find(({ wijkId }) => wijkId === owner.teamId)?.wijk;
      return [
        id,
        { ...(owner.handlerId !== null && { accountId: owner.handlerId }), ...(team !== undefined && { team }) },
      ];
    }),
  );
}

/** Where plans are from: the wijken each was placed in, else those that its author names, else that in which the author lives. */
async function wijkenOf(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const plans = await tx.plan.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, authorId: true, neighbourhoods: true, wijken: { orderBy: { wijkId: "asc" } } },
  });
  const wijken = await tx.wijk.findMany({ orderBy: { position: "asc" }, select: { id: true, name: true } });
  const authors = await tx.account.findMany({
    where: { id: { in: plans.flatMap(({ authorId }) => authorId ?? []) } },
    select: { id: true, wijkId: true },
  });
  const homes = new Map(authors.map(({ id, wijkId }) => [id, wijkId]));
  return new Map(
    plans.map(({ id, authorId, neighbourhoods, wijken: placed }) => {
      const names = new Set(neighbourhoods.map((one) => alike(one.trim())));
      const named = wijken.filter(({ name }) => names.has(alike(name))).map((wijk) => wijk.id);
      const home = homes.get(authorId ?? 0);
      if (placed.length > 0) return [id, placed.map(({ wijkId }) => wijkId)];
      return [id, named.length > 0 || !home ? named : [home]];
    }),
  );
}

const alike = (name: string) => name.toLocaleLowerCase("nl");

/**
 * Gives the plans of who does not work on plans any more to others, and those of teams in which nobody does, each with an event: a plan is always in somebody's hands (R51).
 * What left its round, or is of a round that is over, stays as it is.
 */
export async function handOver(tx: Tx, by: AuditActor, accountId: number | null): Promise<void> {
  const teams = (await loadTeams(await loadHandlers(tx), tx)).map(({ wijkId }) => wijkId);
  const plans = await tx.$queryRaw<Owned[]>`
    SELECT p.id, p."roundId" FROM "Plan" p
    WHERE (p."handlerId" = ${accountId}::int OR p."teamId" IS NOT NULL AND p."teamId" <> ALL(${teams}::int[])) AND p.state NOT IN ('withdrawn', 'removed')
      AND EXISTS (SELECT FROM "RoundPhase" h WHERE h."roundId" = p."roundId" AND h."endsOn" >= local_day(now()))
    ORDER BY p.id`;
  for (const roundId of new Set(plans.map((plan) => plan.roundId))) {
    const ids = plans.filter((plan) => plan.roundId === roundId).map(({ id }) => id);
    const given = await giveOwners(tx, roundId, ids);
    const events = [...given].flatMap(([planId, { accountId: next, team }]): AuditEvent[] => {
      const about = { planId, roundId };
      if (next !== undefined) return [{ type: "plan.assigned", ...about, details: { accountId: next } }];
      return team === undefined ? [] : [{ type: "plan.assigned_to_team", ...about, details: { wijk: team } }];
    });
    await record(tx, by, ...events);
  }
}
