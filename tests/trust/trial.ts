// One trial of one row, in a process of its own: told by TRUST_TRIAL, answers its outcome to the process that forked it.
import { randomUUID } from "node:crypto";
import { withClient } from "../../scripts/database/connection.js";
import { startApp } from "../../scripts/testing/app.js";
import { copyDatabase, ownerUrl, type TestServer } from "../../scripts/testing/database.js";
import type { Place } from "./row.ts";
import { rows } from "./rows.ts";

interface Told {
  readonly row: string;
  readonly size: number;
  readonly sabotage: string | null;
  readonly server: TestServer;
  readonly stateDir: string;
}

const told = JSON.parse(process.env["TRUST_TRIAL"] ?? "{}") as Told;
const { server, stateDir } = told;
const name = `trust_${randomUUID().slice(0, 8)}`;
const siteUrl = await copyDatabase(server, name);
// Before any code of the product is imported: it opens its connections to this address.
Object.assign(process.env, { DATABASE_URL: siteUrl, STATE_DIR: stateDir, EXAMPLE_MODE: "1" });

const owner = ownerUrl(server, name);
const stops: (() => Promise<void>)[] = [];
const place: Place = {
  siteUrl,
  ownerUrl: owner,
  stateDir,
  asOwner: (sql, values = []) => withClient(owner, async (client) => (await client.query(sql, [...values])).rows),
  asAdmin: (sql) => withClient(server.adminUrl, (client) => client.query(sql)),
  startApp: async () => {
    const app = await startApp({ databaseUrl: siteUrl, stateDir });
    stops.push(app.stop);
    return app;
  },
};

const row = rows.find((one) => one.name === told.row);
if (!row) throw new Error(`there is no row ${told.row}`);
const say = (text: string) =>
  process.stderr.write(`  ${told.row}${told.sabotage ? ` (${told.sabotage})` : ""}: ${text}\n`);
try {
  const outcome = await row.run({ size: told.size, sabotage: told.sabotage, place, say });
  await new Promise((sent) => process.send?.(outcome, sent));
} catch (error) {
  say(String(error instanceof Error ? error.stack : error));
} finally {
  for (const stop of stops) await stop().catch(() => undefined);
}
process.exit();
