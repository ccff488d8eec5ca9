import { FormField } from "@utrecht/form-field-react";
import { FormLabel } from "@utrecht/form-label-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { uiTexts } from "./texts.nl.ts";

/** What every field takes; `error` holds the sentences the server found. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: readonly string[] | null | undefined;
  /** Optional fields say so themselves; required is the rule. */
  required?: boolean | undefined;
  /** Only when the same name occurs twice on one page. */
  id?: string | undefined;
}

/** The id of the (first) control of a field, so that the error summary can link to it. */
export const fieldId = (name: string) => name.replace(/[^\w-]+/g, "-");

/** Ids and aria attributes that tie a control to its label, hint and error. */
export function wire({ name, id = fieldId(name), hint, error }: FieldProps) {
  const invalid = Boolean(error?.length);
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = invalid ? `${id}-fout` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  return { id, invalid, hintId, errorId, describedBy };
}

/** "(niet verplicht)" behind the label of a field that may stay empty. */
export const OptionalMark = ({ required = true }: { required?: boolean | undefined }) =>
  required ? null : <span className="lb-optional"> {uiTexts.optional}</span>;

interface AboutProps {
  field: FieldProps;
}

/** Hint and error, in the order they are read. */
export function FieldNotes({ field }: AboutProps) {
  const { hintId, errorId } = wire(field);
  return (
    <>
      {hintId && (
        <div className="utrecht-form-field-description" id={hintId}>
          {field.hint}
        </div>
      )}
      {errorId && (
        <div className="utrecht-form-field-error-message" id={errorId}>
          <Icon name="warning" />
          <span>{field.error?.join(" ")}</span>
        </div>
      )}
    </>
  );
}

/** Label, hint, error and then the control itself. */
export function FieldFrame({ field, children }: AboutProps & { children: ReactNode }) {
  const { id, invalid } = wire(field);
  return (
    <FormField invalid={invalid}>
      <FormLabel htmlFor={id}>
        {field.label}
        <OptionalMark required={field.required} />
      </FormLabel>
      <FieldNotes field={field} />
      {children}
    </FormField>
  );
}
