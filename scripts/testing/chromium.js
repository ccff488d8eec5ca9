import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { findTool } from "./tools.js";

const require = createRequire(import.meta.url);

/** It runs as root too, needs no screen, and calls nobody but us. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium without the windows that nobody sees: a whole one spends more on those than on our pages. */
const shell = "chromium-headless-shell";

/**
 * The Chromium for the browser tests, or null where there is none: the one that CHROMIUM_PATH names (then no other
 * counts), else an installed one, else Playwright's own.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return existsSync(named) ? named : null;
  const installed = [shell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(findTool);
  return installed.find((path) => path !== null) ?? playwrightsOwn();
}

/**
 * Finds a Chromium or installs one: Playwright's own, else as root on Debian a package; there too where only a whole one is
 * installed. Says which it uses.
 * @param {(text: string) => void} say
 * @returns {string | null} null where there is none and none could be installed
 */
export function ensureChromium(say) {
  const found = findChromium();
  if (!process.env["CHROMIUM_PATH"]) {
    if (found === null) installPlaywrightsOwn(say);
    else if (found.endsWith("/chromium")) installPackage(shell, say);
    if (findChromium() === null) [shell, "chromium"].find((name) => installPackage(name, say));
  }
  const chromium = findChromium();
  say(chromium ? `Chromium: ${chromium}` : "No Chromium here and none could be installed.");
  return chromium;
}

/** @param {(text: string) => void} say */
function installPlaywrightsOwn(say) {
  say("No Chromium found: installing Playwright's own.");
  // A network that drops the connection must not hold up the run for many minutes.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" };
  spawnSync(process.execPath, [require.resolve("@playwright/test/cli"), "install", "chromium"], {
    stdio: "inherit",
    env,
    timeout: 300_000,
  });
}

/**
 * As root on Debian; elsewhere nothing.
 * @param {string} name
 * @param {(text: string) => void} say
 * @returns {boolean} whether it is there now
 */
function installPackage(name, say) {
  if (process.getuid?.() !== 0 || !findTool("apt-get")) return false;
  say(`Installing Debian's ${name}.`);
  const install = ["install", "-y", "--no-install-recommends", name];
  for (const words of [install, ["update"], install]) {
    if (findTool(name)) break;
    spawnSync("apt-get", words, { stdio: ["ignore", "ignore", "inherit"], timeout: 120_000 });
  }
  return findTool(name) !== null;
}

function playwrightsOwn() {
  /** @type {typeof import("@playwright/test")} */
  const { chromium } = require("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}
