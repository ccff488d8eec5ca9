import { expect } from "@playwright/test";
import { test, withAndWithoutScript } from "./support/app.ts";
import { expectNoAxeFindings } from "./support/axe.ts";
import { attachPictures, expectNoSidewaysScroll } from "./support/widths.ts";

withAndWithoutScript(() => {
  test("the home page answers, fits a phone and has nothing for axe to find", async ({ page }, info) => {
    const answer = await page.goto("/");
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoAxeFindings(page);
    await expectNoSidewaysScroll(page);
    await attachPictures(page, info, "home");
  });

  test("a page that is not there says so, in the same frame", async ({ page }) => {
    const answer = await page.goto("/bestaat-niet");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("main")).toBeVisible();
    await expectNoAxeFindings(page);
  });
});

test("the server tells that it is healthy, as JSON", async ({ request }) => {
  const answer = await request.get("/health");
  expect(answer.ok()).toBe(true);
  expect(answer.headers()["content-type"]).toContain("application/json");
});
