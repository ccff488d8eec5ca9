import { formatEuros } from "#app/modules/counting/core/money.ts";
import { localTime } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import type { ShownPlan } from "#app/modules/plans/core/public-view.ts";
import { db } from "#app/platform/db.server.ts";
import { pointsInWords } from "./core/award-view.ts";
import { isRecused, progressOf, type Board, type Progress, type Sheet } from "./core/board.ts";
import { whyNotDeclare, whyNotScore } from "./core/second-round.ts";
import { isSameSheet, pointsOf, type Mark, type SheetState } from "./core/sheet.ts";
import { seesOthers, visibleSheets, type OtherScore } from "./core/visibility.ts";
import { awardsMade } from "./load-award.server.ts";
import { loadBoard } from "./load-board.server.ts";
import { wasTaken } from "./load-meeting.server.ts";

export interface OwnScore {
  readonly number: number;
  readonly title: string;
  readonly requested: string;
  readonly state: SheetState;
  /** "72,5"; null without a whole sheet. */
  readonly points: string | null;
  readonly note: string;
  /** How many criteria are answered in a sheet that was not handed in; null without one. */
  readonly begun: number | null;
}

export interface OwnScores extends Progress {
  readonly plans: readonly OwnScore[];
  /** The first plan without a sheet. */
  readonly next: number | null;
}

/** A member's own list: what is done, what waits, and nothing of what others gave. */
export async function ownScores(round: Round, memberId: number): Promise<OwnScores> {
  const board = await loadBoard(round);
  const drafts = await draftsOf(memberId, { roundId: round.id });
  const plans = board.plans.map((plan) => {
    const sheet = sheetOf(board, memberId, plan.id);
    const draft = pending(drafts.get(plan.id), sheet);
    return {
      number: plan.number,
      title: plan.title,
      requested: formatEuros(plan.requested),
      state: stateOf(board, memberId, plan.id),
      points: inWords(pointsOf(round.rules.criteria, sheet?.marks ?? [])),
      note: sheet?.note ?? "",
      begun: draft && draft.marks.length,
    };
  });
  const next = plans.find(({ state }) => state === "open")?.number ?? null;
  return { plans, next, ...progressOf(board, memberId) };
}

export interface OwnSheet {
  readonly plan: ShownPlan;
  /** Its place among the plans of the board, from 1. */
  readonly at: number;
  readonly total: number;
  readonly done: number;
  readonly previous: number | null;
  readonly state: SheetState;
  readonly marks: readonly Mark[];
  readonly note: string;
  readonly points: string | null;
  /** What was filled in since and not handed in; null when there is nothing, or nothing else than what counts. */
  readonly draft: Draft | null;
  /** Whether the sheet can be filled in now, and whether that is a second round. */
  readonly canFill: boolean;
  readonly isOver: boolean;
  readonly canDeclare: boolean;
  readonly conflict: string | null;
  /** The plan is or was on the table of the meeting: being involved cannot be taken back. */
  readonly taken: boolean;
  /** Null while the others' scores are hidden. */
  readonly others: readonly OtherScore[] | null;
}

/** The sheet of a member for one plan, with the plan beside it; null when the board does not judge the plan. */
export async function ownSheet(round: Round, memberId: number, number: number): Promise<OwnSheet | null> {
  const [board, plan] = await Promise.all([loadBoard(round), loadPublicPlan(round, number)]);
  const at = board.plans.findIndex((one) => one.number === number);
  if (at === -1 || !plan || plan.withheld) return null;
  const sheet = sheetOf(board, memberId, plan.id);
  const { criteria } = round.rules;
  const taken = await wasTaken(plan.id);
  const { proposed, adopted } = await awardsMade(round.id);
  const isOver = round.standing.passed.includes("scoring");
  const moment = { isOver, taken, handedIn: sheet !== undefined, awarded: proposed || adopted };
  return {
    plan,
    at: at + 1,
    total: board.plans.length,
    done: progressOf(board, memberId).done,
    previous: board.plans[at - 1]?.number ?? null,
    state: stateOf(board, memberId, plan.id),
    marks: sheet?.marks ?? [],
    note: sheet?.note ?? "",
    points: inWords(pointsOf(criteria, sheet?.marks ?? [])),
    conflict: board.conflicts.find((one) => one.memberId === memberId && one.planId === plan.id)?.reason ?? null,
    draft: pending((await draftsOf(memberId, { id: plan.id })).get(plan.id), sheet),
    canFill: whyNotScore(moment) === null,
    canDeclare: whyNotDeclare(moment) === null,
    isOver,
    taken,
    others: othersOf(board, round, { memberId, planId: plan.id }),
  };
}

/** What a member filled in of a sheet and did not hand in. */
export interface Draft {
  readonly marks: readonly Mark[];
  readonly note: string;
  /** "20:14" */
  readonly savedAt: string;
}

async function draftsOf(
  memberId: number,
  plan: { readonly roundId: number } | { readonly id: number },
): Promise<ReadonlyMap<number, Draft>> {
  const rows = await db.draftSheet.findMany({ where: { memberId, plan } });
  return new Map(
    // Written by keepDraft only.
    rows.map(({ planId, marks, note, savedAt }) => [
      planId,
      { marks: marks as unknown as readonly Mark[], note, savedAt: localTime(savedAt) },
    ]),
  );
}

const pending = (draft: Draft | undefined, sheet: Sheet | undefined): Draft | null =>
  draft && !(sheet && isSameSheet(draft, sheet)) ? draft : null;

/** After `number` the next plan of a member without a sheet, from the top again at the end; null when all are done. */
export async function nextToScore(round: Round, memberId: number, number: number): Promise<number | null> {
  const { plans } = await ownScores(round, memberId);
  const open = plans.filter(({ state }) => state === "open").map((plan) => plan.number);
  return open.find((one) => one > number) ?? open[0] ?? null;
}

function othersOf(board: Board, round: Round, of: { readonly memberId: number; readonly planId: number }) {
  const isOver = round.standing.passed.includes("scoring");
  if (!seesOthers(board, of.memberId, of.planId, isOver)) return null;
  const nameOf = new Map([...board.members, ...board.left].map(({ id, name }) => [id, name]));
  return visibleSheets(board, of.memberId, of.planId, isOver).map(({ memberId, marks, note }) => ({
    name: nameOf.get(memberId) ?? "",
    points: inWords(pointsOf(round.rules.criteria, marks)),
    note,
  }));
}

const sheetOf = (board: Board, memberId: number, planId: number) =>
  board.sheets.find((sheet) => sheet.memberId === memberId && sheet.planId === planId);

function stateOf(board: Board, memberId: number, planId: number): SheetState {
  if (isRecused(board, memberId, planId)) return "recused";
  return sheetOf(board, memberId, planId) ? "done" : "open";
}

const inWords = (points: number | null) => (points === null ? null : pointsInWords(String(points)));
