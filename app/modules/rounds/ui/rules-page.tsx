import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { List, Small } from "#app/ui/text.tsx";
import { Table } from "#app/ui/table.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { Criterion } from "../core/rules.ts";
import type { RulePart } from "../rule-fields.ts";
import { roundTexts } from "../texts.nl.ts";

const texts = roundTexts.rules;

/** A part of the rules with its values in force; `values` is by path. */
export function RulePartFacts({ part, values }: { part: RulePart; values: Readonly<Record<string, unknown>> }) {
  return (
    <Facts
      items={part.fields.map((rule) => ({
        term: rule.text.label,
        value: <RuleValue rule={rule} value={values[rule.path]} />,
        note: (
          <>
            {texts.source} {rule.text.source}
          </>
        ),
      }))}
    />
  );
}

function RuleValue({ rule, value }: { rule: RulePart["fields"][number]; value: unknown }) {
  const { control } = rule.control;
  const name = (option: unknown) => rule.text.options?.[String(option)] ?? String(option);
  if (control === "criteria") return <CriteriaTable criteria={value as readonly Criterion[]} />;
  if (control === "money") return value === null ? texts.noMaximum : formatEuros(cents(value as number));
  if (control === "flag") return value ? texts.yes : texts.no;
  if (rule.path === "themes") return (value as readonly string[]).map(name).join(", ");
  if (Array.isArray(value))
    return value.length === 0 ? texts.wholeCity : <List items={value.map(name)} ordered={rule.path === "ties"} />;
  return rule.path.endsWith("minimumAge") ? texts.years(value as number) : name(value);
}

/** Criteria with their weight and described levels, as the raad set them. */
export function CriteriaTable({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <Table
      caption={texts.criteriaCaption}
      layout="cards"
      rows={criteria}
      rowKey={({ key }) => key}
      columns={[
        { header: "Criterium", rowHeader: true, cell: ({ title }) => title },
        { header: texts.weight, align: "num", cell: ({ weight }) => weight },
        { header: texts.knockOut, cell: ({ knockOut }) => (knockOut ? texts.yes : texts.no) },
        {
          header: texts.levels,
          cell: ({ levels }) => (
            <Stack gap="s">
              {levels.map((level) => (
                <Small key={level.title}>
                  <strong>
                    {level.title}: {texts.points(level.points)}.
                  </strong>{" "}
                  {level.description}
                </Small>
              ))}
            </Stack>
          ),
        },
      ]}
    />
  );
}
