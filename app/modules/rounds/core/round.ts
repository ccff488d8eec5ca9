import type { Cents } from "../../counting/core/money.ts";
import type { RoundKind } from "../../people/core/acts.ts";
import { isStaff, type Actor } from "../../people/core/actor.ts";
import type { RoundStanding } from "../../people/core/may.ts";
import type { LocalDate } from "./dates.ts";
import type { PhaseDates } from "./phases.ts";
import type { Method, Rules } from "./rules.ts";

/** A round as every other module sees it: its calendar, its rules in force and where it stands today. */
export interface Round {
  readonly id: number;
  readonly slug: string;
  readonly kind: RoundKind;
  readonly title: string;
  readonly intro: string;
  readonly budgetYear: number;
  /** Fund rounds only. */
  readonly ceiling: Cents | null;
  readonly opened: boolean;
  /** Name of the published election file that the round was read from. */
  readonly importedFrom: string | null;
  /** Whether the municipality's amounts of its plans may be shown: with the answer to each, or all at one moment. */
  readonly pricesPublic: boolean;
  /** Whether two people released the result of its valuing, so that everybody may read it. */
  readonly released: boolean;
  /**
   * Whether ballots on paper that came in time still wait for an entry. After close nobody sees a result as long as they do;
   * none of them comes in any more once somebody proposed to release it.
   */
  readonly awaitsPaper: boolean;
  /** The day on which the round's key was destroyed: from then on nobody's choices can be read back. */
  readonly keyDestroyedOn: LocalDate | null;
  readonly calendar: readonly PhaseDates[];
  readonly rules: Rules;
  /** As they are stored, hashed and published: rules of before there was a field do not hold it. */
  readonly storedRules: Rules;
  readonly rulesVersion: number;
  /** SHA-256 of the canonical JSON of the stored rules, lower-case hex. */
  readonly rulesHash: string;
  /** The local day by the database clock, at which `standing` holds. */
  readonly today: LocalDate;
  readonly standing: RoundStanding;
}

/** Whether the plans of a round are put in an order that anyone can count again: by residents, or by a board. */
export const isRanked = ({ kind }: Pick<Round, "kind">): boolean =>
  kind === "citizens_budget" || kind === "neighbourhood_fund";

/** How residents value in a round; null when they do not. A fund is voted on when its calendar has a phase for that. */
export function methodOf({ kind, rules, standing }: Pick<Round, "kind" | "rules" | "standing">): Method | null {
  if (kind === "citizens_budget") return rules.valuation.method;
  return standing.order.includes("valuation") ? "ballot" : null;
}

/** Whether somebody may know of a round: opened and imported rounds are for everybody, the others for who works on them. */
export function isVisible({ opened, importedFrom }: Pick<Round, "opened" | "importedFrom">, actor: Actor): boolean {
  return opened || importedFrom !== null || isStaff(actor);
}
