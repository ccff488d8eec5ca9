import type { z } from "zod";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import type { Phase, RoundKind } from "#app/modules/people/core/acts.ts";
import { phaseNames } from "#app/modules/people/texts.nl.ts";
import type { Control } from "#app/platform/fields.ts";
import { longDate, type LocalDate } from "./core/dates.ts";
import type { Difference } from "./core/rules-diff.ts";
import { methodOf, type Round } from "./core/round.ts";
import {
  defaultRules,
  isInForce,
  partsOfKind,
  partsUnder,
  ruleValue,
  silentIn,
  type Criterion,
  type Method,
  type Rules,
} from "./core/rules.ts";
import { RulesSchema } from "./rules.ts";
import { lower, roundTexts } from "./texts.nl.ts";
import { criterionTexts, ruleGroupNames, rulePartNames, ruleText, type RuleText } from "./rule-texts.nl.ts";

/** How one field of the rules is shown, read from the schema. */
export type RuleControl = Control | { readonly control: "wijken" } | { readonly control: "criteria" };

export interface RuleField {
  /** "valuation.method": its path in the document and, behind "rules.", its name in the form. */
  readonly path: string;
  readonly control: RuleControl;
  readonly text: RuleText;
  /** The default in a round of this kind, in words. */
  readonly standard: string;
  /** Where the default is from. */
  readonly source: string;
}

export interface RulePart {
  readonly key: keyof Rules;
  readonly title: string;
  readonly fields: readonly RuleField[];
}

const texts = roundTexts.rules;

/** Parts that stand together on the form that administrators fill in. */
export interface RulePartGroup {
  readonly key: keyof typeof ruleGroupNames;
  readonly title: string;
  readonly parts: readonly RulePart[];
}

/** The group of each part; a part that most rounds leave at its default is folded. */
const onForm: Readonly<Record<keyof Rules, { readonly group: RulePartGroup["key"]; readonly folded?: true }>> = {
  submit: { group: "joining" },
  value: { group: "joining" },
  channels: { group: "joining" },
  themes: { group: "joining", folded: true },
  amounts: { group: "joining" },
  screening: { group: "screening", folded: true },
  financing: { group: "screening", folded: true },
  valuation: { group: "choosing" },
  shortlist: { group: "choosing" },
  criteria: { group: "choosing" },
  missingScores: { group: "choosing", folded: true },
  allocation: { group: "choosing", folded: true },
  governance: { group: "choosing", folded: true },
  interim: { group: "choosing" },
  ties: { group: "choosing", folded: true },
};

/** Whether a part of the rules is folded on the form. */
export const isFolded = (part: keyof Rules): boolean => onForm[part].folded === true;

/** The parts, below the heading that each stands under on the form. */
export function inGroups(parts: readonly RulePart[]): readonly RulePartGroup[] {
  return (Object.keys(ruleGroupNames) as RulePartGroup["key"][])
    .map((key) => ({ key, title: ruleGroupNames[key], parts: parts.filter((part) => onForm[part.key].group === key) }))
    .filter((group) => group.parts.length > 0);
}

/** The parts of the rules that can say something in a kind of round, in the order of the page. */
export function ruleParts(kind: RoundKind): readonly RulePart[] {
  const silent: readonly string[] = silentIn(kind);
  return partsOfKind(kind).map((key) => {
    const part = partOf(key, kind);
    return { ...part, fields: part.fields.filter(({ path }) => !silent.includes(path)) };
  });
}

/** The same of a round whose rules are known: only what says something under them, in the words of its method. */
export function partsInForce(round: Pick<Round, "kind" | "rules" | "standing">): readonly RulePart[] {
  const method = methodOf(round);
  const silent: readonly string[] = method === null ? silentIn(round.kind) : [];
  return partsUnder(round.kind, method).map((key) => {
    const part = partOf(key, round.kind, method ?? "score");
    return {
      ...part,
      fields: part.fields.filter(({ path }) => isInForce(path, method ?? "score") && !silent.includes(path)),
    };
  });
}

function partOf(key: keyof Rules, kind: RoundKind, method: Method = "score"): RulePart {
  return { key, title: rulePartNames[key], fields: fieldsIn(RulesSchema.shape[key], key, kind, method) };
}

