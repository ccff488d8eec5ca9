/** The answers to a pair: one of its sides, or not knowing. */
export const pairAnswers = ["left", "right", "dont_know"] as const;
export type PairAnswer = (typeof pairAnswers)[number];

/** Why somebody does not choose. Kept apart from the counting; the raad reads how often each was said. */
export const notKnowingReasons = ["both_good", "neither_good", "know_too_little"] as const;
export type NotKnowingReason = (typeof notKnowingReasons)[number];
