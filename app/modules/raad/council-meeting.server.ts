import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { isPublic } from "#app/modules/plans/core/public-view.ts";
import { selectPlans } from "#app/modules/plans/plan-rows.server.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { competentBody, isForDecision } from "./core/competence.ts";
import { screenModes, type Meeting, type ScreenMode } from "./core/council-screen.ts";
import { whyNotRecordedBy } from "./core/interim.ts";
import type { RaadReason } from "./core/reasons.ts";

type Tabled = { readonly number: number };
type Screen = { readonly screen: ScreenMode };

/** The griffie puts a plan on the table of the raad: the screen in the room shows it, and what is recorded about it. */
export function tablePlan(actor: Actor, slug: string, number: number): Promise<Tabled | Refused<RaadReason>> {
  return actInRound<Tabled | Refused<RaadReason>>(actor, slug, "raad.decide", async ({ tx, round, record }) => {
    const roundId = round.id;
    const plan = await tx.plan.findUnique({ where: { roundId_number: { roundId, number } } });
    if (!plan || !isPublic(plan) || !isForDecision(plan)) return refused("no_such_plan");
    const [whole] = await selectPlans(tx, Prisma.sql`WHERE p.id = ${plan.id}`);
    const deciding = whole ? competentBody(round, whole) : null;
    const notYours = whyNotRecordedBy(deciding?.body ?? null, round, "clerk");
    if (notYours) return notYours;
    await layOnTable(tx, roundId, { planId: plan.id, instrumentId: null });
    await record({ type: "raad.plan_tabled", planId: plan.id, details: {} });
    return { number };
  });
}

/** The griffie puts an amendement or motie on the table of the raad. */
export function tableInstrument(actor: Actor, slug: string, number: number): Promise<Tabled | Refused<RaadReason>> {
  return actInRound<Tabled | Refused<RaadReason>>(actor, slug, "raad.decide", async ({ tx, round, record }) => {
    const instrument = await tx.instrument.findUnique({ where: { roundId_number: { roundId: round.id, number } } });
    if (!instrument) return refused("no_such_instrument");
    await layOnTable(tx, round.id, { planId: null, instrumentId: instrument.id });
    const { kind, reference } = instrument;
    await record({ type: "raad.instrument_tabled", details: { kind, reference } });
    return { number };
  });
}

/** One thing is on the table, and the screen shows it. */
async function layOnTable(
  tx: Tx,
  roundId: number,
  thing: { readonly planId: number | null; readonly instrumentId: number | null },
): Promise<void> {
  const onTable = { ...thing, screen: "shown" satisfies ScreenMode };
  await tx.councilMeeting.upsert({ where: { roundId }, create: { roundId, ...onTable }, update: onTable });
}

/** The griffie lets the screen in the room show the plan, rest, or show nothing at all. */
export function setScreen(actor: Actor, slug: string, { screen }: Screen): Promise<Screen | Refused<RaadReason>> {
  return actInRound<Screen | Refused<RaadReason>>(
    actor,
    slug,
    "raad.decide",
    async ({ tx, round: { id: roundId }, record }) => {
      await tx.councilMeeting.upsert({ where: { roundId }, create: { roundId, screen }, update: { screen } });
      await record({ type: "raad.screen_set", details: { screen } });
      return { screen };
    },
  );
}

/** The meeting of the raad about a round as it stands; before it begins nothing is on the table. */
export async function councilMeeting(roundId: number): Promise<Meeting> {
  const row = await db.councilMeeting.findUnique({ where: { roundId } });
  return {
    onTable: row?.planId ?? null,
    instrument: row?.instrumentId ?? null,
    // A constraint of the table lets no other mode in.
    screen: screenModes.find((mode) => mode === row?.screen) ?? "shown",
  };
}
