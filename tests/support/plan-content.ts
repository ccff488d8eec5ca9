import { cents } from "#app/modules/counting/core/money.ts";
import type { LineContent, Plan, PlanContent } from "#app/modules/plans/core/plan.ts";

/** One activity of a neighbourhood plan, in a year that has not passed. */
export function aLine(wishes: Partial<LineContent> = {}): LineContent {
  return {
    activity: "Bloembakken op het plein",
    cents: cents(150_000),
    recurrence: "one_off",
    year: 2099,
    owner: "De buurtgroep",
    priority: 1,
    feasibleThisYear: false,
    isIcon: false,
    ...wishes,
  };
}

/** What an author writes: complete, and fit for a round with default rules. */
export function someContent(wishes: Partial<PlanContent> = {}): PlanContent {
  return {
    title: "Bankjes in het park",
    summary: "Drie bankjes langs het pad.",
    text: "Wij willen **drie** bankjes.",
    theme: "green",
    neighbourhoods: ["Rond het park"],
    effect: "cost",
    oneOffCents: cents(600_000),
    yearlyCents: cents(20_000),
    minimumCents: null,
    budgetLine: null,
    ownEffort: "De buren houden de bankjes schoon.",
    carriedOutBy: "Buurtgroep Park",
    promises: ["feedback", "finance"],
    displayName: null,
    supporters: [],
    lines: [],
    ...wishes,
  };
}

/** A plan as it is read, that was handed in online by somebody without an account. */
export const somePlan = (wishes: Partial<Plan> = {}): Plan => ({
  ...someContent(),
  id: 1,
  number: 11,
  state: "submitted",
  lines: [],
  authorId: null,
  channel: "online",
  entryReason: null,
  version: 1,
  submittedOn: "2027-01-05",
  wijken: [],
  estimate: null,
  screening: null,
  parent: null,
  duplicates: [],
  merge: null,
  carriedFrom: null,
  pricePublic: true,
  carriedTo: [],
  impacts: [],
  goals: [],
  removal: null,
  partnerAdvices: [],
  advice: null,
  account: null,
  granted: false,
  money: null,
  milestones: [],
  ...wishes,
});
