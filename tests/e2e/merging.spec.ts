import "./support/shared.ts";
import { expect } from "@playwright/test";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { aResident, anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

withAndWithoutScript((test) => {
  test("the office proposes to merge two plans, both authors say yes, and the support stays where it was", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const round = await makeRound({ at: "screening", title: "Burgerbegroting" });
    const [one, two] = [await aResident(), await aResident()];
    const plan = await makePlan(round, { title: "Bankjes op het plein", author: one });
    const into = await makePlan(round, { title: "Zitten op het plein", author: two });
    await db.planSupporter.create({ data: { planId: plan.id, name: "De school", consent: true } });
    const dossier = `/werk/rondes/${round.slug}/plannen/${plan.number}`;

    const office = await signedInAs((await anOfficer("official")).email);
    await office.goto(dossier);
    await office.getByRole("button", { name: "Neem dit plan" }).click();
    await expect(office.getByRole("status")).toHaveText("Opgeslagen.");
    const part = office.getByRole("region", { name: "Dubbel plan" });
    await part.getByLabel("Nummer van het plan dat doorgaat").fill(String(into.number));
    await part.getByLabel("Waarom kunnen de plannen samen?").fill("Beide plannen willen zitten op het plein.");
    await part.getByRole("button", { name: "Stel voor om samen te voegen" }).click();
    await expect(office.getByRole("status")).toHaveText("Opgeslagen.");
    await expect(part).toContainText(`Plan ${into.number}: nog geen antwoord.`);
    await part.getByRole("radio", { name: "Voeg de plannen samen" }).check();
    await part.getByLabel("Reden", { exact: false }).last().fill("Het kan samen.");
    await part.getByRole("button", { name: "Beslis" }).click();
    await expect(part.getByText("De indieners kunnen nog antwoorden.").first()).toBeVisible();
    await inspect(office, info, "samenvoegen-dossier");
    await office.goto("/werk");
    await expect(office.getByRole("row", { name: /Bankjes op het plein.*De indieners antwoorden/ })).toBeVisible();

    for (const [author, words] of [
      [one, ""],
      [two, "Goed idee."],
    ] as const) {
      const page = await signedInAs(author.email);
      await page.goto("/mijn-plannen");
      await expect(page.getByText(/Mag dit plan samen met plan/)).toBeVisible();
      await inspect(page, info, "samenvoegen-mijn-plannen");
      await page.getByRole("link", { name: "Lees het voorstel en antwoord" }).click();
      if (author === one) {
        await page.getByRole("radio", { name: "Nee, laat de plannen apart" }).check();
        await page.getByRole("button", { name: "Geef antwoord" }).click();
        await expect(page.getByText("Schrijf waarom u dit niet wilt.").first()).toBeVisible();
      }
      await inspect(page, info, "samenvoegen-antwoord");
      await page.getByRole("radio", { name: "Ja, voeg de plannen samen" }).check();
      await page.getByLabel("Wilt u er iets bij zeggen?").fill(words);
      await page.getByRole("button", { name: "Geef antwoord" }).click();
      await expect(page.getByRole("status")).toHaveText("Uw antwoord is bewaard.");
    }

    await visitor.goto(`/rondes/${round.slug}/plannen/${plan.number}`);
    await expect(visitor.getByText("De indieners van beide plannen zijn het hiermee eens.")).toBeVisible();
    await expect(visitor.getByText("De school")).toBeVisible();
    await inspect(visitor, info, "samengevoegd");
    await visitor.goto(`/rondes/${round.slug}/plannen/${into.number}`);
    await expect(visitor.getByText(`1 naam steunt plan ${plan.number}.`)).toBeVisible();
    await inspect(visitor, info, "samengevoegd-doorgaand");
  });
});
