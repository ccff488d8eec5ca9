import type { Valuer } from "#app/modules/people/core/actor.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { dayInWords, daysLeftInWords } from "#app/modules/rounds/core/dates.ts";
import { usesRegister, type Method } from "#app/modules/rounds/core/rules.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import type { ValuingReason } from "./core/reasons.ts";
import { isCounted } from "./core/result.ts";
import { chooseFirstTexts, identifyTexts } from "./register-texts.nl.ts";
import { ballotTexts } from "./ballot-texts.nl.ts";
import { rateSentences, waarderingTexts } from "./texts.nl.ts";

export interface Landing {
  /** Address of the round. */
  readonly base: string;
  /** Whether the round was read from a file with a real election: nobody values anything here. */
  readonly imported: boolean;
  /** Null when residents value nothing in this round. */
  readonly method: Method | null;
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

/** What the page says to somebody who cannot value now, and why; or, with null, to who can by a whole ballot. */
export function landingFor(round: Round, actor: Valuer, no: Refused<ValuingReason> | null, people: number): Landing {
  const base = `/rondes/${round.slug}`;
  const method = methodOf(round);
  const values = method !== null;
  const isOpen = values && round.standing.phase === "valuation";
  const over = values && isCounted(round);
  return {
    base,
    imported: round.importedFrom !== null,
    method: round.importedFrom === null ? method : null,
    register: usesRegister(round.rules),
    isOpen,
    when: values ? whenInWords(round) : null,
    why: isOpen && no && actor.kind !== "visitor" ? sentenceFor(rateSentences, no) : null,
    acts: isOpen
      ? no
        ? waysIn(round, actor, no)
        : [ballotOf(base), { label: texts.own, href: `${base}/waardering/mijn` }]
      : over
        ? [{ label: round.released ? texts.result : roundTexts.show.resultLater, href: `${base}/${resultPath(round)}` }]
        : [],
    turnout: { people, words: over ? texts.turnoutAfter(people) : texts.turnout(people) },
  };
}

const ballotOf = (base: string) => ({ label: ballotTexts.own.start, href: `${base}/waardering/stembiljet` });

/** Where the outcome of what residents said stands; the result of a fund is how it was divided. */
export const resultPath = (round: Round): string => (methodOf(round) === "ballot" ? "stemming" : "uitslag");

/** How somebody who is not known yet takes part: by code, by account, or first choosing and then one of those. */
function waysIn(round: Round, { kind }: Valuer, { refused }: Refused<ValuingReason>): Landing["acts"] {
  const { slug, rules } = round;
  const base = `/rondes/${slug}/waardering`;
  const unknown = kind === "visitor" || refused === "not_in_register";
  if (!unknown || kind === "officer") return [];
  const { channels } = rules;
  const code = { label: identifyTexts.title, href: `${base}/meedoen` };
  const tie = { label: identifyTexts.tieTitle, href: `${base}/meedoen` };
  const byBallot = methodOf(round) === "ballot";
  const signIn = {
    label: byBallot ? ballotTexts.signIn : texts.signIn,
    href: `/inloggen?terug=${encodeURIComponent(base)}`,
  };
  const first = { label: chooseFirstTexts.link, href: `${base}/alvast` };
  const tied = channels.includes("registered_account");
  const ways = [
    ...(kind === "resident" && tied ? [tie] : channels.includes("stemcode") ? [code] : []),
    ...(kind === "visitor" && (tied || channels.includes("account")) ? [signIn] : []),
  ];
  if (ways.length === 0) return ways;
  // Whoever fills in a whole ballot begins with that, and says at the end who it is.
  if (byBallot) return [ballotOf(`/rondes/${slug}`), ...ways];
  return methodOf(round) === "score" ? [...ways, first] : ways;
}

function whenInWords(round: Round): string {
  if (isCounted(round)) return texts.over;
  const valuation = round.calendar.find(({ phase }) => phase === "valuation");
  if (!valuation) return texts.never;
  return round.standing.phase === "valuation"
    ? texts.until(dayInWords(valuation.endsOn, round.today), daysLeftInWords(valuation.endsOn, round.today))
    : texts.from(dayInWords(valuation.startsOn, round.today));
}
