import { programmeBudgets } from "#app/modules/budget/queries.server.ts";
import { cents, type Cents } from "#app/modules/counting/core/money.ts";
import { reservePlaces, type Because, type Line, type Outcome as AwardOutcome } from "#app/modules/fonds/core/award.ts";
import { adoptedLine, otherRuleOf, toDeparture } from "#app/modules/fonds/load-award.server.ts";
import { motivations } from "#app/modules/fonds/load-meeting.server.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import { isRemoved, publicView } from "#app/modules/plans/core/public-view.ts";
import { withheldTexts } from "#app/modules/plans/texts.nl.ts";
import { selectPlans } from "#app/modules/plans/plan-rows.server.ts";
import { fromUtc, localDay, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { decidedActs } from "#app/modules/rounds/queries.server.ts";
import { drawnLot } from "#app/modules/rounds/load-lot.server.ts";
import { resultPhase } from "#app/modules/rounds/core/phases.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { RoundResult } from "#app/modules/waardering/core/result.ts";
import type { VoteResult } from "#app/modules/waardering/core/vote-result.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { voteOf } from "#app/modules/waardering/vote.server.ts";
import { voteView } from "#app/modules/waardering/vote-view.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { competentBody, isForDecision } from "./core/competence.ts";
import type { Decision } from "./core/decision.ts";
import type { AdoptedPaper } from "./core/resolution.ts";
import type { DossierPlan, Facts, LeftPlan, PlanAward, StoredAwardFacts, VoteFacts } from "./core/facts.ts";
import { lastDecisions, type DecisionRow } from "./last-decisions.server.ts";
import { nameOf, toVotes, withLastDay } from "./load-instruments.server.ts";
import { loadMeetings } from "./load-meetings.server.ts";
import { loadProposal } from "./load-proposal.server.ts";
import { loadPriorities } from "./priorities.server.ts";
import { residentsOrders } from "./residents-orders.ts";

/** Everything that the papers of a round are made of; nothing in it is secret. */
export async function loadFacts(round: Round): Promise<Facts> {
  const [plans, decisions, award, lot, resolutions, proposal, acts, result, vote, priorities, budgets, said, meetings] =
    await Promise.all([
      selectPlans(db, Prisma.sql`WHERE p."roundId" = ${round.id} AND p.state <> 'draft' ORDER BY p.number`),
      lastDecisions(db, round.id),
      loadAward(round.id),
      drawnLot(round.id),
      loadResolutions(round.id),
      loadProposal(round.id),
      decidedActs(round.id),
      round.kind === "citizens_budget" ? resultOf(round) : null,
      round.released ? voteOf(round) : null,
      loadPriorities(db, round.id),
      programmeBudgets(round.budgetYear),
      withLastDay(db, { roundId: round.id }),
      loadMeetings(round, toDecision),
    ]);
  const ranked = result && residentsOrders(result);
  return {
    municipality: env.municipality,
    round,
    plans: plans.filter(isForDecision).map((plan) => ({
      ...describe(round, plan),
      residents: ranked?.get(plan.number) ?? null,
      priority: priorities.texts.get(plan.number) ?? null,
      award: award?.lines.get(plan.id) ?? null,
      decision: asDecision(decisions.get(plan.id)),
    })),
    left: plans.filter((plan) => !isForDecision(plan)).map(toLeft),
    instruments: said.instruments,
    participation: result && participation(result),
    vote: vote && voteFacts(round, vote),
    award: award && award.facts,
    lot,
    resolutions: meetings ? { draft: null, adopted: null } : resolutions.texts,
    budgets,
    proposal,
    acts,
    adoptedPaper: meetings ? null : resolutions.adoptedPaper,
    meetings,
    on: lastOf([
      round.calendar[0]?.startsOn ?? round.today,
      ...endedResult(round),
      ...plans.flatMap((plan) => [
        ...[plan.submittedOn, plan.screening?.on, plan.advice?.on, plan.account?.on],
        ...[plan.money?.on, plan.money?.settlement?.on],
        ...plan.partnerAdvices.map(({ on }) => on),
      ]),
      ...Array.from(decisions.values(), ({ recordedAt }) => localDay(recordedAt)),
      ...(award ? [award.madeOn, award.facts.adoptedOn] : []),
      ...resolutions.editedOn,
      proposal.written?.storedOn,
      priorities.lastOn,
      ...said.recordedOn,
      ...acts.map(({ on }) => on),
    ]),
  };
}

function describe(round: Round, plan: Plan): Omit<DossierPlan, "residents" | "priority" | "award" | "decision"> {
  const { estimate } = plan;
  const hidden = isRemoved(plan);
  const official = estimate && { oneOff: estimate.oneOff, yearly: estimate.yearly };
  const own = { oneOff: plan.oneOffCents, yearly: plan.yearlyCents };
  return {
    id: plan.id,
    number: plan.number,
    state: plan.state,
    removed: hidden,
    title: hidden ? withheldTexts.title(plan.number) : plan.title,
    summary: hidden ? withheldTexts.removed : plan.summary,
    neighbourhoods: hidden ? [] : plan.neighbourhoods,
    effect: plan.effect,
    amounts: round.kind === "neighbourhood_fund" || plan.lines.length > 0 ? own : (official ?? own),
    own,
    estimate: official,
    budgetLine: hidden ? null : plan.budgetLine,
    programme: estimate?.programme ?? null,
    structural: estimate?.structural ?? null,
    coverage: estimate?.coverage ?? null,
    financing: estimate?.financing ?? null,
    consultedOn: estimate?.consultedOn ?? null,
    consultation: estimate?.consultation ?? null,
    estimateExplanation: estimate?.explanation ?? null,
    conditions: openConditions(plan),
    deciding: competentBody(round, plan),
    partnerAdvices: hidden ? [] : plan.partnerAdvices,
    advice: plan.advice?.text ?? null,
    lines: hidden ? plan.lines.map((line) => ({ ...line, activity: withheldTexts.removed, owner: "" })) : plan.lines,
    account: plan.account,
    money: plan.money,
    goals: hidden ? [] : plan.goals,
  };
}

function openConditions({ screening }: Plan): DossierPlan["conditions"] {
  const open = screening?.conditions.filter(({ metOn }) => metOn === null) ?? [];
  return open.map(({ text, dueOn }) => ({ text, dueOn }));
}

function toLeft(plan: Plan): LeftPlan {
  const shown = publicView(plan);
  const { number, state } = plan;
  if (shown.withheld) return { number, state, title: null, outcome: null, reason: shown.reason, parent: null };
  const { screening, title, parent } = shown;
  const { outcome = null, reason = null } = screening ?? {};
  return { number, state, title, outcome, reason, parent: parent?.number ?? null };
}

function participation(result: RoundResult) {
  const { turnout: people, answers, method, minimum: minimumPerPlan } = result;
  return { people, answers, method, minimumPerPlan };
}

function voteFacts(round: Round, vote: VoteResult): VoteFacts {
  const { people, rows } = voteView(round, vote);
  const plans = rows.map(({ number, title, votes, asked, on }) => ({ number, title, votes, asked, on }));
  return { people, division: round.rules.valuation.division, plans };
}

export const asDecision = (row: DecisionRow | undefined) => (row ? toDecision(row) : null);

export function toDecision(row: DecisionRow): Decision {
  const { outcome, reason, oneOffCents, yearlyCents, version } = row;
  const changed = oneOffCents !== null && yearlyCents !== null;
  return {
    outcome,
    reason,
    instrument: row.instrument && nameOf(row.instrument),
    votes: toVotes(row),
    amounts: changed ? { oneOff: toCents(oneOffCents), yearly: toCents(yearlyCents) } : null,
    decidedOn: fromUtc(row.decidedOn),
    version,
  };
}

interface LoadedAward {
  readonly facts: StoredAwardFacts;
  /** The last day on which something of it was written. */
  readonly madeOn: LocalDate;
  readonly lines: ReadonlyMap<number, PlanAward>;
}

/** What the award in force gives a plan, and since when; null as long as there is none. */
export async function adoptedOf(
  planId: number,
  tx: Tx = db,
): Promise<{ readonly award: PlanAward; readonly adoptedOn: LocalDate | null } | null> {
  const found = await adoptedLine(tx, planId);
  if (!found) return null;
  const said = await motivations({ id: planId }, tx);
  return { award: toPlanAward(found.line, found.reserve, said), adoptedOn: found.adoptedOn };
}

/** The award in force, else the one that waits for adoption. */
export async function loadAward(roundId: number, tx: Tx = db): Promise<LoadedAward | null> {
  const row = await tx.allocation.findFirst({
    where: { roundId, status: { in: ["adopted", "proposed"] } },
    orderBy: [{ status: "desc" }, { version: "desc" }],
    include: { lines: { orderBy: { position: "asc" } } },
  });
  if (!row) return null;
  const said = await motivations({ roundId }, tx);
  // Written by the fund from its own type only.
  const written = row.lines.map((line) => ({
    ...line,
    amount: toCents(line.cents),
    because: line.because as unknown as Because,
    departure: toDeparture(line),
  }));
  const places = reservePlaces(written);
  const lines = written.map((line) => [line.planId, toPlanAward(line, places.get(line.planId) ?? null, said)] as const);
  const status = row.status === "adopted" ? "adopted" : "proposed";
  return {
    facts: {
      ...{ version: row.version, status, otherRule: otherRuleOf(row) },
      adoptedOn: row.adoptedAt && localDay(row.adoptedAt),
      earlier: await earlierAward(row, tx),
    },
    madeOn: lastOf([localDay(row.at), ...Array.from(said.values(), ({ on }) => on)]),
    lines: new Map(lines),
  };
}

/** What the award that was in force before this one gave other plans, or other amounts. */
async function earlierAward(
  { id, roundId, version }: { readonly id: number; readonly roundId: number; readonly version: number },
  tx: Tx,
): Promise<StoredAwardFacts["earlier"]> {
  const before = await tx.allocation.findFirst({
    where: { roundId, version: { lt: version }, NOT: { adoptedAt: null } },
    orderBy: { version: "desc" },
  });
  if (!before?.adoptedAt) return null;
  const rows = await tx.$queryRaw<{ number: number; outcome: AwardOutcome | null; cents: number | null }[]>`
    SELECT p.number, o.outcome::text, o.cents::float8 AS cents
    FROM (SELECT * FROM "AwardLine" WHERE "allocationId" = ${before.id}) o
      FULL JOIN (SELECT * FROM "AwardLine" WHERE "allocationId" = ${id}) n ON n."planId" = o."planId"
      JOIN "Plan" p ON p.id = coalesce(o."planId", n."planId")
    WHERE (o.outcome, o.cents) IS DISTINCT FROM (n.outcome, n.cents) ORDER BY p.number`;
  const gave = rows.map((row) => ({ ...row, cents: row.cents === null ? null : cents(row.cents) }));
  return { version: before.version, adoptedOn: localDay(before.adoptedAt), gave };
}

function toPlanAward(
  { planId, position, outcome, amount, because, handReason, departure }: Omit<Line, "number">,
  reserve: number | null,
  said: Awaited<ReturnType<typeof motivations>>,
): PlanAward {
  const motivation = said.get(planId)?.text ?? null;
  return { position, reserve, outcome, cents: amount, because, handReason, departure, motivation };
}

async function loadResolutions(roundId: number) {
  const rows = await db.resolution.findMany({ where: { roundId }, orderBy: { version: "asc" } });
  const text = (stage: string) => {
    const row = rows.findLast((one) => one.stage === stage) ?? null;
    return row && { text: row.text, meetingOn: row.meetingOn && fromUtc(row.meetingOn), version: row.version };
  };
  const adopted = rows.findLast(({ stage }) => stage === "adopted");
  return {
    texts: { draft: text("draft"), adopted: text("adopted") },
    // Written by edit-resolution.server.ts from its own type only.
    adoptedPaper: (adopted?.document ?? null) as AdoptedPaper | null,
    editedOn: rows.map(({ editedAt }) => localDay(editedAt)),
  };
}

/** The last day of the phase that brought the result, once it is over: from then on there is something to decide. */
function endedResult({ kind, calendar, standing }: Round): LocalDate[] {
  const phase = resultPhase(kind);
  return standing.passed.includes(phase) ? calendar.filter((p) => p.phase === phase).map(({ endsOn }) => endsOn) : [];
}

function lastOf(days: readonly (LocalDate | null | undefined)[]): LocalDate {
  const known = days.filter((day) => day !== null && day !== undefined);
  return known.reduce((last, day) => (day > last ? day : last));
}

const toCents = (amount: bigint): Cents => cents(Number(amount));
