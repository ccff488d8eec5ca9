import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import pg from "pg";
import { copyDatabase, emptyDatabase, ownerUrl } from "../../scripts/testing/database.js";

const server = inject("server");
const ofThisWorker = `worker_${process.env["VITEST_POOL_ID"] ?? "1"}`;

/** The address of this worker's database, which is made when the worker first asks for it. */
export async function workerDatabase(): Promise<string> {
  return copyDatabase(server, ofThisWorker);
}

/** The address of this worker's database as the owner of its tables. */
export const ownerAddress = (): string => ownerUrl(server, ofThisWorker);

/** A connection to this worker's database as the owner of its tables, for what the site itself may not do. */
export async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerAddress() });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** The address of a new, migrated and empty database, for a test that needs a second one. It goes with the run. */
export async function freshDatabase(): Promise<string> {
  return copyDatabase(server, `fresh_${randomUUID().slice(0, 8)}`);
}

/** Empties every table of this worker's database and lets its numbers begin at 1. Happens before each test by itself. */
export async function resetDatabase(): Promise<void> {
  await emptyDatabase(server, ofThisWorker);
}

let keeps = false;

/** For a file whose tests share what its `beforeAll` wrote: the tables are then emptied before the file only. */
export function keepDatabaseBetweenTests(): void {
  keeps = true;
  afterAll(() => (keeps = false));
}

export function keepsDatabaseBetweenTests(): boolean {
  return keeps;
}
