import "./support/shared.ts";
import { expect, type Page } from "@playwright/test";
import { loadBoard } from "#app/modules/fonds/load-board.server.ts";
import { takePlan } from "#app/modules/fonds/take-plan.server.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { handIn, makeAwardedRound } from "../support/fonds-factories.ts";
import { done } from "../support/plans-factories.ts";
import { sessionCookie, test } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

/** A fund in its scoring with one plan that is like no other, and a member. */
async function aSheet() {
  const round = await makeRound({ kind: "neighbourhood_fund", at: "scoring" });
  await makePlan(round, { state: "admitted", title: "De buurtkeuken" });
  return { round, member: await anOfficer("board_member"), at: `/werk/rondes/${round.slug}/scores/1` };
}

const group = (page: Page, at: number) => page.getByRole("group", { name: new RegExp(`^${at}\\. `) });
const level = (page: Page, at: number, nth: number) => group(page, at).getByRole("radio").nth(nth);
const bar = (page: Page) => page.getByRole("region", { name: "Uw score" });

test("one mark is there after a reload, counts nowhere, and shows nothing of others", async ({ signedInAs }, info) => {
  const { round, member, at } = await aSheet();
  const other = await anOfficer("board_member");
  await done(handIn(other, round, 1, 0));
  const page = await signedInAs(member.email);
  await page.goto(at);
  await level(page, 1, 2).check();
  await expect(bar(page)).toContainText(/Nog niet ingeleverd\. Bewaard om \d\d:\d\d\./);
  const note = page.getByLabel("Opmerking voor de vergadering");
  const kept = page.waitForResponse(/concept$/);
  await note.fill("Wie beheert de sleutel?");
  await kept;
  await page.reload();
  await expect(note).toHaveValue("Wie beheert de sleutel?");
  await expect(level(page, 1, 2)).toBeChecked();
  await expect(page.getByText("U scoort eerst alleen.")).toBeVisible();
  await inspect(page, info, "half-scoreblad");
  expect((await loadBoard(round)).sheets.filter(({ memberId }) => memberId === member.accountId)).toEqual([]);
  await page.goto(`/werk/rondes/${round.slug}/scores`);
  await expect(page.getByText("Begonnen: 1 van de 2 criteria. Nog niet ingeleverd.")).toBeVisible();
  await expect(page.getByText("0 van 1 plan klaar")).toBeVisible();
});

test("what does not arrive is said, and sent again by itself", async ({ signedInAs }) => {
  const { member, at } = await aSheet();
  const page = await signedInAs(member.email);
  await page.goto(at);
  let lost = 1;
  await page.route("**/concept", (route) => (lost-- > 0 ? route.abort() : route.continue()));
  await level(page, 1, 0).check();
  await expect(bar(page)).toContainText("Nog niet bewaard. Wij proberen het opnieuw.");
  await expect(bar(page)).toContainText("Bewaard om", { timeout: 15_000 });
});

test.describe(() => {
  test.use({ javaScriptEnabled: false });

  test("without script a half sheet is kept by a button", async ({ page, site }) => {
    const { member, at } = await aSheet();
    await page.context().addCookies([{ ...(await sessionCookie(member.email)), url: site }]);
    await page.goto(at);
    await expect(page.getByLabel("Kiezen met de toetsen 1, 2, 3 en verder")).toBeHidden();
    await level(page, 2, 1).check();
    await page.getByRole("button", { name: "Bewaar en ga later verder" }).click();
    await expect(page.getByRole("status")).toContainText("Het telt pas als u het inlevert.");
    await page.goto(at);
    await expect(level(page, 2, 1)).toBeChecked();
    await expect(level(page, 1, 0)).not.toBeChecked();
  });
});

test("keys choose a level only in the criterion that has the focus, and are switched off for good", async ({
  signedInAs,
}) => {
  const { member, at } = await aSheet();
  const page = await signedInAs(member.email);
  await page.goto(at);
  const none = async () => {
    for (const one of [1, 2]) await expect(group(page, one).locator("input:checked")).toHaveCount(0);
  };
  await page.keyboard.press("2");
  await page.getByLabel("Opmerking voor de vergadering").focus();
  await page.keyboard.press("2");
  await expect(page.getByLabel("Opmerking voor de vergadering")).toHaveValue("2");
  await none();
  await level(page, 2, 0).focus();
  await page.keyboard.press("2");
  await expect(level(page, 2, 1)).toBeChecked();
  await expect(level(page, 2, 1)).toBeFocused();
  await expect(group(page, 1).locator("input:checked")).toHaveCount(0);
  await expect(bar(page)).toContainText("Bewaard om");
  await page.getByLabel("Kiezen met de toetsen 1, 2, 3 en verder").uncheck();
  await page.reload();
  await expect(page.getByLabel("Kiezen met de toetsen 1, 2, 3 en verder")).not.toBeChecked();
  await level(page, 2, 1).focus();
  await page.keyboard.press("1");
  await expect(level(page, 2, 1)).toBeChecked();
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.getByLabel("Kiezen met de toetsen 1, 2, 3 en verder")).toBeHidden();
});

test("every page of a fund says by which version of the rules it works, and its fingerprint", async ({
  page,
  signedInAs,
}) => {
  const { round, chair } = await makeAwardedRound([[60], [40]], [0, 1]);
  await done(takePlan(chair, round.slug, 1));
  const president = await signedInAs("voorzitter@lindenveen.example");
  const work = `/werk/rondes/${round.slug}`;
  const ofBoard = ["scores", "scores/1", "vergadering", "vergadering/1", "vergadering/scherm", "fonds"];
  const looks = [
    [page, `/rondes/${round.slug}/fonds`],
    ...ofBoard.map((path) => [president, `${work}/${path}`] as const),
  ] as const;
  for (const [who, address] of looks) {
    await who.goto(address);
    const said = who.getByText(`criteria en spelregels van de raad, versie ${round.rulesVersion}.`);
    await expect(said, address).toBeVisible();
    const hash = (await who.locator(".lb-hash").last().textContent())?.replaceAll(" ", "");
    expect(hash, address).toBe(`Vingerafdruk:${round.rulesHash}`);
  }
});
