/** What a programme of the budget has in a year (R71). */
export interface ProgrammeBudget {
  readonly year: number;
  /** The number of the programme. */
  readonly programme: number;
  readonly name: string;
  /** In cents; above 0. */
  readonly amount: number;
  /** Where the amount is from. */
  readonly source: string;
}

/** Which share of a programme is filled in with residents: a figure to look at, not an amount that each buurt gets (R71). */
export interface ProgrammeShare extends ProgrammeBudget {
  /** What was decided on plans of residents in it, in cents. */
  readonly decided: number;
  /** In hundredths of a percent. */
  readonly share: number;
}

/** What of a whole a part is, in hundredths of a percent, rounded to the nearest. Amounts in cents. */
export function shareOf(part: number, whole: number): number {
  const twice = (BigInt(part) * 20_000n) / BigInt(whole);
  return Number((twice + 1n) / 2n);
}

/** The shares of a year, in the order of the numbers. `decided`: by programme, in cents. */
export function sharesOf(budgets: readonly ProgrammeBudget[], decided: ReadonlyMap<number, number>): ProgrammeShare[] {
  return budgets
    .toSorted((one, other) => one.programme - other.programme)
    .map((budget) => {
      const amount = decided.get(budget.programme) ?? 0;
      return { ...budget, decided: amount, share: shareOf(amount, budget.amount) };
    });
}
