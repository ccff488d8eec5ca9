import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { uiTexts } from "./texts.nl.ts";

interface Answer {
  /** Name and value of the button that sends the form. */
  name: string;
  value: string;
  label: string;
  icon?: IconName | undefined;
  /** Not an answer: smaller and without a plane. */
  skip?: boolean | undefined;
  keyShortcuts?: string | undefined;
}

interface AnswerDockProps {
  /** The question, said to screen readers. */
  legend: string;
  answers: readonly Answer[];
  /** Which keys work, on wide screens. */
  keys?: ReactNode;
}

/** The answers at the bottom of the screen: all the same size, colour and weight. */
export function AnswerDock({ legend, answers, keys }: AnswerDockProps) {
  return (
    <div className="lb-dock">
      <fieldset className="lb-wrap lb-dock__in lb-stack-s">
        <legend className="lb-visually-hidden">{legend}</legend>
        <div className={clsx("lb-ratebuttons", answers.length > 3 && "lb-ratebuttons--scale")}>
          {answers.map(({ name, value, label, icon, skip, keyShortcuts }) => (
            <button
              key={value}
              className={clsx("lb-ratebutton", skip && "lb-ratebutton--skip")}
              type="submit"
              name={name}
              value={value}
              aria-keyshortcuts={keyShortcuts}
            >
              {icon && <Icon name={icon} />}
              <span>{label}</span>
            </button>
          ))}
        </div>
        {keys && (
          <p className="lb-small lb-muted lb-keys">
            {uiTexts.keyboard} {keys}
          </p>
        )}
      </fieldset>
    </div>
  );
}

interface ScoreBarProps {
  label: string;
  /** What is filled in and stored so far. */
  status: ReactNode;
  actions: ReactNode;
}

/** The bar below a long form: where it stands and how to go on. */
export function ScoreBar({ label, status, actions }: ScoreBarProps) {
  return (
    <section className="lb-scorebar" aria-label={label}>
      <div className="lb-wrap lb-scorebar__in">
        <p role="status">{status}</p>
        <div className="lb-row">{actions}</div>
      </div>
    </section>
  );
}
