import {
  bodyByCoverage,
  decidingBody,
  decidingPlan,
  type Deciding,
  type DecidingBody,
} from "../../plans/core/deciding-body.ts";
import type { Estimate, Line, Plan } from "../../plans/core/plan.ts";
import { acts, type Phase } from "../../people/core/acts.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { PlanState } from "../../plans/core/lifecycle.ts";
import type { Round } from "../../rounds/core/round.ts";

type Decidable = Pick<Plan, "effect"> & {
  readonly estimate: (Pick<Estimate, "coverage"> & Partial<Pick<Estimate, "purse" | "oneOff" | "yearly">>) | null;
  readonly lines: readonly Pick<Line, "coverage">[];
};

/**
 * Who decides about a plan as a whole. A neighbourhood plan is the raad's as soon as one of its lines is (R85: dekking 3
 * or 4); the lines with dekking 1 or 2 stay the college's. Null as long as a line has no dekking.
 */
export function competentBody(round: Pick<Round, "kind" | "rules">, plan: Decidable): Deciding | null {
  if (round.kind !== "neighbourhood_plans" || plan.effect === "saving") return decidingPlan(round, plan);
  const coverages = plan.lines.map(({ coverage }) => coverage);
  const known = coverages.filter((coverage) => coverage !== null);
  if (known.length < coverages.length || known.length === 0) return null;
  return bodyByCoverage(known.reduce((highest, coverage) => (coverage > highest ? coverage : highest)));
}

/** Who decides on most of a round, and from when until when: a fund is divided as soon as the board has advised (R75). */
export function decidingTime({ kind, rules, calendar }: Pick<Round, "kind" | "rules" | "calendar">): {
  readonly body: DecidingBody;
  readonly from: LocalDate;
  readonly until: LocalDate;
} | null {
  const fund = kind === "neighbourhood_fund";
  const phases: readonly Phase[] = fund ? acts["fonds.adopt_award"].when : ["council"];
  const deciding = calendar.filter(({ phase }) => phases.includes(phase));
  const [first, last] = [deciding[0], deciding.at(-1)];
  if (!first || !last) return null;
  const body = fund
    ? (decidingBody({ kind, rules }, { effect: "cost", coverage: null })?.body ?? "council")
    : "council";
  return { body, from: first.startsOn, until: last.endsOn };
}

const beforeOrAfter: readonly PlanState[] = ["admitted", "admitted_conditionally", "decided", "carried_out", "failed"];

/** Whether a plan is on the list for decision, or was. */
export function isForDecision({ state }: { readonly state: PlanState }): boolean {
  return beforeOrAfter.includes(state);
}
