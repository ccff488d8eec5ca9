import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Criterion } from "../../rounds/core/rules.ts";

/** What a member chose on one criterion: the index of the level in the criterion's `levels`. */
export interface Mark {
  readonly criterion: string;
  readonly level: number;
}

/** Of one member for one plan: handed in, involved, or still to do. */
export type SheetState = "done" | "recused" | "open";

export type SheetReason = "criterion_unknown" | "criterion_missing" | "no_such_level";

/** Whether a sheet answers each criterion of the raad once, with a level that it describes (R75). */
export function whyNotSheet(criteria: readonly Criterion[], marks: readonly Mark[]): Refused<SheetReason> | null {
  const known = new Map(criteria.map((criterion) => [criterion.key, criterion]));
  const given = new Map(marks.map((mark) => [mark.criterion, mark]));
  if (given.size < marks.length || marks.some(({ criterion }) => !known.has(criterion)))
    return refused("criterion_unknown");
  for (const [at, { key, title, levels }] of criteria.entries()) {
    const mark = given.get(key);
    const about = { field: `marks[${at}].level`, with: { criterion: title } };
    if (!mark) return refused("criterion_missing", about);
    if (!levels[mark.level]) return refused("no_such_level", about);
  }
  return null;
}

/** The weighted points of a whole sheet, 0 to 100 times 100: weight times points, summed. Null while a mark is missing. */
export function pointsOf(criteria: readonly Criterion[], marks: readonly Mark[]): number | null {
  let sum = 0;
  for (const { key, weight, levels } of criteria) {
    const mark = marks.find(({ criterion }) => criterion === key);
    const level = mark && levels[mark.level];
    if (!level) return null;
    sum += weight * level.points;
  }
  return sum;
}
