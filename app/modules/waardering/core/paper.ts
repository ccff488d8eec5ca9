import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { DeskReason } from "./reasons.ts";

/**
 * What the desk can do with ballots on paper: everything during the valuing; afterwards, until the result is released, only
 * the second entry of ballots that came in time, so that none is lost because a colleague had gone home.
 */
export type PaperTime = "all" | "second_entry" | "over";

export function paperTime({ standing, released }: Pick<Round, "standing" | "released">): PaperTime {
  if (standing.phase === "valuation") return "all";
  return standing.passed.includes("valuation") && !released ? "second_entry" : "over";
}

/** Why a ballot cannot be entered now, `first` or for the second time; beside what the table of acts says. */
export function whyNotEnter(round: Pick<Round, "standing" | "released">, isFirst: boolean): Refused<DeskReason> | null {
  const time = paperTime(round);
  if (time === "all") return null;
  if (isFirst) return refused("too_late");
  return time === "over" ? refused("result_released") : null;
}
