import "./support/shared.ts";
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { openZip, textOf } from "../support/read-dossier.ts";
import { test } from "./support/app.ts";
import { inspect } from "./support/widths.ts";

test("who asks for a large dossier sees how far it is, and gets it in the end", async ({ signedInAs }, info) => {
  const round = await makeRound({ at: "council", title: "Ronde met veel plannen" });
  for (let at = 0; at <= 200; at++) await makePlan(round, { state: "admitted" });
  const clerk = await signedInAs("griffie@lindenveen.example");
  const page = `/werk/rondes/${round.slug}/dossier`;
  await clerk.goto(page);
  await clerk.getByRole("button", { name: "Download het dossier" }).click();
  await expect(clerk.getByText("Wij maken het dossier")).toBeVisible();
  await expect(clerk.getByText(/Klaar: \d+ van \d+ stappen/)).toBeVisible();
  await expect(clerk.getByRole("button", { name: /Download/ })).toHaveCount(0);

  await expect(clerk.getByText("Het dossier is klaar")).toBeVisible({ timeout: 60_000 });
  await inspect(clerk, info, "klaar");
  const other = await signedInAs("beheerder@lindenveen.example");
  await other.goto(page);
  await expect(other.getByText("Het dossier is klaar")).toHaveCount(0);

  const download = clerk.waitForEvent("download");
  await clerk.getByRole("button", { name: "Download het dossier" }).click();
  const files = openZip(readFileSync(await (await download).path()));
  const plans = textOf(files, "tabellen/plannen.csv").trim().split("\n");
  expect(plans).toHaveLength(1 + 201);
  await clerk.reload();
  await expect(clerk.getByText("Het dossier is klaar")).toHaveCount(0);
  expect(await db.auditEvent.count({ where: { roundId: round.id, type: "raad.exported" } })).toBe(1);
});
