import { addDays } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import type { Chance } from "./chance.ts";
import type { SeededPlan } from "./plans.ts";
import { at } from "./rounds.ts";

/** A board in the middle of its scoring: most members are far, one declared a conflict, one has hardly begun. */
export async function seedScores(round: Round, plans: readonly SeededPlan[], random: Chance): Promise<void> {
  const members = await db.account.findMany({
    where: { roles: { some: { role: { in: ["board_member", "board_chair"] } } } },
    orderBy: { id: "asc" },
  });
  const scored = plans.filter(({ state }) => state === "admitted" || state === "admitted_conditionally");
  const start = round.calendar.find(({ phase }) => phase === "scoring")?.startsOn ?? round.today;
  const shares = [900, 400, 1000, 950, 850, 120];
  const second = scored[1];
  const recused = members[3];
  if (recused && second)
    await db.conflict.create({
      data: { planId: second.id, memberId: recused.id, reason: "Ik woon naast deze plek.", at: at(start) },
    });
  for (const [index, member] of members.entries()) {
    for (const plan of scored) {
      if (!random.happens(shares[index] ?? 500)) continue;
      if (member === recused && plan === second) continue;
      const when = at(addDays(start, random.below(12)), 19);
      await db.score.createMany({
        data: round.rules.criteria.map(({ key, levels, knockOut }) => ({
          planId: plan.id,
          memberId: member.id,
          criterion: key,
          version: 1,
          level: random.below(levels.length - (knockOut ? 1 : random.happens(150) ? 0 : 1)),
          at: when,
        })),
      });
      await db.scoreSheet.create({ data: { planId: plan.id, memberId: member.id, submittedAt: when } });
    }
  }
}
