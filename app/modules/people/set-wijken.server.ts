import { record } from "#app/modules/audit/record.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { act, auditActor } from "./act.server.ts";
import type { Actor } from "./core/actor.ts";
import type { AccessReason } from "./core/may.ts";
import { isRefused, type Refused } from "./core/refusal.ts";
import { arrangeWijken, type Arrangement, type WijkReason, type WijkRow } from "./core/wijken.ts";
import { knownWijken } from "./queries.server.ts";

/** Adds, renames, orders and takes away wijken, all at once as the form shows them. */
export function setWijken(
  actor: Actor,
  input: { readonly wijken: readonly WijkRow[] },
): Promise<{ done: true } | Refused<AccessReason | WijkReason>> {
  return act(actor, "people.set_wijken", async (tx) => {
    // One at a time; who reads the wijken meanwhile sees them as they were.
    await tx.$executeRaw`LOCK TABLE "Wijk" IN SHARE ROW EXCLUSIVE MODE`;
    const arranged = arrangeWijken(await knownWijken(tx), input.wijken);
    if (isRefused(arranged)) return arranged;
    await store(tx, arranged);
    await endSessionsIn(tx, arranged.renamed);
    const details = { wijken: arranged.wijken.map(({ name }) => name) };
    for (const roundId of await roundsToTell(tx))
      await record(tx, auditActor(actor, "people.set_wijken"), { type: "people.wijken_set", ...roundId, details });
    return { done: true as const };
  });
}

async function store(tx: Tx, { wijken, removed }: Arrangement): Promise<void> {
  await tx.wijk.deleteMany({ where: { id: { in: [...removed] } } });
  // Names and places are unique at every moment, so the old ones make room first.
  await tx.$executeRaw`UPDATE "Wijk" SET name = '/' || id, position = -id`;
  for (const [at, { id, name }] of wijken.entries()) {
    const data = { name, position: at + 1 };
    if (id === null) await tx.wijk.create({ data });
    else await tx.wijk.update({ where: { id }, data });
  }
}

/** Nothing of a resident changes while a session lasts: the name of the wijk is remembered with it. */
async function endSessionsIn(tx: Tx, wijken: readonly number[]): Promise<void> {
  await tx.session.deleteMany({ where: { account: { wijkId: { in: [...wijken] } } } });
}

/** Every round shows the wijken, and what it shows is kept until an event of that round. Without rounds there is one event. */
async function roundsToTell(tx: Tx): Promise<readonly { roundId?: number }[]> {
  const rounds = await tx.round.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return rounds.length > 0 ? rounds.map(({ id }) => ({ roundId: id })) : [{}];
}
