import { z } from "zod";
import { money } from "#app/modules/rounds/money-field.ts";
import { choice, flag, formKey, integer, optionalText, orNull, text } from "#app/platform/fields.ts";
import { moves } from "./core/pots.ts";

const id = (ask: string) => integer({ min: 1, max: 2_147_483_647, ask });
const description = {
  name: text({ max: 80, ask: "Geef de pot een naam." }),
  fcl: optionalText({ max: 20 }).refine(
    (number) => /^[\dA-Za-z.-]*$/.test(number),
    "Gebruik voor het nummer alleen letters, cijfers, punten en streepjes.",
  ),
  amount: money(),
  forPlans: flag(),
};

export const AddPotForm = z.object({
  intent: z.literal("add"),
  parent: orNull(id("Kies een pot uit de lijst.")),
  year: orNull(integer({ min: 2000, max: 2100, ask: "Vul een jaar in, zoals 2028." })),
  ...description,
});

export const ChangePotForm = z.object({
  intent: z.literal("change"),
  pot: id("Kies een pot."),
  ...description,
  seen: optionalText({ max: 200 }),
});

export const RemovePotForm = z.object({ intent: z.literal("remove"), pot: id("Kies een pot.") });

const percent = () => integer({ min: 0, max: 100, ask: "Vul een heel getal in van 0 tot en met 100." });

export const FiguresForm = z
  .object({
    intent: z.literal("figures"),
    year: integer({ min: 2000, max: 2100, ask: "Kies een jaar." }),
    free: money({ ask: "Vul in hoeveel de vrije budgetten samen zijn." }),
    freePercent: percent(),
    green: money({ ask: "Vul in hoeveel de budgetten voor groen en grijs samen zijn." }),
    greenPercent: percent(),
    greenProgramme: integer({
      min: 1,
      max: 99,
      ask: "Vul het nummer van het programma in, van 1 tot en met 99.",
    }),
    source: text({ max: 200, ask: "Schrijf waar de cijfers vandaan komen." }),
  })
  .transform(({ intent: _, ...figures }) => figures);

export const ProgrammeForm = z
  .object({
    intent: z.literal("programme"),
    year: integer({ min: 2000, max: 2100, ask: "Kies een jaar." }),
    programme: integer({ min: 1, max: 99, ask: "Vul het nummer van het programma in, van 1 tot en met 99." }),
    name: text({ max: 80, ask: "Schrijf hoe het programma heet." }),
    amount: orNull(money({ min: 1, atLeast: "Vul een bedrag in dat hoger is dan nul." })),
    source: text({ max: 200, ask: "Schrijf waar het bedrag vandaan komt." }),
  })
  .transform(({ intent: _, ...programme }) => programme);

export const BookPotForm = z.object({
  intent: z.literal("book"),
  pot: id("Kies een pot."),
  item: text({ max: 120, ask: "Schrijf waarvoor het bedrag is." }),
  move: choice(moves, "Kies wat u boekt."),
  amount: money({ min: 1, atLeast: "Vul een bedrag in dat hoger is dan nul." }),
  reason: text({ max: 500, ask: "Schrijf in een zin waarom u dit boekt." }),
  formKey: formKey(),
});
