import { sumCents, type Cents } from "../../counting/core/money.ts";
import { isStaff, type Actor } from "../../people/core/actor.ts";
import type { RoundKind } from "../../people/core/acts.ts";
import type { Partner } from "../../people/core/partner.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Effect, FinanceWay, Ground, Principle, Promised, Theme } from "../../rounds/core/rules.ts";
import type { Goal } from "./goal.ts";
import type { Impact } from "./impact.ts";
import type { PlanState } from "./lifecycle.ts";
import type { PlanMoney } from "./payment.ts";

/** Dekking (R85): 1 the budget, 2 the neighbourhood budget, 3 a shift between programmes, 4 the general means. */
export type Coverage = 1 | 2 | 3 | 4;
/** Dekking 2 is two purses: small means for quick small actions (smeeroliegeld, R54), and the stimuleringsbudget (R69, R85). */
export const purses = ["small_means", "stimulus"] as const;
export type Purse = (typeof purses)[number];
export type Recurrence = "one_off" | "yearly";
export type EntryChannel = "online" | "paper" | "phone";

export interface Amounts {
  readonly oneOff: Cents;
  readonly yearly: Cents;
}

/** One activity of a neighbourhood plan, as its authors write it (R33, R34, R74). */
export interface LineContent {
  readonly activity: string;
  readonly cents: Cents;
  readonly recurrence: Recurrence;
  readonly year: number;
  readonly owner: string;
  /** 1 is first. */
  readonly priority: number;
  readonly feasibleThisYear: boolean;
  readonly isIcon: boolean;
}

export interface Supporter {
  readonly name: string;
  /** Whether the supporter agrees that the name is public. */
  readonly consent: boolean;
}

/** All that an author writes and can change; each change of it is a version. */
export interface PlanContent {
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly text: string;
  /** Null only in a draft. */
  readonly theme: Theme | null;
  /** Buurten in the author's own words; none = the whole city (R1). */
  readonly neighbourhoods: readonly string[];
  readonly effect: Effect;
  /** Once, for what is made, and every year, for its upkeep (R38). */
  readonly oneOffCents: Cents;
  readonly yearlyCents: Cents;
  /** Fund rounds: the smallest partial award that the plan can use; null = all or nothing. */
  readonly minimumCents: Cents | null;
  /** The line of the current budget that a saving touches. */
  readonly budgetLine: string | null;
  readonly ownEffort: string;
  readonly carriedOutBy: string;
  /** What the authors promise to do afterwards (R84). */
  readonly promises: readonly Promised[];
  /** The name beside the plan; null = "een inwoner". */
  readonly displayName: string | null;
  readonly supporters: readonly Supporter[];
  readonly lines: readonly LineContent[];
}

export interface Line extends LineContent {
  readonly position: number;
  readonly programme: number | null;
  readonly coverage: Coverage | null;
  /** What the college answers to this activity. */
  readonly answer: string | null;
}

/** How a plan is paid for, with the consultation of the raad before the municipality takes part in a coöperatie or company. */
export interface Financing {
  readonly financing: FinanceWay | null;
  readonly consultedOn: LocalDate | null;
  /** Where the wensen en bedenkingen of the raad are found. */
  readonly consultation: string | null;
}

export interface Estimate extends Amounts, Financing {
  readonly explanation: string;
  /** Number of the budget programme. */
  readonly programme: number;
  readonly structural: boolean;
  readonly coverage: Coverage | null;
  /** Only where the purse says who decides: an interim plan with dekking 2. */
  readonly purse: Purse | null;
}

export type ScreeningOutcome = "yes" | "yes_provided" | "not_met" | "out_of_scope";

export interface Condition {
  readonly id: number;
  readonly text: string;
  readonly dueOn: LocalDate;
  readonly metOn: LocalDate | null;
}

export interface Screening {
  readonly outcome: ScreeningOutcome;
  readonly ground: Ground | null;
  readonly principle: Principle | null;
  readonly reason: string;
  readonly on: LocalDate;
  readonly conditions: readonly Condition[];
}

/** Another plan of the round that this one is linked to. */
export interface LinkedPlan {
  readonly number: number;
  readonly title: string;
  readonly state: PlanState;
  readonly ground: Ground | null;
  /** Whether its content was removed, whatever its state. */
  readonly removed: boolean;
}

/** A plan that was merged into another, with how many names support it. */
export interface DuplicatePlan extends LinkedPlan {
  readonly supporters: number;
}

/** The same plan in another round, from which or to which its author took it. */
export interface CarriedPlan extends LinkedPlan {
  readonly round: string;
  readonly roundTitle: string;
}

