import { LRUCache } from "lru-cache";
import { programmeBudgets } from "#app/modules/budget/queries.server.ts";
import { cents, sumCents, type Cents } from "#app/modules/counting/core/money.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { isDecided } from "#app/modules/rounds/load-lot.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { listRounds, listRoundsAtVersion } from "#app/modules/rounds/load.server.ts";
import { fromUtc, localDay, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { loadRoleNames } from "#app/modules/people/role-names.server.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import { selectPlans } from "#app/modules/plans/plan-rows.server.ts";
import { competentBody, isForDecision } from "./core/competence.ts";
import type { Decision } from "./core/decision.ts";
import type { FractieVotes } from "./core/fracties.ts";
import { isPutOff } from "./core/interim.ts";
import { atMeeting, meetingsOf, meetingToWrite } from "./core/meetings.ts";
import type { RecordedPriority } from "./core/priority.ts";
import type { AdoptedPaper, ResolutionStage } from "./core/resolution.ts";
import type { ForProposal, StoredProposal } from "./proposal-view.ts";
import type { StoredText } from "./resolution-view.ts";
import { sharesIn, type Shares } from "./core/shares.ts";
import { yearAccount, type YearAccount } from "./core/year-account.ts";
import { publicFacts, verdictOf } from "./core/verdict.ts";
import { makeDossier, type DecidedPlan, type Dossier } from "./core/dossier.ts";
import { budgetList, type BudgetList } from "./budget-list.ts";
import { decisionsOn, lastDecisions } from "./last-decisions.server.ts";
import { earlierOf, instrumentsAbout, loadInstruments, toVotes } from "./load-instruments.server.ts";
import { loadPriorities, prioritiesOn } from "./priorities.server.ts";
import { raadTexts } from "./texts.nl.ts";
import type { Instrument } from "./core/instrument.ts";
import { planDecisionView, type PlanDecisionView } from "./views.ts";
import { adoptedOf, asDecision, loadFacts, toDecision } from "./load-facts.server.ts";

/** The papers of a round as they stand now. */
export async function loadDossier(round: Round): Promise<Dossier> {
  return makeDossier(await loadFacts(round));
}

/** The papers of one meeting of the raad, and all meetings with the number of plans in each; of other rounds there is one. */
export async function loadForMeeting(round: Round, asked: string | null) {
  const facts = await loadFacts(round);
  const days = facts.meetings ? meetingsOf(facts) : [];
  const named = days.find((one) => asked === (one ?? nextMeeting));
  const day = named === undefined ? meetingToWrite(facts) : named;
  const dossier = makeDossier(atMeeting(facts, day));
  const meetings = days.map((one) => ({ day: one, plans: atMeeting(facts, one).plans.length, now: one === day }));
  return { dossier, day, meetings };
}

/** How the address of a page names the meeting of the raad that is still to come. */
export const nextMeeting = "volgende";

/** The same for who gets the raadsvoorstel ready: how residents valued they know when everybody does. */
export async function loadForProposal(round: Round): Promise<ForProposal> {
  const [facts, decided] = await Promise.all([loadFacts(round), raadHasDecided(round)]);
  const [meeting = null] = meetingsOf(facts);
  return { dossier: makeDossier(atMeeting({ ...publicFacts(facts), proposal: facts.proposal }, meeting)), decided };
}

/**
 * Whether anything of what is proposed to the raad was decided, or the text of its besluit stored. Of interim plans, which come
 * one by one: whether the raad has no plan any more to decide on.
 */
export async function raadHasDecided(round: Round, tx: Tx = db): Promise<boolean> {
  if (round.kind !== "interim_plans") return (await hasAdoptedText(round.id, tx)) || isDecided(round, tx);
  const [plans, decisions] = [await plansOfRaad(round, tx), await lastDecisions(tx, round.id)];
  const last = plans.map(({ id }) => decisions.get(id)?.outcome);
  return plans.length > 0 && last.every((outcome) => outcome !== undefined && !isPutOff(round, outcome));
}

/** The interim plans that wait for the raad, or did (R85). */
async function plansOfRaad(round: Round, tx: Tx): Promise<Plan[]> {
  const plans = await selectPlans(tx, Prisma.sql`WHERE p."roundId" = ${round.id} AND p.state <> 'draft'`);
  return plans.filter((plan) => isForDecision(plan) && competentBody(round, plan)?.body === "council");
}

/** The same as everybody may know it. */
export async function loadPublicDossier(round: Round): Promise<Dossier> {
  return makeDossier(publicFacts(await loadFacts(round)));
}

/** The same for the wall of a meeting: of interim plans what this meeting is about, or the next when nothing was decided today. */
export async function loadWallDossier(round: Round, onTable: number | null): Promise<Dossier> {
  const facts = publicFacts(await loadFacts(round));
  const today = atMeeting(facts, round.today);
  const isToday = onTable === null ? today.plans.length > 0 : today.plans.some(({ id }) => id === onTable);
  return makeDossier(isToday ? today : atMeeting(facts, null));
}

/** Whether a round has something to account for: not one that came out of a file with an election elsewhere. */
const isAccounted = ({ opened, importedFrom }: Round): boolean => opened && importedFrom === null;

/** The budget years of which rounds were opened, the last first. */
export async function yearsToAccount(): Promise<number[]> {
  return [...new Set((await listRounds()).filter(isAccounted).map(({ budgetYear }) => budgetYear))];
}

/** The account of all rounds of a budget year together; null when none was opened. */
export async function loadYearAccount(year: number): Promise<YearAccount | null> {
  const rounds = (await listRounds()).filter((round) => isAccounted(round) && round.budgetYear === year);
  return accountOf(year, rounds, loadDossier);
}

/** The last years that visitors looked at. What leaves no event, such as choices that are left out afterwards, shows within a minute. */
const shown = new LRUCache<string, { readonly account: Promise<YearAccount | null> }>({ max: 5, ttl: 60_000 });

/**
 * The same as everybody may know it. All plans of the year are read for it, so visitors share what was read until something
 * happens in one of its rounds, a budget changes or another day begins.
 */
export async function loadPublicYearAccount(year: number): Promise<YearAccount | null> {
  const [all, budgets] = await Promise.all([listRoundsAtVersion(), programmeBudgets(year)]);
  const rounds = all.filter(({ round }) => isAccounted(round) && round.budgetYear === year);
  const version = JSON.stringify([year, rounds, budgets]);
  const known = shown.get(version);
  if (known) return known.account;
  const ofYear = rounds.map(({ round }) => round);
  const account = accountOf(year, ofYear, loadPublicDossier);
  shown.set(version, { account });
  account.catch(() => shown.delete(version));
  return account;
}

/** Which share of each programme of a year is filled in with residents, as everybody may know it (R71). */
export async function publicShares(year: number): Promise<Shares> {
  const budgets = await programmeBudgets(year);
  const account = budgets.length > 0 ? await loadPublicYearAccount(year) : null;
  return account?.shares ?? sharesIn(budgets, []);
}

async function accountOf(
  year: number,
  rounds: readonly Round[],
  load: (round: Round) => Promise<Dossier>,
): Promise<YearAccount | null> {
  const dossiers: Dossier[] = [];
  // One after the other, the oldest first: each asks a lot of the database by itself.
  for (const round of rounds.toReversed()) dossiers.push(await load(round));
  return yearAccount(year, dossiers);
}

/** One plan on the list for decision, with its place in it; null when it is not on the list. */
export async function loadForDecision(
  round: Round,
  number: number,
): Promise<{ dossier: Dossier; plan: DecidedPlan; at: number } | null> {
  const dossier = await loadDossier(round);
  const at = dossier.plans.findIndex((plan) => plan.number === number);
  const plan = dossier.plans[at];
  return plan ? { dossier, plan, at } : null;
}

/** What was decided about a plan, by whom and why, for its own page; null as long as nothing is. */
export async function planDecision(
  round: Round,
  plan: Plan,
  instruments?: readonly Instrument[],
): Promise<PlanDecisionView | null> {
  const stands = await standingOf(plan, instruments ?? (await instrumentsAbout(db, round, plan)), db);
  if (!stands) return null;
  const names = round.kind === "interim_plans" ? await loadRoleNames() : undefined;
  return planDecisionView(round, plan, stands, names);
}

/** What stands about a plan, and what an award in force gives it; null as long as nothing is decided. */
async function standingOf({ id }: Pick<Plan, "id">, instruments: readonly Instrument[], tx: Tx) {
  const [row] = await decisionsOn(tx, id);
  const adopted = await adoptedOf(id, tx);
  const about = { decision: asDecision(row), award: adopted?.award ?? null };
  const verdict = verdictOf(about, adopted, instruments);
  return verdict && { verdict, award: about.award };
}

/** What a plan that costs something goes on with, in cents: once and the first year, as a fund gives it at once; 0 when it does not. */
export async function grantedTo(round: Round, plan: Plan, tx: Tx = db): Promise<Cents> {
  const stands = plan.effect === "cost" ? await standingOf(plan, await instrumentsAbout(tx, round, plan), tx) : null;
  const budget = stands && planDecisionView(round, plan, stands).budget;
  return budget ? sumCents([budget.oneOff, budget.yearly]) : cents(0);
}

/** The amendementen and moties about a plan, for its own page. */
export async function planInstruments(round: Round, plan: Pick<Plan, "number" | "state">): Promise<Instrument[]> {
  return isForDecision(plan) ? instrumentsAbout(db, round, plan) : [];
}

/** One amendement or motie of a round, with what was recorded of it before, the newest first; null when there is none. */
export async function loadInstrument(
  round: Round,
  number: number,
): Promise<{ instrument: Instrument; earlier: Instrument[] } | null> {
  const instrument = (await loadInstruments(db, round.id)).find((one) => one.number === number);
  return instrument ? { instrument, earlier: await earlierOf(instrument) } : null;
}

/** What the raad says when it puts a plan first, for its own page; null when it does not, and of a plan that left the round. */
export async function planPriority({ id, state }: Pick<Plan, "id" | "state">): Promise<string | null> {
  if (!isForDecision({ state })) return null;
  const [last] = await prioritiesOn(db, id);
  return last?.text ?? null;
}

/** What was recorded about a plan that the raad puts first, the newest and counting first. */
export const recordedPriorities = (planId: number): Promise<RecordedPriority[]> => prioritiesOn(db, planId);

/** What stands beside the residents' order, in words: on a row by the number of its plan, and what that means. Null: nothing. */
export async function prioritiesBeside({ id }: Pick<Round, "id">) {
  const { texts } = await loadPriorities(db, id);
  if (texts.size === 0) return null;
  const notes = Object.fromEntries(Array.from(texts, ([number, text]) => [number, raadTexts.priority.noted(text)]));
  return { notes, about: raadTexts.priority.beside };
}

/** What stands about a plan, as it was recorded last; null before that. */
export async function lastDecision(planId: number): Promise<Decision | null> {
  const [last] = await decisionsOn(db, planId);
  return asDecision(last);
}

/** What was recorded about a plan before its last decision, the newest first. */
export async function earlierDecisions(planId: number): Promise<Decision[]> {
  const [, ...earlier] = await decisionsOn(db, planId);
  return earlier.map(toDecision);
}

/** Every text of the raadsbesluit that was stored in a round, the newest first. */
export async function storedTexts(roundId: number): Promise<StoredText[]> {
  const rows = await db.resolution.findMany({
    where: { roundId },
    orderBy: [{ editedAt: "desc" }, { version: "desc" }],
  });
  // A constraint of the table lets no other stage in.
  return rows.map(({ stage, version, text, editedAt, document }) => ({
    ...{ stage: stage as ResolutionStage, version, text, storedOn: localDay(editedAt) },
    // Written by edit-resolution.server.ts from its own type only.
    values: (document as AdoptedPaper | null)?.values ?? {},
  }));
}

/** Every raadsvoorstel that was stored in a round, the newest first. */
export async function storedProposals(roundId: number): Promise<StoredProposal[]> {
  const rows = await db.councilProposal.findMany({ where: { roundId }, orderBy: { version: "desc" } });
  return rows.map(({ version, storedAt, adoptedOn, document }) => ({
    version,
    storedOn: localDay(storedAt),
    // Written by store-proposal.server.ts from its own type only.
    adopted: adoptedOn && { on: fromUtc(adoptedOn), doc: (document as { doc: unknown }).doc },
  }));
}

/** Whether the text of the raadsbesluit as adopted is stored. */
export async function hasAdoptedText(roundId: number, tx: Tx = db): Promise<boolean> {
  return (await tx.resolution.count({ where: { roundId, stage: "adopted" satisfies ResolutionStage } })) > 0;
}

interface LastMeeting {
  readonly seats: number | null;
  readonly decidedOn: LocalDate | null;
  readonly fracties: readonly Pick<FractieVotes, "name" | "seats">[];
}

/** The day and the seats as last recorded in the round, and the fracties of the raad, so that nobody types them for every plan. */
export async function lastMeeting(round: Round): Promise<LastMeeting> {
  const interim = round.kind === "interim_plans" ? await plansOfRaad(round, db) : null;
  const where = interim ? { planId: { in: interim.map(({ id }) => id) } } : { plan: { roundId: round.id } };
  const newest = [{ recordedAt: "desc" }, { planId: "desc" }] as const;
  const voted = { fracties: { not: Prisma.DbNull } };
  const [row, ...withFracties] = await Promise.all([
    db.decision.findFirst({ where, orderBy: [...newest] }),
    db.decision.findFirst({ where: voted, orderBy: [...newest] }),
    db.instrumentVersion.findFirst({ where: voted, orderBy: [{ recordedAt: "desc" }, { instrumentId: "desc" }] }),
  ]);
  const [lastVoted] = withFracties
    .filter((one) => one !== null)
    .toSorted((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime());
  return {
    seats: row?.seats ?? null,
    decidedOn: row && fromUtc(row.decidedOn),
    fracties: ((lastVoted && toVotes(lastVoted)?.fracties) ?? []).map(({ name, seats }) => ({ name, seats })),
  };
}

/** The list for Kadernota and budget of a round of buurtplannen, with what happened to each activity. */
export async function loadBudgetList(round: Round): Promise<BudgetList> {
  return budgetList(await loadDossier(round));
}
