import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { dayInWords, longDate } from "#app/modules/rounds/core/dates.ts";
import { roleNamesInSentence, type RoleNames } from "#app/modules/people/texts.nl.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { awaitedAnswer } from "./core/answer.ts";
import { decidingBody, decidingPlan } from "./core/deciding-body.ts";
import { citationOf } from "./core/financing.ts";
import { isJudged, missedScreening, whyNotMove } from "./core/lifecycle.ts";
import { isOwn, type Plan } from "./core/plan.ts";
import { publicView, shownAmounts, type ShownPlan, type WithheldPlan } from "./core/public-view.ts";
import { bodyName, decidingReason } from "./texts.nl.ts";
import { timeline, type TimelineStep } from "./core/timeline.ts";

/** What the one who looks can do with the plan now. */
export type NowOnPlan =
  | {
      readonly what: "own";
      /** Of who wrote it, or of the office that entered it for a resident. */
      readonly by: "author" | "office";
      readonly revise: boolean;
      readonly withdraw: boolean;
      /** Whether there is something to send receipts for. */
      readonly receipts: boolean;
      readonly until: string | null;
      /** A proposal to merge it that waits for an answer. */
      readonly merge: MergeAsk | null;
      /** Rounds to which the office can take it for the resident, as it was not chosen. */
      readonly carryTo: readonly RoundToCarry[];
    }
  | { readonly what: "judge"; readonly until: string }
  | { readonly what: "wait" };

/** The other plan of a proposal to merge, and the last day of an answer, in words. */
export interface MergeAsk {
  readonly other: number;
  readonly until: string;
}

export interface RoundToCarry {
  readonly slug: string;
  readonly title: string;
}

/** All that the public page of a plan shows, and nothing else of the plan. */
export type PlanPage = WithheldPlan | ShownPage;
export type ShownPage = ReturnType<typeof shownPage> & {
  readonly steps: readonly TimelineStep[];
  readonly text: string;
  readonly ownEffort: string;
};

interface Telling {
  /** Turns an author's Markdown into HTML that is safe to show. */
  readonly htmlOf: (markdown: string) => string;
  /** Whether a plan that is decided is carried out. */
  readonly goesOn?: boolean;
  /** A proposal to merge the plan that waits for its author. */
  readonly merge?: MergeAsk | null;
  readonly carryTo?: readonly RoundToCarry[];
  /** What the municipality calls its roles. */
  readonly names?: RoleNames;
}

/** Makes the page for one viewer. */
export function planPage(
  plan: Plan,
  round: Round,
  viewer: Actor,
  { htmlOf, goesOn = true, merge = null, carryTo = [], names = roleNamesInSentence }: Telling,
): PlanPage {
  const shown = publicView(plan);
  if (shown.withheld) return shown;
  const html = { text: htmlOf(shown.text), ownEffort: htmlOf(shown.ownEffort) };
  const steps = timeline(shown, round, goesOn);
  return { ...shownPage(shown, round, nowOn(plan, round, viewer, { goesOn, merge, carryTo }), names), steps, ...html };
}

/** A plan without its Markdown: the page has that as HTML. */
export type PlanOnPage = Omit<ShownPlan, "text" | "ownEffort">;

function shownPage(
  { text: _text, ownEffort: _ownEffort, ...plan }: ShownPlan,
  round: Round,
  now: NowOnPlan,
  names: RoleNames,
) {
  const perLine = round.kind === "neighbourhood_plans";
  const { effect } = plan;
  const deciding = decidingPlan(round, { effect, estimate: plan.official });
  return {
    withheld: null,
    number: plan.number,
    plan,
    now,
    answer: awaitedAnswer(plan, round),
    amounts: shownAmounts(plan, round.kind),
    /** The last day on which amounts of the municipality may still wait; null when they do not. */
    priceWaits: round.pricesPublic ? null : (round.calendar.find(({ phase }) => phase === "screening")?.endsOn ?? null),
    missedScreening: missedScreening(plan.state, round.standing),
    parentMissedScreening: plan.parent !== null && missedScreening(plan.parent.state, round.standing),
    submittedOn: plan.submittedOn && longDate(plan.submittedOn),
    kind: round.kind,
    partial: round.kind === "neighbourhood_fund",
    perLine,
    deciding,
    decides: deciding && bodyName(deciding.body, names),
    why: deciding && decidingReason(deciding, names),
    citation: citationOf(round.rules, plan.official?.coverage ?? null),
    lines: plan.lines.map((line) => ({ ...line, deciding: decidingBody(round, { effect, coverage: line.coverage }) })),
    today: round.today,
    /** An election that was read from a file has no money of this municipality and nobody who decides. */
    imported: round.importedFrom !== null,
  };
}

function nowOn(
  plan: Plan,
  round: Round,
  viewer: Actor,
  { goesOn, merge, carryTo }: Required<Pick<Telling, "goesOn" | "merge" | "carryTo">>,
): NowOnPlan {
  const { standing, calendar, today } = round;
  const current = calendar.find(({ phase }) => phase === standing.phase);
  const until = current ? dayInWords(current.endsOn, today) : null;
  if (isOwn(plan, viewer)) {
    const revise = !whyNot(viewer, "plan.revise", standing) && !whyNotMove(plan.state, "revise");
    const withdraw = !whyNot(viewer, "plan.withdraw", standing) && !whyNotMove(plan.state, "withdraw");
    const by = viewer.kind === "officer" ? "office" : "author";
    const receipts = goesOn && !whyNotMove(plan.state, "follow");
    return { what: "own", by, revise, withdraw, receipts, merge, carryTo, until: revise ? until : null };
  }
  return standing.phase === "valuation" && isJudged(plan.state) && until ? { what: "judge", until } : { what: "wait" };
}
