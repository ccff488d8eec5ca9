import { useId, useState } from "react";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { BudgetBar } from "#app/ui/budget-bar.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { recountTexts as texts } from "../recount-words.nl.ts";
import type { ShownStep } from "../recount-view.ts";

/** The budget as it fills, step by step; it starts with the last one, and whoever looks goes back and forth. */
export function BudgetFilling({ budget, budgetText, steps }: NonNullable<ShownStep["filling"]>) {
  const id = useId();
  const [at, setAt] = useState(steps.length);
  const paid = steps.slice(0, at).flatMap(({ segment }) => (segment ? [segment] : []));
  const spent = formatEuros(cents(paid.reduce((sum, { awarded }) => sum + awarded, 0)));
  const step = steps[at - 1];
  const move = (by: number) => setAt(Math.min(steps.length, Math.max(0, at + by)));
  return (
    <div className="lb-stack-s">
      <BudgetBar
        label={texts.fillingLabel(spent, formatEuros(cents(budget)))}
        segments={paid}
        ceiling={budget}
        ceilingText={budgetText}
        askedText={texts.fillingPaid(spent)}
        numberText={texts.numberIs}
      />
      <label className="utrecht-form-label" htmlFor={id}>
        {texts.stepLabel}
      </label>
      <input
        className="lb-range"
        id={id}
        type="range"
        min={0}
        max={steps.length}
        value={at}
        aria-valuetext={texts.stepOf(at, steps.length)}
        onChange={({ target }) => setAt(Number(target.value))}
      />
      <p role="status">
        <strong>{texts.stepOf(at, steps.length)}</strong> {step?.text}
      </p>
      <Actions>
        <Button type="button" disabled={at === 0} onClick={() => move(-1)}>
          {texts.back}
        </Button>
        <Button type="button" disabled={at === steps.length} onClick={() => move(1)}>
          {texts.on}
        </Button>
      </Actions>
    </div>
  );
}
