import { expect, type Page } from "@playwright/test";
import { test } from "./support/app.ts";
import { inspect } from "./support/widths.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { makeAwardedRound, unmotivated } from "#tests/support/fonds-factories.ts";
import { moveTo } from "#tests/support/plans-factories.ts";

const chair = "voorzitter@lindenveen.example";

test("the college departs from the board's advice with a reason, and everybody sees it", async ({
  page,
  signedInAs,
}, info) => {
  const { round } = await makeAwardedRound([[200_000], [150_000, 80_000], [40_000]], [0, 1, 2], {
    rules: { governance: "executive_awards" },
  });
  await moveTo(round, "council");
  const college = await signedInAs("college@lindenveen.example");
  await college.goto(`/werk/rondes/${round.slug}/fonds`);
  const form = college.getByRole("form", { name: "Met de hand een bedrag wijzigen" });
  await expect(form.getByText("U wijkt dan af van het advies van de fondsadviesraad.")).toBeVisible();
  await form.getByLabel("Plan").selectOption("2");
  await form.getByLabel("Nieuw bedrag").fill("90.000");
  await form.getByLabel("Waarom?").fill("De school betaalt mee.");
  await form.getByRole("button", { name: "Wijzig het bedrag" }).click();
  await expect(college.getByRole("status")).toContainText("Het bedrag is gewijzigd.");
  await inspect(college, info, "college-wijkt-af");
  await college.getByRole("button", { name: "Stel de verdeling vast" }).click();
  await expect(college.getByRole("status")).toContainText("De verdeling is vastgesteld.");

  const departs = "Het college wijkt af van het advies: €\u00a090.000 in plaats van €\u00a0100.000.";
  await page.goto(`/rondes/${round.slug}/fonds`);
  await expect(page.getByText("Bij 1 plan wijkt het college af van het advies")).toBeVisible();
  await expect(page.getByRole("row", { name: /Plan 2/ })).toContainText(`${departs} De reden: De school betaalt mee.`);
  await inspect(page, info, "fonds-met-afwijking");
  await page.goto(`/rondes/${round.slug}/plannen/2`);
  await expect(page.getByText(departs)).toBeVisible();
});

test("a division that a colleague changed is not changed or adopted unseen, however often one presses", async ({
  signedInAs,
}) => {
  const { round, chair: colleague } = await makeAwardedRound([[60], [40]], [0, 1]);
  const president = await signedInAs(chair);
  await president.goto(`/werk/rondes/${round.slug}/fonds`);
  await proposeAward(colleague, round.slug, unmotivated);
  const form = president.getByRole("form", { name: "Met de hand een bedrag wijzigen" });
  await form.getByLabel("Plan").selectOption("2");
  await form.getByLabel("Nieuw bedrag").fill("0");
  await form.getByLabel("Waarom?").fill("De raad besliste anders.");
  const presses = [form.getByRole("button"), form.getByRole("button"), adopting(president), adopting(president)];
  for (const button of presses) {
    await button.click();
    await expect(president.getByRole("alert")).toContainText("Iemand anders heeft de verdeling net gewijzigd.");
  }
  await president.getByRole("link", { name: "Open de bladzijde opnieuw" }).click();
  await expect(president.getByRole("alert")).toHaveCount(0);
  await adopting(president).click();
  await expect(president.getByRole("status")).toContainText("De verdeling is vastgesteld.");
});

const adopting = (page: Page) => page.getByRole("button", { name: "Stel de verdeling vast" });
