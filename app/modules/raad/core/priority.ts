import type { LocalDate } from "../../rounds/core/dates.ts";

/** What was recorded once about a plan that the raad puts first (R26); without a text it was taken back. */
export interface RecordedPriority {
  readonly text: string | null;
  readonly on: LocalDate;
}
