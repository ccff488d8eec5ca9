import { formatEuros } from "#app/modules/counting/core/money.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { drawnLot } from "#app/modules/rounds/load-lot.server.ts";
import type { BallotCount } from "#app/modules/waardering/core/vote.ts";
import { ceilingOf } from "./commit-fund.server.ts";
import { whyNotPropose } from "./core/adoption.ts";
import { proposeAward as divide, type Proposal } from "./core/award.ts";
import type { PublicBallots } from "./core/fund-file.ts";
import type { Variant } from "./core/paid-first.ts";
import { gapsOf, whyNotProposeYet } from "./core/quorum.ts";
import type { FondsReason } from "./core/reasons.ts";
import { awardsMade } from "./load-award.server.ts";
import { loadBoard } from "./load-board.server.ts";
import { loadMeeting } from "./load-meeting.server.ts";
import { publicBallots } from "./public-ballots.server.ts";
import { storeAward } from "./store-award.server.ts";

export type Awarded = { readonly version: number; readonly awardedCents: number };

/** How the board wants to divide the fund; without a way the rules of the round say how. */
interface Wish {
  readonly variant?: Variant | undefined;
  /** Why another way than the rules say; empty when it is theirs. */
  readonly ruleReason?: string | undefined;
  /** Whether it goes on although of some plans it did not say why. */
  readonly withoutMotivation?: boolean | undefined;
}

/** Divides the fund over the scores that are stored now, as a proposal: by the rules of the round, or otherwise with a reason. */
export async function proposeAward(
  actor: Actor,
  slug: string,
  { variant, ruleReason: reason = "", withoutMotivation = false }: Wish = {},
): Promise<Awarded | Refused<FondsReason>> {
  const ballots = variant === "shares" ? await ballotsOf(slug) : null;
  return actInRound<Awarded | Refused<FondsReason>>(
    actor,
    slug,
    "fonds.propose_award",
    async ({ tx, round, record }) => {
      const ceiling = await ceilingOf(tx, round.id);
      const no = whyNotPropose(round.rules.governance, round.standing.phase, await awardsMade(round.id, tx));
      if (no) return no;
      const { rules } = round;
      const other = variant !== undefined && variant !== rules.allocation.atMisfit ? { variant, reason } : null;
      if (other?.reason === "") return refused("other_rule_needs_reason", { field: "ruleReason" });
      const board = await loadBoard(round, tx);
      if (board.plans.length === 0) return refused("no_plans");
      const notYet = whyNotProposeYet(gapsOf(board, await loadMeeting(round, tx)), withoutMotivation);
      if (notYet) return notYet;
      const lot = await drawnLot(round.id, tx);
      const proposal = divide(board, {
        ...{ rules, ceiling, seed: lot?.seed ?? null },
        ...(other && { variant: other.variant }),
        ballots: other && ballots,
      });
      if (proposal.kind === "impossible") return refused(proposal.why, { field: "variant" });
      if (proposal.kind === "needs_lot") return refused(...whichLot(proposal));
      const { lines } = proposal;
      const stored = await storeAward(tx, round.id, {
        ...{ lines, madeById: accountOf(actor), otherRule: other },
        ballots: other && ballots && inNumbers(ballots),
      });
      if (isRefused(stored)) return stored;
      await record({
        type: "fonds.award_proposed",
        details: { ...stored, ...(other && { otherRule: other.variant }) },
      });
      return stored;
    },
  );
}

/** Read before the round is locked: counting takes connections of its own. */
async function ballotsOf(slug: string): Promise<readonly BallotCount[] | null> {
  const round = await loadRound(slug);
  return round && publicBallots(round);
}

const inNumbers = (ballots: readonly BallotCount[]): PublicBallots =>
  ballots.map(({ plans, count }) => ({ plans: plans.map(Number), count }));

function whichLot({ plans, left, between }: Extract<Proposal, { kind: "needs_lot" }>) {
  const those = { plans: inWords(plans), left: formatEuros(left) };
  return [between ? "needs_lot_between_choices" : "needs_lot", { with: those }] as const;
}

/** "3, 7 en 12" */
export function inWords(numbers: readonly number[]): string {
  return new Intl.ListFormat("nl").format(numbers.map(String));
}
