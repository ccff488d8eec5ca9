import type { FieldReader } from "#app/platform/form.ts";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Grid } from "#app/ui/layout.tsx";
import { DateField, HiddenField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { instrumentKinds, instrumentOutcomes } from "../core/instrument.ts";
import { instrumentNames, instrumentOutcomeNames, instrumentTexts as texts } from "../texts.nl.ts";
import { VoteFields } from "./decide-fields.tsx";

interface InstrumentFieldsProps {
  readonly field: FieldReader;
  /** How many fracties are known. */
  readonly fracties: number;
}

/** A new amendement or motie: what it is; it is handed in. */
export function NewInstrumentFields({ field }: Pick<InstrumentFieldsProps, "field">) {
  return (
    <>
      <HiddenField name="version" value="0" />
      <HiddenField name="outcome" value="submitted" />
      <DetailFields field={field} />
    </>
  );
}

/** In the meeting what the raad does comes first; what it is was written down before. */
export function InstrumentFields({ field, fracties }: InstrumentFieldsProps) {
  const isWrong = details.some((name) => field(name).error);
  return (
    <>
      <HiddenField name="version" value={field("version").defaultValue ?? "0"} />
      <RadioGroup
        {...field("outcome")}
        label={texts.outcome}
        looks="segment"
        options={instrumentOutcomes.map((value) => ({ value, label: instrumentOutcomeNames[value] }))}
      />
      <VoteFields field={field} fracties={fracties} />
      <DateField {...field("decidedOn")} label={texts.day} required={false} />
      <Disclosure summary={texts.details} open={isWrong}>
        <DetailFields field={field} />
      </Disclosure>
    </>
  );
}

const details = ["kind", "reference", "title", "plans", "proposers", "text", "reason"];

function DetailFields({ field }: Pick<InstrumentFieldsProps, "field">) {
  return (
    <>
      <RadioGroup
        {...field("kind")}
        label={texts.kind}
        looks="segment"
        options={instrumentKinds.map((value) => ({ value, label: instrumentNames[value] }))}
      />
      <Grid columns={2}>
        <TextField {...field("reference")} label={texts.reference} hint={texts.referenceHint} />
        <TextField {...field("plans")} label={texts.plans} hint={texts.plansHint} required={false} />
      </Grid>
      <TextField {...field("title")} label={texts.name} />
      <TextField {...field("proposers")} label={texts.proposers} hint={texts.proposersHint} required={false} />
      <TextArea {...field("text")} label={texts.text} hint={texts.textHint} rows={4} required={false} />
      <TextArea {...field("reason")} label={texts.reason} hint={texts.reasonHint} rows={3} required={false} />
    </>
  );
}
