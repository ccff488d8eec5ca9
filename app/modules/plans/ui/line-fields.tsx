import type { FieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Block, Grid, Stack } from "#app/ui/layout.tsx";
import { MoneyField, TextField } from "#app/ui/text-field.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import { planTexts, recurrenceNames } from "../texts.nl.ts";

const texts = planTexts.form;

/** A checkbox as it was sent ("on") or stored ("true"). */
export const isOn = (value: string | undefined) => value === "on" || value === "true";

interface LineFieldsProps {
  readonly field: FieldReader;
  readonly rows: number;
  /** What stands in the year of a new line. */
  readonly year: number;
}

/** The activities of a neighbourhood plan; the amounts of the plan are their sums. */
export function LineFields({ field, rows, year }: LineFieldsProps) {
  return (
    <Stack>
      <Heading level={3}>{texts.lines}</Heading>
      <Small>{texts.linesHint}</Small>
      {Array.from({ length: rows }, (_, at) => (
        <LineRow key={at} field={field} at={at} year={year} />
      ))}
      <div>
        <Button name="intent" value="more_lines" formNoValidate>
          {texts.moreLines}
        </Button>
      </div>
    </Stack>
  );
}

function LineRow({ field, at, year }: { field: FieldReader; at: number; year: number }) {
  const of = (name: string) => field(`lines[${at}].${name}`);
  const flag = (name: string) => {
    const { defaultValue, error, name: full } = of(name);
    return { name: full, error, defaultChecked: isOn(defaultValue) };
  };
  return (
    <Block>
      <Fieldset legend={texts.line(at + 1)}>
        <Stack>
          <TextField {...of("activity")} label={texts.activity} required={at === 0} autoComplete="off" />
          <Grid columns={2}>
            <div>
              <MoneyField {...of("cents")} label={texts.cents} required={at === 0} />
            </div>
            <div>
              <RadioGroup
                {...of("recurrence")}
                label={texts.recurrence}
                looks="segment"
                defaultValue={of("recurrence").defaultValue ?? "one_off"}
                options={(["one_off", "yearly"] as const).map((value) => ({ value, label: recurrenceNames[value] }))}
              />
            </div>
            <div>
              <TextField
                {...of("year")}
                label={texts.year}
                hint={texts.yearHint}
                inputMode="numeric"
                defaultValue={of("year").defaultValue ?? String(year)}
              />
            </div>
            <div>
              <TextField
                {...of("priority")}
                label={texts.priority}
                hint={texts.priorityHint}
                inputMode="numeric"
                defaultValue={of("priority").defaultValue ?? String(at + 1)}
              />
            </div>
          </Grid>
          <TextField
            {...of("owner")}
            label={texts.owner}
            hint={texts.ownerHint}
            required={at === 0}
            autoComplete="off"
          />
          <Checkbox {...flag("feasibleThisYear")} label={texts.feasible} />
          <Checkbox {...flag("isIcon")} label={texts.icon} hint={texts.iconHint} />
        </Stack>
      </Fieldset>
    </Block>
  );
}
