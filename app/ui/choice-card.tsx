import type { ReactNode } from "react";

interface ChoiceCardProps {
  name: string;
  value: string;
  label: ReactNode;
  description?: ReactNode;
  defaultChecked?: boolean | undefined;
  id?: string | undefined;
}

/** One radio as a card, for a fieldset that needs more than `RadioGroup` offers. */
export function ChoiceCard({ name, value, label, description, defaultChecked, id }: ChoiceCardProps) {
  return (
    <label className="lb-choice lb-choice--card">
      <input
        className="utrecht-radio-button"
        type="radio"
        name={name}
        value={value}
        id={id}
        defaultChecked={defaultChecked}
      />
      <span>
        {label}
        {description && <small>{description}</small>}
      </span>
    </label>
  );
}
