import { z } from "zod";
import { choice, integer, orNull, text } from "#app/platform/fields.ts";
import { notKnowingReasons, pairAnswers } from "./core/comparison.ts";

const key = z.uuid({ error: "Deze bladzijde is te oud. Open de bladzijde opnieuw en kies nog een keer." });

const plan = integer({ min: 1, max: 2_147_483_647, ask: "Dit plan bestaat niet in deze ronde." });

export const RateForm = z.object({
  plan,
  mark: integer({ min: -1, max: 10, ask: "Kies een van de antwoorden." }),
  key,
});

/** Whatever is typed is a code to try: what is no code gets the answer of a wrong one. */
export const IdentifyForm = z.object({
  code: text({ max: 200, ask: "Vul uw stemcode in. Die staat in de brief." }),
  key,
});

const number = text({ max: 100, ask: "Vul het nummer uit de lijst in." });

export const DeskForm = z.object({ number });

/** A ballot: the mark per number of a plan; a plan without one was left open on paper. */
export const PaperForm = z.object({
  number,
  marks: z
    .record(
      z.string().regex(/^p[1-9]\d{0,8}$/),
      orNull(integer({ min: -1, max: 10, ask: "Kies een van de antwoorden." })),
    )
    .optional()
    .transform((marks = {}) =>
      Object.entries(marks).flatMap(([name, mark]) => (mark === null ? [] : [{ plan: Number(name.slice(1)), mark }])),
    ),
});

/** A whole ballot: the numbers of the chosen plans, of which a form sends none, one or a list. */
export const BallotForm = z.object({
  plan: z.preprocess(
    (sent) => (sent === undefined ? [] : Array.isArray(sent) ? (sent as unknown[]) : [sent]),
    z.array(plan).max(10_000, "Dit zijn te veel plannen."),
  ),
  key,
});

export const SkipForm = z.object({ plan });

/** Asks for a plan again that was judged before. */
export const ShowForm = z.object({ show: plan });

export const AnswerForm = z.object({
  pair: z.uuid({ error: "Wij kennen dit paar niet. Open de bladzijde opnieuw." }),
  answer: choice(pairAnswers, "Kies A of B, of zeg dat u het niet weet."),
  reason: orNull(choice(notKnowingReasons, "Kies waarom u het niet weet.")),
  key,
});
