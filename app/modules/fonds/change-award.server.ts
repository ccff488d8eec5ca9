import { accountOf, rolesOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { ceilingOf } from "./commit-fund.server.ts";
import { changerOf } from "./core/adoption.ts";
import { changeLine, type Change } from "./core/award-change.ts";
import { whyNoQuorum } from "./core/quorum.ts";
import type { FondsReason } from "./core/reasons.ts";
import type { Awarded } from "./propose-award.server.ts";
import { lastAward } from "./load-award.server.ts";
import { whoIsPresent } from "./load-meeting.server.ts";
import { storeAward } from "./store-award.server.ts";

/** A change, and the version of the award that whoever makes it was looking at. */
export interface AwardChange extends Change {
  readonly version: number;
}

/**
 * Changes one amount of the newest award by hand, with a reason that everybody can read: for the board, with its quorum, or for the
 * college.
 */
export function changeAward(
  actor: Actor,
  slug: string,
  { version: seen, ...change }: AwardChange,
): Promise<Awarded | Refused<FondsReason>> {
  return actInRound<Awarded | Refused<FondsReason>>(
    actor,
    slug,
    "fonds.change_award",
    async ({ tx, round, record }) => {
      const by = changerOf(round.rules.governance, rolesOf(actor), round.standing.phase);
      if (isRefused(by)) return by;
      const ceiling = await ceilingOf(tx, round.id);
      const award = await lastAward(tx, round.id);
      if (!award) return refused("no_award");
      if (award.version !== seen) return refused("award_changed_meanwhile");
      const lacking = by === "board_chair" ? whyNoQuorum(await whoIsPresent(round, tx)) : null;
      if (lacking) return lacking;
      const key = { memberId: accountOf(actor), plan: { roundId: round.id, number: change.number } };
      if ((await tx.conflict.count({ where: key })) > 0) return refused("conflict_no_change", { field: "number" });
      const lines = changeLine(award.lines, change, { ceiling, by });
      if (isRefused(lines)) return lines;
      const stored = await storeAward(tx, round.id, {
        ...{ lines, madeById: accountOf(actor) },
        ...{ otherRule: award.otherRule, ballots: award.ballots },
      });
      if (isRefused(stored)) return stored;
      const plan = lines.find(({ number }) => number === change.number);
      await record({
        type: "fonds.award_changed",
        ...(plan && { planId: plan.planId }),
        details: { version: stored.version, reason: change.reason },
      });
      return stored;
    },
  );
}
