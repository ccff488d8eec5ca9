/**
 * The one text of a JSON value that everybody gets who follows RFC 8785 (names sorted by UTF-16 unit, no white space), so
 * that its hash can be compared. Numbers must be whole and exact. Throws a TypeError on anything else: a fraction, NaN,
 * undefined, a bigint, a date, half a surrogate pair, or a value that contains itself.
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, within: readonly object[]): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return whole(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") throw new TypeError(`No place in canonical JSON: ${typeof value}`);
  if (within.includes(value)) throw new TypeError("A value that contains itself has no canonical JSON");
  const inside = [...within, value];
  if (Array.isArray(value)) return `[${Array.from(value, (entry) => write(entry, inside)).join(",")}]`;
  if (!isPlain(value)) throw new TypeError("Only plain objects have canonical JSON");
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${quoted(name)}:${write(member, inside)}`).join(",")}}`;
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`Not a whole, exact number: ${value}`);
  return String(value === 0 ? 0 : value);
}

function quoted(text: string): string {
  if (/[\ud800-\udfff]/u.test(text)) throw new TypeError("Half a surrogate pair has no canonical JSON");
  return JSON.stringify(text);
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
