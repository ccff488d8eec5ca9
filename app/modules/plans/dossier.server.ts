import type { Round } from "#app/modules/rounds/core/round.ts";
import { localDay } from "#app/modules/rounds/core/dates.ts";
import { coordinatorsOf } from "#app/modules/people/teams.server.ts";
import type { PlanRow } from "./act-on-plan.server.ts";
import { isGranted } from "./account-plan.server.ts";
import type { Changes } from "./core/diff.ts";
import type { Dossier } from "./core/dossier.ts";
import type { Principle } from "#app/modules/rounds/core/rules.ts";
import { db } from "#app/platform/db.server.ts";
import type { Escalation as EscalationRow, PlanVersion, Removal } from "#prisma/generated/client.ts";
import { loadAhead } from "./ahead.server.ts";
import type { Escalation, Rung } from "./core/escalation.ts";
import type { Plan } from "./core/plan.ts";
import { planStates, whyNotMove } from "./core/lifecycle.ts";
import { isPublic } from "./core/public-view.ts";
import { sinceSubmission } from "./core/versions.ts";
import type { Handler } from "#app/modules/people/core/handler.ts";
import type { PlanWork } from "./core/work.ts";
import { loadCandidates, loadTeams } from "#app/modules/people/handlers.server.ts";
import { loadMerges, withPlan } from "./merges.server.ts";
import { listAdvisers, listConsulted } from "./partners.server.ts";
import { money } from "./plan-rows.server.ts";
import { loadPlan } from "./queries.server.ts";
import { authorInWords, changesInWords } from "./version-words.nl.ts";

const newestFirst = { id: "desc" } as const;

/** All that the office knows of a plan; null for a draft, which is its author's. */
export async function loadDossier(round: Round, number: number): Promise<Dossier | null> {
  const plan = await loadPlan(round.id, number);
  if (!plan || !isPublic(plan)) return null;
  const planId = plan.id;
  const [
    { handlerId, teamId },
    [colleagues, teams],
    checks,
    reports,
    notes,
    versions,
    revisions,
    screenings,
    removal,
    granted,
    steps,
    ahead,
    coordinators,
    consulted,
    advisers,
    merges,
  ] = await Promise.all([
    db.plan.findUniqueOrThrow({ where: { id: planId }, select: { handlerId: true, teamId: true } }),
    colleaguesAndTeams(round.id),
    db.principleCheck.findMany({ where: { planId } }),
    db.planReport.findMany({ where: { planId }, orderBy: newestFirst }),
    db.planNote.findMany({ where: { planId }, orderBy: newestFirst }),
    db.planVersion.findMany({ where: { planId }, orderBy: { version: "asc" } }),
    db.auditEvent.findMany({ where: { planId, type: "plan.revised" }, select: { details: true } }),
    db.screening.findMany({ where: { planId }, orderBy: newestFirst }),
    db.removal.findUnique({ where: { planId } }),
    isGranted(db, planId),
    db.escalation.findMany({ where: { planId }, orderBy: { id: "asc" } }),
    loadAhead(planId),
    coordinatorsOf(plan.wijken),
    listConsulted(planId),
    listAdvisers(),
    loadMerges(withPlan(planId)),
  ]);
  const people = [...[...notes, ...versions].map(({ authorId }) => authorId), ...consulted.map((one) => one.accountId)];
  const stepped = steps.flatMap(({ raisedById, answeredById }) => [raisedById, answeredById]);
  const nameOf = await namesOf([plan.authorId, removal?.requestedById ?? null, ...people, ...stepped]);
  const submitted = submittedAs(plan, revisions);
  return {
    plan,
    handler: colleagues.find(({ accountId }) => accountId === handlerId) ?? null,
    team: teams.find(({ wijkId }) => wijkId === teamId) ?? null,
    colleagues,
    teams,
    coordinators: coordinators.flatMap(({ wijk, accountId }) => {
      const colleague = colleagues.find((one) => one.accountId === accountId);
      return colleague ? [{ wijk, accountId, name: colleague.name }] : [];
    }),
    granted,
    author: plan.authorId === null ? null : nameOf(plan.authorId),
    checks: checks.map(({ principle, met, evidence }) => ({ principle: principle as Principle, met, evidence })),
    reports: reports.map(({ id, reason, text, at, outcome }) => ({ id, reason, text, on: localDay(at), outcome })),
    removalAsked: removal && removal.confirmedAt === null ? asked(removal, nameOf) : null,
    notes: notes.map(({ text, authorId, at }) => ({ text, by: nameOf(authorId), on: localDay(at) })),
    versions: sinceSubmission(versions.map(toVersion), submitted)
      .map(({ version, authorId, role, at, changes }) => ({
        version,
        on: localDay(at),
        by: authorInWords(role, authorId === null ? "" : nameOf(authorId)),
        isFirst: version <= submitted,
        changes: changesInWords(changes, version <= submitted),
      }))
      .toReversed(),
    consulted: consulted.map((one) => ({ ...one, name: nameOf(one.accountId) })),
    advisers: advisers.filter((one) => consulted.every(({ accountId }) => accountId !== one.accountId)),
    escalations: steps.map((step) => toEscalation(step, nameOf)),
    ahead,
    merges,
    screenings: screenings.map(({ outcome, reason, at }) => ({ outcome, reason, on: localDay(at) })),
  };
}

