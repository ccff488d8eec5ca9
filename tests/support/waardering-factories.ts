import { randomUUID } from "node:crypto";
import { cents } from "#app/modules/counting/core/money.ts";
import { visitor, type CodeHolder, type Resident, type Valuer } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { addDays, utc } from "#app/modules/rounds/core/dates.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { identify } from "#app/modules/waardering/identify.server.ts";
import { newStemcode, numberHash } from "#app/modules/waardering/register.server.ts";
import { ratePlan, type StoredRating } from "#app/modules/waardering/rate-plan.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { voterRef } from "#app/modules/waardering/voter.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Plan } from "#prisma/generated/client.ts";
import {
  decideByTwo,
  makePlan,
  makeResident,
  makeRound,
  nextNumber,
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

/** The rules of a fund with another way of voting, without a lot: equal scores are told apart by cost. */
export function fundRules(valuation: Partial<Rules["valuation"]>, more: Partial<Rules> = {}): Partial<Rules> {
  const { neighbourhood_fund: rules } = defaultRules;
  return { ties: ["lower_cost", "lot"], ...more, valuation: { ...rules.valuation, ...valuation } };
}

/** A fund on which residents vote now, with admitted plans that ask so many euros. */
export async function makeVotedFund(euros: readonly number[], wishes: RoundWishes = {}): Promise<Round> {
  const rules = { ...fundRules({}), ...wishes.rules };
  const round = await makeRound({ kind: "neighbourhood_fund", at: "valuation", ...wishes, rules });
  for (const amount of euros) await makePlan(round, { state: "admitted", oneOff: cents(amount * 100) });
  return round;
}

/** Makes the valuing phase of a round end yesterday, as the clock would; two people release the result unless told not to. */
export async function closeValuing(round: Round, { released = true } = {}): Promise<Round> {
  await moveCalendar(round, daysUntilAfter(round));
  if (released) await decideByTwo(round.id, "release");
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
export async function rate(by: Valuer, round: Round, plan: number, mark: number): Promise<StoredRating> {
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

/** The ways of a round with a register. */
export const registerChannels = ["registered_account", "stemcode", "desk"] as const;

export interface MadeEntry {
  readonly number: string;
  readonly entry: string;
  /** As it is printed. */
  readonly code: string;
}

/** Somebody in the register of a round, with a stemcode, as the import would leave it. */
export async function makeEntry(
  { id: roundId }: Pick<Round, "id">,
  { number = `L-${nextNumber()}`, meetsAge = true }: { number?: string; meetsAge?: boolean } = {},
): Promise<MadeEntry> {
  const { code, hash } = newStemcode(roundId);
  const stemcodes = meetsAge ? { create: { hash } } : {};
  const { id: entry } = await db.registerEntry.create({
    data: { roundId, numberHash: numberHash(roundId, number), meetsAge, stemcodes },
  });
  return { number, entry, code };
}

/** Uses a code and insists that it was taken. */
export async function identifyAs(round: Round, { code }: Pick<MadeEntry, "code">): Promise<CodeHolder> {
  const holder = await identify(visitor, round.slug, { code, key: randomUUID(), from: `proef-${nextNumber()}` });
  if (isRefused(holder) || holder.kind !== "code_holder") throw new Error(JSON.stringify(holder));
  return holder;
}

/** Ballots of many people: every third person chooses another of three. */
export async function manyBallots({ id }: Round, people: number): Promise<void> {
  const plans = await db.plan.findMany({ where: { roundId: id }, orderBy: { number: "asc" } });
  const chosen = [[1, 3], [2], [2, 3]];
  const rows = Array.from({ length: people }, (_, voter) =>
    plans.map((plan) => ({
      ...{ roundId: id, planId: plan.id, voterRef: voterRef(id, `kiezer ${voter}`), sequence: 1, idem: randomUUID() },
      ...{ value: (chosen[voter % 3] ?? []).includes(plan.number) ? 1 : 0, day: new Date() },
    })),
  );
  await db.rating.createMany({ data: rows.flat() });
}
