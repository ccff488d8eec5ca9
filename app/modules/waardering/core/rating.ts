import { methodOf, type Round } from "../../rounds/core/round.ts";

/**
 * How a plan is rated: two answers that count as plus one and minus one, or marks from 1 up to 5 or 10. On a whole ballot
 * every plan is chosen or not.
 */
export type Scale = "good_less_good" | "five" | "ten" | "chosen";

export const good = 1;
export const lessGood = -1;

export const chosen = 1;
export const notChosen = 0;

/** The scale of a round in which plans get marks, also by a whole ballot. */
export const scaleOf = (round: Pick<Round, "kind" | "rules" | "standing">): Scale =>
  methodOf(round) === "ballot" ? "chosen" : round.rules.valuation.scale;

const highest = { five: 5, ten: 10 } as const;

/** The marks that a scale has, the best first for the two answers, else from low to high. */
export function marksOf(scale: Scale): readonly number[] {
  if (scale === "good_less_good") return [good, lessGood];
  if (scale === "chosen") return [chosen, notChosen];
  return Array.from({ length: highest[scale] }, (_, at) => at + 1);
}

/** What can stand on paper behind a plan: on a whole ballot a plan that is not chosen is left open. */
export const marksOnPaper = (scale: Scale): readonly number[] => (scale === "chosen" ? [chosen] : marksOf(scale));

export function isMark(scale: Scale, mark: number): boolean {
  return marksOf(scale).includes(mark);
}

/** How often each mark was given to one plan, counting the last rating of every voter. */
export interface MarkCount {
  readonly mark: number;
  readonly count: number;
}

/** The part of a plan's tally that comes from its ratings. Positives lie above the middle of the scale, negatives below. */
export interface RatingTally {
  readonly positives: number;
  readonly negatives: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly count: number;
}

function middleOf(scale: Scale): number {
  if (scale === "chosen") return (chosen + notChosen) / 2;
  return scale === "good_less_good" ? 0 : (1 + highest[scale]) / 2;
}

/** Whether somebody is for a plan with this mark: above the middle of the scale. */
export const isPositive = (scale: Scale, mark: number): boolean => mark > middleOf(scale);

/** Adds up the marks of one plan. Throws a RangeError on a mark that the scale does not have. */
export function tallyMarks(scale: Scale, counts: readonly MarkCount[]): RatingTally {
  const middle = middleOf(scale);
  const strange = counts.find(({ mark }) => !isMark(scale, mark));
  if (strange) throw new RangeError(`The scale ${scale} has no mark ${strange.mark}`);
  const add = (part: (mark: number) => number) => counts.reduce((sum, { mark, count }) => sum + part(mark) * count, 0);
  return {
    positives: add((mark) => (mark > middle ? 1 : 0)),
    negatives: add((mark) => (mark < middle ? 1 : 0)),
    sum: add((mark) => mark),
    sumOfSquares: add((mark) => mark * mark),
    count: add(() => 1),
  };
}
