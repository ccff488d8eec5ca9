import type { FieldReaderWithIds } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenField, MoneyField, TextField } from "#app/ui/text-field.tsx";
import { Paragraph } from "#app/ui/text.tsx";
import { budgetTexts } from "../texts.nl.ts";

const texts = budgetTexts.work;
const labels = texts.figureFields;

/** The figures of a year that its two indicative ceilings follow from (R80). */
export function FiguresForm({ year, field, open }: { year: number; field: FieldReaderWithIds; open: boolean }) {
  return (
    <Disclosure summary={texts.figures(year)} open={open}>
      <Paragraph>{texts.figuresText}</Paragraph>
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="intent" value="figures" />
        <HiddenField name="year" value={year} />
        <MoneyField {...field("free")} label={labels.free} />
        <TextField
          {...field("freePercent")}
          label={labels.freePercent}
          hint={labels.freePercentHint}
          inputMode="numeric"
        />
        <MoneyField {...field("green")} label={labels.green} />
        <TextField
          {...field("greenPercent")}
          label={labels.greenPercent}
          hint={labels.greenPercentHint}
          inputMode="numeric"
        />
        <TextField {...field("greenProgramme")} label={labels.greenProgramme} inputMode="numeric" />
        <TextField {...field("source")} label={labels.source} hint={labels.sourceHint} autoComplete="off" />
        <Button variant="primary">{texts.figuresSubmit}</Button>
      </form>
    </Disclosure>
  );
}
