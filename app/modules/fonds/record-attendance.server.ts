import type { Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { whyNotCount } from "./core/adoption.ts";
import type { FondsReason } from "./core/reasons.ts";
import { awardsMade } from "./load-award.server.ts";
import { whoIsPresent } from "./load-meeting.server.ts";

type Counted = { readonly present: number };

/** The chair writes down which members are present at the meeting (R75); it replaces what was written, and holds for the day. */
export function recordAttendance(
  actor: Actor,
  slug: string,
  { present }: { readonly present: readonly number[] },
): Promise<Counted | Refused<FondsReason>> {
  return actInRound<Counted | Refused<FondsReason>>(
    actor,
    slug,
    "fonds.record_attendance",
    async ({ tx, round, record }) => {
      const no = whyNotCount(round.rules.governance, round.standing.phase, await awardsMade(round.id, tx));
      if (no) return no;
      const { seats, present: before } = await whoIsPresent(round, tx);
      if (present.some((id) => !seats.some((member) => member.id === id))) return refused("no_such_member");
      const roundId = round.id;
      const ids = new Set(present);
      if (before.length === ids.size && before.every((memberId) => ids.has(memberId)))
        return refused("attendance_same", { field: "present" });
      await tx.attendance.deleteMany({ where: { roundId } });
      await tx.attendance.createMany({ data: [...ids].map((memberId) => ({ roundId, memberId })) });
      await record({ type: "fonds.attendance_recorded", details: { present: ids.size, seats: seats.length } });
      return { present: ids.size };
    },
  );
}
