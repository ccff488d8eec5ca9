import { Facts } from "#app/ui/facts.tsx";
import { type Impact, sides } from "../core/impact.ts";
import { sideNames, weightNames } from "../texts.nl.ts";

/** What a plan means for the municipality, side by side: how heavy, and why. */
export function PlanImpacts({ impacts }: { impacts: readonly Impact[] }) {
  const known = sides.flatMap((side) => impacts.filter((impact) => impact.side === side));
  return (
    <Facts
      items={known.map(({ side, weight, explanation }) => ({
        term: sideNames[side],
        value: weightNames[weight],
        note: explanation,
      }))}
    />
  );
}
