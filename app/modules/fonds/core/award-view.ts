import { parseRational, divide, rational, toDecimal } from "../../counting/core/rational.ts";
import type { Cents } from "../../counting/core/money.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { DrawnLot } from "../../rounds/core/lot.ts";
import type { AwardingBody } from "./adoption.ts";
import { reservePlaces, type Line } from "./award.ts";
import { takenBy, type DecidedPlan } from "./commitment.ts";
import type { OtherRule } from "./what-if.ts";

/** A line of an award as people read it. */
export interface AwardRow extends Line {
  /** Null when the plan was removed. */
  readonly title: string | null;
  /** 0 to 100 with one decimal, Dutch comma; null without a score. */
  readonly score: string | null;
  /** Place on the reserve list, from 1; null when not on it. */
  readonly reserve: number | null;
  /** What the plan takes since it was decided otherwise; null as long as the award stands. */
  readonly decided: Cents | null;
}

interface Around {
  readonly titleOf: ReadonlyMap<number, string | null>;
  readonly decisions: readonly DecidedPlan[];
}

/** The lines of an award with their places on the reserve list, and what was decided since. */
export function rowsOf(lines: readonly Line[], { titleOf, decisions }: Around): AwardRow[] {
  const places = reservePlaces(lines);
  const decisionOf = new Map(decisions.map((decision) => [decision.planId, decision]));
  return lines.map((line) => {
    const { planId } = line;
    const reserve = places.get(planId) ?? null;
    return rowOf(line, { title: titleOf.get(planId) ?? null, reserve, decision: decisionOf.get(planId) });
  });
}

interface Beside extends Pick<AwardRow, "title" | "reserve"> {
  readonly decision: DecidedPlan | undefined;
}

/** One line as people read it. */
export function rowOf(line: Line, { title, reserve, decision }: Beside): AwardRow {
  const { score } = line.because;
  return {
    ...{ ...line, title, reserve },
    decided: decidedOtherwise(line, decision),
    score: score === null ? null : pointsInWords(score),
  };
}

function decidedOtherwise({ amount }: Line, decision: DecidedPlan | undefined): Cents | null {
  const taken = decision ? takenBy(decision, amount) : amount;
  return taken === amount ? null : taken;
}

/** An exact sum of weight times points, as the average number of points: "72,5". */
export function pointsInWords(score: string): string {
  return toDecimal(divide(parseRational(score), rational(100)), 1).replace(".", ",");
}

/** Where the line is drawn: the index of the first row after which nobody gets money; null when everybody or nobody does. */
export function lineAt(rows: readonly { readonly amount: Cents }[]): number | null {
  const last = rows.findLastIndex(({ amount }) => amount > 0);
  return last === -1 || last === rows.length - 1 ? null : last + 1;
}

/** What the board gave together on one criterion, 0 to 100 with one decimal; null without a score that counts. */
export interface CriterionPoints {
  readonly criterion: string;
  readonly weight: number;
  readonly points: number | null;
}

/** An award with its version, for the board and for who adopts. */
export interface AwardView {
  readonly version: number;
  readonly status: "proposed" | "adopted" | "superseded";
  readonly rows: readonly AwardRow[];
  readonly awarded: Cents;
  /** Null: divided by the rules of the round. */
  readonly otherRule: OtherRule | null;
}

/** The award that is in force, for everybody. */
export interface FundResult {
  readonly award: AwardView;
  readonly adoptedOn: LocalDate;
  readonly adopter: AwardingBody;
  readonly ceiling: Cents;
  /** Null when nothing was drawn. */
  readonly lot: DrawnLot | null;
}
