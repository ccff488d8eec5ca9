import { expect, type Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";

/** WCAG 2.0 to 2.2, levels A and AA. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

declare global {
  interface Window {
    axe: { run: (where: Document, options: object) => Promise<AxeResults> };
  }
}

export async function expectNoAxeFindings(page: Page): Promise<void> {
  const hasScript = await page.evaluate(() => !matchMedia("(scripting: none)").matches);
  const findings = hasScript ? await findingsOn(page) : await findingsWithoutScript(page);
  expect(findings, `axe finds nothing on ${page.url()}`).toEqual([]);
}

/** Axe is asked in the page itself: its package for Playwright also fetches what was right, which takes twice as long. */
async function findingsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    // Our pages have no frames, and no style that a script must fetch first.
    const options = { runOnly: { type: "tag", values }, resultTypes: ["violations"], iframes: false, preload: false };
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, tags);
}

/** Axe is a script that waits for timers, so it looks at the same page, as it stands, in a browser that has script. */
async function findingsWithoutScript(page: Page): Promise<string[]> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  if (!context) throw new Error("a page without a browser");
  const body = (await page.content()).replace(/<script\b.*?<\/script>/gs, "").replace(/<(\/?)noscript\b/g, "<$1div");
  const copy = await context.newPage();
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await copy.goto(page.url());
  const findings = await findingsOn(copy);
  await context.close();
  return findings;
}
