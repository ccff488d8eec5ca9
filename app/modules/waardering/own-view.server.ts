import { dayInWords, longDate } from "#app/modules/rounds/core/dates.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { planTexts } from "#app/modules/plans/texts.nl.ts";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import { askedBy, askedTogether } from "./core/ballot.ts";
import { chosen, scaleOf } from "./core/rating.ts";
import { leftPlans } from "./left-plans.server.ts";
import { ownSet } from "./own-answers.server.ts";
import { valuedPlans, whyNotCounted } from "./queries.server.ts";
import { ballotTexts } from "./ballot-texts.nl.ts";
import { markInWords, waarderingTexts } from "./texts.nl.ts";
import type { OwnView } from "./views.ts";
import type { Voice } from "./voice.server.ts";
import { voterRef } from "./voter.server.ts";

const texts = waarderingTexts.own;

/** What a resident gave, as the database holds it now, for the page that shows it: all that the receipt covers. */
export async function ownView(round: Round, voice: Voice): Promise<OwnView> {
  const [{ marks, comparisons, receipt }, plans, notCounted] = await Promise.all([
    ownSet(round, voice),
    valuedPlans(round.id),
    whyNotCounted(round.id, voterRef(round.id, voice.personRef)),
  ]);
  const method = methodOf(round) ?? "score";
  const scale = scaleOf(round);
  const asking = method === "ballot" ? plans : [];
  const asks = new Map(asking.map((plan) => [plan.number, formatEuros(askedBy(plan))]));
  const joining = new Set(plans.map(({ number }) => number));
  const judged = new Set([...marks.keys(), ...comparisons.flatMap(({ left, right }) => [left, right])]);
  const gone = [...judged].filter((number) => !joining.has(number));
  const nameOf = namesFrom([...plans, ...(await leftPlans(round, gone))]);
  const rated = [...marks]
    .map(([number, mark]) => ({
      number,
      name: nameOf(number),
      words: markInWords(scale, mark),
      asked: asks.get(number) ?? null,
      joins: joining.has(number),
    }))
    .toSorted((one, other) => one.number - other.number);
  const counted = rated.filter(({ joins }) => joins).map(({ words }) => words);
  const choices = new Set([...marks].flatMap(([number, mark]) => (mark === chosen ? [number] : [])));
  return {
    receipt,
    method,
    isOpen: round.standing.phase === "valuation",
    notCounted: notCounted && texts.notCounted(longDate(notCounted.on), notCounted.reason),
    // Of a whole ballot the plans that were chosen.
    rated: method === "ballot" ? rated.filter(({ number }) => choices.has(number)) : rated,
    asked:
      method === "ballot"
        ? ballotTexts.own.asked(formatEuros(askedTogether(choices, plans)), round.ceiling && formatEuros(round.ceiling))
        : null,
    compared: comparisons.map(({ pair, left, right, answer, reason }) => ({
      pair,
      left: nameOf(left),
      right: nameOf(right),
      choice: answer === "dont_know" ? null : nameOf(answer === "left" ? left : right),
      reason,
      joins: joining.has(left) && joining.has(right),
    })),
    tally: tallyOf(counted, {
      notRated: method === "ballot" ? null : plans.length - counted.length,
      left: rated.length - counted.length,
    }),
    total: plans.length + rated.length - counted.length,
    next: nextSteps(round),
  };
}

/** "3. Bankjes in het park"; a plan whose content is withheld is only a number. */
function namesFrom(plans: readonly { readonly number: number; readonly title: string | null }[]) {
  const titles = new Map(plans.map(({ number, title }) => [number, title]));
  return (number: number): string => {
    const title = titles.get(number);
    return title ? `${number}. ${title}` : planTexts.number(number);
  };
}

interface Others {
  /** Null: a whole ballot says something of every plan. */
  readonly notRated: number | null;
  /** Rated, but out of the round since. */
  readonly left: number;
}

/** How often each answer was given to a plan that takes part, and how many plans are not among those. */
function tallyOf(words: readonly string[], { notRated, left }: Others): OwnView["tally"] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const given = [...counts].sort(([one], [other]) => one.localeCompare(other, "nl", { numeric: true }));
  const others = [
    ...(notRated === null ? [] : [[texts.notRated, notRated] as const]),
    ...(left > 0 ? [[texts.left, left] as const] : []),
  ];
  return [...given, ...others].map(([label, count]) => ({ label, count }));
}

function nextSteps(round: Round): OwnView["next"] {
  const dates = new Map(round.calendar.map((phase) => [phase.phase, phase]));
  const valuation = dates.get("valuation");
  const council = dates.get("council");
  const advice = dates.get("advice");
  const voted = methodOf(round) === "ballot";
  const isOpen = round.standing.phase === "valuation";
  return [
    ...(valuation && isOpen
      ? [
          {
            day: texts.nextChange(dayInWords(valuation.endsOn, round.today)),
            ...texts.nextUntil[methodOf(round) ?? "score"],
          },
          {
            day: texts.nextResultDay(dayInWords(valuation.endsOn, round.today)),
            title: texts.nextResultTitle,
            text: voted ? ballotTexts.own.nextResultText : texts.nextResultText,
          },
        ]
      : []),
    ...(voted && advice
      ? [
          {
            day: dayInWords(advice.startsOn, round.today),
            title: ballotTexts.own.nextFundTitle,
            text: ballotTexts.own.nextFundText,
          },
        ]
      : []),
    ...(council && !voted
      ? [{ day: dayInWords(council.startsOn, round.today), title: texts.nextCouncilTitle, text: texts.nextCouncilText }]
      : []),
  ];
}
