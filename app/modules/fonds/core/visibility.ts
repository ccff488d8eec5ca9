import type { Round } from "../../rounds/core/round.ts";
import type { Rules } from "../../rounds/core/rules.ts";
import { countedSheets, isRecused, progressOf, spreadOf } from "./board.ts";
import type { Board, Progress, Sheet, Spread } from "./board.ts";

/**
 * Members score alone first (field note on Katwijk): somebody sees what others gave to a plan when the own sheet for it is
 * in, or when the scoring is over. Who is involved in the plan hands in nothing that counts, and so waits for the end.
 */
export function seesOthers(board: Board, viewerId: number, planId: number, isOver: boolean): boolean {
  if (isOver) return true;
  const handedIn = board.sheets.some((sheet) => sheet.planId === planId && sheet.memberId === viewerId);
  return handedIn && !isRecused(board, viewerId, planId);
}

/** The sheets of others that somebody may see for a plan; none before that. */
export function visibleSheets(board: Board, viewerId: number, planId: number, isOver: boolean): readonly Sheet[] {
  if (!seesOthers(board, viewerId, planId, isOver)) return [];
  return countedSheets(board, planId).filter(({ memberId }) => memberId !== viewerId);
}

/**
 * What the chair sees of a plan: always how many sheets are in, but lowest and highest only where the chair may see the others.
 * The chair scores as well: who knew where the others stand would not score alone. Nor does somebody who is involved in
 * the plan see them before the end, for that can be taken back, and then a score be given.
 */
export function visibleSpread(
  board: Board,
  rules: Pick<Rules, "criteria">,
  { viewerId, planId, isOver }: { readonly viewerId: number; readonly planId: number; readonly isOver: boolean },
): Spread {
  const spread = spreadOf(board, rules, planId);
  return seesOthers(board, viewerId, planId, isOver) ? spread : { ...spread, lowest: null, highest: null };
}

export interface ChairView {
  readonly progress: readonly (Progress & { readonly name: string })[];
  readonly spread: readonly (Spread & { readonly number: number; readonly title: string })[];
}

/** What the chair sees of the scoring: how far everybody is, and how far the scores lie apart. */
export function chairView(board: Board, round: Round, viewerId: number): ChairView {
  const isOver = round.standing.passed.includes("scoring");
  return {
    progress: board.members.map(({ id, name }) => ({ name, ...progressOf(board, id) })),
    spread: board.plans.map(({ id, number, title }) => ({
      number,
      title,
      ...visibleSpread(board, round.rules, { viewerId, planId: id, isOver }),
    })),
  };
}

/** What another member gave to a plan: weighted points as people read them, "72,5"; null without a whole sheet. */
export interface OtherScore {
  readonly name: string;
  readonly points: string | null;
  readonly note: string;
}
