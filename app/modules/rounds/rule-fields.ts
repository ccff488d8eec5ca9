import type { z } from "zod";
import type { Phase } from "#app/modules/people/core/acts.ts";
import { phaseNames } from "#app/modules/people/texts.nl.ts";
import { longDate, parseLocalDate } from "./core/dates.ts";
import type { Difference } from "./core/rules-diff.ts";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import type { Control } from "#app/platform/fields.ts";
import { partsOfKind, type Rules } from "./core/rules.ts";
import { RulesSchema } from "./rules.ts";
import { ruleTexts, rulePartNames, type RuleText } from "./texts.nl.ts";

/** How one field of the rules is shown, read from the schema. */
export type RuleControl = Control | { readonly control: "wijken" } | { readonly control: "criteria" };

export interface RuleField {
  /** "valuation.method": its path in the document and, behind "rules.", its name in the form. */
  readonly path: string;
  readonly control: RuleControl;
  readonly text: RuleText;
}

export interface RulePart {
  readonly key: keyof Rules;
  readonly title: string;
  readonly fields: readonly RuleField[];
}

/** The fields of the rules that say something in a kind of round, in the order of the page. */
export function ruleParts(kind: RoundKind): readonly RulePart[] {
  return partsOfKind[kind].map((key) => ({
    key,
    title: rulePartNames[key] ?? key,
    fields: fieldsIn(RulesSchema.shape[key], key),
  }));
}

function fieldsIn(schema: z.ZodType, path: string): RuleField[] {
  if ("shape" in schema)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, inner]) =>
      fieldsIn(inner, `${path}.${name}`),
    );
  const control = (schema.meta() ?? { control: "criteria" }) as unknown as RuleControl;
  return [{ path, control, text: textOf(path) }];
}

function textOf(path: string): RuleText {
  const text = ruleTexts[path];
  if (!text) throw new Error(`the rule ${path} has no text`);
  return text;
}

/** The value at a path of a rules document. */
export function ruleValue(rules: Rules, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], rules);
}

/** A difference between two versions in words: which rule, what it was and what it becomes. */
export function differenceText({ path, before, after }: Difference): { what: string; before: string; after: string } {
  const phase = /^phases\.(\w+)$/.exec(path)?.[1];
  if (phase) {
    const what = phaseNames[phase as Phase];
    return { what, before: inWords(before), after: inWords(after) };
  }
  const part = rulePartNames[path.split(".")[0] ?? ""] ?? "";
  const text = ruleTexts[path];
  const what = text && text.label !== part ? `${part} ${text.label}` : part || path;
  const name = (value: unknown) => (typeof value === "string" && text?.options?.[value]) || inWords(value);
  const all = (value: unknown) => (Array.isArray(value) ? value.map(name).join(", ") : name(value));
  return { what, before: all(before), after: all(after) };
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return "-";
  if (Array.isArray(value)) return value.map(inWords).join(" t/m ");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const date = parseLocalDate(text);
  return date ? longDate(date) : text;
}
