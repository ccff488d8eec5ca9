import { z } from "zod";
import { choice, flag, integer, optionalText, orNull, text } from "#app/platform/fields.ts";
import type { Criterion } from "#app/modules/rounds/core/rules.ts";
import { money } from "#app/modules/rounds/money-field.ts";
import { variants } from "./core/paid-first.ts";

const mark = z.object({ criterion: z.string().max(40), level: orNull(integer({ min: 0, max: 20 })) });

const marks = () => z.array(mark).max(20);
const note = () => optionalText({ max: 2000, long: true });

/** What is answered; the rest is left out. */
const answered = (marks: readonly z.output<typeof mark>[]) =>
  marks.flatMap(({ criterion, level }) => (level === null ? [] : [{ criterion, level }]));

/** A score sheet to go on with later: what is left open is left open. */
export const DraftForm = z.object({ marks: marks().transform(answered), note: note() });

/** A score sheet; what is left open is named by its criterion. */
export function sheetForm(criteria: readonly Pick<Criterion, "key" | "title">[]) {
  const titleOf = new Map(criteria.map(({ key, title }) => [key, title]));
  return z.object({
    marks: marks()
      .superRefine((marks, context) => {
        for (const [at, { criterion, level }] of marks.entries())
          if (level === null)
            context.addIssue({
              code: "custom",
              path: [at, "level"],
              message: `Kies een niveau bij: ${titleOf.get(criterion) ?? criterion}.`,
            });
      })
      .transform(answered),
    note: note(),
  });
}

export const ConflictForm = z.object({
  reason: text({ max: 500, ask: "Schrijf hoe u betrokken bent bij dit plan." }),
});

const version = () => integer({ min: 1, max: 1_000_000, ask: "Laad de pagina opnieuw." });

export const ChangeAwardForm = z.object({
  version: version(),
  number: integer({ min: 1, max: 999_999, ask: "Kies een plan." }),
  amount: money({ ask: "Vul het nieuwe bedrag in. Krijgt het plan niets? Vul dan 0 in." }),
  refuse: flag(),
  reason: text({ max: 1000, ask: "Schrijf waarom u het bedrag wijzigt. Iedereen kan dit lezen." }),
});

/** Without a way to divide it the rules of the round say how. */
export const ProposeForm = z.object({
  variant: choice(variants, "Kies een verdeling.").optional(),
  ruleReason: optionalText({ max: 1000 }),
  withoutMotivation: flag(),
});

/** The accounts of the members that are present; a form sends none, one or a list. */
export const AttendanceForm = z.object({
  present: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
    z.array(integer({ min: 1, max: 2_147_483_647 })).max(200),
  ),
});

export const AdoptForm = z.object({
  version: version(),
  pot: orNull(integer({ min: 1, max: 2_147_483_647, ask: "Kies een pot uit de lijst." })),
});

/** `version` is that which was read before; 0 when there was none. */
export const MinutesForm = z.object({
  version: integer({ min: 0, max: 1_000_000, ask: "Laad de pagina opnieuw." }),
  text: optionalText({ max: 4000, long: true }),
  concluded: flag(),
});
