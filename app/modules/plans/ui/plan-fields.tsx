import type { RoundKind } from "#app/modules/people/core/acts.ts";
import type { Effect, Promised, Theme } from "#app/modules/rounds/core/rules.ts";
import { themeNames } from "#app/modules/rounds/texts.nl.ts";
import type { FieldReader } from "#app/platform/form.ts";
import { EffectLabel } from "#app/ui/amount.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Grid, Stack } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { HiddenField, MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import { planTexts } from "../texts.nl.ts";
import { isOn, LineFields } from "./line-fields.tsx";

const texts = planTexts.form;

export interface PlanRound {
  readonly kind: RoundKind;
  readonly themes: readonly Theme[];
  readonly effects: readonly Effect[];
  /** What the authors of a plan promise here. */
  readonly promises: readonly Promised[];
  /** Whether the round has a phase in which the municipality looks at what was promised. */
  readonly checksPromises: boolean;
  /** The year in which lines begin, as long as the author chose none. */
  readonly year: number;
}

interface PlanFieldsProps {
  readonly field: FieldReader;
  readonly round: PlanRound;
  readonly rows: { readonly lines: number; readonly supporters: number };
}

/** All that an author writes, in sections. */
export function PlanFields({ field, round, rows }: PlanFieldsProps) {
  return (
    <>
      <About field={field} />
      <Subject field={field} round={round} />
      <Money field={field} round={round} rows={rows} />
      <Who field={field} round={round} supporters={rows.supporters} />
      <Stack>
        <Heading level={2} looks={3}>
          {texts.name}
        </Heading>
        <TextField
          {...field("displayName")}
          label={texts.displayName}
          hint={texts.displayNameHint}
          required={false}
          autoComplete="off"
        />
      </Stack>
    </>
  );
}

function About({ field }: Pick<PlanFieldsProps, "field">) {
  return (
    <Stack>
      <Heading level={2} looks={3}>
        {texts.about}
      </Heading>
      <TextField {...field("title")} label={texts.planTitle} hint={texts.planTitleHint} autoComplete="off" />
      <TextArea {...field("summary")} label={texts.summary} hint={texts.summaryHint} rows={2} />
      <TextArea {...field("text")} label={texts.text} hint={texts.textHint} rows={9} />
    </Stack>
  );
}

function Subject({ field, round }: Pick<PlanFieldsProps, "field" | "round">) {
  return (
    <Stack>
      <Heading level={2} looks={3}>
        {texts.subject}
      </Heading>
      <SelectField
        {...field("theme")}
        label={texts.theme}
        options={round.themes.map((theme) => ({ value: theme, label: themeNames[theme] }))}
      />
      <RadioGroup
        {...field("place")}
        label={texts.place}
        looks="cards"
        options={[
          { value: "neighbourhoods", label: texts.buurt },
          { value: "city", label: texts.city },
        ]}
      />
      <TextArea
        {...field("neighbourhoods")}
        label={texts.neighbourhoods}
        hint={texts.neighbourhoodsHint}
        rows={2}
        required={false}
      />
    </Stack>
  );
}

function Money({ field, round, rows }: PlanFieldsProps) {
  const { effects, kind } = round;
  const [only] = effects;
  return (
    <Stack>
      <Heading level={2} looks={3}>
        {texts.money}
      </Heading>
      {effects.length === 1 && only ? <HiddenField name="effect" value={only} /> : <EffectField field={field} />}
      {kind === "neighbourhood_plans" ? (
        <LineFields field={field} rows={rows.lines} year={round.year} />
      ) : (
        <Grid columns={2}>
          <div>
            <MoneyField {...field("oneOffCents")} label={texts.oneOff} hint={texts.oneOffHint} />
          </div>
          <div>
            <MoneyField {...field("yearlyCents")} label={texts.yearly} hint={texts.yearlyHint} />
          </div>
        </Grid>
      )}
      {kind === "neighbourhood_fund" && (
        <MoneyField {...field("minimumCents")} label={texts.minimum} hint={texts.minimumHint} required={false} />
      )}
      {effects.includes("saving") && (
        <TextField {...field("budgetLine")} label={texts.budgetLine} hint={texts.budgetLineHint} required={false} />
      )}
    </Stack>
  );
}

function EffectField({ field }: Pick<PlanFieldsProps, "field">) {
  return (
    <RadioGroup
      {...field("effect")}
      label={texts.effect}
      looks="cards"
      options={[
        { value: "cost", label: <EffectLabel effect="cost">{texts.cost}</EffectLabel>, description: texts.costHint },
        {
          value: "saving",
          label: <EffectLabel effect="saving">{texts.saving}</EffectLabel>,
          description: texts.savingHint,
        },
      ]}
    />
  );
}

function Who({ field, round, supporters }: Pick<PlanFieldsProps, "field" | "round"> & { supporters: number }) {
  return (
    <Stack>
      <Heading level={2} looks={3}>
        {texts.who}
      </Heading>
      <TextArea {...field("ownEffort")} label={texts.ownEffort} hint={texts.ownEffortHint} rows={4} />
      <TextField {...field("carriedOutBy")} label={texts.carriedOutBy} hint={texts.carriedOutByHint} />
      {round.promises.length > 0 && <Promises field={field} round={round} />}
      <Fieldset legend={texts.supporters}>
        <Stack>
          <Small>{texts.supportersHint}</Small>
          {Array.from({ length: supporters }, (_, at) => (
            <Supporter key={at} field={field} at={at} />
          ))}
          <div>
            <Button name="intent" value="more_supporters" formNoValidate>
              {texts.moreSupporters}
            </Button>
          </div>
        </Stack>
      </Fieldset>
    </Stack>
  );
}

function Promises({ field, round: { promises, checksPromises, effects } }: Pick<PlanFieldsProps, "field" | "round">) {
  const { chosen, ...state } = field("promises");
  return (
    <CheckboxGroup
      {...state}
      label={texts.promises}
      hint={checksPromises ? texts.promisesHint : texts.promisesUnchecked}
      defaultValue={chosen}
      options={promises.map((promise) => ({
        value: promise,
        label: texts.promise[promise],
        description: promise === "finance" && effects.includes("saving") ? texts.onlyCost : undefined,
      }))}
    />
  );
}

function Supporter({ field, at }: { field: FieldReader; at: number }) {
  const name = `supporters[${at}]`;
  const consent = field(`${name}.consent`);
  return (
    <Grid columns={2}>
      <TextField {...field(`${name}.name`)} label={texts.supporter(at + 1)} required={false} autoComplete="off" />
      <Checkbox
        name={consent.name}
        error={consent.error}
        label={texts.consent}
        defaultChecked={isOn(consent.defaultValue)}
      />
    </Grid>
  );
}
