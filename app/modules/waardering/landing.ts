import type { Valuer } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { dayInWords, daysLeftInWords } from "#app/modules/rounds/core/dates.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { ValuingReason } from "./core/reasons.ts";
import { isCounted } from "./core/result.ts";
import { chooseFirstTexts, identifyTexts } from "./register-texts.nl.ts";
import { rateSentences, waarderingTexts } from "./texts.nl.ts";

export interface Landing {
  /** Address of the round. */
  readonly base: string;
  /** Whether the round was read from a file with a real election: nobody values anything here. */
  readonly imported: boolean;
  /** Null when residents value nothing in this round. */
  readonly method: "score" | "pairs" | null;
  /** Whether one takes part by a register of the municipality. */
  readonly register: boolean;
  readonly isOpen: boolean;
  /** Until when, from when, or that it is over. */
  readonly when: string | null;
  /** Why this person cannot take part now, when that is not simply the time. */
  readonly why: string | null;
  /** What to do now; the first is the one that most people do. */
  readonly acts: readonly { readonly label: string; readonly href: string }[];
  readonly turnout: { readonly people: number; readonly words: string };
}

const texts = waarderingTexts.landing;

/** What the page says to somebody who cannot value now, and why. */
export function landingFor(round: Round, actor: Valuer, no: Refused<ValuingReason>, people: number): Landing {
  const base = `/rondes/${round.slug}`;
  const values = round.kind === "citizens_budget";
  const isOpen = values && round.standing.phase === "valuation";
  const over = values && isCounted(round);
  return {
    base,
    imported: round.importedFrom !== null,
    method: values && round.importedFrom === null ? round.rules.valuation.method : null,
    register: usesRegister(round.rules),
    isOpen,
    when: values ? whenInWords(round) : null,
    why: isOpen && actor.kind !== "visitor" ? sentenceFor(rateSentences, no) : null,
    acts: isOpen
      ? waysIn(round, actor, no)
      : over
        ? [{ label: round.released ? texts.result : roundTexts.show.resultLater, href: `${base}/uitslag` }]
        : [],
    turnout: { people, words: over ? texts.turnoutAfter(people) : texts.turnout(people) },
  };
}

/** How somebody who is not known yet takes part: by code, by account, or first choosing and then one of those. */
function waysIn({ slug, rules }: Round, { kind }: Valuer, { refused }: Refused<ValuingReason>): Landing["acts"] {
  const base = `/rondes/${slug}/waardering`;
  const unknown = kind === "visitor" || refused === "not_in_register";
  if (!unknown || kind === "officer") return [];
  const { channels } = rules;
  const code = { label: identifyTexts.title, href: `${base}/meedoen` };
  const tie = { label: identifyTexts.tieTitle, href: `${base}/meedoen` };
  const signIn = { label: texts.signIn, href: `/inloggen?terug=${encodeURIComponent(base)}` };
  const first = { label: chooseFirstTexts.link, href: `${base}/alvast` };
  const tied = channels.includes("registered_account");
  const ways = [
    ...(kind === "resident" && tied ? [tie] : channels.includes("stemcode") ? [code] : []),
    ...(kind === "visitor" && (tied || channels.includes("account")) ? [signIn] : []),
  ];
  return ways.length > 0 && rules.valuation.method === "score" ? [...ways, first] : ways;
}

function whenInWords(round: Round): string {
  if (isCounted(round)) return texts.over;
  const valuation = round.calendar.find(({ phase }) => phase === "valuation");
  if (!valuation) return texts.never;
  return round.standing.phase === "valuation"
    ? texts.until(dayInWords(valuation.endsOn, round.today), daysLeftInWords(valuation.endsOn, round.today))
    : texts.from(dayInWords(valuation.startsOn, round.today));
}
