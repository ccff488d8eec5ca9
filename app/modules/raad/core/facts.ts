import type { ProgrammeBudget } from "../../budget/core/shares.ts";
import type { Because, Departure, Outcome as AwardOutcome } from "../../fonds/core/award.ts";
import type { OtherRule } from "../../fonds/core/what-if.ts";
import type { Cents } from "../../counting/core/money.ts";
import type { Deciding } from "../../plans/core/deciding-body.ts";
import type { Goal } from "../../plans/core/goal.ts";
import type {
  Account,
  Amounts,
  Condition,
  Coverage,
  Financing,
  Line,
  PartnerAdvice,
  ScreeningOutcome,
} from "../../plans/core/plan.ts";
import type { PlanMoney } from "../../plans/core/payment.ts";
import type { PlanState } from "../../plans/core/lifecycle.ts";
import type { PublicAct } from "../../rounds/core/four-eyes.ts";
import type { DrawnLot } from "../../rounds/core/lot.ts";
import type { Round } from "../../rounds/core/round.ts";
import type { Division, Effect } from "../../rounds/core/rules.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { AdoptedProposal, CouncilProposal } from "./council-proposal.ts";
import type { Decision } from "./decision.ts";
import type { Instrument } from "./instrument.ts";
import type { AdoptedPaper, Resolution, ResolutionStage } from "./resolution.ts";

/** What residents said about a plan; counts depend on the method of the round, so some are null. */
export interface ResidentsOrder {
  /** Null with fewer answers than the minimum. */
  readonly rank: number | null;
  /** Pairs only. */
  readonly group: number | null;
  readonly positives: number | null;
  readonly negatives: number | null;
  /** Whole percents that found it less good, and whether that parts opinions; score only. */
  readonly controversy: { readonly percent: number; readonly divided: boolean } | null;
  /** Scale only. */
  readonly marks: { readonly sum: number; readonly count: number } | null;
  /** Pairs only. */
  readonly comparisons: { readonly won: number; readonly lost: number } | null;
  /** Pairs only: the strength and its standard error in thousandths, because a dossier holds whole numbers. */
  readonly strength: { readonly thousandths: number; readonly standardError: number } | null;
  /** Null while a lot is to be drawn. */
  readonly listed: boolean | null;
  /** Imported elections: whether its votes win money under the budget. */
  readonly funded: boolean | null;
}

/** What the fund gives a plan, by the newest award. */
export interface PlanAward {
  readonly position: number;
  /** Place on the reserve list, from 1; null when not on it. */
  readonly reserve: number | null;
  readonly outcome: AwardOutcome;
  readonly cents: Cents;
  readonly because: Because;
  readonly handReason: string | null;
  readonly departure: Departure | null;
  /** What the board said of it in its meeting, as its motivation (R75); null when it wrote nothing. */
  readonly motivation: string | null;
}

/** A plan that is decided about, with everything public that the dossier says of it. */
export interface DossierPlan extends Financing {
  readonly id: number;
  readonly number: number;
  readonly state: PlanState;
  /** Whether two people removed its content: then title and texts say only that. */
  readonly removed: boolean;
  readonly title: string;
  readonly summary: string;
  readonly neighbourhoods: readonly string[];
  readonly effect: Effect;
  /** What counts: in a fund what was asked, of a plan of activities their sum, else the official amounts or the authors' own. */
  readonly amounts: Amounts;
  readonly own: Amounts;
  /** The official amounts. */
  readonly estimate: Amounts | null;
  readonly budgetLine: string | null;
  readonly programme: number | null;
  readonly structural: boolean | null;
  readonly coverage: Coverage | null;
  readonly estimateExplanation: string | null;
  /** Those that are not met yet. */
  readonly conditions: readonly Pick<Condition, "text" | "dueOn">[];
  readonly deciding: Deciding | null;
  /** What partners of the buurt said before the screening (R9). */
  readonly partnerAdvices: readonly PartnerAdvice[];
  readonly advice: string | null;
  readonly lines: readonly Line[];
  readonly residents: ResidentsOrder | null;
  /** What the raad says when it puts the plan first (R26): beside every order, in none. */
  readonly priority: string | null;
  readonly award: PlanAward | null;
  readonly decision: Decision | null;
  readonly account: Account | null;
  /** Null as long as no pot pays for it. */
  readonly money: PlanMoney | null;
  /** What residents call a success, and what came of it (R92). */
  readonly goals: readonly Goal[];
}

