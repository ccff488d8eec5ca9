import { accountOf, rolesOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { fundBody } from "#app/modules/plans/core/deciding-body.ts";
import { isJudged, moves } from "#app/modules/plans/core/lifecycle.ts";
import { bookerOf, holdGrant, type Booker, type HoldReason } from "#app/modules/plans/hold-grant.server.ts";
import type { Told } from "#app/modules/plans/mail-texts.nl.ts";
import { tellDecided } from "#app/modules/plans/tell-author.server.ts";
import { actInRound, type Step } from "#app/modules/rounds/act-in-round.server.ts";
import { fromUtc } from "#app/modules/rounds/core/dates.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { commitFund } from "./commit-fund.server.ts";
import { adopterOf } from "./core/adoption.ts";
import { whyNoQuorum } from "./core/quorum.ts";
import { reservePlaces, sumOf, type Line } from "./core/award.ts";
import type { FondsReason } from "./core/reasons.ts";
import type { Awarded } from "./propose-award.server.ts";
import { motivations, whoIsPresent } from "./load-meeting.server.ts";
import { lastAward, type StoredAward } from "./load-award.server.ts";
import { givenInWords, whyInWords } from "./texts.nl.ts";

export interface AwardAdopted {
  readonly version: number;
  /** Which pot pays the plans; null: the one that each has, or none. */
  readonly pot?: number | null;
}

/**
 * The body that the governance of the round names decides on the newest award, the board with its quorum; an earlier decision makes
 * room.
 */
export function adoptAward(
  actor: Actor,
  slug: string,
  { version: seen, pot = null }: AwardAdopted,
): Promise<Awarded | Refused<FondsReason>> {
  return actInRound<Awarded | Refused<FondsReason>>(actor, slug, "fonds.adopt_award", async (step) => {
    const { tx, round, record } = step;
    const adoptedAs = adopterOf(round.rules.governance, rolesOf(actor));
    if (isRefused(adoptedAs)) return adoptedAs;
    const award = await lastAward(tx, round.id);
    if (!award) return refused("no_award");
    if (award.version !== seen) return refused("award_changed_meanwhile");
    if (award.status === "adopted") return refused("award_already_adopted");
    const lacking = adoptedAs === "board_chair" ? whyNoQuorum(await whoIsPresent(round, tx)) : null;
    if (lacking) return lacking;
    const left = await planThatLeft(tx, award);
    if (left) return refused("plan_no_longer_joins", { with: { plan: left.number, title: left.title } });
    await tx.allocation.updateMany({
      where: { roundId: round.id, status: "adopted" },
      data: { status: "superseded" },
    });
    await tx.$executeRaw`
      UPDATE "Allocation" SET status = 'adopted', "adoptedBy" = ${accountOf(actor)}, "adoptedAs" = ${adoptedAs}::"Role",
        "adoptedAt" = now()
      WHERE id = ${award.id}`;
    const committed = await commitFund(tx, round.id);
    if (isRefused(committed)) return committed;
    await decideOn(tx, award);
    const lines = await decidedHere(tx, award);
    const notHeld = await holdLines(step, bookerOf(actor, step.by, round), lines, pot);
    if (notHeld) return notHeld;
    await tellAuthors(step, award, lines);
    const adopted = { version: award.version, awardedCents: sumOf(award.lines) };
    await record({ type: "fonds.award_adopted", details: adopted });
    return adopted;
  });
}

/** The body has decided on every plan of the award, also on those that get nothing; the paid ones are accounted for later. */
async function decideOn(tx: Tx, { lines }: StoredAward): Promise<void> {
  const from = moves.decide.from.filter(isJudged);
  const ids = lines.map(({ planId }) => planId);
  await tx.plan.updateMany({ where: { id: { in: ids }, state: { in: from } }, data: { state: moves.decide.to } });
}

/** What was decided about a plan by itself stands, so of that nothing is booked or told again. */
async function decidedHere(tx: Tx, { lines }: StoredAward): Promise<Line[]> {
  const planId = { in: lines.map((line) => line.planId) };
  const apart = await tx.decision.findMany({ where: { planId }, distinct: ["planId"], select: { planId: true } });
  return lines.filter((line) => !apart.some((decision) => decision.planId === line.planId));
}

/** What each plan gets is committed on the pot in the same transaction; what takes less than before first, as that makes room. */
async function holdLines(
  { tx, round }: Pick<Step, "tx" | "round">,
  by: Booker,
  lines: readonly Line[],
  pot: number | null,
): Promise<Refused<HoldReason> | null> {
  const planId = { in: lines.map((line) => line.planId) };
  const grants = await tx.planGrant.findMany({ where: { planId }, include: { item: { select: { potId: true } } } });
  const held = new Map(
    grants.map((grant) => [grant.planId, (pot ?? grant.item.potId) === grant.item.potId ? Number(grant.cents) : 0]),
  );
  const those = lines.filter(({ planId: id, amount }) => held.has(id) || (pot !== null && amount > 0));
  const more = ({ planId: id, amount }: Line) => amount - (held.get(id) ?? 0);
  for (const { planId: id, number, amount: granted } of those.toSorted((one, other) => more(one) - more(other))) {
    const no = await holdGrant(tx, by, { id, number, round }, { pot, granted });
    if (no) return no;
  }
  return null;
}

async function tellAuthors(
  step: Pick<Step, "tx" | "round">,
  { lines }: StoredAward,
  told: readonly Line[],
): Promise<void> {
  const places = reservePlaces(lines);
  const said = await motivations({ roundId: step.round.id }, step.tx);
  const open = await openConditions(
    step.tx,
    told.filter(({ amount }) => amount > 0).map((line) => line.planId),
  );
  const body = fundBody(step.round.rules);
  const inWords = (line: Line): Told => ({
    what: [givenInWords(line, places.get(line.planId) ?? null)],
    reason: whyInWords(line),
    motivation: said.get(line.planId)?.text ?? null,
    conditions: open.get(line.planId) ?? [],
    ...{ signedBy: body, objectTo: body },
  });
  await tellDecided(step, new Map(told.map((line) => [line.planId, inWords(line)])));
}

/** What must still be met, by the id of the plan, as in the letters. */
async function openConditions(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Told["conditions"]>> {
  const screenings = await tx.screening.findMany({
    where: { planId: { in: [...ids] } },
    orderBy: { id: "desc" },
    distinct: ["planId"],
    select: { planId: true, conditions: { where: { metOn: null }, orderBy: { id: "asc" } } },
  });
  return new Map(
    screenings.map(({ planId, conditions }) => [
      planId,
      conditions.map(({ text, dueOn }) => ({ text, dueOn: fromUtc(dueOn) })),
    ]),
  );
}

/** A plan with money that was withdrawn or removed since: its money goes to others only by a new proposal. */
function planThatLeft(tx: Tx, { lines }: StoredAward): Promise<{ number: number; title: string } | null> {
  const paid = lines.filter(({ amount }) => amount > 0).map(({ planId }) => planId);
  return tx.plan.findFirst({
    where: {
      id: { in: paid },
      state: { notIn: ["admitted", "admitted_conditionally", "decided", "carried_out", "failed"] },
    },
    orderBy: { number: "asc" },
    select: { number: true, title: true },
  });
}
