import { cents, sumCents, type Cents } from "../../counting/core/money.ts";
import type { Amounts } from "../../plans/core/plan.ts";
import type { Effect } from "../../rounds/core/rules.ts";
import type { DecidedPlan, Dossier, DossierLine } from "./dossier.ts";
import type { ResolutionStage } from "./resolution.ts";

/** One plan or activity for which the raad changes its budget. */
export interface AmendedItem {
  readonly plan: number;
  readonly what: string;
  readonly effect: Effect;
  readonly amounts: Amounts;
  /** Null when it is not known from which programme, as of a plan with activities of which the raad took another sum. */
  readonly programme: number | null;
  readonly coverage: number | null;
}

/** What changes for one programme in the year of the round, and what stays in each year after it; in cents. */
export interface AmendedProgramme {
  readonly programme: number | null;
  readonly name: string | null;
  /** Null when the budget of the programme is not known. */
  readonly now: Cents | null;
  readonly more: Cents;
  readonly less: Cents;
  /** `now` with `more` and without `less`. */
  readonly then: Cents | null;
  readonly moreLater: Cents;
  readonly lessLater: Cents;
}

/** R85 and Gemeentewet 192: what the raad decides with dekking 3 or 4, or as a saving outside a burgerbegroting, changes its budget. */
export interface BudgetAmendment {
  readonly items: readonly AmendedItem[];
  readonly programmes: readonly AmendedProgramme[];
}

/**
 * The change of the budget that goes with a besluit; null when it needs none. Before the decision it is what is proposed: the
 * plans at the top of the list. After it, it is what the raad adopted.
 */
export function budgetAmendment(
  dossier: Pick<Dossier, "listed" | "council" | "lines" | "budgets">,
  stage: ResolutionStage,
): BudgetAmendment | null {
  const plans = stage === "draft" ? dossier.listed : dossier.council.plans;
  const items = plans.flatMap((plan) => itemsOf(plan, dossier.lines, stage));
  return items.length === 0 ? null : { items, programmes: perProgramme(items, dossier.budgets) };
}

function itemsOf(plan: DecidedPlan, all: readonly DossierLine[], stage: ResolutionStage): AmendedItem[] {
  const lines = all.filter((line) => line.plan === plan.number && line.withPlan && line.deciding?.budgetAmendment);
  const { number, title, effect, programme, coverage } = plan;
  const decided = stage === "draft" ? plan.about : plan.adoptedAmounts;
  if (decided === null) return [];
  const whole = { plan: number, what: title, effect, amounts: decided, programme, coverage };
  if (lines.length === 0) return plan.deciding?.budgetAmendment && plan.lines.length === 0 ? [whole] : [];
  const items = lines.map((line): AmendedItem => ({
    ...{ plan: number, what: line.activity, effect, amounts: line.amounts },
    ...{ programme: line.programme, coverage: line.coverage },
  }));
  // The raad took another sum than that of the activities: for which of them nobody wrote down.
  const same = (["oneOff", "yearly"] as const).every(
    (part) => sumCents(items.map(({ amounts }) => amounts[part])) === decided[part],
  );
  return same ? items : [{ ...whole, programme: null }];
}

const firstYear = ({ oneOff, yearly }: Amounts): Cents => cents(oneOff + yearly);

function perProgramme(items: readonly AmendedItem[], budgets: Dossier["budgets"]): AmendedProgramme[] {
  const numbers = [...new Set(items.map(({ programme }) => programme))];
  return numbers
    .sort((one, other) => (one ?? Infinity) - (other ?? Infinity))
    .map((programme) => {
      const those = items.filter((item) => item.programme === programme);
      const sum = (wanted: Effect, part: (amounts: Amounts) => Cents) =>
        sumCents(those.filter(({ effect }) => effect === wanted).map(({ amounts }) => part(amounts)));
      const budget = budgets.find((one) => one.programme === programme);
      const [more, less] = [sum("cost", firstYear), sum("saving", firstYear)];
      return {
        ...{ programme, name: budget?.name ?? null, more, less },
        now: budget ? cents(budget.amount) : null,
        then: budget ? cents(budget.amount + more - less) : null,
        moreLater: sum("cost", ({ yearly }) => yearly),
        lessLater: sum("saving", ({ yearly }) => yearly),
      };
    });
}
