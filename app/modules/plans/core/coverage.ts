import type { RoundKind } from "../../people/core/acts.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { Effect } from "../../rounds/core/rules.ts";
import type { Coverage, Purse } from "./plan.ts";

export type CoverageReason =
  | "saving_has_no_coverage"
  | "coverage_is_per_line"
  | "coverage_missing"
  | "purse_missing"
  | "purse_only_with_coverage_2";

/**
 * Whether the dekking of an official estimate fits the plan (R85): a saving has none, a neighbourhood plan has one per
 * line, a plan of experiment 3 and an interim plan that cost money need one. A fund is its own cover, so there it may stay out.
 */
export function whyNotCoverage(
  kind: RoundKind,
  effect: Effect,
  coverage: Coverage | null,
): Refused<CoverageReason> | null {
  const field = "coverage";
  if (effect === "saving") return coverage === null ? null : refused("saving_has_no_coverage", { field });
  if (kind === "neighbourhood_plans") return coverage === null ? null : refused("coverage_is_per_line", { field });
  const needed = kind === "citizens_budget" || kind === "interim_plans";
  return needed && coverage === null ? refused("coverage_missing", { field }) : null;
}

/** The same for one line of a neighbourhood plan. */
export function whyNotLineCoverage(effect: Effect, coverage: Coverage | null): Refused<CoverageReason> | null {
  const field = "coverage";
  if (effect === "saving") return coverage === null ? null : refused("saving_has_no_coverage", { field });
  return coverage === null ? refused("coverage_missing", { field }) : null;
}

/** Whether the purse fits the dekking: an interim plan with dekking 2 names one, because that says who decides (R54, R85). */
export function whyNotPurse(
  kind: RoundKind,
  coverage: Coverage | null,
  purse: Purse | null,
): Refused<CoverageReason> | null {
  const field = "purse";
  const asked = kind === "interim_plans" && coverage === 2;
  if (asked) return purse === null ? refused("purse_missing", { field }) : null;
  return purse === null ? null : refused("purse_only_with_coverage_2", { field });
}
