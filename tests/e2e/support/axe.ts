import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.0 to 2.2, levels A and AA. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function expectNoAxeFindings(page: Page): Promise<void> {
  const hasScript = await page.evaluate(() => !matchMedia("(scripting: none)").matches);
  const findings = hasScript ? await findingsOn(page) : await findingsWithoutScript(page);
  expect(findings, `axe finds nothing on ${page.url()}`).toEqual([]);
}

async function findingsOn(page: Page): Promise<string[]> {
  // Legacy mode looks into frames less well, of which there are none, and takes two thirds of the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
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
