import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Principle } from "../../rounds/core/rules.ts";
import type { Plan, ScreeningOutcome } from "./plan.ts";

export interface Check {
  readonly principle: Principle;
  readonly met: boolean;
  readonly evidence: string;
}

export interface PlanReport {
  readonly id: number;
  readonly reason: string;
  readonly text: string;
  readonly on: LocalDate;
  readonly outcome: string | null;
}

/** All that the office knows of a plan, beside the plan itself. */
export interface Dossier {
  readonly plan: Plan;
  /** Name of the account that handed in the plan; null without an account. */
  readonly author: string | null;
  readonly checks: readonly Check[];
  readonly reports: readonly PlanReport[];
  readonly removalAskedBy: number | null;
  readonly notes: readonly { readonly text: string; readonly by: string; readonly on: LocalDate }[];
  readonly versions: readonly {
    readonly version: number;
    readonly on: LocalDate;
    readonly fields: readonly string[];
  }[];
  readonly screenings: readonly {
    readonly outcome: ScreeningOutcome;
    readonly reason: string;
    readonly on: LocalDate;
  }[];
}
