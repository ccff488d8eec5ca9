import type { ProgrammeBudget } from "../../budget/core/shares.ts";
import { sumCents, type Cents } from "../../counting/core/money.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import { adoptedPart, isFunded, type DecidedPlan, type DossierLine } from "./dossier.ts";
import { sharesIn, type Shares } from "./shares.ts";
import { totalsOf, type Totals } from "./totals.ts";

/** What the account of a year asks of a plan. */
export type AccountedPlan = Pick<
  DecidedPlan,
  "number" | "state" | "effect" | "programme" | "verdict" | "adoptedAmounts" | "account" | "money"
>;

/** What it asks of the dossier of a round. */
export interface RoundOfYear<P extends AccountedPlan> {
  readonly round: Pick<Round, "slug" | "title">;
  readonly plans: readonly P[];
  readonly lines: readonly Pick<DossierLine, "plan" | "programme" | "withPlan" | "amounts">[];
  readonly budgets: readonly ProgrammeBudget[];
  readonly besides: Totals;
  readonly on: LocalDate;
}

/** What became of some plans and of their money. In cents. */
export interface AccountSums {
  /** How many were decided on, and how many of those go on or did. */
  readonly decided: number;
  readonly funded: number;
  readonly adopted: Totals;
  /** Out of pots: what was granted, paid until now, and set after the account. */
  readonly granted: Cents;
  readonly paid: Cents;
  readonly set: Cents;
  readonly spent: Cents;
  readonly accountedFor: number;
  readonly carriedOut: number;
  readonly failed: number;
}

/** A programme by its number; "several" are plans of which no account says what was spent on which. */
export type ProgrammeKey = number | "several" | null;

/** A plan that goes on or did, with its round and the programmes that it is paid from: null is one that is not known yet. */
export type FundedPlan<P> = P & { readonly roundTitle: string; readonly programmes: readonly (number | null)[] };

/** All rounds of one budget year together, for the jaarrekening (R27, R70). */
export interface YearAccount<P extends AccountedPlan = DecidedPlan> {
  readonly year: number;
  /** The day of the last fact. */
  readonly on: LocalDate;
  readonly rounds: readonly (RoundOfYear<P>["round"] & { readonly sums: AccountSums })[];
  readonly programmes: readonly { readonly key: ProgrammeKey; readonly sums: AccountSums }[];
  readonly plans: readonly FundedPlan<P>[];
  readonly shares: Shares;
  readonly sums: AccountSums;
  /** Activities of the college in plans about which the raad decides: no sum holds them (R85). */
  readonly besides: Totals;
}

/** Adds up the rounds of a budget year; null when there are none. */
export function yearAccount<P extends AccountedPlan>(
  year: number,
  rounds: readonly RoundOfYear<P>[],
): YearAccount<P> | null {
  if (rounds.length === 0) return null;
  const all = rounds.flatMap(({ plans }) => plans);
  const plans = rounds.flatMap(fundedPlans);
  return {
    year,
    on: rounds.map(({ on }) => on).reduce((last, on) => (on > last ? on : last)),
    rounds: rounds.map((one) => ({ ...one.round, sums: sumsOf(one.plans) })),
    programmes: programmesIn(plans).map((key) => ({
      key,
      sums: sumsOf(plans.filter((plan) => programmeOf(plan) === key)),
    })),
    plans,
    shares: sharesIn(rounds[0]?.budgets ?? [], rounds),
    sums: sumsOf(all),
    besides: totalsOf(
      rounds.flatMap(({ besides }) =>
        (["cost", "saving"] as const).map((effect) => ({ effect, amounts: besides[effect] })),
      ),
    ),
  };
}

function sumsOf(plans: readonly AccountedPlan[]): AccountSums {
  const count = (is: (plan: AccountedPlan) => boolean) => plans.filter(is).length;
  const accounts = plans.flatMap(({ account }) => account ?? []);
  const moneys = plans.flatMap(({ money }) => money ?? []);
  return {
    decided: count(({ verdict }) => verdict !== null),
    funded: count(isFunded),
    adopted: totalsOf(plans.flatMap(adoptedPart)),
    granted: sumCents(moneys.map(({ granted }) => granted)),
    paid: sumCents(moneys.map(({ paid }) => paid)),
    set: sumCents(moneys.flatMap(({ settlement }) => settlement?.amount ?? [])),
    spent: sumCents(accounts.map(({ spent }) => spent)),
    accountedFor: accounts.length,
    carriedOut: count(({ state }) => state === "carried_out"),
    failed: count(({ state }) => state === "failed"),
  };
}

function fundedPlans<P extends AccountedPlan>({ round, plans, lines }: RoundOfYear<P>): FundedPlan<P>[] {
  const decidedLines = lines.filter(({ withPlan }) => withPlan);
  return plans.filter(isFunded).map((plan) => {
    const own = decidedLines.filter((line) => line.plan === plan.number).map(({ programme }) => programme);
    const programmes = own.length > 0 ? [...new Set(own)].sort(byNumber) : [plan.programme];
    return { ...plan, roundTitle: round.title, programmes };
  });
}

function programmeOf({ programmes: [first = null, ...more] }: Pick<FundedPlan<unknown>, "programmes">): ProgrammeKey {
  return more.length > 0 ? "several" : first;
}

/** In the order of the numbers; behind them what is paid from several, and last what is not known yet. */
function programmesIn(plans: readonly FundedPlan<AccountedPlan>[]): ProgrammeKey[] {
  const keys = new Set(plans.map(programmeOf));
  const numbers = [...keys].filter((key) => typeof key === "number").sort(byNumber);
  return [...numbers, ...(["several", null] as const).filter((key) => keys.has(key))];
}

const byNumber = (one: number | null, other: number | null) => (one ?? Infinity) - (other ?? Infinity);
