import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type BrowserContext, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

/** WCAG 2.0 to 2.2, levels A and AA. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe?: { run: (where: Document, options: object) => Promise<AxeResults> };
  }
}

export async function expectNoAxeFindings(page: Page): Promise<void> {
  const hasScript = await page.evaluate(() => !matchMedia("(scripting: none)").matches);
  const findings = hasScript ? await findingsOn(page) : await findingsWithoutScript(page);
  expect(findings, `axe finds nothing on ${page.url()}`).toEqual([]);
}

const bringingAxe = new WeakSet<BrowserContext>();

/**
 * Axe is asked in the page itself: its package for Playwright also fetches what was right, which takes twice as long. A browser
 * that is asked once brings axe to each page that follows: it then reads it once, not for each page anew.
 */
async function findingsOn(page: Page): Promise<string[]> {
  const context = page.context();
  if (!bringingAxe.has(context)) await context.addInitScript(axe);
  bringingAxe.add(context);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async (values) => {
    // Our pages have no frames, and no style that a script must fetch first.
    const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"], iframes: false, preload: false };
    if (!window.axe) throw new Error("axe is not in the page");
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, tags);
}

/** Axe is a script that waits for timers, so it looks at the same page, as it stands, in a browser that has script. */
async function findingsWithoutScript(page: Page): Promise<string[]> {
  const body = (await page.content()).replace(/<script\b.*?<\/script>/gs, "").replace(/<(\/?)noscript\b/g, "<$1div");
  const copy = await copyOf(page);
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }), {
    times: 1,
  });
  await copy.goto(page.url());
  return findingsOn(copy);
}

const copies = new WeakMap<BrowserContext, Page>();

/** One page with script for each browser without; a new one for each look takes as long as the look. */
async function copyOf(page: Page): Promise<Page> {
  const context = page.context();
  const known = copies.get(context);
  if (known) return known;
  const withScript = await context.browser()?.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  if (!withScript) throw new Error("a page without a browser");
  // A browser that ends has closed both already, and then there is nothing to close.
  context.once("close", () => void withScript.close().catch(() => undefined));
  const copy = await withScript.newPage();
  copies.set(context, copy);
  return copy;
}
