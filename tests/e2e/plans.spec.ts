import { expect, type Page } from "@playwright/test";
import { test } from "./support/app.ts";
import { expectNoAxeFindings } from "./support/axe.ts";
import { aResident, anOfficer } from "./support/people.ts";
import { expectNoSidewaysScroll } from "./support/widths.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { makeConditionalPlan, moveTo } from "../support/plans-factories.ts";
import { db } from "#app/platform/db.server.ts";

/** Nothing of this needs script; the tests of the pages run with script elsewhere. */
test.use({ javaScriptEnabled: false });

const numberIn = (page: Page) => Number(/plannen\/(\d+)/.exec(page.url())?.[1]);

async function fillPlan(page: Page): Promise<void> {
  await page.getByLabel("Titel").fill("Bankjes langs het pad");
  await page.getByLabel("Korte samenvatting").fill("Drie bankjes voor wie even wil zitten.");
  await page.getByLabel("Het hele plan").fill("Wij willen **drie** bankjes.\n\n- bij de vijver\n- bij de school");
  await page.getByLabel("Onderwerp").selectOption({ label: "Groen" });
  await page.getByLabel("In een of meer buurten").check();
  await page.getByLabel("Welke buurt of buurten?").fill("Rond de vijver\nDe Hoek");
  await page.getByLabel("Eigen inzet").fill("De buren houden de bankjes schoon.");
  await page.getByLabel("Wie voert het plan uit?").fill("Buurtgroep Vijver");
  await page.getByLabel("U laat de buurt weten hoe het ging.").check();
  await page.getByLabel("U laat zien waar het geld bleef.").check();
}

test("a draft that was not handed in in time can still be read by its author", async ({ signedInAs }) => {
  const round = await makeRound();
  const author = await signedInAs((await aResident()).email);
  await author.goto(`/rondes/${round.slug}/indienen`);
  await author.getByLabel("Titel").fill("Bankjes");
  await author.getByLabel("Het hele plan").fill("Drie bankjes bij de vijver.");
  await author.getByRole("button", { name: "Bewaar voor later" }).click();
  await expect(author.getByRole("status")).toHaveText(/Uw concept is bewaard/);
  await moveTo(round, "screening");
  await author.goto("/mijn-plannen");
  await author.getByRole("link", { name: "Bekijk Bankjes" }).click();
  await expect(author.getByText("Indienen kan niet meer.")).toBeVisible();
  await expect(author.getByText("Drie bankjes bij de vijver.")).toBeVisible();
  await expect(author.getByText("Hele stad")).toHaveCount(0);
  await expect(author.getByRole("button", { name: "Dien het plan in" })).toHaveCount(0);
  await expectNoAxeFindings(author);
  await expectNoSidewaysScroll(author);
});