function fieldsIn(schema: z.ZodType, path: string, kind: RoundKind, method: Method): RuleField[] {
  if ("shape" in schema)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, inner]) =>
      fieldsIn(inner, `${path}.${name}`, kind, method),
    );
  const control = (schema.meta() ?? { control: "criteria" }) as unknown as RuleControl;
  const text = ruleText(kind, path, method);
  const stated = statedShortly({ path, control, text }, ruleValue(defaultRules[kind], path));
  return [{ path, control, text, standard: texts.standard(stated), source: texts.source(text.source) }];
}

type Shown = Pick<RuleField, "path" | "control" | "text">;

/** Whether the order of what a rule lists says something. */
export const isOrdered = (path: string): boolean => path === "ties";

/** What a rule says: one text, or one for each thing that it lists. */
export function ruleWords({ path, control, text }: Shown, value: unknown): readonly string[] {
  const name = (option: unknown) => text.options?.[String(option)] ?? String(option);
  if (control.control === "criteria") return orElse(titlesOf(value), texts.noCriteria);
  if (control.control === "wijken") return orElse(value as readonly string[], texts.wholeCity);
  if (control.control === "money") return [value === null ? texts.noMaximum : formatEuros(cents(value as number))];
  if (Array.isArray(value)) return value.map(name);
  return [path.endsWith("minimumAge") ? texts.years(value as number) : name(value)];
}

const orElse = (words: readonly string[], none: string) => (words.length === 0 ? [none] : words);

/** Stored criteria, or only their titles as a difference has them. */
const titlesOf = (value: unknown) =>
  (value as readonly (Criterion | string)[]).map((one) => (typeof one === "string" ? one : one.title));

/** A list with more options than this is not spelled out when all are in it, or most. */
const fewOptions = 3;

/** The same in one line. */
function statedShortly(rule: Shown, value: unknown): string {
  const { control } = rule;
  const long = control.control === "choices" && !isOrdered(rule.path) && control.options.length > fewOptions;
  const missing = long ? control.options.filter((option) => !(value as readonly string[]).includes(option)) : [];
  if (!long || missing.length > Math.min(fewOptions, ruleWords(rule, value).length))
    return ruleWords(rule, value).map(lower).join("; ");
  return texts.all(control.options.length, ruleWords(rule, missing));
}

/** A difference in words: which rule or phase, what it was and what it becomes. */
export type DifferenceText = Readonly<Record<"path" | "what" | "before" | "after", string>>;

/** What differs in a round of a kind, in words. */
export function differenceTexts(kind: RoundKind, found: readonly Difference[]): DifferenceText[] {
  return found.map(({ path, before, after }) => {
    const { what, words } = sayingOf(kind, path);
    const said = (value: unknown) => (value === undefined ? texts.none : words(value));
    return { path, what: what(before ?? after), before: said(before), after: said(after) };
  });
}

interface Saying {
  readonly what: (value: unknown) => string;
  readonly words: (value: unknown) => string;
}

function sayingOf(kind: RoundKind, path: string): Saying {
  const [part = "", name] = path.split(".");
  if (part === "phases") return { what: () => phaseNames[name as Phase], words: datesInWords };
  if (part === "criteria" && name !== undefined)
    return { what: (one) => criterionTexts.named((one as Criterion).title), words: criterionInWords };
  const { title, fields } = partOf(part as keyof Rules, kind);
  const field = fields.find((one) => one.path === path);
  if (!field) throw new Error(`there is no rule ${path}`);
  return { what: () => `${title} ${field.text.label}`, words: (value) => ruleWords(field, value).join("; ") };
}

function datesInWords(days: unknown): string {
  const [from, to] = days as readonly [LocalDate, LocalDate];
  return roundTexts.phaseDates(longDate(from), longDate(to));
}

function criterionInWords(value: unknown): string {
  const { title, weight, knockOut, levels } = value as Criterion;
  return [criterionTexts.inWords({ title, weight, knockOut }), ...levels.map(criterionTexts.levelInWords)].join(" ");
}
