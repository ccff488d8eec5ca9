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
  /** A seed: the order in which this visitor sees the plans. Null: by number. */
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

export interface PlanPage {
  readonly plans: readonly (ListedPlan | ListedWithheld)[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** In SQL what `withheld` says in core; filters pass such plans over, for a hit would tell what is in them. */
const isWithheld = Prisma.sql`(p.state = 'removed'
  OR (p.state = 'out_of_scope' AND ${lastGround(Prisma.sql`p`)} = 'c')
  OR (p.state = 'merged' AND o.state = 'out_of_scope' AND ${lastGround(Prisma.sql`o`)} = 'c'))`;

/** One page of the public plans of a round. A page past the end is the last page. */
export async function listPublicPlans(roundId: number, filter: PlanFilter): Promise<PlanPage> {
  const rows = await db.$queryRaw<Row[]>`
    WITH found AS (
      SELECT p.id, p.number, p.state, p."parentId" FROM "Plan" p LEFT JOIN "Plan" o ON o.id = p."parentId"
      WHERE ${Prisma.join(conditions(roundId, filter), " AND ")}
    ), counted AS (SELECT count(*)::int AS total FROM found)
    SELECT p.number, p.state, p.title, p.summary, p.theme, p.neighbourhoods, p.effect,
      coalesce(e."oneOffCents", p."oneOffCents")::float8 AS "oneOff",
      coalesce(e."yearlyCents", p."yearlyCents")::float8 AS yearly,
      ${lastGround(Prisma.sql`p`)} AS ground,
      o.number AS parent, o.state AS "parentState", ${lastGround(Prisma.sql`o`)} AS "parentGround", counted.total
    FROM (
      SELECT found.id FROM found ORDER BY ${order(filter.seed)} LIMIT ${plansPerPage}
      OFFSET greatest(0, least(${(filter.page - 1) * plansPerPage}::int,
        ((SELECT total FROM counted) - 1) / ${plansPerPage}::int * ${plansPerPage}::int))
    ) chosen
    JOIN "Plan" p ON p.id = chosen.id
    LEFT JOIN "Plan" o ON o.id = p."parentId"
    LEFT JOIN "Estimate" e ON e."planId" = p.id AND p.state <> 'submitted'
    CROSS JOIN counted
    ORDER BY ${order(filter.seed, Prisma.sql`p`)}`;
  const total = rows[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / plansPerPage));
  return { plans: rows.map(listed), total, page: Math.min(filter.page, pages), pages };
}

/** The order of `seededOrder` (counting) over the plan numbers, so that anyone can repeat it. */
function order(seed: string | null, plan = Prisma.sql`found`): Prisma.Sql {
  return seed === null
    ? Prisma.sql`${plan}.number`
    : Prisma.sql`sha256(convert_to(${seed} || E'\n' || ${plan}.number, 'UTF8')), ${plan}.number`;
}

function conditions(roundId: number, { search, theme, wijk, effect, state }: PlanFilter): Prisma.Sql[] {
  const about = [
    ...(theme ? [Prisma.sql`p.theme = ${theme}`] : []),
    ...(effect ? [Prisma.sql`p.effect = ${effect}::"Effect"`] : []),
    ...(wijk ? [inWijk(wijk)] : []),
    ...(search === "" ? [] : [matches(search)]),
  ];
  return [
    Prisma.sql`p."roundId" = ${roundId} AND p.state <> 'draft'`,
    ...(state ? [Prisma.sql`p.state = ${state}::"PlanState"`] : []),
    ...(about.length > 0 ? [...about, Prisma.sql`NOT ${isWithheld}`] : []),
  ];
}

function inWijk(wijk: string): Prisma.Sql {
  if (wijk === wholeCity) return Prisma.sql`p.neighbourhoods = '{}'`;
  return Prisma.sql`EXISTS (SELECT FROM "PlanWijk" pw JOIN "Wijk" w ON w.id = pw."wijkId"
    WHERE pw."planId" = p.id AND w.name = ${wijk})`;
}

/** A number finds that plan; words are looked for as they stand, so "%" and "_" mean themselves. */
function matches(search: string): Prisma.Sql {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const number = /^\d{1,6}$/.test(search) ? Number(search) : 0;
  return Prisma.sql`(p.number = ${number} OR p.title ILIKE ${pattern} OR p.summary ILIKE ${pattern}
    OR p.text ILIKE ${pattern} OR array_to_string(p.neighbourhoods, ' ') ILIKE ${pattern})`;
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
  readonly total: number;
}

function listed(row: Row): ListedPlan | ListedWithheld {
  const { number, state, title, summary, theme, neighbourhoods, effect, parent } = row;
  const parentPlan = row.parentState && { state: row.parentState, ground: row.parentGround };
  const hidden = withheld({ state, ground: row.ground, parent: parentPlan });
  if (hidden) return { number, state, withheld: hidden };
  const amounts = { oneOff: cents(row.oneOff), yearly: cents(row.yearly) };
  return { number, state, withheld: null, title, summary, theme, neighbourhoods, effect, amounts, parent };
}

export interface PlansOverview {
  readonly total: number;
  readonly cost: number;
  readonly saving: number;
  readonly wholeCity: number;
  readonly wijken: readonly { readonly name: string; readonly plans: number }[];
}

/** How many public plans a round has, by effect and by wijk; plans whose content is withheld count in the total only. */
export async function countPlans(roundId: number): Promise<PlansOverview> {
  const [counts] = await db.$queryRaw<PlansOverview[]>`
    WITH shown AS (
      SELECT p.id, p.effect, p.neighbourhoods, ${isWithheld} AS hidden
      FROM "Plan" p LEFT JOIN "Plan" o ON o.id = p."parentId"
      WHERE p."roundId" = ${roundId} AND p.state <> 'draft')
    SELECT count(*)::int AS total,
      count(*) FILTER (WHERE effect = 'cost' AND NOT hidden)::int AS cost,
      count(*) FILTER (WHERE effect = 'saving' AND NOT hidden)::int AS saving,
      count(*) FILTER (WHERE neighbourhoods = '{}' AND NOT hidden)::int AS "wholeCity",
      (SELECT coalesce(json_agg(json_build_object('name', w.name, 'plans', coalesce(placed.plans, 0))
        ORDER BY w.position), '[]') FROM "Wijk" w LEFT JOIN (
          SELECT pw."wijkId", count(*) AS plans FROM "PlanWijk" pw JOIN shown s ON s.id = pw."planId"
          WHERE NOT s.hidden GROUP BY pw."wijkId") placed ON placed."wijkId" = w.id) AS wijken
    FROM shown`;
  if (!counts) throw new Error("a count always has one row");
  return counts;
}
