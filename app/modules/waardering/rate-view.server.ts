import { randomUUID } from "node:crypto";
import { favoured } from "#app/modules/counting/core/exposure.ts";
import { nextPlan } from "#app/modules/counting/core/next-plan.ts";
import { seededOrder } from "#app/modules/counting/core/random.ts";
import { shownAmounts, type ShownPlan } from "#app/modules/plans/core/public-view.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { byPlan, earlier } from "./earlier.server.ts";
import { ownMarks } from "./own-answers.server.ts";
import { valuedPlans } from "./queries.server.ts";
import type { ListedPlan, PlanToJudge, RateView } from "./views.ts";
import { voterRef } from "./voter.server.ts";
import type { Voice } from "./voice.server.ts";

interface Wishes {
  /** The number of the plan to show; null for the next one. */
  readonly plan: number | null;
  /** The plan that was just rated. */
  readonly stored: number | null;
  readonly skipped: readonly number[];
}

/** One plan to rate: the one asked for, else by chance one not seen yet, rather one that was rated little (R76). */
export async function rateView(round: Round, voice: Voice, wishes: Wishes): Promise<RateView> {
  const [numbers, marks] = await Promise.all([valuedNumbers(round.id), ownMarks(round, voice)]);
  const present = new Set(numbers);
  const rated = [...marks.keys()].filter((number) => present.has(number));
  const skipped = wishes.skipped.filter((number) => present.has(number) && !marks.has(number));
  const asked = wishes.plan !== null && present.has(wishes.plan) ? wishes.plan : null;
  const number = asked ?? (await next(round, voice, numbers, [...rated, ...skipped]));
  const plan = number === null ? null : await loadPublicPlan(round, number);
  const storedMark = wishes.stored === null ? undefined : marks.get(wishes.stored);
  return {
    scale: round.rules.valuation.scale,
    plan: plan && plan.withheld === null ? toJudge(plan) : null,
    mark: (number === null ? null : marks.get(number)) ?? null,
    stored: wishes.stored !== null && storedMark !== undefined ? { number: wishes.stored, mark: storedMark } : null,
    rated: rated.length,
    skipped: skipped.length,
    total: numbers.length,
    key: randomUUID(),
  };
}

export function toJudge(plan: ShownPlan): PlanToJudge {
  const { number, title, summary, neighbourhoods, wijken, effect, ownEffort, screening } = plan;
  const conditions = screening?.conditions.map(({ text }) => text) ?? [];
  return {
    number,
    title,
    summary,
    neighbourhoods,
    wijken,
    effect,
    ...shownAmounts(plan, "citizens_budget"),
    ownEffort,
    conditions,
  };
}

async function valuedNumbers(roundId: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT number FROM "Plan" WHERE "roundId" = ${roundId} AND is_valued(state, "parentId") ORDER BY number`;
  return rows.map(({ number }) => number);
}

/** By how many people each plan was rated, by number; a person's first rating of a plan has sequence 1. */
const ratedEarlier = earlier(async ({ id, today }) =>
  byPlan(
    await db.$queryRaw<{ plan: string; times: number; days: number }[]>`
      WITH rated AS (
        SELECT plan.number::text AS plan, rating.day FROM "Rating" rating JOIN "Plan" plan ON plan.id = rating."planId"
        WHERE rating."roundId" = ${id} AND rating.sequence = 1 AND rating.day < ${today}::date)
      SELECT plan, count(*)::int AS times, (SELECT count(DISTINCT day) FROM rated)::int AS days FROM rated GROUP BY plan`,
  ),
);

async function next(round: Round, voice: Voice, numbers: readonly number[], seen: readonly number[]) {
  const plans = favoured(numbers.map(String), await ratedEarlier(round));
  const found = nextPlan(plans, seen.map(String), seedOf(round, voice));
  return found === null ? null : Number(found);
}

/** Known to nobody else, and the same for one person in one round. */
const seedOf = (round: Round, { personRef }: Voice) => Buffer.from(voterRef(round.id, personRef)).toString("hex");

/** All plans, in the order of a browser, with what it holds and nobody has stored yet. */
export async function chooseList(
  round: Round,
  seed: string,
  marks: ReadonlyMap<number, number>,
): Promise<ListedPlan[]> {
  return listed(await valuedPlans(round.id), seed, marks);
}

/** All plans to rate, in an order of this person's own that stays the same. */
export async function rateList(round: Round, voice: Voice): Promise<ListedPlan[]> {
  const [plans, marks] = await Promise.all([valuedPlans(round.id), ownMarks(round, voice)]);
  return listed(plans, seedOf(round, voice), marks);
}

function listed(
  plans: Awaited<ReturnType<typeof valuedPlans>>,
  seed: string,
  marks: ReadonlyMap<number, number>,
): ListedPlan[] {
  const ordered = seededOrder(plans, seed, ({ number }) => String(number));
  return ordered.map(({ number, title, summary, neighbourhoods, effect, oneOff, yearly }) => {
    const plan = { number, title, summary, neighbourhoods, effect, oneOff, yearly };
    return { ...plan, mark: marks.get(number) ?? null, key: randomUUID() };
  });
}
