import { drawnLot } from "#app/modules/rounds/load-lot.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Rules } from "#app/modules/rounds/core/rules.ts";
import { rulesTriedOn, type Tried } from "#app/modules/rounds/core/side-by-side.ts";
import { sideBySideTexts as texts } from "#app/modules/rounds/side-by-side-texts.nl.ts";
import { db } from "#app/platform/db.server.ts";
import { proposeAward } from "./core/award.ts";
import type { Board } from "./core/board.ts";
import { adoptedAward } from "./load-award.server.ts";
import { loadBoard } from "./load-board.server.ts";
import { reasonText } from "./texts.nl.ts";

/** A rule that can be tried on the scores of an earlier fund: as it went, by other rules, or with one rule changed. */
export const fundTrials = ["then", "now", "go_on", "stop"] as const;
export type FundTrial = (typeof fundTrials)[number];

export interface ScoredFund {
  readonly round: Round;
  readonly board: Board;
  readonly seed: string | null;
}

/** The rounds of which an award is in force: on others nothing is tried, because they may still change. */
export async function awardedFunds(): Promise<ReadonlySet<number>> {
  const rows = await db.allocation.findMany({ where: { status: "adopted" }, select: { roundId: true } });
  return new Set(rows.map(({ roundId }) => roundId));
}

/** The scores of a fund of which an award is in force. */
export async function scoredFund(round: Round): Promise<ScoredFund> {
  const award = await adoptedAward(db, round.id);
  const plans = award?.lines.map(({ planId }) => planId);
  const [board, lot] = await Promise.all([loadBoard(round, db, plans), drawnLot(round.id)]);
  return { round, board, seed: lot?.seed ?? null };
}

/** What a rule makes of the scores of an earlier fund, before anybody changes anything by hand. */
export function tryOnFund({ round, board, seed }: ScoredFund, trial: FundTrial, other: Rules): Tried {
  const proposal = proposeAward(board, { rules: rulesOf(trial, round.rules, other), ceiling: ceilingOf(round), seed });
  if (proposal.kind === "needs_lot") return { kind: "unfit", why: texts.needsLot(proposal.plans.map(String)) };
  if (proposal.kind !== "proposed") throw new Error(`${trial} only walks down the scores`);
  const titles = new Map(board.plans.map(({ number, title }) => [number, title]));
  return {
    kind: "tried",
    plans: proposal.lines.map(({ number, amount, because }) => ({
      ...{ number, amount, chosen: amount > 0 },
      title: titles.get(number) ?? "",
      why: amount > 0 ? `${texts.gets(amount)} ${reasonText(because)}` : reasonText(because),
    })),
  };
}

function rulesOf(trial: FundTrial, then: Rules, other: Rules): Rules {
  if (trial === "then") return then;
  return trial === "now" ? rulesTriedOn(then, other) : { ...then, allocation: { ...then.allocation, atMisfit: trial } };
}

function ceilingOf({ slug, ceiling }: Round) {
  if (ceiling === null) throw new Error(`fund ${slug} has no ceiling`);
  return ceiling;
}
