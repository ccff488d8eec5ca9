import { describe, expect, test } from "vitest";
import { moveToHold } from "#app/modules/budget/core/pots.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import {
  dueInAll,
  mostAdvances,
  nextPayment,
  payableNow,
  paysFor,
  stillToPay,
  toComeBack,
  whyNotAdvance,
  whyNotDropAdvance,
  whyNotPay,
  whyNotSettle,
  type PaymentInput,
  type PlanMoney,
} from "#app/modules/plans/core/payment.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import { paymentTexts, settledInWords } from "#app/modules/plans/payment-texts.nl.ts";

const today: LocalDate = "2027-06-01";
const advance = (id: number, amount: number, dueOn: LocalDate) => ({ id, amount: cents(amount), dueOn });
const set = (amount: number, version = 1) =>
  ({ version, amount: cents(amount), reason: null, on: "2027-05-01" }) as const;

const money = (
  wishes: { granted?: number; paid?: number } & Partial<Omit<PlanMoney, "granted" | "paid">> = {},
): PlanMoney => ({
  ...{ advances: [advance(1, 300, "2027-05-01"), advance(2, 200, "2027-07-01")], settlement: null, on: today },
  ...wishes,
  ...{ granted: cents(wishes.granted ?? 1_000), paid: cents(wishes.paid ?? 0) },
});

const payment = (amount: number, wishes: Partial<PaymentInput> = {}): PaymentInput => ({
  ...{ move: "spend", amount: cents(amount), paidOn: today, reason: "", seen: 0 },
  ...wishes,
});

describe("what can be paid (Awb 4:42, 4:52, 4:95)", () => {
  test("before the amount is set the voorschotten, afterwards what is left of it", () => {
    expect(payableNow(money())).toBe(500);
    expect(payableNow(money({ paid: 300 }))).toBe(200);
    expect(payableNow(money({ advances: [] }))).toBe(0);
    expect(payableNow(money({ paid: 500, settlement: set(800) }))).toBe(300);
    expect(payableNow(money({ paid: 500, settlement: set(400) }))).toBe(0);
  });

  test("never more than was granted, also when the grant became less than what was set", () => {
    expect(dueInAll(money({ granted: 700, settlement: set(800) }))).toBe(700);
    expect(payableNow(money({ granted: 400 }))).toBe(400);
    expect(stillToPay(money({ paid: 600 }))).toBe(400);
    expect(toComeBack(money({ paid: 600, settlement: set(450) }))).toBe(150);
  });

  test("what comes next has its day: the first voorschot that is not covered, six weeks after the amount was set", () => {
    expect(nextPayment(money())).toEqual({ what: "pay", amount: 300, dueOn: "2027-05-01" });
    expect(nextPayment(money({ paid: 100 }))).toEqual({ what: "pay", amount: 200, dueOn: "2027-05-01" });
    expect(nextPayment(money({ paid: 300 }))).toEqual({ what: "pay", amount: 200, dueOn: "2027-07-01" });
    expect(nextPayment(money({ paid: 500 }))).toBeNull();
    const settled = { paid: 500, settlement: set(800) };
    expect(nextPayment(money(settled))).toEqual({ what: "pay", amount: 300, dueOn: "2027-06-12" });
    expect(nextPayment(money({ ...settled, paid: 900 }))).toEqual({
      what: "recover",
      amount: 100,
      dueOn: "2027-06-12",
    });
    expect(nextPayment(money({ ...settled, paid: 800 }))).toBeNull();
  });

  test("a saving is not paid; what was granted once is followed to its end", () => {
    expect(paysFor({ effect: "cost", granted: true, money: null })).toBe(true);
    expect(paysFor({ effect: "saving", granted: true, money: null })).toBe(false);
    expect(paysFor({ effect: "cost", granted: false, money: null })).toBe(false);
    expect(paysFor({ effect: "cost", granted: false, money: money() })).toBe(true);
  });
});

