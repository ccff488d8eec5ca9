import type { Valuer } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { waitsForDisk } from "#app/modules/rounds/safe-storage.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { NotKnowingReason, PairAnswer } from "./core/comparison.ts";
import type { CompareReason } from "./core/reasons.ts";
import { onKnownRound } from "./known-round.server.ts";
import { valuingVoice, voiceAfterClose } from "./voice.server.ts";
import { voterRef } from "./voter.server.ts";

export interface NewAnswer {
  readonly pair: string;
  readonly answer: PairAnswer;
  /** Only, and always, with "dont_know". */
  readonly reason: NotKnowingReason | null;
  /** Made with the form: the same key again is the same answer. */
  readonly key: string;
}

/** Stores the one answer to a pair that was issued to this resident, at once and for good (R78). */
export function answerPair(
  valuer: Valuer,
  roundSlug: string,
  { pair, answer, reason, key }: NewAnswer,
  session: Uint8Array | null = null,
): Promise<{ pair: string } | Refused<CompareReason>> {
  return onKnownRound<{ pair: string }, CompareReason>(
    { valuer, act: "waardering.compare", slug: roundSlug },
    async (round) => {
      const because = answer === "dont_know" ? reason : null;
      const voice = await valuingVoice(valuer, round, "pairs");
      if (isRefused(voice)) {
        const sent = await wasSentBeforeClose(valuer, round, { pair, answer, reason: because, key });
        return sent ? { pair } : voice;
      }
      const by = valuer.kind === "code_holder" ? valuer.code : session;
      if (answer === "dont_know" && reason === null) return refused("not_knowing_needs_a_reason", { field: "reason" });
      const rows = await db.$queryRaw<{ outcome: "stored" | CompareReason }[]>`
      SELECT outcome FROM answer_pair(
        ${round.id}::int, ${round.rulesVersion}::int, ${round.today}::date, ${by}::bytea,
        ${voterRef(round.id, voice.personRef)}::bytea, ${pair}::uuid, ${answer}::"ComparisonAnswer", ${because}, ${key}::uuid)
      WHERE ${waitsForDisk}`;
      const [row] = rows;
      if (!row) return refused("storage_not_durable");
      return row.outcome === "stored" ? { pair } : refused(row.outcome);
    },
  );
}

/** Whether this very answer was stored, when its form is sent again after the valuing. */
async function wasSentBeforeClose(
  valuer: Valuer,
  round: Round,
  { pair, answer, reason, key }: NewAnswer,
): Promise<boolean> {
  const voice = await voiceAfterClose(valuer, round);
  if (!voice) return false;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT id FROM "IssuedPair" WHERE id = ${pair}::uuid AND "roundId" = ${round.id}
      AND "voterRef" = ${voterRef(round.id, voice.personRef)}
      AND earlier_answer(id, ${answer}::"ComparisonAnswer", ${reason}, ${key}::uuid) = 'stored'`;
  return rows.length > 0;
}
