import { expect, type Page, type TestInfo } from "@playwright/test";
import { test } from "./support/app.ts";
import { seatBoardOfExample } from "./support/people.ts";
import { inspect } from "./support/widths.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { db } from "#app/platform/db.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { makePlan, makeRound } from "#tests/support/factories.ts";
import { allPresent } from "#tests/support/fonds-factories.ts";
import { moveTo } from "#tests/support/plans-factories.ts";

// Most of it the journey of a Buurtfonds does too; the tie, its lot and the changes by hand are here alone.

const members = [1, 2, 3, 4, 5].map((number) => `adviesraad${number}@lindenveen.example`);
const chair = "voorzitter@lindenveen.example";
const euros = (amount: number) => cents(amount * 100);

/** A fund of € 300.000 in its scoring; the second plan can do with a part, the third cannot. */
async function makeFund(slug: string): Promise<Round> {
  const round = await makeRound({ kind: "neighbourhood_fund", at: "scoring", slug, title: "Buurtfonds Oost" });
  const plan = (title: string, oneOff: number, minimum: number | null = null) =>
    makePlan(round, {
      state: "admitted",
      title,
      oneOff: euros(oneOff),
      minimum: minimum === null ? null : euros(minimum),
    });
  await plan("Een keuken voor het buurthuis", 180_000);
  await plan("De buurtbus", 160_000, 90_000);
  await plan("Een nieuw speelveld", 70_000);
  return round;
}

/** Chooses a level on both criteria by its name and hands in. */
async function fillSheet(page: Page, level: string): Promise<void> {
  for (const criterion of [/1\. Het plan brengt/, /2\. Het plan kan/]) {
    const group = page.getByRole("group", { name: criterion });
    await group.getByRole("radio", { name: new RegExp(`^${level}`) }).check();
  }
  await page.getByRole("button", { name: "Lever in en ga verder" }).click();
}

test("five members score, one is involved, the chair divides € 300.000 and adopts", async ({
  page,
  signedInAs,
}, info) => {
  test.setTimeout(300_000);
  await seatBoardOfExample();
  const round = await makeFund("buurtfonds-oost");
  const levels = ["Zeer goed", "Voldoende", "Voldoende"];

  for (const [at, email] of members.entries()) {
    const member = await signedInAs(email);
    await member.goto(`/werk/rondes/${round.slug}/scores`);
    if (at === 0) await inspect(member, info, "scores");
    await member.getByRole("link", { name: "Ga verder met scoren" }).click();
    if (at === 0) {
      await expect(member.getByText("U scoort eerst alleen.")).toBeVisible();
      await member.getByRole("button", { name: "Lever in en ga verder" }).click();
      await expect(member.getByRole("alert")).toContainText("Kies een niveau bij: Het plan brengt mensen bij elkaar.");
      await inspect(member, info, "score");
    }
    await fillSheet(member, levels[0] ?? "");
    if (at === 2) {
      await member.getByText("Ik ben betrokken bij dit plan").click();
      await member.getByLabel("Hoe bent u betrokken?").fill("Ik rijd zelf op deze bus.");
      await member.getByRole("button", { name: "Meld dat ik betrokken ben" }).click();
      await expect(member.getByRole("status")).toContainText("U telt bij dit plan niet mee.");
      await expect(member.getByRole("group", { name: /1\. Het plan brengt/ })).toHaveCount(0);
      await expect(member.getByText("U ziet de scores van anderen als het scoren klaar is.")).toBeVisible();
      await expect(member.getByText("Wat andere leden gaven")).toHaveCount(0);
      await inspect(member, info, "betrokken");
      await member.goto(`/werk/rondes/${round.slug}/scores/3`);
    } else {
      await expect(member.getByRole("heading", { level: 1 })).toContainText("De buurtbus");
      await fillSheet(member, levels[1] ?? "");
    }
    await fillSheet(member, levels[2] ?? "");
    await expect(member.getByRole("status")).toContainText("Uw score is ingeleverd.");
    await member.context().close();
  }

  const president = await signedInAs(chair);
  await president.goto(`/werk/rondes/${round.slug}/fonds`);
  await expect(president.getByRole("row", { name: /De buurtbus/ })).toContainText("4 van 5");
  await inspect(president, info, "voortgang");

  await allPresent(round);
  // The second and third plan have equal scores, and there is no room for both: the lot must say who is first.
  await moveTo(round, "advice");
  await president.reload();
  await expect(president.getByText("Er moet worden geloot")).toBeVisible();
  await inspect(president, info, "loting-nodig");
  await drawLot(signedInAs, round, info);

  await president.reload();
  await president.getByLabel("Stel het toch voor, zonder motivering bij deze plannen").check();
  await president.getByRole("button", { name: "Maak het voorstel" }).click();
  await expect(president.getByRole("status")).toContainText("Het voorstel is gemaakt.");
  await inspect(president, info, "verdeling");

  await page.goto(`/rondes/${round.slug}/fonds`);
  await expect(page.getByText("De verdeling is nog niet vastgesteld")).toBeVisible();
  await expect(page.getByText("Uitkomst en reden")).toHaveCount(0);
  await inspect(page, info, "fonds-voor-besluit");

  await changeByHand(president);
  await president.getByRole("button", { name: "Stel de verdeling vast" }).click();
  await expect(president.getByRole("status")).toContainText("De verdeling is vastgesteld.");

  await page.reload();
  const bus = page.getByRole("row", { name: /De buurtbus/ });
  await expect(bus).toContainText("Deels");
  await expect(bus).toContainText("Met de hand gewijzigd");
  await expect(bus).toContainText("Volgens de verdeelregel:");
  await expect(page.getByRole("row", { name: /Een keuken/ })).toContainText("Helemaal");
  await inspect(page, info, "fonds-na-besluit");
  await page.goto(`/rondes/${round.slug}/uitslag`);
  await expect(page.getByRole("row", { name: /De buurtbus/ })).toContainText("€\u00a095.000");
  const fund = await db.fund.findUniqueOrThrow({ where: { roundId: round.id } });
  expect(fund.committedCents).toBeLessThanOrEqual(fund.ceilingCents);
});

