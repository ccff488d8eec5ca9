import { formatPath, getPathValue, parseSubmission } from "@conform-to/dom/future";
import type { z } from "zod";

/** What was wrong with a sent form, per field name, and what was typed, so that the page can show both again. */
export interface FormProblem {
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly typed: unknown;
}

export type ParsedForm<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & FormProblem);

const fieldName = /^[a-z]\w*(?:\[\d{0,3}\])?(?:\.[a-z]\w*(?:\[\d{0,3}\])?)*$/i;
const ofObjects: ReadonlySet<string> = new Set(["constructor", "prototype"]);

/** Whether a page of ours could have a field of this name, such as "lines[0].activity". */
export function isFieldName(name: string): boolean {
  return name.length < 200 && fieldName.test(name) && !name.split(/[.[]/).some((part) => ofObjects.has(part));
}

/** What a form holds, nested by its names, as it was typed. */
export function typedIn(form: FormData): unknown {
  return parseSubmission(withoutFiles(form)).payload;
}

/** Reads a form by a schema. Names nest as "lines[0].activity". Nothing is dropped silently: unknown names stay in `typed`. */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S): ParsedForm<z.output<S>> {
  const typed = typedIn(form);
  const result = schema.safeParse(typed);
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string[]> = {};
  for (const issue of result.error.issues) {
    const name = formatPath(issue.path.filter((part) => typeof part !== "symbol"));
    (errors[name] ??= []).push(issue.message);
  }
  return { ok: false, errors, typed };
}

function withoutFiles(form: FormData): FormData {
  const texts = new FormData();
  for (const [name, value] of form) if (typeof value === "string") texts.append(name, value);
  return texts;
}

/** How a page fills one field again: what was typed wins over what is stored. */
export interface FieldState {
  readonly name: string;
  readonly defaultValue: string | undefined;
  readonly chosen: readonly string[];
  readonly error: readonly string[] | undefined;
}

export type FieldReader = (name: string) => FieldState;

/** A reader of field states from the last refused sending, if any, over the stored values. */
export function fieldReader(problem: FormProblem | undefined, stored: unknown): FieldReader {
  return (name) => {
    const value: unknown = getPathValue(problem ? problem.typed : stored, name);
    return { name, defaultValue: asText(value), chosen: asList(value), error: problem?.errors[name] };
  };
}

/** Which of the forms of a page was refused, by what its button or hidden field says; undefined when none was. */
export const intentOf = (problem: FormProblem | undefined): string | undefined =>
  fieldReader(problem, {})("intent").defaultValue;

/** What was wrong with one of the forms of a page; undefined when another was refused, so that this one stands as it was. */
export const problemOf = (problem: FormProblem | undefined, intent: string): FormProblem | undefined =>
  intentOf(problem) === intent ? problem : undefined;

/** Whether a refused form was opened on something older than there is now; the field says on what. */
export function isOutdated(problem: FormProblem | undefined, field: string, now: string | number): boolean {
  const seen = fieldReader(problem, {})(field).defaultValue;
  return seen !== undefined && seen !== String(now);
}

function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function asList(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => asText(part) ?? []);
  const one = asText(value);
  return one === undefined || one === "" ? [] : [one];
}

export type FieldReaderWithIds = (name: string) => FieldState & { readonly id: string };

/** Field states under a prefix for their ids, so that one name can stand in several forms of a page. */
export function withIds(field: FieldReader, prefix: string): FieldReaderWithIds {
  return (name) => ({ ...field(name), id: `${prefix}-${name.replace(/[^\w-]+/g, "-")}` });
}

/** The errors of a form whose fields have ids under a prefix, so that the summary links to them. */
export function errorsWithIds(problem: FormProblem | undefined, prefix: string): FormProblem["errors"] {
  const errors = Object.entries(problem?.errors ?? {});
  return Object.fromEntries(errors.map(([name, sentences]) => [name && `${prefix}-${name}`, sentences]));
}
