import type { Act } from "../../people/core/acts.ts";
import { addDays, type LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import { answerDue } from "./answer.ts";
import type { Weight } from "./impact.ts";
import type { PlanState } from "./lifecycle.ts";
import type { Handler } from "./handler.ts";
import { checkedPrinciples } from "./promises.ts";

export type TaskKind =
  | "assign"
  | "confirm_removal"
  | "handle_report"
  | "settle_condition"
  | "watch_condition"
  | "check_principles"
  | "estimate"
  | "cover_lines"
  | "screen"
  | "place"
  | "advise"
  | "account";

/** What the list of work knows of a plan. Dates are local days; counts are of what still waits. */
export interface PlanWork {
  readonly number: number;
  readonly title: string;
  readonly state: PlanState;
  readonly submittedOn: LocalDate | null;
  /** Null: nobody, or somebody who does not work on plans any more. */
  readonly handler: Handler | null;
  readonly openReports: number;
  readonly reportedOn: LocalDate | null;
  readonly removalAskedBy: number | null;
  /** The first due date of a condition that is not met. */
  readonly conditionDue: LocalDate | null;
  readonly checks: number;
  readonly estimated: boolean;
  /** Of the sides that were weighed. */
  readonly weights: readonly Weight[];
  readonly uncoveredLines: number;
  readonly placed: boolean;
  readonly advised: boolean;
  /** Adopted by the raad, or awarded by an adopted award: there is something to account for. */
  readonly granted: boolean;
}

export interface Task {
  readonly what: TaskKind;
  /** The act that does it; who may not do that act does not see the task. */
  readonly act: Act;
  readonly since: LocalDate | null;
  readonly due: LocalDate | null;
}

type Setting = Pick<Round, "kind" | "rules" | "calendar" | "today">;

/** What waits for the office on a plan, the most pressing first. Where anything does, somebody has to see it through. */
export function tasksOf(plan: PlanWork, round: Setting): Task[] {
  const tasks = [...urgentTasks(plan, round.today), ...screeningTasks(plan, round), ...laterTasks(plan, round)];
  const lost = plan.handler === null && tasks.length > 0;
  return [...when(lost, task("assign", "plan.assign", plan.submittedOn, null)), ...tasks];
}

function urgentTasks(plan: PlanWork, today: LocalDate): Task[] {
  return [
    ...when(plan.removalAskedBy !== null, task("confirm_removal", "plan.confirm_removal", null, null)),
    ...when(plan.openReports > 0, task("handle_report", "plan.handle_report", plan.reportedOn, null)),
    ...conditionTasks(plan, today),
  ];
}

/**
 * A condition waits from a week before its last day on; after that day it is "voldaan" or "voldoet niet". Of a plan that was
 * decided on it waits when there is something to carry out.
 */
function conditionTasks({ state, conditionDue, granted }: PlanWork, today: LocalDate): Task[] {
  const joins = state === "admitted_conditionally";
  if (!joins && !(state === "decided" && granted)) return [];
  if (conditionDue === null || conditionDue > addDays(today, 7)) return [];
  return joins && conditionDue < today
    ? [task("settle_condition", "plan.find_not_met", null, conditionDue)]
    : [task("watch_condition", "plan.meet_condition", null, conditionDue)];
}

function screeningTasks(plan: PlanWork, round: Setting): Task[] {
  const { kind, rules, calendar, today } = round;
  const last = calendar.find(({ phase }) => phase === "screening")?.endsOn ?? null;
  if (plan.state !== "submitted" || (last !== null && last < today)) return [];
  const since = plan.submittedOn;
  const due = answerDue(plan, round);
  const lines = kind === "neighbourhood_plans" && plan.uncoveredLines > 0;
  return [
    ...when(!plan.placed, task("place", "plan.place", since, due)),
    ...when(
      plan.checks < checkedPrinciples(rules).length,
      task("check_principles", "plan.check_principle", since, due),
    ),
    ...when(!plan.estimated, task("estimate", "plan.estimate", since, due)),
    ...when(lines, task("cover_lines", "plan.cover_line", since, due)),
    task("screen", "plan.screen", since, due),
  ];
}

function laterTasks(plan: PlanWork, { calendar }: Setting): Task[] {
  const endOf = (wanted: string) => calendar.find(({ phase }) => phase === wanted)?.endsOn ?? null;
  const judged = plan.state === "admitted" || plan.state === "admitted_conditionally";
  return [
    ...when(judged && !plan.advised, task("advise", "plan.advise", null, endOf("advice"))),
    ...when(plan.state === "decided" && plan.granted, task("account", "plan.account", null, endOf("accountability"))),
  ];
}

export type Urgency = "late" | "this_week" | "later";

/** How pressing a task is: past its date, due within seven days (or without a date: at once), or later. */
export function urgencyOf({ due }: Pick<Task, "due">, today: LocalDate): Urgency {
  if (due === null) return "this_week";
  if (due < today) return "late";
  return due <= addDays(today, 7) ? "this_week" : "later";
}

function task(what: TaskKind, act: Act, since: LocalDate | null, due: LocalDate | null): Task {
  return { what, act, since, due };
}

const when = (waits: boolean, one: Task): Task[] => (waits ? [one] : []);
