/** What residents themselves call a success of their plan (R92), in their own words: nothing is set beforehand. */
export interface Goal {
  readonly name: string;
  /** How it stands now. */
  readonly before: string;
  readonly aim: string;
  /** What came of it; "" as long as nobody can say. */
  readonly outcome: string;
}

/** So many a plan has at most. */
export const mostGoals = 5;
