import { z } from "zod";
import { choice, integer, orNull } from "#app/platform/fields.ts";
import { notKnowingReasons, pairAnswers } from "./core/comparison.ts";

const key = z.uuid({ error: "Deze bladzijde is te oud. Open de bladzijde opnieuw en kies nog een keer." });

const plan = integer({ min: 1, max: 2_147_483_647, ask: "Dit plan bestaat niet in deze ronde." });

export const RateForm = z.object({
  plan,
  mark: integer({ min: -1, max: 10, ask: "Kies een van de antwoorden." }),
  key,
});

export const SkipForm = z.object({ plan });

export const AnswerForm = z.object({
  pair: z.uuid({ error: "Wij kennen dit paar niet. Open de bladzijde opnieuw." }),
  answer: choice(pairAnswers, "Kies A of B, of zeg dat u het niet weet."),
  reason: orNull(choice(notKnowingReasons, "Kies waarom u het niet weet.")),
  key,
});
