import { expect } from "vitest";
import { db } from "#app/platform/db.server.ts";

const watched = ["Score", "ScoreSheet", "Conflict", "Fund", "Allocation", "AwardLine", "Lot", "AuditEvent"];

/** Everything that acts in a fund can write, as one text per table. */
async function written(): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const table of watched) {
    const [row] = await db.$queryRawUnsafe<{ rows: string }[]>(
      `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS rows FROM "${table}" t`,
    );
    contents[table] = row?.rows ?? "";
  }
  return contents;
}

/** The act is refused for this reason, and nothing at all was written. */
export async function expectFondsRefused(
  act: () => Promise<unknown>,
  reason: string,
  more: object = {},
): Promise<void> {
  const before = await written();
  expect(await act()).toMatchObject({ refused: reason, ...more });
  expect(await written()).toEqual(before);
}

/** The last audit event of a type. */
export function lastEvent(type: string) {
  return db.auditEvent.findFirst({
    where: { type },
    orderBy: { id: "desc" },
    select: { actorId: true, role: true, roundId: true, planId: true, details: true },
  });
}
