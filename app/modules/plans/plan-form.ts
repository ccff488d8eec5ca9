import { z } from "zod";
import {
  choice,
  choices,
  flag,
  formKey,
  integer,
  optionalText,
  orNull,
  seenVersion,
  text,
} from "#app/platform/fields.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { money } from "#app/modules/rounds/money-field.ts";
import { effects, promised, themes } from "#app/modules/rounds/core/rules.ts";
import type { PlanContent } from "./core/plan.ts";

type Words = { max: number; ask: string; long?: boolean };
type Row = Record<string, unknown>;

/** A plan as its author sends it: handed in complete, or as a draft that may have gaps everywhere. */
function contentSchema(complete: boolean) {
  const words = (field: Words): z.ZodType<string> => (complete ? text(field) : optionalText(field));
  const amount = () => z.preprocess((value) => (value === undefined || value === "" ? 0 : value), money());
  const line = z.object({
    activity: words({ max: 200, ask: "Schrijf wat deze activiteit is." }),
    cents: complete ? money({ ask: "Vul in wat deze activiteit kost. Gebruik alleen cijfers." }) : amount(),
    recurrence: choice(["one_off", "yearly"], "Kies eenmalig of elk jaar."),
    year: integer({ min: 2017, max: 2100, ask: "Vul het jaar van deze activiteit in met vier cijfers." }),
    owner: words({ max: 120, ask: "Schrijf wie deze activiteit trekt." }),
    priority: integer({ min: 1, max: 99, ask: "Geef deze activiteit een volgorde, van 1 tot en met 99." }),
    feasibleThisYear: flag(),
    isIcon: flag(),
  });
  const supporter = z.object({
    name: text({ max: 80, ask: "Vul de naam in van wie het plan steunt." }),
    consent: flag(),
  });
  const theme = choice(themes, "Kies een onderwerp.");
  const place = choice(["city", "neighbourhoods"], "Kies waar uw plan over gaat.");
  return z
    .object({
      title: words({ max: 120, ask: "Geef uw plan een titel." }),
      summary: words({ max: 300, ask: "Vat uw plan samen in een of twee zinnen.", long: true }),
      text: words({ max: 8000, ask: "Beschrijf uw plan.", long: true }),
      theme: complete ? theme : orNull(theme),
      place: complete ? place : z.preprocess((typed) => typed ?? "neighbourhoods", place),
      neighbourhoods: optionalText({ max: 600, long: true }),
      effect: choice(effects, "Kies of uw plan geld kost of geld bespaart.").default("cost"),
      oneOffCents: amount(),
      yearlyCents: amount(),
      minimumCents: orNull(money()),
      budgetLine: optionalText({ max: 200 }),
      ownEffort: words({ max: 2000, ask: "Schrijf wat u of uw buurt zelf doet.", long: true }),
      carriedOutBy: words({ max: 200, ask: "Schrijf wie het plan uitvoert." }),
      promises: choices(promised, 0),
      displayName: optionalText({ max: 80 }),
      supporters: rows(supporter, (row) => row["name"], 40),
      lines: rows(line, (row) => [row["activity"], row["cents"], row["owner"]].join(""), 20),
      /** The version that was on the screen; another one by now means that somebody else changed the plan. */
      version: seenVersion(),
    })
    .superRefine((plan, context) => {
      if (complete && plan.place === "neighbourhoods" && namesIn(plan.neighbourhoods).length === 0)
        context.addIssue({ code: "custom", path: ["neighbourhoods"], message: "Schrijf over welke buurt het gaat." });
    })
    .transform(({ place: where, version, ...plan }) => {
      const content: PlanContent = {
        ...plan,
        neighbourhoods: where === "city" ? [] : namesIn(plan.neighbourhoods),
        oneOffCents: cents(plan.oneOffCents),
        yearlyCents: cents(plan.yearlyCents),
        budgetLine: plan.budgetLine || null,
        displayName: plan.displayName || null,
      };
      return { version, content };
    });
}

/** Rows of a form, of which those that stay empty are not meant. They keep their place until all are checked. */
export function rows<S extends z.ZodType>(row: S, filled: (typed: Row) => unknown, max: number) {
  const rowOrNothing = z.preprocess(
    (typed) => (typeof typed === "object" && typed !== null && filled(typed as Row) ? typed : null),
    row.nullable(),
  );
  return z
    .preprocess((typed) => typed ?? [], z.array(rowOrNothing).max(max, `Er passen ${max} regels.`))
    .transform((all) => all.filter((one): one is Exclude<typeof one, null> => one !== null));
}

/** One name a line. */
function namesIn(typed: string): string[] {
  return typed
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

export const PlanForm = contentSchema(true);
export const DraftForm = contentSchema(false);

const made = z.object({ key: formKey() });
export const NewPlanForm = z.intersection(PlanForm, made);
export const NewDraftForm = z.intersection(DraftForm, made);

/** A plan of another round as an address names it, "buurtfonds-2027/4"; null: the plan is new. */
const carriedFrom = () =>
  z
    .string()
    .optional()
    .transform((value) => readCarried(value ?? ""));

export function readCarried(value: string): { readonly round: string; readonly number: number } | null {
  const [, round, number] = /^([a-z0-9-]{1,80})\/([1-9]\d{0,5})$/.exec(value) ?? [];
  return round && number ? { round, number: Number(number) } : null;
}

/** What a resident told on paper or by phone. */
export const EntryForm = z.intersection(
  NewPlanForm,
  z.object({
    channel: choice(["paper", "phone"], "Kies hoe de inwoner het plan doorgaf."),
    entryReason: text({ max: 500, ask: "Schrijf waarom u het plan invoert. Dit komt in het logboek." }),
    eligible: flag().refine((on) => on, "Kruis aan dat deze inwoner mag meedoen."),
    from: carriedFrom(),
    consent: flag(),
  }),
);

export type PlanSent = z.output<typeof PlanForm>;
export type NewPlanSent = z.output<typeof NewPlanForm>;
export type EntrySent = z.output<typeof EntryForm>;
