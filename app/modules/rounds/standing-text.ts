import { dayInWords } from "./core/dates.ts";
import { inOrder, nextPhase, type PhaseDates } from "./core/phases.ts";
import type { Round } from "./core/round.ts";
import { residentsAct } from "./residents-now.ts";
import { decidingNames, phaseNames, roundTexts, type Deciding } from "./texts.nl.ts";

/** Who decides in the council phase: about a fund not the raad (R75). */
const deciderOf = ({ kind, rules }: Pick<Round, "kind" | "rules">): Deciding =>
  kind === "neighbourhood_fund" ? rules.governance : "raad";

/** A phase of a round as people read it. */
export interface NamedPhase extends PhaseDates {
  readonly name: string;
}

/** The calendar of a round in its order, each phase by a name that is true in this round. */
export function phasesOf(round: Pick<Round, "kind" | "rules" | "calendar">): NamedPhase[] {
  return inOrder(round.kind, round.calendar).map((dates) => ({
    ...dates,
    name: dates.phase === "council" ? decidingNames[deciderOf(round)] : phaseNames[dates.phase],
  }));
}

/** "now" is yellow and only for what a resident can do; another phase is "running". */
export type StandingBadge = "now" | "running" | "done" | "soon";

/** Where a round stands, in one sentence, with the badge that goes with it. */
export function standingText(round: Round): { badge: StandingBadge; sentence: string } {
  const { standing, calendar, today } = round;
  const texts = roundTexts.standing;
  const who = deciderOf(round);
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
