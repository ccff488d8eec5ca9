import { cents } from "#app/modules/counting/core/money.ts";
import type { Effect, Ground, Theme } from "#app/modules/rounds/core/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { PlanState } from "./core/lifecycle.ts";
import type { Amounts } from "./core/plan.ts";
import { withheld, type Withheld } from "./core/public-view.ts";
import { plansPerPage, wholeCity } from "./forms.ts";
import { lastGround } from "./plan-rows.server.ts";

export interface PlanFilter {
  readonly search: string;
  readonly theme: Theme | null;
  /** Name of a wijk, or `wholeCity`. */
  readonly wijk: string | null;
  readonly effect: Effect | null;
  readonly state: PlanState | null;
  /** Sixteen hexadecimal digits: the order in which this visitor sees the plans. Null: by number. */
  readonly seed: string | null;
  readonly page: number;
}

export interface ListedPlan {
  readonly number: number;
  readonly state: PlanState;
  readonly withheld: null;
  readonly title: string;
  readonly summary: string;
  readonly theme: Theme;
  readonly neighbourhoods: readonly string[];
  readonly effect: Effect;
  readonly amounts: Amounts;
  /** Number of the plan that this one was merged into. */
  readonly parent: number | null;
}

export interface ListedWithheld {
  readonly number: number;
  readonly state: PlanState;
  readonly withheld: Withheld;
}

export interface PlanCounts {
  readonly total: number;
  readonly cost: number;
  readonly saving: number;
  readonly wholeCity: number;
  readonly wijken: readonly { readonly name: string; readonly plans: number }[];
}

export interface PlanPage {
  readonly plans: readonly (ListedPlan | ListedWithheld)[];
  /** How many the filter found. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Of the whole round, whatever the filter; plans whose content is withheld count in the total only. */
  readonly counts: PlanCounts;
}

/** In SQL what `withheld` says in core; filters pass such plans over, for a hit would tell what is in them. */
const isWithheld = Prisma.sql`CASE p.state
  WHEN 'removed' THEN true
  WHEN 'out_of_scope' THEN coalesce(${lastGround(Prisma.sql`p`)} = 'c', false)
  WHEN 'merged' THEN EXISTS (SELECT FROM "Plan" o WHERE o.id = p."parentId" AND o.state = 'out_of_scope'
    AND ${lastGround(Prisma.sql`o`)} = 'c')
  ELSE false END`;

const counts = Prisma.sql`json_build_object(
  'total', count(*), 'cost', count(*) FILTER (WHERE effect = 'cost' AND NOT hidden),
  'saving', count(*) FILTER (WHERE effect = 'saving' AND NOT hidden),
  'wholeCity', count(*) FILTER (WHERE city AND NOT hidden),
  'wijken', (SELECT coalesce(json_agg(json_build_object('name', w.name, 'plans', coalesce(placed.plans, 0))
    ORDER BY w.position), '[]') FROM "Wijk" w LEFT JOIN (
      SELECT pw."wijkId", count(*) AS plans FROM "PlanWijk" pw JOIN shown ON shown.id = pw."planId"
      WHERE NOT shown.hidden GROUP BY pw."wijkId") placed ON placed."wijkId" = w.id))`;

const listedRow = Prisma.sql`json_build_object('number', p.number, 'state', p.state, 'title', p.title,
  'summary', p.summary, 'theme', p.theme, 'neighbourhoods', p.neighbourhoods, 'effect', p.effect,
  'oneOff', coalesce(e."oneOffCents", p."oneOffCents"), 'yearly', coalesce(e."yearlyCents", p."yearlyCents"),
  'ground', ${lastGround(Prisma.sql`p`)}, 'parent', o.number, 'parentState', o.state,
  'parentGround', ${lastGround(Prisma.sql`o`)})`;

