import "./support/shared.ts";
import { expect } from "@playwright/test";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound, makeWijk } from "../support/factories.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { anOfficer, aResident } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

withAndWithoutScript((test) => {
  test("an official invites authors whose plan was not chosen, and one takes it to a new round", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const before = await makeRound({ at: "accountability", title: "De vorige ronde" });
    const author = await aResident();
    const official = await anOfficer("official");
    for (const [title, outcome] of [
      ["Een fontein", "rejected"],
      ["Een steiger", "adopted"],
    ] as const) {
      const { id: planId } = await makePlan(before, { state: "decided", author, title });
      await db.decision.create({
        data: { planId, outcome, decidedOn: new Date(), recordedById: official.accountId },
      });
    }
    const round = await makeRound({ at: "submission", title: "De nieuwe ronde" });
    const page = await signedInAs(official.email);
    await page.goto(`/werk/rondes/${before.slug}`);
    await page.getByText("Nodig indieners uit om hun plan mee te nemen").click();
    await inspect(page, info, "lijst-uitnodigen");
    await page.getByLabel("Kies plan 1: Een fontein").check();
    await page.getByLabel("Kies plan 2: Een steiger").check();
    await page.getByRole("button", { name: "Nodig de indieners van de gekozen plannen uit" }).click();
    const told = page.getByRole("status");
    await expect(told).toContainText("1 indiener krijgt een mail.");
    await expect(told).toContainText("Plan 2. Dit plan kreeg geld of een ja.");
    await inspect(page, info, "uitgenodigd");

    const own = await signedInAs(author.email);
    await own.goto("/mijn-plannen");
    await expect(own.getByRole("link", { name: "Neem Een steiger mee naar een andere ronde" })).toHaveCount(0);
    await own.getByRole("link", { name: "Neem Een fontein mee naar een andere ronde" }).click();
    await inspect(own, info, "meenemen");
    await own.getByRole("radio", { name: "De nieuwe ronde" }).check();
    await own.getByRole("button", { name: "Neem het plan mee" }).click();
    await expect(own.getByRole("status")).toHaveText("Uw plan staat klaar als concept. Kijk het na en dien het in.");
    await expect(own.getByLabel("Titel")).toHaveValue("Een fontein");
    const { number } = await db.plan.findFirstOrThrow({ where: { roundId: round.id } });
    await db.plan.updateMany({ where: { roundId: round.id }, data: { state: "submitted", submittedAt: new Date() } });
    await visitor.goto(`/rondes/${before.slug}/plannen/1`);
    await expect(visitor.getByRole("main")).toContainText("De indiener nam dit plan mee.");
    await inspect(visitor, info, "oud-plan");
    await visitor.getByRole("link", { name: `plan ${number} van De nieuwe ronde` }).click();
    await expect(visitor.getByRole("main")).toContainText("Dit plan deed eerder mee als plan 1 van De vorige ronde.");
    await inspect(visitor, info, "nieuw-plan");
  });

  test("a coordinator places many plans in a wijk at once, and reads which were left", async ({ signedInAs }, info) => {
    const round = await makeRound({ at: "screening", title: "Ronde met veel plannen" });
    const wijk = (await makeWijk("Noord")).name;
    await makePlan(round, { title: "Een bankje" });
    await makePlan(round, { title: "Een boom", wijken: [wijk] });
    const page = await signedInAs((await anOfficer("coordinator")).email);
    await page.goto(`/werk/rondes/${round.slug}?alle`);
    await page.getByText("Zet plannen bij een wijk").click();
    await page.getByRole("button", { name: "Zet de gekozen plannen bij deze wijk" }).click();
    await expect(page.getByRole("alert")).toContainText("Kies een wijk.");
    await page.getByLabel("Welke wijk?").selectOption(wijk);
    await page.getByRole("button", { name: "Geef de gekozen plannen" }).click();
    await expect(page.getByRole("alert")).toContainText("U koos ook een wijk.");
    await page.getByRole("button", { name: "Zet de gekozen plannen bij deze wijk" }).click();
    await expect(page.getByRole("status")).toContainText("1 plan staat nu bij de wijk.");
    await expect(page.getByRole("status")).toContainText("Plan 2. Dit plan staat al bij deze wijk.");
    await inspect(page, info, "geplaatst");
  });
});
