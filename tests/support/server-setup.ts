import { afterEach, beforeAll, beforeEach, inject } from "vitest";
import { assertNoConsoleErrors, watchConsoleErrors } from "#tests/support/console-errors.ts";
import { keepsDatabaseBetweenTests, resetDatabase, workerDatabase } from "#tests/support/database.ts";

// Before any code of the product is imported: it opens its connections to this address.
process.env["DATABASE_URL"] = await workerDatabase();
process.env["STATE_DIR"] = inject("stateDir");

beforeAll(resetDatabase);
beforeEach(async () => {
  if (!keepsDatabaseBetweenTests()) await resetDatabase();
});

beforeEach(watchConsoleErrors);
afterEach(assertNoConsoleErrors);
