import { createHash } from "node:crypto";
import { utc, addDays } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { voterRef } from "#app/modules/waardering/voter.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Chance } from "./chance.ts";
import type { SeededResident } from "./people.ts";
import type { SeededPlan } from "./plans.ts";

interface Voting {
  readonly round: Round;
  readonly plans: readonly SeededPlan[];
  readonly residents: readonly SeededResident[];
  readonly random: Chance;
}

/** A version 4 look-alike from a text, so that a seed gives the same ids each time. */
function idFrom(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function valued(plans: readonly SeededPlan[]): SeededPlan[] {
  return plans.filter(({ state }) => ["admitted", "admitted_conditionally", "decided"].includes(state));
}

/** How likely a plan is liked, in permille: plans that the raad decided on later were liked most. */
function appeal(plan: SeededPlan, random: Chance): number {
  if (plan.example.decision) return random.between(780, 900);
  return random.between(350, 760);
}

/** Residents who each rate some of the plans; a few change their mind. */
export async function seedRatings({ round, plans, residents, random }: Voting): Promise<void> {
  const opens = round.calendar.find(({ phase }) => phase === "valuation")?.startsOn ?? round.today;
  const liked = new Map(valued(plans).map((plan) => [plan, appeal(plan, random)]));
  const rows = residents.slice(2).flatMap((resident) => {
    if (random.happens(230)) return [];
    const ref = voterRef(round.id, resident.personRef);
    const day = utc(addDays(opens, random.below(8)));
    return random.sample([...liked.keys()], random.between(4, 44)).flatMap((plan) => {
      const value = random.happens(liked.get(plan) ?? 500) ? 1 : -1;
      const times = random.happens(30) ? [-value, value] : [value];
      return times.map((mark, index) => ({
        roundId: round.id,
        planId: plan.id,
        voterRef: ref,
        value: mark,
        sequence: index + 1,
        idem: idFrom(`${round.slug} ${resident.id} ${plan.id} ${index}`),
        day,
      }));
    });
  });
  for (let from = 0; from < rows.length; from += 5_000)
    await db.rating.createMany({ data: rows.slice(from, from + 5_000) });
}

/** Residents who each fill in a whole ballot, of plans that fit within the fund together; a few send another one later. */
export async function seedBallots({ round, plans, residents, random }: Voting): Promise<void> {
  const opens = round.calendar.find(({ phase }) => phase === "valuation")?.startsOn ?? round.today;
  const joining = valued(plans);
  const liked = new Map(joining.map((plan) => [plan, random.between(120, 620)]));
  const rows = residents.slice(2).flatMap((resident) => {
    if (random.happens(300)) return [];
    const voter = voterRef(round.id, resident.personRef);
    const day = utc(addDays(opens, random.below(8)));
    const ballots = random.happens(60) ? 2 : 1;
    return Array.from({ length: ballots }, (_, nth) => {
      const chosen = fitting(
        random.sample(
          joining.filter((plan) => random.happens(liked.get(plan) ?? 0)),
          12,
        ),
        round,
      );
      return joining.map((plan) => ({
        ...{ roundId: round.id, planId: plan.id, voterRef: voter, value: chosen.has(plan) ? 1 : 0 },
        ...{ sequence: nth + 1, idem: idFrom(`${round.slug} ${resident.id} ${plan.id} ${nth}`), day },
      }));
    }).flat();
  });
  for (let from = 0; from < rows.length; from += 5_000)
    await db.rating.createMany({ data: rows.slice(from, from + 5_000) });
}

/** Of these the ones that still fit, one after the other. */
function fitting(plans: readonly SeededPlan[], { ceiling }: Round): ReadonlySet<SeededPlan> {
  let left = (ceiling ?? 0) / 100;
  return new Set(
    plans.filter(({ example: { oneOffEuros } }) => {
      if (oneOffEuros > left) return false;
      left -= oneOffEuros;
      return true;
    }),
  );
}

/** Residents who each choose between pairs of plans; now and then somebody does not know. */
export async function seedComparisons({ round, plans, residents, random }: Voting): Promise<void> {
  const opens = round.calendar.find(({ phase }) => phase === "valuation")?.startsOn ?? round.today;
  const candidates = valued(plans);
  const liked = new Map(candidates.map((plan) => [plan, appeal(plan, random)]));
  const pairs: {
    id: string;
    roundId: number;
    voterRef: Uint8Array<ArrayBuffer>;
    leftId: number;
    rightId: number;
    day: Date;
  }[] = [];
  const answers: {
    pairId: string;
    roundId: number;
    answer: "left" | "right" | "dont_know";
    reason: string | null;
    idem: string;
    day: Date;
  }[] = [];
  for (const resident of residents.slice(2, 322)) {
    const ref = voterRef(round.id, resident.personRef);
    const day = utc(addDays(opens, random.below(20)));
    const met = new Set<string>();
    for (let turn = 0, turns = random.between(4, 18); turn < turns; turn++) {
      const [left, right] = random.sample(candidates, 2);
      if (!left || !right) continue;
      const both = [left.id, right.id].toSorted((one, other) => one - other).join(" ");
      if (met.has(both)) continue; // a pair is put to nobody twice
      met.add(both);
      const id = idFrom(`${round.slug} ${resident.id} ${turn}`);
      pairs.push({ id, roundId: round.id, voterRef: ref, leftId: left.id, rightId: right.id, day });
      const odds = [liked.get(left) ?? 500, liked.get(right) ?? 500].map((permille) => (permille * permille) / 1000);
      const share = Math.round((1000 * (odds[0] ?? 1)) / ((odds[0] ?? 1) + (odds[1] ?? 1)));
      const unsure = random.happens(40);
      const answer = unsure ? "dont_know" : random.happens(share) ? "left" : "right";
      answers.push({
        pairId: id,
        roundId: round.id,
        answer,
        reason: unsure ? "both_good" : null,
        idem: idFrom(id),
        day,
      });
    }
  }
  await db.issuedPair.createMany({ data: pairs });
  await db.comparison.createMany({ data: answers });
}
