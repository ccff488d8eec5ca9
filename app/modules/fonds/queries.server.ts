import { toDecimal } from "#app/modules/counting/core/rational.ts";
import type { Cents } from "#app/modules/counting/core/money.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { drawnLot } from "#app/modules/rounds/load-lot.server.ts";
import { db } from "#app/platform/db.server.ts";
import { decidedPlans } from "./commit-fund.server.ts";
import type { AwardingBody } from "./core/adoption.ts";
import { proposeAward, sumOf } from "./core/award.ts";
import {
  rowOf,
  rowsOf,
  type AwardRow,
  type CriterionPoints,
  type AwardView,
  type FundResult,
} from "./core/award-view.ts";
import { scoreBoard, type Board } from "./core/board.ts";
import { plansInFile, type FundFile } from "./core/fund-file.ts";
import { adoptedAward, adoptedLine, lastAward, type StoredAward } from "./load-award.server.ts";
import { loadBoard } from "./load-board.server.ts";

async function viewAward(award: StoredAward, roundId: number): Promise<AwardView> {
  const plans = await db.plan.findMany({
    where: { id: { in: award.lines.map(({ planId }) => planId) } },
    select: { id: true, title: true, state: true, removal: { select: { confirmedAt: true } } },
  });
  const titleOf = new Map(
    plans.map(({ id, title, state, removal }) => [id, state === "removed" || removal?.confirmedAt ? null : title]),
  );
  const { version, status, lines, otherRule } = award;
  return {
    ...{ version, status, otherRule },
    rows: rowsOf(lines, { titleOf, decisions: await decidedPlans(db, { roundId }) }),
    awarded: sumOf(lines),
  };
}

/** The newest award, adopted or not: for the board and for who adopts. */
export async function loadAward(roundId: number): Promise<AwardView | null> {
  const award = await lastAward(db, roundId);
  return award && viewAward(award, roundId);
}

/** What everybody may know of the division: the adopted award; null before that. */
export async function loadFundResult(round: Round): Promise<FundResult | null> {
  const award = await adoptedAward(db, round.id);
  if (!award || round.ceiling === null) return null;
  const [row] = await db.$queryRaw<{ day: LocalDate; adopter: AwardingBody }[]>`
    SELECT local_day("adoptedAt")::text AS day, "adoptedAs" AS adopter FROM "Allocation" WHERE id = ${award.id}`;
  if (!row) return null;
  const [view, lot] = await Promise.all([viewAward(award, round.id), drawnLot(round.id)]);
  return { award: view, adoptedOn: row.day, adopter: row.adopter, ceiling: round.ceiling, lot };
}

/** What is published of an adopted award so that anyone can divide the fund again. */
export async function fundFileOf(round: Round, { award, ceiling, lot }: FundResult): Promise<FundFile> {
  const { slug, rules, storedRules, rulesHash } = round;
  const board = await loadBoard(
    round,
    db,
    award.rows.map(({ planId }) => planId),
  );
  const { otherRule } = award;
  const ballots = otherRule?.variant === "shares" ? (await adoptedAward(db, round.id))?.ballots : null;
  return {
    format: "telling-fonds-1",
    ...{ round: slug, rules: storedRules, rulesHash, ceiling, seed: lot?.seed ?? null },
    ...(otherRule && { otherRule }),
    ...(ballots && { ballots }),
    plans: plansInFile(award.rows, scoreBoard(board, rules), rules.allocation),
    lines: award.rows.map(({ number, position, outcome, amount, because, handReason, departure }) => ({
      ...{ number, position, outcome, amount, because, handReason, departure },
    })),
  };
}

/** What the board gave the plans of an award, by their numbers: as public as the award is, see `fundFileOf`. */
export async function pointsPerPlan(
  round: Round,
  planIds: readonly number[],
): Promise<ReadonlyMap<number, readonly CriterionPoints[]>> {
  const titleOf = new Map(round.rules.criteria.map(({ key, title }) => [key, title]));
  const scored = scoreBoard(await loadBoard(round, db, planIds), round.rules);
  return new Map(
    scored.map(({ plan, score }) => [
      plan.number,
      score.criteria.map(({ criterionId, weight, mean }) => ({
        ...{ criterion: titleOf.get(criterionId) ?? criterionId, weight },
        points: mean && Number(toDecimal(mean, 1)),
      })),
    ]),
  );
}

/** What a plan got in the adopted award of its round; null as long as there is none. */
export async function planAwardView(planId: number): Promise<AwardRow | null> {
  const [found, [decision]] = await Promise.all([adoptedLine(db, planId), decidedPlans(db, { id: planId })]);
  return found && rowOf(found.line, { title: null, reserve: found.reserve, decision });
}

export interface Tied {
  readonly plans: readonly number[];
  readonly left: Cents;
}

/** Whether a proposal would have to wait for a lot now, and between which plans. */
export async function tiedAtTheCut(round: Round, board: Board): Promise<Tied | null> {
  if (round.ceiling === null) return null;
  const lot = await drawnLot(round.id);
  const proposal = proposeAward(board, { rules: round.rules, ceiling: round.ceiling, seed: lot?.seed ?? null });
  return proposal.kind === "needs_lot" ? { plans: proposal.plans, left: proposal.left } : null;
}
