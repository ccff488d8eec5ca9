import { planTexts } from "#app/modules/plans/texts.nl.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { ballotTerms, whyNotBallot } from "./core/ballot.ts";
import { scaleOf } from "./core/rating.ts";
import { ownMarks } from "./own-answers.server.ts";
import { valuedPlans } from "./queries.server.ts";
import { ballotSentences, markInWords } from "./texts.nl.ts";
import type { WaitingChoices } from "./views.ts";
import type { Voice } from "./voice.server.ts";

/**
 * What would become of choices (the mark per number of a plan) that wait in a browser, once somebody lets them count: a
 * plan that this person rated keeps that answer, and a plan that takes no part any more gets none. A whole ballot comes in
 * the place of the one before.
 */
export async function waitingChoices(
  round: Round,
  voice: Voice,
  marks: ReadonlyMap<number, number>,
): Promise<WaitingChoices> {
  const [plans, own] = await Promise.all([valuedPlans(round.id), ownMarks(round, voice)]);
  const ballot = methodOf(round) === "ballot";
  const no = ballot ? whyNotBallot(new Set(marks.keys()), plans, ballotTerms(round)) : null;
  const titles = new Map(plans.map(({ number, title }) => [number, title]));
  const words = (mark: number) => markInWords(scaleOf(round), mark);
  const all = [...marks]
    .toSorted(([one], [other]) => one - other)
    .map(([number, mark]) => {
      const title = titles.get(number);
      const before = own.get(number);
      return {
        name: title === undefined ? planTexts.number(number) : `${number}. ${title}`,
        joins: title !== undefined,
        words: words(mark),
        own: before === undefined ? null : words(before),
      };
    });
  return {
    count: marks.size,
    ballot,
    replaces: ballot && own.size > 0,
    unfit: no && sentenceFor(ballotSentences, no),
    fresh: all.filter(({ joins, own: before }) => joins && (ballot || before === null)),
    kept: ballot
      ? []
      : all.flatMap(({ joins, own: before, ...one }) => (joins && before !== null ? [{ ...one, own: before }] : [])),
    gone: all.filter(({ joins }) => !joins).map(({ name }) => name),
  };
}