async function colleaguesAndTeams(roundId: number) {
  const colleagues = await loadCandidates(roundId);
  return [colleagues, await loadTeams(colleagues)] as const;
}

function toEscalation(row: EscalationRow, nameOf: (id: number) => string): Escalation {
  const { to, reason, raisedById, raisedAt, answer, answeredById, answeredAt } = row;
  const back = answer !== null && answeredById !== null && answeredAt;
  return {
    // escalate-plan.server.ts writes no other.
    to: to as Rung,
    ...{ reason, by: nameOf(raisedById), on: localDay(raisedAt) },
    answer: back ? { text: answer, by: nameOf(answeredById), on: localDay(answeredAt) } : null,
  };
}

function asked({ requestedById: accountId, requestedAt, reason }: Removal, nameOf: (id: number) => string) {
  return { accountId, by: nameOf(accountId), on: localDay(requestedAt), reason };
}

/** Only what was changed after the handing in has an event of its own: the version before the first of those was handed in. */
function submittedAs({ version }: Plan, revisions: readonly { details: unknown }[]): number {
  const revised = revisions.map(({ details }) => (details as { version: number }).version);
  return Math.min(version + 1, ...revised) - 1;
}

function toVersion({ version, authorId, role, at, changes }: PlanVersion) {
  // Written by `changedFields` only.
  return { version, authorId, role, at, changes: changes as unknown as Changes };
}

async function namesOf(ids: readonly (number | null)[]): Promise<(id: number) => string> {
  const wanted = ids.filter((id) => id !== null);
  const accounts = await db.account.findMany({
    where: { id: { in: wanted } },
    select: { id: true, displayName: true },
  });
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  return (id) => names.get(id) ?? "";
}

export interface PlanAtWork extends PlanWork {
  readonly oneOff: number;
  readonly yearly: number;
}

const inPlay = planStates.filter((state) => whyNotMove(state, "merge") === null);

type InHand = Pick<PlanRow, "handlerId" | "teamId">;

