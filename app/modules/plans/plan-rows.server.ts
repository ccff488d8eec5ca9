import { cents } from "#app/modules/counting/core/money.ts";
import type { LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Theme } from "#app/modules/rounds/core/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type {
  Account,
  CarriedPlan,
  DuplicatePlan,
  Estimate,
  Line,
  LinkedPlan,
  Milestone,
  Plan,
  Screening,
  Supporter,
} from "./core/plan.ts";

/** The ground of a plan's last screening: what decides whether its content may be shown. */
export const lastGround = (plan: Prisma.Sql) => Prisma.sql`
  (SELECT s.ground FROM "Screening" s WHERE s."planId" = ${plan}.id ORDER BY s.id DESC LIMIT 1)`;

/** Whether two people removed the content of a plan. */
export const isRemoved = (plan: Prisma.Sql) => Prisma.sql`
  (${plan}.state = 'removed' OR
    EXISTS (SELECT FROM "Removal" r WHERE r."planId" = ${plan}.id AND r."confirmedAt" IS NOT NULL))`;

/** Whether there is money or a "yes" for plan `p`: the last decision on it is one, or without any an adopted award pays it. */
export const granted = Prisma.sql`coalesce(
  (SELECT d.outcome IN ('adopted', 'adopted_changed') FROM "Decision" d WHERE d."planId" = p.id
    ORDER BY d.version DESC LIMIT 1),
  EXISTS (SELECT FROM "AwardLine" al JOIN "Allocation" a ON a.id = al."allocationId"
    WHERE al."planId" = p.id AND al.cents > 0 AND a.status = 'adopted'))`;

/** Where the money of plan `p` stands, as JSON in the shape of the core; null as long as no pot pays for it. */
export const money = Prisma.sql`(
  SELECT json_build_object('granted', g.cents,
    'paid', (SELECT coalesce(sum(b."spentCents"), 0)::float8 FROM "PotBooking" b WHERE b."itemId" = g."itemId"),
    'on', (SELECT local_day(max(b.at)) FROM "PotBooking" b WHERE b."itemId" = g."itemId"),
    'advances', (SELECT coalesce(json_agg(json_build_object('id', v.id, 'amount', v.cents, 'dueOn', v."dueOn")
      ORDER BY v."dueOn", v.id), '[]') FROM "PlanAdvance" v WHERE v."planId" = g."planId"),
    'settlement', (SELECT json_build_object('version', s.version, 'amount', s.cents, 'reason', s.reason, 'on', s."setOn")
      FROM "PlanSettlement" s WHERE s."planId" = g."planId" ORDER BY s.version DESC LIMIT 1))
  FROM "PlanGrant" g WHERE g."planId" = p.id)`;

const linked = (plan: Prisma.Sql) => Prisma.sql`json_build_object(
  'number', ${plan}.number, 'title', ${plan}.title, 'state', ${plan}.state, 'ground', ${lastGround(plan)},
  'removed', ${isRemoved(plan)})`;

const carried = (plan: Prisma.Sql) => Prisma.sql`(
  SELECT ${linked(plan)}::jsonb || jsonb_build_object('round', cr.slug, 'roundTitle', cr.title)
  FROM "Round" cr WHERE cr.id = ${plan}."roundId")`;

const lines = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object(
    'position', l.position, 'activity', l.activity, 'cents', l.cents, 'recurrence', l.recurrence, 'year', l.year,
    'owner', l.owner, 'priority', l.priority, 'feasibleThisYear', l."feasibleThisYear", 'isIcon', l."isIcon",
    'programme', l.programme, 'coverage', l.coverage, 'answer', l.answer) ORDER BY l.position), '[]')
  FROM "PlanLine" l WHERE l."planId" = p.id)`;

const screening = Prisma.sql`(
  SELECT json_build_object('outcome', s.outcome, 'ground', s.ground, 'principle', s.principle, 'reason', s.reason,
    'on', local_day(s.at), 'conditions', (
      SELECT coalesce(json_agg(json_build_object('id', c.id, 'text', c.text, 'dueOn', c."dueOn", 'metOn', c."metOn")
        ORDER BY c.id), '[]') FROM "Condition" c WHERE c."screeningId" = s.id))
  FROM "Screening" s WHERE s."planId" = p.id ORDER BY s.id DESC LIMIT 1)`;

const milestones = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'plannedOn', m."plannedOn",
    'doneOn', m."doneOn", 'text', m.text, 'files', (
      SELECT coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'description', f.description,
        'size', octet_length(f.bytes), 'width', f.width, 'height', f.height) ORDER BY f.kind), '[]')
      FROM "PlanFile" f WHERE f."milestoneId" = m.id)) ORDER BY coalesce(m."doneOn", m."plannedOn"), m.id), '[]')
  FROM "Milestone" m WHERE m."planId" = p.id)`;

/**
 * A whole plan in one row and one question to the database: the public page is read far more often than written. The
 * parts come as JSON in the very shape of the core's types.
 */
