import "./support/shared.ts";
import { expect, type Page } from "@playwright/test";
import { db } from "#app/platform/db.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { enterPaper } from "#app/modules/waardering/enter-paper.server.ts";
import { makeOfficer, makeRound } from "../support/factories.ts";
import { closeValuing, makeEntry, makeValuedRound, registerChannels } from "../support/waardering-factories.ts";
import { test, withAndWithoutScript } from "./support/app.ts";
import { aResident, anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

const rules = { channels: registerChannels };

const csv = (text: string) => ({ name: "lijst.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

withAndWithoutScript((test) => {
  test("an administrator reads in a list, is told what is wrong in it, and fetches the codes once", async ({
    signedInAs,
  }, info) => {
    const round = await makeRound({ kind: "citizens_budget", at: "unopened", rules, title: "Ronde met een register" });
    const page = await signedInAs((await anOfficer("administrator")).email);
    await page.goto(`/beheer/rondes/${round.slug}/openen`);
    await expect(page.getByText("Er staat nog niemand in het register.")).toBeVisible();
    await inspect(page, info, "openen-zonder-register");
    await page.goto("/beheer/rondes");
    await page.locator(`a[href="/beheer/rondes/${round.slug}/register"]`).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Register van Ronde met een register");
    await page.getByRole("button", { name: "Lees in" }).click();
    await expect(page.getByText("Kies een bestand.").first()).toBeVisible();
    await inspect(page, info, "register-leeg");

    await page.getByLabel("Bestand").setInputFiles(csv("nummer;leeftijd\nL-1;ja\nL-1;nee\nL-2;soms\n"));
    await page.getByRole("button", { name: "Lees in" }).click();
    await expect(page.getByText("Regel 3: Dit nummer staat ook op regel 2.")).toBeVisible();
    await expect(page.getByText("Regel 4: Bij leeftijd staat geen ja of nee.")).toBeVisible();
    await inspect(page, info, "register-fouten");
    expect(await db.registerEntry.count({ where: { roundId: round.id } })).toBe(0);

    await page.getByLabel("Bestand").setInputFiles(csv("nummer;leeftijd\nL-1;ja\nL-2;nee\nL-3;ja\n"));
    await page.getByRole("button", { name: "Lees in" }).click();
    await expect(page.getByText("Ingelezen: 3 personen.")).toBeVisible();
    await inspect(page, info, "register-gelezen");
    await page.getByLabel("De nieuwe lijst komt in de plaats van de oude").check();
    await page.getByLabel("Bestand").setInputFiles(csv("nummer;leeftijd\nL-2;soms\n"));
    await page.getByRole("button", { name: "Lees in" }).click();
    await expect(page.getByText("Regel 2: Bij leeftijd staat geen ja of nee.")).toBeVisible();
    await expect(page.getByText("De stemcodes van de vorige lijst zijn nog op te halen")).toBeVisible();
    await inspect(page, info, "register-fouten-en-codes");
    const fetching = page.waitForEvent("download");
    await page.getByRole("button", { name: "Haal het bestand voor de drukker op" }).click();
    const file = await (await fetching).createReadStream();
    const lines = (await new Response(file as never).text()).trim().split("\r\n");
    expect(lines[0]).toBe("nummer;stemcode");
    expect(lines.slice(1).map((line) => line.split(";")[0])).toEqual(["L-1", "L-3"]);
    expect(lines[1]).toMatch(/;([2-9A-Z]{3}-){5}[2-9A-Z]{3}$/);
    await page.reload();
    await expect(page.getByRole("button", { name: "Haal het bestand voor de drukker op" })).toHaveCount(0);

    await page.getByLabel("Bestand").setInputFiles(csv("nummer;leeftijd\nL-9;ja\n"));
    await page.getByRole("button", { name: "Lees in" }).click();
    await expect(page.getByText(/Kruis aan dat u dit weet/).first()).toBeVisible();
    expect(await db.registerEntry.count({ where: { roundId: round.id } })).toBe(3);
  });

  test("somebody looks and chooses first, and then lets it count with a stemcode", async ({ page }, info) => {
    const { round } = await makeValuedRound(3, { rules, title: "Kiezen met een code" });
    const { code } = await makeEntry(round);
    const base = `/rondes/${round.slug}/waardering`;
    await page.goto(base);
    await expect(page.getByRole("link", { name: "Doe mee met uw stemcode" })).toBeVisible();
    await inspect(page, info, "begin");
    await page.getByRole("link", { name: "Eerst kijken en kiezen" }).click();
    await page.locator("#plan-1").getByRole("button", { name: "Goed voor onze stad" }).click();
    await page.locator("#plan-3").getByRole("button", { name: "Minder goed" }).click();
    await expect(page.locator("#plan-3")).toContainText("U koos: Minder goed. Nog niet bewaard.");
    await expect(page.getByText("U koos bij 2 van 3 plannen. Dit telt nog niet mee.")).toBeVisible();
    await inspect(page, info, "alvast");
    expect(await db.rating.count({ where: { roundId: round.id } })).toBe(0);

    await page.getByRole("link", { name: "Laat mijn keuzes tellen" }).click();
    await page.getByLabel("Stemcode").fill("ABC-DEF-GHJ-KMN-PQR-STU");
    await page.getByRole("button", { name: "Ga verder" }).click();
    await expect(page.getByText(/Deze stemcode kunnen wij niet aannemen/).first()).toBeVisible();
    await expect(page.getByLabel("Stemcode")).toHaveValue("ABC-DEF-GHJ-KMN-PQR-STU");
    await inspect(page, info, "code");
    await page.getByLabel("Stemcode").fill(code.toLowerCase().replaceAll("-", " "));
    await page.getByRole("button", { name: "Ga verder" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Laat uw keuzes tellen");
    await expect(page.getByText("In deze browser wachten 2 keuzes.")).toBeVisible();
    await inspect(page, info, "tellen");
    expect(await db.rating.count({ where: { roundId: round.id } })).toBe(0);
    await page.getByRole("button", { name: "Laat deze keuzes tellen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uw oordeel is binnen en het telt mee");
    await expect(page.getByRole("row", { name: /Minder goed/ })).toHaveCount(1);
    expect(await db.rating.count({ where: { roundId: round.id } })).toBe(2);

    await page.goto(base);
    await page.getByRole("button", { name: "Goed voor onze stad" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("U heeft alle plannen gezien");
    await page.goto(`${base}/meedoen`);
    await inspect(page, info, "bekend");
    await page.getByRole("button", { name: "Stop op dit apparaat" }).click();
    await page.goto(`${base}/mijn`);
    await expect(page).toHaveURL(/inloggen/);
    await page.goto(`${base}/alvast`);
    await expect(page.getByText("Dit telt nog niet mee")).toHaveCount(0);
  });

  test("two officers enter one paper ballot, and give somebody a new code", async ({ signedInAs }, info) => {
    const { round } = await makeValuedRound(3, { rules, title: "Balie van de proef" });
    const { number, code } = await makeEntry(round);
    const [one, two] = [
      await signedInAs((await anOfficer("desk_officer")).email),
      await signedInAs((await anOfficer("desk_officer")).email),
    ];
    const desk = `/werk/rondes/${round.slug}/balie`;
    const enter = async (page: Page, mark: string, button: string) => {
      await page.goto(desk);
      await page.getByLabel("Nummer uit de lijst").fill(number);
      await page.getByRole("button", { name: "Zoek op" }).click();
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("radiogroup", { name: /^1\. / }).getByLabel(mark, { exact: true }).check();
      await inspect(page, info, `stembiljet-${mark}`);
      await page.getByRole("button", { name: "Bewaar dit stembiljet" }).click();
    };
    await one.goto("/werk");
    await expect(one.locator(`a[href="${desk}"]`)).toBeVisible();
    await one.goto(desk);
    await one.getByLabel("Nummer uit de lijst").fill("bestaat niet");
    await one.getByRole("button", { name: "Zoek op" }).click();
    await expect(one.getByText(/staat niet in het register/).first()).toBeVisible();
    await enter(one, "Goed voor onze stad", "Voer een stembiljet in");
    await expect(one.getByText(/Een collega voert hetzelfde papier/)).toBeVisible();
    await enter(two, "Minder goed", "Voer het stembiljet voor de tweede keer in");
    await expect(two.getByRole("alert")).toContainText("Dit is anders dan de eerste keer");
    await inspect(two, info, "geblokkeerd");
    await two.getByLabel("Nummer uit de lijst").fill(number);
    await two.getByRole("button", { name: "Zoek op" }).click();
    await inspect(two, info, "gevonden");
    await two.getByRole("button", { name: "Begin opnieuw met dit stembiljet" }).click();
    await enter(two, "Minder goed", "Voer een stembiljet in");
    await enter(one, "Minder goed", "Voer het stembiljet voor de tweede keer in");
    await expect(one.getByText("Beide keren hetzelfde. Het stembiljet telt.")).toBeVisible();
    expect((await db.rating.findMany({ where: { roundId: round.id } })).map(({ value }) => value)).toEqual([-1]);

    await one.getByLabel("Nummer uit de lijst").fill(number);
    await one.getByRole("button", { name: "Zoek op" }).click();
    await one.getByRole("button", { name: "Geef een nieuwe stemcode" }).click();
    await expect(one.getByText(/^([2-9A-Z]{3}-){5}[2-9A-Z]{3}$/)).toBeVisible();
    await expect(one.getByText(code)).toHaveCount(0);
    await inspect(one, info, "nieuwe-code");
  });

  test("nobody sees a result while ballots on paper wait, and it says how many never counted", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const { round } = await makeValuedRound(2, { rules, title: "Papier na de laatste dag" });
    const [one, two] = [await makeOfficer(["desk_officer"]), await makeOfficer(["desk_officer"])];
    const answers = [{ plan: 1, mark: 1 }];
    for (const differs of [false, true]) {
      const { number } = await makeEntry(round);
      await enterPaper(one, round.slug, { number, answers });
      if (differs) await enterPaper(two, round.slug, { number, answers: [{ plan: 1, mark: -1 }] });
    }
    await closeValuing(round, { released: false });
    const clerk = await signedInAs((await anOfficer("clerk")).email);
    const result = `/rondes/${round.slug}/uitslag`;
    await clerk.goto(result);
    await expect(clerk.getByText(/2 stembiljetten op papier tellen nog niet mee/)).toBeVisible();
    await expect(clerk.getByRole("table")).toHaveCount(0);
    for (const file of ["uitslag.csv", "telling.csv", "telling.json"])
      expect((await clerk.request.get(`/rondes/${round.slug}/${file}`)).status(), file).toBe(404);
    await inspect(clerk, info, "wacht-op-papier");

    await clerk.goto(`/beheer/rondes/${round.slug}/vier-ogen`);
    await expect(clerk.getByText(/Wachten op invoer: 1\. Geblokkeerd.*: 1\./)).toBeVisible();
    await clerk.getByRole("button", { name: "Stel voor de uitslag vrij te geven" }).click();
    await clerk.goto(result);
    await expect(clerk.getByRole("table").first()).toBeVisible();
    await visitor.goto(result);
    await expect(visitor.getByText(/kijken de uitslag na/)).toBeVisible();
    await expect(visitor.getByRole("table")).toHaveCount(0);

    const colleague = await signedInAs((await anOfficer("administrator")).email);
    await colleague.goto(`/beheer/rondes/${round.slug}/vier-ogen`);
    await colleague.getByRole("button", { name: "Keur goed" }).click();
    await visitor.goto(result);
    await expect(visitor.getByText(/2 stembiljetten op papier telden niet mee/)).toBeVisible();
    await inspect(visitor, info, "papier-telde-niet");
  });

  test("a resident ties an account, and lets choices of before signing in count by it", async ({
    page,
    signedInAs,
  }) => {
    const { round } = await makeValuedRound(2, { rules });
    const { code } = await makeEntry(round);
    const resident = await signedInAs((await aResident()).email);
    await resident.goto(`/rondes/${round.slug}/waardering`);
    await resident.getByRole("link", { name: "Koppel uw stemcode" }).click();
    await resident.getByLabel("Stemcode").fill(code);
    await resident.getByRole("button", { name: "Koppel en ga verder" }).click();
    await expect(resident.getByText("Plan 1 van 2")).toBeVisible();
    expect(await db.registeredAccount.count({ where: { roundId: round.id } })).toBe(1);

    const open = await makeValuedRound(2);
    const { email } = await aResident({ passwordHash: await hashPassword("drie losse woorden") });
    await page.goto(`/rondes/${open.round.slug}/waardering/alvast`);
    await page.locator("#plan-2").getByRole("button", { name: "Goed voor onze stad" }).click();
    await page.getByRole("link", { name: "Laat mijn keuzes tellen" }).click();
    await page.getByLabel("E-mailadres").fill(email);
    await page.getByLabel("Wachtwoord").fill("drie losse woorden");
    await page.getByRole("main").getByRole("button", { name: "Inloggen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Laat uw keuzes tellen");
    expect(await db.rating.count({ where: { roundId: open.round.id } })).toBe(0);
    await page.getByRole("button", { name: "Laat deze keuzes tellen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uw oordeel is binnen en het telt mee");
    expect(await db.rating.count({ where: { roundId: open.round.id } })).toBe(1);
  });

  test("signing in takes over nothing that somebody else chose in this browser, and signing out wipes it", async ({
    page,
  }, info) => {
    const { round } = await makeValuedRound(3, { title: "Een gedeelde computer" });
    const { email } = await aResident({ passwordHash: await hashPassword("drie losse woorden") });
    const base = `/rondes/${round.slug}/waardering`;
    const values = async () => (await db.rating.findMany({ where: { roundId: round.id } })).map(({ value }) => value);
    const signIn = async (at: string) => {
      await page.goto(at);
      await page.getByLabel("E-mailadres").fill(email);
      await page.getByLabel("Wachtwoord").fill("drie losse woorden");
      await page.getByRole("main").getByRole("button", { name: "Inloggen" }).click();
      await expect(page).not.toHaveURL(/inloggen/);
    };
    const signOut = async () => {
      await page.goto("/account");
      await page.getByRole("button", { name: "Uitloggen" }).click();
      await expect(page).not.toHaveURL(/account/);
    };
    const choose = async (plan: number, words: string) => {
      await page.goto(`${base}/alvast`);
      await page.locator(`#plan-${plan}`).getByRole("button", { name: words }).click();
      await expect(page.locator(`#plan-${plan}`)).toContainText("Nog niet bewaard.");
    };
    await signIn(`/inloggen?terug=${encodeURIComponent(`${base}/lijst`)}`);
    await page.locator("#plan-1").getByRole("button", { name: "Minder goed" }).click();
    await expect(page.getByText(/Bewaard: plan 1/)).toBeVisible();
    await signOut();

    await choose(1, "Goed voor onze stad");
    await choose(2, "Goed voor onze stad");
    await signIn("/inloggen");
    expect(await values()).toEqual([-1]);
    await page.goto(base);
    await expect(page.getByText("In uw browser staan 2 keuzes die nog niet tellen.")).toBeVisible();
    await page.getByRole("link", { name: "Bekijk deze keuzes" }).click();
    await expect(page.getByText(/u gaf ‘Minder goed’. Hier wacht ‘Goed voor onze stad’/)).toBeVisible();
    await inspect(page, info, "van-een-ander");
    await page.getByRole("button", { name: "Laat deze keuzes tellen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uw oordeel is binnen en het telt mee");
    expect((await values()).toSorted()).toEqual([-1, 1]);

    await choose(3, "Goed voor onze stad");
    await page.goto(`${base}/alvast/tellen`);
    await page.getByRole("button", { name: "Wis deze keuzes" }).click();
    await page.goto(`${base}/alvast/tellen`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("In deze browser wachten geen keuzes");

    await choose(3, "Goed voor onze stad");
    await signOut();
    await page.goto(`${base}/alvast`);
    await expect(page.getByText("Dit telt nog niet mee")).toHaveCount(0);
    expect(await values()).toHaveLength(2);
  });
});

test("staff are asked whether they are still there, may stay, and are told when it is over", async ({
  signedInAs,
}, info) => {
  const page = await signedInAs((await anOfficer("administrator")).email);
  await page.clock.install();
  await page.goto("/beheer/rondes");
  const question = page.getByRole("dialog", { name: "Bent u er nog?" });
  await expect(question).toBeHidden();
  await page.clock.fastForward("27:30");
  await expect(question).toBeVisible();
  await inspect(page, info, "bent-u-er-nog");
  await question.getByRole("button", { name: "Aangemeld blijven" }).click();
  await expect(question).toBeHidden();
  await page.clock.fastForward("26:00");
  await expect(question).toBeHidden();
  await page.clock.fastForward("04:00");
  await expect(page.getByText("U bent uitgelogd")).toBeVisible();
});

test("a device at the desk forgets who was there, after a warning or at once", async ({ signedInAs }, info) => {
  const { round } = await makeValuedRound(2, { rules, title: "Balie met een scherm" });
  const [one, two] = [await makeEntry(round), await makeEntry(round)];
  const page = await signedInAs((await anOfficer("desk_officer")).email);
  await page.clock.install();
  await page.goto(`/werk/rondes/${round.slug}/balie`);
  await page.getByRole("button", { name: "Zet dit apparaat klaar voor inwoners" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Doe mee met uw stemcode");
  await expect(page.getByRole("link", { name: "Inloggen" }).first()).toBeVisible();
  await inspect(page, info, "scherm-aan-de-balie");
  const comeIn = async (code: string) => {
    await page.getByLabel("Stemcode").fill(code);
    await page.getByRole("button", { name: "Ga verder" }).click();
    await expect(page.getByText("Plan 1 van 2")).toBeVisible();
    // The text may be there before the script that watches the time is.
    await page.waitForLoadState();
  };
  await comeIn(one.code);
  await page.clock.fastForward("01:35");
  await page.getByRole("button", { name: "Ik ben er nog" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.clock.fastForward("01:35");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.clock.fastForward("00:30");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Doe mee met uw stemcode");
  await comeIn(two.code);
  await page.clock.fastForward("01:35");
  await page.getByRole("dialog").getByRole("button", { name: "Ik ben klaar" }).click();
  await expect(page.getByLabel("Stemcode")).toHaveValue("");
  await page.goto(`/rondes/${round.slug}/waardering/mijn`);
  await expect(page).toHaveURL(/inloggen/);
});

withAndWithoutScript((test) => {
  test("at the desk one ends on any page, of any round, and neither Back nor another round shows the next who it was", async ({
    page,
    site,
  }, info) => {
    const [{ round }, other] = [
      await makeValuedRound(2, { rules, title: "Scherm met een knop" }),
      await makeValuedRound(2, { rules, title: "Een andere ronde" }),
    ];
    await page.context().addCookies([{ name: "balie", value: btoa(JSON.stringify(round.slug)), url: site }]);
    const meedoen = ({ slug }: typeof round) => `/rondes/${slug}/waardering/meedoen`;
    const comeIn = async (to: typeof round) => {
      const { code } = await makeEntry(to);
      await page.goto(meedoen(to));
      await expectLargeTargets(page);
      await page.getByLabel("Stemcode").fill(code);
      await page.getByRole("button", { name: "Ga verder" }).click();
      await expect(page.getByText("Plan 1 van 2")).toBeVisible();
    };
    await comeIn(other.round);
    await comeIn(round);
    await expectLargeTargets(page);
    await inspect(page, info, "scherm-beoordelen");
    await page.getByRole("button", { name: /Goed voor onze stad/ }).click();
    await expect(page.getByText("Plan 2 van 2")).toBeVisible();
    const own = `/rondes/${round.slug}/waardering/mijn`;
    expect((await page.goto(own))?.headers()["cache-control"]).toBe("no-store");
    await expect(page.getByText("Goed voor onze stad").first()).toBeVisible();
    await expectLargeTargets(page);
    await inspect(page, info, "scherm-eigen-oordeel");
    await page.getByRole("button", { name: "Ik ben klaar" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Doe mee met uw stemcode");
    await page.goBack();
    await expect(page).toHaveURL(/inloggen/);
    await expect(page.getByText("Goed voor onze stad")).toHaveCount(0);
    for (const { slug } of [round, other.round]) {
      await page.goto(`/rondes/${slug}/waardering/mijn`);
      await expect(page).toHaveURL(/inloggen/);
    }
  });
});

/** A finger hits what is at least 44 pixels high; a link within a sentence is as high as its line. */
async function expectLargeTargets(page: Page): Promise<void> {
  const targets = page.locator(
    "button:visible, input:visible, summary:visible, nav a:visible, a.utrecht-button:visible",
  );
  const low = await targets.evaluateAll((all) =>
    all
      .map((one) => ({
        text: one.textContent,
        high: (one.closest("label") ?? one).getBoundingClientRect().height,
      }))
      .filter(({ high }) => high < 44),
  );
  expect(low).toEqual([]);
}
