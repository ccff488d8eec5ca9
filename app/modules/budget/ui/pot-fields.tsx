import type { FieldReaderWithIds } from "#app/platform/form.ts";
import { Checkbox } from "#app/ui/choices.tsx";
import { MoneyField, TextField } from "#app/ui/text-field.tsx";
import { budgetTexts } from "../texts.nl.ts";

const texts = budgetTexts.work;

/** What is asked of a pot, new or not. */
export function PotFields({ field }: { field: FieldReaderWithIds }) {
  const { defaultValue, ...forPlans } = field("forPlans");
  return (
    <>
      <TextField {...field("name")} label={texts.name} autoComplete="off" />
      <TextField {...field("fcl")} label={texts.fcl} autoComplete="off" required={false} />
      <MoneyField {...field("amount")} label={texts.amount} />
      <Checkbox {...forPlans} label={texts.forPlans} defaultChecked={defaultValue === "on"} />
    </>
  );
}