describe("a payment", () => {
  const no = (input: PaymentInput, now = money()) => whyNotPay(now, input, today)?.refused ?? null;

  test("is at most what can be paid now, and says which limit it meets", () => {
    expect(no(payment(500))).toBeNull();
    expect(no(payment(501))).toBe("more_than_advances");
    expect(no(payment(1_001))).toBe("more_than_granted");
    const settled = money({ paid: 500, settlement: set(800) });
    expect(no(payment(300, { seen: 500 }), settled)).toBeNull();
    expect(no(payment(301, { seen: 500 }), settled)).toBe("more_than_set");
  });

  test("was made on a day that has been, seen as it stands", () => {
    expect(no(payment(100, { paidOn: "2027-06-02" }))).toBe("paid_in_future");
    expect(no(payment(100), money({ paid: 100 }))).toBe("paid_meanwhile");
  });

  test("is corrected by what came back: no more than was paid, and with a reason", () => {
    const paid = money({ paid: 300 });
    const back = (amount: number, reason = "Dubbel betaald.") =>
      no(payment(amount, { move: "pay_back", seen: 300, reason }), paid);
    expect(back(300)).toBeNull();
    expect(back(301)).toBe("more_than_paid");
    expect(back(100, "")).toBe("why_back_missing");
  });
});

describe("a voorschot", () => {
  const no = (amount: number, dueOn: LocalDate = today, now = money()) =>
    whyNotAdvance(now, { amount: cents(amount), dueOn }, today)?.refused ?? null;

  test("fits in the grant with the others, is not for a day that has been, and not for after the amount is set", () => {
    expect(no(500)).toBeNull();
    expect(no(501)).toBe("advances_above_grant");
    expect(no(100, "2027-05-31")).toBe("advance_in_past");
    expect(no(100, today, money({ settlement: set(800) }))).toBe("already_settled");
    const many = Array.from({ length: mostAdvances }, (_, at) => advance(at, 1, today));
    expect(no(1, today, money({ advances: many }))).toBe("too_many_advances");
  });

  test("is taken away as long as it was not paid", () => {
    const drop = (paid: number, id = 2) => whyNotDropAdvance(money({ paid }), id)?.refused ?? null;
    expect(drop(300)).toBeNull();
    expect(drop(301)).toBe("advances_below_paid");
    expect(drop(0, 3)).toBe("no_such_advance");
  });
});

describe("setting the amount (Awb 4:42, 4:46)", () => {
  const input = { amount: cents(1_000), reason: "", setOn: today, seen: 0 };
  const no = (
    wishes: Partial<typeof input> & { setOn?: LocalDate } = {},
    now = money(),
    accountedOn: LocalDate | null = "2027-05-20",
  ) => whyNotSettle(now, { ...input, ...wishes }, { accountedOn, today })?.refused ?? null;

  test("is after the account, on a day that has been", () => {
    expect(no()).toBeNull();
    expect(no({}, money(), null)).toBe("not_accounted");
    expect(no({ setOn: "2027-06-02" })).toBe("settled_in_future");
    expect(no({ setOn: "2027-05-19" })).toBe("settled_before_account");
  });

  test("is never above what was granted, and less only with a reason", () => {
    expect(no({ amount: cents(1_001) })).toBe("set_above_grant");
    expect(no({ amount: cents(999) })).toBe("why_less_missing");
    expect(no({ amount: cents(0), reason: "Er is niets gedaan." })).toBeNull();
  });

  test("again is another amount, by who saw the last one", () => {
    const again = money({ settlement: set(1_000) });
    expect(no({}, again)).toBe("settled_meanwhile");
    expect(no({ seen: 1 }, again)).toBe("settled_so_already");
    expect(no({ seen: 1, amount: cents(900), reason: "Een bon klopt niet." }, again)).toBeNull();
  });

  test("is told with what is still paid, or has to come back", () => {
    const told = (paid: number) => settledInWords({ ...money({ paid }), settlement: set(800) }).join(" ");
    expect(told(500)).toContain("U krijgt nog");
    expect(told(900)).toContain("te veel");
    expect(told(800)).toContain("niets meer");
    expect(paymentTexts.link).toBe("Betaling");
  });
});

describe("what the pot holds for a plan", () => {
  const balance = (reserved: number, committed: number, spent: number) => ({ reserved, committed, spent });
  test.each([
    [balance(0, 0, 0), 100, { move: "commit", amount: 100 }],
    [balance(0, 100, 0), 100, null],
    [balance(0, 60, 40), 100, null],
    [balance(0, 60, 40), 80, { move: "release", amount: 20 }],
    [balance(0, 60, 40), 30, { move: "release", amount: 60 }],
    [balance(0, 0, 40), 30, null],
    [balance(50, 0, 0), 100, { move: "commit", amount: 100 }],
    [balance(50, 20, 0), 10, { move: "release", amount: 60 }],
  ])("%j holds %i by %j", (held, total, move) => {
    expect(moveToHold(held, total)).toEqual(move);
  });
});
