import type { RoundKind } from "../../people/core/acts.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import { whyNotCalendar, type CalendarReason, type PhaseDates } from "./phases.ts";
import { whyNotRules, type Rules, type RulesReason } from "./rules.ts";

export type SettingsReason = CalendarReason | RulesReason;

/** The dates and rules of a round, as a form sends them. */
export interface Settings {
  readonly phases: readonly PhaseDates[];
  readonly rules: Rules;
}

/** Whether dates and rules can stand together in a round of a kind; the field is named as in the form. */
export function whyNotSettings(kind: RoundKind, { phases, rules }: Settings): Refused<SettingsReason> | null {
  const calendar = whyNotCalendar(kind, phases);
  if (calendar) return { ...calendar, field: `phases.${calendar.field ?? ""}.startsOn` };
  const no = whyNotRules(kind, rules);
  return no && refused(no.reason, { field: `rules.${no.field}` });
}
