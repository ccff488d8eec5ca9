import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { uiTexts } from "./texts.nl.ts";

export type Effect = "cost" | "saving";

interface AmountProps {
  effect: Effect;
  /** Formatted, with the sign of the euro: "€ 52.000". */
  amount: string;
  /** "eenmalig", "per jaar", "eenmalig, en daarna € 2.500 per jaar". */
  suffix?: ReactNode;
}

const words: Record<Effect, string> = { cost: uiTexts.costs, saving: uiTexts.saves };
// A no-break space in the amount keeps sign and number together.
const onOneLine = (amount: string) => amount.replace(/ /g, "\u00a0");

/** What something costs or saves: word, sign and shape differ, not only the colour. */
export function Amount({ effect, amount, suffix, size = "m" }: AmountProps & { size?: "s" | "m" | "l" | undefined }) {
  return (
    <span className="lb-row">
      <span
        className={clsx(
          "lb-amount",
          effect === "cost" ? "lb-amount--cost" : "lb-amount--save",
          size !== "m" && `lb-amount--${size}`,
        )}
      >
        <Icon name={effect} />
        <span>
          {words[effect]} {onOneLine(amount)}
        </span>
      </span>
      {suffix && <span className={clsx(size !== "l" && "lb-small", size === "s" && "lb-muted")}>{suffix}</span>}
    </span>
  );
}

/** The same in a table cell: no plane, the suffix below. */
export function AmountInTable({ effect, amount, suffix }: AmountProps) {
  return (
    <span className={clsx("lb-amt", effect === "cost" ? "lb-c-cost" : "lb-c-save")}>
      <Icon name={effect} />
      <span>
        {words[effect]} {onOneLine(amount)}
      </span>
      {suffix && <small>{suffix}</small>}
    </span>
  );
}

/** "Kost geld" or "Bespaart geld" with its sign, as the label of a choice. */
export function EffectLabel({ effect, children }: { effect: Effect; children: ReactNode }) {
  return (
    <span className="lb-effect">
      <span className={effect === "cost" ? "lb-c-cost" : "lb-c-save"}>
        <Icon name={effect} />
      </span>
      {children}
    </span>
  );
}
