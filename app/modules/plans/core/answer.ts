import { addDays, type LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import { isScreening, missedScreening } from "./lifecycle.ts";
import type { Plan } from "./plan.ts";

type Submitted = Pick<Plan, "submittedOn">;

/**
 * The last day on which the author of a plan gets an answer (R7; Awb 4:13). The term runs from submission and is as long as
 * the rules of the round say, in weeks. If the last day of the screening comes sooner, that is the day. Nobody can answer
 * before the first day of the screening, so the term never ends before it. Null: not handed in, or no screening.
 */
export function answerDue(
  { submittedOn }: Submitted,
  { rules, calendar }: Pick<Round, "rules" | "calendar">,
): LocalDate | null {
  const checking = calendar.filter(({ phase }) => isScreening(phase));
  const [first, last] = [checking[0], checking.at(-1)];
  if (submittedOn === null || !first || !last) return null;
  const term = addDays(submittedOn, rules.screening.answerWeeks * 7);
  if (term > last.endsOn) return last.endsOn;
  return term < first.startsOn ? first.startsOn : term;
}

/**
 * The last day on which is decided again about an interim plan that was put off (R82): the term of the round once more, from the
 * day of that decision. No phase cuts it short, because deciding goes on after the last one.
 */
export const decideAgainBy = (putOffOn: LocalDate, { rules }: Pick<Round, "rules">): LocalDate =>
  addDays(putOffOn, rules.screening.answerWeeks * 7);

/** The day of an answer that is still to come, and whether that day has passed. */
export interface AwaitedAnswer {
  readonly on: LocalDate;
  readonly late: boolean;
}

/** Null once there is an answer, or the screening ended without one. */
export function awaitedAnswer(
  plan: Submitted & Pick<Plan, "state">,
  round: Pick<Round, "rules" | "calendar" | "standing" | "today">,
): AwaitedAnswer | null {
  const on = plan.state === "submitted" && !missedScreening(plan.state, round.standing) ? answerDue(plan, round) : null;
  return on && { on, late: on < round.today };
}
