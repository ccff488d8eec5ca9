import { Textbox } from "@utrecht/textbox-react";
import clsx from "clsx";
import { FieldFrame, FieldNotes, type FieldProps, wire } from "./field.tsx";

interface TypedFieldProps extends FieldProps {
  defaultValue?: string | number | undefined;
  autoComplete?: string | undefined;
  maxLength?: number | undefined;
  readOnly?: boolean | undefined;
}

interface TextFieldProps extends TypedFieldProps {
  type?: "text" | "email" | "password" | "search" | "tel" | "url" | undefined;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | undefined;
}

const control = (field: TypedFieldProps) => {
  const { id, describedBy } = wire(field);
  const { name, defaultValue, autoComplete, maxLength, readOnly, required = true } = field;
  return {
    id,
    name,
    defaultValue,
    autoComplete,
    maxLength,
    readOnly,
    // The server checks and explains; the browser's own bubbles are not in plain Dutch.
    "aria-required": required,
    "aria-describedby": describedBy,
  };
};

/** One line of text. */
export function TextField({ type = "text", inputMode, ...field }: TextFieldProps) {
  return (
    <FieldFrame field={field}>
      <Textbox {...control(field)} type={type} inputMode={inputMode} invalid={wire(field).invalid} />
    </FieldFrame>
  );
}

/** One line of text in a cell of a table, whose column says what it is; `label` is for who hears the page. */
export function CellField({ label, inputMode, ...field }: Omit<TextFieldProps, "label"> & { label: string }) {
  const named = { ...field, label, required: false };
  return (
    <div className="lb-cellfield">
      <Textbox {...control(named)} aria-label={label} inputMode={inputMode} invalid={wire(named).invalid} />
      <FieldNotes field={named} />
    </div>
  );
}

/** More lines of text. */
export function TextArea({ rows = 5, ...field }: TypedFieldProps & { rows?: number | undefined }) {
  const { invalid } = wire(field);
  return (
    <FieldFrame field={field}>
      <textarea
        {...control(field)}
        rows={rows}
        className={clsx("utrecht-textbox utrecht-textarea", invalid && "utrecht-textbox--invalid")}
        aria-invalid={invalid || undefined}
      />
    </FieldFrame>
  );
}

/** A file from the device; `accept` as browsers take it. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  const { id, describedBy, invalid } = wire(field);
  return (
    <FieldFrame field={field}>
      <input
        className={clsx("utrecht-textbox", invalid && "utrecht-textbox--invalid")}
        type="file"
        id={id}
        name={field.name}
        accept={accept}
        aria-required={field.required ?? true}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
    </FieldFrame>
  );
}

/** An amount in euros as people type it; the server reads it into cents. */
export function MoneyField(field: TypedFieldProps) {
  return (
    <FieldFrame field={field}>
      <div className="lb-money">
        <span className="lb-money__sign" aria-hidden="true">
          €
        </span>
        <Textbox {...control(field)} inputMode="numeric" invalid={wire(field).invalid} autoComplete="off" />
      </div>
    </FieldFrame>
  );
}

interface DateFieldProps extends TypedFieldProps {
  /** ISO dates between which the date must lie. */
  min?: string | undefined;
  max?: string | undefined;
}

/** A date; the value is an ISO date. */
export function DateField({ min, max, ...field }: DateFieldProps) {
  return (
    <FieldFrame field={field}>
      <div className="lb-date">
        <Textbox {...control(field)} type="date" min={min} max={max} invalid={wire(field).invalid} />
      </div>
    </FieldFrame>
  );
}

/** A value that travels with the form unseen. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
