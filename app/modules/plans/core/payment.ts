import { cents, sumCents, type Cents } from "../../counting/core/money.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Effect, FinanceWay } from "../../rounds/core/rules.ts";
import { addDays, type LocalDate } from "../../rounds/core/dates.ts";

/**
 * Paying what was granted to a plan: ahead in voorschotten (Awb 4:95), and the rest once the amount is set, after the account of
 * the initiator (vaststelling, Awb 4:42). All amounts in cents.
 */

/** A voorschot: how much, and on which day at the latest. */
export interface Advance {
  readonly id: number;
  readonly amount: Cents;
  readonly dueOn: LocalDate;
}

/** What the grant is in the end. */
export interface Settlement {
  readonly version: number;
  readonly amount: Cents;
  /** Why it is less than was granted; null when it is not. */
  readonly reason: string | null;
  readonly on: LocalDate;
}

/** Where the money of a plan stands. */
export interface PlanMoney {
  readonly granted: Cents;
  /** What came back is taken off. */
  readonly paid: Cents;
  /** By the day on which they are due. */
  readonly advances: readonly Advance[];
  /** The last one; null as long as nothing is set. */
  readonly settlement: Settlement | null;
  /** The day of the last booking. */
  readonly on: LocalDate;
}

export type PaymentMove = "spend" | "pay_back";

/** A payment as the office reads it back. */
export interface Payment {
  readonly id: number;
  readonly move: PaymentMove;
  readonly amount: Cents;
  readonly on: LocalDate;
  readonly reference: string;
  readonly way: FinanceWay;
  /** Of what came back. */
  readonly reason: string;
  readonly by: string;
}

export interface PaidPlan {
  readonly pot: { readonly id: number; readonly name: string; readonly year: number };
  /** The last first. */
  readonly payments: readonly Payment[];
}

/** The term of a payment: six weeks after the decision (Awb 4:87 lid 1, which 4:52 refers to); for what has to come back too. */
export const payWithinDays = 42;

/** How long setting the amount may take after the account: eight weeks (Awb 4:13 lid 2). */
export const settleWithinDays = 56;

export type PaymentReason =
  | "no_grant"
  | "grant_in_use"
  | "paid_meanwhile"
  | "settled_meanwhile"
  | "paid_in_future"
  | "more_than_advances"
  | "more_than_granted"
  | "more_than_set"
  | "more_than_paid"
  | "why_back_missing"
  | "advance_in_past"
  | "advances_above_grant"
  | "advances_below_paid"
  | "too_many_advances"
  | "no_such_advance"
  | "already_settled"
  | "not_accounted"
  | "settled_in_future"
  | "settled_before_account"
  | "set_above_grant"
  | "why_less_missing"
  | "settled_so_already";

export const mostAdvances = 12;

/** Whether there is something to pay, or there was: a saving is not paid, and what was granted once is followed to its end. */
export const paysFor = ({
  effect,
  granted,
  money,
}: {
  readonly effect: Effect;
  readonly granted: boolean;
  readonly money: PlanMoney | null;
}): boolean => (effect === "cost" && granted) || money !== null;

const plannedOf = ({ advances }: Pick<PlanMoney, "advances">): Cents => sumCents(advances.map(({ amount }) => amount));

/** What the plan gets in all, as it stands: what was set, and never more than was granted. */
export function dueInAll({ granted, settlement }: Pick<PlanMoney, "granted" | "settlement">): Cents {
  return settlement ? cents(Math.min(settlement.amount, granted)) : granted;
}

/** What can be paid now: of the voorschotten before the amount is set, afterwards what is left of it; never below 0. */
export function payableNow(money: PlanMoney): Cents {
  const upTo = money.settlement ? dueInAll(money) : Math.min(plannedOf(money), money.granted);
  return cents(Math.max(0, upTo - money.paid));
}

/** What is still to be paid in all; 0 when more was paid than the plan gets. */
export const stillToPay = (money: PlanMoney): Cents => cents(Math.max(0, dueInAll(money) - money.paid));

/** What has to come back (terugvordering, Awb 4:57): what was paid above what the plan gets. */
export const toComeBack = (money: PlanMoney): Cents => cents(Math.max(0, money.paid - dueInAll(money)));