/** Every public plan of a round with what waits on it, by number; `handlers` are those who can see one through. */
export async function listWork(roundId: number, handlers: readonly Handler[]): Promise<PlanAtWork[]> {
  const colleagues = new Map(handlers.map((one) => [one.accountId, one]));
  const teams = new Map((await loadTeams(handlers)).map((one) => [one.wijkId, one]));
  const rows = await db.$queryRaw<(Omit<PlanAtWork, "handler" | "team"> & InHand)[]>`
    SELECT p.number, p.title, p.state, p.effect, p."oneOffCents"::float8 AS "oneOff",
      p."yearlyCents"::float8 AS yearly, local_day(p."submittedAt")::text AS "submittedOn",
      p."handlerId", p."teamId",
      coalesce(r.open, 0) AS "openReports", r."reportedOn",
      (SELECT x."requestedById" FROM "Removal" x WHERE x."planId" = p.id AND x."confirmedAt" IS NULL)
        AS "removalAskedBy",
      (SELECT min(c."dueOn")::text FROM "Condition" c WHERE c."metOn" IS NULL AND c."screeningId" = (
        SELECT max(s.id) FROM "Screening" s WHERE s."planId" = p.id)) AS "conditionDue",
      (SELECT count(*)::int FROM "PrincipleCheck" k WHERE k."planId" = p.id) AS checks,
      (SELECT json_build_object('oneOff', e."oneOffCents", 'yearly', e."yearlyCents", 'coverage', e.coverage, 'purse', e.purse)
        FROM "Estimate" e WHERE e."planId" = p.id) AS estimate,
      (SELECT CASE WHEN d.outcome IN ('deferred', 'not_treated') THEN d."decidedOn"::text END FROM "Decision" d
        WHERE d."planId" = p.id ORDER BY d.version DESC LIMIT 1) AS "putOffOn",
      (SELECT s."to" FROM "Escalation" s WHERE s."planId" = p.id AND s.answer IS NULL) AS "escalatedTo",
      (SELECT json_build_object('actedOn', a."actedOn", 'informedOn', a."informedOn") FROM "AheadOfRaad" a
        WHERE a."planId" = p.id AND p.state IN ('admitted', 'admitted_conditionally')) AS ahead,
      (SELECT json_build_object('since', local_day(m."proposedAt"), 'until', m."answerBy") FROM "MergeProposal" m
        JOIN "Plan" o ON o.id = m."intoId" AND o.state = ANY(${inPlay}::"PlanState"[])
        WHERE m."planId" = p.id AND m.outcome IS NULL) AS merge,
      (SELECT min(m."answerBy")::text FROM "MergeProposal" m
        JOIN "Plan" o ON o.id IN (m."planId", m."intoId") AND o.id <> p.id AND o.state = ANY(${inPlay}::"PlanState"[])
        WHERE p.id IN (m."planId", m."intoId") AND m.outcome IS NULL AND p."authorId" IS NULL AND p.channel <> 'online'
          AND NOT EXISTS (SELECT FROM "MergeAnswer" a WHERE a."proposalId" = m.id AND a."planId" = p.id)) AS "askMerge",
      ARRAY(SELECT i.weight FROM "Impact" i WHERE i."planId" = p.id) AS weights,
      (SELECT count(*)::int FROM "PlanLine" l WHERE l."planId" = p.id AND l.programme IS NULL) AS "uncoveredLines",
      p.neighbourhoods = '{}' OR EXISTS (SELECT FROM "PlanWijk" w WHERE w."planId" = p.id) AS placed,
      EXISTS (SELECT FROM "Advice" a WHERE a."planId" = p.id) AS advised,
      (SELECT coalesce(json_agg(json_build_object('accountId', q."accountId", 'askedOn', local_day(q."askedAt"))
        ORDER BY q."askedAt"), '[]') FROM "PartnerAdvice" q WHERE q."planId" = p.id AND q.text IS NULL) AS asked,
      coalesce(
        (SELECT d.outcome IN ('adopted', 'adopted_changed') FROM "Decision" d WHERE d."planId" = p.id
          ORDER BY d.version DESC LIMIT 1),
        EXISTS (SELECT FROM "AwardLine" w JOIN "Allocation" n ON n.id = w."allocationId"
          WHERE w."planId" = p.id AND w.cents > 0 AND n.status = 'adopted')) AS granted,
      ${money} AS money,
      (SELECT local_day(c.at)::text FROM "PlanAccount" c WHERE c."planId" = p.id) AS "accountedOn"
    FROM "Plan" p
    LEFT JOIN (SELECT "planId", count(*)::int AS open, min(local_day(at))::text AS "reportedOn"
      FROM "PlanReport" WHERE "handledAt" IS NULL GROUP BY "planId") r ON r."planId" = p.id
    WHERE p."roundId" = ${roundId} AND p.state <> 'draft' ORDER BY p.number`;
  return rows.map(({ handlerId, teamId, ...row }) => ({
    ...row,
    handler: colleagues.get(handlerId ?? 0) ?? null,
    team: teams.get(teamId ?? 0) ?? null,
  }));
}
