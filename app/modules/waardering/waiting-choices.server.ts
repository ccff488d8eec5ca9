import { planTexts } from "#app/modules/plans/texts.nl.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { ownMarks } from "./own-answers.server.ts";
import { valuedPlans } from "./queries.server.ts";
import { markInWords } from "./texts.nl.ts";
import type { WaitingChoices } from "./views.ts";
import type { Voice } from "./voice.server.ts";

/**
 * What would become of choices (the mark per number of a plan) that wait in a browser, once somebody lets them count: a
 * plan that this person rated keeps that answer, and a plan that takes no part any more gets none.
 */
export async function waitingChoices(
  round: Round,
  voice: Voice,
  marks: ReadonlyMap<number, number>,
): Promise<WaitingChoices> {
  const [plans, own] = await Promise.all([valuedPlans(round.id), ownMarks(round, voice)]);
  const titles = new Map(plans.map(({ number, title }) => [number, title]));
  const words = (mark: number) => markInWords(round.rules.valuation.scale, mark);
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
    fresh: all.filter(({ joins, own: before }) => joins && before === null),
    kept: all.flatMap(({ joins, own: before, ...one }) => (joins && before !== null ? [{ ...one, own: before }] : [])),
    gone: all.filter(({ joins }) => !joins).map(({ name }) => name),
  };
}
