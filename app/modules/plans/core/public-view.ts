import type { Cents } from "../../counting/core/money.ts";
import type { RoundKind } from "../../people/core/acts.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Effect, Ground, Promised, Theme } from "../../rounds/core/rules.ts";
import type { Goal } from "./goal.ts";
import type { Impact } from "./impact.ts";
import type { PlanState } from "./lifecycle.ts";
import type { PlanMoney } from "./payment.ts";
import type { Account, Amounts, CarriedPlan, Estimate, Line, LinkedPlan, Milestone, Plan, Screening } from "./plan.ts";

/** Why the content of a plan is not shown: it was removed, or it is about the care or safety of a person (R13, c). */
export type Withheld = "removed" | "ground_c";

/** A plan of which only the number is public, with the reason. */
export interface WithheldPlan {
  readonly withheld: Withheld;
  readonly number: number;
  readonly state: PlanState;
  /** The published reason of a removal; null for ground c, whose reason is always the same. */
  readonly reason: string | null;
}

export interface LinkView {
  readonly number: number;
  readonly state: PlanState;
  /** Null when the linked plan is withheld. */
  readonly title: string | null;
}

export interface ShownPlan {
  readonly withheld: null;
  readonly id: number;
  readonly number: number;
  readonly state: PlanState;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly theme: Theme | null;
  readonly neighbourhoods: readonly string[];
  readonly wijken: readonly string[];
  readonly effect: Effect;
  /** What the authors think it costs or saves. */
  readonly own: Amounts;
  readonly official: Estimate | null;
  readonly minimum: Cents | null;
  readonly budgetLine: string | null;
  readonly ownEffort: string;
  readonly carriedOutBy: string;
  readonly promises: readonly Promised[];
  /** Null: "een inwoner". */
  readonly author: string | null;
  readonly supporters: readonly string[];
  readonly lines: readonly Line[];
  readonly submittedOn: LocalDate | null;
  /** Internal until there is an outcome. */
  readonly impacts: readonly Impact[];
  readonly goals: readonly Goal[];
  readonly screening: Screening | null;
  /** Internal until there is an outcome. */
  readonly partnerAdvices: Plan["partnerAdvices"];
  readonly advice: Plan["advice"];
  readonly account: Account | null;
  readonly money: PublicMoney | null;
  readonly milestones: readonly Milestone[];
  readonly parent: LinkView | null;
  readonly duplicates: readonly DuplicateView[];
  readonly merge: Plan["merge"];
  readonly carriedFrom: CarriedView | null;
  readonly carriedTo: readonly CarriedView[];
}

/** What everybody may know of the money of a plan, in cents. */
export interface PublicMoney {
  readonly granted: Cents;
  readonly paid: Cents;
  /** Null as long as nothing is set. */
  readonly set: Cents | null;
}

export interface DuplicateView extends LinkView {
  /** Names that support it, which stay with it. */
  readonly supporters: number;
}

/** A plan of another round, by the address and the title of that. */
export interface CarriedView extends LinkView {
  readonly round: string;
  readonly roundTitle: string;
}

export type PublicPlan = ShownPlan | WithheldPlan;

/** Whether the public sees a plan at all: a draft is its author's. */
export function isPublic(plan: { readonly state: PlanState }): boolean {
  return plan.state !== "draft";
}

/** Whether two people removed the content of a plan. */
export function isRemoved({ state, removal }: Pick<Plan, "state" | "removal">): boolean {
  return state === "removed" || (removal !== null && removal.confirmedOn !== null);
}

/** Whether a plan's content is kept back; a duplicate of a plan on ground c tells the same, so it is kept back too. */
export function withheld(plan: {
  readonly state: PlanState;
  readonly ground: Ground | null;
  readonly removed: boolean;
  readonly parent: { readonly state: PlanState; readonly ground: Ground | null } | null;
}): Withheld | null {
  if (plan.removed) return "removed";
  const onGroundC = (p: { state: PlanState; ground: Ground | null }) => p.state === "out_of_scope" && p.ground === "c";
  return onGroundC(plan) || (plan.state === "merged" && plan.parent !== null && onGroundC(plan.parent))
    ? "ground_c"
    : null;
}

