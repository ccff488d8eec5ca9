import { uiTexts } from "./texts.nl.ts";

export interface WizardStep {
  label: string;
  state: "done" | "now" | "next";
  /** Where a finished step can be changed. */
  href?: string | undefined;
}

/** The steps of a long form; finished ones are links. */
export function WizardSteps({ steps }: { steps: readonly WizardStep[] }) {
  return (
    <nav aria-label={uiTexts.steps}>
      <ol className="lb-wizard">
        {steps.map(({ label, state, href }, at) => (
          <li key={label} className={`is-${state}`} aria-current={state === "now" ? "step" : undefined}>
            {state === "done" && href ? (
              <a href={href}>
                {at + 1}. {label}
              </a>
            ) : (
              <span>
                {at + 1}. {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
