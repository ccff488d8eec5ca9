import { record } from "#app/modules/audit/record.server.ts";
import { act, auditActor } from "#app/modules/people/act.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import type { AccessReason } from "#app/modules/people/core/may.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import type { ProgrammeBudget } from "./core/shares.ts";

export interface ProgrammeInput extends Omit<ProgrammeBudget, "amount"> {
  /** In cents; null takes the programme off the list of the year. */
  readonly amount: number | null;
}

/** Keeps what a programme of the budget has in a year (R71); the log keeps what it was. */
export function setProgramme(
  actor: Actor,
  { year, programme, name, amount, source }: ProgrammeInput,
): Promise<{ year: number } | Refused<AccessReason>> {
  return act(actor, "budget.arrange", async (tx) => {
    await tx.$executeRaw`LOCK TABLE "ProgrammeBudget" IN SHARE ROW EXCLUSIVE MODE`;
    const where = { year_programme: { year, programme } };
    const before = await tx.programmeBudget.findUnique({ where });
    if (amount === null) await tx.programmeBudget.deleteMany({ where: { year, programme } });
    else {
      const data = { name, cents: amount, source };
      await tx.programmeBudget.upsert({ where, create: { year, programme, ...data }, update: data });
    }
    const was = before && Number(before.cents);
    const details = { year, programme, name, cents: amount, was, source };
    await record(tx, auditActor(actor, "budget.arrange"), { type: "budget.programme_set", details });
    return { year };
  });
}
