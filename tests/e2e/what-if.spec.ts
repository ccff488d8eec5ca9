import "./support/shared.ts";
import { expect } from "@playwright/test";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeScoredRound } from "#tests/support/fonds-factories.ts";
import { done } from "#tests/support/plans-factories.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { inspect } from "./support/widths.ts";

const chair = "voorzitter@lindenveen.example";
/** Of € 300.000 the best plan takes nearly all; the two behind it fit in its place. */
const dear = [[260_000], [150_000], [140_000], [90_000]] as const;

withAndWithoutScript((test) => {
  test("the chair compares, chooses another division with a reason, and everybody reads by which rule", async ({
    page,
    signedInAs,
  }, info) => {
    const { round, chair: colleague } = await makeScoredRound(dear, [0, 1, 1, 2]);
    const president = await signedInAs(chair);
    await president.goto(`/werk/rondes/${round.slug}/fonds`);
    await expect(president.getByRole("heading", { name: "Wat als u anders verdeelt?" })).toBeVisible();
    const best = president.locator("[aria-labelledby=verdeling-optimal]");
    await expect(best.getByText("Wel geld, volgens de spelregels niet: plan 2 en plan 3.")).toBeVisible();
    await expect(best.getByText("Geen geld, volgens de spelregels wel: plan 1.")).toBeVisible();
    const first = president
      .getByRole("table", { name: "Per plan wat elke verdeling geeft" })
      .getByRole("row", { name: /Plan 1 / });
    await expect(first).toContainText("Geen combinatie met dit plan erbij geeft samen meer punten.");
    await expect(first).toContainText("Volgens de spelregels €\u00a0260.000:");
    await expect(president.getByRole("radio", { name: /Gelijke delen/ })).toBeDisabled();
    await inspect(president, info, "wat-als");

    await president.getByRole("radio", { name: /Samen de meeste punten/ }).check();
    await president.getByRole("button", { name: "Maak het voorstel" }).click();
    await expect(president.getByRole("alert")).toContainText("Schrijf waarom u anders verdeelt dan de spelregels.");
    await expect(president.getByRole("radio", { name: /Samen de meeste punten/ })).toBeChecked();
    expect(await db.allocation.count({ where: { roundId: round.id } })).toBe(0);
    await inspect(president, info, "reden-ontbreekt");
    await president.getByLabel("Stel het toch voor, zonder motivering bij deze plannen").check();
    await president.getByLabel("Waarom anders dan de spelregels?").fill("Zo kunnen meer buurten iets doen.");
    await president.getByRole("button", { name: "Maak het voorstel" }).click();
    await expect(president.getByRole("status")).toContainText("Het voorstel is gemaakt.");
    await expect(president.getByText("Anders verdeeld dan de spelregels: samen de meeste punten")).toBeVisible();
    await inspect(president, info, "voorstel");

    await done(adoptAward(colleague, round.slug, { version: 1 }));
    await page.goto(`/rondes/${round.slug}/fonds`);
    await expect(page.getByText("Anders verdeeld dan de spelregels: samen de meeste punten")).toBeVisible();
    await expect(page.getByText("De reden: Zo kunnen meer buurten iets doen.")).toBeVisible();
    await inspect(page, info, "openbaar");
    await page.goto(`/rondes/${round.slug}/plannen/2`);
    await expect(page.getByText("Het plan zit in de combinatie die samen de meeste punten heeft.")).toBeVisible();
  });
});
