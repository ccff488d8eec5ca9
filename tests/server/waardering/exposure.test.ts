import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addDays, utc } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { issuePair } from "#app/modules/waardering/issue-pair.server.ts";
import { rateView } from "#app/modules/waardering/rate-view.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeResidents, makeValuedRound, valuingRules, type ValuedRound } from "#tests/support/waardering-factories.ts";

const many = 60;

/** Sixty people judged all plans but the last one, over some days. */
async function ratedBut({ round, plans }: ValuedRound, days: readonly Date[]): Promise<void> {
  const data = plans.slice(0, -1).flatMap(({ id: planId }) =>
    Array.from({ length: many }, (_, at) => ({
      roundId: round.id,
      voterRef: Buffer.from(randomUUID()),
      planId,
      value: 1,
      sequence: 1,
      idem: randomUUID(),
      day: days[at % days.length] ?? utc(round.today),
    })),
  );
  await db.rating.createMany({ data });
}

async function comparedBut({ round, plans }: ValuedRound, days: readonly Date[]): Promise<void> {
  const [leftId = 0, rightId = 0] = plans.map(({ id }) => id);
  const pairs = await db.issuedPair.createManyAndReturn({
    data: Array.from({ length: many }, (_, at) => ({
      roundId: round.id,
      voterRef: Buffer.from(randomUUID()),
      leftId,
      rightId,
      day: days[at % days.length] ?? utc(round.today),
    })),
  });
  await db.comparison.createMany({
    data: pairs.map(({ id }) => ({ pairId: id, roundId: round.id, answer: "left" as const, idem: randomUUID() })),
  });
}

/** How many of sixty newcomers are shown the last plan first. */
async function shownLast({ round, plans }: ValuedRound): Promise<number> {
  const last = plans.at(-1)?.number;
  let shown = 0;
  for (const { accountId, personRef } of await makeResidents(many)) {
    const { plan } = await rateView(round, { accountId, personRef }, { plan: null, stored: null, skipped: [] });
    if (plan?.number === last) shown++;
  }
  return shown;
}

/** In how many of the pairs of sixty newcomers the last plan is. */
async function pairedLast({ round, plans }: ValuedRound): Promise<number> {
  for (const resident of await makeResidents(many))
    expect(await issuePair(resident, round.slug)).toHaveProperty("pair");
  const last = plans.at(-1)?.id ?? 0;
  return db.issuedPair.count({ where: { roundId: round.id, OR: [{ leftId: last }, { rightId: last }] } });
}

const twentyDays = ({ today }: Round) => Array.from({ length: 20 }, (_, at) => utc(addDays(today, -1 - at)));

describe.each([
  ["a plan to rate", "score", ratedBut, shownLast, 1 / 3],
  ["a pair", "pairs", comparedBut, pairedLast, 2 / 3],
] as const)("%s", (_, method, judged, shown, byChance) => {
  const makePlace = () => makeValuedRound(3, { rules: valuingRules({ method }) });

  it("is chosen by chance, and rather what was judged little until yesterday (R76)", async () => {
    const place = await makePlace();
    await judged(place, twentyDays(place.round));
    expect(await shown(place)).toBeGreaterThan(0.7 * many);
  });

  it("does not tell what others judged today (D6)", async () => {
    const place = await makePlace();
    await judged(place, []);
    expect(Math.abs((await shown(place)) - byChance * many)).toBeLessThan(5 * Math.sqrt((2 / 9) * many));
  });
});
