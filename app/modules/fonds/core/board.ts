import type { Cents } from "../../counting/core/money.ts";
import { scorePlans, type PlanScore, type WeightedCriterion } from "../../counting/core/scoring.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import { pointsOf, type Mark } from "./sheet.ts";

/** A plan that the board judges. Its id in the counting is its number, so that anyone can repeat a lot. */
export interface JudgedPlan {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  /** What it asks in all, one-off and first year together. */
  readonly requested: Cents;
  /** The smallest partial award that it can use; null = all or nothing. */
  readonly minimum: Cents | null;
  /** The wijken in which it lies, where the rules ask for that; none = the whole city. */
  readonly areas?: readonly string[] | undefined;
}

export interface Member {
  readonly id: number;
  readonly name: string;
}

/** A sheet that a member handed in for a plan, with the marks of its last version. */
export interface Sheet {
  readonly memberId: number;
  readonly planId: number;
  readonly note: string;
  readonly marks: readonly Mark[];
}

export interface Conflict {
  readonly memberId: number;
  readonly planId: number;
  readonly reason: string;
}

/**
 * All that the board of a fund round did so far: who sits on it, the plans by number, and everything handed in. The seats are
 * those at the end of the scoring: a role given or taken later changes no score any more.
 */
export interface Board {
  /** Who sits on it now, and once the scoring is over who did then: each of them is waited for on every plan. */
  readonly members: readonly Member[];
  /** Who handed in sheets and lost the seat before the scoring was over: these sheets count, no others are waited for. */
  readonly left: readonly Member[];
  readonly plans: readonly JudgedPlan[];
  readonly sheets: readonly Sheet[];
  readonly conflicts: readonly Conflict[];
}

export interface ScoredPlan {
  readonly plan: JudgedPlan;
  readonly score: PlanScore;
}

/** Whether a member declared to be involved in a plan; then the member's own marks for it do not count (R75). */
export function isRecused(board: Pick<Board, "conflicts">, memberId: number, planId: number): boolean {
  return board.conflicts.some((conflict) => conflict.memberId === memberId && conflict.planId === planId);
}

/** More than half of so many; of nobody nobody, for what all are involved in must not stop the rest for ever. */
const moreThanHalf = (members: number): number => (members === 0 ? 0 : Math.floor(members / 2) + 1);

/** How many of these members must be there before they decide as a board: more than half (R75). */
export function quorumOf(members: readonly Member[]): number {
  return moreThanHalf(members.length);
}

/**
 * The same for one plan: more than half of who is not involved in it. Who is involved counts on neither side, as in a vote of a
 * council (Gemeentewet 29 lid 1).
 */
export function quorumFor(board: Pick<Board, "conflicts">, members: readonly Member[], planId: number): number {
  return moreThanHalf(members.filter(({ id }) => !isRecused(board, id, planId)).length);
}

/** The sheets that count for a plan: each was handed in by somebody with a seat; not those of who is involved. */
export function countedSheets(board: Board, planId: number): Sheet[] {
  return board.sheets.filter((sheet) => sheet.planId === planId && !isRecused(board, sheet.memberId, planId));
}

const hasSheet = (board: Board, memberId: number, planId: number) =>
  board.sheets.some((sheet) => sheet.memberId === memberId && sheet.planId === planId);

/**
 * The exact scores of all plans, by number. Marks on a criterion or level that the rules no longer have are left out and
 * so are missing. A knock-out refuses a plan whose mean on the criterion is the 0 points of the lowest level.
 */
export function scoreBoard(board: Board, rules: Pick<Rules, "criteria" | "missingScores">): ScoredPlan[] {
  const criterionOf = new Map(rules.criteria.map((criterion) => [criterion.key, criterion]));
  const scores = board.plans.flatMap(({ id, number }) =>
    countedSheets(board, id).flatMap(({ memberId, marks }) =>
      marks.flatMap(({ criterion, level }) => {
        const points = criterionOf.get(criterion)?.levels[level]?.points;
        return points === undefined
          ? []
          : [{ memberId: String(memberId), planId: String(number), criterionId: criterion, points }];
      }),
    ),
  );
  const numberOf = new Map(board.plans.map(({ id, number }) => [id, number]));
  const scored = scorePlans({
    planIds: board.plans.map(({ number }) => String(number)),
    memberIds: [...board.members, ...board.left].map(({ id }) => String(id)),
    criteria: weighted(rules.criteria),
    scores,
    recusals: notWaitedFor(board).flatMap(({ memberId, planId }) => {
      const number = numberOf.get(planId);
      return number === undefined ? [] : [{ memberId: String(memberId), planId: String(number) }];
    }),
    missing: rules.missingScores,
  });
  const scoreOf = new Map(scored.map((score) => [score.planId, score]));
  return board.plans.flatMap((plan) => {
    const score = scoreOf.get(String(plan.number));
    return score ? [{ plan, score }] : [];
  });
}

/** The criteria of the rules as the counting wants them. */
export function weighted(criteria: Rules["criteria"]): WeightedCriterion[] {
  return criteria.map(({ key, weight, knockOut }) => ({
    criterionId: key,
    weight,
    // Points are whole numbers, so a mean below 1 is the lowest level of (nearly) everybody.
    knockOutBelow: knockOut ? 1 : null,
  }));
}

/** Of whom no sheet is waited for on which plan: who is involved, and who left the board without one. */
function notWaitedFor(board: Board): Pick<Sheet, "memberId" | "planId">[] {
  const gone = board.left.flatMap(({ id: memberId }) => board.plans.map(({ id: planId }) => ({ memberId, planId })));
  return [...board.conflicts, ...gone.filter(({ memberId, planId }) => !hasSheet(board, memberId, planId))];
}

/** How far a member is: plans handed in, plans that the member may not score, and plans that wait. */
export interface Progress {
  readonly done: number;
  readonly recused: number;
  readonly open: number;
}

/** The progress of one member over all plans of the board. */
export function progressOf(board: Board, memberId: number): Progress {
  const planIds = board.plans.map(({ id }) => id);
  const recused = planIds.filter((planId) => isRecused(board, memberId, planId)).length;
  const done = planIds.filter((planId) => countedSheets(board, planId).some((s) => s.memberId === memberId)).length;
  return { done, recused, open: planIds.length - done - recused };
}

/** What the members together made of a plan, without saying who gave what. Points are 0 to 100, times 100. */
export interface Spread {
  readonly given: number;
  readonly expected: number;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** How far the members' weighted points for a plan lie apart. */
export function spreadOf(board: Board, rules: Pick<Rules, "criteria">, planId: number): Spread {
  const sheets = countedSheets(board, planId);
  const points = sheets.map(({ marks }) => pointsOf(rules.criteria, marks)).filter((sum) => sum !== null);
  const judges = [...board.members, ...board.left.filter(({ id }) => hasSheet(board, id, planId))];
  const expected = judges.filter(({ id }) => !isRecused(board, id, planId)).length;
  const ends = points.length > 0 ? { lowest: Math.min(...points), highest: Math.max(...points) } : nothing;
  return { given: sheets.length, expected, ...ends };
}

const nothing = { lowest: null, highest: null };
