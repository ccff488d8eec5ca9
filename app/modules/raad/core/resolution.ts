import { isDeciding } from "../../people/core/may.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Round } from "../../rounds/core/round.ts";
import { addDays, type LocalDate } from "../../rounds/core/dates.ts";

/** The ontwerpbesluit before the meeting of the raad, the text as adopted after it. */
export const stages = ["draft", "adopted"] as const;
export type ResolutionStage = (typeof stages)[number];

/** The text of the raadsbesluit that the griffie edits; numbers in it are names between brackets, filled from the data. */
export interface Resolution {
  readonly stage: ResolutionStage;
  readonly text: string;
  readonly meetingOn: LocalDate | null;
  /** How often it was stored; 0 is the text that the product starts with. */
  readonly version: number;
}

/** The raadsbesluit as it was on the day that its text was stored: what happens later changes nothing in it. */
export interface AdoptedPaper {
  /** By the name between brackets. */
  readonly values: Readonly<Record<string, string>>;
  /** As render/ wrote it, and reads it. */
  readonly doc: unknown;
}

export type ResolutionReason =
  | "draft_is_frozen"
  | "adopted_before_council"
  | "meeting_missing"
  | "draft_without_meeting"
  | "nothing_decided_then"
  | "meeting_in_future"
  | "meeting_before_council"
  | "meeting_long_before"
  | "unknown_live_number"
  | "resolution_changed_meanwhile";

interface ResolutionEntry {
  readonly stage: ResolutionStage;
  readonly text: string;
  readonly meetingOn: LocalDate | null;
  readonly version: number | null;
}

/**
 * Whether there can be a text as adopted: of a fund from its opening on, because the raad sets money, criteria and weights
 * before anybody can ask for money (R75); of other rounds once the raad decides, of interim plans as soon as they come in.
 */
export function canBeAdopted({ kind, phase, passed }: Round["standing"]): boolean {
  return kind === "neighbourhood_fund" || [...passed, phase].some(isDeciding);
}

interface StoredTexts {
  /** Whether the text as adopted is there, of interim plans for that meeting. */
  readonly adopted: boolean;
  readonly names: readonly string[];
  readonly last: number;
  /** Only of interim plans: the days on which the raad decided; each has a text of its own. */
  readonly held?: readonly LocalDate[];
}

/**
 * Whether this text can be stored now. The draft is open until there is an adopted text, which needs the day of the
 * meeting. `last` is the version that is stored: a text written over an older one is refused.
 */
export function whyNotEdit(
  entry: ResolutionEntry,
  round: Pick<Round, "standing" | "today" | "calendar">,
  { adopted, names, last, held }: StoredTexts,
): Refused<ResolutionReason> | null {
  if (entry.version !== last) return refused("resolution_changed_meanwhile");
  const strange = liveNames(entry.text).find((name) => !names.includes(name));
  if (strange !== undefined) return refused("unknown_live_number", { field: "text", with: { name: strange } });
  if (entry.stage === "draft" && held && entry.meetingOn === null)
    return refused("draft_without_meeting", { field: "meetingOn" });
  if (entry.stage === "draft") return adopted ? refused("draft_is_frozen") : null;
  if (!canBeAdopted(round.standing)) return refused("adopted_before_council");
  if (entry.meetingOn === null) return refused("meeting_missing", { field: "meetingOn" });
  const no = whyNotMeeting(entry.meetingOn, round);
  if (no || !held || held.includes(entry.meetingOn)) return no;
  return refused("nothing_decided_then", { field: "meetingOn" });
}

/** The raad sets up a fund with the budget before it, so at most this many days before its round begins. */
export const setUpWithin = 2 * 366;

/** A text cannot be older than the raad's turn; that of a fund was before its round (R75), but not years before. */
function whyNotMeeting(
  meetingOn: LocalDate,
  { standing, today, calendar }: Pick<Round, "standing" | "today" | "calendar">,
): Refused<ResolutionReason> | null {
  const field = "meetingOn";
  if (meetingOn > today) return refused("meeting_in_future", { field });
  if (standing.kind === "neighbourhood_fund") {
    const first = calendar[0]?.startsOn;
    return first && meetingOn < addDays(first, -setUpWithin) ? refused("meeting_long_before", { field }) : null;
  }
  const council = calendar.find(({ phase }) => phase === "council");
  return council && meetingOn < council.startsOn ? refused("meeting_before_council", { field }) : null;
}

const live = /\[([^[\]\n]+)\]/g;

/** The names between brackets in a text. */
export function liveNames(text: string): string[] {
  return Array.from(text.matchAll(live), ([, name = ""]) => name);
}

export interface Piece {
  readonly text: string;
  /** From the data: it cannot be typed over. */
  readonly live: boolean;
}

/** A text with its live numbers filled in; a name without a value stays as it was typed. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): Piece[] {
  const pieces = text.split(live).map((part, at): Piece => {
    if (at % 2 === 0) return { text: part, live: false };
    const value = values[part];
    return value === undefined ? { text: `[${part}]`, live: false } : { text: value, live: true };
  });
  return pieces.filter((piece) => piece.text !== "");
}

export type Part =
  | { readonly kind: "paragraph"; readonly pieces: readonly Piece[] }
  | { readonly kind: "points"; readonly points: readonly (readonly Piece[])[] };

/** A text in its parts: lines that start with "1." and the like are points of the decision, others are paragraphs. */
export function partsOf(text: string, values: Readonly<Record<string, string>>): Part[] {
  const parts: (Part & { points?: Piece[][] })[] = [];
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const point = /^\s*\d{1,3}\.\s+(.*)$/.exec(line)?.[1];
    const last = parts.at(-1);
    if (point === undefined) parts.push({ kind: "paragraph", pieces: fillIn(line, values) });
    else if (last?.kind === "points") last.points.push(fillIn(point, values));
    else parts.push({ kind: "points", points: [fillIn(point, values)] });
  }
  return parts;
}
