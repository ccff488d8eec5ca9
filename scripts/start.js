// `npm start`, from a bare clone to a running site. Until the packages are installed only Node's own modules are there,
// so what needs a package is imported after that step.
import { withLock } from "./steps/lock.js";
import { ensureInstalled } from "./steps/install.js";
import { say, step } from "./steps/progress.js";
import { forgetSite, rememberSite, runningSite } from "./steps/running-site.js";
import { stopPrograms } from "./steps/run-program.js";
import { signInLines } from "./steps/sign-ins.js";
import { choosePort, onFreePort, usualPort } from "./web/port.js";

/** @import { UsedDatabase } from "./database/use.js" */

/** What a stop has to close, last opened first. @type {(() => Promise<void>)[]} */
const opened = [];
let isStopping = false;

/** @param {number} code @param {string} [why] */
async function stop(code, why) {
  // A second Ctrl-C: the first one is being carried out.
  if (isStopping) return;
  isStopping = true;
  if (why) say(why);
  stopPrograms();
  for (const close of opened.reverse()) await close().catch((error) => say(String(error)));
  process.exit(code);
}

/** @returns {Promise<UsedDatabase>} */
async function startDatabase() {
  const { useDatabase } = await import("./database/use.js");
  const opening = useDatabase(say);
  opened.push(async () => await (await opening).close());
  const database = await opening;
  database.watch();
  return database;
}

/** @param {UsedDatabase} database */
async function prepareDatabase(database) {
  const { migrate } = await import("./steps/migrate.js");
  const { needsExample, seedExample } = await import("./steps/seed.js");
  await step("Database bijwerken", () => migrate(database.ownerUrl, say));
  if (await needsExample(database)) await step("Voorbeeldgemeente vullen", () => seedExample(database));
}

/** @param {UsedDatabase} database */
async function openSite(database) {
  const { serve } = await import("./serve.js");
  const { siteUrl: databaseUrl, stateDir, exampleMode } = database;
  const site = await onFreePort((port) => serve({ port, databaseUrl, stateDir, exampleMode }));
  if (site.port !== usualPort && !process.env["PORT"])
    say(`Poort ${usualPort} is bezet. Wij nemen poort ${site.port}.`);
  opened.push(async () => {
    forgetSite();
    await site.close();
  });
  rememberSite({ webPort: site.port, databaseUrl });
  return site;
}

async function start() {
  const { ensureClient } = await import("./steps/client.js");
  const { ensureBuilt } = await import("./steps/build.js");
  await choosePort();
  await step("Pakketten installeren", () => ensureInstalled(say));
  await step("Databaseclient maken", () => ensureClient(say));
  // Building needs no database, so the two are prepared at the same time; who waits sees what is left to do.
  const building = ensureBuilt(say);
  building.catch(() => undefined);
  const database = await step("Database starten", startDatabase);
  await prepareDatabase(database);
  await step("Site bouwen", () => building);
  const site = await step("Site openen", () => openSite(database));
  const { workNightly } = await import("./steps/nightly.js");
  opened.push(workNightly(database, say));
  announce(site.port, database.exampleMode);
}

/**
 * @param {number} port
 * @param {boolean} exampleMode
 */
function announce(port, exampleMode) {
  say(`\nLeve de buurt staat open op http://localhost:${port}`);
  const lines = exampleMode ? signInLines() : [];
  if (lines.length > 0) say(["\nInloggen in het voorbeeld (wie, e-mailadres, wachtwoord):", ...lines].join("\n"));
  say("\nStoppen: Ctrl-C");
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => void stop(0, "\nWij stoppen de site en de database."));
}

try {
  say("Leve de buurt\n");
  await withLock("start", say, async () => {
    const site = runningSite();
    if (site) say(`Leve de buurt staat al open op http://localhost:${site.webPort}`);
    else await start();
  });
} catch (error) {
  // What was broken off by Ctrl-C is no failure.
  if (!isStopping) {
    say(`\n${/** @type {Error} */ (error).message}`);
    await stop(1);
  }
}
