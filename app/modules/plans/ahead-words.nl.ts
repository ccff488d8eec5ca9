import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { aheadStanding, type Ahead } from "./core/ahead.ts";

/** Outcomes with which a plan goes on, as the raad's decision has them. */
const carried = ["adopted", "adopted_changed"];

interface Decided {
  readonly outcome: string;
  readonly decidedOn: LocalDate;
}

/** That the college acted ahead of the raad, why, and what the raad knows and decided, for everybody (R87). */
export function aheadSentences(
  ahead: Ahead,
  { rules, today }: Pick<Round, "rules" | "today">,
  decision: Decided | null,
): string[] {
  const { outcome, decidedOn } = decision ?? {};
  // What is held over or was not treated is not decided on yet
  const final = outcome && (carried.includes(outcome) || outcome === "rejected");
  const decided = final && decidedOn ? { decidedOn, adopted: carried.includes(outcome) } : null;
  const standing = aheadStanding(ahead, rules, decided, today);
  return [
    `De raad beslist over dit plan. Het college liep daarop vooruit, op ${longDate(ahead.actedOn)}.`,
    `De reden: ${ahead.reason}`,
    ahead.informedOn
      ? `De raad hoorde dit op ${longDate(ahead.informedOn)}.`
      : `De raad weet dit nog niet. Het college licht de raad in voor of op ${longDate(standing.informBy)}.${standing.informLate ? " Dat is te laat." : ""}`,
    decided
      ? `De raad ${decided.adopted ? "keurde dit goed" : "keurde dit niet goed"} op ${longDate(decided.decidedOn)}.`
      : `De raad beslist hierover voor of op ${longDate(standing.approveBy)}.${standing.approveLate ? " Dat is te laat." : ""}`,
  ];
}
