import { record } from "#app/modules/audit/record.server.ts";
import { act, auditActor } from "#app/modules/people/act.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import type { AccessReason } from "#app/modules/people/core/may.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { whyNotIndicator, type IndicatorDescription, type IndicatorReason } from "./core/indicator.ts";

type ArrangeReason = AccessReason | IndicatorReason;

const nameTwice = refused("indicator_name_twice", { field: "name" });

/** From where to where, as the log keeps it; values in hundredths. */
const goalOf = ({ baselineYear, baselineValue, targetYear, targetValue, spreadLimit }: IndicatorDescription) => ({
  ...{ baselineYear, baselineValue, targetYear, targetValue, spreadLimit },
});

/** Adds what the raad wants to reach (R90). */
export function addIndicator(
  actor: Actor,
  input: IndicatorDescription,
): Promise<{ id: number } | Refused<ArrangeReason>> {
  return act(
    actor,
    "results.arrange",
    async (tx) => {
      const no = whyNotIndicator(input);
      if (no) return no;
      const { id } = await tx.indicator.create({ data: input });
      const details = { indicatorId: id, name: input.name, now: goalOf(input), was: null };
      await record(tx, auditActor(actor, "results.arrange"), { type: "results.indicator_set", details });
      return { id };
    },
    nameTwice,
  );
}

/** Changes what an indicator is; the log keeps from where to where it was. */
export function changeIndicator(
  actor: Actor,
  { indicator: id, ...input }: IndicatorDescription & { readonly indicator: number },
): Promise<{ id: number } | Refused<ArrangeReason>> {
  return act(
    actor,
    "results.arrange",
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Indicator" WHERE id = ${id} FOR UPDATE`;
      const before = await tx.indicator.findUnique({ where: { id } });
      if (!before) return refused("no_such_indicator");
      const no = whyNotIndicator(input);
      if (no) return no;
      await tx.indicator.update({ where: { id }, data: input });
      const details = { indicatorId: id, name: input.name, now: goalOf(input), was: goalOf(before) };
      await record(tx, auditActor(actor, "results.arrange"), { type: "results.indicator_set", details });
      return { id };
    },
    nameTwice,
  );
}

/** Takes an indicator away of which nothing was ever measured. */
export function removeIndicator(
  actor: Actor,
  { indicator: id }: { readonly indicator: number },
): Promise<{ done: true } | Refused<ArrangeReason>> {
  return act(actor, "results.arrange", async (tx) => {
    // Who measures meanwhile waits for this row, and finds none.
    await tx.$queryRaw`SELECT id FROM "Indicator" WHERE id = ${id} FOR UPDATE`;
    const before = await tx.indicator.findUnique({ where: { id } });
    if (!before) return refused("no_such_indicator");
    if ((await tx.measurement.count({ where: { indicatorId: id } })) > 0) return refused("indicator_in_use");
    await tx.indicator.delete({ where: { id } });
    const details = { indicatorId: id, name: before.name };
    await record(tx, auditActor(actor, "results.arrange"), { type: "results.indicator_removed", details });
    return { done: true as const };
  });
}
