import { siteUrl, type TestServer } from "../../../scripts/testing/database.js";

interface Shared {
  readonly server: TestServer;
  readonly stateDir: string;
}

const variable = "LEVE_DE_BUURT_TEST";

/** Hands what the whole run has in common to its workers, which inherit the environment. */
export function share(shared: Shared): void {
  process.env[variable] = JSON.stringify(shared);
}

/** What the run has in common; null while the tests are only being listed. */
export const shared = JSON.parse(process.env[variable] ?? "null") as Shared | null;

/** The database of a worker. After a failed test the next ones get a new worker and so a new database. */
export function databaseOf({ TEST_WORKER_INDEX: worker = "0" }: NodeJS.ProcessEnv): string {
  return `browser_${worker}`;
}

// A test may use code of the product, such as the factories. It connects to this worker's database when first asked to,
// but reads where that is when it is imported: so this file comes before it. A trial of the promises has said so already.
if (!process.env["TRUST_TRIAL"]) {
  process.env["DATABASE_URL"] = shared
    ? siteUrl(shared.server, databaseOf(process.env))
    : "postgresql://127.0.0.1/only-listing";
  process.env["STATE_DIR"] = shared?.stateDir ?? "only-listing";
  process.env["EXAMPLE_MODE"] = "1";
}
