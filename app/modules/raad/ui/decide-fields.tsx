import type { FieldReader } from "#app/platform/form.ts";
import { Checkbox, Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Grid } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { Small } from "#app/ui/text.tsx";
import { CellField, DateField, HiddenField, MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { outcomes } from "../core/decision.ts";
import type { InstrumentView } from "../instrument-view.ts";
import { decisionNames, instrumentTexts, raadTexts } from "../texts.nl.ts";

const texts = raadTexts.decide;

interface DecideFieldsProps {
  readonly field: FieldReader;
  readonly byRaad: boolean;
  /** How many fracties are known. */
  readonly fracties: number;
  /** The amendementen and moties about the plan. */
  readonly instruments: readonly InstrumentView[];
}

/** Everything about a decision as it stands in the papers of the meeting. */
export function DecideFields({ field, byRaad, fracties, instruments }: DecideFieldsProps) {
  // Typed before the dekking changed: who typed it sees it again, to take it out
  const typedOfRaad = field("instrumentId").error !== undefined || field("votesFor").error !== undefined;
  const sure = field("amountConfirmed");
  // Only once the amount made somebody ask: and then as long as the form comes back
  const asks = sure.error !== undefined || sure.chosen.length > 0;
  return (
    <>
      <HiddenField name="version" value={field("version").defaultValue ?? "0"} />
      <RadioGroup
        {...field("outcome")}
        label={texts.outcome}
        looks="segment"
        options={outcomes.map((value) => ({ value, label: decisionNames[value] }))}
      />
      <TextArea {...field("reason")} label={texts.reason} hint={texts.reasonHint} rows={3} required={false} />
      {(byRaad || typedOfRaad) && <RaadFields field={field} fracties={fracties} instruments={instruments} />}
      <Fieldset legend={texts.amounts}>
        <Small>{texts.amountsHint}</Small>
        <Grid columns={2}>
          <MoneyField {...field("oneOffCents")} label={texts.oneOff} required={false} />
          <MoneyField {...field("yearlyCents")} label={texts.yearly} required={false} />
        </Grid>
        {asks && <Checkbox {...sure} label={texts.amountConfirmed} defaultChecked={sure.chosen.length > 0} />}
      </Fieldset>
      <DateField {...field("decidedOn")} label={texts.day} />
    </>
  );
}

/** What only the raad has: amendement, motie and votes. */
function RaadFields({ field, fracties, instruments }: Omit<DecideFieldsProps, "byRaad">) {
  const followed = field("instrumentId");
  return (
    <>
      {(instruments.length > 0 || followed.error) && (
        <SelectField
          {...followed}
          label={texts.instrument}
          hint={texts.instrumentHint}
          empty={texts.noInstrument}
          required={false}
          options={instruments.map(({ id, name, title }) => ({
            value: String(id),
            label: instrumentTexts.full(name, title),
          }))}
        />
      )}
      <VoteFields field={field} fracties={fracties} />
    </>
  );
}

/** How the raad voted: as counts, or per fractie. */
export function VoteFields({ field, fracties }: Pick<DecideFieldsProps, "field" | "fracties">) {
  return (
    <>
      <Fieldset legend={texts.votes}>
        <Grid columns={3}>
          <TextField {...field("votesFor")} label={texts.for} inputMode="numeric" required={false} />
          <TextField {...field("votesAgainst")} label={texts.against} inputMode="numeric" required={false} />
          <TextField {...field("seats")} label={texts.seats} inputMode="numeric" required={false} />
        </Grid>
      </Fieldset>
      <Fractions field={field} known={fracties} />
    </>
  );
}

/** Lines below the known fracties, for new ones: as many as a large raad has when nobody wrote any down yet. */
const spare = { none: 20, some: 3 };

/** How each fractie voted: one line each, as a table that can be typed through. */
function Fractions({ field, known }: { field: FieldReader; known: number }) {
  const count = known + (known > 0 ? spare.some : spare.none);
  const lines = Array.from({ length: count }, (_, at) => ({
    of: (part: string) => field(`fracties[${at}].${part}`),
    whose: field(`fracties[${at}].name`).defaultValue || texts.spare(at + 1),
  }));
  const isWrong = lines.some(({ of }) => ["name", "seats", "for", "against"].some((part) => of(part).error));
  const column = (part: "seats" | "for" | "against", header: string) => ({
    header,
    cell: ({ of, whose }: (typeof lines)[number]) => (
      <CellField {...of(part)} label={`${header}, ${whose}`} inputMode="numeric" />
    ),
  });
  return (
    <Disclosure summary={texts.fracties} open={known > 0 || isWrong}>
      <Small>{texts.fractiesHint}</Small>
      <Table
        caption={texts.fracties}
        captionHidden
        layout="cards"
        rows={lines}
        rowKey={(_line, at) => at}
        columns={[
          {
            header: texts.fractie,
            cell: ({ of }, at) => <CellField {...of("name")} label={texts.spare(at + 1)} />,
          },
          column("seats", texts.fractieSeats),
          column("for", texts.for),
          column("against", texts.against),
        ]}
      />
    </Disclosure>
  );
}