/** The next payment with its day, or what has to come back; null when nothing waits. */
export function nextPayment(
  money: PlanMoney,
): { readonly what: "pay" | "recover"; readonly amount: Cents; readonly dueOn: LocalDate | null } | null {
  const { settlement, advances, paid } = money;
  const term = settlement && addDays(settlement.on, payWithinDays);
  if (toComeBack(money) > 0) return { what: "recover", amount: toComeBack(money), dueOn: term };
  if (settlement) return stillToPay(money) > 0 ? { what: "pay", amount: stillToPay(money), dueOn: term } : null;
  // What was paid covers the voorschotten in the order of their days
  let planned = 0;
  for (const { amount, dueOn } of advances) {
    planned += amount;
    if (planned > paid) return { what: "pay", amount: cents(planned - paid), dueOn };
  }
  return null;
}

/** Whether a voorschot can be planned: together no more than was granted, and as long as the amount is not set. */
export function whyNotAdvance(
  money: PlanMoney,
  { amount, dueOn }: Omit<Advance, "id">,
  today: LocalDate,
): Refused<PaymentReason> | null {
  if (money.settlement) return refused("already_settled");
  if (money.advances.length >= mostAdvances) return refused("too_many_advances", { with: { most: mostAdvances } });
  if (dueOn < today) return refused("advance_in_past", { field: "dueOn" });
  return plannedOf(money) + amount > money.granted ? refused("advances_above_grant", { field: "amount" }) : null;
}

/** Whether a voorschot can be taken away: not when it was paid. */
export function whyNotDropAdvance(money: PlanMoney, id: number): Refused<PaymentReason> | null {
  const advance = money.advances.find((one) => one.id === id);
  if (!advance) return refused("no_such_advance");
  return plannedOf(money) - advance.amount < money.paid ? refused("advances_below_paid") : null;
}

export interface PaymentInput {
  readonly move: PaymentMove;
  readonly amount: Cents;
  readonly paidOn: LocalDate;
  /** Why money came back; "" with a payment. */
  readonly reason: string;
  /** What was paid as whoever pays saw it. */
  readonly seen: number;
}

/** Whether this can be paid, or can have come back: never more than was granted, set or planned ahead, and seen as it stands. */
export function whyNotPay(
  money: PlanMoney,
  { move, amount, paidOn, reason, seen }: PaymentInput,
  today: LocalDate,
): Refused<PaymentReason> | null {
  if (seen !== money.paid) return refused("paid_meanwhile");
  if (paidOn > today) return refused("paid_in_future", { field: "paidOn" });
  if (move === "pay_back") {
    if (amount > money.paid) return refused("more_than_paid", { field: "amount" });
    return reason === "" ? refused("why_back_missing", { field: "reason" }) : null;
  }
  if (amount <= payableNow(money)) return null;
  if (money.settlement) return refused("more_than_set", { field: "amount" });
  return refused(amount > stillToPay(money) ? "more_than_granted" : "more_than_advances", { field: "amount" });
}

export interface SettlementInput {
  readonly amount: Cents;
  readonly reason: string;
  readonly setOn: LocalDate;
  /** The version that whoever sets it saw; 0 before the first. */
  readonly seen: number;
}

/**
 * Whether the amount can be set so: after the account, never above what was granted (Awb 4:46 lid 1), and less only with a reason
 * (4:46 lid 2). Setting it again is a new version with its own letter (Awb 4:49).
 */
export function whyNotSettle(
  money: PlanMoney,
  { amount, reason, setOn, seen }: SettlementInput,
  { accountedOn, today }: { readonly accountedOn: LocalDate | null; readonly today: LocalDate },
): Refused<PaymentReason> | null {
  const { granted, settlement } = money;
  if (seen !== (settlement?.version ?? 0)) return refused("settled_meanwhile");
  if (accountedOn === null) return refused("not_accounted");
  if (setOn > today) return refused("settled_in_future", { field: "setOn" });
  if (setOn < (settlement?.on ?? accountedOn)) return refused("settled_before_account", { field: "setOn" });
  if (amount > granted) return refused("set_above_grant", { field: "amount" });
  if (amount < granted && reason === "") return refused("why_less_missing", { field: "reason" });
  return amount === settlement?.amount ? refused("settled_so_already", { field: "amount" }) : null;
}
