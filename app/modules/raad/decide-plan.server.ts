import { cents } from "#app/modules/counting/core/money.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actOnPlan, type PlanStep } from "#app/modules/plans/act-on-plan.server.ts";
import { bookerOf } from "#app/modules/plans/hold-grant.server.ts";
import type { Plan } from "#app/modules/plans/core/plan.ts";
import { stateAfter, type PlanState } from "#app/modules/plans/core/lifecycle.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import { commitFund } from "#app/modules/fonds/commit-fund.server.ts";
import { selectPlans } from "#app/modules/plans/plan-rows.server.ts";
import { tellDecided } from "#app/modules/plans/tell-author.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { competentBody } from "./core/competence.ts";
import { whyNotAfterwards } from "./core/afterwards.ts";
import {
  fieldOfMoney,
  whyNotDecision,
  whyNotFollowed,
  whyNotKnowing,
  whyNotOfRaad,
  whyNotSure,
  type DecisionEntry,
} from "./core/decision.ts";
import { canBeFollowed } from "./core/instrument.ts";
import { followGrant } from "./hold-money.server.ts";
import { isPutOff, whyNotRecordedBy } from "./core/interim.ts";
import { countFracties } from "./core/fracties.ts";
import type { RaadReason } from "./core/reasons.ts";
import { decisionsOn } from "./last-decisions.server.ts";
import { instrumentsAbout } from "./load-instruments.server.ts";
import { recordOf } from "./core/verdict.ts";
import { adoptedOf, toDecision } from "./load-facts.server.ts";
import { told } from "./views.ts";

/**
 * Records the decision about a plan as it was taken by the body that is competent (R16, R21). Recording it again is a
 * new version with its own event; the earlier one is kept. In a fund what is decided and what is awarded stay below the
 * ceiling together (R75).
 */
export function decidePlan(
  actor: Actor,
  slug: string,
  number: number,
  typed: DecisionEntry,
): Promise<{ version: number } | Refused<RaadReason>> {
  return actOnPlan<{ version: number } | Refused<RaadReason>>(
    actor,
    slug,
    number,
    ["raad.decide", "decide"],
    async ({ tx, round, plan, by, record }) => {
      const counted = countFracties(typed);
      if (isRefused(counted)) return counted;
      const entry = { ...typed, ...counted, fracties: counted?.fracties ?? [] };
      const no = whyNotKnowing(round) ?? whyNotDecision(entry, round) ?? whyNotAfterwards(entry, plan.state);
      if (no) return no;
      const [whole] = await selectPlans(tx, Prisma.sql`WHERE p.id = ${plan.id}`);
      const deciding = whole ? competentBody(round, whole) : null;
      if (!whole || !deciding) return refused("decider_unknown", { field: "outcome" });
      const notYours = whyNotRecordedBy(deciding.body, round, "clerk");
      if (notYours) return notYours;
      const notOfRaad = whyNotOfRaad(entry, deciding.body);
      if (notOfRaad) return notOfRaad;
      const stored = await storeDecision(actor, { tx, round, plan, by }, whole, entry);
      if (isRefused(stored)) return stored;
      const { version } = stored;
      const details = { outcome: entry.outcome, reasonRecorded: entry.reason !== null, version };
      await record({ type: "raad.decided", details });
      return { version };
    },
  );
}

/**
 * Stores a decision that may be recorded, as the next version, books what it grants on the pot of the plan (`pot`: the one that
 * was chosen with it), and mails it to who made the plan.
 */
export async function storeDecision(
  actor: Actor,
  { tx, round, plan, by }: Pick<PlanStep, "tx" | "round" | "plan" | "by">,
  whole: Plan,
  entry: DecisionEntry,
  pot: number | null = null,
): Promise<{ version: number } | Refused<RaadReason>> {
  const [before] = await decisionsOn(tx, plan.id);
  const last = before?.version ?? 0;
  if (entry.version !== undefined && entry.version !== last) return refused("decision_changed_meanwhile");
  const about = await instrumentsAbout(tx, round, plan);
  const notAbout = whyNotFollowed(
    entry,
    about.filter(canBeFollowed).map(({ id }) => id),
  );
  if (notAbout) return notAbout;
  const row = { ...rowOf(entry), recordedById: accountOf(actor), recordedAt: new Date(), version: last + 1 };
  const data = { ...row, planId: plan.id };
  const recorded = recordOf(toDecision(await tx.decision.create({ data, include: { instrument: true } })), about);
  const committed = round.kind === "neighbourhood_fund" ? await commitFund(tx, round.id) : null;
  if (isRefused(committed)) return { ...committed, field: fieldOfMoney(entry) };
  const unsure = whyNotSure(entry, knownAmounts(whole, round));
  if (unsure) return unsure;
  const notHeld = await followGrant(tx, bookerOf(actor, by, round), { round, plan: whole, pot });
  if (notHeld) return notHeld;
  await tx.plan.update({ where: { id: plan.id }, data: { state: stateDecided(round, whole, entry) } });
  const award = (await adoptedOf(plan.id, tx))?.award ?? null;
  await tellDecided({ tx, round }, new Map([[plan.id, told(round, whole, recorded, award)]]));
  return { version: row.version };
}

/** The state of the plan after a decision; put off it waits as it was screened. */
function stateDecided(round: Round, { state, screening }: Plan, { outcome }: DecisionEntry): PlanState {
  if (!isPutOff(round, outcome)) return stateAfter(state, "decide");
  return screening?.outcome === "yes_provided" ? "admitted_conditionally" : "admitted";
}

/** What authors and city think that a plan costs or saves; a fund can give at once what was asked in all. */
function knownAmounts({ oneOffCents, yearlyCents, estimate }: Plan, { kind }: Pick<Round, "kind">) {
  const inAll = kind === "neighbourhood_fund" ? cents(oneOffCents + yearlyCents) : oneOffCents;
  return { own: { oneOff: inAll, yearly: yearlyCents }, estimate };
}

function rowOf({
  decidedOn,
  version: _,
  amountConfirmed: _sure,
  seats,
  fracties = [],
  oneOffCents,
  yearlyCents,
  ...entry
}: DecisionEntry) {
  return {
    ...entry,
    ...(fracties.length > 0 && { fracties: fracties as unknown as Prisma.InputJsonArray }),
    seats: entry.votesFor === null ? null : (seats ?? null),
    oneOffCents: oneOffCents ?? null,
    yearlyCents: yearlyCents ?? null,
    decidedOn: utc(decidedOn),
  };
}