/** A plan that is not decided about: it stays in the papers with what became of it. */
export interface LeftPlan {
  readonly number: number;
  readonly state: PlanState;
  /** Null when the content is not public. */
  readonly title: string | null;
  readonly outcome: ScreeningOutcome | null;
  /** Of the screening, or of the removal. */
  readonly reason: string | null;
  /** Number of the plan that it was merged into. */
  readonly parent: number | null;
}

export interface Participation {
  readonly people: number;
  readonly answers: number;
  readonly method: string;
  readonly minimumPerPlan: number;
}

/** What residents chose in the vote of a fund. */
export interface VoteFacts {
  readonly people: number;
  /** The rule by which their votes divide it. */
  readonly division: Division;
  /** From most to fewest votes; `on` is null while a lot is to be drawn, or nobody can tell. */
  readonly plans: readonly {
    readonly number: number;
    readonly title: string;
    readonly votes: number;
    readonly asked: Cents;
    readonly on: boolean | null;
  }[];
}

export interface StoredAwardFacts {
  readonly version: number;
  readonly status: "proposed" | "adopted";
  readonly adoptedOn: LocalDate | null;
  /** Another rule than that of the round, with why; null when it went by that one. */
  readonly otherRule: OtherRule | null;
  /** The award that was in force before this one, as far as it gave a plan something else; null when there was none. */
  readonly earlier: {
    readonly version: number;
    readonly adoptedOn: LocalDate;
    readonly gave: readonly {
      readonly number: number;
      readonly outcome: AwardOutcome | null;
      readonly cents: Cents | null;
    }[];
  } | null;
}

/** What is kept in a round of interim plans, in which the raad decides all year; each from the oldest to the newest. */
export interface MeetingPapers {
  readonly decisions: readonly { readonly planId: number; readonly decision: Decision }[];
  readonly texts: readonly MeetingText[];
  readonly proposals: readonly AdoptedProposal[];
}

export interface MeetingText extends Resolution {
  readonly paper: AdoptedPaper | null;
}

/** Everything that a dossier is made of, as the database holds it. */
export interface Facts {
  readonly municipality: string;
  readonly round: Round;
  readonly plans: readonly DossierPlan[];
  readonly left: readonly LeftPlan[];
  /** Amendementen and moties of the round, by kind and number. */
  readonly instruments: readonly Instrument[];
  /** Null as long as the valuing is not over, and where nobody values. */
  readonly participation: Participation | null;
  /** Of a fund on which residents voted, once two people released the outcome; else null. */
  readonly vote: VoteFacts | null;
  readonly award: StoredAwardFacts | null;
  /** What settled ties, so that anyone can repeat it; null when nothing was drawn. */
  readonly lot: DrawnLot | null;
  readonly resolutions: Readonly<Record<ResolutionStage, Omit<Resolution, "stage"> | null>>;
  /** What two people decided in the round, with why: opening, closing early, choices that do not count, the release. */
  readonly acts: readonly PublicAct[];
  /** What the programmes of the budget have in the year of the round (R71). */
  readonly budgets: readonly ProgrammeBudget[];
  /** What the college proposes. */
  readonly proposal: CouncilProposal;
  /** Null before there is a text as adopted. */
  readonly adoptedPaper: AdoptedPaper | null;
  /** Of interim plans what is kept per meeting: then texts and papers above are of none, see meetings.ts. Null of other rounds. */
  readonly meetings: MeetingPapers | null;
  /** The day of the last fact: what is dated in the papers. */
  readonly on: LocalDate;
}
