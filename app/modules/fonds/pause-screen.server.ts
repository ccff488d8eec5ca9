import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import type { FondsReason } from "./core/reasons.ts";

type State = { readonly paused: boolean };

/** The chair lets the projector rest, or go on with the plan on the table (R75). */
export function pauseScreen(actor: Actor, slug: string, { paused }: State): Promise<State | Refused<FondsReason>> {
  return actInRound<State | Refused<FondsReason>>(
    actor,
    slug,
    "fonds.hold_meeting",
    async ({ tx, round: { id: roundId }, record }) => {
      await tx.meeting.upsert({ where: { roundId }, create: { roundId, paused }, update: { paused } });
      await record({ type: paused ? "fonds.screen_paused" : "fonds.screen_resumed", details: {} });
      return { paused };
    },
  );
}
