import type { Cents } from "#app/modules/counting/core/money.ts";
import { formatEuros, cents } from "#app/modules/counting/core/money.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Effect, Rules } from "#app/modules/rounds/core/rules.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import type { RoundResult } from "./core/result.ts";
import type { ResultRow } from "./core/result-row.ts";
import { totalsOf, type Totals } from "./core/valued-plan.ts";
import {
  approvalsInWords,
  lineInWords,
  placeOnListInWords,
  rowsAboveLine,
  scoreInShort,
  scoreInWords,
  shortOfPlacesInWords,
  stepInWords,
} from "./result-words.nl.ts";

export interface ShownRow {
  readonly number: number;
  readonly title: string;
  readonly neighbourhoods: readonly string[];
  readonly effect: Effect;
  readonly oneOff: Cents;
  readonly yearly: Cents;
  readonly rank: number | null;
  /** "A" for the first group; pairs only. */
  readonly group: string | null;
  readonly outcome: string;
  readonly explained: string;
  /** The outcome as a number, for a picture and a file; null without any answer, or with too few comparisons. */
  readonly value: number | null;
  /** The outcome and its standard error, where there is one; of pairs the outcome is the strength. */
  readonly doubt: { readonly value: number; readonly error: number } | null;
  /** Share of "minder goed" in whole percents; null where nobody could say so. */
  readonly lessGood: number | null;
  readonly on: boolean | null;
  readonly goesOn: string;
}

export interface ResultView {
  readonly method: RoundResult["method"];
  readonly scale: Rules["valuation"]["scale"];
  readonly turnout: number;
  readonly answers: number;
  readonly notKnowing: RoundResult["notKnowing"];
  readonly minimum: number;
  readonly ranked: readonly ShownRow[];
  /** So many of them stand on the page before somebody asks for all. */
  readonly atFirst: number;
  readonly tooFew: readonly ShownRow[];
  /** The row after which the line stands, by its number; null when no plan is above it, or nothing is decided yet. */
  readonly lineAfter: number | null;
  readonly line: string | null;
  /** That the wijken got fewer places than the rules want, for want of room on the list. */
  readonly shortOfPlaces: string | null;
  /** Plans among which a lot decides. */
  readonly waitsForLot: readonly string[];
  /** What was drawn, and how to repeat it; null when nothing was. */
  readonly drawn: string | null;
  readonly goingOn: number;
  /** Of the plans that go on. */
  readonly totals: Totals;
  /** Imported elections: the budget in words. */
  readonly budget: { readonly budget: string; readonly spent: string; readonly left: string } | null;
}

/** The outcome of a round as its page shows it. */
export function resultView(round: Round, result: RoundResult): ResultView {
  const { allocation, shortlist, plans } = result;
  const trace = allocation?.kind === "decided" ? allocation.trace : [];
  const steps = new Map(trace.map((step) => [step.planId, step]));
  const show = (row: ResultRow): ShownRow => ({
    ...facts(row, result),
    ...(allocation && row.score.method === "positives" && onlyApproved(row.score)),
    on: allocation ? steps.get(row.planId)?.outcome === "in" : (row.list?.on ?? null),
    goesOn: allocation ? stepInWords(steps.get(row.planId)) : placeOnListInWords(row),
  });
  const listed = allocation === null && shortlist.kind === "list" ? shortlist : null;
  const order = listed ? listedFirst(result.ranked) : result.ranked;
  const ranked = order.map(show);
  const goingOn = [...plans.values()].filter(({ number }) => ranked.some((row) => row.number === number && row.on));
  return {
    method: result.method,
    scale: round.rules.valuation.scale,
    turnout: result.turnout,
    answers: result.answers,
    notKnowing: result.notKnowing,
    minimum: result.minimum,
    ranked,
    atFirst: atFirst(ranked),
    tooFew: result.tooFew.map(show),
    lineAfter: listed && lastAbove(order),
    line: listed && lineInWords(order),
    shortOfPlaces: listed && shortOfPlacesInWords(round.rules.shortlist, listed.perAreaGranted),
    waitsForLot: allocation === null && shortlist.kind === "needs_lot" ? shortlist.plans : [],
    drawn: result.lot && roundTexts.lot.result(result.lot.seed, result.lot.source),
    goingOn: goingOn.length,
    totals: totalsOf(goingOn),
    budget: budgetInWords(round, result),
  };
}

/** Sixteen rows, and more when one that goes on stands lower. */
export function atFirst(ranked: readonly Pick<ShownRow, "on">[]): number {
  return Math.max(16, ranked.findLastIndex(({ on }) => on) + 1);
}

function facts({ planId, ...row }: ResultRow, { plans }: RoundResult): Omit<ShownRow, "on" | "goesOn"> {
  const plan = plans.get(planId);
  if (!plan) throw new Error(`plan ${planId} is counted but not known`);
  const { number, title, neighbourhoods, effect, oneOff, yearly } = plan;
  return {
    ...{ number, title, neighbourhoods, effect, oneOff, yearly },
    rank: row.rank,
    group: row.group === null ? null : letterOf(row.group),
    outcome: scoreInShort(row),
    explained: scoreInWords(row),
    value: valueOf(row.score),
    doubt: doubtOf(row.score),
    lessGood: row.controversy && row.controversy.percent,
  };
}

/** An approval says nothing about who did not like a plan. */
function onlyApproved({ positives }: { readonly positives: number }): Pick<ShownRow, "explained" | "lessGood"> {
  return { explained: approvalsInWords(positives), lessGood: null };
}

function valueOf(score: ResultRow["score"]): number | null {
  switch (score.method) {
    case "positives":
      return score.positives;
    case "net":
      return score.net;
    case "mean":
      return score.count === 0 ? null : score.sum / score.count;
    case "pairs":
      return score.strength;
    case "too_few_pairs":
      return null;
  }
}

function doubtOf(score: ResultRow["score"]): ShownRow["doubt"] {
  if (score.method === "pairs") return { value: score.strength, error: score.standardError };
  if (score.method === "mean" && score.standardError !== null)
    return { value: score.sum / score.count, error: score.standardError };
  return null;
}

/** A to Z, then AA, AB, as the columns of a spreadsheet. */
function letterOf(group: number): string {
  const letter = String.fromCharCode(65 + ((group - 1) % 26));
  return group <= 26 ? letter : letterOf(Math.floor((group - 1) / 26)) + letter;
}

/** Within one place and group those that go on first, so that the line parts them from the others. */
function listedFirst(ranked: readonly ResultRow[]): ResultRow[] {
  const key = ({ rank, group, list }: ResultRow) => [rank ?? 0, group ?? 0, list?.on ? 0 : 1] as const;
  return ranked.toSorted((one, other) => {
    const [[place, group, on], [otherPlace, otherGroup, otherOn]] = [key(one), key(other)];
    return place - otherPlace || group - otherGroup || on - otherOn;
  });
}

/** The line stands after the last plan above it that goes on. */
function lastAbove(ranked: readonly ResultRow[]): number | null {
  const last = rowsAboveLine(ranked).findLast(({ list }) => list?.on);
  return last ? Number(last.planId) : null;
}

function budgetInWords({ ceiling }: Round, { allocation }: RoundResult): ResultView["budget"] {
  if (ceiling === null || allocation?.kind !== "decided") return null;
  const left = cents(ceiling - allocation.cost);
  return { budget: formatEuros(ceiling), spent: formatEuros(allocation.cost), left: formatEuros(left) };
}
