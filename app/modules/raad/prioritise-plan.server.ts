import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan } from "#app/modules/plans/act-on-plan.server.ts";
import type { RaadReason } from "./core/reasons.ts";
import { prioritiesOn } from "./priorities.server.ts";

type Prioritised = Promise<{ number: number } | Refused<RaadReason>>;

/**
 * Records that the raad puts a plan first, with where that stands (R26): for people, groups or buurten that need it. It stands
 * beside the residents' order and changes no order and no count.
 */
export function prioritisePlan(
  actor: Actor,
  slug: string,
  number: number,
  { text }: { readonly text: string },
): Prioritised {
  return record(actor, slug, number, text);
}

/** Records that the raad puts a plan first no more; what was said before stays known. */
export function takeBackPriority(actor: Actor, slug: string, number: number): Prioritised {
  return record(actor, slug, number, null);
}

function record(actor: Actor, slug: string, number: number, text: string | null): Prioritised {
  return actOnPlan<{ number: number } | Refused<RaadReason>>(
    actor,
    slug,
    number,
    ["raad.prioritise", "prioritise"],
    async (step) => {
      const [before] = await prioritiesOn(step.tx, step.plan.id);
      const stands = before?.text ?? null;
      if (text === null && stands === null) return refused("no_priority");
      // The same form again.
      if (text === stands) return { number };
      await step.tx.priority.create({ data: { planId: step.plan.id, text, recordedById: accountOf(actor) } });
      await step.record({ type: text === null ? "raad.priority_taken_back" : "raad.prioritised", details: {} });
      return { number };
    },
  );
}
