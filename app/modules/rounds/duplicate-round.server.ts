import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "./act-in-round.server.ts";
import type { RoundReason } from "./core/reasons.ts";
import { rulesRow } from "./hash-rules.server.ts";

/**
 * Makes a new, unopened round with the kind, ceiling, texts and rules in force of another. Dates are not copied: they
 * belong to their year.
 */
export async function duplicateRound(
  actor: Actor,
  slug: string,
  input: { readonly title: string; readonly slug: string; readonly budgetYear: number },
): Promise<{ slug: string } | Refused<RoundReason>> {
  return actInRound(
    actor,
    slug,
    "round.duplicate",
    async ({ tx, round, record }) => {
      await tx.round.create({
        data: {
          ...input,
          kind: round.kind,
          intro: round.intro,
          ceilingCents: round.ceiling,
          copiedFromId: round.id,
          rules: { create: rulesRow(1, round.rules) },
        },
      });
      await record({ type: "round.duplicated", details: { from: round.slug, slug: input.slug } });
      return { slug: input.slug };
    },
    refused("slug_taken", { field: "slug" }),
  );
}
