import { canonicalJson } from "../../counting/core/canonical.ts";
import type { GreedyStep } from "../../counting/core/greedy.ts";
import { cents, type Cents } from "../../counting/core/money.ts";
import { fingerprint } from "../../counting/core/sha256.ts";
import { allocateByVotes } from "./allocation.ts";
import { fromFile, numberOf, outcomeOf, type CountFile, type CountOutcome, type PlacedPlan } from "./count-file.ts";
import { count } from "./result.ts";
import type { CountedPlan } from "./result-row.ts";

/** A plan in the order that was published and in the one that was found; null where it is in only one of them. */
export interface OrderRow {
  readonly plan: number;
  readonly found: PlacedPlan | null;
  readonly published: PlacedPlan | null;
}

/** The best plans on the list of one area, with their place in the whole order. */
export interface AreaRow {
  readonly area: string;
  readonly plans: readonly { readonly plan: number; readonly rank: number }[];
}

/** One step of a recount, with both sides and whether they are the same. */
export type RecountStep = { readonly same: boolean } & (
  | { readonly code: "file" | "rules" | "whole"; readonly found: string; readonly published: string }
  | {
      readonly code: "answers";
      /** By mark, the highest first; of pairs none. */
      readonly parts: readonly { readonly mark: number; readonly count: number }[];
      readonly found: number;
      readonly published: number;
    }
  | { readonly code: "order"; readonly rows: readonly OrderRow[] }
  | {
      readonly code: "areas";
      /** Of how many plans each area is sure: fewer than the rules give when the list is too short for that. */
      readonly granted: number;
      readonly areas: readonly AreaRow[];
      readonly different: readonly number[];
    }
  | {
      readonly code: "list";
      /** On it by their own place, and for their area. */
      readonly byPlace: number;
      readonly forArea: number;
      readonly needsLot: readonly number[];
      readonly different: readonly number[];
    }
  | {
      readonly code: "spending";
      readonly budget: Cents;
      readonly steps: readonly GreedyStep[];
      readonly different: readonly number[];
    }
);

export type RecountCode = RecountStep["code"];

/** The steps that the count of such a round has, in order. */
export function stepsOf(file: Pick<CountFile, "rules" | "budget" | "plans">): readonly RecountCode[] {
  const { budget } = file;
  const list: readonly RecountCode[] = hasAreas(file) ? ["areas", "list"] : ["list"];
  return ["file", "rules", "answers", "order", ...(budget === null ? list : ["spending" as const]), "whole"];
}

const hasAreas = ({ rules, plans }: Pick<CountFile, "rules" | "plans">) =>
  rules.shortlist.perArea > 0 && plans.some(({ areas }) => areas.length > 0);

/**
 * Counts a round again from its published file (R76), with the same rules as `result.ts` and from nothing else, and holds
 * every step against what was published. `published` is the fingerprint of the file as the page knows it. A file that is
 * not that one is not counted: the first step is then the last.
 */
export function* recount(text: string, published: string): Generator<RecountStep, void> {
  const found = fingerprint(text);
  yield { code: "file", same: found === published, found, published };
  if (found !== published) return;
  const file = JSON.parse(text) as CountFile;
  const rulesHash = fingerprint(canonicalJson(file.rules));
  yield { code: "rules", same: rulesHash === file.rulesHash, found: rulesHash, published: file.rulesHash };
  const answers = fromFile(file.answers);
  yield answersStep(file, numberOf(answers));

  const plans: readonly CountedPlan[] = file.plans.map(({ plan, areas, cost }) => ({
    planId: String(plan),
    areas,
    cost,
  }));
  const result = count(plans, answers, file.rules, file.seed);
  const allocation =
    file.budget !== null && answers.method === "score" ? allocateByVotes(plans, answers.marks, file.budget) : null;
  const outcome = outcomeOf(result, allocation, numberOf(answers));
  yield orderStep(outcome, file.outcome);
  const different = differentOn(outcome, file.outcome);
  if (file.budget !== null) {
    const steps = allocation?.kind === "decided" ? allocation.trace : [];
    const same = canonicalJson(outcome.spending) === canonicalJson(file.outcome.spending) && different.length === 0;
    yield { code: "spending", same, budget: cents(file.budget), steps, different };
  } else {
    if (hasAreas(file)) {
      const granted = result.shortlist.kind === "list" ? result.shortlist.perAreaGranted : 0;
      const areas = areasOf(file, outcome, granted);
      const there = new Set(areas.flatMap((area) => area.plans.map(({ plan }) => plan)));
      const missing = different.filter((plan) => there.has(plan));
      yield { code: "areas", same: missing.length === 0, granted, areas, different: missing };
    }
    yield listStep(outcome, file.outcome, different);
  }
  const [whole, said] = [fingerprint(canonicalJson(exact(outcome))), fingerprint(canonicalJson(exact(file.outcome)))];
  yield { code: "whole", same: whole === said, found: whole, published: said };
}

