import { formatEuros } from "#app/modules/counting/core/money.ts";
import { amountInWords } from "#app/modules/waardering/texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Effect } from "#app/modules/rounds/core/rules.ts";
import type { Decision, Outcome } from "./core/decision.ts";
import type { DecidedPlan, Dossier } from "./core/dossier.ts";
import type { Totals } from "./core/totals.ts";
import { instrumentText, votesText } from "./render/words.ts";
import { deciderNames, departureNames } from "./texts.nl.ts";

/** A decision in words, for a page. */
export interface DecisionView {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly instrument: string;
  readonly votes: string | null;
  readonly amounts: { readonly amount: string; readonly suffix: string } | null;
  readonly on: string;
}

export function decisionInWords(decision: Decision): DecisionView {
  return {
    outcome: decision.outcome,
    reason: decision.reason,
    instrument: instrumentText(decision),
    votes: decision.votes && votesText(decision),
    amounts: decision.amounts && amountInWords(decision.amounts),
    on: longDate(decision.decidedOn),
  };
}

/** A plan on the list for decision, for a table. */
export interface DecisionRow {
  readonly number: number;
  readonly title: string;
  readonly effect: Effect;
  readonly money: { readonly amount: string; readonly suffix: string };
  readonly decider: string;
  /** Where the residents or the board put it; null without such an order. */
  readonly standing: string | null;
  readonly decision: DecisionView | null;
  readonly departure: string | null;
}

export function decisionRow(plan: DecidedPlan): DecisionRow {
  const { number, title, effect, amounts, deciding, decision, departure } = plan;
  return {
    number,
    title,
    effect,
    money: amountInWords(amounts),
    decider: deciderNames[deciding?.body ?? "council"],
    standing: standingOf(plan),
    decision: decision && decisionInWords(decision),
    departure: departure && departureNames[departure.how],
  };
}

function standingOf({ residents, award }: DecidedPlan): string | null {
  if (residents && residents.rank !== null)
    return `Plaats ${residents.rank} van de inwoners${residents.listed ? ", bovenaan" : ""}`;
  if (residents) return "Te weinig oordelen voor een plaats";
  return award && `Plaats ${award.position} van de fondsadviesraad: ${formatEuros(award.cents)}`;
}

/** Sums as people read them: costs and savings side by side. */
export function sumsInWords({ cost, saving }: Totals) {
  return {
    costOneOff: formatEuros(cost.oneOff),
    costYearly: formatEuros(cost.yearly),
    savingOneOff: formatEuros(saving.oneOff),
    savingYearly: formatEuros(saving.yearly),
  };
}

export function decisionsView(dossier: Dossier) {
  const { plans, undecided, withoutReason, departures, adopted, asked } = dossier;
  return {
    rows: plans.map(decisionRow),
    decided: plans.length - undecided,
    withoutReason,
    departures: departures.length,
    adopted: sumsInWords(adopted),
    asked: sumsInWords(asked),
  };
}
export type DecisionsView = ReturnType<typeof decisionsView>;
