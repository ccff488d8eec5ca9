import { randomUUID } from "node:crypto";
import type { Actor, Resident } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { addDays, utc } from "#app/modules/rounds/core/dates.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { ratePlan, type StoredRating } from "#app/modules/waardering/rate-plan.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { db } from "#app/platform/db.server.ts";
import type { Plan } from "#prisma/generated/client.ts";
import {
  decideByTwo,
  makePlan,
  makeResident,
  makeRound,
  reload,
  type PlanWishes,
  type RoundWishes,
} from "./factories.ts";

/** The default rules of a burgerbegroting with another way of valuing. */
export function valuingRules(valuation: Partial<Rules["valuation"]>, more: Partial<Rules> = {}): Partial<Rules> {
  return { ...more, valuation: { ...defaultRules.citizens_budget.valuation, ...valuation } };
}

export interface ValuedRound {
  readonly round: Round;
  readonly plans: readonly Plan[];
}

/** A burgerbegroting in its valuing phase with admitted plans. */
export async function makeValuedRound(
  count: number,
  wishes: RoundWishes = {},
  plan: PlanWishes = {},
): Promise<ValuedRound> {
  const round = await makeRound({ kind: "citizens_budget", at: "valuation", ...wishes });
  const plans: Plan[] = [];
  for (let at = 0; at < count; at++) plans.push(await makePlan(round, { state: "admitted", ...plan }));
  return { round, plans };
}

/** Makes the valuing phase of a round end yesterday, as the clock would; two people release the result. */
export async function closeValuing(round: Round): Promise<Round> {
  await moveCalendar(round, daysUntilAfter(round));
  await decideByTwo(round.id, "release");
  return reload(round.slug);
}

function daysUntilAfter(round: Round): number {
  const end = round.calendar.find(({ phase }) => phase === "valuation")?.endsOn;
  if (!end) throw new Error("the round has no valuing");
  const days = (utc(end).getTime() - utc(round.today).getTime()) / 86_400_000;
  return -Math.round(days) - 1;
}

async function moveCalendar(round: Round, days: number): Promise<void> {
  await db.roundPhase.deleteMany({ where: { roundId: round.id } });
  await db.roundPhase.createMany({
    data: round.calendar.map(({ phase, startsOn, endsOn }) => ({
      roundId: round.id,
      phase,
      startsOn: utc(addDays(startsOn, days)),
      endsOn: utc(addDays(endsOn, days)),
    })),
  });
}

/** Rates and insists that it was stored. */
export async function rate(by: Actor, round: Round, plan: number, mark: number): Promise<StoredRating> {
  const result = await ratePlan(by, round.slug, { plan, mark, key: randomUUID() });
  if (isRefused(result)) throw new Error(`refused: ${result.refused}`);
  return result;
}

/** Residents of a wijk, in turn. */
export async function makeResidents(count: number): Promise<Resident[]> {
  const residents: Resident[] = [];
  for (let at = 0; at < count; at++) residents.push(await makeResident());
  return residents;
}
