import type { Party, Role } from "./acts.ts";

export interface Visitor {
  readonly kind: "visitor";
}

export interface Resident {
  readonly kind: "resident";
  readonly accountId: number;
  /** Stands for the person behind the account in keyed voter references; never shown. */
  readonly personRef: string;
  readonly name: string;
  /** Calendar year; the age rule of a round counts calendar years. */
  readonly birthYear: number;
  /** The wijk the resident lives in, by name; null when not in the municipality. */
  readonly wijk: string | null;
}

/** Raad, college and staff: an office account acts in its roles and never as a resident (R25). */
export interface Officer {
  readonly kind: "officer";
  readonly accountId: number;
  readonly name: string;
  readonly roles: readonly Role[];
}

export type Actor = Visitor | Resident | Officer;

/** A resident without an account, known in one round by a stemcode. */
export interface CodeHolder {
  readonly kind: "code_holder";
  readonly roundId: number;
  /** The entry of the register of that round. */
  readonly entry: string;
  /** Keyed hash of the code: when the desk replaces the code, it holds no longer. */
  readonly code: Uint8Array<ArrayBuffer>;
}

/** Whoever could value in a round. */
export type Valuer = Actor | CodeHolder;

export const visitor: Visitor = { kind: "visitor" };

export function partiesOf(actor: Valuer): readonly Party[] {
  if (actor.kind === "code_holder") return ["resident"];
  return actor.kind === "officer" ? actor.roles : [actor.kind];
}

/** The roles of an office account; nobody else has any. */
export function rolesOf(actor: Actor): readonly Role[] {
  return actor.kind === "officer" ? actor.roles : [];
}

/**
 * Whether somebody knows what the office knows. A partner signs in as the office does and knows only what is public (R9); so does
 * who has no role any more.
 */
export function isStaff(actor: Valuer): actor is Officer {
  return actor.kind === "officer" && actor.roles.some((role) => role !== "partner");
}

export function accountIdOf(actor: Actor): number | null {
  return actor.kind === "visitor" ? null : actor.accountId;
}

/** The account that an act is done with; only for acts that the table never lets a visitor do. */
export function accountOf(actor: Actor): number {
  if (actor.kind === "visitor") throw new Error("a visitor has no account");
  return actor.accountId;
}

/** What somebody chooses as wijk who lives outside the municipality: may look and follow, not take part. */
export const elsewhere = "elders";
