import type { ReactNode } from "react";
import type { FieldReader } from "#app/platform/form.ts";
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { fieldId, FieldNotes } from "#app/ui/field.tsx";
import { Grid, Row, Section, Stack } from "#app/ui/layout.tsx";
import { DateField, MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { Heading, List, Small, TextLink } from "#app/ui/text.tsx";
import type { Phase } from "#app/modules/people/core/acts.ts";
import { phaseNames } from "#app/modules/people/texts.nl.ts";
import { inGroups, isFolded, type RuleField, type RulePart } from "../rule-fields.ts";
import { roundTexts } from "../texts.nl.ts";
import { criterionTexts } from "../rule-texts.nl.ts";

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

/** All fields of the rules, made from the schema, below a heading per group; `criteria` is how many are stored. */
export function RulesFields({ parts, ...round }: RulesFieldsProps) {
  return inGroups(parts).map((group) => (
    <Stack key={group.key} as="section" gap="l" labelledBy={`groep-${group.key}`}>
      <Heading level={2} id={`groep-${group.key}`}>
        {group.title}
      </Heading>
      {group.parts.map((part) => (
        <RulePartFields key={part.key} part={part} {...round} />
      ))}
    </Stack>
  ));
}

const partId = ({ key }: Pick<RulePart, "key">) => `deel-${key}`;

/** A part of the rules; one that seldom changes is folded, until something in it is wrong. */
function RulePartFields({ part, ...round }: Omit<RulesFieldsProps, "parts"> & { part: RulePart }) {
  const heading = (
    <Heading level={3} looks={4} id={partId(part)}>
      {part.title}
    </Heading>
  );
  const fields = part.fields.map((rule) => <RuleControlField key={rule.path} rule={rule} {...round} />);
  const wrong = part.fields.some(({ path }) => round.field(`rules.${path}`).error);
  return (
    <Stack as="section" labelledBy={partId(part)}>
      {isFolded(part.key) ? (
        <Disclosure summary={heading} open={wrong}>
          {fields}
        </Disclosure>
      ) : (
        <>
          {heading}
          {fields}
        </>
      )}
    </Stack>
  );
}

interface RoundFormProps {
  /** The parts before the rules, by the id of their heading. */
  before: Readonly<Record<string, string>>;
  parts: readonly RulePart[];
  /** What sends the form, and what that does. */
  actions: ReactNode;
  hint: string;
  children: ReactNode;
}

/** A long form: links to its parts beside it (above it on a phone), and its button in a bar that stays in view. */
export function RoundForm({ before, parts, actions, hint, children }: RoundFormProps) {
  const links = [
    ...Object.entries(before),
    ...inGroups(parts).flatMap((group) => group.parts.map((part) => [partId(part), part.title] as const)),
  ];
  return (
    <form method="post">
      <Section tight>
        <Grid columns="side-main">
          <nav className="lb-stack-s lb-sticky" aria-labelledby="onderdelen">
            <Heading level={2} looks={4} id="onderdelen">
              {roundTexts.configure.contents}
            </Heading>
            <List
              items={links.map(([id, title]) => (
                <TextLink key={id} alone href={`#${id}`}>
                  {title}
                </TextLink>
              ))}
            />
          </nav>
          <Stack gap="l">{children}</Stack>
        </Grid>
      </Section>
      <div className="lb-scorebar">
        <div className="lb-wrap lb-scorebar__in">
          <Small muted>{hint}</Small>
          <Row>{actions}</Row>
        </div>
      </div>
    </form>
  );
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
        looks="segment"
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
  const inputMode = control.control === "integer" ? "numeric" : undefined;
  return <TextField {...common} defaultValue={state.defaultValue} inputMode={inputMode} />;
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
        <CriterionFields key={at} at={at} field={field} first={count === 0 && at === 0} />
      ))}
    </>
  );
}

/** Where something can be wrong in a criterion, by the name below it. */
const criterionNames: readonly string[] = [
  ...["title", "key", "weight", "knockOut", "levels"],
  ...Array.from({ length: spare.levels }, (_, level) =>
    ["title", "description", "points"].map((name) => `levels[${level}].${name}`),
  ).flat(),
];

/** One criterion, folded below its name and weight until something in it or in all of them together is wrong. */
function CriterionFields({ at, field, first }: { at: number; field: FieldReader; first: boolean }) {
  const name = (part: string) => `rules.criteria[${at}].${part}`;
  const title = field(name("title"));
  const weight = field(name("weight"));
  const flagged = field(name("knockOut"));
  const levels = field(name("levels"));
  const label = title.defaultValue
    ? criterionTexts.numbered(at + 1, title.defaultValue, weight.defaultValue ?? "")
    : criterionTexts.criterion(at + 1);
  const wrong = criterionNames.some((part) => field(name(part)).error);
  const together = title.defaultValue !== undefined && field("rules.criteria").error !== undefined;
  return (
    <Disclosure summary={label} open={first || wrong || together}>
      <Fieldset legend={label}>
        <TextField {...title} label={criterionTexts.title} />
        <TextField {...field(name("key"))} label={criterionTexts.key} />
        <TextField {...weight} label={criterionTexts.weight} inputMode="numeric" />
        <Checkbox
          name={flagged.name}
          error={flagged.error}
          label={criterionTexts.knockOut}
          defaultChecked={flagged.defaultValue === "true" || flagged.defaultValue === "on"}
        />
        <div id={fieldId(levels.name)} tabIndex={-1}>
          <FieldNotes field={{ name: levels.name, label: "", error: levels.error }} />
        </div>
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
  return (
    <Stack as="section" labelledBy="fasen">
      <Heading level={2} id="fasen">
        {texts.calendar}
      </Heading>
      <Small>{texts.calendarHint}</Small>
      {order.map((phase) => {
        const name = phaseNames[phase];
        const required = needed.includes(phase);
        return (
          <Fieldset key={phase} legend={name}>
            <div className="lb-grid lb-grid--2">
              <div>
                <DateField {...day(`phases.${phase}.startsOn`)} label={texts.startsOn(name)} required={required} />
              </div>
              <div>
                <DateField {...day(`phases.${phase}.endsOn`)} label={texts.endsOn(name)} required={required} />
              </div>
            </div>
          </Fieldset>
        );
      })}
    </Stack>
  );
}
