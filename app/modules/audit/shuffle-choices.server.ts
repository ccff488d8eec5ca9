import { db, type Tx } from "#app/platform/db.server.ts";

/**
 * Tables in which the order of writing tells who came when, with the random column that takes its place. What refers to one
 * another is rewritten together. Whose session is whose may be known, so the order of sessions would give away the other.
 */
const groups: readonly (readonly (readonly [table: string, by: string])[])[] = [
  [["Rating", "id"]],
  [
    ["IssuedPair", "id"],
    ["Comparison", "pairId"],
  ],
  [["Participation", "voterRef"]],
  [["Session", "tokenHash"]],
  [
    ["RegisterEntry", "id"],
    ["Stemcode", "hash"],
    ["RegisteredAccount", "entryId"],
  ],
  [["PaperBallot", "voterRef"]],
];

/**
 * Writes the choices anew in the order of their random numbers, as the owner of the tables. Where a row lies and in which
 * transaction it was written (ctid, xmin) then say the same of all. Voters wait meanwhile; nothing is lost: the rows before and
 * after are compared, and a difference rolls everything back. Answers how many rows there are.
 */
export async function shuffleChoices(): Promise<number> {
  let rows = 0;
  for (const group of groups) {
    // More than a million rows and their indexes take longer than an act of somebody who waits.
    rows += await db.$transaction((tx) => rewrite(tx, group), { maxWait: 30_000, timeout: 900_000 });
    // Frozen and known to be visible: the count reads the index alone again.
    for (const [table] of group) await db.$executeRawUnsafe(`VACUUM (FREEZE, ANALYZE) "${table}"`);
  }
  return rows;
}

async function rewrite(tx: Tx, group: (typeof groups)[number]): Promise<number> {
  const names = group.map(([table]) => `"${table}"`).join(", ");
  // Who is at it goes first; who comes waits, but never behind somebody who does not end.
  await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = '20s'`);
  await tx.$executeRawUnsafe(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
  const before = await sumsOf(tx, group);
  for (const [table, by] of group) {
    await tx.$executeRawUnsafe(
      `CREATE TEMP TABLE "kept ${table}" ON COMMIT DROP AS SELECT * FROM "${table}" ORDER BY "${by}"`,
    );
    await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  }
  await tx.$executeRawUnsafe(`TRUNCATE ${names}`);
  for (const [table, by] of group) {
    await tx.$executeRawUnsafe(`INSERT INTO "${table}" SELECT * FROM "kept ${table}" ORDER BY "${by}"`);
    await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  }
  const after = await sumsOf(tx, group);
  if (JSON.stringify(before) !== JSON.stringify(after))
    throw new Error(`${names} came out otherwise: nothing was changed`);
  return before.reduce((sum, { rows }) => sum + rows, 0);
}

const sumsOf = (tx: Tx, group: (typeof groups)[number]) => Promise.all(group.map(([table]) => sumOf(tx, table)));

/** The number of rows and a sum over all that they hold, whatever their order. */
async function sumOf(tx: Tx, table: string): Promise<{ rows: number; sum: string }> {
  const [found] = await tx.$queryRawUnsafe<{ rows: number; sum: string }[]>(
    `SELECT count(*)::int AS rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text AS sum FROM "${table}" t`,
  );
  if (!found) throw new Error("a count did not answer");
  return found;
}
