/**
 * An expected "no", as a value: a reason code, and what the sentence about it needs. Texts belong to the ui; a
 * `Record` over the codes makes the compiler ask for a sentence for every one.
 */
export interface Refused<Reason extends string = string> {
  readonly refused: Reason;
  /** The form field that the reason is about. */
  readonly field?: string;
  /** Values for the sentence, already in words or ISO dates. */
  readonly with?: Readonly<Record<string, string | number>>;
}

export function refused<Reason extends string>(
  reason: Reason,
  more: Omit<Refused<Reason>, "refused"> = {},
): Refused<Reason> {
  return { refused: reason, ...more };
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === "object" && value !== null && "refused" in value;
}
