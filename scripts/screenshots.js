// Pictures of pages on a phone (390 px) and a desk (1280 px).
//   npm run screenshots                                     those of the README, each at its width, into docs/screenshots/
//   npm run screenshots -- --out FOLDER                     all of the list below
//   npm run screenshots -- --out FOLDER --as E-MAIL /rondes ...   any addresses, signed in
// --dark takes them in the dark as well; --running takes them of the running `npm start` instead of a fresh example.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./steps/build.js";
import { ensureClient } from "./steps/client.js";
import { ensureInstalled } from "./steps/install.js";
import { projectDir } from "./steps/place.js";
import { runningSite } from "./steps/running-site.js";

/** @typedef {import("@playwright/test").Browser} Browser */
/** @typedef {{ name: string, address: string, as?: string | undefined, inReadme?: number }} Picture */

const widths = [390, 1280];
const examplePassword = "voorbeeld lindenveen";

/** @type {Picture[]} */
const list = [
  { name: "home", address: "/", inReadme: 1280 },
  { name: "rondes", address: "/rondes" },
  { name: "plannen", address: "/rondes/burgerbegroting-2028/plannen", inReadme: 1280 },
  { name: "plan", address: "/rondes/burgerbegroting-2028/plannen/5", inReadme: 1280 },
  { name: "spelregels", address: "/rondes/burgerbegroting-2028/spelregels" },
  { name: "waardering", address: "/rondes/burgerbegroting-2028/waardering", as: "inwoner1", inReadme: 390 },
  { name: "uitslag", address: "/rondes/burgerbegroting-2026/uitslag", inReadme: 1280 },
  { name: "inloggen", address: "/inloggen" },
];

const { values: flags, positionals: addresses } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string" },
    as: { type: "string" },
    dark: { type: "boolean", default: false },
    running: { type: "boolean", default: false },
  },
});

const say = (/** @type {string} */ line) => console.error(line);

/** @returns {Picture[]} */
function wanted() {
  if (addresses.length > 0) return addresses.map((address) => ({ name: nameOf(address), address, as: flags.as }));
  return list.filter(({ inReadme }) => inReadme || flags.out);
}

/** @param {string} address */
const nameOf = (address) => address.replace(/[^\w]+/g, "-").replace(/^-|-$/g, "") || "home";

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
async function site() {
  const running = flags.running ? runningSite() : null;
  if (running) return { url: `http://localhost:${running.webPort}`, stop: async () => {} };
  await ensureClient(say);
  await ensureBuilt(say);
  const { startExampleServer } = await import("./testing/example.js");
  const { copyDatabase } = await import("./testing/database.js");
  const { startApp } = await import("./testing/app.js");
  const { server, stateDir, stop } = await startExampleServer(say);
  const app = await startApp({ databaseUrl: await copyDatabase(server, "pictures", "example"), stateDir });
  return { url: app.url, stop: () => app.stop().then(stop) };
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {Picture} picture
 * @param {"light" | "dark"} colorScheme
 */
async function take(browser, url, { name, address, as, inReadme }, colorScheme) {
  const context = await browser.newContext({
    baseURL: url,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    colorScheme,
  });
  const page = await context.newPage();
  if (as) await signIn(page, as);
  const answer = await page.goto(address);
  if (!answer?.ok()) say(`${address} answers ${answer?.status()}`);
  for (const width of flags.out || inReadme === undefined ? widths : [inReadme]) {
    await page.setViewportSize({ width, height: 900 });
    const path = join(folder, `${name}-${width}${colorScheme === "dark" ? "-dark" : ""}.png`);
    await page.screenshot({ path, fullPage: true });
    say(path);
  }
  await context.close();
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} who  an example sign-in: its address, or what stands before the @
 */
async function signIn(page, who) {
  await page.goto("/inloggen");
  const form = page.locator("form", { has: page.locator("input[type=password]") });
  await form.locator("input[name=email]").fill(who.includes("@") ? who : `${who}@lindenveen.example`);
  await form.locator("input[name=password]").fill(examplePassword);
  await form.locator("button[type=submit]").click();
  await page.waitForURL((address) => address.pathname !== "/inloggen");
  // The example shows the code of the second step in its field
  if (new URL(page.url()).pathname === "/inloggen/tweede-stap")
    await page.getByRole("button", { name: "Log in", exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/inloggen"));
}

const folder = resolve(flags.out ?? join(projectDir, "docs/screenshots"));
await ensureInstalled(say);
const { chromiumFlags, ensureChromium } = await import("./testing/chromium.js");
const executablePath = ensureChromium(say);
if (!executablePath) process.exit(1);
mkdirSync(folder, { recursive: true });
const { chromium } = await import("@playwright/test");
const { url, stop } = await site();
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
try {
  for (const picture of wanted()) {
    await take(browser, url, picture, "light");
    if (flags.dark) await take(browser, url, picture, "dark");
  }
} finally {
  await browser.close();
  await stop();
}
