import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { FieldReaderWithIds } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Grid, Stack } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { seenOf, type Corrected, type Indicator } from "../core/indicator.ts";
import { formatValue } from "../core/value.ts";
import { resultsTexts } from "../texts.nl.ts";

const texts = resultsTexts.work.measure;

interface MeasurePanelProps {
  readonly indicator: Indicator;
  /** The year that is corrected; null: a new one. */
  readonly year: number | null;
  readonly wijken: readonly { readonly id: number; readonly name: string }[];
  readonly corrected: readonly Corrected[];
  readonly field: FieldReaderWithIds;
}

/** What was measured of a goal, and the form for one year of it (R90, R91). */
export function MeasurePanel({ indicator, year, wijken, corrected, field }: MeasurePanelProps) {
  const { id, name, years } = indicator;
  const stored = years.find((one) => one.year === year);
  return (
    <Stack as="section" labelledBy="metingen" gap="l">
      <Heading level={2} id="metingen">
        {year === null ? texts.newYear(name) : texts.ofYear(name, year)}
      </Heading>
      <Paragraph>{year === null ? texts.text : texts.correct}</Paragraph>
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="indicator" value={id} />
        <HiddenField name="seen" value={field("seen").defaultValue ?? seenOf(stored)} />
        {year === null ? (
          <TextField {...field("year")} label={texts.yearField} inputMode="numeric" autoComplete="off" />
        ) : (
          <HiddenField name="year" value={year} />
        )}
        <TextField
          {...field("whole")}
          label={resultsTexts.whole}
          inputMode="decimal"
          autoComplete="off"
          required={false}
        />
        {wijken.length > 0 && (
          <fieldset className="lb-plain lb-stack">
            <legend>
              <strong>{texts.perWijk}</strong>
            </legend>
            <Grid columns={2}>
              {wijken.map((wijk, at) => (
                <div key={wijk.id}>
                  <HiddenField name={`wijken[${at}].id`} value={wijk.id} />
                  <TextField
                    {...field(`wijken[${at}].value`)}
                    label={wijk.name}
                    inputMode="decimal"
                    autoComplete="off"
                    required={false}
                  />
                </div>
              ))}
            </Grid>
          </fieldset>
        )}
        <Button variant="primary">{texts.submit}</Button>
      </form>
      {years.length === 0 ? <Small muted>{texts.none}</Small> : <Years indicator={indicator} />}
      {corrected.length > 0 && <CorrectedTable corrected={corrected} />}
    </Stack>
  );
}

const Years = ({ indicator: { id, name, years } }: { indicator: Indicator }) => (
  <Table
    caption={resultsTexts.goal.caption(name)}
    layout="cards"
    rows={years}
    rowKey={({ year }) => year}
    columns={[
      { header: resultsTexts.goal.year, rowHeader: true, cell: ({ year }) => year },
      {
        header: resultsTexts.whole,
        align: "num",
        cell: ({ whole }) => (whole === null ? resultsTexts.goal.none : formatValue(whole)),
      },
      {
        header: texts.perWijk,
        cell: ({ wijken }) =>
          wijken.map(({ wijk, value }) => `${wijk}\u00a0${formatValue(value)}`).join("; ") || resultsTexts.goal.none,
      },
      {
        header: texts.change,
        act: true,
        cell: ({ year }) => (
          <TextLink href={`/werk/metingen?doel=${id}&jaar=${year}`}>{texts.changeYear(year)}</TextLink>
        ),
      },
    ]}
  />
);

/** What was corrected stays to be read. */
const CorrectedTable = ({ corrected }: { corrected: readonly Corrected[] }) => (
  <Table
    caption={texts.corrected}
    layout="cards"
    rows={corrected}
    rowKey={({ id }) => id}
    columns={[
      { header: resultsTexts.goal.year, rowHeader: true, cell: ({ year }) => year },
      { header: texts.where, cell: ({ wijk }) => wijk ?? resultsTexts.whole },
      { header: texts.was, align: "num", cell: ({ value }) => formatValue(value) },
      { header: texts.on, cell: ({ on }) => longDate(on) },
      { header: texts.by, cell: ({ by }) => by },
    ]}
  />
);
