import type { FieldReaderWithIds } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Grid } from "#app/ui/layout.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { resultsTexts } from "../texts.nl.ts";

const texts = resultsTexts.work.arrange;

interface IndicatorFormProps {
  /** Of the indicator that is changed; null: a new one. */
  readonly id: number | null;
  readonly field: FieldReaderWithIds;
}

/** What the raad wants to reach: where it begins, where it goes, and how it is measured (R90, R91). */
export function IndicatorForm({ id, field }: IndicatorFormProps) {
  const number = (name: string) => ({ ...field(name), inputMode: "decimal" as const, autoComplete: "off" });
  return (
    <form method="post" className="lb-stack" noValidate>
      <HiddenField name="intent" value={id === null ? "add" : "change"} />
      {id !== null && <HiddenField name="indicator" value={id} />}
      <TextField {...field("name")} label={texts.name} hint={texts.nameHint} autoComplete="off" />
      <TextField {...field("unit")} label={texts.unit} hint={texts.unitHint} autoComplete="off" />
      <TextField {...field("source")} label={texts.source} hint={texts.sourceHint} autoComplete="off" />
      <Grid columns={2}>
        <TextField {...number("baselineYear")} label={texts.baselineYear} />
        <TextField {...number("baselineValue")} label={texts.baselineValue} />
        <TextField {...number("targetYear")} label={texts.targetYear} />
        <TextField {...number("targetValue")} label={texts.targetValue} />
      </Grid>
      <TextField {...number("spreadLimit")} label={texts.spreadLimit} hint={texts.spreadLimitHint} required={false} />
      <TextField {...number("programme")} label={texts.programme} hint={texts.programmeHint} required={false} />
      <Button variant="primary">{id === null ? texts.addSubmit : texts.changeSubmit}</Button>
    </form>
  );
}