function answersStep({ answers, outcome }: CountFile, found: number): RecountStep {
  const byMark = new Map<number, number>();
  if (answers.method === "score")
    for (const { mark, count } of answers.marks) byMark.set(mark, (byMark.get(mark) ?? 0) + count);
  const parts = [...byMark].map(([mark, count]) => ({ mark, count })).toSorted((one, other) => other.mark - one.mark);
  return { code: "answers", same: found === outcome.answers, parts, found, published: outcome.answers };
}

function orderStep(outcome: CountOutcome, published: CountOutcome): RecountStep {
  const said = new Map(published.order.map((plan) => [plan.plan, plan]));
  const seen = new Set(outcome.order.map(({ plan }) => plan));
  const rows = [
    ...outcome.order.map((found) => ({ plan: found.plan, found, published: said.get(found.plan) ?? null })),
    ...published.order
      .filter(({ plan }) => !seen.has(plan))
      .map((plan) => ({ plan: plan.plan, found: null, published: plan })),
  ];
  return { code: "order", same: rows.every(isSame), rows };
}

/** Whether a plan came at the same place with the same outcome. */
export function isSame({ found, published }: OrderRow): boolean {
  if (!found || !published) return false;
  const near = Math.abs(Number(found.strength ?? 0) - Number(published.strength ?? 0)) < 1.5e-6;
  return near && canonicalJson(placeOf(found)) === canonicalJson(placeOf(published));
}

const placeOf = ({ rank, group, score }: PlacedPlan) => ({ rank, group, score });

/** Plans that are on the list, or paid, in only one of the two; or for another reason. */
function differentOn(outcome: CountOutcome, published: CountOutcome): number[] {
  const said = new Map(published.order.map((plan) => [plan.plan, plan]));
  return outcome.order
    .filter(({ plan, on, because }) => said.get(plan)?.on !== on || said.get(plan)?.because !== because)
    .map(({ plan }) => plan);
}

/** Of each area its best plans on the list, with those that share the last of these places. */
function areasOf(file: CountFile, outcome: CountOutcome, perArea: number): AreaRow[] {
  const areasOfPlan = new Map(file.plans.map(({ plan, areas }) => [plan, areas]));
  const names = perArea === 0 ? [] : [...new Set(file.plans.flatMap(({ areas }) => areas))];
  return names.map((area) => {
    const here = outcome.order.flatMap(({ plan, rank, on }) =>
      on && rank !== null && areasOfPlan.get(plan)?.includes(area) ? [{ plan, rank }] : [],
    );
    const last = here[perArea - 1]?.rank ?? Infinity;
    return { area, plans: here.filter(({ rank }) => rank <= last) };
  });
}

function listStep(outcome: CountOutcome, published: CountOutcome, different: readonly number[]): RecountStep {
  const listed = outcome.order.filter(({ on }) => on);
  const forArea = listed.filter(({ because }) => because === "area").length;
  const sameLot = canonicalJson(outcome.needsLot) === canonicalJson(published.needsLot);
  const counts = { byPlace: listed.length - forArea, forArea, needsLot: outcome.needsLot };
  return { code: "list", same: different.length === 0 && sameLot, ...counts, different };
}

/** Without what is estimated: that may differ in the last place from machine to machine. */
const exact = ({ order, ...outcome }: CountOutcome) => ({
  ...outcome,
  order: order.map(({ strength: _, ...plan }) => plan),
});
