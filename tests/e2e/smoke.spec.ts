import { expect } from "@playwright/test";
import { test, withAndWithoutScript } from "./support/app.ts";
import { expectNoAxeFindings } from "./support/axe.ts";
import { inspect } from "./support/widths.ts";

withAndWithoutScript((test) => {
  test("the home page answers, fits a phone and has nothing for axe to find", async ({ page }, info) => {
    const answer = await page.goto("/");
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await inspect(page, info, "home");
  });

  test("a page that is not there says so, in the same frame", async ({ page }) => {
    const answer = await page.goto("/bestaat-niet");
    expect(answer?.status()).toBe(404);
    await expect(page).toHaveTitle("Wij kunnen deze bladzijde niet vinden - Leve de buurt");
    await expect(page.getByRole("main")).toContainText("Misschien is het adres verkeerd getypt.");
    await expect(page.getByRole("main")).not.toContainText("Error");
    await expect(page.getByRole("banner")).toContainText("Gemeente Lindenveen");
    await expect(page.getByText("Voorbeeld: wat u leest over Lindenveen is verzonnen.")).toBeVisible();
    await expectNoAxeFindings(page);
    for (const none of ["/rondes/%00", "/rondes/burgerbegroting-2028%00/plannen/1", "/beheer/rondes/%00"])
      expect((await page.goto(none))?.status()).toBe(404);
  });
});

test("a refused page of the office says what can be done, and leads to the list of work", async ({ signedInAs }) => {
  const page = await signedInAs("raadslid@lindenveen.example");
  const answer = await page.goto("/werk/rondes/burgerbegroting-2028");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("main")).toContainText("Uw account mag dit niet doen.");
  await page.getByRole("link", { name: "Naar uw werk" }).click();
  await expect(page).toHaveURL(/\/werk$/);
});

test("a form to an address that takes none is refused in Dutch, in the same frame", async ({ page }) => {
  await page.goto("/rondes");
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.evaluate(() => {
    const form = document.createElement("form");
    form.method = "post";
    document.body.append(form);
    form.submit();
  });
  expect((await answer).status()).toBe(405);
  await expect(page.getByRole("main")).toContainText("Er is niets veranderd.");
  await expect(page.getByRole("banner")).toContainText("Gemeente Lindenveen");
});

test("the server tells that it is healthy, as JSON", async ({ request }) => {
  const answer = await request.get("/health");
  expect(answer.ok()).toBe(true);
  expect(answer.headers()["content-type"]).toContain("application/json");
});

for (const javaScriptEnabled of [true, false])
  test.describe(`a page ${javaScriptEnabled ? "with" : "without"} script`, () => {
    test.use({ javaScriptEnabled });
    test("that is wrong is told of", async ({ page }) => {
      await page.goto("/privacy");
      await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
      await expect(expectNoAxeFindings(page)).rejects.toThrow(/image-alt: <img>/);
    });
  });
