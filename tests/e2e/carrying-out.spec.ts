import "./support/shared.ts";
import { expect, type Page } from "@playwright/test";
import { cents } from "#app/modules/counting/core/money.ts";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { aPdf, aPhoto } from "../support/files.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { anOfficer, aResident } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

const pdf = { name: "offerte.pdf", mimeType: "application/pdf", buffer: Buffer.from(aPdf) };

async function aGrantedPlan() {
  const round = await makeRound({ at: "accountability", title: "Ronde met uitvoering" });
  const author = await aResident();
  const plan = await makePlan(round, {
    state: "decided",
    author,
    title: "Bankjes bij de vijver",
    oneOff: cents(9_000_00),
  });
  const official = await anOfficer("official");
  await db.decision.create({
    data: { planId: plan.id, outcome: "adopted", decidedOn: new Date(), recordedById: official.accountId },
  });
  return { round, plan, author, official, address: `/rondes/${round.slug}/plannen/${plan.number}` };
}

async function fillStep(page: Page, title: string): Promise<void> {
  await page.getByLabel("Wat gebeurt er in deze stap?").last().fill(title);
  await page.getByLabel("Gepland voor").last().fill("2026-05-01");
}

withAndWithoutScript((test) => {
  test("an official keeps steps with a photo and a document, and everybody sees them on the plan", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const { round, address, official } = await aGrantedPlan();
    const page = await signedInAs(official.email);
    await page.goto(`/werk${address}`);
    await page.getByRole("link", { name: "Uitvoering en bonnen" }).click();
    await fillStep(page, "Bankjes geplaatst");
    const form = page.getByRole("region", { name: "Voeg een stap toe" });
    await form.getByLabel("Foto of document").setInputFiles({ ...pdf, name: "foto.jpg", buffer: Buffer.from("<svg>") });
    await form.getByRole("button", { name: "Bewaar de nieuwe stap" }).click();
    await expect(page.getByRole("alert")).toContainText("Kies een foto (JPG, PNG of WebP) of een document (PDF).");
    await expect(form.getByLabel("Wat gebeurt er in deze stap?")).toHaveValue("Bankjes geplaatst");
    await inspect(page, info, "stap-fout");
    const photo = { name: "bankjes.jpg", mimeType: "image/jpeg", buffer: await aPhoto(1800, 1200) };
    await form.getByLabel("Foto of document").setInputFiles(photo);
    await form.getByRole("button", { name: "Bewaar de nieuwe stap" }).click();
    await expect(page.getByRole("alert")).toContainText("Schrijf wat er op de foto staat");
    await form.getByLabel("Foto of document").setInputFiles(photo);
    await form.getByLabel("Wat staat erop?").fill("Drie bankjes aan het water");
    await form.getByLabel("Klaar op").fill(round.today);
    await form.getByLabel("Korte uitleg").fill("De buren hielpen mee.");
    await form.getByRole("button", { name: "Bewaar de nieuwe stap" }).click();
    await expect(page.getByRole("status")).toHaveText("Opgeslagen.");
    await form.getByLabel("Wat gebeurt er in deze stap?").fill("Bloembakken erbij");
    await form.getByLabel("Gepland voor").fill("2099-05-01");
    await form.getByLabel("Foto of document").setInputFiles(pdf);
    await form.getByLabel("Wat staat erop?").fill("Offerte van de hovenier");
    await form.getByRole("button", { name: "Bewaar de nieuwe stap" }).click();
    await expect(page.getByRole("region", { name: "Bloembakken erbij" })).toContainText("gepland voor");
    await inspect(page, info, "stappen");

    await visitor.goto(address);
    const line = visitor.getByRole("region", { name: "Waar staat dit plan nu?" });
    await expect(line.getByRole("listitem").filter({ hasText: "Bankjes geplaatst" })).toContainText(
      "De buren hielpen mee.",
    );
    const shown = line.getByRole("img", { name: "Drie bankjes aan het water" });
    await expect(shown).toBeVisible();
    await shown.scrollIntoViewIfNeeded();
    expect(await shown.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalHeight))).toBe(1600);
    await expect(visitor.getByRole("region", { name: "Begroot en uitgegeven" })).toContainText("Nog niet bekend");
    await inspect(visitor, info, "plan-met-stappen");
    const link = line.getByRole("link", { name: /Offerte van de hovenier \(PDF, 1 kB\)/ });
    const file = await visitor.request.get((await link.getAttribute("href")) ?? "");
    expect(file.headers()).toMatchObject({
      ...{ "content-type": "application/pdf", "x-content-type-options": "nosniff" },
      "content-disposition": expect.stringMatching(/^attachment; filename="document-\d+\.pdf"$/),
    });
    expect(file.headers()["content-security-policy"]).toContain("sandbox");
    expect(file.headers()["cache-control"]).toContain("max-age=300");

    await page.getByRole("button", { name: "Haal de foto weg: Drie bankjes aan het water" }).click();
    await expect(page.getByRole("status")).toHaveText("Opgeslagen.");
    await page.getByText("Wijzig: Bloembakken erbij").click();
    await page.getByRole("button", { name: "Haal deze stap weg: Bloembakken erbij" }).click();
    await expect(page.getByRole("region", { name: "Bloembakken erbij" })).toHaveCount(0);
    expect((await visitor.request.get((await link.getAttribute("href")) ?? "")).status()).toBe(404);
  });

  test("the author sends receipts, which only the author and the office see; budget and spending stand side by side", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const { plan, address, author, official } = await aGrantedPlan();
    const page = await signedInAs(author.email);
    await page.goto(address);
    await page.getByRole("link", { name: "Stuur bonnen in" }).click();
    await page.getByLabel("Wat is er betaald, en aan wie?").fill("Hout, bij de houthandel");
    await page.getByLabel("Bedrag").fill("1.250,50");
    await page.getByRole("button", { name: "Stuur de bon in" }).click();
    await expect(page.getByRole("alert")).toContainText("Kies een bestand.");
    await expect(page.getByLabel("Bedrag")).toHaveValue("1.250,50");
    await page.getByLabel("De bon").setInputFiles(pdf);
    await page.getByRole("button", { name: "Stuur de bon in" }).click();
    await expect(page.getByRole("status")).toHaveText("Opgeslagen.");
    await expect(page.getByRole("row", { name: /Samen/ })).toContainText("€\u00a01.250,50");
    await inspect(page, info, "bonnen");
    const receipt = (await page.getByRole("link", { name: "Hout, bij de houthandel" }).getAttribute("href")) ?? "";
    expect((await page.request.get(receipt)).headers()["cache-control"]).toContain("no-store");
    expect((await visitor.request.get(receipt, { maxRedirects: 0 })).status()).toBe(302);
    const other = await signedInAs((await aResident()).email);
    expect((await other.request.get(receipt)).status()).toBe(403);
    const office = await signedInAs(official.email);
    await office.goto(`${address}/bonnen`);
    await expect(office.getByRole("button", { name: "Haal weg: Hout, bij de houthandel" })).toBeVisible();

    await office.goto(`/werk${address}`);
    const account = office.getByRole("region", { name: "Verantwoording" });
    await account.getByText("Uitgevoerd", { exact: true }).click();
    await account.getByLabel("Wat hoorde de buurt erover?").fill("Een brief en een feest.");
    await account.getByLabel("Uitgegeven bedrag").fill("9.400");
    await account.getByLabel("Waaraan is het geld besteed?").fill("Hout en plaatsing.");
    await account.getByRole("button", { name: "Bewaar de verantwoording" }).click();
    await visitor.goto(address);
    const money = visitor.getByRole("region", { name: "Begroot en uitgegeven" });
    await expect(money).toContainText("€\u00a0400 meer dan begroot.");
    await expect(money.getByRole("img", { name: "Uitgegeven: €\u00a09.400. Begroot: €\u00a09.000." })).toBeVisible();
    await expect(visitor.getByRole("main")).not.toContainText("houthandel");
    await inspect(visitor, info, "plan-uitgevoerd");
    expect(await db.planFile.count({ where: { planId: plan.id } })).toBe(1);
  });
});
