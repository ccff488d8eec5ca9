import clsx from "clsx";
import type { ReactNode } from "react";
import { NowBadge } from "./badge.tsx";
import { Icon } from "./icon.tsx";
import { VisuallyHidden } from "./text.tsx";
import { uiTexts } from "./texts.nl.ts";

export interface PhaseStep {
  name: ReactNode;
  dates?: ReactNode;
  state: "done" | "now" | "next";
  note?: ReactNode;
}

const Step = ({ step: { name, dates, state, note }, number }: { step: PhaseStep; number: number }) => (
  <li className={`is-${state}`} aria-current={state === "now" ? "step" : undefined}>
    <span className="lb-phases__mark">{state === "done" ? <Icon name="check" /> : number}</span>
    <div>
      <span className="lb-phases__name">
        {name}
        {state === "done" && <VisuallyHidden> {uiTexts.done}</VisuallyHidden>}
        {state === "now" && (
          <>
            {" "}
            <NowBadge />
          </>
        )}
      </span>
      {dates && <span className="lb-phases__date">{dates}</span>}
      {note && <div className="lb-small">{note}</div>}
    </div>
  </li>
);

const Steps = ({ steps, className }: { steps: readonly PhaseStep[]; className: string }) => (
  <ol className={clsx("lb-phases", className)}>
    {steps.map((step, at) => (
      <Step key={at} step={step} number={at + 1} />
    ))}
  </ol>
);

/** The phases of a round: a line from left to right, on a phone from top to bottom. */
export function PhaseBar({ steps }: { steps: readonly PhaseStep[] }) {
  return <Steps steps={steps} className="lb-phases--bar" />;
}

/** What happened and what comes, from top to bottom. */
export function Timeline({ steps }: { steps: readonly PhaseStep[] }) {
  return <Steps steps={steps} className="lb-timeline" />;
}
