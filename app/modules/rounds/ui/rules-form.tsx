import type { FieldReader } from "#app/platform/form.ts";
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { fieldId, FieldNotes } from "#app/ui/field.tsx";
import { Section } from "#app/ui/layout.tsx";
import { DateField, MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { Heading, Small } from "#app/ui/text.tsx";
import type { Phase } from "#app/modules/people/core/acts.ts";
import { phaseNames } from "#app/modules/people/texts.nl.ts";
import type { RuleField, RulePart } from "../rule-fields.ts";
import { criterionTexts, roundTexts } from "../texts.nl.ts";

interface RulesFieldsProps {
  parts: readonly RulePart[];
  field: FieldReader;
  /** Names of the wijken. */
  wijken: readonly string[];
  criteria: number;
  fixed?: Fixed | undefined;
}

/** By the name of a field why it stands fast, for what of an open round changes no more. */
type Fixed = Readonly<Record<string, string>>;

/** All fields of the rules, made from the schema; `criteria` is how many stored criteria there are. */
export function RulesFields({ parts, ...round }: RulesFieldsProps) {
  return parts.map((part) => (
    <Section key={part.key} tight labelledBy={`deel-${part.key}`}>
      <Heading level={2} looks={3} id={`deel-${part.key}`}>
        {part.title}
      </Heading>
      {part.fields.map((rule) => (
        <RuleControlField key={rule.path} rule={rule} {...round} />
      ))}
    </Section>
  ));
}

interface RuleFieldProps extends Omit<RulesFieldsProps, "parts"> {
  rule: RuleField;
}

function RuleControlField({ rule, field, wijken, criteria, fixed }: RuleFieldProps) {
  const { control, text, path } = rule;
  const { chosen, ...state } = field(`rules.${path}`);
  const hint = [fixed?.[state.name], text.hint, rule.standard].filter(Boolean).join(" ");
  const common = { name: state.name, error: state.error, label: text.label, hint };
  if (control.control === "criteria") return <CriteriaFields field={field} count={criteria} hint={hint} />;
  if (control.control === "wijken")
    return (
      <CheckboxGroup
        {...common}
        defaultValue={chosen}
        required={false}
        options={wijken.map((name) => ({ value: name, label: name }))}
      />
    );
  if (control.control === "choice" || control.control === "choices") {
    const options = control.options.map((value) => ({ value, label: text.options?.[value] ?? value }));
    return control.control === "choice" ? (
      <RadioGroup {...common} defaultValue={state.defaultValue} options={options} />
    ) : (
      <CheckboxGroup {...common} defaultValue={chosen} options={options} />
    );
  }
  if (control.control === "money")
    return <MoneyField {...common} defaultValue={state.defaultValue} required={path !== "amounts.maximumCents"} />;
  return <TextField {...common} defaultValue={state.defaultValue} inputMode="numeric" />;
}

const spare = { criteria: 2, levels: 5 } as const;

function CriteriaFields({ field, count, hint }: { field: FieldReader; count: number; hint: string }) {
  const { name, error } = field("rules.criteria");
  return (
    <>
      <div id={fieldId(name)} tabIndex={-1}>
        <FieldNotes field={{ name, label: "", hint, error }} />
      </div>
      <Small muted>{criterionTexts.empty}</Small>
      {Array.from({ length: count + spare.criteria }, (_, at) => (
        <CriterionFields key={at} at={at} field={field} open={at < Math.max(count, 1)} />
      ))}
    </>
  );
}

function CriterionFields({ at, field, open }: { at: number; field: FieldReader; open: boolean }) {
  const name = (part: string) => `rules.criteria[${at}].${part}`;
  const title = field(name("title"));
  const number = criterionTexts.criterion(at + 1);
  const label = title.defaultValue ? `${number}: ${title.defaultValue}` : number;
  const flagged = field(name("knockOut"));
  return (
    <Disclosure summary={label} open={open}>
      <Fieldset legend={label}>
        <TextField {...title} label={criterionTexts.title} />
        <TextField {...field(name("key"))} label={criterionTexts.key} />
        <TextField {...field(name("weight"))} label={criterionTexts.weight} inputMode="numeric" />
        <Checkbox
          name={flagged.name}
          error={flagged.error}
          label={criterionTexts.knockOut}
          defaultChecked={flagged.defaultValue === "true" || flagged.defaultValue === "on"}
        />
        {Array.from({ length: spare.levels }, (_, level) => (
          <Fieldset key={level} legend={criterionTexts.level(level + 1)}>
            <TextField {...field(name(`levels[${level}].title`))} label={criterionTexts.levelTitle} />
            <TextArea
              {...field(name(`levels[${level}].description`))}
              label={criterionTexts.levelDescription}
              rows={2}
            />
            <TextField {...field(name(`levels[${level}].points`))} label={criterionTexts.points} inputMode="numeric" />
          </Fieldset>
        ))}
      </Fieldset>
    </Disclosure>
  );
}

interface CalendarFieldsProps {
  order: readonly Phase[];
  needed: readonly Phase[];
  field: FieldReader;
  fixed?: Fixed | undefined;
}

/** First and last day of each phase of the kind. */
export function CalendarFields({ order, needed, field, fixed }: CalendarFieldsProps) {
  const texts = roundTexts.configure;
  const day = (name: string) => ({ ...field(name), hint: fixed?.[name] });
  return order.map((phase) => {
    const name = phaseNames[phase];
    const required = needed.includes(phase);
    return (
      <Fieldset key={phase} legend={name}>
        <div className="lb-grid lb-grid--2">
          <DateField {...day(`phases.${phase}.startsOn`)} label={texts.startsOn(name)} required={required} />
          <DateField {...day(`phases.${phase}.endsOn`)} label={texts.endsOn(name)} required={required} />
        </div>
      </Fieldset>
    );
  });
}
