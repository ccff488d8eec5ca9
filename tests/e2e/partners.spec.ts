import "./support/shared.ts";
import { expect } from "@playwright/test";
import { db } from "#app/platform/db.server.ts";
import { makeRound, nextNumber } from "../support/factories.ts";
import { makeExaminedPlan } from "../support/plans-factories.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

withAndWithoutScript((test) => {
  test("an administrator makes a partner of an organisation, and is told what is missing (R9)", async ({
    signedInAs,
  }, info) => {
    const page = await signedInAs((await anOfficer("administrator")).email);
    await page.goto("/beheer/mensen");
    const form = page.getByRole("region", { name: "Partner" });
    const email = `wijkagent-${nextNumber()}-${process.pid}@test.example`;
    await form.getByLabel("Wie spreken wij bij de partner?").fill("Wijkagent");
    await form.getByLabel("Mailadres").fill(email);
    await form.getByRole("button", { name: "Bewaar de partner" }).click();
    await expect(page.getByRole("alert")).toContainText("Kies wat voor partner dit is.");
    await expect(page.getByRole("alert")).toContainText("Vul de naam van de organisatie in.");
    await expect(form.getByLabel("Mailadres")).toHaveValue(email);
    await inspect(page, info, "mensen-fout");
    await form.getByLabel("Soort partner").selectOption("Veiligheid en politie");
    await form.getByLabel("Naam van de organisatie").fill("Politie Lindenveen");
    await form.getByRole("button", { name: "Bewaar de partner" }).click();
    await expect(page.getByRole("status")).toContainText("De partner is bewaard.");
    const row = page.getByRole("row", { name: new RegExp(email) });
    await expect(row).toContainText("Politie Lindenveen (veiligheid en politie)");
    await expect(row).toContainText("Partner");
    await inspect(page, info, "mensen");
  });

  test("a partner is asked and advises, the office reads who said it, and everybody does with the outcome (R9)", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const round = await makeRound({ at: "screening", title: "Ronde met partners" });
    const { number } = await makeExaminedPlan(round, { title: "Een moestuin" });
    const partner = await anOfficer("partner");
    const organisation = `Stichting Buurt ${nextNumber()}`;
    await db.roleGrant.updateMany({ where: { accountId: partner.accountId }, data: { organisation } });
    const dossier = `/werk/rondes/${round.slug}/plannen/${number}`;
    const shown = `/rondes/${round.slug}/plannen/${number}`;

    const office = await signedInAs((await anOfficer("coordinator")).email);
    await office.goto(dossier);
    const part = office.getByRole("region", { name: "Advies van partners" });
    await expect(part).toContainText("Nog geen partner is gevraagd of gaf advies.");
    await part.getByRole("button", { name: "Vraag om advies" }).click();
    await expect(office.getByRole("alert")).toContainText("Kies een partner.");
    await part
      .getByLabel("Welke partner vraagt u om advies?")
      .selectOption(`${organisation} (welzijn): ${partner.name}`);
    await part.getByRole("button", { name: "Vraag om advies" }).click();
    await expect(part).toContainText("Nog geen advies.");
    await inspect(office, info, "dossier-gevraagd");

    const page = await signedInAs(partner.email);
    await page.goto("/werk");
    await expect(page.getByRole("row", { name: /Een moestuin/ })).toContainText("Geef advies als partner");
    await inspect(page, info, "werk");
    await page.getByRole("link", { name: `${number}. Een moestuin` }).click();
    await expect(page.getByRole("main")).toContainText("vroeg u op");
    await page.getByRole("button", { name: "Geef advies" }).click();
    await expect(page.getByRole("alert")).toContainText("Schrijf uw advies.");
    await inspect(page, info, "advies-fout");
    await page.getByLabel("Uw advies").fill("Doen, met bakken op tafelhoogte.");
    await page.getByLabel("Uw advies").press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText("Uw advies is bewaard.");
    await inspect(page, info, "advies");
    await page.goto(shown);
    await page.getByRole("link", { name: "Geef advies over dit plan" }).click();
    await expect(page.getByLabel("Uw advies")).toHaveValue("Doen, met bakken op tafelhoogte.");
    await page.goto("/werk");
    await expect(page.getByRole("heading", { name: "Er wacht niets op u" })).toBeVisible();
    await page
      .getByRole("link", { name: `Plannen waarover u kunt adviseren: ${round.title}` })
      .first()
      .click();
    await expect(page.getByRole("main")).toContainText("Een moestuin");
    expect((await page.goto(dossier))?.status()).toBe(403);

    await office.reload();
    await expect(part).toContainText("Doen, met bakken op tafelhoogte.");
    await expect(part).toContainText(partner.name);
    await inspect(office, info, "dossier-advies");
    await visitor.goto(shown);
    await expect(visitor.getByText("tafelhoogte")).toHaveCount(0);

    const outcome = office.getByRole("region", { name: "Uitkomst van de controle" });
    await outcome.getByLabel("Ja", { exact: true }).check();
    await outcome.getByLabel("Reden").fill("Dit past.");
    await outcome.getByRole("button", { name: "Maak de uitkomst bekend" }).click();
    await expect(office.getByRole("status")).toHaveText("Opgeslagen.");
    await visitor.reload();
    const answer = visitor.getByRole("region", { name: "Antwoord van de gemeente" });
    await expect(answer).toContainText(`${organisation} (welzijn)`);
    await expect(answer).toContainText("Doen, met bakken op tafelhoogte.");
    await expect(answer).not.toContainText(partner.name);
    await inspect(visitor, info, "plan");

    await page.goto(`${dossier}/advies`);
    await expect(page.getByLabel("Uw advies")).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Wat u adviseerde" })).toContainText("tafelhoogte");
    await inspect(page, info, "advies-dicht");
  });

  test("a partner declines and can still advise; the way back is the same form (R9)", async ({ signedInAs }, info) => {
    const round = await makeRound({ at: "screening", title: "Ronde zonder advies" });
    const { id, number } = await makeExaminedPlan(round, { title: "Een boomgaard" });
    const partner = await anOfficer("partner");
    const asked = { askedAt: new Date(), askedById: partner.accountId };
    const theirs = { partnerKind: "welfare", organisation: "Stichting Buurt" } as const;
    await db.partnerAdvice.create({ data: { planId: id, accountId: partner.accountId, ...theirs, ...asked } });
    const page = await signedInAs(partner.email);
    await page.goto(`/werk/rondes/${round.slug}/plannen/${number}/advies`);
    await inspect(page, info, "gevraagd");
    await page.getByRole("button", { name: "Ik geef geen advies" }).click();
    await expect(page.getByRole("status")).toContainText("u geeft geen advies over dit plan");
    await page.getByLabel("Uw advies").fill("Toch wel.");
    await page.getByRole("button", { name: "Geef advies" }).click();
    await page.getByRole("button", { name: "Trek het advies in" }).click();
    await expect(page.getByLabel("Uw advies")).toHaveValue("");
  });
});
