import { record } from "#app/modules/audit/record.server.ts";
import { act, auditActor } from "#app/modules/people/act.server.ts";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { defaultRules } from "./core/rules.ts";
import type { RoundReason } from "./core/reasons.ts";
import { rulesRow } from "./hash-rules.server.ts";

export interface NewRound {
  readonly kind: RoundKind;
  readonly title: string;
  readonly slug: string;
  readonly budgetYear: number;
}

/** Makes an unopened round with the default rules of its kind and no dates yet. */
export async function createRound(actor: Actor, input: NewRound): Promise<{ slug: string } | Refused<RoundReason>> {
  return act(
    actor,
    "round.create",
    async (tx) => {
      const rules = { create: rulesRow(1, defaultRules[input.kind]) };
      const { id } = await tx.round.create({ data: { ...input, rules } });
      const details = { kind: input.kind, slug: input.slug };
      await record(tx, auditActor(actor, "round.create"), { type: "round.created", roundId: id, details });
      return { slug: input.slug };
    },
    refused("slug_taken", { field: "slug" }),
  );
}
