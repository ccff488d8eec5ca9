import type { Pot } from "./pots.ts";

/** The figures of a year that two indicative ceilings follow from (R80). Amounts in cents, parts in whole percents. */
export interface YearFigures {
  readonly year: number;
  /** The budgets that are free to spend, together. */
  readonly free: number;
  /** The part of them that is meant for plans; the paper says 3. */
  readonly freePercent: number;
  /** The budgets for green and grey, together. */
  readonly green: number;
  /** The part of them that activities of neighbourhood plans are meant to fill in; the paper says 10. */
  readonly greenPercent: number;
  /** The number of the programme that green and grey stand in. */
  readonly greenProgramme: number;
  /** Where the figures are from. */
  readonly source: string;
}

/** An indicative ceiling: a direction and no limit. What is over it is told, and stops nothing. In cents. */
export interface Ceiling {
  readonly budget: number;
  readonly percent: number;
  /** Rounded down to the cent. */
  readonly amount: number;
  readonly used: number;
  /** How much more is used than the ceiling; 0 within it. */
  readonly over: number;
}

export function ceilingOf(budget: number, percent: number, used: number): Ceiling {
  const amount = Number((BigInt(budget) * BigInt(percent)) / 100n);
  return { budget, percent, amount, used, over: Math.max(0, used - amount) };
}

export interface Ceilings {
  /** Money in pots for plans, beside the free budgets. */
  readonly free: Ceiling;
  /** Activities of neighbourhood plans in the programme of green and grey, beside its budgets. */
  readonly green: Ceiling;
}

/** Both ceilings of a year (R80). `activities`: what activities in the programme of green and grey cost that year, in cents. */
export function ceilingsOf(figures: YearFigures, pots: readonly Pot[], activities: number): Ceilings {
  return {
    free: ceilingOf(figures.free, figures.freePercent, moneyForPlans(pots)),
    green: ceilingOf(figures.green, figures.greenPercent, activities),
  };
}

/** What the pots of one year hold for plans, in cents: no amount twice, and not the cost of the process (R79). */
export function moneyForPlans(pots: readonly Pot[]): number {
  const booked = pots.filter((pot) => pot.booked);
  const held = ({ id, amount, forPlans }: Pot): number => {
    const under = booked.filter(({ parentId }) => parentId === id);
    const own = amount - under.reduce((sum, pot) => sum + pot.amount, 0);
    return under.reduce((sum, pot) => sum + held(pot), forPlans ? own : 0);
  };
  return booked.filter(({ parentId }) => parentId === null).reduce((sum, pot) => sum + held(pot), 0);
}
