import "./support/shared.ts";
import { expect } from "@playwright/test";
import { adoptProposal } from "#app/modules/raad/adopt-proposal.server.ts";
import { tablePlan } from "#app/modules/raad/council-meeting.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { writeProposal } from "#app/modules/raad/write-proposal.server.ts";
import { db } from "#app/platform/db.server.ts";
import { parties } from "#prisma/example/municipality.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { done } from "../support/plans-factories.ts";
import { aProposal, decision } from "../support/raad-factories.ts";
import { test } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

test("the griffie tables a plan, the room sees it and what was decided, and can see nothing", async ({
  signedInAs,
}, info) => {
  const round = await makeRound({ kind: "citizens_budget", at: "council", title: "Burgerbegroting van de raad" });
  for (const title of ["Speeltuin aan de vaart", "Bomen in de Kerkstraat", "Een fietsbrug"])
    await makePlan(round, { state: "admitted", title });
  const office = await anOfficer("clerk");
  const clerk = await signedInAs(office.email);
  const base = `/werk/rondes/${round.slug}/besluiten`;
  await clerk.goto(base);
  const wall = await signedInAs(office.email);
  await wall.goto(`${base}/scherm?volg`);
  await expect(wall.getByText("Er ligt nog geen plan op tafel.")).toBeVisible();

  // Opening the form shows nobody anything.
  await clerk.goto(`${base}/1`);
  await wall.reload();
  await expect(wall.getByText("Er ligt nog geen plan op tafel.")).toBeVisible();
  await clerk.getByRole("button", { name: "Leg dit plan op tafel" }).click();
  await expect(clerk.getByRole("status")).toContainText("Dit plan ligt op tafel.");
  await inspect(clerk, info, "op-tafel");
  // The wall asks again by itself.
  const title = wall.getByRole("heading", { level: 1, name: "Plan 1: Speeltuin aan de vaart" });
  await expect(title).toBeVisible({ timeout: 15_000 });
  await expect(wall.getByRole("heading", { name: "Voorgesteld besluit" })).toBeVisible();
  await expect(wall.getByText(office.name)).toHaveCount(0);

  // Those of the example: what is written down once is there at the next decision.
  const voted: Readonly<Record<string, { for: number; against: number }>> = {
    "Fractie A": { for: 9, against: 0 },
    "Fractie B": { for: 2, against: 6 },
  };
  const fracties = parties.map((one) => ({ ...one, ...(voted[one.name] ?? { for: 0, against: 0 }) }));
  const entry = decision(round, { outcome: "adopted", votesFor: null, votesAgainst: null, fracties });
  await done(decidePlan(office, round.slug, 1, entry));
  await expect(wall.getByText("Voor: 11. Fractie A 9, Fractie B 2")).toBeVisible({ timeout: 15_000 });
  await expect(wall.getByText("Tegen: 6. Fractie B 6")).toBeVisible();
  await expect(wall.getByText("Overgenomen").first()).toBeVisible();
  await wall.getByRole("link", { name: "Niet meer volgen" }).click();
  await expect(title).toBeVisible();
  await inspect(wall, info, "scherm-besloten");
  // From ten metres: the smallest letter of what is said is about a fiftieth of the width.
  for (const width of [1280, 1920]) {
    await wall.setViewportSize({ width, height: (width * 9) / 16 });
    const sizes = await wall
      .locator("main section:not(:last-of-type) :is(p, td, dt, li)")
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(width / 60);
    // And nobody has to scroll.
    await expect(wall.getByText("Nog te doen")).toBeInViewport();
  }

  await clerk.goto(base);
  await clerk.getByRole("button", { name: "Zet het scherm op pauze" }).click();
  await wall.reload();
  await expect(wall.getByText("Pauze", { exact: true })).toBeVisible();
  await expect(wall.getByText("Speeltuin")).toHaveCount(0);
  await clerk.getByRole("button", { name: "Maak het scherm leeg" }).click();
  await expect(clerk.getByText("Het scherm is leeg.")).toBeVisible();
  await inspect(clerk, info, "lijst-met-scherm");
  await wall.reload();
  await expect(wall.getByText(/Pauze|Speeltuin/)).toHaveCount(0);
  await inspect(wall, info, "scherm-leeg");
  await clerk.getByRole("button", { name: "Zet het scherm aan" }).click();
  await wall.reload();
  await expect(title).toBeVisible();
});

test("a long advice and long beslispunten come in parts that fit on the wall, with no word left out", async ({
  signedInAs,
}, info) => {
  const round = await makeRound({ kind: "citizens_budget", at: "council", title: "Burgerbegroting met lange stukken" });
  const plan = await makePlan(round, {
    state: "admitted",
    title: "Bankjes en bloembakken langs de hele singel, tot aan het oude station en verder",
  });
  const [office, college] = [await anOfficer("clerk"), await anOfficer("executive")];
  const text = Array.from({ length: 14 }, (_, at) => `Dit is zin ${at + 1} van een lang advies over de bankjes.`);
  await db.advice.create({ data: { planId: plan.id, text: text.join(" "), advisedBy: college.accountId } });
  const points = Array.from(
    { length: 6 },
    (_, at) => `${at + 1}. punt ${at + 1} over te nemen, met alles wat erbij hoort`,
  );
  const texts = { ...aProposal, points: points.join("\n") };
  await done(writeProposal(await anOfficer("official"), round.slug, { texts, version: 0 }));
  await done(adoptProposal(college, round.slug, { adoptedOn: round.today, version: 1 }));
  await done(tablePlan(office, round.slug, plan.number));

  const wall = await signedInAs(office.email);
  await wall.setViewportSize({ width: 1280, height: 720 });
  await wall.goto(`/werk/rondes/${round.slug}/besluiten/scherm`);
  const parts = Number(/van (\d+)/.exec(await wall.getByText(/^Deel 1 van/).innerText())?.[1]);
  expect(parts).toBeGreaterThan(2);
  const seen: string[] = [];
  for (let part = 1; part <= parts; part++) {
    await expect(wall.getByText(`Deel ${part} van ${parts} van de tekst.`)).toBeVisible();
    // The whole of the part, without scrolling
    for (const last of await wall.locator("main section p:last-child, main section li:last-child").all())
      if (!/ververst/.test(await last.innerText())) await expect(last).toBeInViewport({ ratio: 1 });
    seen.push(await wall.locator("main").innerText());
    if (part === 2) await inspect(wall, info, "scherm-lange-tekst");
    await wall.setViewportSize({ width: 1280, height: 720 });
    await wall.getByRole("link", { name: "Toon het volgende deel" }).click();
  }
  const all = seen.join(" ").replaceAll(/\s+/g, " ");
  for (const sentence of text) expect(all).toContain(sentence);
  for (const point of points) expect(all).toContain(point.slice(3));

  // Who follows sees the next part by itself, after having had time to read.
  await wall.goto(`/werk/rondes/${round.slug}/besluiten/scherm?volg&punt=${plan.number}&deel=1&beurt=3`);
  await expect(wall.getByText(`Deel 2 van ${parts} van de tekst.`)).toBeVisible({ timeout: 15_000 });
});
