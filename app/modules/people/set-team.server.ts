import { record } from "#app/modules/audit/record.server.ts";
import { act, auditActor } from "./act.server.ts";
import type { Actor } from "./core/actor.ts";
import type { AccessReason } from "./core/may.ts";
import { refused, type Refused } from "./core/refusal.ts";
import { handOver } from "./handlers.server.ts";
import { isReached, teamFunctions, type Team, type TeamReason } from "./core/team.ts";

/** Says whom to ask in a wijk, for every function of its team at once (R44). The plans of a team without colleagues go to others. */
export function setTeam(
  actor: Actor,
  { wijk: id, ...team }: Team & { readonly wijk: number },
): Promise<{ wijk: number } | Refused<AccessReason | TeamReason>> {
  return act(actor, "people.set_wijken", async (tx) => {
    // The row holds off who sets the same team, or takes the wijk away.
    const [wijk] = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM "Wijk" WHERE id = ${id} FOR UPDATE`;
    if (!wijk) return refused("no_such_wijk", { field: "wijk" });
    const office = await tx.account.findMany({ where: { kind: "office" }, select: { id: true } });
    const known = new Set(office.map((account) => account.id));
    const stranger = teamFunctions.find((one) => team[one].accountId !== null && !known.has(team[one].accountId));
    if (stranger) return refused("no_such_account", { field: `${stranger}.accountId` });
    const named = teamFunctions.filter((one) => isReached(team[one]));
    await tx.teamContact.deleteMany({ where: { wijkId: id } });
    await tx.teamContact.createMany({
      data: named.map((one) => ({ ...team[one], wijkId: id, function: one })),
    });
    const details = { wijk: wijk.name, functions: named };
    const by = auditActor(actor, "people.set_wijken");
    await record(tx, by, { type: "people.team_set", details });
    await handOver(tx, by, null);
    return { wijk: id };
  });
}
