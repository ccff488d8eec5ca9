// One trial of one row, in a process of its own: told by TRUST_TRIAL, answers its outcome to the process that forked it.
import { randomUUID } from "node:crypto";
import { withClient } from "../../scripts/database/connection.js";
import { startApp } from "../../scripts/testing/app.js";
import {
  copyDatabase,
  ownerUrl,
  siteUrl as siteUrlOf,
  startTestServer,
  type TestServer,
} from "../../scripts/testing/database.js";
import type { Outcome, Place } from "./row.ts";
import { rows } from "./rows.ts";
import { smallDisk } from "./small-disk.ts";

interface Told {
  readonly row: string;
  readonly size: number;
  readonly sabotage: string | null;
  readonly server: TestServer;
  readonly stateDir: string;
}

const told = JSON.parse(process.env["TRUST_TRIAL"] ?? "{}") as Told;
const row = rows.find((one) => one.name === told.row);
if (!row) throw new Error(`there is no row ${told.row}`);
const say = (text: string) =>
  process.stderr.write(`  ${told.row}${told.sabotage ? ` (${told.sabotage})` : ""}: ${text}\n`);
const disk = row.diskMegabytes === undefined ? null : smallDisk(row.diskMegabytes);
if (disk && !disk.made) {
  const outcome: Outcome = { asked: 0, found: 0, notRun: "no file system may be mounted here" };
  await new Promise((sent) => process.send?.(outcome, sent));
  process.exit();
}
const own = row.ownServer ? await startTestServer(say, { below: disk?.folder }) : null;
const { server, stateDir } = own ?? told;
const name = `trust_${randomUUID().slice(0, 8)}`;
const siteUrl = await copyDatabase(server, name);
// Before any code of the product is imported: it opens its connections to this address.
Object.assign(process.env, { DATABASE_URL: siteUrl, STATE_DIR: stateDir, EXAMPLE_MODE: "1" });

const stops: (() => Promise<void>)[] = own ? [own.stop] : [];

/** What a trial gets of a database: its addresses, and the product on it. */
function placeOf(database: string): Pick<Place, "siteUrl" | "ownerUrl" | "startApp"> {
  return {
    siteUrl: siteUrlOf(server, database),
    ownerUrl: ownerUrl(server, database),
    startApp: async (env = {}) => {
      const app = await startApp({ databaseUrl: siteUrlOf(server, database), stateDir, env });
      stops.unshift(app.stop);
      return app;
    },
  };
}

const place: Place = {
  ...placeOf(name),
  stateDir,
  asOwner: (sql, values = []) =>
    withClient(ownerUrl(server, name), async (client) => (await client.query<never>(sql, [...values])).rows),
  crash: async () => own?.crash(),
  revive: async () => (await own?.revive()) ?? false,
  disk: disk ?? { fill: () => undefined, free: () => undefined },
  asAdmin: (sql) => withClient(server.adminUrl, (client) => client.query(sql)),
  databaseLog: () =>
    withClient(server.adminUrl, async (client) => {
      const beside = `regexp_replace(current_setting('data_directory'), '[^/]*$', 'postgres.log')`;
      const { rows } = await client.query<{ log: string | null }>(`SELECT pg_read_file(${beside}) AS log`);
      return rows[0]?.log ?? "";
    }),
  copy: async () => {
    const { db } = await import("#app/platform/db.server.ts");
    // A database is copied only while nobody is in it.
    await db.$disconnect();
    await copyDatabase(server, `${name}_copy`, name);
    return placeOf(`${name}_copy`);
  },
};

try {
  const outcome = await row.run({ size: told.size, sabotage: told.sabotage, place, say });
  await new Promise((sent) => process.send?.(outcome, sent));
} catch (error) {
  say(String(error instanceof Error ? error.stack : error));
} finally {
  for (const stop of stops) await stop().catch(() => undefined);
}
process.exit();
