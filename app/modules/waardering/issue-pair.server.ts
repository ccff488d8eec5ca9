import { connectedParts } from "#app/modules/counting/core/connected-parts.ts";
import { nextPair, type Pair } from "#app/modules/counting/core/pairing.ts";
import { authorRef } from "#app/modules/people/author-ref.server.ts";
import type { Valuer } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db, inTransaction, type Tx } from "#app/platform/db.server.ts";
import type { CompareReason } from "./core/reasons.ts";
import { byPlan, earlier } from "./earlier.server.ts";
import { onKnownRound } from "./known-round.server.ts";
import { waitingPair } from "./own-answers.server.ts";
import { valuingVoice } from "./voice.server.ts";
import { voterRef } from "./voter.server.ts";

/**
 * Gives a resident a pair to answer: the one that still waits for an answer, else a new one (R76): by chance rather of
 * plans that were compared little, joining what is not connected yet, never an own plan and never the same pair again.
 */
export function issuePair(
  valuer: Valuer,
  roundSlug: string,
  session: Uint8Array | null = null,
): Promise<{ pair: string } | Refused<CompareReason>> {
  return onKnownRound<{ pair: string }, CompareReason>(
    { valuer, act: "waardering.compare", slug: roundSlug },
    async (round) => {
      const voice = await valuingVoice(valuer, round, "pairs");
      if (isRefused(voice)) return voice;
      const voter = voterRef(round.id, voice.personRef);
      const compared = await comparedEarlier(round);
      return inTransaction(async (tx) => {
        // One at a time per voter, from here on: a pair that is given and answered while this one is chosen would be given again.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(encode(${voter}::bytea, 'hex'), 0))`;
        const waiting = await waitingPair(round, voice, tx);
        if (waiting) return { pair: waiting.pair };
        const proposed = await proposePair(tx, round, valuer, voter, compared);
        if (!proposed) return refused("no_pair_left");
        const by = valuer.kind === "code_holder" ? valuer.code : session;
        const { outcome, pair } = await issue(tx, round, by, voter, proposed);
        return outcome === "stored" ? { pair } : refused(outcome);
      });
    },
  );
}

interface Compared {
  readonly one: string;
  readonly other: string;
  readonly times: number;
  readonly days: number;
}

/** How often each two plans were compared, whichever won. */
const comparedEarlier = earlier(
  ({ id, today }) => db.$queryRaw<Compared[]>`
    WITH compared AS (
      SELECT least(pair."leftId", pair."rightId")::text AS one, greatest(pair."leftId", pair."rightId")::text AS other, pair.day
      FROM "Comparison" answer JOIN "IssuedPair" pair ON pair.id = answer."pairId"
      WHERE answer."roundId" = ${id} AND answer.answer <> 'dont_know' AND pair.day < ${today}::date)
    SELECT one, other, count(*)::int AS times, (SELECT count(DISTINCT day) FROM compared)::int AS days
    FROM compared GROUP BY one, other`,
);

interface Authored {
  readonly id: number;
  readonly authorId: number | null;
  readonly authorRef: Uint8Array | null;
}

/** Also with an earlier account, that was removed. */
function wrote(valuer: Valuer, plan: Authored): boolean {
  if (valuer.kind !== "resident") return false;
  if (plan.authorRef === null) return plan.authorId === valuer.accountId;
  return Buffer.from(authorRef(plan.id, valuer.personRef)).equals(plan.authorRef);
}

async function proposePair(
  tx: Tx,
  round: Round,
  valuer: Valuer,
  voter: Uint8Array<ArrayBuffer>,
  compared: readonly Compared[],
): Promise<Pair | null> {
  const plans = await tx.$queryRaw<Authored[]>`
    SELECT id, "authorId", "authorRef" FROM "Plan" WHERE "roundId" = ${round.id} AND is_valued(state, "parentId")`;
  const issued = await tx.issuedPair.findMany({
    where: { roundId: round.id, voterRef: voter },
    select: { leftId: true, rightId: true },
  });
  const planIds = plans.map(({ id }) => String(id));
  const known = new Set(planIds);
  const edges = compared.filter(({ one, other }) => known.has(one) && known.has(other));
  const sides = edges.flatMap(({ one, other, ...edge }) => [one, other].map((plan) => ({ ...edge, plan })));
  return nextPair({
    planIds,
    earlier: byPlan(sides),
    parts: connectedParts(planIds, edges),
    own: plans.filter((plan) => wrote(valuer, plan)).map(({ id }) => String(id)),
    issued: issued.map(({ leftId, rightId }) => ({ left: String(leftId), right: String(rightId) })),
    seed: `${round.slug}\n${Buffer.from(voter).toString("hex")}\n${issued.length}`,
  });
}

interface Outcome {
  readonly outcome: "stored" | CompareReason;
  readonly pair: string;
}

async function issue(
  tx: Tx,
  round: Round,
  session: Uint8Array | null,
  voter: Uint8Array<ArrayBuffer>,
  { left, right }: Pair,
): Promise<Outcome> {
  const rows = await tx.$queryRaw<Outcome[]>`
    SELECT outcome, pair::text FROM issue_pair(
      ${round.id}::int, ${round.rulesVersion}::int, ${round.today}::date, ${session}::bytea, ${voter}::bytea,
      ${Number(left)}::int, ${Number(right)}::int)`;
  const [row] = rows;
  if (!row) throw new Error("issue_pair did not answer");
  return row;
}
