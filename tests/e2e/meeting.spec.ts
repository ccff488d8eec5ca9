import "./support/shared.ts";
import { expect } from "@playwright/test";
import { declareConflict } from "#app/modules/fonds/conflict.server.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { handIn } from "../support/fonds-factories.ts";
import { done } from "../support/plans-factories.ts";
import { test } from "./support/app.ts";
import { seatBoardOfExample, type WithEmail } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

const titles = ["De buurtkeuken", "Bankjes in het park", "Licht op het schoolplein"];

/** What the chair and the five members of the example give each plan; 0 is the best level. */
const levels = [
  ["voorzitter", [0, 0, 1]],
  ["adviesraad1", [0, 3, 1]],
  ["adviesraad2", [1, 1, 0]],
  ["adviesraad3", [0, null, null]],
  ["adviesraad4", [0, 1, 1]],
  ["adviesraad5", [1, 2, null]],
] as const;

async function ofExample(name: string): Promise<WithEmail<Officer>> {
  const email = `${name}@lindenveen.example`;
  const { id, displayName, roles } = await db.account.findUniqueOrThrow({ where: { email }, include: { roles: true } });
  return { kind: "officer", accountId: id, name: displayName, roles: roles.map(({ role }) => role), email };
}

/** Three plans, of which the second divides the board most; of the third two sheets are waited for. */
async function aBoard() {
  await seatBoardOfExample();
  const round = await makeRound({ kind: "neighbourhood_fund", at: "scoring", title: "Buurtfonds van de vergadering" });
  for (const title of titles) await makePlan(round, { state: "admitted", title });
  for (const [name, given] of levels)
    for (const [at, level] of given.entries())
      if (level !== null) await done(handIn(await ofExample(name), round, at + 1, level));
  const [chair, one, three] = await Promise.all(["voorzitter", "adviesraad1", "adviesraad3"].map(ofExample));
  if (!chair || !one || !three) throw new Error("the example has a board");
  await done(declareConflict(three, round.slug, 2, { reason: "Ik woon aan het park." }));
  return { round, chair, one, three };
}

test("the chair takes a plan, the room follows, and the board's words become its motivation", async ({
  signedInAs,
}, info) => {
  const { round, chair, one, three } = await aBoard();
  const base = `/werk/rondes/${round.slug}/vergadering`;
  const president = await signedInAs(chair.email);
  await president.goto(`/werk/rondes/${round.slug}/scores`);
  await president.getByRole("link", { name: "Naar de vergadering" }).click();
  await expect(president.getByRole("heading", { level: 1, name: "Vergadering" })).toBeVisible();
  await expect(president.getByText("4 van de 6. Dat is het quorum.")).toBeVisible();
  const rows = president.getByRole("row").filter({ has: president.getByRole("link") });
  await expect(rows).toHaveText([/2\. Bankjes in het park/, /1\. De buurtkeuken/, /3\. Licht/]);
  await expect(rows.first()).toContainText("5 van 5");
  await expect(rows.first()).toContainText(three.name);
  await inspect(president, info, "agenda");

  const wall = await signedInAs(one.email);
  await wall.goto(`${base}/scherm?volg`);
  await expect(wall.getByText("Er ligt nog geen plan op tafel.")).toBeVisible();

  await president.getByRole("link", { name: "2. Bankjes in het park" }).click();
  await president.getByRole("button", { name: "Leg dit plan op tafel" }).click();
  await expect(president.getByRole("status")).toContainText("Dit plan ligt nu op tafel.");
  // The wall asks again by itself.
  await expect(wall.getByRole("heading", { level: 1, name: "Plan 2: Bankjes in het park" })).toBeVisible({
    timeout: 15_000,
  });
  await expect(wall.getByText("5 leden gaven een score")).toBeVisible();
  for (const { name } of [chair, one, three]) await expect(wall.getByText(name)).toHaveCount(0);

  // The second round: a member thinks otherwise, and the first score stays beside it.
  await done(handIn(one, round, 2, 1));
  await president.reload();
  const changed = president.getByRole("row", { name: new RegExp(one.name) });
  const points = (await changed.getByRole("cell").allTextContents()).slice(0, 2);
  expect(points[0]).not.toBe(points[1]);
  // Without enough members the board is done with nothing.
  const conclude = async () => {
    await president.getByLabel("Dit plan is besproken").check();
    await president.getByRole("button", { name: "Bewaar het verslag" }).click();
  };
  await expect(president.getByText("Te weinig leden aanwezig")).toBeVisible();
  await conclude();
  await expect(president.getByRole("alert")).toContainText("Er zijn 0 leden aanwezig");
  await president.getByRole("link", { name: "Leg vast wie er zijn" }).click();
  for (const { name } of [chair, one, three]) await president.getByLabel(name).check();
  await president.getByLabel((await ofExample("adviesraad2")).name).check();
  await president.getByRole("button", { name: "Leg vast wie er zijn" }).click();
  await expect(president.getByRole("status")).toContainText("Vastgelegd is wie er zijn.");
  await inspect(president, info, "aanwezig");
  await president.goto(`${base}/2`);
  await president.getByLabel("Wat is er gezegd?").fill("Het park wordt veel gebruikt.\nDe bankjes zijn sterk genoeg.");
  await conclude();
  await expect(president.getByRole("status")).toContainText("Het verslag is bewaard.");
  await inspect(president, info, "plan-op-tafel");
  await expect(wall.getByText("De bankjes zijn sterk genoeg.")).toBeVisible({ timeout: 15_000 });

  await president.goto(base);
  await president.getByRole("button", { name: "Zet het scherm op pauze" }).click();
  await expect(wall.getByText("Pauze", { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(wall.getByText("Bankjes in het park")).toHaveCount(0);
  await president.getByRole("button", { name: "Zet het scherm weer aan" }).click();
  await wall.getByRole("link", { name: "Niet meer volgen" }).click();
  await expect(wall.getByRole("heading", { level: 1, name: "Plan 2: Bankjes in het park" })).toBeVisible();
  await inspect(wall, info, "scherm");

  // Who did not score the plan yet sees no score of it, on the own page or in the room.
  await president.goto(`${base}/3`);
  await president.getByRole("button", { name: "Leg dit plan op tafel" }).click();
  const late = await signedInAs(three.email);
  await late.goto(`${base}/3`);
  await expect(late.getByText("De scores zijn nog verborgen")).toBeVisible();
  await expect(late.getByRole("button", { name: /tafel|verslag/ })).toHaveCount(0);
  await inspect(late, info, "nog-verborgen");
  await late.goto(`${base}/scherm`);
  await expect(late.getByText("4 van de 6 scores zijn binnen.")).toBeVisible();
  await inspect(late, info, "scherm-wacht");
  // What was on the table stays so for who is involved in it.
  await late.goto(`/werk/rondes/${round.slug}/scores/2`);
  await expect(late.getByText("Daarom kunt u uw melding niet meer intrekken.")).toBeVisible();
  await expect(late.getByRole("button", { name: "Ik ben toch niet betrokken" })).toHaveCount(0);
});
