import type { FieldReaderWithIds } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { HiddenField, MoneyField, TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import type { PotInTree } from "../core/pots.ts";
import { budgetTexts } from "../texts.nl.ts";

const texts = budgetTexts.work;

/** The form for a new pot; under each pot that is booked one can hang. */
export function AddPot({ field, pots }: { field: FieldReaderWithIds; pots: readonly PotInTree[] }) {
  const options = pots
    .filter(({ booked }) => booked)
    .map(({ id, name, year }) => ({ value: String(id), label: `${name} (${year})` }));
  return (
    <Stack as="section" labelledBy="nieuw">
      <Heading level={2} id="nieuw">
        {texts.add}
      </Heading>
      <Paragraph>{texts.addText}</Paragraph>
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="intent" value="add" />
        <SelectField
          {...field("parent")}
          label={texts.parent}
          empty={texts.byItself}
          options={options}
          required={false}
        />
        <TextField
          {...field("year")}
          label={texts.yearField}
          hint={texts.yearHint}
          inputMode="numeric"
          required={false}
        />
        <TextField {...field("name")} label={texts.name} autoComplete="off" />
        <TextField {...field("fcl")} label={texts.fcl} autoComplete="off" required={false} />
        <MoneyField {...field("amount")} label={texts.amount} />
        <ForPlans field={field} />
        <Button variant="primary">{texts.addSubmit}</Button>
      </form>
    </Stack>
  );
}

export function ForPlans({ field }: { field: FieldReaderWithIds }) {
  const { defaultValue, ...held } = field("forPlans");
  return <Checkbox {...held} label={texts.forPlans} defaultChecked={defaultValue === "on"} />;
}