/**
 * Whether what the municipality found of a plan is told: not before there is an outcome, and one that left before that was not
 * screened.
 */
export function isScreened({ state, hasOutcome }: { state: PlanState; hasOutcome: boolean }): boolean {
  const left = state === "withdrawn" || state === "merged" || state === "removed";
  return state !== "submitted" && (hasOutcome || !left);
}

/**
 * What the municipality found of a plan, as it is told: the estimate, the impacts, what partners advise and what the college says of
 * each activity come with the outcome; the estimate waits where the round shows all of them at one moment.
 */
export function toldOf(plan: Plan): Pick<Plan, "estimate" | "impacts" | "screening" | "partnerAdvices" | "lines"> {
  const { estimate, impacts, screening, partnerAdvices, lines } = plan;
  return isScreened({ state: plan.state, hasOutcome: screening !== null })
    ? { estimate: plan.pricePublic ? estimate : null, impacts, screening, partnerAdvices, lines }
    : { estimate: null, impacts: [], screening: null, partnerAdvices: [], lines: lines.map(asHandedIn) };
}

/**
 * What everybody may know of a plan: never an account, a note, a report, a supporter without consent, or what stands
 * behind ground c, nor what is not told yet.
 */
export function publicView(plan: Plan): PublicPlan {
  const { number, state } = plan;
  const removed = isRemoved(plan);
  const hidden = withheld({ state, ground: plan.screening?.ground ?? null, removed, parent: plan.parent });
  if (hidden)
    return { withheld: hidden, number, state, reason: hidden === "removed" ? (plan.removal?.reason ?? "") : null };
  const { estimate: official, impacts, screening, partnerAdvices, lines } = toldOf(plan);
  return {
    withheld: null,
    id: plan.id,
    number,
    state,
    title: plan.title,
    summary: plan.summary,
    text: plan.text,
    theme: plan.theme,
    neighbourhoods: plan.neighbourhoods,
    wijken: plan.wijken,
    effect: plan.effect,
    own: { oneOff: plan.oneOffCents, yearly: plan.yearlyCents },
    official,
    minimum: plan.minimumCents,
    budgetLine: plan.budgetLine,
    ownEffort: plan.ownEffort,
    carriedOutBy: plan.carriedOutBy,
    promises: plan.promises,
    author: plan.displayName,
    supporters: plan.supporters.filter(({ consent }) => consent).map(({ name }) => name),
    lines,
    submittedOn: plan.submittedOn,
    impacts,
    goals: plan.goals,
    screening,
    partnerAdvices,
    advice: plan.advice,
    account: plan.account,
    money: plan.money && publicMoney(plan.money),
    milestones: plan.granted ? plan.milestones : [],
    parent: plan.parent && linkView(plan.parent),
    duplicates: plan.duplicates.map((one) => ({ ...linkView(one), supporters: one.supporters })),
    merge: plan.merge,
    carriedFrom: plan.carriedFrom && carriedView(plan.carriedFrom),
    carriedTo: plan.carriedTo.filter(isPublic).map(carriedView),
  };
}

/** Without the days of payment, the references and the reasons, which are of who was granted it. */
export const publicMoney = ({ granted, paid, settlement }: PlanMoney): PublicMoney => ({
  ...{ granted, paid },
  set: settlement?.amount ?? null,
});

/** An activity without what the municipality found of it. */
const asHandedIn = (line: Line): Line => ({ ...line, programme: null, coverage: null, answer: null });

/**
 * The amounts that stand beside a plan: the official ones as soon as they are public, else the authors' own. A fund gives at
 * most what was asked (R75), so there the authors' own amounts stay.
 */
export function shownAmounts(
  plan: { readonly own: Amounts; readonly official: Amounts | null },
  kind: RoundKind,
): Amounts {
  return kind === "citizens_budget" ? (plan.official ?? plan.own) : plan.own;
}

function linkView(linked: LinkedPlan): LinkView {
  const { number, state } = linked;
  return { number, state, title: withheld({ ...linked, parent: null }) ? null : linked.title };
}

function carriedView({ round, roundTitle, ...plan }: CarriedPlan): CarriedView {
  return { ...linkView(plan), round, roundTitle };
}
