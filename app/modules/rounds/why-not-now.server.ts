import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { fromUtc, longDate, type LocalDate } from "./core/dates.ts";
import { keyDueOn, whyNotCarryOut, type Proposed } from "./core/four-eyes.ts";
import type { RoundReason } from "./core/reasons.ts";
import type { Round } from "./core/round.ts";
import { whyNotEntrust } from "./safe-storage.server.ts";

/** Whether what takes two people can be done now, by the round and by what is stored. */
export async function whyNotNow(
  round: Round,
  proposed: Omit<Proposed, "ofOne"> & { readonly leftOut: Uint8Array<ArrayBuffer> | null },
  tx: Tx = db,
): Promise<Refused<RoundReason> | null> {
  const { kind, on, leftOut } = proposed;
  const no = whyNotCarryOut({ kind, on, ofOne: leftOut !== null }, round);
  if (no) return no;
  // Not on a database that cannot be trusted with choices.
  if (kind === "open") return whyNotEntrust(tx);
  if (kind !== "invalidate" && kind !== "destroy_key") return null;
  const same = { roundId: round.id, kind, leftOut, verdict: { verdict: "approved" as const } };
  const isDecided = (await tx.roundProposal.count({ where: same })) > 0;
  if (!isDecided) return null;
  return kind === "invalidate" ? refused("already_invalid") : keyDayIsSet(await keyDue(round, tx));
}

const keyDayIsSet = (day: LocalDate | null): Refused<RoundReason> =>
  refused("key_day_is_set", { with: { day: day ? longDate(day) : "" } });

/** On which day the key of a round is destroyed, by what the raad decided so far. */
export async function keyDue(round: Round, tx: Tx = db): Promise<LocalDate | null> {
  const last = await tx.decision.aggregate({ where: { plan: { roundId: round.id } }, _max: { decidedOn: true } });
  return keyDueOn(round, last._max.decidedOn && fromUtc(last._max.decidedOn));
}
