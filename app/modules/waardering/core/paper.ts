import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { DeskReason } from "./reasons.ts";

/**
 * What the desk can do with ballots on paper: everything during the valuing; afterwards, until somebody proposes to release
 * the result, only ballots that came in time, so that none is lost because a colleague had gone home.
 */
export type PaperTime = "all" | "in_time" | "over";

export function paperTime({ standing, awaitsPaper }: Pick<Round, "standing" | "awaitsPaper">): PaperTime {
  if (standing.phase === "valuation") return "all";
  return isPaperFirst({ standing, awaitsPaper }) ? "in_time" : "over";
}

/** Whether ballots on paper are entered before anybody sees the result: what one of them adds would tell what it says. */
export function isPaperFirst({ standing, awaitsPaper }: Pick<Round, "standing" | "awaitsPaper">): boolean {
  return awaitsPaper && standing.passed.includes("valuation");
}

/** Why a ballot cannot be entered now, one that `cameInTime` or a new one; beside what the table of acts says. */
export function whyNotEnter(
  round: Pick<Round, "standing" | "awaitsPaper">,
  cameInTime: boolean,
): Refused<DeskReason> | null {
  const time = paperTime(round);
  if (time === "all") return null;
  if (!cameInTime) return refused("too_late");
  return time === "over" ? refused("paper_closed") : null;
}
