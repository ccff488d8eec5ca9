import { resultPhase } from "../../rounds/core/phases.ts";
import type { Round } from "../../rounds/core/round.ts";
import { isDecided, isJudged, stateAfter, type PlanState } from "./lifecycle.ts";

/**
 * The state of a plan whose content two people remove. As long as residents or the board still judge, it takes part no more.
 * After that only its content goes: what was counted, awarded or decided stays what it was, under its number.
 */
export function stateAfterRemoval(state: PlanState, { kind, standing }: Pick<Round, "kind" | "standing">): PlanState {
  const isOver = standing.passed.includes(resultPhase(kind));
  return isOver && (isJudged(state) || isDecided(state)) ? state : stateAfter(state, "remove");
}