test("a resident keeps a draft, hands it in, changes it and withdraws it", async ({ page, signedInAs }) => {
  const round = await makeRound({ title: "Ronde van de vijver" });
  const author = await signedInAs((await aResident()).email);
  await author.goto(`/rondes/${round.slug}/indienen`);
  await author.getByLabel("Titel").fill("Bankjes");
  await author.getByRole("button", { name: "Bewaar voor later" }).click();
  await expect(author.getByRole("status")).toHaveText(/Uw concept is bewaard/);
  const address = `/rondes/${round.slug}/plannen/${numberIn(author)}`;
  expect((await page.goto(address))?.status()).toBe(404);

  await author.getByRole("button", { name: "Dien het plan in" }).click();
  await expect(author.getByRole("alert")).toContainText("Vat uw plan samen");
  await expectNoAxeFindings(author);
  await fillPlan(author);
  await author.getByLabel("Bedrag eenmalig").fill("ongeveer 40");
  await author.getByRole("button", { name: "Nog een naam" }).click();
  await expect(author.getByLabel("Naam 3")).toBeVisible();
  await expect(author.getByLabel("Bedrag eenmalig")).toHaveValue("ongeveer 40");
  await author.getByLabel("Naam 3").fill("De school");
  await author.getByLabel("Deze naam mag op de site").nth(2).check();
  await author.getByLabel("Naam 1").fill("Wie niet genoemd wil worden");
  await author.getByLabel("Het kost geld").check();
  await author.getByRole("button", { name: "Dien het plan in" }).click();
  await expect(author.getByRole("alert")).toHaveText(/Gebruik alleen cijfers/);
  await author.getByLabel("Bedrag eenmalig").fill("6.000");
  await author.getByLabel("Bedrag per jaar").fill("200");
  await author.getByRole("button", { name: "Dien het plan in" }).click();
  await expect(author.getByRole("status")).toHaveText("Uw plan is ingediend. Iedereen kan het nu lezen.");

  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bankjes langs het pad");
  await expect(page.getByText("Kost € 6.000")).toBeVisible();
  await expect(page.getByText("eenmalig, en daarna € 200 per jaar")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "bij de vijver" })).toBeVisible();
  await expect(page.getByText("Dit plan wordt gesteund door De school.")).toBeVisible();
  await expect(page.getByText("Wie niet genoemd wil worden")).toHaveCount(0);
  await expect(page.getByText(/Ingediend door een inwoner/)).toBeVisible();
  await expect(page.getByText("De indieners laten zien waar het geld bleef.")).toBeVisible();
  await expect(page.getByText("Bij een burgerbegroting beslist altijd de raad.")).toBeVisible();
  await expectNoAxeFindings(page);
  await expectNoSidewaysScroll(page);

  await author.getByRole("link", { name: "Wijzig uw plan" }).click();
  await expect(author.getByLabel("Bedrag eenmalig")).toHaveValue("6000");
  await author.getByLabel("Titel").fill("Vier bankjes langs het pad");
  await author.getByRole("button", { name: "Bewaar de wijziging" }).click();
  await expect(author.getByRole("heading", { level: 1 })).toHaveText("Vier bankjes langs het pad");

  const coordinator = await signedInAs((await anOfficer("coordinator")).email);
  await coordinator.goto(`/werk${address}`);
  const change = coordinator.getByRole("row", { name: /^Titel/ });
  await expect(change.getByRole("cell").nth(0)).toHaveText("Bankjes langs het pad");
  await expect(change.getByRole("cell").nth(1)).toHaveText("Vier bankjes langs het pad");
  await expectNoAxeFindings(coordinator);

  await author.goto("/mijn-plannen");
  await expectNoAxeFindings(author);
  await author.getByRole("link", { name: "Vier bankjes langs het pad", exact: true }).click();
  await author.getByRole("link", { name: "Trek uw plan in" }).click();
  await author.getByRole("button", { name: "Trek het plan in" }).click();
  await expect(author.getByRole("alert")).toHaveText(/Kruis aan/);
  await author.getByLabel("Ja, ik wil dit plan intrekken").check();
  await author.getByRole("button", { name: "Trek het plan in" }).click();
  await page.goto(address);
  await expect(page.getByText("De indiener heeft dit plan ingetrokken. Het doet niet meer mee.")).toBeVisible();
});