export interface Account {
  readonly feedback: string;
  readonly spent: Cents;
  readonly explanation: string;
  readonly feedbackMet: boolean;
  readonly financeMet: boolean;
  readonly lesson: string | null;
  readonly on: LocalDate;
}

export interface MilestoneFile {
  readonly id: number;
  readonly kind: "photo" | "document";
  /** Of a photo what one sees on it, of a document its title. */
  readonly description: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels; null of a document. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A step of carrying out a plan. */
export interface Milestone {
  readonly id: number;
  readonly title: string;
  readonly plannedOn: LocalDate;
  readonly doneOn: LocalDate | null;
  readonly text: string;
  /** The photo first. */
  readonly files: readonly MilestoneFile[];
}

/** What a partner of the buurt advises (R9), with for whom: the organisation is named, the person is not. */
export interface PartnerAdvice extends Partner {
  readonly text: string;
  readonly on: LocalDate;
}

/** A plan with all that is known of it. What of this is public: public-view.ts. */
export interface Plan extends PlanContent {
  readonly id: number;
  /** Within its round; given at the first saving. */
  readonly number: number;
  readonly state: PlanState;
  readonly lines: readonly Line[];
  readonly authorId: number | null;
  readonly channel: EntryChannel;
  readonly entryReason: string | null;
  readonly version: number;
  readonly submittedOn: LocalDate | null;
  /** Division of the municipality (R2), set by the coordinator; everybody finds the plan by it. */
  readonly wijken: readonly string[];
  readonly estimate: Estimate | null;
  /** Whether the round shows amounts of the municipality yet. */
  readonly pricePublic: boolean;
  /** Of the sides that were weighed (R55). */
  readonly impacts: readonly Impact[];
  /** What residents call a success (R92). */
  readonly goals: readonly Goal[];
  /** The last one; an earlier one is history. */
  readonly screening: Screening | null;
  readonly parent: LinkedPlan | null;
  readonly duplicates: readonly DuplicatePlan[];
  /** Why it was merged, and why the office decided so when not both authors answered. */
  readonly merge: { readonly reason: string; readonly decision: string | null } | null;
  readonly carriedFrom: CarriedPlan | null;
  /** Drafts too. */
  readonly carriedTo: readonly CarriedPlan[];
  readonly removal: { readonly reason: string; readonly confirmedOn: LocalDate | null } | null;
  /** In the order in which they were given. */
  readonly partnerAdvices: readonly PartnerAdvice[];
  readonly advice: { readonly text: string; readonly on: LocalDate } | null;
  readonly account: Account | null;
  /** There is money or a "yes" for it now. */
  readonly granted: boolean;
  /** Null as long as no pot pays for it. */
  readonly money: PlanMoney | null;
  /** In order of time; public as long as it is granted. */
  readonly milestones: readonly Milestone[];
}

/** One-off and first year together: what the limits of a round and a partial award are about. In cents. */
export function amountOf(plan: Pick<PlanContent, "oneOffCents" | "yearlyCents">): Cents {
  return sumCents([plan.oneOffCents, plan.yearlyCents]);
}

/** What the lines cost, one-off and yearly. */
export function sumOfLines(lines: readonly Pick<LineContent, "cents" | "recurrence">[]): Amounts {
  const sum = (wanted: Recurrence) =>
    sumCents(lines.filter(({ recurrence }) => recurrence === wanted).map((line) => line.cents));
  return { oneOff: sum("one_off"), yearly: sum("yearly") };
}

/**
 * The content as it counts in a round of a kind: in experiment 1 the amounts are the sums of the lines, only a fund knows
 * a partial award, only a saving names a budget line, and a saving has no money to account for.
 */
export function contentFor(kind: RoundKind, content: PlanContent): PlanContent {
  const ofLines = kind === "neighbourhood_plans";
  const lines = ofLines ? content.lines : [];
  const sums = ofLines ? sumOfLines(lines) : { oneOff: content.oneOffCents, yearly: content.yearlyCents };
  return {
    ...content,
    lines,
    oneOffCents: sums.oneOff,
    yearlyCents: sums.yearly,
    minimumCents: kind === "neighbourhood_fund" ? content.minimumCents : null,
    budgetLine: content.effect === "saving" ? content.budgetLine : null,
    promises: content.promises.filter((promise) => content.effect === "cost" || promise !== "finance"),
  };
}

/** A resident owns the plans of the own account; the office acts for plans that it entered for somebody (R20). */
export function isOwn(plan: { readonly authorId: number | null; readonly channel: EntryChannel }, by: Actor): boolean {
  if (by.kind === "resident") return plan.authorId === by.accountId;
  return isStaff(by) && plan.authorId === null && plan.channel !== "online";
}
