import type { Round } from "#app/modules/rounds/core/round.ts";
import { waarderingTexts } from "#app/modules/waardering/texts.nl.ts";

const texts = waarderingTexts.results;

interface Around {
  /** Whether what does not count is in it. */
  readonly all: boolean;
  readonly invalid: { readonly words: readonly string[]; readonly mayCompare: boolean };
  /** Ballots on paper that were not counted. */
  readonly unfinished: number;
}

/** What the reader of a result must know before anything else, and which other one there is to look at. */
export function aroundResult({ released }: Round, { all, invalid, unfinished }: Around) {
  const notices = [
    ...(released ? [] : [texts.unreleased]),
    ...(all ? [texts.withInvalid] : []),
    ...invalid.words,
    ...(unfinished > 0 ? [texts.paperLeft(unfinished)] : []),
  ];
  const other = all ? ("without" as const) : ("with" as const);
  return { notices, other: invalid.mayCompare ? other : null };
}
