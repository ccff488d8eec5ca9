import { canonicalJson } from "../../counting/core/canonical.ts";
import type { PlanContent } from "./plan.ts";

/** Per changed field its old and its new value; the old one is null when the plan is new. */
export type Changes = Readonly<Partial<Record<keyof PlanContent, { readonly old: unknown; readonly new: unknown }>>>;

/** Which fields of a plan differ, with both values. Lines and supporters count as one field each. */
export function changedFields(before: PlanContent | null, after: PlanContent): Changes {
  const changed = (Object.keys(after) as (keyof PlanContent)[])
    .filter((field) => canonicalJson(before ? before[field] : null) !== canonicalJson(after[field]))
    .map((field) => [field, { old: before ? before[field] : null, new: after[field] }]);
  return Object.fromEntries(changed) as Changes;
}
