import { Checkbox as UtrechtCheckbox } from "@utrecht/checkbox-react";
import clsx from "clsx";
import type { ReactNode } from "react";
import { FieldNotes, type FieldProps, OptionalMark, wire } from "./field.tsx";

export interface Choice {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  disabled?: boolean | undefined;
}

interface FieldsetProps {
  legend: ReactNode;
  legendSize?: "m" | "l" | undefined;
  children: ReactNode;
}

/** A group of fields that belong together. */
export function Fieldset({ legend, legendSize = "m", children }: FieldsetProps) {
  return (
    <fieldset className="lb-fieldset">
      <legend className={clsx("lb-legend", legendSize === "l" && "lb-legend--l")}>{legend}</legend>
      {children}
    </fieldset>
  );
}

const ChoiceText = ({ label, description }: Choice) => (
  <span>
    {label}
    {description && <small>{description}</small>}
  </span>
);

interface GroupProps extends FieldProps {
  legendSize?: "m" | "l" | undefined;
  /** `cards` stand in two columns, `segment` beside each other, `list` below each other. */
  looks?: "list" | "cards" | "segment" | undefined;
  options: readonly Choice[];
}

const containers = { list: "lb-choices", cards: "lb-choices lb-grid lb-grid--2", segment: "lb-segment" };

interface GroupFrameProps {
  group: GroupProps;
  role?: "radiogroup" | undefined;
  renderInput: (choice: Choice, id: string) => ReactNode;
}

function GroupFrame({ group, role, renderInput }: GroupFrameProps) {
  const { looks = "list", legendSize, options } = group;
  const { id, invalid, describedBy } = wire(group);
  return (
    <fieldset
      className={clsx("lb-fieldset utrecht-form-field", invalid && "utrecht-form-field--invalid")}
      role={role}
      aria-describedby={describedBy}
      aria-invalid={(role && invalid) || undefined}
      aria-required={role && (group.required ?? true)}
    >
      <legend className={clsx("lb-legend", legendSize === "l" && "lb-legend--l")}>
        {group.label}
        <OptionalMark required={group.required} />
      </legend>
      <FieldNotes field={group} />
      <div className={containers[looks]}>
        {options.map((choice, at) => (
          <label key={choice.value} className={clsx("lb-choice", looks === "cards" && "lb-choice--card")}>
            {renderInput(choice, at === 0 ? id : `${id}-${at + 1}`)}
            <ChoiceText {...choice} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One out of a few, each with room for a description. */
export function RadioGroup({ defaultValue, ...group }: GroupProps & { defaultValue?: string | undefined }) {
  return (
    <GroupFrame
      group={group}
      role="radiogroup"
      renderInput={({ value, disabled }, id) => (
        <input
          className="utrecht-radio-button"
          type="radio"
          id={id}
          name={group.name}
          value={value}
          defaultChecked={value === defaultValue}
          disabled={disabled}
        />
      )}
    />
  );
}

/** Any number out of a few. */
export function CheckboxGroup({
  defaultValue = [],
  ...group
}: GroupProps & { defaultValue?: readonly string[] | undefined }) {
  return (
    <GroupFrame
      group={group}
      renderInput={({ value, disabled }, id) => (
        <UtrechtCheckbox
          appearance="native"
          id={id}
          name={group.name}
          value={value}
          defaultChecked={defaultValue.includes(value)}
          {...(disabled && { disabled })}
        />
      )}
    />
  );
}

interface CheckboxProps extends FieldProps {
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
}

/** Yes or no. */
export function Checkbox({ value = "on", defaultChecked, ...field }: CheckboxProps) {
  const { id, invalid, describedBy } = wire(field);
  return (
    <div className={clsx("utrecht-form-field", invalid && "utrecht-form-field--invalid")}>
      <FieldNotes field={{ ...field, hint: undefined }} />
      <label className="lb-choice" htmlFor={id}>
        <UtrechtCheckbox
          appearance="native"
          id={id}
          name={field.name}
          value={value}
          defaultChecked={defaultChecked}
          invalid={invalid}
          aria-describedby={describedBy}
        />
        <span>
          {field.label}
          {field.hint && <small id={`${id}-hint`}>{field.hint}</small>}
        </span>
      </label>
    </div>
  );
}
