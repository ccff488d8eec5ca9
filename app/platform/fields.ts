import { z } from "zod";

/**
 * The kinds of form fields as zod schemas that read both what a form sends (text) and what JSON holds. `meta().control`
 * says how to show it, so that one schema makes the form, the validation and the page. Messages are Dutch sentences for
 * people who type.
 */
export type Control =
  | { readonly control: "text" | "long_text" | "money" | "date" | "flag" }
  | { readonly control: "integer"; readonly min: number; readonly max: number }
  | { readonly control: "choice" | "choices"; readonly options: readonly string[] };

/** What no page of ours sends has no sentence of its own; this one is at least one that people can read. */
z.config({
  customError: ({ code }) =>
    code === "too_big" ? "Dit is te veel. Maak het korter of kleiner." : "Dit klopt niet. Kijk dit veld na.",
});

/** A form that asks nothing: its button says it all. */
export const NoFields = z.object({});

const trimmed = (value: unknown): unknown => (typeof value === "string" ? value.trim() : value);
const emptyIsNull = (value: unknown): unknown => (value === undefined || value === "" ? null : value);

/** Text of at most `max` characters; `ask` is the sentence when it is missing. Line ends become \n. */
export function text({ max, ask, long = false }: { max: number; ask: string; long?: boolean }) {
  return z
    .preprocess(
      (value) => (typeof value === "string" ? tidied(value).trim() : value),
      z.string({ error: ask }).regex(visible, ask).max(max, `Maak de tekst korter. Er passen ${max} tekens.`),
    )
    .meta({ control: long ? "long_text" : "text" } satisfies Control);
}

/** Text that may stay empty; empty is "". */
export function optionalText({ max, long = false }: { max: number; long?: boolean }) {
  return z
    .preprocess(
      (value) =>
        value === undefined || value === null ? "" : typeof value === "string" ? tidied(value).trim() : value,
      z.string({ error: "Vul hier tekst in." }).max(max, `Maak de tekst korter. Er passen ${max} tekens.`),
    )
    .meta({ control: long ? "long_text" : "text" } satisfies Control);
}

/** Something that people can see: not space and what is shown as nothing, of which U+2800 is the one that Unicode calls a sign. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * What is not shown and still means something where it stands, by where that is: the joiners within emoji and in scripts whose
 * letters change by them (Unicode 23.2; not in Latin), variation selectors after a sign, and tags in a flag.
 */
const joiners = /(?<=[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?!\p{Script=Latin})\p{L})[\u200c\u200d]/u;
const variations = /(?<=(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}])[\ufe00-\ufe0f]/u;
const tags = /(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0020}-\u{e007f}]/u;
const unseen = new RegExp(
  `(${[joiners, variations, tags].map(({ source }) => source).join("|")})|\\p{Default_Ignorable_Code_Point}|(?![\\n\\t])\\p{Cc}`,
  "gu",
);

/**
 * Control characters carry no meaning for people, and PostgreSQL and XML refuse some of them. Others are not shown but turn
 * text around or make two titles that look the same, so they go too. An amount that somebody writes in a text never breaks
 * after its sign.
 */
function tidied(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(unseen, "$1")
    .replace(/€ (?=\d)/g, "€\u00a0")
    .toWellFormed();
}

export function integer({ min, max, ask }: { min: number; max: number; ask?: string }) {
  const sentence = ask ?? `Vul een heel getal in, van ${min} tot en met ${max}.`;
  return z
    .preprocess(
      (value) => {
        const v = trimmed(value);
        return typeof v === "string" && /^-?\d{1,15}$/.test(v) ? Number(v) : v;
      },
      z.int({ error: sentence }).min(min, sentence).max(max, sentence),
    )
    .meta({ control: "integer", min, max } satisfies Control);
}

/** One of the options. */
export function choice<const T extends readonly [string, ...string[]]>(
  options: T,
  ask = "Kies een van de antwoorden.",
) {
  return z.enum(options, { error: ask }).meta({ control: "choice", options } satisfies Control);
}

/** Any number of the options, at least `min`; a form sends none, one text or a list. */
export function choices<const T extends readonly [string, ...string[]]>(options: T, min = 1) {
  return z
    .preprocess(
      (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
      z
        .array(z.enum(options, { error: "Kies uit de lijst." }))
        .min(min, "Kies er ten minste een.")
        .transform((chosen): T[number][] => options.filter((option) => chosen.includes(option))),
    )
    .meta({ control: "choices", options } satisfies Control);
}

/** A checkbox: "on" or true is true, absent is false. */
export function flag() {
  return z
    .preprocess((value) => value === true || value === "on" || value === "true", z.boolean())
    .meta({ control: "flag" } satisfies Control);
}

const [firstDate, lastDate] = ["2000-01-01", "2100-12-31"];

/** A local date, "2027-02-07", from 2000 to 2100: a year that was half typed is a date of the calendar too. */
export function localDate(ask = "Vul een datum in, zoals 07-02-2027.") {
  return z
    .preprocess(
      trimmed,
      z.iso
        .date({ error: ask, abort: true })
        .refine((date) => date >= firstDate && date <= lastDate, "Kies een jaar van 2000 tot en met 2100."),
    )
    .transform((date) => date as `${number}-${number}-${number}`)
    .meta({ control: "date" } satisfies Control);
}

/** The random key of a form, made with the page: what is sent twice is stored once. */
export function formKey() {
  return z.uuid({ error: "Deze bladzijde was te oud. Verstuur het formulier nog een keer." });
}

/** The version of what stood on the page; null of a form without it, which no stored version is. */
export const seenVersion = () => orNull(integer({ min: 0, max: 1_000_000 }));

export function orNull<T extends z.ZodType>(schema: T) {
  return z.preprocess(emptyIsNull, schema.nullable()).meta(schema.meta() ?? {});
}
