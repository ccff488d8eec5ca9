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
  expect(await axeFindings(page), `axe finds nothing on ${page.url()}`).toEqual([]);
}

const bringingAxe = new WeakSet<BrowserContext>();

/**
 * What axe finds, each with the HTML of where. Axe is asked in the page itself: its package for Playwright also fetches what
 * was right, which takes twice as long. A browser that is asked once brings axe to each page that follows: it then reads it
 * once, not for each page anew.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const context = page.context();
  if (!bringingAxe.has(context)) await context.addInitScript(axe);
  bringingAxe.add(context);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async (values) => {
    // Where script is off no timer ever goes off, and axe waits for some: there it goes on at once, by a promise, which does.
    if (matchMedia("(scripting: none)").matches)
      window.setTimeout = ((next: () => void) => {
        void Promise.resolve().then(next);
        return 0;
      }) as typeof window.setTimeout;
    // Our pages have no frames, and no style that a script must fetch first; to find a selector for each element is a third of
    // the time, and what is wrong is shown by its HTML.
    const less = { iframes: false, preload: false, selectors: false, elementRef: true };
    const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"], ...less };
    if (!window.axe) throw new Error("axe is not in the page");
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, tags);
}