test("what was changed in another window is not written over unseen, however often one presses", async ({
  signedInAs,
}) => {
  const round = await makeRound();
  const by = await aResident();
  const plan = await makePlan(round, { author: by, title: "Bankjes langs het pad" });
  const one = await signedInAs(by.email);
  const other = await one.context().newPage();
  const address = `/rondes/${round.slug}/plannen/${plan.number}/wijzigen`;
  for (const window of [one, other]) await window.goto(address);
  await one.getByLabel("Titel").fill("Vier bankjes");
  await one.getByRole("button", { name: "Bewaar de wijziging" }).click();
  await expect(one.getByRole("heading", { level: 1 })).toHaveText("Vier bankjes");
  await other.getByLabel("Titel").fill("Een bankje");
  for (let press = 1; press <= 2; press++) {
    await other.getByRole("button", { name: "Bewaar de wijziging" }).click();
    await expect(other.getByRole("alert")).toContainText("Dit plan is intussen veranderd.");
    await expect(other.getByLabel("Titel")).toHaveValue("Een bankje");
  }
  await expectNoAxeFindings(other);
  await other.getByRole("link", { name: "Open de bladzijde opnieuw" }).click();
  await expect(other.getByLabel("Titel")).toHaveValue("Vier bankjes");
  await other.getByLabel("Titel").fill("Een bankje");
  await other.getByRole("button", { name: "Bewaar de wijziging" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Een bankje");
});

test("a saving names its budget line, and has no dekking", async ({ page, signedInAs }) => {
  const round = await makeRound();
  const author = await signedInAs((await aResident()).email);
  await author.goto(`/rondes/${round.slug}/indienen`);
  await fillPlan(author);
  await author.getByLabel("Het bespaart geld").check();
  await author.getByLabel("Bedrag per jaar").fill("46.000");
  await author.getByRole("button", { name: "Dien het plan in" }).click();
  await expect(author.getByRole("alert")).toHaveText(/op welke regel in de begroting u wilt besparen/);
  await author.getByLabel(/Waar staat dat nu in de begroting/).fill("Maaien van bermen");
  await author.getByRole("button", { name: "Dien het plan in" }).click();
  await page.goto(new URL(author.url()).pathname);
  await expect(page.getByText("Bespaart € 46.000")).toBeVisible();
  await expect(page.getByText("De indieners noemen: Maaien van bermen.")).toBeVisible();
  await expect(page.getByText("De indieners laten de buurt weten hoe het ging.")).toBeVisible();
  await expect(page.getByText("De indieners laten zien waar het geld bleef.")).toHaveCount(0);
  await expect(page.getByText("Dit plan bespaart. De raad beslist wat er met het geld gebeurt.")).toBeVisible();
});

test("a neighbourhood plan is made of activities, and adds them up", async ({ page, signedInAs }) => {
  const round = await makeRound({ kind: "neighbourhood_plans" });
  const author = await signedInAs((await aResident()).email);
  await author.goto(`/rondes/${round.slug}/indienen`);
  await fillPlan(author);
  const activity = (number: number) => author.getByRole("group", { name: `Activiteit ${number}`, exact: true });
  for (const [number, cost] of [
    [1, "1.500"],
    [3, "500"],
  ] as const) {
    if (number === 3) await author.getByRole("button", { name: "Nog een activiteit" }).click();
    await activity(number).getByLabel("Wat gaat u doen?").fill(`Werk ${number}`);
    await activity(number).getByLabel("Wat kost het?").fill(cost);
    await activity(number).getByLabel("Wie trekt het?").fill("De buurt");
    await activity(number).getByLabel("Dit is ons icoonproject").check();
  }
  await activity(3).getByLabel("elk jaar", { exact: true }).check();
  await expectNoAxeFindings(author);
  await author.getByRole("button", { name: "Dien het plan in" }).click();
  await expect(author.getByRole("alert")).toHaveText(/Kies een icoonproject. Meer dan een kan niet./);
  await expect(activity(3).getByLabel("Wat gaat u doen?")).toHaveValue("Werk 3");
  await activity(3).getByLabel("Dit is ons icoonproject").uncheck();
  await author.getByRole("button", { name: "Dien het plan in" }).click();
  await page.goto(new URL(author.url()).pathname);
  await expect(page.getByText("Kost € 1.500")).toBeVisible();
  await expect(page.getByRole("row", { name: /Samen per jaar/ })).toContainText("€ 500");
  await expect(page.getByText("Icoonproject", { exact: true })).toBeVisible();
  await expectNoAxeFindings(page);
  await expectNoSidewaysScroll(page);
});

test("the desk enters a plan for a resident without e-mail", async ({ page, signedInAs }) => {
  const round = await makeRound({ kind: "neighbourhood_fund" });
  const desk = await signedInAs((await anOfficer("desk_officer")).email);
  await desk.goto(`/werk/rondes/${round.slug}/invoeren`);
  await expectNoAxeFindings(desk);
  await fillPlan(desk);
  await desk.getByLabel("Bedrag eenmalig").fill("900");
  await desk.getByLabel("Kan het ook met minder geld?").fill("1000");
  await desk.getByLabel("Op papier").check();
  await desk.getByLabel("Waarom voert u het plan in?").fill("Geen computer.");
  await desk.getByLabel("Deze inwoner mag meedoen").check();
  await desk.getByRole("button", { name: "Voer het plan in" }).click();
  await expect(desk.getByRole("alert")).toContainText("Dit bedrag is hoger dan het hele plan (€ 900).");
  await desk.getByLabel("Kan het ook met minder geld?").fill("400");
  await desk.getByRole("button", { name: "Voer het plan in" }).click();
  await page.goto(new URL(desk.url()).pathname);
  await expect(page.getByText(/Ingediend door een inwoner/)).toBeVisible();
  await expect(page.getByText("Het plan kan ook met minder")).toBeVisible();
  await expect(page.getByText("Geen computer.")).toHaveCount(0);
});

test("a condition whose day has passed waits in the list of work, and ends in voldoet niet", async ({
  page,
  signedInAs,
}) => {
  const round = await makeRound({ at: "valuation", title: "Ronde van de voorwaarde" });
  const { number } = await makeConditionalPlan(round, -1, { title: "Bankjes met een mits" });
  const coordinator = await signedInAs((await anOfficer("coordinator")).email);
  await coordinator.goto("/werk");
  const late = coordinator.getByRole("table", { name: "Te laat: wat er wacht" });
  const task = late.getByRole("row", { name: /Bankjes met een mits/ });
  await expect(task).toContainText("De datum van een voorwaarde is voorbij.");
  await task.getByRole("link").click();
  await expectNoAxeFindings(coordinator);
  const form = coordinator.getByRole("region", { name: "Uitkomst van de controle" });
  await form.getByLabel("Aan welk grondbeginsel voldoet het plan niet?").selectOption("own_effort");
  await form.getByLabel("Reden", { exact: true }).fill("De school deed niet mee.");
  await form.getByRole("button", { name: "Maak bekend: voldoet niet" }).click();
  await expect(coordinator.getByRole("status")).toHaveText("Opgeslagen.");

  await page.goto(`/rondes/${round.slug}/plannen/${number}`);
  await expect(page.getByText("Voldoet niet", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("De school deed niet mee.")).toBeVisible();
  await expect(page.getByText(/De indieners doen zelf ook iets/)).toBeVisible();
});

test("the second of two people reads who asks to remove a plan, and why, before pressing", async ({
  page,
  signedInAs,
}) => {
  const round = await makeRound();
  const plan = await makePlan(round);
  const asks = await signedInAs((await anOfficer("coordinator")).email);
  const dossier = `/werk/rondes/${round.slug}/plannen/${plan.number}`;
  await asks.goto(dossier);
  await asks.getByLabel("Reden (openbaar)").fill("Er staat een huisnummer in.");
  await asks.getByRole("button", { name: "Vraag om verwijderen" }).click();

  const agrees = await signedInAs((await anOfficer("official")).email);
  await agrees.goto(dossier);
  const part = agrees.getByRole("region", { name: "Verwijderen" });
  await expect(part.getByText(/ vroeg op .+ om dit plan te verwijderen\.$/)).toBeVisible();
  await expect(part.getByText("Reden (openbaar)")).toBeVisible();
  await expect(part.getByText("Er staat een huisnummer in.")).toBeVisible();
  await expectNoAxeFindings(agrees);
  await part.getByRole("button", { name: "Bevestig het verwijderen" }).click();
  await page.goto(`/rondes/${round.slug}/plannen/${plan.number}`);
  await expect(page.getByText("De reden: Er staat een huisnummer in.")).toBeVisible();
});

test("a visitor finds plans, in an order that stays, and reports one", async ({ page }) => {
  await page.goto("/rondes/burgerbegroting-2028/plannen");
  await expectNoAxeFindings(page);
  await expectNoSidewaysScroll(page);
  const titles = () => page.getByRole("region", { name: "Alle plannen" }).getByRole("heading", { level: 3 });
  const order = await titles().allTextContents();
  expect(order).toHaveLength(12);
  await page.getByRole("link", { name: "Volgende" }).click();
  await expect(page.getByRole("status")).toHaveText(/^U ziet plan 13 t\/m 24 van/);
  await page.goBack();
  expect(await titles().allTextContents()).toEqual(order);

  await page.getByLabel("Zoekwoord of nummer").fill("zwembadparadijs");
  await page.getByRole("button", { name: "Toon plannen" }).click();
  await expect(page.getByRole("status")).toHaveText("Geen plan gevonden met ‘zwembadparadijs’");
  await page.getByLabel("Zoekwoord of nummer").fill("5");
  await page.getByRole("button", { name: "Toon plannen" }).click();
  await page.getByRole("link", { name: "Speelbos achter het wijkcentrum" }).click();
  await page.getByRole("link", { name: /Meld dat er iets mis is/ }).click();
  await page.getByRole("button", { name: "Verstuur de melding" }).click();
  await expect(page.getByRole("alert")).toHaveText(/Kies wat er mis is/);
  await expectNoAxeFindings(page);
  await page.getByLabel("Dit plan staat er al").check();
  await page.getByRole("button", { name: "Verstuur de melding" }).click();
  await expect(page.getByRole("status")).toHaveText(/De buurtcoördinator kijkt ernaar/);
});

test("of a plan about the care of a person, nothing but its number is on any page", async ({ page, request }) => {
  const round = await makeRound({ at: "valuation" });
  const plan = await makePlan(round, { state: "out_of_scope", title: "GEHEIM plan" });
  const { accountId: screenedBy } = await anOfficer("official");
  const verdict = { outcome: "out_of_scope", ground: "c", reason: "GEHEIM", screenedBy } as const;
  await db.screening.create({ data: { planId: plan.id, ...verdict } });
  const address = `/rondes/${round.slug}/plannen`;
  for (const where of [address, `${address}/${plan.number}`, `${address}/${plan.number}/melden`]) {
    const answer = await request.get(where);
    expect(await answer.text()).not.toContain("GEHEIM");
  }
  await page.goto(`${address}/${plan.number}`);
  await expect(page.getByText("Het gaat over zorg of veiligheid van een persoon.")).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByRole("link", { name: "Meld dat er iets mis is met dit plan" }).click();
  await page.getByLabel("Het is beledigend of discriminerend").check();
  await page.getByRole("button", { name: "Verstuur de melding" }).click();
  await expect(page.getByRole("status")).toHaveText(/De buurtcoördinator kijkt ernaar/);
});

test("a form that the browser sends twice is one plan, with one address", async ({ signedInAs }) => {
  const round = await makeRound();
  const author = await signedInAs((await aResident()).email);
  await author.goto(`/rondes/${round.slug}/indienen`);
  await fillPlan(author);
  await author.getByLabel("Het kost geld").check();
  await author.getByLabel("Bedrag eenmalig").fill("6.000");
  const sending = author.waitForRequest((request) => request.method() === "POST");
  await author.getByRole("button", { name: "Dien het plan in" }).click();
  await expect(author.getByRole("status")).toHaveText("Uw plan is ingediend. Iedereen kan het nu lezen.");
  const first = await sending;
  const { origin, pathname, search } = new URL(author.url());
  const sendAgain = (data: string) =>
    author.request.post(first.url(), {
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      data,
      maxRedirects: 0,
    });
  const again = await sendAgain(first.postData() ?? "");
  expect([again.status(), again.headers()["location"]]).toEqual([303, `${pathname}${search}`]);
  const changed = await sendAgain((first.postData() ?? "").replace("Bankjes+langs+het+pad", "Een+ander+plan"));
  expect(changed.status()).toBe(409);
  expect(await changed.text()).toContain("Dit formulier heeft u al verstuurd. Het is nu plan 1.");
  expect(await db.plan.count({ where: { roundId: round.id } })).toBe(1);
});

test("a plan that was not screened in time says so everywhere, and waits for nothing any more", async ({
  page,
  signedInAs,
}) => {
  const round = await makeRound({ at: "valuation" });
  const resident = await aResident();
  const plan = await makePlan(round, { author: resident, title: "Vergeten bankjes" });
  const address = `/rondes/${round.slug}/plannen`;
  const missed = page.getByRole("main").getByText("Niet op tijd gecontroleerd");
  await page.goto(address);
  await expect(missed).toBeVisible();
  await page.goto(`${address}/${plan.number}`);
  await expect(missed.first()).toBeVisible();
  await expect(page.getByRole("main")).toContainText("De gemeente heeft dit plan niet op tijd gecontroleerd.");
  const timeline = page.getByRole("region", { name: "Waar staat dit plan nu?" }).getByRole("listitem");
  await expect(timeline).toHaveText([/^Ingediend/, /^Niet op tijd gecontroleerd/]);

  const own = await signedInAs(resident.email);
  await own.goto("/mijn-plannen");
  const row = own.getByRole("row").filter({ hasText: plan.title });
  await expect(row).toContainText("Niet op tijd gecontroleerd");
  await expect(row.getByRole("link", { name: `Bekijk ${plan.title}` })).toBeVisible();
});

test("a link or word that is as long as anybody likes widens no page", async ({ page, signedInAs }) => {
  const round = await makeRound({ at: "valuation", title: "Ronde met lange woorden" });
  const word = "Zeerlangwoord".repeat(9);
  const plan = await makePlan(round, {
    state: "admitted",
    title: word,
    neighbourhoods: [word.slice(0, 80)],
  });
  const summary = `https://gemeente.example/${"map/".repeat(25)}`;
  const text = `${word.repeat(5)}\n\n[${word}](https://gemeente.example/)`;
  await db.plan.update({ where: { id: plan.id }, data: { summary, text } });
  const coordinator = await signedInAs((await anOfficer("coordinator")).email);
  const base = `/rondes/${round.slug}`;
  for (const address of [`${base}/plannen`, `${base}/plannen/${plan.number}`, `${base}/waardering`])
    for (const width of [320, 1280]) {
      await page.goto(address);
      await expectNoSidewaysScroll(page, width);
    }
  for (const address of [`/werk${base}`, `/werk${base}/plannen/${plan.number}`])
    for (const width of [320, 1280]) {
      await coordinator.goto(address);
      await expectNoSidewaysScroll(coordinator, width);
    }
});
