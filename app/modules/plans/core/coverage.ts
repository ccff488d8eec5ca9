import type { RoundKind } from "../../people/core/acts.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Effect } from "../../rounds/core/rules.ts";
import type { Coverage } from "./plan.ts";

export type CoverageReason = "saving_has_no_coverage" | "coverage_is_per_line" | "coverage_missing";

/**
 * Whether the dekking of an official estimate fits the plan (R85): a saving has none, a neighbourhood plan has one per
 * line, a plan of experiment 3 that costs money needs one. A fund is its own cover, so there it may stay out.
 */
export function whyNotCoverage(
  kind: RoundKind,
  effect: Effect,
  coverage: Coverage | null,
): Refused<CoverageReason> | null {
  const field = "coverage";
  if (effect === "saving") return coverage === null ? null : refused("saving_has_no_coverage", { field });
  if (kind === "neighbourhood_plans") return coverage === null ? null : refused("coverage_is_per_line", { field });
  return kind === "citizens_budget" && coverage === null ? refused("coverage_missing", { field }) : null;
}

/** The same for one line of a neighbourhood plan. */
export function whyNotLineCoverage(effect: Effect, coverage: Coverage | null): Refused<CoverageReason> | null {
  const field = "coverage";
  if (effect === "saving") return coverage === null ? null : refused("saving_has_no_coverage", { field });
  return coverage === null ? refused("coverage_missing", { field }) : null;
}
