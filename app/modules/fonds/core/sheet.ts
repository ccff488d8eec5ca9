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
  const wrong = whyNotMarks(criteria, marks);
  if (wrong) return wrong;
  const at = criteria.findIndex(({ key }) => !marks.some(({ criterion }) => criterion === key));
  const open = criteria[at];
  return open ? refused("criterion_missing", about(at, open)) : null;
}

/** The same of a sheet that is not whole yet: what is answered, is answered once and with a level that there is. */
export function whyNotMarks(criteria: readonly Criterion[], marks: readonly Mark[]): Refused<SheetReason> | null {
  const given = new Map(marks.map(({ criterion, level }) => [criterion, level]));
  if (given.size < marks.length || marks.some(({ criterion }) => !criteria.some(({ key }) => key === criterion)))
    return refused("criterion_unknown");
  const at = criteria.findIndex(({ key, levels }) => given.has(key) && !levels[given.get(key) ?? -1]);
  const wrong = criteria[at];
  return wrong ? refused("no_such_level", about(at, wrong)) : null;
}

const about = (at: number, { title }: Pick<Criterion, "title">) => ({
  field: `marks[${at}].level`,
  with: { criterion: title },
});

/** Whether two sheets say the same. */
export function isSameSheet(one: Filled, other: Filled): boolean {
  const level = ({ marks }: Filled, criterion: string) => marks.find((mark) => mark.criterion === criterion)?.level;
  return (
    one.note === other.note &&
    one.marks.length === other.marks.length &&
    one.marks.every(({ criterion }) => level(one, criterion) === level(other, criterion))
  );
}

interface Filled {
  readonly marks: readonly Mark[];
  readonly note: string;
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
