/**
 * How long one stays signed in. Residents: a whole period of valuing, told to the day. Staff (BIO2): eight hours at most,
 * half an hour without asking anything, and ten minutes between password and second factor.
 */
export const sessionLimits = {
  residentDays: 30,
  officeMinutes: 8 * 60,
  idleMinutes: 30,
  /** Before the half hour is over: a page then warns and offers to stay. */
  warnMinutes: 2,
  firstStepMinutes: 10,
} as const;

const minute = 60_000;
const day = 24 * 60 * minute;

export type SessionKind = "resident" | "office" | "first_step";

/** When a session that starts now ends at the latest. A resident's ends with a day (UTC), so that it tells no time. */
export function endOfSession(kind: SessionKind, now: Date): Date {
  const at = now.getTime();
  if (kind === "first_step") return new Date(at + sessionLimits.firstStepMinutes * minute);
  if (kind === "office") return new Date(at + sessionLimits.officeMinutes * minute);
  return new Date((Math.floor(at / day) + sessionLimits.residentDays + 1) * day);
}

/** Since when staff must have asked something to be still there. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - sessionLimits.idleMinutes * minute);
}

/** At a desk where residents take turns: after how many seconds of silence the next one begins, and how long it warns. */
export const kioskLimits = { idleSeconds: 120, warnSeconds: 30 } as const;
