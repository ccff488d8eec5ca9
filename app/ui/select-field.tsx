import clsx from "clsx";
import { FieldFrame, type FieldProps, wire } from "./field.tsx";
import { uiTexts } from "./texts.nl.ts";

export interface Option {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  defaultValue?: string | undefined;
  /** The text of the empty first choice, which then is an answer like the others; `null` leaves that choice out. */
  empty?: string | null | undefined;
  autoComplete?: string | undefined;
}

/** One out of many; for up to six choices a `RadioGroup` is easier. */
export function SelectField({
  options,
  defaultValue,
  empty = uiTexts.choose,
  autoComplete,
  ...field
}: SelectFieldProps) {
  const { id, invalid, describedBy } = wire(field);
  return (
    <FieldFrame field={field}>
      <select
        id={id}
        name={field.name}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        className={clsx("utrecht-select", invalid && "utrecht-select--invalid")}
        aria-invalid={invalid || undefined}
        aria-required={empty === uiTexts.choose && (field.required ?? true)}
        aria-describedby={describedBy}
      >
        {empty !== null && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
