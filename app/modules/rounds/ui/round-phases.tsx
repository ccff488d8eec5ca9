import type { Phase } from "#app/modules/people/core/acts.ts";
import { PhaseBar } from "#app/ui/phases.tsx";
import { shortPeriod, type LocalDate } from "../core/dates.ts";
import type { NamedPhase } from "../standing-text.ts";
import { roundTexts } from "../texts.nl.ts";

interface RoundPhasesProps {
  calendar: readonly NamedPhase[];
  /** The phase the opened round is in; null before, between, after or when unopened. */
  now: Phase | null;
  passed: readonly Phase[];
  today: LocalDate;
}

/** The phases of a round with their dates; which one is now comes from the standing, never from the dates alone. */
export function RoundPhases({ calendar, now, passed, today }: RoundPhasesProps) {
  return (
    <PhaseBar
      steps={calendar.map(({ phase, name, startsOn, endsOn }) => ({
        name,
        dates: roundTexts.phaseDates(...shortPeriod(startsOn, endsOn, today)),
        state: phase === now ? "now" : passed.includes(phase) ? "done" : "next",
      }))}
    />
  );
}
