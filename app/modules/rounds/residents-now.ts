import type { Phase } from "#app/modules/people/core/acts.ts";
import { dayInWords, daysBetween, daysLeftInWords } from "./core/dates.ts";
import { resultPhase, takesPlans } from "./core/phases.ts";
import { methodOf, type Round } from "./core/round.ts";
import { roundTexts } from "./texts.nl.ts";

export interface ResidentsNow {
  /** What a resident can do now, the most important first; paths are below the round's address. */
  readonly acts: readonly { readonly path: string; readonly label: string }[];
  /** Until when the first one can be done, in words; null when residents only read. */
  readonly until: string | null;
}

/** Whether residents do something in a phase themselves, rather than read what others do. */
export const residentsAct = (phase: Phase): boolean => takesPlans(phase) || phase === "valuation";

/** What the page of a round offers a resident today. */
export function residentsNow(round: Round): ResidentsNow {
  const texts = roundTexts.show;
  const rules = { path: "spelregels", label: texts.rules };
  const plans = { path: "plannen", label: texts.plans };
  const decision = { path: "besluit", label: texts.decision };
  const { phase, passed } = round.standing;
  if (takesPlans(phase)) {
    const byOne = phase === "all_year" ? [decision] : [];
    return { acts: [{ path: "indienen", label: texts.submit }, plans, ...byOne, rules], until: until(round) };
  }
  if (phase === "valuation")
    return {
      acts: [{ path: "waardering", label: methodOf(round) === "ballot" ? texts.castVote : texts.value }, plans, rules],
      until: until(round),
    };
  const byItself = round.kind === "interim_plans";
  const hasResult = round.importedFrom !== null || (!byItself && passed.includes(resultPhase(round.kind)));
  const vote = methodOf(round) === "ballot" && passed.includes("valuation");
  const voted = vote ? [{ path: "stemming", label: round.released ? texts.vote : texts.voteLater }] : [];
  const fonds = round.kind === "neighbourhood_fund" ? [{ path: "fonds", label: texts.fonds }] : [];
  const decided =
    phase === "council" || passed.some((one) => one === "council" || one === "all_year") ? [decision] : [];
  const result = hasResult ? [{ path: "uitslag", label: isWaited(round) ? texts.resultLater : texts.result }] : [];
  return { acts: [...result, ...voted, ...decided, plans, ...fonds, rules], until: null };
}

/** Whether the residents' choices are counted and two people have not released the result yet. */
const isWaited = ({ kind, released }: Round): boolean => kind === "citizens_budget" && !released;

function until({ calendar, standing, today }: Round): string | null {
  const current = calendar.find(({ phase }) => phase === standing.phase);
  if (!current) return null;
  const day = dayInWords(current.endsOn, today);
  return daysBetween(today, current.endsOn) <= 0
    ? roundTexts.show.untilLastDay(day)
    : roundTexts.show.until(day, daysLeftInWords(current.endsOn, today));
}
