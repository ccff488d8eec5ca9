import { join } from "node:path";
import { readJson, writeJson } from "../database/json-file.js";
import { projectDir, stateDir } from "./place.js";
import { runProgram } from "./run-program.js";

/** @import { UsedDatabase } from "../database/use.js" */

const file = join(projectDir, "scripts", "commands", "nightly.ts");
const localDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** The last day whose night was seen to; on the first start there is nothing to see to. */
const seenFile = join(stateDir, "nightly.json");

/**
 * Does the work of the night as the owner of the tables, as soon as the day has changed: that is when phases close. A night that
 * the site slept through is made up for. What goes wrong is said and tried again the next minute.
 * @param {UsedDatabase} database
 * @param {(line: string) => void} say
 * @returns {() => Promise<void>} stops it
 */
export function workNightly({ ownerUrl, exampleMode }, say) {
  const env = { DATABASE_URL: ownerUrl, STATE_DIR: stateDir, EXAMPLE_MODE: exampleMode ? "1" : "0" };
  const today = () => localDay.format(new Date());
  const seen = (/** @type {string} */ day) => writeJson(seenFile, { day });
  if (!readJson(seenFile)) seen(today());
  let isStopped = false;
  let isBusy = false;
  const look = async () => {
    const day = today();
    if (isBusy || readJson(seenFile)?.day === day) return;
    isBusy = true;
    await runProgram(process.execPath, ["--import", "tsx", file], env)
      .then(() => seen(day))
      .catch((/** @type {Error} */ error) => isStopped || say(`Het werk van de nacht lukte niet: ${error.message}`));
    isBusy = false;
  };
  void look();
  const timer = setInterval(() => void look(), 60_000);
  return async () => {
    isStopped = true;
    clearInterval(timer);
  };
}