async function drawLot(signedInAs: (email: string) => Promise<Page>, round: Round, info: TestInfo): Promise<void> {
  const address = `/werk/rondes/${round.slug}/loting`;
  const seed = "7 12 33";
  const clerk = await signedInAs("griffie@lindenveen.example");
  await clerk.goto(address);
  await clerk.getByLabel("Uitkomst van de trekking").fill(seed);
  await clerk.getByLabel("Waar is dit na te zien?").fill("Trekking in de raadzaal van maandag");
  await clerk.getByRole("button", { name: "Bewaar de uitkomst" }).click();
  const administrator = await signedInAs("beheerder@lindenveen.example");
  await administrator.goto(address);
  await expect(administrator.getByText(seed, { exact: true })).toHaveCount(0);
  await inspect(administrator, info, "loting");
  const confirm = administrator.getByRole("region", { name: "Bevestig de uitkomst" });
  await confirm.getByLabel("Uitkomst van de trekking").fill("7 12 34");
  await confirm.getByRole("button").click();
  await expect(administrator.getByRole("alert")).toContainText("Dit is niet precies wat de eerste persoon invoerde.");
  await confirm.getByLabel("Uitkomst van de trekking").fill(seed);
  await confirm.getByRole("button").click();
  await expect(administrator.getByText("De loting staat vast")).toBeVisible();
}

/** Too much is refused with by how much; a lower amount is stored with its reason. */
async function changeByHand(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "Met de hand een bedrag wijzigen" });
  const change = async (amount: string) => {
    await form.getByLabel("Plan").selectOption({ label: await busOption(page) });
    await form.getByLabel("Nieuw bedrag").fill(amount);
    await form.getByLabel("Waarom?").fill("Een sponsor betaalt mee.");
    await form.getByRole("button", { name: "Wijzig het bedrag" }).click();
  };
  await change("160.000");
  await expect(page.getByRole("alert")).toContainText("boven het plafond");
  await change("95.000");
  await expect(page.getByRole("status")).toContainText("Het bedrag is gewijzigd.");
}

const busOption = async (page: Page) => (await page.getByRole("option", { name: /De buurtbus/ }).textContent()) ?? "";
