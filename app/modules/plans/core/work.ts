import type { Act, Role } from "../../people/core/acts.ts";
import { accountIdOf, rolesOf, type Actor } from "../../people/core/actor.ts";
import { whyNot } from "../../people/core/may.ts";
import { addDays, type LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { Effect } from "../../rounds/core/rules.ts";
import { answerDue, decideAgainBy } from "./answer.ts";
import { aheadStanding, type Ahead } from "./ahead.ts";
import { decidingPlan, roleOfBody } from "./deciding-body.ts";
import type { Rung } from "./escalation.ts";
import type { Weight } from "./impact.ts";
import { isJudged, isScreening, whyNotMove, type PlanState } from "./lifecycle.ts";
import type { Estimate } from "./plan.ts";
import type { Handler, WijkTeam } from "../../people/core/handler.ts";
import { nextPayment, paysFor, settleWithinDays, type PlanMoney } from "./payment.ts";
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
  | "answer_step"
  | "await_merge"
  | "decide_merge"
  | "ask_merge"
  | "decide"
  | "decide_again"
  | "inform_raad"
  | "approve_ahead"
  | "advise"
  | "advise_as_partner"
  | "account"
  | "hold"
  | "pay"
  | "settle"
  | "recover";

/** What the list of work knows of a plan. Dates are local days; counts are of what still waits. */
export interface PlanWork {
  readonly number: number;
  readonly title: string;
  readonly state: PlanState;
  readonly submittedOn: LocalDate | null;
  /** Null: the team of a wijk or nobody, or somebody who does not work on plans any more. */
  readonly handler: Handler | null;
  /** The team that has it in hand until one of it takes it. */
  readonly team: WijkTeam | null;
  readonly openReports: number;
  readonly reportedOn: LocalDate | null;
  readonly removalAskedBy: number | null;
  /** The first due date of a condition that is not met. */
  readonly conditionDue: LocalDate | null;
  readonly checks: number;
  readonly effect: Effect;
  readonly estimate: Pick<Estimate, "oneOff" | "yearly" | "coverage" | "purse"> | null;
  /** On which day was decided to decide later, where nothing was decided since; null else. */
  readonly putOffOn: LocalDate | null;
  /** Who was asked for more and has not answered (R56). */
  readonly escalatedTo: Rung | null;
  /** Since when the college acts ahead of the raad (R87); null when it does not, or the raad has decided. */
  readonly ahead: Pick<Ahead, "actedOn" | "informedOn"> | null;
  /** A proposal to merge it that waits: since when, and until which day its authors can answer. */
  readonly merge: { readonly since: LocalDate; readonly until: LocalDate } | null;
  /** Until which day somebody of the office asks its author, who has no account, about merging. */
  readonly askMerge: LocalDate | null;
  /** Of the sides that were weighed. */
  readonly weights: readonly Weight[];
  readonly uncoveredLines: number;
  readonly placed: boolean;
  readonly advised: boolean;
  /** The partners who were asked for advice and have not given it. */
  readonly asked: readonly { readonly accountId: number; readonly askedOn: LocalDate }[];
  /** Adopted by the raad, or awarded by an adopted award: there is something to account for. */
  readonly granted: boolean;
  /** Null as long as no pot pays for it. */
  readonly money: PlanMoney | null;
  /** When its account was checked last. */
  readonly accountedOn: LocalDate | null;
}

export interface Task {
  readonly what: TaskKind;
  /** The act that does it; who may not do that act does not see the task. */
  readonly act: Act;
  readonly since: LocalDate | null;
  readonly due: LocalDate | null;
  /** Where not everybody who may do the act can do this one: who can. */
  readonly of?: Role;
  /** Where only one person can: the account of who was asked. */
  readonly by?: number;
}

/** Whether a task waits for somebody in these roles where the round stands now. */
export const isTaskOf = ({ act, of, by }: Task, actor: Actor, standing: Round["standing"]): boolean =>
  whyNot(actor, act, standing) === null &&
  (of === undefined || rolesOf(actor).includes(of)) &&
  (by === undefined || accountIdOf(actor) === by);

type Setting = Pick<Round, "kind" | "rules" | "calendar" | "today">;

/**
 * What waits for the office on a plan, the most pressing first. Where anything does or can come, somebody has to see it through: a
 * plan that no person has in hand is itself a task, of its team or of everybody.
 */
export function tasksOf(plan: PlanWork, round: Setting): Task[] {
  const tasks = [
    ...urgentTasks(plan, round.today),
    ...screeningTasks(plan, round),
    ...laterTasks(plan, round),
    ...moneyTasks(plan),
  ];
  const lost = plan.handler === null && (tasks.length > 0 || isJudged(plan.state));
  return [...when(lost, task("assign", "plan.assign", plan.submittedOn, null)), ...tasks];
}

/** The people who have a plan in hand: one, those of a team, or none. */
export const holdersOf = ({ handler, team }: Pick<PlanWork, "handler" | "team">): readonly Handler[] =>
  handler ? [handler] : (team?.members ?? []);

function urgentTasks(plan: PlanWork, today: LocalDate): Task[] {
  return [
    ...when(plan.removalAskedBy !== null, task("confirm_removal", "plan.confirm_removal", null, null)),
    ...when(plan.openReports > 0, task("handle_report", "plan.handle_report", plan.reportedOn, null)),
    ...conditionTasks(plan, today),
    ...mergeTasks(plan, today),
  ];
}

/** A proposal to merge waits for the authors until their last day, and then for who decides. */
function mergeTasks({ state, merge, askMerge }: PlanWork, today: LocalDate): Task[] {
  if (whyNotMove(state, "merge")) return [];
  return [
    ...(askMerge === null ? [] : [task("ask_merge", "plan.answer_merge", null, askMerge)]),
    ...(merge === null
      ? []
      : [task(today <= merge.until ? "await_merge" : "decide_merge", "plan.merge", merge.since, merge.until)]),
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
  const last = calendar.findLast(({ phase }) => isScreening(phase))?.endsOn ?? null;
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
    ...when(plan.estimate === null, task("estimate", "plan.estimate", since, due)),
    ...when(lines, task("cover_lines", "plan.cover_line", since, due)),
    task("screen", "plan.screen", since, due),
    ...plan.asked.map(({ accountId, askedOn }) => ({
      ...task("advise_as_partner", "plan.advise_as_partner", askedOn, due),
      by: accountId,
    })),
  ];
}

/**
 * What waits on an interim plan beside its screening: who was asked for more answers, who decides does so within the term of the
 * answer (R82) and once more within it after "later", and the raad hears of what the college did ahead of it and decides on it (R87).
 */
function interimTasks(plan: PlanWork, round: Setting): Task[] {
  const { escalatedTo, ahead, putOffOn } = plan;
  const body = decidingPlan(round, plan)?.body ?? null;
  const role = body && roleOfBody(body);
  const standing = ahead && aheadStanding(ahead, round.rules, null, round.today);
  return [
    ...when(escalatedTo !== null, of(task("answer_step", "plan.answer_escalation", null, null), escalatedTo)),
    // The griffie has a list of its own for what the raad decides
    ...when(
      isJudged(plan.state) && role !== null && role !== "clerk",
      of(
        putOffOn === null
          ? task("decide", "plan.decide", plan.submittedOn, answerDue(plan, round))
          : task("decide_again", "plan.decide", putOffOn, decideAgainBy(putOffOn, round)),
        role,
      ),
    ),
    ...(ahead && standing
      ? [
          ...when(ahead.informedOn === null, task("inform_raad", "plan.act_ahead", ahead.actedOn, standing.informBy)),
          task("approve_ahead", "plan.act_ahead", ahead.actedOn, standing.approveBy),
        ]
      : []),
  ];
}

const of = (one: Task, role: Role | null): Task => (role === null ? one : { ...one, of: role });

function laterTasks(plan: PlanWork, round: Setting): Task[] {
  const { calendar, kind } = round;
  const endOf = (wanted: string) => calendar.find(({ phase }) => phase === wanted)?.endsOn ?? null;
  const judged = isJudged(plan.state);
  return [
    ...(kind === "interim_plans" ? interimTasks(plan, round) : []),
    ...when(judged && !plan.advised && kind !== "interim_plans", task("advise", "plan.advise", null, endOf("advice"))),
    ...when(
      plan.state === "decided" && plan.granted,
      task("account", "plan.account", null, endOf("accountability") ?? calendar.at(-1)?.endsOn ?? null),
    ),
  ];
}

/** Where what was granted waits for a pot that pays it; then what is to be paid, to come back, and to be set after the account (Awb 4:13, 4:42, 4:87). */
function moneyTasks({ money, accountedOn, ...plan }: PlanWork): Task[] {
  if (!money) return when(paysFor({ ...plan, money }), task("hold", "plan.pay", null, null));
  const next = nextPayment(money);
  const settling = accountedOn !== null && money.settlement === null;
  return [
    ...when(next !== null, task(next?.what ?? "pay", "plan.pay", money.settlement?.on ?? null, next?.dueOn ?? null)),
    ...when(settling, task("settle", "plan.pay", accountedOn, accountedOn && addDays(accountedOn, settleWithinDays))),
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
