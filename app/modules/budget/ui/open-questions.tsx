import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { Notice } from "#app/ui/notice.tsx";
import { standingOf, type PotInTree } from "../core/pots.ts";
import { budgetTexts } from "../texts.nl.ts";

const texts = budgetTexts.question;
const euros = (amount: number) => formatEuros(cents(amount));

/** What of a pot is set apart for something else than plans, such as what the process costs (R79); in cents. */
const notForPlans = (pots: readonly PotInTree[], parentId: number | null): number =>
  pots
    .filter((pot) => pot.parentId === parentId && pot.booked && !pot.forPlans)
    .reduce((sum, { amount }) => sum + amount, 0);

/** Each pot that does not fit in the one above it, as a question to the raad (R69). */
export function OpenQuestions({ pots }: { pots: readonly PotInTree[] }) {
  return pots
    .filter(({ booked }) => !booked)
    .map((pot) => {
      const { id, name, amount, parentId, excess } = pot;
      const parent = pots.find((one) => one.id === parentId);
      if (standingOf(pot) === "waits")
        return (
          <Notice key={id} title={texts.fitsTitle}>
            {texts.fits(name, euros(amount), parent?.name ?? "")}
          </Notice>
        );
      const besides = notForPlans(pots, parentId);
      return (
        <Notice key={id} kind="warning" title={texts.title}>
          {texts.text(name, euros(amount), parent?.name ?? "", euros(parent?.free ?? 0), euros(excess))}
          {besides > 0 && ` ${texts.besides(parent?.name ?? "", euros(besides))}`}
        </Notice>
      );
    });
}
