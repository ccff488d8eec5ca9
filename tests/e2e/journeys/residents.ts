import { expect, type Page } from "@playwright/test";
import type { Round } from "#app/modules/rounds/core/round.ts";

interface Submitted {
  readonly title: string;
  readonly oneOff?: string;
  readonly yearly?: string;
  readonly minimum?: string;
  /** A saving names the line of the budget that it touches. */
  readonly saves?: string;
  /** The activities of a buurtplan with what each costs, one-off. */
  readonly activities?: readonly { readonly what: string; readonly cost: string }[];
}

/** A resident hands in a plan and reads it back; answers its number. */
export async function submitPlan(resident: Page, round: Round, plan: Submitted): Promise<number> {
  await resident.goto(`/rondes/${round.slug}/indienen`);
  await resident.getByLabel("Titel").fill(plan.title);
  await resident.getByLabel("Korte samenvatting").fill("Een plek waar buren elkaar zien.");
  await resident
    .getByLabel("Het hele plan")
    .fill("Wij beginnen met **drie** bankjes.\n\n- bij de vijver\n- bij de school");
  await resident.getByLabel("Onderwerp").selectOption({ label: "Groen" });
  await resident.getByLabel("In een of meer buurten").check();
  await resident.getByLabel("Welke buurt of buurten?").fill("Rond de vijver");
  await resident.getByLabel("Eigen inzet").fill("Twaalf buren houden de plek schoon.");
  await resident.getByLabel("Wie voert het plan uit?").fill("Buurtgroep Vijver");
  // Where a round takes no savings, nothing is asked.
  if (round.rules.amounts.effects.includes("saving"))
    await resident.getByLabel(plan.saves === undefined ? "Het kost geld" : "Het bespaart geld").check();
  await resident.getByLabel("U laat de buurt weten hoe het ging.").check();
  if (plan.saves === undefined) await resident.getByLabel("U laat zien waar het geld bleef.").check();
  if (plan.saves !== undefined) await resident.getByLabel(/Waar staat dat nu in de begroting/).fill(plan.saves);
  for (const [at, { what, cost }] of (plan.activities ?? []).entries()) {
    const activity = resident.getByRole("group", { name: `Activiteit ${at + 1}`, exact: true });
    await activity.getByLabel("Wat gaat u doen?").fill(what);
    await activity.getByLabel("Wat kost het?").fill(cost);
    await activity.getByLabel("Wie trekt het?").fill("De buurt");
  }
  if (!plan.activities) {
    await resident.getByLabel("Bedrag eenmalig").fill(plan.oneOff ?? "0");
    await resident.getByLabel("Bedrag per jaar").fill(plan.yearly ?? "0");
  }
  if (plan.minimum !== undefined) await resident.getByLabel("Kan het ook met minder geld?").fill(plan.minimum);
  await resident.getByRole("button", { name: "Dien het plan in" }).click();
  await expect(resident.getByRole("status")).toHaveText("Uw plan is ingediend. Iedereen kan het nu lezen.");
  await expect(resident.getByRole("heading", { level: 1 })).toHaveText(plan.title);
  return Number(/plannen\/(\d+)/.exec(resident.url())?.[1]);
}

/** A resident says of every plan that is shown what the title calls for. */
export async function rateAll(resident: Page, round: Round, good: readonly string[]): Promise<void> {
  const address = `/rondes/${round.slug}/waardering`;
  await resident.goto(address);
  const all = resident.getByRole("heading", { name: "U heeft alle plannen gezien" });
  const next = resident.getByRole("button", { name: "Goed voor onze stad" });
  for (;;) {
    await expect(all.or(next).first()).toBeVisible();
    if (await all.isVisible()) return;
    const text = (await resident.getByRole("main").textContent()) ?? "";
    const mark = good.some((title) => text.includes(title)) ? "Goed voor onze stad" : "Minder goed";
    await answer(resident, mark);
    await expect(resident.getByRole("status")).toContainText("Bewaard:");
  }
}

/** Presses a button and waits for the page that follows: what is shown now looks much the same. */
async function answer(resident: Page, button: string): Promise<void> {
  const next = resident.waitForEvent("load");
  await resident.getByRole("button", { name: button }).click();
  await next;
}

/** A resident compares until no pair is left, always for the first of these plans that is in the pair. */
export async function compareAll(resident: Page, round: Round, preferred: readonly string[]): Promise<void> {
  await resident.goto(`/rondes/${round.slug}/waardering`);
  await resident.getByRole("button", { name: "Begin met vergelijken" }).click();
  const all = resident.getByRole("heading", { name: "U heeft alle paren gezien" });
  const chooseA = resident.getByRole("button", { name: "Kies A" });
  for (;;) {
    await expect(all.or(chooseA).first()).toBeVisible();
    if (await all.isVisible()) return;
    const text = (await resident.getByRole("main").textContent()) ?? "";
    const [first] = preferred
      .filter((title) => text.includes(title))
      .toSorted((one, other) => preferred.indexOf(one) - preferred.indexOf(other));
    const [left] = preferred
      .filter((title) => text.includes(title))
      .toSorted((one, other) => text.indexOf(one) - text.indexOf(other));
    await answer(resident, first === left ? "Kies A" : "Kies B");
  }
}
