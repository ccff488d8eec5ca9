import { elsewhere } from "./actor.ts";
import { refused, type Refused } from "./refusal.ts";

/** Where a wijk stands on a page or on the drawing, by its name. */
export const wijkAnchor = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** A wijk as it is, with what holds it in place. */
export interface KnownWijk {
  readonly id: number;
  readonly name: string;
  /** How many residents live there, how many plans lie there or are in hands of its team, and how often something was measured there. */
  readonly residents: number;
  readonly plans: number;
  readonly measurements: number;
  /** Title of a round whose rules name this wijk. */
  readonly ruledBy: string | null;
}

/** A line of the form: a known wijk (id) or a new one (null). */
export interface WijkRow {
  readonly id: number | null;
  /** Empty: this wijk goes, or was never meant. */
  readonly name: string;
  /** Its place in the order; null: after those that have one. */
  readonly position: number | null;
}

export type WijkReason =
  | "wijken_changed"
  | "wijk_twice"
  | "wijk_reserved"
  | "wijk_in_use"
  | "wijk_in_rules"
  | "no_wijk_left";

export interface Arrangement {
  /** The wijken as they will be, in order. */
  readonly wijken: readonly { readonly id: number | null; readonly name: string }[];
  readonly removed: readonly number[];
  readonly renamed: readonly number[];
}

/**
 * What the form makes of the wijken. One that is lived in, has plans or is named by rules never goes, and rules name a wijk
 * by its name, so that a name they hold stays as it is (R2: the municipality's own division).
 */
export function arrangeWijken(
  known: readonly KnownWijk[],
  rows: readonly WijkRow[],
): Arrangement | Refused<WijkReason> {
  const byId = new Map(known.map((wijk) => [wijk.id, wijk]));
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  // Somebody else added or took away a wijk while this form was open.
  if (ids.length !== known.length || new Set(ids).size !== ids.length || !ids.every((id) => byId.has(id)))
    return refused("wijken_changed");
  const no = rows.reduce<Refused<WijkReason> | null>((first, row, at) => first ?? whyNotRow(byId, rows, row, at), null);
  if (no) return no;
  const wijken = rows.filter(({ name }) => name !== "").sort((a, b) => place(a) - place(b));
  if (wijken.length === 0) return refused("no_wijk_left");
  const changed = rows.flatMap(({ id, name }) => (id !== null && byId.get(id)?.name !== name ? [{ id, name }] : []));
  return {
    wijken: wijken.map(({ id, name }) => ({ id, name })),
    removed: changed.filter(({ name }) => name === "").map(({ id }) => id),
    renamed: changed.filter(({ name }) => name !== "").map(({ id }) => id),
  };
}

const place = ({ position }: WijkRow) => position ?? Number.MAX_SAFE_INTEGER;
const alike = (name: string) => name.toLocaleLowerCase("nl");

function whyNotRow(
  byId: ReadonlyMap<number, KnownWijk>,
  rows: readonly WijkRow[],
  { id, name }: WijkRow,
  at: number,
): Refused<WijkReason> | null {
  const field = `wijken[${at}].name`;
  const before = id === null ? undefined : byId.get(id);
  if (before && before.name !== name && before.ruledBy !== null)
    return refused("wijk_in_rules", { field, with: { wijk: before.name, round: before.ruledBy } });
  if (name === "")
    return before && before.residents + before.plans + before.measurements > 0
      ? refused("wijk_in_use", { field, with: { wijk: before.name } })
      : null;
  if (alike(name) === elsewhere) return refused("wijk_reserved", { field, with: { wijk: name } });
  const twice = rows.findIndex((other) => alike(other.name) === alike(name)) < at;
  return twice ? refused("wijk_twice", { field, with: { wijk: name } }) : null;
}
