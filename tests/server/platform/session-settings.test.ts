import { expect, test, vi } from "vitest";
import pg from "pg";
import { freshDatabase } from "#tests/support/database.ts";

test("another time zone or isolation of the database changes no time that is told, and no lock", async () => {
  const address = await freshDatabase();
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const here = `ALTER ROLE CURRENT_USER IN DATABASE "${client.database ?? ""}"`;
  await client.query(`${here} SET timezone = 'Pacific/Auckland'`);
  await client.query(`${here} SET default_transaction_isolation = 'repeatable read'`);
  await client.end();
  const holder = globalThis as { prismaOfThisProcess?: unknown };
  const usual = holder.prismaOfThisProcess;
  delete holder.prismaOfThisProcess;
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", address);
  const { db, inTransaction } = await import("#app/platform/db.server.ts");
  try {
    const told = await inTransaction(
      (tx) => tx.$queryRaw<{ zone: string; isolation: string; at: Date; same: boolean }[]>`
      SELECT current_setting('TimeZone') AS zone, current_setting('transaction_isolation') AS isolation, now() AS at,
        ${new Date(0)}::timestamptz = to_timestamp(0) AS same`,
    );
    expect(told).toMatchObject([{ zone: "UTC", isolation: "read committed", same: true }]);
    expect(Math.abs(Date.now() - Number(told[0]?.at))).toBeLessThan(60_000);
  } finally {
    await db.$disconnect();
    vi.unstubAllEnvs();
    holder.prismaOfThisProcess = usual;
  }
});
