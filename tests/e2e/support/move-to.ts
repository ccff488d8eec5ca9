import "./shared.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { calendarAt, reload, type Moment } from "../../support/factories.ts";

/** Moves the dates of a round so that today falls at another moment: the clock of the database decides the phase. */
export async function moveTo(round: Round, moment: Moment): Promise<Round> {
  const calendar = calendarAt(round.kind, moment, round.today);
  await db.roundPhase.deleteMany({ where: { roundId: round.id } });
  await db.roundPhase.createMany({
    data: calendar.map(({ phase, startsOn, endsOn }) => ({
      roundId: round.id,
      phase,
      startsOn: utc(startsOn),
      endsOn: utc(endsOn),
    })),
  });
  return reload(round.slug);
}
