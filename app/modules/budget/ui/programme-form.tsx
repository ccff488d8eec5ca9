import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import type { FieldReaderWithIds } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenField, MoneyField, TextField } from "#app/ui/text-field.tsx";
import { List, Paragraph } from "#app/ui/text.tsx";
import type { ProgrammeBudget } from "../core/shares.ts";
import { budgetTexts } from "../texts.nl.ts";

const texts = budgetTexts.work;
const labels = texts.programmeFields;

interface ProgrammeFormProps {
  readonly year: number;
  /** Those that there are. */
  readonly programmes: readonly ProgrammeBudget[];
  readonly field: FieldReaderWithIds;
  readonly open: boolean;
}

/** What a programme of the budget has in a year, of which follows which share is filled in with residents (R71). */
export function ProgrammeForm({ year, programmes, field, open }: ProgrammeFormProps) {
  return (
    <Disclosure summary={texts.programme(year)} open={open}>
      <Paragraph>{texts.programmeText}</Paragraph>
      {programmes.length > 0 && (
        <List
          items={programmes.map(({ programme, name, amount }) =>
            texts.programmeKept(programme, name, formatEuros(cents(amount))),
          )}
        />
      )}
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="intent" value="programme" />
        <HiddenField name="year" value={year} />
        <TextField {...field("programme")} label={labels.programme} inputMode="numeric" />
        <TextField {...field("name")} label={labels.name} hint={labels.nameHint} autoComplete="off" />
        <MoneyField {...field("amount")} label={labels.amount} hint={labels.amountHint} required={false} />
        <TextField {...field("source")} label={labels.source} hint={labels.sourceHint} autoComplete="off" />
        <Button variant="primary">{texts.programmeSubmit}</Button>
      </form>
    </Disclosure>
  );
}
