import { dayInWords } from "./core/dates.ts";
import { nextPhase } from "./core/phases.ts";
import type { Round } from "./core/round.ts";
import { phaseNames, roundTexts } from "./texts.nl.ts";

export type StandingBadge = "now" | "done" | "soon";

/** Where a round stands, in one sentence, with the badge that goes with it. */
export function standingText(round: Round): { badge: StandingBadge; sentence: string } {
  const { standing, calendar, today } = round;
  const texts = roundTexts.standing;
  if (round.importedFrom) return { badge: "done", sentence: texts.imported };
  if (!round.opened) return { badge: "soon", sentence: texts.unopened };
  const current = calendar.find(({ phase }) => phase === standing.phase);
  if (current)
    return { badge: "now", sentence: texts.in(phaseNames[current.phase], dayInWords(current.endsOn, today)) };
  const next = nextPhase(calendar, today);
  return next
    ? { badge: "soon", sentence: texts.next(phaseNames[next.phase], dayInWords(next.startsOn, today)) }
    : { badge: "done", sentence: texts.after };
}
