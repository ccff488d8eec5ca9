import { LRUCache } from "lru-cache";
import { z } from "zod";
import { choice, choices, flag, integer, orNull, text } from "#app/platform/fields.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { money } from "./money-field.ts";
import type { PhaseDates } from "./core/phases.ts";
import {
  channels,
  citedWith,
  divisions,
  effects,
  financeWays,
  grounds,
  principles,
  themes,
  tieRules,
  usualFinancing,
  type Rules,
} from "./core/rules.ts";

const names = z.preprocess(
  (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
  z.array(z.string().max(80)).max(200, "Kies niet meer dan 200 wijken."),
);

const participation = z.object({
  minimumAge: integer({ min: 0, max: 120 }),
  wijken: names.meta({ control: "wijken" }),
});

const level = z.object({
  title: text({ max: 60, ask: "Geef het niveau een naam." }),
  description: text({ max: 400, ask: "Beschrijf wanneer dit niveau past.", long: true }),
  points: integer({ min: 0, max: 100 }),
});

const criterion = z.object({
  key: text({ max: 40, ask: "Geef het criterium een korte code." }),
  title: text({ max: 120, ask: "Geef het criterium een naam." }),
  weight: integer({ min: 1, max: 100 }),
  knockOut: flag(),
  levels: z.preprocess(
    withoutEmpty,
    z.array(level).min(2, "Beschrijf ten minste twee niveaus.").max(8, "Beschrijf ten hoogste acht niveaus."),
  ),
});

/** A form shows some empty rows to fill in; those that stay empty are not meant. */
function withoutEmpty(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows ?? [];
  return rows.filter((row: unknown) => Object.values(row ?? {}).some(isFilled));
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((part: unknown) => Object.values(part ?? {}).some(isFilled));
  return value !== undefined && value !== null && value !== "";
}

/** Rules of before this one do not hold it: they are read as if they said `usual`. */
const since = <Schema extends z.ZodType>(usual: z.output<Schema>, schema: Schema) =>
  z.preprocess((stored) => (stored === undefined ? usual : stored), schema).meta({ ...(schema.meta() ?? {}) });

/**
 * The one schema of a round's rules: the admin form, the public rules page and the validation (of forms and of what the
 * database holds) all come from it. The texts of each field stand in texts.nl.ts under its path.
 */
export const RulesSchema = z.object({
  submit: participation,
  value: participation,
  channels: choices(channels),
  themes: choices(themes),
  amounts: z.object({
    effects: choices(effects),
    minimumCents: money(),
    maximumCents: orNull(money()),
  }),
  screening: z.object({
    principles: choices(principles),
    grounds: choices(grounds),
    answerWeeks: since(8, integer({ min: 1, max: 52 })),
    prices: since("each", choice(["each", "together"])),
  }),
  financing: z.object({
    ways: choices(financeWays),
    citation: text({ max: 200, ask: "Vul in welke beleidsregels gelden." }),
    citedWith: choice(citedWith),
  }),
  valuation: z.object({
    method: choice(["score", "pairs"]),
    scale: choice(["good_less_good", "five", "ten"]),
    count: choice(["positives", "net", "mean"]),
    minimumPerPlan: integer({ min: 0, max: 100_000 }),
    // The term for an objection is six weeks, so it is never less.
    keyWeeks: since(6, integer({ min: 6, max: 104 })),
    choice: since("within_budget", choice(["within_budget", "any_number"])),
    division: since("greedy", choice(divisions)),
  }),
  shortlist: z.object({
    size: integer({ min: 1, max: 10_000 }),
    perArea: integer({ min: 0, max: 100 }),
    areaMode: choice(["inside", "on_top"]),
    minimumSupport: integer({ min: 0, max: 100_000 }),
    edge: choice(["include", "tie_rule"]),
  }),
  criteria: z.preprocess(withoutEmpty, z.array(criterion).max(12, "Vul ten hoogste twaalf criteria in.")),
  missingScores: choice(["ignore", "zero", "block"]),
  allocation: z.object({
    atMisfit: choice(["stop", "go_on"]),
    perArea: since(0, integer({ min: 0, max: 100 })),
  }),
  governance: choice(["fund_awards", "executive_awards"]),
  interim: z.object({
    coordinatorCents: since(cents(1_000_000), money()),
    informWeeks: since(2, integer({ min: 1, max: 52 })),
    approveWeeks: since(13, integer({ min: 1, max: 104 })),
  }),
  ties: choices(tieRules),
});

/**
 * Reads a stored document; one of before there were registers knows accounts only, one of before there were interim plans
 * none, and one of before R88 the usual ways to pay. What the schema gives is the core's `Rules`: the compiler fails here
 * when the two part ways.
 */
export const readRules = (document: unknown): Rules =>
  RulesSchema.parse({ channels: ["account"], financing: usualFinancing, interim: {}, ...(document as object | null) });

const StoredCalendar = z.array(z.object({ phase: z.string(), startsOn: z.string(), endsOn: z.string() }));

/** Reads dates as a change holds them: written from a form that was read, so their shape is known. */
export const readCalendar = (stored: unknown): PhaseDates[] => StoredCalendar.parse(stored) as PhaseDates[];

/** The last rules in force that were read, by their hash: every page of a round asks for them. */
const known = new LRUCache<string, Rules>({ max: 100 });

/** Reads the document with this hash. */
export function rulesInForce(hash: string, document: unknown): Rules {
  const rules = known.get(hash) ?? readRules(document);
  known.set(hash, rules);
  return rules;
}
