import { refused, type Refused } from "../../people/core/refusal.ts";
import { addDays, type LocalDate } from "../../rounds/core/dates.ts";
import type { Round } from "../../rounds/core/round.ts";
import { liveNames, setUpWithin } from "./resolution.ts";

/** The parts of a raadsvoorstel that an official writes, in the order in which they stand in it. */
export const proposalParts = [
  "subject",
  "holder",
  "points",
  "introduction",
  "effect",
  "arguments",
  "remarks",
  "finance",
  "communication",
  "execution",
] as const;
export type ProposalPart = (typeof proposalParts)[number];

/** What was written; numbers in it are names between brackets, filled from the data. */
export type ProposalTexts = Readonly<Record<ProposalPart, string>>;

/** A raadsvoorstel without these is none; the others say what the data say by themselves. */
export const neededParts: readonly ProposalPart[] = [
  "subject",
  "holder",
  "points",
  "introduction",
  "effect",
  "arguments",
];

/** The raadsvoorstel as it was stored last. */
export interface WrittenProposal {
  readonly texts: ProposalTexts;
  /** Counts all that was stored in the round, adopted or not, from 1. */
  readonly version: number;
}

/** What the college adopted last: that goes to the raad, and stays what it was on that day. */
export interface AdoptedProposal extends WrittenProposal {
  readonly adoptedOn: LocalDate;
  /** As render/ wrote it, and reads it. */
  readonly doc: unknown;
}

export interface CouncilProposal {
  readonly written: (WrittenProposal & { readonly storedOn: LocalDate }) | null;
  readonly adopted: AdoptedProposal | null;
}

export type ProposalReason =
  | "proposal_changed_meanwhile"
  | "proposal_is_decided_on"
  | "proposal_is_adopted"
  | "nothing_proposed"
  | "proposal_part_missing"
  | "adopted_in_future"
  | "adopted_too_early"
  | "unknown_live_number";

/** Whether what was stored last is what the college adopted last. */
export function isAdoptedNow({ written, adopted }: CouncilProposal): boolean {
  return written !== null && written.version === adopted?.version;
}

/** The version of the text on the screen, 0 when nobody had written any; null when the form says none. */
interface Sent {
  readonly version: number | null;
}

interface Known {
  readonly proposal: CouncilProposal;
  /** Whether the raad has decided. */
  readonly decided: boolean;
}

function whyNotStore(version: Sent["version"], { proposal, decided }: Known): Refused<ProposalReason> | null {
  if (decided) return refused("proposal_is_decided_on");
  return version === (proposal.written?.version ?? 0) ? null : refused("proposal_changed_meanwhile");
}

/**
 * Whether these texts can be stored as the next version: until the raad has decided, also after the college adopted an earlier one.
 * `names` are the numbers that a text may use.
 */
export function whyNotWrite(
  { texts, version }: Pick<WrittenProposal, "texts"> & Sent,
  known: Known,
  names: readonly string[],
): Refused<ProposalReason> | null {
  const no = whyNotStore(version, known);
  if (no) return no;
  for (const field of proposalParts) {
    const strange = liveNames(texts[field]).find((name) => !names.includes(name));
    if (strange !== undefined) return refused("unknown_live_number", { field, with: { name: strange } });
  }
  return null;
}

/** Whether the college can adopt what was written; `from` is the first day on which it can. */
export function whyNotAdopt(
  { adoptedOn, version }: { readonly adoptedOn: LocalDate } & Sent,
  known: Known,
  { from, today }: { readonly from: LocalDate; readonly today: LocalDate },
): Refused<ProposalReason> | null {
  const { written } = known.proposal;
  const no = whyNotStore(version, known);
  if (no) return no;
  if (!written) return refused("nothing_proposed");
  if (isAdoptedNow(known.proposal)) return refused("proposal_is_adopted");
  const field = "adoptedOn";
  if (adoptedOn > today) return refused("adopted_in_future", { field });
  if (adoptedOn < from) return refused("adopted_too_early", { field });
  return missingParts(written.texts).length === 0 ? null : refused("proposal_part_missing");
}

/** What has still to be written before the college can adopt the proposal. */
export function missingParts(texts: ProposalTexts): ProposalPart[] {
  return neededParts.filter((part) => texts[part] === "");
}

/**
 * The first day on which the college can have adopted it: not before the one that it replaces, nor before the round. The raad sets a
 * fund up before its round (R75), so the college proposed that earlier.
 */
export function proposedFrom(
  { standing, calendar, today }: Pick<Round, "standing" | "calendar" | "today">,
  { adopted }: CouncilProposal,
): LocalDate {
  const first = calendar.reduce((earliest, { startsOn }) => (startsOn < earliest ? startsOn : earliest), today);
  const from = standing.kind === "neighbourhood_fund" ? addDays(first, -setUpWithin) : first;
  return adopted && adopted.adoptedOn > from ? adopted.adoptedOn : from;
}
