import { rulePaths } from "./change.ts";
import type { PhaseDates } from "./phases.ts";
import { ruleValue, type Rules } from "./rules.ts";
import type { Settings } from "./settings.ts";

export interface Difference {
  /** "valuation.minimumPerPlan", "criteria.KEY" for one criterion, or "phases.valuation" for its first and last day. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What two settings of a round say differently: the dates of each phase, then each rule. */
export function differences(before: Settings, after: Settings): readonly Difference[] {
  return [
    ...differing(byPhase(before.phases), byPhase(after.phases)),
    ...differing(byRule(before.rules), byRule(after.rules)),
  ];
}

type ByPath = Readonly<Record<string, unknown>>;

function differing(before: ByPath, after: ByPath): Difference[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths
    .map((path) => ({ path, before: before[path], after: after[path] }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

function byPhase(calendar: readonly PhaseDates[]): ByPath {
  return Object.fromEntries(calendar.map(({ phase, startsOn, endsOn }) => [`phases.${phase}`, [startsOn, endsOn]]));
}

/** Each rule by its path; of the criteria their titles in order, and each by its key. */
function byRule(rules: Rules): ByPath {
  const titles = rules.criteria.map(({ title }) => title);
  const each = rules.criteria.map((criterion) => [`criteria.${criterion.key}`, criterion] as const);
  const all = rulePaths.map((path) => [path, path === "criteria" ? titles : ruleValue(rules, path)] as const);
  return Object.fromEntries([...all, ...each]);
}
