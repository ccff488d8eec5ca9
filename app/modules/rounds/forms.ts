import { z } from "zod";
import { choice, integer, localDate, optionalText, orNull, text } from "#app/platform/fields.ts";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { proposalKinds } from "./core/four-eyes.ts";
import { allPhases } from "./core/phases.ts";
import { partsOfKind, ruleValue, silentIn, type Rules } from "./core/rules.ts";
import { money } from "./money-field.ts";
import { RulesSchema } from "./rules.ts";

const kinds = ["neighbourhood_plans", "neighbourhood_fund", "citizens_budget", "interim_plans"] as const;

const slug = z
  .string({ error: "Vul een adres in." })
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Gebruik in het adres kleine letters, cijfers en streepjes.")
  .max(60, "Maak het adres korter. Er passen 60 tekens.");

export const CreateRoundForm = z.object({
  kind: choice(kinds, "Kies welke soort ronde dit is."),
  title: text({ max: 120, ask: "Geef de ronde een naam." }),
  slug,
  budgetYear: integer({ min: 2017, max: 2100, ask: "Vul het begrotingsjaar in met vier cijfers." }),
});

export const DuplicateRoundForm = z.object({
  title: text({ max: 120, ask: "Geef de nieuwe ronde een naam." }),
  slug,
  budgetYear: integer({ min: 2017, max: 2100, ask: "Vul het begrotingsjaar in met vier cijfers." }),
});

const phaseDates = z.object({ startsOn: orNull(localDate()), endsOn: orNull(localDate()) });

/** Phases with both dates; a phase whose dates are left empty is off. One date alone is a mistake. */
const calendar = z
  .partialRecord(z.enum(allPhases), phaseDates)
  .superRefine((phases, context) => {
    for (const [phase, dates] of Object.entries(phases))
      if ((dates.startsOn === null) !== (dates.endsOn === null))
        context.addIssue({
          code: "custom",
          path: [phase, dates.startsOn === null ? "startsOn" : "endsOn"],
          message: "Vul beide datums in, of laat ze allebei leeg.",
        });
  })
  .transform((phases) =>
    allPhases.flatMap((phase) => {
      const dates = phases[phase];
      return dates?.startsOn && dates.endsOn ? [{ phase, startsOn: dates.startsOn, endsOn: dates.endsOn }] : [];
    }),
  );

/** What a kind of round does not show of the rules keeps what is stored; the form sends the rest. */
function rulesOf(kind: RoundKind, stored: Rules) {
  const shown = new Set<string>(partsOfKind(kind));
  const kept = Object.fromEntries(Object.entries(stored).filter(([part]) => !shown.has(part)));
  return z.preprocess((typed) => {
    const rules: Partial<Record<string, object>> = { ...(typed as object | undefined), ...kept };
    for (const path of silentIn(kind)) {
      const [part = "", name = ""] = path.split(".");
      rules[part] = { ...rules[part], [name]: ruleValue(stored, path) };
    }
    return rules;
  }, RulesSchema);
}

/** Everything about a round before it opens. */
export function configureRoundForm(kind: RoundKind, stored: Rules) {
  return z.object({
    title: text({ max: 120, ask: "Geef de ronde een naam." }),
    intro: optionalText({ max: 1000, long: true }),
    budgetYear: integer({ min: 2017, max: 2100, ask: "Vul het begrotingsjaar in met vier cijfers." }),
    ceilingCents: orNull(money({ min: 1, atLeast: "Vul een bedrag boven nul in. Zonder geld kan het fonds niet." })),
    phases: calendar,
    rules: rulesOf(kind, stored),
    /** The settings that the form was filled with, hashed. */
    seen: z.string().max(64).optional(),
  });
}
export type ConfigureRound = z.output<ReturnType<typeof configureRoundForm>>;

/** A change of rules or dates after opening. */
export function proposeChangeForm(kind: RoundKind, stored: Rules) {
  return z.object({
    reason: text({ max: 1000, ask: "Schrijf waarom de regels veranderen. Dit wordt openbaar.", long: true }),
    phases: calendar,
    rules: rulesOf(kind, stored),
  });
}

export const DecideChangeForm = z.object({
  change: integer({ min: 1, max: 2_147_483_647 }),
  verdict: choice(["approve", "reject", "withdraw"]),
  /** Not "reason": the page has that field for a change of its own. */
  why: optionalText({ max: 1000, long: true }),
});

const proposal = { kind: choice(proposalKinds), reason: optionalText({ max: 1000, long: true }) };

/** Whose choices would not count is asked in so many words: an address or number that was forgotten never means everybody. */
export const ProposeActForm = z
  .object({ ...proposal, whose: choice(["one", "all"]).optional(), who: optionalText({ max: 200 }) })
  .superRefine(({ kind, whose, who }, context) => {
    if (kind !== "invalidate") return;
    const add = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (whose === undefined) add("whose", "Kies van wie de keuzes niet meetellen.");
    if (whose === "one" && who === "") add("who", "Vul in om wie het gaat.");
  });

export const DecideActForm = z.object({
  ...proposal,
  proposal: integer({ min: 1, max: 2_147_483_647 }),
  verdict: choice(["approved", "refused", "withdrawn"]),
});

const seed = text({ max: 200, ask: "Typ de uitkomst van de trekking." });

export const EnterLotForm = z.object({
  seed,
  source: text({ max: 300, ask: "Schrijf waar de trekking is na te zien." }),
});

export const ConfirmLotForm = z.object({ seed });
