import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Effect, Rules } from "../../rounds/core/rules.ts";
import type { Coverage, Financing } from "./plan.ts";

export type FinancingReason =
  | "saving_has_no_financing"
  | "way_is_off"
  | "consultation_missing"
  | "consultation_in_future"
  | "consultation_of_other_way";

/**
 * Whether a plan may be paid for in this way (R88): one that the round has on, and deelname only after the raad gave its
 * wensen en bedenkingen (Gemeentewet 160 lid 2). A saving is not paid for.
 */
export function whyNotFinancing(
  { rules, today }: { readonly rules: Pick<Rules, "financing">; readonly today: LocalDate },
  effect: Effect,
  { financing, consultedOn, consultation }: Financing,
): Refused<FinancingReason> | null {
  if (effect === "saving" && financing !== null) return refused("saving_has_no_financing", { field: "financing" });
  if (financing !== null && !rules.financing.ways.includes(financing))
    return refused("way_is_off", { field: "financing" });
  if (financing !== "participation")
    return consultedOn === null && consultation === null
      ? null
      : refused("consultation_of_other_way", { field: consultedOn === null ? "consultation" : "consultedOn" });
  if (consultedOn === null) return refused("consultation_missing", { field: "consultedOn" });
  if (consultation === null) return refused("consultation_missing", { field: "consultation" });
  return consultedOn > today ? refused("consultation_in_future", { field: "consultedOn" }) : null;
}

export interface Citation {
  readonly title: string;
  /** Whether it is not certain that they go with this dekking. */
  readonly doubtful: boolean;
}

/** The beleidsregels that go with a dekking in a round, or may go with it (R86); null when they do not. */
export function citationOf({ financing }: Pick<Rules, "financing">, coverage: Coverage | null): Citation | null {
  const { citation: title, citedWith } = financing;
  if (citedWith !== "doubtful") return String(coverage) === citedWith ? { title, doubtful: false } : null;
  return coverage === 1 || coverage === 2 ? { title, doubtful: true } : null;
}
