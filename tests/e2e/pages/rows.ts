import { roles, type Party, type RoundKind } from "#app/modules/people/core/acts.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";
import type { Moment } from "../../support/factories.ts";
import { whole } from "../../../scripts/testing/whole.js";
import { everyRow, pairwiseSample } from "../../support/pairwise.ts";
import { modeNames, type ModeName } from "./modes.ts";
import { isInRound, pageNames, type PageName } from "./table.ts";

export interface Visit {
  readonly page: PageName;
  readonly kind: RoundKind;
  readonly moment: Moment;
  readonly party: Party;
  readonly mode: ModeName;
}

const kinds = Object.keys(phaseOrder) as RoundKind[];
const parties: readonly Party[] = ["visitor", "resident", ...roles];
const apart: readonly Moment[] = ["unopened", "before", "between", "after"];
const moments: readonly Moment[] = [...new Set([...Object.values(phaseOrder).flat(), ...apart])];

const dimensions = { page: pageNames, kind: kinds, moment: moments, party: parties };

/** A page that is not about a round is visited at one moment; a round has only the phases of its kind. */
function happens({ page, kind, moment }: Readonly<Record<keyof typeof dimensions, string>>): boolean {
  if (!isInRound(page as PageName)) return kind === "citizens_budget" && moment === "valuation";
  return apart.includes(moment as Moment) || phaseOrder[kind as RoundKind].includes(moment as never);
}

export type Place = Omit<Visit, "mode">;

/**
 * What a run visits: with `npm run test:full` every page, at every moment of every kind of round, as everybody, in every mode;
 * else a pairwise-covering sample by page, kind, moment and party, over which the modes are spread so that each meets every
 * page, kind, moment and party too.
 */
export function visits(): Visit[] {
  if (!whole) return spreadModes(pairwiseSample(dimensions, 2026, happens));
  return everyRow(dimensions, happens).flatMap((place) => modeNames.map((mode) => ({ ...place, mode })));
}

const pairsWith = (place: Place, mode: ModeName) => Object.values(place).map((value) => `${value} & ${mode}`);

function spreadModes(places: readonly Place[]): Visit[] {
  const missing = new Set(places.flatMap((place) => modeNames.flatMap((mode) => pairsWith(place, mode))));
  const gain = (place: Place, mode: ModeName) => pairsWith(place, mode).filter((pair) => missing.has(pair)).length;
  const take = (place: Place, mode: ModeName): Visit => {
    pairsWith(place, mode).forEach((pair) => missing.delete(pair));
    return { ...place, mode };
  };
  const first = places.map((place) =>
    take(
      place,
      best(modeNames, (mode) => gain(place, mode)),
    ),
  );
  const more = modeNames.flatMap((mode) => {
    const left: Visit[] = [];
    for (const place of places) if (gain(place, mode) > 0) left.push(take(place, mode));
    return left;
  });
  return [...first, ...more];
}

function best<T>(values: readonly T[], worth: (value: T) => number): T {
  return values.reduce((leader, next) => (worth(next) > worth(leader) ? next : leader));
}
