import type { ExampleTheme, ProgrammeName, WijkName } from "./municipality.ts";

/** `dueInDays` counts from the day of seeding, below zero it has passed; absent: due when the raad begins. */
export interface ExampleCondition {
  text: string;
  dueInDays?: number;
}

export type ExampleScreening =
  | { outcome: "yes" }
  | { outcome: "yes_provided"; conditions: ExampleCondition[]; reason: string }
  | { outcome: "out_of_scope"; ground: "a" | "b" | "c" | "law"; reason: string }
  | { outcome: "not_met"; principle: "i" | "ii" | "iii" | "iv" | "quality" | "own_effort"; reason: string };

/** One activity of a neighbourhood plan; `year` counts from the year of seeding: 0 is this year, 1 the next. */
export interface ExampleLine {
  activity: string;
  euros: number;
  recurrence: "one_off" | "yearly";
  year: number;
  owner: string;
  priority: 1 | 2 | 3;
  feasibleThisYear: boolean;
  icon?: boolean;
  programme?: ProgrammeName;
  coverage?: 1 | 2 | 3 | 4;
}

/** An amendement or motie that the raad adopted; the votes add up to its 37 seats. */
export interface ExampleInstrument {
  kind: "amendement" | "motie";
  /** Its number in the meeting. */
  reference: string;
  title: string;
  /** Fracties. */
  proposers: readonly string[];
  text: string;
  votesFor: number;
  votesAgainst: number;
}

/** What the raad decided; the votes add up to its 37 seats. `reason: null` reads "geen reden vastgelegd". */
export interface ExampleDecision {
  outcome: "adopted" | "adopted_changed" | "deferred" | "rejected";
  reason: string | null;
  /** What it followed from. */
  instrument?: ExampleInstrument;
  /** What the raad made of the amounts; only where it changed the plan. */
  adopted?: { oneOffEuros: number; yearlyEuros: number };
  votesFor: number;
  votesAgainst: number;
}

/** A made-up plan. Amounts are whole euros: what the resident thinks it costs or saves. */
export interface ExamplePlan {
  title: string;
  summary: string;
  /** Markdown. */
  text: string;
  theme: ExampleTheme;
  /** In the resident's own words; empty is the whole city. */
  neighbourhoods: readonly string[];
  /** Null is the whole city. */
  wijk: WijkName | null;
  effect: "cost" | "saving";
  oneOffEuros: number;
  yearlyEuros: number;
  ownEffort: string;
  carriedOutBy: string;
  /** What the author first handed in, where it was changed before submission closed. */
  before?: { title?: string; summary?: string; ownEffort?: string; oneOffEuros?: number };
  /** Savings only: the budget line it touches and what stands there now, per year. */
  currentBudgetLine?: string;
  currentBudgetEuros?: number;
  /** Fund only: the lowest partial award it could use. Absent: the whole amount or nothing. */
  minimumEuros?: number;
  official?: { oneOffEuros: number; yearlyEuros: number; explanation: string };
  /** What the partner of the example advised before the screening. */
  partnerAdvice?: string;
  screening?: ExampleScreening;
  /** Of an interim plan: how many days before the day of seeding it was handed in. */
  daysAgo?: number;
  /** Title of the parent in the same round. */
  duplicateOf?: string;
  withdrawn?: boolean;
  decision?: ExampleDecision;
  lines?: readonly ExampleLine[];
}
