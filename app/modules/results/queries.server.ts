import { localDay, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { Indicator as StoredIndicator } from "#prisma/generated/client.ts";
import { byYear, type Corrected, type Indicator } from "./core/indicator.ts";

interface MeasuredRow {
  readonly indicatorId: number;
  readonly year: number;
  readonly wijk: string | null;
  readonly value: number | null;
}

/** All indicators by name with what was measured of each, or the one of this id. */
export async function listIndicators(id: number | null = null, tx: Tx = db): Promise<Indicator[]> {
  const indicators = await tx.indicator.findMany({ ...(id !== null && { where: { id } }), orderBy: { name: "asc" } });
  const rows = await tx.$queryRaw<MeasuredRow[]>`
    SELECT last.* FROM (
      SELECT DISTINCT ON (m."indicatorId", m.year, m."wijkId") m."indicatorId", m.year, m."wijkId", m.value, w.name AS wijk,
        w.position
      FROM "Measurement" m LEFT JOIN "Wijk" w ON w.id = m."wijkId"
      WHERE ${id}::int IS NULL OR m."indicatorId" = ${id}::int
      ORDER BY m."indicatorId", m.year, m."wijkId", m.id DESC) last
    WHERE last.value IS NOT NULL ORDER BY last.position NULLS FIRST`;
  return indicators.map((indicator) => withMeasured(indicator, rows));
}

function withMeasured(indicator: StoredIndicator, rows: readonly MeasuredRow[]): Indicator {
  const own = rows.flatMap(({ indicatorId, year, wijk, value }) =>
    indicatorId === indicator.id && value !== null ? [{ year, wijk, value }] : [],
  );
  return { ...indicator, years: byYear(own, indicator.spreadLimit) };
}

/** The day of the last measurement; null when nothing was measured. */
export async function lastMeasuredOn(): Promise<LocalDate | null> {
  const last = await db.measurement.findFirst({ orderBy: { id: "desc" }, select: { at: true } });
  return last && localDay(last.at);
}

/** What was measured of an indicator and corrected or taken back afterwards, the last first (R90). */
export async function correctedOf(indicatorId: number): Promise<Corrected[]> {
  const rows = await db.$queryRaw<(Omit<Corrected, "on"> & { at: Date })[]>`
    SELECT m.id, m.year, w.name AS wijk, m.value, m.at, by."displayName" AS by
    FROM "Measurement" m LEFT JOIN "Wijk" w ON w.id = m."wijkId" JOIN "Account" by ON by.id = m."measuredById"
    WHERE m."indicatorId" = ${indicatorId} AND m.value IS NOT NULL AND EXISTS (SELECT FROM "Measurement" later
      WHERE later."indicatorId" = m."indicatorId" AND later.year = m.year AND later.id > m.id
        AND later."wijkId" IS NOT DISTINCT FROM m."wijkId")
    ORDER BY m.id DESC`;
  return rows.map(({ at, ...row }) => ({ ...row, on: localDay(at) }));
}
