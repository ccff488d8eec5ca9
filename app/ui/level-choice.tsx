import clsx from "clsx";
import type { ReactNode } from "react";
import { DataBadge } from "./badge.tsx";
import { FieldNotes, wire } from "./field.tsx";

interface Level {
  value: string;
  label: string;
  description?: string | undefined;
  /** Choosing this level puts the plan out. */
  knockOut?: boolean | undefined;
}

interface LevelChoiceProps {
  name: string;
  legend: ReactNode;
  /** For example "weegt 30". */
  weight?: string | undefined;
  hint?: ReactNode;
  levels: readonly Level[];
  defaultValue?: string | undefined;
  error?: readonly string[] | null | undefined;
  /** The criterion to answer now. */
  now?: boolean | undefined;
}

/** One criterion of a score sheet: the levels beside each other. */
export function LevelChoice({ name, legend, weight, hint, levels, defaultValue, error, now }: LevelChoiceProps) {
  const field = { name, label: legend, hint, error };
  const { id, invalid, describedBy } = wire(field);
  return (
    <div className={clsx("lb-criterion", now && "is-now")}>
      <fieldset
        className={clsx("lb-fieldset utrecht-form-field", invalid && "utrecht-form-field--invalid")}
        aria-describedby={describedBy}
      >
        <legend className="lb-legend lb-legend--l">
          {legend} {weight && <DataBadge>{weight}</DataBadge>}
        </legend>
        <FieldNotes field={field} />
        <div className="lb-levels">
          {levels.map(({ value, label, description, knockOut }, at) => (
            <label key={value} className={clsx("lb-level", knockOut && "lb-level--out")}>
              <input
                className="utrecht-radio-button"
                type="radio"
                id={at === 0 ? id : `${id}-${at + 1}`}
                name={name}
                value={value}
                defaultChecked={value === defaultValue}
              />
              <b>{label}</b>
              {description && <small>{description}</small>}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
