import { withClient } from "../database/connection.js";
import { migrate } from "../steps/migrate.js";

/** Runs something on a new, migrated database of the same server, so that nothing else is in it and nothing stays behind. */
export async function onOwnDatabase(given: string, run: (database: string) => Promise<void>): Promise<void> {
  const database = `bench_${process.pid}_${Date.now().toString(36)}`;
  await withClient(given, (client) => client.query(`CREATE DATABASE ${database}`));
  try {
    const url = new URL(given);
    url.pathname = `/${database}`;
    await migrate(url.href, () => undefined);
    await run(database);
  } finally {
    await withClient(given, (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
  }
}
