import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import type { FieldState } from "#app/platform/form.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import type { PotInTree } from "../core/pots.ts";
import { budgetTexts } from "../texts.nl.ts";

interface PotFieldProps extends FieldState {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly pots: readonly Pick<PotInTree, "id" | "name" | "year" | "free">[];
  /** What the empty first choice says when no pot is an answer too; absent: one has to be chosen. */
  readonly none?: string;
}

/** Which pot pays, with what each still has. */
export function PotField({ pots, none, ...field }: PotFieldProps) {
  return (
    <SelectField
      {...field}
      {...(none && { empty: none, required: false })}
      options={pots.map(({ id, name, year, free }) => ({
        value: String(id),
        label: budgetTexts.toPay(name, year, formatEuros(cents(free))),
      }))}
    />
  );
}
