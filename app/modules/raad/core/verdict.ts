import { cents } from "../../counting/core/money.ts";
import type { Outcome as AwardOutcome } from "../../fonds/core/award.ts";
import type { Amounts } from "../../plans/core/plan.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import { isAdopted, type Decision, type Outcome } from "./decision.ts";
import type { DossierPlan, Facts, PlanAward, StoredAwardFacts } from "./facts.ts";
import { quoteFor, type Instrument, type Quote } from "./instrument.ts";

/** What stands about a plan: the decision as recorded, else what it got in the award that the fund or the college adopted (R75). */
export type Verdict = Recorded | { readonly from: "award"; readonly award: PlanAward; readonly decidedOn: LocalDate };

export interface Recorded {
  readonly from: "record";
  readonly decision: Decision;
  readonly decidedOn: LocalDate;
  /** The reason, where the decision has none of its own and an amendement or motie has. */
  readonly quoted?: Quote | null;
}

export function verdictOf(
  { decision, award }: Pick<DossierPlan, "decision" | "award">,
  stored: Pick<StoredAwardFacts, "adoptedOn"> | null,
  /** Amendementen and moties about the plan. */
  about: readonly Instrument[] = [],
): Verdict | null {
  if (decision) return recordOf(decision, about);
  return award && stored?.adoptedOn ? { from: "award", award, decidedOn: stored.adoptedOn } : null;
}

/** What was recorded, with where its reason stands. */
export function recordOf(decision: Decision, about: readonly Instrument[]): Recorded {
  return { from: "record", decision, decidedOn: decision.decidedOn, quoted: quoteFor(decision, about) };
}

/** Whether nobody recorded why; an award always says it. */
export function isWithoutReason(verdict: Verdict): boolean {
  return verdict.from === "record" && verdict.decision.reason === null && !verdict.quoted;
}

export function outcomeOf(verdict: Verdict): Outcome | AwardOutcome {
  return verdict.from === "award" ? verdict.award.outcome : verdict.decision.outcome;
}

/** Whether a plan is carried out; one on the reserve list, or held over, only when it is decided so later. */
export function goesOn(outcome: Outcome | AwardOutcome): boolean {
  return outcome === "adopted" || outcome === "adopted_changed" || outcome === "full" || outcome === "partial";
}

/** What the plan goes on with; null when it does not go on. What a fund pays is its award, not what was asked. */
export function adoptedAmounts(
  verdict: Verdict | null,
  { amounts, award }: Pick<DossierPlan, "amounts" | "award">,
): Amounts | null {
  if (!verdict) return null;
  if (verdict.from === "award") return awardedAmounts(verdict.award);
  const { decision } = verdict;
  return isAdopted(decision) ? (decision.amounts ?? (award && awardedAmounts(award)) ?? amounts) : null;
}

/** What a fund gives a plan; null when that is nothing. */
export function awardedAmounts({ cents: given }: PlanAward): Amounts | null {
  return given > 0 ? { oneOff: given, yearly: cents(0) } : null;
}

/** A plan as it is known before the municipality shows its amounts. */
function withoutPrice(plan: DossierPlan): DossierPlan {
  const unknown = { estimate: null, programme: null, structural: null, coverage: null, estimateExplanation: null };
  return { ...plan, ...unknown, amounts: plan.own, deciding: null };
}

/**
 * What everybody may know of a round: amounts that wait for one moment are unknown, an award that nobody adopted yet is the board's own, a raadsvoorstel that is being written the
 * college's, and how residents valued is known once two people released it.
 */
export function publicFacts(facts: Facts): Facts {
  const award = facts.award?.status === "proposed" ? null : facts.award;
  const { released } = facts.round;
  return {
    ...facts,
    award,
    proposal: { ...facts.proposal, written: null },
    participation: released ? facts.participation : null,
    plans: facts.plans.map((plan) => ({
      ...(facts.round.pricesPublic ? plan : withoutPrice(plan)),
      award: award && plan.award,
      residents: released ? plan.residents : null,
    })),
  };
}
