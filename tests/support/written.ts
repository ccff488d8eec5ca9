import { expect } from "vitest";
import { db } from "#app/platform/db.server.ts";

/** The one event of a refusal, to somebody of the office. */
export const refusal = "people.act_refused";

/** All that these tables hold, as one text per table; of the log all but what was refused. */
export async function writtenIn(tables: readonly string[]): Promise<Record<string, string>> {
  const selects = tables.map((table) => {
    const where = table === "AuditEvent" ? `WHERE type <> '${refusal}'` : "";
    return `SELECT '${table}' AS table, string_agg(t::text, E'\\n' ORDER BY t::text) AS rows FROM "${table}" t ${where}`;
  });
  const found = await db.$queryRawUnsafe<{ table: string; rows: string | null }[]>(selects.join(" UNION ALL "));
  return Object.fromEntries(found.map(({ table, rows }) => [table, rows ?? ""]));
}

/** An act is refused, and nothing at all is written in these tables. */
export async function expectRefusedIn(
  tables: readonly string[],
  act: () => Promise<unknown>,
  no: object,
): Promise<void> {
  const before = await writtenIn(tables);
  expect(await act()).toMatchObject(no);
  expect(await writtenIn(tables)).toEqual(before);
}

/** The types of what was done, oldest first: all events but those of a refusal. */
export async function typesDone(): Promise<string[]> {
  const events = await db.auditEvent.findMany({ where: { type: { not: refusal } }, orderBy: { id: "asc" } });
  return events.map(({ type }) => type);
}
