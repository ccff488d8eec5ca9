import type { LocalDate } from "../../rounds/core/dates.ts";

/** A role that gives a seat on the board, held by an account. */
export interface Seat {
  readonly accountId: number;
  readonly role: string;
}

/** That a seat was given or taken. */
export interface SeatChange extends Seat {
  readonly granted: boolean;
  readonly on: LocalDate;
}

/**
 * The accounts that held a seat at the end of a day, from the seats of now and all changes in order of time. What somebody
 * holds without a change that says since when, was held from the start.
 */
export function seatedOn(
  day: LocalDate,
  now: readonly Seat[],
  changes: readonly SeatChange[],
): ReadonlySet<Seat["accountId"]> {
  const wasHeld = (seat: Seat): boolean => {
    const own = changes.filter(({ accountId, role }) => accountId === seat.accountId && role === seat.role);
    const last = own.findLast(({ on }) => on <= day);
    const next = own.find(({ on }) => on > day);
    if (last) return last.granted;
    return next === undefined || !next.granted;
  };
  return new Set([...now, ...changes].filter(wasHeld).map(({ accountId }) => accountId));
}
