import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { PotInTree } from "../core/pots.ts";
import { budgetTexts } from "../texts.nl.ts";

const texts = budgetTexts.question;
const euros = (amount: number) => formatEuros(cents(amount));

/** Each pot that does not fit in the one above it, as a question to the raad (R69). */
export function OpenQuestions({ pots }: { pots: readonly PotInTree[] }) {
  return pots
    .filter(({ booked }) => !booked)
    .map(({ id, name, amount, parentId, excess }) => {
      const parent = pots.find((pot) => pot.id === parentId);
      if (excess === 0)
        return (
          <Notice key={id} title={texts.fitsTitle}>
            {texts.fits(name, euros(amount), parent?.name ?? "")}
          </Notice>
        );
      return (
        <Notice key={id} kind="warning" title={texts.title}>
          {texts.text(name, euros(amount), parent?.name ?? "", euros(parent?.free ?? 0), euros(excess))}
        </Notice>
      );
    });
}
