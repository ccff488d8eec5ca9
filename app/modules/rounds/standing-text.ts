import { dayInWords } from "./core/dates.ts";
import { nextPhase } from "./core/phases.ts";
import type { Round } from "./core/round.ts";
import { residentsAct } from "./residents-now.ts";
import { roundTexts } from "./texts.nl.ts";

/** "now" is yellow and only for what a resident can do; another phase is "running". */
export type StandingBadge = "now" | "running" | "done" | "soon";

/** Where a round stands, in one sentence, with the badge that goes with it. */
export function standingText(round: Round): { badge: StandingBadge; sentence: string } {
  const { standing, calendar, today, kind, rules } = round;
  const texts = roundTexts.standing;
  const who = kind === "neighbourhood_fund" ? rules.governance : "raad";
  if (round.importedFrom) return { badge: "done", sentence: texts.imported };
  if (!round.opened) return { badge: "soon", sentence: texts.unopened };
  const current = calendar.find(({ phase }) => phase === standing.phase);
  if (current)
    return {
      badge: residentsAct(current.phase) ? "now" : "running",
      sentence: texts.in(current.phase, dayInWords(current.endsOn, today), who),
    };
  const next = nextPhase(calendar, today);
  return next
    ? { badge: "soon", sentence: texts.next(next.phase, dayInWords(next.startsOn, today), who) }
    : { badge: "done", sentence: texts.after };
}
