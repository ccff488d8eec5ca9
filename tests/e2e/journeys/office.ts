import { expect, type Page } from "@playwright/test";
import { addDays, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { today } from "#app/modules/rounds/load.server.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { principleNames } from "#app/modules/rounds/texts.nl.ts";
import { neededPrinciples } from "#app/modules/plans/core/screening.ts";
import type { RoundKind } from "#app/modules/people/core/acts.ts";
import { phaseNames } from "#app/modules/people/texts.nl.ts";
import { instrumentNames } from "#app/modules/raad/texts.nl.ts";
import { reload } from "../../support/factories.ts";

/** Types two weeks for every phase, from the day after tomorrow on. */
async function fillCalendar(page: Page, kind: RoundKind, day: LocalDate): Promise<void> {
  for (const [at, phase] of phaseOrder[kind].entries()) {
    const first = addDays(day, 2 + at * 14);
    await page.getByLabel(`${phaseNames[phase]}: eerste dag`).fill(first);
    await page.getByLabel(`${phaseNames[phase]}: laatste dag`).fill(addDays(first, 13));
  }
}

interface NewRound {
  readonly kind: RoundKind;
  readonly title: string;
  readonly slug: string;
  /** Where the administrator starts: a new round of a kind, or a copy of one that exists. */
  readonly from: { readonly kindName: RegExp } | { readonly copyOf: string };
  /** What the administrator sets up besides the dates. */
  readonly setUp?: (page: Page) => Promise<void>;
}

/** An administrator makes a round, sets it up and proposes to open it; the griffie approves, all through the screens. */
export async function openRound(
  administrator: Page,
  clerk: Page,
  { kind, title, slug, from, setUp }: NewRound,
): Promise<Round> {
  const day = await today();
  if ("copyOf" in from) {
    await administrator.goto(`/beheer/rondes/${from.copyOf}/kopie`);
  } else {
    await administrator.goto("/beheer/rondes");
    await administrator.getByRole("radio", { name: from.kindName }).check();
    await administrator.getByLabel("Begrotingsjaar").fill(String(Number(day.slice(0, 4)) + 3));
  }
  await administrator.getByLabel("Naam van de ronde").fill(title);
  await administrator.getByLabel("Adres").fill(slug);
  await administrator.getByRole("button", { name: /^Maak de/ }).click();
  await expect(administrator.getByRole("status")).toContainText("gemaakt");
  await fillCalendar(administrator, kind, day);
  await setUp?.(administrator);
  await administrator.getByRole("button", { name: "Opslaan" }).click();
  await expect(administrator.getByRole("status")).toHaveText(/De ronde is opgeslagen/);
  await administrator.getByRole("link", { name: "Openen" }).click();
  await administrator.getByRole("button", { name: "Stel voor de ronde te openen" }).click();
  await expect(administrator.getByText("Dit is uw eigen voorstel.")).toBeVisible();
  expect((await reload(slug)).opened).toBe(false);
  await clerk.goto("/werk");
  await clerk
    .getByRole("article")
    .filter({ hasText: title })
    .getByRole("link", { name: "Bekijk het voorstel" })
    .click();
  await clerk.getByRole("button", { name: "Keur goed" }).click();
  await expect(clerk.getByText("De regels staan vast.")).toBeVisible();
  return reload(slug);
}

/** The griffie proposes to release the result and an administrator approves, through the screens. */
export async function releaseResult(administrator: Page, clerk: Page, { slug }: Round): Promise<void> {
  const page = `/beheer/rondes/${slug}/vier-ogen`;
  await clerk.goto(page);
  await clerk.getByRole("button", { name: "Stel voor de uitslag vrij te geven" }).click();
  await expect(clerk.getByRole("status")).toContainText("Uw voorstel is bewaard");
  await administrator.goto(page);
  await administrator.getByRole("button", { name: "Keur goed" }).click();
  await expect(administrator.getByRole("status")).toContainText("U heeft het voorstel goedgekeurd");
}

const dossierOf = ({ slug }: Round, plan: number) => `/werk/rondes/${slug}/plannen/${plan}`;

/** The coordinator says in which wijk a plan is, and checks what a "ja" asks. */
export async function checkPlan(coordinator: Page, round: Round, plan: number, wijk: string): Promise<void> {
  await coordinator.goto(dossierOf(round, plan));
  const place = coordinator.getByRole("region", { name: "Wijk", exact: true });
  await place.getByLabel(wijk, { exact: true }).check();
  await place.getByRole("button", { name: "Bewaar de wijken" }).click();
  const form = coordinator.getByRole("region", { name: "Grondbeginselen" });
  for (const principle of neededPrinciples(round.rules)) {
    await form.getByLabel("Grondbeginsel", { exact: true }).selectOption({ label: principleNames[principle] });
    await form.getByRole("radio", { name: "Ja" }).check();
    await form.getByLabel("Waaruit blijkt dat?").fill("Nagekeken met de indieners.");
    await form.getByRole("button", { name: "Bewaar dit grondbeginsel" }).click();
    const row = form.getByRole("row", { name: principleNames[principle] });
    await expect(row).toContainText("Nagekeken met de indieners.");
  }
}

interface Estimated {
  readonly oneOff: string;
  readonly yearly: string;
  readonly programme: string;
  /** Where the money comes from; a saving and a buurtplan have none here. */
  readonly coverage?: string;
}

export async function estimate(official: Page, round: Round, plan: number, wishes: Estimated): Promise<void> {
  await official.goto(dossierOf(round, plan));
  const form = official.getByRole("region", { name: "Bedrag volgens de gemeente" });
  await form.getByLabel("Bedrag eenmalig").fill(wishes.oneOff);
  await form.getByLabel("Bedrag per jaar").fill(wishes.yearly);
  await form.getByLabel("Hoe komt u aan dit bedrag?").fill("Offerte van de aannemer.");
  await form.getByLabel("Nummer van het programma").fill(wishes.programme);
  await form.getByRole("radio", { name: wishes.yearly === "0" ? /^Eenmalig/ : /^Elk jaar/ }).check();
  if (wishes.coverage) await form.getByLabel(/^Dekking/).selectOption(wishes.coverage);
  await form.getByRole("button", { name: "Bewaar het bedrag" }).click();
  await expect(official.getByRole("status")).toHaveText("Opgeslagen.");
}

/** The official fills in programme, dekking and the answer of the college for each activity of a buurtplan. */
export async function coverLines(
  official: Page,
  round: Round,
  plan: number,
  coverages: readonly string[],
): Promise<void> {
  await official.goto(dossierOf(round, plan));
  for (const [at, coverage] of coverages.entries()) {
    const line = official.getByRole("group", { name: new RegExp(`^${at + 1}\\. `) });
    await line.getByLabel("Nummer van het programma").fill(String(5 + at));
    if (coverage !== "") await line.getByLabel(/^Dekking/).selectOption(coverage);
    await line.getByLabel("Antwoord van het college").fill("Dit kan in de begroting.");
    await line.getByRole("button", { name: "Bewaar deze activiteit" }).click();
    await expect(official.getByRole("status")).toHaveText("Opgeslagen.");
  }
}

type Outcome =
  | { readonly name: "Ja"; readonly reason: string }
  | { readonly name: "Ja, mits"; readonly reason: string; readonly condition: string }
  | { readonly name: "Buiten bereik"; readonly reason: string; readonly ground: RegExp };

/** The official makes the outcome of the screening known. */
export async function screen(official: Page, round: Round, plan: number, outcome: Outcome): Promise<void> {
  await official.goto(dossierOf(round, plan));
  const form = official.getByRole("region", { name: "Uitkomst van de controle" });
  await form.getByRole("radio", { name: outcome.name, exact: true }).check();
  await form.getByLabel("Reden", { exact: true }).fill(outcome.reason);
  if (outcome.name === "Ja, mits") {
    const condition = form.getByRole("group", { name: /^Voorwaarde 1/ });
    await condition.getByLabel("Wat is er nodig?").fill(outcome.condition);
    await condition.getByLabel("Voor of op").fill(addDays(round.today, 30));
  }
  if (outcome.name === "Buiten bereik") {
    const ground = form.getByLabel(/^Grond,/);
    const option = ground.getByRole("option", { name: outcome.ground });
    await ground.selectOption({ label: (await option.textContent()) ?? "" });
  }
  await form.getByRole("button", { name: "Maak de uitkomst bekend" }).click();
  await expect(official.getByRole("status")).toHaveText("Opgeslagen.");
}

interface HandedIn {
  readonly kind: "amendement" | "motie";
  readonly reference: string;
  readonly title: string;
  readonly plans: string;
  readonly proposers?: string;
  readonly text?: string;
  readonly reason?: string;
}

/** The griffie puts what a fractie hands in on the list. */
export async function handIn(clerk: Page, round: Pick<Round, "slug">, one: HandedIn): Promise<void> {
  await clerk.goto(`/werk/rondes/${round.slug}/besluiten/moties`);
  await clerk.getByRole("radio", { name: instrumentNames[one.kind] }).check();
  await clerk.getByRole("textbox", { name: /^Nummer$/ }).fill(one.reference);
  await clerk.getByRole("textbox", { name: /^Nummers van de plannen/ }).fill(one.plans);
  await clerk.getByRole("textbox", { name: /^Titel/ }).fill(one.title);
  await clerk.getByRole("textbox", { name: /^Ingediend door/ }).fill(one.proposers ?? "");
  await clerk.getByRole("textbox", { name: /^Tekst/ }).fill(one.text ?? "");
  await clerk.getByRole("textbox", { name: /^Toelichting/ }).fill(one.reason ?? "");
  await clerk.getByRole("button", { name: "Zet op de lijst" }).click();
  await expect(clerk.getByRole("status")).toHaveText("Het staat op de lijst.");
}

interface Decided {
  readonly outcome: "Overgenomen" | "Gewijzigd overgenomen" | "Aangehouden" | "Afgewezen";
  readonly reason: string;
  readonly instrument?: { readonly kind: "amendement" | "motie"; readonly reference: string };
  readonly votes?: { readonly inFavour: string; readonly against: string; readonly seats: string };
  /** For and against, of the fracties of the example in turn. */
  readonly fracties?: readonly (readonly [inFavour: string, against: string])[];
  readonly amounts?: { readonly oneOff: string; readonly yearly: string };
}

/** The griffie records what was decided about a plan. */
export async function recordDecision(clerk: Page, round: Round, plan: number, decided: Decided): Promise<void> {
  if (decided.instrument) await handIn(clerk, round, { ...decided.instrument, title: "Anders", plans: String(plan) });
  await clerk.goto(`/werk/rondes/${round.slug}/besluiten`);
  // What an award already decided on is folded away.
  for (const done of await clerk.locator("details.lb-more > summary").all()) await done.click();
  await clerk.getByRole("link", { name: `Leg vast: plan ${plan}` }).click();
  await clerk.getByRole("radio", { name: decided.outcome, exact: true }).check();
  await clerk.getByLabel(/^Reden/).fill(decided.reason);
  if (decided.instrument) {
    const { kind, reference } = decided.instrument;
    const label = `${instrumentNames[kind]} ${reference}: Anders`;
    await clerk.getByLabel(/^Volgt uit amendement of motie/).selectOption({ label });
  }
  if (decided.votes) {
    await clerk.locator("input[name=votesFor]").fill(decided.votes.inFavour);
    await clerk.locator("input[name=votesAgainst]").fill(decided.votes.against);
    await clerk.locator("input[name=seats]").fill(decided.votes.seats);
  }
  for (const [at, [inFavour, against]] of (decided.fracties ?? []).entries()) {
    await clerk.getByRole("textbox", { name: `Voor, Fractie ${"ABCDEF"[at]}` }).fill(inFavour);
    await clerk.getByRole("textbox", { name: `Tegen, Fractie ${"ABCDEF"[at]}` }).fill(against);
  }
  if (decided.amounts) {
    await clerk.getByRole("textbox", { name: /^Eenmalig/ }).fill(decided.amounts.oneOff);
    await clerk.getByRole("textbox", { name: /^Per jaar/ }).fill(decided.amounts.yearly);
  }
  await clerk.getByRole("button", { name: "Leg het besluit vast" }).click();
  await expect(clerk.getByRole("status")).toHaveText("Het besluit is vastgelegd.");
}

/** A plan is laid on the table, and the room reads it; in the end the same page tells what became of it. */
export async function layOnTable(who: Page, page: string, screen: Page, plan: { address: string; title: string }) {
  await who.goto(`${page}/${plan.address}`);
  await who.getByRole("button", { name: "Leg dit plan op tafel" }).click();
  await screen.goto(`${page}/scherm`);
  await expect(screen.getByRole("heading", { level: 1, name: `Plan ${plan.address}: ${plan.title}` })).toBeVisible();
}

/** The griffie writes down the text as it was adopted; its numbers come from the data. */
/** An official gets the raadsvoorstel ready. */
export async function writeProposal(
  page: Page,
  round: Pick<Round, "slug">,
  { holder, argument }: { readonly holder: string; readonly argument: string },
): Promise<void> {
  await page.goto("/werk");
  await page.locator(`a[href="/werk/rondes/${round.slug}/voorstel"]`, { hasText: "Naar het voorstel" }).click();
  await page.getByLabel("Portefeuillehouder").fill(holder);
  await page.getByLabel("Argumenten").fill(argument);
  await page.getByRole("button", { name: "Bewaar het voorstel" }).click();
  await expect(page.getByText("Het voorstel is bewaard.")).toBeVisible();
}

/** The college adopts it. */
export async function adoptProposal(page: Page, round: Pick<Round, "slug">): Promise<void> {
  await page.goto(`/werk/rondes/${round.slug}/voorstel`);
  await page.getByRole("button", { name: "Stel het voorstel vast" }).click();
  await expect(page.getByText("Het voorstel is vastgesteld.")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
}

export async function adoptText(clerk: Page, round: Round, text: string): Promise<void> {
  await clerk.goto(`/werk/rondes/${round.slug}/besluit`);
  await expect(clerk.getByRole("heading", { name: "Tekst zoals vastgesteld" })).toBeVisible();
  await clerk.locator("textarea[name=text]").fill(text);
  await clerk.locator("input[name=meetingOn]").fill(round.today);
  await clerk.getByRole("button", { name: /^Bewaar/ }).click();
  await expect(clerk.getByRole("status")).toBeVisible();
}
