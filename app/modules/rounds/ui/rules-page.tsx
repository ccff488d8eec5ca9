import { List, Small } from "#app/ui/text.tsx";
import { Table } from "#app/ui/table.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { Criterion } from "../core/rules.ts";
import { isOrdered, ruleWords, type DifferenceText, type RuleField, type RulePart } from "../rule-fields.ts";
import { roundTexts } from "../texts.nl.ts";

const texts = roundTexts.rules;

/** A part of the rules with its values in force; `values` is by path. */
export function RulePartFacts({ part, values }: { part: RulePart; values: Readonly<Record<string, unknown>> }) {
  return (
    <Facts
      items={part.fields.map((rule) => ({
        term: rule.text.label,
        value: <RuleValue rule={rule} value={values[rule.path]} />,
        note: `${rule.standard} ${rule.source}`,
      }))}
    />
  );
}

function RuleValue({ rule, value }: { rule: RuleField; value: unknown }) {
  if (rule.control.control === "criteria") return <CriteriaTable criteria={value as readonly Criterion[]} />;
  const words = ruleWords(rule, value);
  if (words.length === 1 || rule.path === "themes") return words.join(", ");
  return <List items={words} ordered={isOrdered(rule.path)} />;
}

/** What a change makes different, old and new, per phase and per rule. */
export function DifferencesTable({ differences }: { differences: readonly DifferenceText[] }) {
  if (differences.length === 0) return <Small>{texts.nothing}</Small>;
  return (
    <Table
      caption={texts.differences}
      captionHidden
      layout="cards"
      rows={differences}
      rowKey={({ path }) => path}
      columns={[
        { header: texts.differences, label: "", rowHeader: true, cell: ({ what }) => what },
        { header: texts.before, cell: ({ before }) => before },
        { header: texts.after, cell: ({ after }) => after },
      ]}
    />
  );
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
