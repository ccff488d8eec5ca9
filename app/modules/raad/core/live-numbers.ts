import { cents, formatEuros } from "../../counting/core/money.ts";
import type { Dossier } from "./dossier.ts";
import type { ResolutionStage } from "./resolution.ts";

export const liveNumbers = [
  "municipality",
  "round",
  "budget_year",
  "people",
  "plans",
  "listed",
  "ceiling",
  "awarded",
  "adopted",
  "changed",
  "deferred",
  "rejected",
  "not_treated",
  "cost_one_off",
  "cost_yearly",
  "saving_one_off",
  "saving_yearly",
] as const;
export type LiveNumber = (typeof liveNumbers)[number];

/**
 * The numbers that a besluit takes from the data. In the draft the sums are of the plans that the residents put on the list
 * (without a list: of all), in the adopted text of what the raad adopted.
 */
export function liveValues(dossier: Dossier, stage: ResolutionStage): Record<LiveNumber, string> {
  const { round, council } = dossier;
  const { outcomes } = council;
  const totals = totalsIn(dossier, stage);
  return {
    municipality: dossier.municipality,
    round: round.title,
    budget_year: String(round.budgetYear),
    people: whole(dossier.participation?.people ?? 0),
    plans: whole(dossier.plans.length),
    listed: whole(dossier.listed.length),
    ceiling: formatEuros(round.ceiling ?? cents(0)),
    awarded: formatEuros(dossier.awarded),
    adopted: whole(outcomes.adopted),
    changed: whole(outcomes.adopted_changed),
    deferred: whole(outcomes.deferred),
    rejected: whole(outcomes.rejected),
    not_treated: whole(outcomes.not_treated),
    cost_one_off: formatEuros(totals.cost.oneOff),
    cost_yearly: formatEuros(totals.cost.yearly),
    saving_one_off: formatEuros(totals.saving.oneOff),
    saving_yearly: formatEuros(totals.saving.yearly),
  };
}

/** What a besluit would take in the budget. */
export const totalsIn = (
  { council, listedTotals }: Pick<Dossier, "council" | "listedTotals">,
  stage: ResolutionStage,
) => (stage === "adopted" ? council.adopted : listedTotals);

/** A count as people write it: "4.318". */
export function whole(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ".");
}
