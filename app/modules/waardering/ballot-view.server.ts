import { randomUUID } from "node:crypto";
import { seededOrder } from "#app/modules/counting/core/random.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { chosen } from "./core/rating.ts";
import { ownMarks } from "./own-answers.server.ts";
import { valuedPlans } from "./queries.server.ts";
import type { BallotView } from "./views.ts";
import type { Voice } from "./voice.server.ts";

interface Beside {
  /** Who chooses; null as long as that is not known. */
  readonly voice: Voice | null;
  /** Of the order in which this browser sees plans. */
  readonly seed: string;
  /** What this browser holds: the mark per number of a plan. */
  readonly pending: ReadonlyMap<number, number>;
}

/** The ballot of somebody, filled in as far as it is: what waits in the browser goes before what is stored. */
export async function ballotView(round: Round, { voice, seed, pending }: Beside): Promise<BallotView> {
  const [plans, own] = await Promise.all([
    valuedPlans(round.id),
    voice ? ownMarks(round, voice) : new Map<number, number>(),
  ]);
  const marks = pending.size > 0 ? pending : own;
  return {
    plans: seededOrder(plans, seed, ({ number }) => String(number)).map((plan) => ({
      number: plan.number,
      title: plan.title,
      summary: plan.summary,
      neighbourhoods: plan.neighbourhoods,
      effect: plan.effect,
      oneOff: plan.oneOff,
      yearly: plan.yearly,
    })),
    chosen: plans.flatMap(({ number }) => (marks.get(number) === chosen ? [number] : [])),
    stored: pending.size === 0 && own.size > 0,
    known: voice !== null,
    ceiling: round.ceiling,
    within: round.ceiling !== null && round.rules.valuation.choice === "within_budget",
    key: randomUUID(),
  };
}
