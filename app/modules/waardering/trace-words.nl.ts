import type { CountStep } from "#app/modules/counting/core/count-election.ts";
import type { SharesStep } from "#app/modules/counting/core/equal-shares.ts";
import type { GreedyStep } from "#app/modules/counting/core/greedy.ts";
import type { KnapsackStep } from "#app/modules/counting/core/knapsack.ts";
import type { Cents } from "#app/modules/counting/core/money.ts";
import type { PhragmenStep } from "#app/modules/counting/core/phragmen.ts";
import type { Rational } from "#app/modules/counting/core/rational.ts";
import { inDutch } from "./texts.nl.ts";

/** Writes an amount in cents, whole or a fraction, in the money of the election. */
export type Money = (amount: Cents | Rational) => string;

/** What became of a plan in a division of money and why, by whichever rule, in a few sentences. */
export function stepText(step: CountStep, money: Money): string {
  if ("rate" in step) return sharesText(step, money);
  if ("load" in step) return phragmenText(step, money);
  return "leftBefore" in step ? greedyText(step, money) : knapsackText(step, money);
}

const votesText = (votes: number) => (votes === 1 ? "1 stem" : `${inDutch(votes)} stemmen`);

/** The same of a step of greedy, in which all amounts are whole. */
export function greedyText(
  { order, votes, needed, leftBefore, outcome }: GreedyStep,
  money: (amount: Cents) => string,
): string {
  const turn = `Nummer ${inDutch(order ?? 0)}, met ${votesText(votes)}. Het kost ${money(needed)} en er was nog ${money(leftBefore)}.`;
  switch (outcome) {
    case "in":
      return `${turn} Het past.`;
    case "does_not_fit":
      return `${turn} Het past niet.`;
    case "after_misfit":
      return `Het heeft ${votesText(votes)}. Een plan met meer stemmen paste niet, en daar stopt het verdelen.`;
    case "too_few_votes":
      return `Het heeft ${votesText(votes)}. Dat is te weinig.`;
  }
}

function knapsackText({ needed, outcome }: KnapsackStep, money: Money): string {
  switch (outcome) {
    case "in":
      return `Het kost ${money(needed)} en hoort bij de beste verdeling.`;
    case "not_in_best":
      return `Het kost ${money(needed)}. Voor dat geld hebben andere plannen samen meer waarde.`;
    case "dearer_than_budget":
      return `Het kost ${money(needed)}. Dat is meer dan er is.`;
    case "too_few_votes":
      return "Niemand steunt het.";
  }
}

function sharesText({ order, needed, available, rate, outcome }: SharesStep, money: Money): string {
  const had = `Wie het steunt, had samen ${money(available)}. Het kost ${money(needed)}.`;
  switch (outcome) {
    case "in":
      return `Gekozen als nummer ${inDutch(order ?? 0)}. ${had} Ieder betaalt ${rate ? money(rate) : ""} per punt steun, of alles wat nog over is.`;
    case "supporters_lack_money":
      return `${had} Dat is te veel.`;
    case "no_support":
      return "Niemand steunt het.";
    case "costs_nothing":
      return "Het kost niets. Niemand betaalt ervoor, dus deze regel kiest het niet.";
  }
}

function phragmenText({ order, needed, leftBefore, load, outcome }: PhragmenStep, money: Money): string {
  const cost = `Het kost ${money(needed)} en er was nog ${money(leftBefore)}.`;
  const paid = load ? `Ieder die het steunt, heeft daarna in totaal ${money(load)} betaald.` : "Niemand steunt het.";
  switch (outcome) {
    case "in":
      return `Gekozen als nummer ${inDutch(order ?? 0)}. ${cost} ${paid}`;
    case "costs_more_than_all":
      return `Het kost ${money(needed)}. Dat is meer dan er is.`;
    case "does_not_fit":
      return `Het was aan de beurt. ${cost} Het past niet, en daar stopt de telling.`;
    case "ended_before":
      return "Een plan ervoor paste niet, en daar stopt de telling.";
    case "no_support":
      return "Niemand steunt het.";
  }
}
