import { expect, type Page, type TestInfo } from "@playwright/test";
import { expectNoAxeFindings } from "./axe.ts";

/** A phone and a desk. */
export const widths = [390, 1280] as const;

/** Shows that a page is whole: nothing for axe to find, no scrolling sideways, and with PICTURES=1 pictures of it. */
export async function inspect(page: Page, info: TestInfo, name: string): Promise<void> {
  await expectNoAxeFindings(page);
  await expectNoSidewaysScroll(page);
  await attachPictures(page, info, name);
}

/** With PICTURES=1: attaches a picture of the whole page at both widths to the test, for people to look at. */
async function attachPictures(page: Page, info: TestInfo, name: string): Promise<void> {
  if (process.env["PICTURES"] !== "1") return;
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const body = await page.screenshot({ fullPage: true });
    await info.attach(`${name}-${width}.png`, { body, contentType: "image/png" });
  }
}

/** Nothing of the page sticks out at this width: no scrolling sideways (WCAG 1.4.10 asks it of 320 pixels). */
export async function expectNoSidewaysScroll(page: Page, width = 320): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 900 });
  // A chart follows the width of its column a moment later.
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(wide, `${page.url()} fits in ${width} pixels`).toBeLessThanOrEqual(width);
  if (before) await page.setViewportSize(before);
}
