import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import type { Plan, PlanContent } from "./core/plan.ts";

/**
 * What an author wrote as the values of its form, named as the form's fields are. Nothing else of the plan: what the municipality
 * finds of it is not told before there is an outcome.
 */
export function planValues(plan: Pick<Plan, keyof PlanContent | "state" | "version">) {
  // In a draft no buurt may also mean that the author has not come to that question yet.
  const place = plan.state === "draft" ? "" : "city";
  const { title, summary, text, effect, ownEffort, carriedOutBy, promises, version } = plan;
  const supporters = plan.supporters.map(({ name, consent }) => ({ name, consent }));
  return {
    ...{ title, summary, text, effect, ownEffort, carriedOutBy, promises, supporters, version },
    theme: plan.theme ?? "",
    place: plan.neighbourhoods.length === 0 ? place : "neighbourhoods",
    neighbourhoods: plan.neighbourhoods.join("\n"),
    oneOffCents: euroInput(plan.oneOffCents),
    yearlyCents: euroInput(plan.yearlyCents),
    minimumCents: euroInput(plan.minimumCents),
    budgetLine: plan.budgetLine ?? "",
    displayName: plan.displayName ?? "",
    lines: plan.lines.map(({ activity, cents, recurrence, year, owner, priority, feasibleThisYear, isIcon }) => ({
      ...{ activity, recurrence, year, owner, priority, feasibleThisYear, isIcon },
      cents: euroInput(cents),
    })),
  };
}

export type RowKind = "lines" | "supporters";

const atLeast: Readonly<Record<RowKind, number>> = { lines: 2, supporters: 2 };

/**
 * How many rows of a kind the form shows: as many as were sent or stored with one to spare, and one more when the author
 * asked for it ("more_lines").
 */
export function rowsOf(kind: RowKind, typed: unknown, stored: unknown): number {
  const values = (typed ?? stored ?? {}) as Readonly<Record<string, unknown>>;
  const rows = values[kind];
  const filled = Array.isArray(rows) ? rows.length : 0;
  const asked = values["intent"] === `more_${kind}` ? 1 : 0;
  return Math.max(atLeast[kind], typed ? filled + asked : filled + 1);
}
