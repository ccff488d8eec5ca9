import "./support/shared.ts";
import { expect } from "@playwright/test";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { done } from "../support/plans-factories.ts";
import { decision } from "../support/raad-factories.ts";
import { adoptText, handIn } from "./journeys/office.ts";
import { test } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

test("an amendement about two plans: handed in, on the table, voted per fractie, and in the adopted text", async ({
  page,
  signedInAs,
}, info) => {
  const round = await makeRound({ kind: "citizens_budget", at: "council", title: "Burgerbegroting met moties" });
  for (const title of ["Speeltuin aan de vaart", "Bomen in de Kerkstraat", "Een fietsbrug"])
    await makePlan(round, { state: "admitted", title });
  const office = await anOfficer("clerk");
  const clerk = await signedInAs(office.email);
  const wall = await signedInAs(office.email);
  const base = `/werk/rondes/${round.slug}/besluiten`;
  await clerk.goto(base);
  await clerk.getByRole("link", { name: "Amendementen en moties" }).click();
  await expect(clerk.getByText("Er zijn geen amendementen of moties vastgelegd.")).toBeVisible();
  await handIn(clerk, round, {
    ...{ kind: "amendement", reference: "A1", title: "Meer groen", plans: "1, 3" },
    proposers: "Fractie A, Fractie B",
    text: "1. Er komen tien bomen bij.\n2. Het bedrag blijft gelijk.",
    reason: "Bomen geven schaduw.",
  });
  await handIn(clerk, round, { kind: "motie", reference: "M1", title: "Vertel het de buurt", plans: "" });
  await inspect(clerk, info, "moties");

  await clerk.getByRole("link", { name: "Amendement A1: Meer groen" }).click();
  await clerk.getByRole("button", { name: "Leg dit op tafel" }).click();
  await wall.goto(`${base}/scherm`);
  await expect(wall.getByRole("heading", { level: 1, name: "Amendement A1: Meer groen" })).toBeVisible();
  await expect(wall.getByText("De raad besliste nog niet.")).toBeVisible();

  await clerk.getByRole("radio", { name: "Aangenomen" }).check();
  for (const [name, inFavour, against] of [
    ...[["A", "9", ""] as const, ["B", "8", ""] as const, ["C", "4", "3"] as const],
    ...[["D", "", "6"] as const, ["E", "", "5"] as const, ["F", "", "2"] as const],
  ]) {
    await clerk.getByRole("textbox", { name: `Voor, Fractie ${name}` }).fill(inFavour);
    await clerk.getByRole("textbox", { name: `Tegen, Fractie ${name}` }).fill(against);
  }
  await inspect(clerk, info, "motie");
  await clerk.getByRole("button", { name: "Leg vast" }).click();
  await expect(clerk.getByRole("status")).toHaveText("Het is vastgelegd.");
  await wall.reload();
  await expect(wall.getByText("Voor: 21. Fractie A 9, Fractie B 8, Fractie C 4")).toBeVisible();
  await inspect(wall, info, "scherm-amendement");

  // The decision followed from it, and has no reason of its own
  await clerk.goto(`${base}/1`);
  await clerk.getByRole("button", { name: "Leg dit plan op tafel" }).click();
  await wall.reload();
  await expect(wall.getByText("Amendement A1: Meer groen Aangenomen Voor: 21. Tegen: 16.")).toBeVisible();
  await clerk.getByRole("radio", { name: "Gewijzigd overgenomen" }).check();
  await clerk.getByLabel(/^Volgt uit amendement of motie/).selectOption({ label: "Amendement A1: Meer groen" });
  await inspect(clerk, info, "besluit-uit-amendement");
  await clerk.getByRole("button", { name: "Leg het besluit vast" }).click();
  await expect(clerk.getByRole("status")).toHaveText("Het besluit is vastgelegd.");
  for (const number of [2, 3]) await done(decidePlan(office, round.slug, number, decision(round)));

  await page.goto(`/rondes/${round.slug}/besluit`);
  await expect(page.getByRole("row", { name: /Speeltuin/ })).toContainText("Uit amendement A1: Bomen geven schaduw.");
  await expect(page.getByRole("row", { name: /Amendement A1/ }).last()).toContainText("21 voor, 16 tegen");
  await inspect(page, info, "besluit-met-moties");
  await page.goto(`/rondes/${round.slug}/plannen/3`);
  await expect(page.getByRole("region", { name: "Amendementen en moties" })).toContainText("Meer groen");
  await inspect(page, info, "plan-met-amendement");

  await adoptText(clerk, round, "De raad van [gemeente] besluit:\n1. de plannen over te nemen.");
  const preview = clerk.getByRole("region", { name: "Dit komt eronder, uit amendementen" });
  await expect(preview).toContainText(
    "Gewijzigd door amendement A1, Meer groen (over de plannen 1 en 3). Aangenomen: 21 voor",
  );
  await expect(preview).toContainText("Er komen tien bomen bij.");
});
