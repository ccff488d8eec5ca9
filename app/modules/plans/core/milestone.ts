import type { Cents } from "../../counting/core/money.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";

/** What is wrong with a file that somebody sends. */
export type FileReason = "file_missing" | "file_too_large" | "file_unknown" | "file_broken" | "photo_too_many_pixels";

export type MilestoneReason =
  | "file_missing"
  | "description_missing"
  | "done_in_future"
  | "too_many_milestones"
  | "too_many_receipts"
  | "no_such_milestone"
  | "no_such_file";

export type FileKind = "photo" | "document" | "receipt";

/** A file as it is kept: a photo was made anew, with nothing in it of where and with what it was taken. */
export type TakenFile = TakenPhoto | TakenDocument;

interface TakenPhoto {
  readonly kind: "photo";
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

interface TakenDocument {
  readonly kind: "document";
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** In bytes, as somebody sends them. A document is kept as it is; a photo is made smaller. */
export const largest = { photo: 10_000_000, document: 5_000_000 } as const;

export const most = { milestones: 30, receipts: 100 } as const;

export interface Receipt {
  readonly id: number;
  readonly description: string;
  readonly cents: Cents;
  readonly on: LocalDate;
}

type Sign = readonly [at: number, signs: string];

const starts: readonly (readonly ["photo" | "document", ...Sign[]])[] = [
  ["photo", [0, "\xff\xd8\xff"]],
  ["photo", [0, "\x89PNG\r\n\x1a\n"]],
  ["photo", [0, "RIFF"], [8, "WEBP"]],
  ["document", [0, "%PDF-1."]],
  ["document", [0, "%PDF-2."]],
];

/** What a file is by how it begins, whatever its name or its sender says; null when we do not take it. */
export function kindOf(bytes: Uint8Array): TakenFile["kind"] | null {
  const has = ([at, signs]: Sign) => Array.from(signs).every((sign, nth) => bytes[at + nth] === sign.charCodeAt(0));
  return starts.find(([, ...signs]) => signs.every(has))?.[0] ?? null;
}

/** Whether a PDF has its end: one that broke off on the way has not. */
export function isWholePdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.slice(-1024)).includes("%%EOF");
}

/** Whether a step can be kept so: what is done was done, and a file and what is on it come together. */
export function whyNotKeep(
  { doneOn, description, file }: { doneOn: LocalDate | null; description: string; file: TakenFile | null },
  today: LocalDate,
): Refused<MilestoneReason> | null {
  if (doneOn !== null && doneOn > today) return refused("done_in_future", { field: "doneOn" });
  if (!file && description !== "") return refused("file_missing", { field: "file" });
  return file && description === "" ? refused("description_missing", { field: "description" }) : null;
}