/** One page of the public plans of a round, in one question to the database. A page past the end is the last page. */
export async function listPublicPlans(roundId: number, filter: PlanFilter): Promise<PlanPage> {
  const [answer] = await db.$queryRaw<{ page: { total: number; counts: PlanCounts; rows: Row[] } }[]>`
    WITH shown AS MATERIALIZED (
      SELECT p.id, p.number, p.state, p.theme, p.effect, p.neighbourhoods = '{}' AS city, ${isWithheld} AS hidden
      FROM "Plan" p WHERE p."roundId" = ${roundId} AND p.state <> 'draft'
    ), found AS MATERIALIZED (
      SELECT shown.id, shown.number FROM shown WHERE ${Prisma.join(conditions(filter), " AND ")}
    ), total AS (SELECT count(*)::int AS plans FROM found), chosen AS (
      SELECT found.id, ${order(filter.seed)} AS place FROM found ORDER BY place, found.number LIMIT ${plansPerPage}::int
      OFFSET greatest(0, least(${(filter.page - 1) * plansPerPage}::int,
        ((SELECT plans FROM total) - 1) / ${plansPerPage}::int * ${plansPerPage}::int))
    )
    SELECT json_build_object('total', (SELECT plans FROM total), 'counts', (SELECT ${counts} FROM shown), 'rows', (
      SELECT coalesce(json_agg(${listedRow} ORDER BY chosen.place, p.number), '[]')
      FROM chosen JOIN "Plan" p ON p.id = chosen.id
      LEFT JOIN "Plan" o ON o.id = p."parentId"
      LEFT JOIN "Estimate" e ON e."planId" = p.id AND p.state <> 'submitted')) AS page`;
  if (!answer) throw new Error("the list always has one row");
  const { total, rows, counts: all } = answer.page;
  const pages = Math.max(1, Math.ceil(total / plansPerPage));
  return { plans: rows.map(listed), total, page: Math.min(filter.page, pages), pages, counts: all };
}

/** A random order that a seed fixes: far cheaper than a cryptographic hash, and nobody has to draw it again. */
function order(seed: string | null): Prisma.Sql {
  return seed === null
    ? Prisma.sql`found.number`
    : Prisma.sql`hashtextextended(found.number::text, ('x' || ${seed})::bit(64)::bigint)`;
}

function conditions({ search, theme, wijk, effect, state }: PlanFilter): Prisma.Sql[] {
  const about = [
    ...(theme ? [Prisma.sql`shown.theme = ${theme}`] : []),
    ...(effect ? [Prisma.sql`shown.effect = ${effect}::"Effect"`] : []),
    ...(wijk ? [inWijk(wijk)] : []),
    ...(search === "" ? [] : [matches(search)]),
  ];
  return [
    state ? Prisma.sql`shown.state = ${state}::"PlanState"` : Prisma.sql`true`,
    ...(about.length > 0 ? [Prisma.sql`NOT shown.hidden`, ...about] : []),
  ];
}

function inWijk(wijk: string): Prisma.Sql {
  if (wijk === wholeCity) return Prisma.sql`shown.city`;
  return Prisma.sql`EXISTS (SELECT FROM "PlanWijk" pw JOIN "Wijk" w ON w.id = pw."wijkId"
    WHERE pw."planId" = shown.id AND w.name = ${wijk})`;
}

/** A number finds that plan; words are looked for as they stand, so "%" and "_" mean themselves. */
function matches(search: string): Prisma.Sql {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const number = /^\d{1,6}$/.test(search) ? Number(search) : 0;
  return Prisma.sql`(shown.number = ${number} OR EXISTS (SELECT FROM "Plan" p WHERE p.id = shown.id AND (
    p.title ILIKE ${pattern} OR p.summary ILIKE ${pattern} OR p.text ILIKE ${pattern}
    OR array_to_string(p.neighbourhoods, ' ') ILIKE ${pattern})))`;
}

interface Row {
  readonly number: number;
  readonly state: PlanState;
  readonly title: string;
  readonly summary: string;
  readonly theme: Theme;
  readonly neighbourhoods: readonly string[];
  readonly effect: Effect;
  readonly oneOff: number;
  readonly yearly: number;
  readonly ground: Ground | null;
  readonly parent: number | null;
  readonly parentState: PlanState | null;
  readonly parentGround: Ground | null;
}

function listed(row: Row): ListedPlan | ListedWithheld {
  const { number, state, title, summary, theme, neighbourhoods, effect, parent } = row;
  const parentPlan = row.parentState && { state: row.parentState, ground: row.parentGround };
  const hidden = withheld({ state, ground: row.ground, parent: parentPlan });
  if (hidden) return { number, state, withheld: hidden };
  const amounts = { oneOff: cents(row.oneOff), yearly: cents(row.yearly) };
  return { number, state, withheld: null, title, summary, theme, neighbourhoods, effect, amounts, parent };
}
