import { cents, formatEuros, sumCents, type Cents } from "#app/modules/counting/core/money.ts";
import { BudgetBar } from "#app/ui/budget-bar.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Heading } from "#app/ui/text.tsx";
import { amountLine } from "../amount-text.ts";
import type { Amounts } from "../core/plan.ts";
import type { PublicMoney } from "../core/public-view.ts";
import { paymentTexts } from "../payment-texts.nl.ts";
import { planTexts } from "../texts.nl.ts";

const texts = planTexts.show;

interface PlanSpendingProps {
  readonly budget: Amounts | null;
  /** Null as long as nobody accounted for it. */
  readonly spent: Cents | null;
  /** Null as long as no pot pays for it. */
  readonly money: PublicMoney | null;
}

/** What a plan went on with beside what was spent of it, drawn as soon as both are known. */
export function PlanSpending({ budget, spent, money }: PlanSpendingProps) {
  if (!budget) return null;
  // What is spent in later years is accounted for in those years.
  const sum = sumCents([budget.oneOff, budget.yearly]);
  const both = budget.oneOff > 0 && budget.yearly > 0;
  return (
    <Stack as="section" labelledBy="besteed">
      <Heading level={2} id="besteed">
        {texts.money}
      </Heading>
      {spent !== null && sum > 0 && <Bar budgeted={sum} spent={spent} />}
      <Facts
        items={[
          { term: texts.budgeted, value: amountLine(budget), note: both && texts.firstYear(formatEuros(sum)) },
          ...(money ? paidFacts(money) : []),
          spent === null
            ? { term: texts.spent, value: texts.notSpent, note: texts.notSpentNote }
            : { term: texts.spent, value: formatEuros(spent), note: gapText(sum, spent) },
        ]}
      />
    </Stack>
  );
}

/** What was paid of it, and what the amount is in the end (Awb 4:42): never to whom, nor the number of a payment. */
const paidFacts = ({ granted, paid, set }: PublicMoney) => [
  { term: paymentTexts.public.granted, value: formatEuros(granted) },
  { term: paymentTexts.public.paid, value: formatEuros(paid) },
  ...(set === null ? [] : [{ term: paymentTexts.public.set, value: formatEuros(set) }]),
];

function gapText(budgeted: Cents, spent: Cents): string {
  if (budgeted === spent) return texts.ofBudget.same;
  return texts.ofBudget[spent < budgeted ? "less" : "more"](formatEuros(cents(Math.abs(budgeted - spent))));
}

function Bar({ budgeted, spent }: { budgeted: Cents; spent: Cents }) {
  const within = Math.min(budgeted, spent);
  const [most, used] = [formatEuros(budgeted), formatEuros(spent)];
  return (
    <BudgetBar
      label={texts.spentBar(used, most)}
      segments={[
        { label: "", asked: within, awarded: within },
        { label: "", asked: spent - within, awarded: 0 },
      ]}
      ceiling={budgeted}
      ceilingText={`${texts.budgeted} ${most}`}
      askedText={`${texts.spent} ${used}`}
      numberText={null}
      words={texts.bar}
    />
  );
}
