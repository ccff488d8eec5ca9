import "./support/shared.ts";
import { expect } from "@playwright/test";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { parties } from "#prisma/example/municipality.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { done } from "../support/plans-factories.ts";
import { decision } from "../support/raad-factories.ts";
import { test } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

test("the griffie tables a plan, the room sees it and what was decided, and can see nothing", async ({
  signedInAs,
}, info) => {
  const round = await makeRound({ kind: "citizens_budget", at: "council", title: "Burgerbegroting van de raad" });
  for (const title of ["Speeltuin aan de vaart", "Bomen in de Kerkstraat", "Een fietsbrug"])
    await makePlan(round, { state: "admitted", title });
  const office = await anOfficer("clerk");
  const clerk = await signedInAs(office.email);
  const base = `/werk/rondes/${round.slug}/besluiten`;
  await clerk.goto(base);
  const wall = await signedInAs(office.email);
  await wall.goto(`${base}/scherm?volg`);
  await expect(wall.getByText("Er ligt nog geen plan op tafel.")).toBeVisible();

  // Opening the form shows nobody anything.
  await clerk.goto(`${base}/1`);
  await wall.reload();
  await expect(wall.getByText("Er ligt nog geen plan op tafel.")).toBeVisible();
  await clerk.getByRole("button", { name: "Leg dit plan op tafel" }).click();
  await expect(clerk.getByRole("status")).toContainText("Dit plan ligt op tafel.");
  await inspect(clerk, info, "op-tafel");
  // The wall asks again by itself.
  const title = wall.getByRole("heading", { level: 1, name: "Plan 1: Speeltuin aan de vaart" });
  await expect(title).toBeVisible({ timeout: 15_000 });
  await expect(wall.getByRole("heading", { name: "Voorgesteld besluit" })).toBeVisible();
  await expect(wall.getByText(office.name)).toHaveCount(0);

  // Those of the example: what is written down once is there at the next decision.
  const voted: Readonly<Record<string, { for: number; against: number }>> = {
    "Fractie A": { for: 9, against: 0 },
    "Fractie B": { for: 2, against: 6 },
  };
  const fracties = parties.map((one) => ({ ...one, ...(voted[one.name] ?? { for: 0, against: 0 }) }));
  const entry = decision(round, { outcome: "adopted", votesFor: null, votesAgainst: null, fracties });
  await done(decidePlan(office, round.slug, 1, entry));
  await expect(wall.getByText("Voor: 11. Fractie A 9, Fractie B 2")).toBeVisible({ timeout: 15_000 });
  await expect(wall.getByText("Tegen: 6. Fractie B 6")).toBeVisible();
  await expect(wall.getByText("Overgenomen").first()).toBeVisible();
  await wall.getByRole("link", { name: "Niet meer volgen" }).click();
  await expect(title).toBeVisible();
  await inspect(wall, info, "scherm-besloten");
  // From ten metres: the smallest letter of what is said is about a fiftieth of the width.
  for (const width of [1280, 1920]) {
    await wall.setViewportSize({ width, height: (width * 9) / 16 });
    const sizes = await wall
      .locator("main section:not(:last-of-type) :is(p, td, dt, li)")
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(width / 60);
    // And nobody has to scroll.
    await expect(wall.getByText("Nog te doen")).toBeInViewport();
  }

  await clerk.goto(base);
  await clerk.getByRole("button", { name: "Zet het scherm op pauze" }).click();
  await wall.reload();
  await expect(wall.getByText("Pauze", { exact: true })).toBeVisible();
  await expect(wall.getByText("Speeltuin")).toHaveCount(0);
  await clerk.getByRole("button", { name: "Maak het scherm leeg" }).click();
  await expect(clerk.getByText("Het scherm is leeg.")).toBeVisible();
  await inspect(clerk, info, "lijst-met-scherm");
  await wall.reload();
  await expect(wall.getByText(/Pauze|Speeltuin/)).toHaveCount(0);
  await inspect(wall, info, "scherm-leeg");
  await clerk.getByRole("button", { name: "Zet het scherm aan" }).click();
  await wall.reload();
  await expect(title).toBeVisible();
});
