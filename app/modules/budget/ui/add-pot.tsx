import type { FieldReaderWithIds } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import type { PotInTree } from "../core/pots.ts";
import { budgetTexts } from "../texts.nl.ts";
import { PotFields } from "./pot-fields.tsx";

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
        <PotFields field={field} />
        <Button variant="primary">{texts.addSubmit}</Button>
      </form>
    </Stack>
  );
}