const wholePlan = Prisma.sql`
  SELECT p.id, p.number, p.state, p.title, p.summary, p.text, p.theme, p.neighbourhoods, p.effect,
    p."oneOffCents"::float8 AS "oneOffCents", p."yearlyCents"::float8 AS "yearlyCents",
    p."minimumCents"::float8 AS "minimumCents", p."budgetLine", p."ownEffort", p."carriedOutBy", p.promises, p."displayName",
    p."authorId", p.channel, p."entryReason", p.version, local_day(p."submittedAt")::text AS "submittedOn",
    ARRAY(SELECT w.name FROM "PlanWijk" pw JOIN "Wijk" w ON w.id = pw."wijkId" WHERE pw."planId" = p.id
      ORDER BY w.position) AS wijken,
    (SELECT coalesce(json_agg(json_build_object('name', ps.name, 'consent', ps.consent) ORDER BY ps.id), '[]')
      FROM "PlanSupporter" ps WHERE ps."planId" = p.id) AS supporters,
    ${lines} AS lines,
    (SELECT json_build_object('oneOff', e."oneOffCents", 'yearly', e."yearlyCents", 'explanation', e.explanation,
      'programme', e.programme, 'structural', e.structural, 'coverage', e.coverage, 'purse', e.purse,
      'financing', e.financing, 'consultedOn', e."consultedOn", 'consultation', e.consultation)
      FROM "Estimate" e WHERE e."planId" = p.id) AS estimate,
    prices_public(p."roundId") AS "pricePublic",
    (SELECT coalesce(json_agg(json_build_object('side', i.side, 'weight', i.weight, 'explanation', i.explanation)), '[]')
      FROM "Impact" i WHERE i."planId" = p.id) AS impacts,
    (SELECT coalesce(json_agg(json_build_object('name', g.name, 'before', g.before, 'aim', g.aim, 'outcome', g.outcome)
      ORDER BY g.position), '[]') FROM "PlanGoal" g WHERE g."planId" = p.id) AS goals,
    ${screening} AS screening,
    (SELECT ${linked(Prisma.sql`o`)} FROM "Plan" o WHERE o.id = p."parentId") AS parent,
    (SELECT json_build_object('reason', m.reason, 'decision', m.decision) FROM "MergeProposal" m
      WHERE m."planId" = p.id AND m."intoId" = p."parentId" AND m.outcome IN ('agreed', 'decided')
      ORDER BY m.id DESC LIMIT 1) AS merge,
    (SELECT coalesce(jsonb_agg(${linked(Prisma.sql`d`)}::jsonb || jsonb_build_object('supporters',
        (SELECT count(*) FROM "PlanSupporter" ds WHERE ds."planId" = d.id)) ORDER BY d.number), '[]') FROM "Plan" d
      WHERE d."parentId" = p.id AND d.state = 'merged') AS duplicates,
    (SELECT ${carried(Prisma.sql`o`)} FROM "Plan" o WHERE o.id = p."carriedFromId") AS "carriedFrom",
    (SELECT coalesce(jsonb_agg(${carried(Prisma.sql`c`)} ORDER BY c.id), '[]') FROM "Plan" c
      WHERE c."carriedFromId" = p.id) AS "carriedTo",
    (SELECT json_build_object('reason', r.reason, 'confirmedOn', local_day(r."confirmedAt"))
      FROM "Removal" r WHERE r."planId" = p.id) AS removal,
    (SELECT coalesce(json_agg(json_build_object('partnerKind', pa."partnerKind", 'organisation', pa.organisation,
      'text', pa.text, 'on', local_day(pa.at)) ORDER BY pa.at, pa."accountId"), '[]')
      FROM "PartnerAdvice" pa WHERE pa."planId" = p.id AND pa.text IS NOT NULL) AS "partnerAdvices",
    (SELECT json_build_object('text', a.text, 'on', local_day(a.at)) FROM "Advice" a WHERE a."planId" = p.id) AS advice,
    (SELECT json_build_object('feedback', a.feedback, 'spent', a."spentCents", 'explanation', a.explanation,
      'feedbackMet', a."feedbackMet", 'financeMet', a."financeMet", 'lesson', a.lesson, 'on', local_day(a.at))
      FROM "PlanAccount" a WHERE a."planId" = p.id) AS account,
    ${granted} AS granted, ${money} AS money, ${milestones} AS milestones
  FROM "Plan" p`;

interface WholePlanRow extends Omit<Plan, "theme" | "oneOffCents" | "yearlyCents" | "minimumCents"> {
  readonly theme: string;
  readonly oneOffCents: number;
  readonly yearlyCents: number;
  readonly minimumCents: number | null;
  readonly submittedOn: LocalDate | null;
  readonly supporters: readonly Supporter[];
  readonly lines: readonly Line[];
  readonly estimate: Estimate | null;
  readonly screening: Screening | null;
  readonly parent: LinkedPlan | null;
  readonly duplicates: readonly DuplicatePlan[];
  readonly carriedFrom: CarriedPlan | null;
  readonly carriedTo: readonly CarriedPlan[];
  readonly account: Account | null;
  readonly milestones: readonly Milestone[];
}

/** The plans that meet a condition on `p`, in the order that it says. */
export async function selectPlans(tx: Tx, whereAndOrder: Prisma.Sql): Promise<Plan[]> {
  const rows = await tx.$queryRaw<WholePlanRow[]>`${wholePlan} ${whereAndOrder}`;
  return rows.map((row) => ({
    ...row,
    theme: row.theme === "" ? null : (row.theme as Theme),
    oneOffCents: cents(row.oneOffCents),
    yearlyCents: cents(row.yearlyCents),
    minimumCents: row.minimumCents === null ? null : cents(row.minimumCents),
  }));
}
