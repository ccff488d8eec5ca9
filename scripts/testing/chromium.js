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

/**
 * The Chromium for the browser tests, or null where there is none: the one that CHROMIUM_PATH names (then no other
 * counts), else an installed one, else Playwright's own.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return existsSync(named) ? named : null;
  const installed = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(findTool);
  return installed.find((path) => path !== null) ?? playwrightsOwn();
}

/**
 * Finds a Chromium or installs one: Playwright's own, else as root on Debian the package. Says which it uses.
 * @param {(text: string) => void} say
 * @returns {string | null} null where there is none and none could be installed
 */
export function ensureChromium(say) {
  const chromium = findChromium() ?? (process.env["CHROMIUM_PATH"] ? null : installChromium(say));
  say(chromium ? `Chromium: ${chromium}` : "No Chromium here and none could be installed.");
  return chromium;
}

/** @param {(text: string) => void} say */
function installChromium(say) {
  say("No Chromium found: installing Playwright's own.");
  // A network that drops the connection must not hold up the run for many minutes.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" };
  spawnSync(process.execPath, [require.resolve("@playwright/test/cli"), "install", "chromium"], {
    stdio: "inherit",
    env,
    timeout: 300_000,
  });
  if (findChromium() === null && process.getuid?.() === 0 && findTool("apt-get")) {
    say("Playwright's own could not be had: installing Debian's chromium.");
    spawnSync("apt-get", ["update"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "inherit" });
  }
  return findChromium();
}

function playwrightsOwn() {
  /** @type {typeof import("@playwright/test")} */
  const { chromium } = require("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}
