import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { BudgetBar, type BudgetSegment } from "#app/ui/budget-bar.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Heading } from "#app/ui/text.tsx";
import type { PotInTree } from "../core/pots.ts";
import { budgetTexts } from "../texts.nl.ts";

const texts = budgetTexts;
const euros = (amount: number) => formatEuros(cents(amount));

interface PotsProps {
  readonly pots: readonly PotInTree[];
}

/** Each pot that is divided or booked on as a bar: what is taken from it, what is left, and what does not fit. */
export function PotBars({ pots }: PotsProps) {
  const shown = pots.filter(
    (pot) =>
      pot.booked && pot.amount > 0 && (pot.free < pot.amount || pots.some(({ parentId }) => parentId === pot.id)),
  );
  return (
    <Stack gap="l">
      {shown.map((pot) => (
        <PotBar key={pot.id} pot={pot} under={pots.filter(({ parentId }) => parentId === pot.id)} />
      ))}
    </Stack>
  );
}

interface PotBarProps {
  readonly pot: PotInTree;
  readonly under: readonly PotInTree[];
}

function PotBar({ pot, under }: PotBarProps) {
  const { reserved, committed, spent } = pot.balance;
  const used = reserved + committed + spent;
  const parts = [
    ...under.map(({ name, amount, booked }) => texts.part(name, euros(amount), booked)),
    ...(used > 0 ? [texts.used(euros(used))] : []),
  ];
  const segments: BudgetSegment[] = [
    ...(used > 0 ? [{ label: texts.bookedPart, asked: used, awarded: used }] : []),
    ...under.map(({ name, amount, booked }) => ({ label: name, asked: amount, awarded: booked ? amount : 0 })),
  ];
  const asked = segments.reduce((sum, segment) => sum + segment.asked, 0);
  return (
    <Stack as="section" gap="s" labelledBy={`pot-${pot.id}`}>
      <Heading level={2} looks={3} id={`pot-${pot.id}`}>
        {pot.name}
      </Heading>
      <BudgetBar
        label={texts.bar(pot.name, euros(pot.amount), parts, euros(pot.free))}
        segments={segments}
        ceiling={pot.amount}
        ceilingText={texts.amountIs(euros(pot.amount))}
        askedText={texts.asked(euros(asked))}
        numberText={null}
        words={texts.words}
      />
    </Stack>
  );
}
