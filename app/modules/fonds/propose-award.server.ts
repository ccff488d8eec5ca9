import { formatEuros } from "#app/modules/counting/core/money.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { drawnLot } from "#app/modules/rounds/load-lot.server.ts";
import { ceilingOf } from "./commit-fund.server.ts";
import { whyNotPropose } from "./core/adoption.ts";
import { proposeAward as divide } from "./core/award.ts";
import type { FondsReason } from "./core/reasons.ts";
import { awardsMade } from "./load-award.server.ts";
import { loadBoard } from "./load-board.server.ts";
import { storeAward } from "./store-award.server.ts";

export type Awarded = { readonly version: number; readonly awardedCents: number };

/** Divides the fund by the rules of the round over the scores that are stored now, as a proposal. */
export function proposeAward(actor: Actor, slug: string): Promise<Awarded | Refused<FondsReason>> {
  return actInRound<Awarded | Refused<FondsReason>>(
    actor,
    slug,
    "fonds.propose_award",
    async ({ tx, round, record }) => {
      const ceiling = await ceilingOf(tx, round.id);
      const no = whyNotPropose(round.rules.governance, round.standing.phase, await awardsMade(round.id, tx));
      if (no) return no;
      const board = await loadBoard(round, tx);
      if (board.plans.length === 0) return refused("no_plans");
      const lot = await drawnLot(round.id, tx);
      const proposal = divide(board, { rules: round.rules, ceiling, seed: lot?.seed ?? null });
      if (proposal.kind === "needs_lot")
        return refused("needs_lot", { with: { plans: inWords(proposal.plans), left: formatEuros(proposal.left) } });
      const stored = await storeAward(tx, round.id, { lines: proposal.lines, madeById: accountOf(actor) });
      if (isRefused(stored)) return stored;
      await record({ type: "fonds.award_proposed", details: stored });
      return stored;
    },
  );
}

/** "3, 7 en 12" */
export function inWords(numbers: readonly number[]): string {
  return new Intl.ListFormat("nl").format(numbers.map(String));
}
