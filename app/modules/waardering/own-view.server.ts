import type { Resident } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { addDays, dayInWords } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { ownSet } from "./own-answers.server.ts";
import { valuedPlans } from "./queries.server.ts";
import { markInWords, waarderingTexts } from "./texts.nl.ts";
import type { OwnView } from "./views.ts";

const texts = waarderingTexts.own;

/** What a resident gave, as the database holds it now, for the page that shows it. */
export async function ownView(round: Round, resident: Resident): Promise<OwnView> {
  const [{ marks, comparisons, receipt }, plans] = await Promise.all([ownSet(round, resident), valuedPlans(round.id)]);
  const { scale, method } = round.rules.valuation;
  const titles = new Map(plans.map(({ number, title }) => [number, title]));
  const given = plans.filter(({ number }) => marks.has(number));
  const rated = given.map(({ number, title }) => ({
    number,
    title,
    words: markInWords(scale, marks.get(number) ?? 0),
  }));
  const nameOf = (number: number) => `${number}. ${titles.get(number) ?? ""}`;
  return {
    receipt,
    method,
    isOpen: whyNot(resident, method === "score" ? "waardering.rate" : "waardering.compare", round.standing) === null,
    rated,
    compared: comparisons.map(({ pair, left, right, answer, reason }) => ({
      pair,
      left: nameOf(left),
      right: nameOf(right),
      choice: answer === "dont_know" ? null : nameOf(answer === "left" ? left : right),
      reason,
    })),
    tally: tallyOf(
      rated.map(({ words }) => words),
      plans.length,
    ),
    total: plans.length,
    next: nextSteps(round),
  };
}

/** How often each answer was given, in the order in which they first occur, and what was left out. */
function tallyOf(words: readonly string[], total: number): OwnView["tally"] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const given = [...counts].sort(([one], [other]) => one.localeCompare(other, "nl", { numeric: true }));
  return [...given, [texts.notRated, total - words.length] as const].map(([label, count]) => ({ label, count }));
}

function nextSteps(round: Round): OwnView["next"] {
  const dates = new Map(round.calendar.map((phase) => [phase.phase, phase]));
  const valuation = dates.get("valuation");
  const council = dates.get("council");
  const isOpen = round.standing.phase === "valuation";
  return [
    ...(valuation && isOpen
      ? [
          {
            day: texts.nextChange(dayInWords(valuation.endsOn, round.today)),
            title: texts.nextChangeTitle,
            text: texts.nextChangeText,
          },
          {
            day: dayInWords(addDays(valuation.endsOn, 1), round.today),
            title: texts.nextResultTitle,
            text: texts.nextResultText,
          },
        ]
      : []),
    ...(council
      ? [{ day: dayInWords(council.startsOn, round.today), title: texts.nextCouncilTitle, text: texts.nextCouncilText }]
      : []),
  ];
}
