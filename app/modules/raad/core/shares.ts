import { sharesOf, type ProgrammeBudget, type ProgrammeShare } from "../../budget/core/shares.ts";
import { cents, sumCents, type Cents } from "../../counting/core/money.ts";
import type { DecidedPlan, DossierLine } from "./dossier.ts";

type Plan = Pick<DecidedPlan, "number" | "effect" | "programme" | "adoptedAmounts">;
type PlanLine = Pick<DossierLine, "plan" | "programme" | "withPlan" | "amounts">;

interface WithDecisions {
  readonly plans: readonly Plan[];
  readonly lines: readonly PlanLine[];
}

/** What was decided on plans that cost money, once and in the first year together; in cents. */
export interface DecidedMoney {
  readonly byProgramme: ReadonlyMap<number, Cents>;
  /** Of which no programme is known. */
  readonly elsewhere: Cents;
}

/**
 * Adds up what was decided with residents per programme (R71). A plan paid from several programmes is divided by its own activities,
 * unless its amount was changed: of which of them that went is not known.
 */
export function decidedMoney(rounds: readonly WithDecisions[]): DecidedMoney {
  const parts = rounds.flatMap(({ plans, lines }) =>
    plans.flatMap((plan) =>
      partsOf(
        plan,
        lines.filter((line) => line.plan === plan.number && line.withPlan),
      ),
    ),
  );
  const sum = (programme: number | null) =>
    sumCents(parts.filter((part) => part.programme === programme).map(({ amount }) => amount));
  const numbers = new Set(parts.flatMap(({ programme }) => programme ?? []));
  return { byProgramme: new Map(Array.from(numbers, (number) => [number, sum(number)])), elsewhere: sum(null) };
}

interface Part {
  readonly programme: number | null;
  readonly amount: Cents;
}

const firstYear = ({ oneOff, yearly }: { oneOff: Cents; yearly: Cents }) => cents(oneOff + yearly);

function partsOf({ effect, programme, adoptedAmounts }: Plan, lines: readonly PlanLine[]): Part[] {
  if (effect !== "cost" || adoptedAmounts === null) return [];
  const amount = firstYear(adoptedAmounts);
  const [first = programme, ...more] = new Set(lines.map((line) => line.programme));
  if (more.length === 0) return [{ programme: first, amount }];
  const parts = lines.map((line) => ({ programme: line.programme, amount: firstYear(line.amounts) }));
  return sumCents(parts.map((part) => part.amount)) === amount ? parts : [{ programme: null, amount }];
}

/** Which share of each programme is filled in with residents, and what was decided besides (R71). */
export interface Shares {
  readonly shares: readonly ProgrammeShare[];
  /** In cents. */
  readonly elsewhere: Cents;
}

export function sharesIn(budgets: readonly ProgrammeBudget[], rounds: readonly WithDecisions[]): Shares {
  const { byProgramme, elsewhere } = decidedMoney(rounds);
  return { shares: sharesOf(budgets, byProgramme), elsewhere };
}
