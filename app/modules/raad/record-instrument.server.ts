import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { isForDecision } from "./core/competence.ts";
import { countFracties } from "./core/fracties.ts";
import { whyNotInstrument, type InstrumentEntry } from "./core/instrument.ts";
import type { RaadReason } from "./core/reasons.ts";
import { lastDecisions } from "./last-decisions.server.ts";
import { loadInstruments } from "./load-instruments.server.ts";

type Recorded = { readonly id: number; readonly number: number; readonly version: number };

/**
 * Records an amendement or motie of the raad: a new one when `number` is null, else its next version. What was recorded before stays
 * (Gemeentewet 147b).
 */
export function recordInstrument(
  actor: Actor,
  slug: string,
  number: number | null,
  typed: InstrumentEntry,
): Promise<Recorded | Refused<RaadReason>> {
  return actInRound<Recorded | Refused<RaadReason>>(
    actor,
    slug,
    "raad.record_instrument",
    async ({ tx, round, record }) => {
      const counted = countFracties(typed);
      if (isRefused(counted)) return counted;
      const entry = { ...typed, ...counted, fracties: counted?.fracties ?? [] };
      const all = await loadInstruments(tx, round.id);
      const before = all.find((one) => one.number === number);
      if (number !== null && !before) return refused("no_such_instrument");
      // What an amendement is called can be corrected; that it was no motie is of every version
      if (before && before.kind !== typed.kind) return refused("instrument_other_kind", { field: "kind" });
      const { numbers, followed } = await plansOf(tx, round.id, before?.id ?? null);
      const no = whyNotInstrument(entry, round, {
        followed,
        // One that left the list since is still what it is about
        plans: new Set([...numbers, ...(before?.plans ?? [])]),
        others: all.filter((one) => one.id !== before?.id),
        last: before?.version ?? 0,
      });
      if (no) return no;
      const { kind, reference } = entry;
      const row = before
        ? await tx.instrument.update({ where: { id: before.id }, data: { kind, reference } })
        : await tx.instrument.create({
            data: {
              ...{ kind, reference },
              roundId: round.id,
              number: 1 + Math.max(0, ...all.map((one) => one.number)),
            },
          });
      const version = entry.version + 1;
      await tx.instrumentVersion.create({
        data: { ...rowOf(entry), instrumentId: row.id, version, recordedById: accountOf(actor) },
      });
      const details = { kind, reference, outcome: entry.outcome, version };
      await record({ type: "raad.instrument_recorded", details });
      return { id: row.id, number: row.number, version };
    },
  );
}

/** The plans that the raad can decide about, and those of which the decision followed from this amendement or motie. */
async function plansOf(tx: Tx, roundId: number, id: number | null) {
  const plans = await tx.plan.findMany({ where: { roundId } });
  const decisions = await lastDecisions(tx, roundId);
  return {
    numbers: plans.filter(isForDecision).map(({ number }) => number),
    followed: plans
      .filter((plan) => id !== null && decisions.get(plan.id)?.instrumentId === id)
      .map(({ number }) => number),
  };
}

function rowOf({ kind: _kind, reference: _reference, version: _, fracties = [], seats, ...entry }: InstrumentEntry) {
  return {
    ...entry,
    ...{ proposers: [...entry.proposers], plans: [...entry.plans] },
    ...(fracties.length > 0 && { fracties: fracties as unknown as Prisma.InputJsonArray }),
    seats: entry.votesFor === null ? null : (seats ?? null),
    decidedOn: entry.outcome === "submitted" || entry.decidedOn === null ? null : utc(entry.decidedOn),
  };
}
