import { LRUCache } from "lru-cache";
import { cents } from "#app/modules/counting/core/money.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import type { Effect, Ground, Theme } from "#app/modules/rounds/core/rules.ts";
import type { RoundAtVersion } from "#app/modules/rounds/load.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { PlanState } from "./core/lifecycle.ts";
import { isScreened, withheld } from "./core/public-view.ts";
import { findPlans, type Findable, type FoundPlans, type PlanFilter } from "./core/search.ts";
import { isRemoved, lastGround } from "./plan-rows.server.ts";

/** Of the whole round, whatever the filter: every plan costs, saves, or is one of which the content is withheld. */
export interface PlanCounts {
  readonly total: number;
  readonly cost: number;
  readonly saving: number;
  readonly withheld: number;
  readonly wholeCity: number;
  readonly wijken: readonly { readonly name: string; readonly plans: number }[];
}

/** One page of the public plans of a round, with the counts beside it. */
export async function listPublicPlans(
  of: RoundAtVersion,
  filter: PlanFilter,
): Promise<FoundPlans & { readonly counts: PlanCounts }> {
  const { plans, counts } = await publicPlans(of);
  return { ...findPlans(plans, filter), counts };
}

interface PublicPlans {
  readonly version: string;
  readonly plans: readonly Findable[];
  readonly counts: PlanCounts;
}

/** The last rounds that were looked at. */
const kept = new LRUCache<number, PublicPlans>({ max: 20 });

/**
 * The list is read far more often than a plan changes, and every act on a plan leaves an event of its round in the same
 * transaction: so it is read again only when something has happened in the round. Valuing leaves no event and changes
 * nothing here.
 */
async function publicPlans({ round: { id, pricesPublic }, version: acts }: RoundAtVersion): Promise<PublicPlans> {
  // Amounts that nobody published are shown by a day that comes, which leaves no event.
  const version = `${acts} ${pricesPublic}`;
  const known = kept.get(id);
  if (known?.version === version) return known;
  const plans = await loadAll(id);
  const fresh = { version, plans, counts: count(plans, await listWijken()) };
  kept.set(id, fresh);
  return fresh;
}

/** In cents, as JSON has them. */
interface SentAmounts {
  readonly oneOff: number;
  readonly yearly: number;
}

interface Row {
  readonly number: number;
  readonly state: PlanState;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly theme: Theme;
  readonly neighbourhoods: readonly string[];
  readonly wijken: readonly string[];
  readonly effect: Effect;
  readonly own: SentAmounts;
  /** Null when the municipality's are not public yet. */
  readonly official: SentAmounts | null;
  readonly hasOutcome: boolean;
  readonly ground: Ground | null;
  readonly removed: boolean;
  readonly parent: { readonly number: number; readonly state: PlanState; readonly ground: Ground | null } | null;
}

async function loadAll(roundId: number): Promise<Findable[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.number, p.state, p.title, p.summary, p.text, p.theme, p.neighbourhoods, p.effect,
      ARRAY(SELECT w.name FROM "PlanWijk" pw JOIN "Wijk" w ON w.id = pw."wijkId" WHERE pw."planId" = p.id) AS wijken,
      json_build_object('oneOff', p."oneOffCents", 'yearly', p."yearlyCents") AS own,
      (SELECT json_build_object('oneOff', e."oneOffCents", 'yearly', e."yearlyCents")
        FROM "Estimate" e WHERE e."planId" = p.id AND r.kind = 'citizens_budget' AND prices_public(r.id)) AS official,
      EXISTS (SELECT FROM "Screening" s WHERE s."planId" = p.id) AS "hasOutcome",
      ${lastGround(Prisma.sql`p`)} AS ground, ${isRemoved(Prisma.sql`p`)} AS removed,
      (SELECT json_build_object('number', o.number, 'state', o.state, 'ground', ${lastGround(Prisma.sql`o`)})
        FROM "Plan" o WHERE o.id = p."parentId") AS parent
    FROM "Plan" p JOIN "Round" r ON r.id = p."roundId"
    WHERE p."roundId" = ${roundId} AND p.state <> 'draft'`;
  return rows.map(findable);
}

function findable(row: Row): Findable {
  const { number, state, title, summary, text, theme, neighbourhoods, effect, ground, removed, parent, wijken } = row;
  const hidden = withheld({ state, ground, removed, parent });
  if (hidden) return { listed: { number, state, withheld: hidden }, wijken: [], words: "" };
  const { oneOff, yearly } = (isScreened(row) ? row.official : null) ?? row.own;
  const amounts = { oneOff: cents(oneOff), yearly: cents(yearly) };
  const about = { title, summary, theme, neighbourhoods, effect, amounts, parent: parent?.number ?? null };
  const words = [title, summary, text, ...neighbourhoods].join("\n").toLowerCase();
  return { listed: { number, state, withheld: null, ...about }, wijken, words };
}

function count(plans: readonly Findable[], wijken: readonly { readonly name: string }[]): PlanCounts {
  const shown = plans.flatMap(({ listed, wijken: where }) => (listed.withheld === null ? [{ ...listed, where }] : []));
  return {
    total: plans.length,
    cost: shown.filter(({ effect }) => effect === "cost").length,
    saving: shown.filter(({ effect }) => effect === "saving").length,
    withheld: plans.length - shown.length,
    wholeCity: shown.filter(({ neighbourhoods }) => neighbourhoods.length === 0).length,
    wijken: wijken.map(({ name }) => ({ name, plans: shown.filter(({ where }) => where.includes(name)).length })),
  };
}
