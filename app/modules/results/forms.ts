import { z } from "zod";
import { integer, optionalText, orNull, text } from "#app/platform/fields.ts";
import { greatestValue, parseValue } from "./core/value.ts";

const id = (ask: string) => integer({ min: 1, max: 2_147_483_647, ask });
const year = (which: string) => integer({ min: 2000, max: 2100, ask: `Vul ${which} in met vier cijfers, zoals 2018.` });

/** A value of an indicator: a number as people type it, hundredths in JSON. Answers hundredths. */
function value(which: string, example = "7,2") {
  return z.preprocess(
    (typed) => (typeof typed === "string" ? parseValue(typed) : typed),
    z
      .int({ error: `Vul ${which} in, zoals ${example}. Gebruik een komma en ten hoogste twee cijfers daarachter.` })
      .min(0, "Vul een getal in dat niet onder nul ligt.")
      .max(greatestValue, "Dit getal is te hoog."),
  );
}

const description = {
  name: text({ max: 80, ask: "Schrijf wat de raad wil bereiken." }),
  unit: text({ max: 40, ask: "Schrijf waarin dit is gemeten." }),
  source: text({ max: 200, ask: "Schrijf waar de cijfers vandaan komen." }),
  programme: orNull(integer({ min: 1, max: 99, ask: "Vul het nummer van het programma in, van 1 tot en met 99." })),
  baselineYear: year("het jaar van het begin"),
  baselineValue: value("de waarde bij het begin"),
  targetYear: year("het jaar van het doel"),
  targetValue: value("de waarde van het doel"),
  spreadLimit: orNull(value("de grootste spreiding", "0,5")),
};

export const AddIndicatorForm = z
  .object({ intent: z.literal("add"), ...description })
  .transform(({ intent: _, ...indicator }) => indicator);

export const ChangeIndicatorForm = z
  .object({ intent: z.literal("change"), indicator: id("Kies een doel."), ...description })
  .transform(({ intent: _, ...indicator }) => indicator);

export const RemoveIndicatorForm = z.object({ intent: z.literal("remove"), indicator: id("Kies een doel.") });

export const MeasureForm = z.object({
  indicator: id("Kies een doel."),
  year: year("het jaar van de meting"),
  seen: optionalText({ max: 20_000 }),
  whole: orNull(value("de meting van de hele gemeente")),
  wijken: z
    .array(z.object({ id: id("Kies een wijk uit de lijst."), value: orNull(value("de meting van de wijk")) }))
    .max(200)
    .default([]),
});
