import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { dayInWords, daysLeftInWords } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { ValuingReason } from "./core/reasons.ts";
import { isCounted } from "./core/result.ts";
import { rateSentences, waarderingTexts } from "./texts.nl.ts";

export interface Landing {
  /** Address of the round. */
  readonly base: string;
  /** Null when residents value nothing in this round. */
  readonly method: "score" | "pairs" | null;
  readonly isOpen: boolean;
  /** Until when, from when, or that it is over. */
  readonly when: string | null;
  /** Why this person cannot take part now, when that is not simply the time. */
  readonly why: string | null;
  readonly act: { readonly label: string; readonly href: string } | null;
  readonly turnout: { readonly people: number; readonly words: string };
}

const texts = waarderingTexts.landing;

/** What the page says to somebody who cannot value now, and why. */
export function landingFor(round: Round, actor: Actor, no: Refused<ValuingReason>, people: number): Landing {
  const base = `/rondes/${round.slug}`;
  const values = round.kind === "citizens_budget";
  const isOpen = values && round.standing.phase === "valuation";
  const over = values && isCounted(round);
  return {
    base,
    method: values ? round.rules.valuation.method : null,
    isOpen,
    when: values ? whenInWords(round) : null,
    why: isOpen && actor.kind !== "visitor" ? sentenceFor(rateSentences, no) : null,
    act: actOf(base, isOpen && actor.kind === "visitor", over),
    turnout: { people, words: over ? texts.turnoutAfter(people) : texts.turnout(people) },
  };
}

function actOf(base: string, signIn: boolean, over: boolean): Landing["act"] {
  if (signIn) return { label: texts.signIn, href: `/inloggen?terug=${encodeURIComponent(`${base}/waardering`)}` };
  return over ? { label: texts.result, href: `${base}/uitslag` } : null;
}

function whenInWords(round: Round): string {
  if (isCounted(round)) return texts.over;
  const valuation = round.calendar.find(({ phase }) => phase === "valuation");
  if (!valuation) return texts.never;
  return round.standing.phase === "valuation"
    ? texts.until(dayInWords(valuation.endsOn, round.today), daysLeftInWords(valuation.endsOn, round.today))
    : texts.from(dayInWords(valuation.startsOn, round.today));
}
