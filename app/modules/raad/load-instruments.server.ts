import { fromUtc, localDay, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { db, type Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Instrument as InstrumentRow, InstrumentVersion } from "#prisma/generated/client.ts";
import type { FractieVotes } from "./core/fracties.ts";
import { aboutPlan } from "./core/dossier.ts";
import { inOrder, type Instrument, type InstrumentKind, type InstrumentName } from "./core/instrument.ts";
import type { InstrumentOutcome } from "./core/instrument.ts";
import type { Votes } from "./core/votes.ts";

/** The amendementen and moties of a round as they were recorded last, by kind and number. */
export async function loadInstruments(tx: Tx, roundId: number): Promise<Instrument[]> {
  return (await withLastDay(tx, { roundId })).instruments;
}

/** Those that are about a plan. */
export async function instrumentsAbout(
  tx: Tx,
  { id: roundId }: { readonly id: number },
  { number }: { readonly number: number },
): Promise<Instrument[]> {
  // Also those that were about it before: the last version says
  const { instruments } = await withLastDay(tx, { roundId, versions: { some: { plans: { has: number } } } });
  return aboutPlan(instruments, number);
}

/** The same with the day on which something of them was recorded last; null of none. */
export async function withLastDay(
  tx: Tx,
  where: Prisma.InstrumentWhereInput,
): Promise<{ instruments: Instrument[]; recordedOn: LocalDate[] }> {
  const rows = await tx.instrument.findMany({
    where,
    include: { versions: { orderBy: { version: "desc" }, take: 1 } },
  });
  const last = rows.flatMap(({ versions: [version], ...row }) => (version ? [{ row, version }] : []));
  return {
    instruments: inOrder(last.map(({ row, version }) => toInstrument(row, version))),
    recordedOn: last.map(({ version }) => localDay(version.recordedAt)),
  };
}

/** What was recorded of an amendement or motie before its last version, the newest first. */
export async function earlierOf(instrument: InstrumentName): Promise<Instrument[]> {
  const [, ...earlier] = await db.instrumentVersion.findMany({
    where: { instrumentId: instrument.id },
    orderBy: { version: "desc" },
  });
  return earlier.map((version) => toInstrument(instrument, version));
}

function toInstrument(named: InstrumentRow | InstrumentName, row: InstrumentVersion): Instrument {
  const { title, text, reason, proposers, plans, outcome, decidedOn, version } = row;
  return {
    ...nameOf(named),
    ...{ title, text, reason, proposers, plans, version },
    // A constraint of the table lets nothing else in.
    outcome: outcome as InstrumentOutcome,
    votes: toVotes(row),
    decidedOn: decidedOn && fromUtc(decidedOn),
  };
}

export function nameOf({ id, number, kind, reference }: InstrumentRow | InstrumentName): InstrumentName {
  // A constraint of the table lets nothing else in.
  return { id, number, kind: kind as InstrumentKind, reference };
}

interface VotesRow {
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly seats: number | null;
  readonly fracties: unknown;
}

/** Votes as they are stored; null when nobody voted. */
export function toVotes({ votesFor, votesAgainst, seats, fracties }: VotesRow): Votes | null {
  if (votesFor === null || votesAgainst === null) return null;
  // Written by the commands of this module from its own type only.
  return { for: votesFor, against: votesAgainst, seats, fracties: fracties as FractieVotes[] | null };
}
