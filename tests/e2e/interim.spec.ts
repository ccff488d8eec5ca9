import "./support/shared.ts";
import { expect, type Page } from "@playwright/test";
import { addDays, dayInWords, longDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { makeRound } from "../support/factories.ts";
import { makeExaminedPlan, moveTo } from "../support/plans-factories.ts";
import { checkPlan, openRound, recordDecision, screen } from "./journeys/office.ts";
import { aSignedInResident, office } from "./journeys/people.ts";
import { submitPlan } from "./journeys/residents.ts";
import { test } from "./support/app.ts";
import { anOfficer, aResident } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

/** What the municipality says that a plan costs and from which money, as if an official wrote it. */
const fund = (planId: number, coverage: number, purse: string | null, euros: number) =>
  db.estimate.update({
    where: { planId },
    data: { coverage, purse, oneOffCents: euros * 100, yearlyCents: 0 },
  });

const dossier = ({ slug }: Round, number: number) => `/werk/rondes/${slug}/plannen/${number}`;
const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("an interim plan: from a resident's idea to a decision by the coordinator, with who decides and why", async ({
  page: visitor,
  signedInAs,
}, info) => {
  const { administrator, coordinator, official, clerk } = await office(signedInAs);
  const opened = await openRound(administrator, clerk, {
    kind: "interim_plans",
    title: "Tussentijdse plannen van dit jaar",
    slug: "tussentijds-dit-jaar",
    from: { kindName: /Tussentijdse plannen/ },
  });
  const round = await moveTo(opened, "all_year");

  // Open all year, also beside the rounds of the cycle.
  await visitor.goto("/rondes");
  await expect(visitor.getByRole("main")).toContainText("Het hele jaar open.");
  await visitor.goto("/");
  await expect(visitor.getByRole("main")).toContainText("Tussentijdse plannen van dit jaar");
  await inspect(visitor, info, "voorpagina");
  await visitor.goto(`/rondes/${round.slug}`);
  await expect(visitor.getByRole("link", { name: "Dien een plan in" })).toBeVisible();
  await inspect(visitor, info, "ronde");
  await visitor.goto(`/rondes/${round.slug}/spelregels`);
  await expect(visitor.getByRole("main")).toContainText("de buurtcoördinator beslist tot en met");
  await inspect(visitor, info, "spelregels");

  const resident = await aSignedInResident(signedInAs);
  const number = await submitPlan(resident, round, { title: "Een bank bij de bushalte", oneOff: "2.500" });
  // Within the weeks of the rules, and here the round is over sooner
  const last = round.calendar.find(({ phase }) => phase === "screening")?.endsOn ?? round.today;
  const term = addDays(round.today, round.rules.screening.answerWeeks * 7);
  const due = dayInWords(term < last ? term : last, round.today);
  await checkPlan(coordinator, round, number, "Noord");
  await coordinator.goto(dossier(round, number));
  await expect(coordinator.getByRole("main")).toContainText(due);
  await expect(part(coordinator, "Besluit")).toContainText("Wie beslist, hangt af van de dekking.");

  // Of dekking 2 the purse says who decides, so it is asked.
  await official.goto(dossier(round, number));
  const money = part(official, "Bedrag volgens de gemeente");
  await money.getByLabel("Hoe komt u aan dit bedrag?").fill("Offerte.");
  await money.getByLabel("Nummer van het programma").fill("5");
  await money.getByRole("radio", { name: /^Eenmalig/ }).check();
  await money.getByLabel(/^Dekking/).selectOption("2");
  await money.getByRole("button", { name: "Bewaar het bedrag" }).click();
  await expect(money.getByRole("alert")).toContainText("Kies uit welk geld het komt");
  await money.getByLabel(/uit welk geld/).selectOption({ label: "Smeeroliegeld, voor snelle kleine acties" });
  await money.getByRole("button", { name: "Bewaar het bedrag" }).click();
  await expect(official.getByRole("status")).toHaveText("Opgeslagen.");
  await screen(official, round, number, { name: "Ja", reason: "Het past in de straat." });
  await expect(part(official, "Besluit")).toContainText("De buurtcoördinator beslist over dit plan.");
  await expect(part(official, "Besluit").getByRole("button")).toHaveCount(0);

  await coordinator.goto("/werk");
  await coordinator
    .getByRole("row", { name: /Een bank bij de bushalte.*Beslist? over het plan/ })
    .getByRole("link")
    .click();
  const form = part(coordinator, "Besluit");
  await form.getByRole("radio", { name: "Het plan gaat door" }).check();
  await form.getByLabel("Bedrag eenmalig").fill("12.000");
  await form.getByLabel(/^Reden/).fill("Wie op de bus wacht, kan zitten.");
  await form.getByRole("button", { name: "Maak het besluit bekend" }).click();
  await expect(form.getByRole("alert")).toContainText("Dit bedrag is te hoog");
  await expect(form.getByLabel(/^Reden/)).toHaveValue("Wie op de bus wacht, kan zitten.");
  await inspect(coordinator, info, "besluit-te-hoog");
  await form.getByLabel("Bedrag eenmalig").fill("2.500");
  await form.getByRole("button", { name: "Maak het besluit bekend" }).click();
  await expect(coordinator.getByRole("status")).toHaveText("Opgeslagen.");
  await inspect(coordinator, info, "dossier-besloten");

  await visitor.goto(`/rondes/${round.slug}/plannen/${number}`);
  const decision = part(visitor, "Besluit");
  await expect(decision).toContainText("Wie op de bus wacht, kan zitten.");
  await expect(decision).toContainText("De buurtcoördinator");
  await expect(decision).toContainText("€\u00a02.500");
  await expect(decision).toContainText("Tot en met €\u00a010.000 beslist de buurtcoördinator.");
  await inspect(visitor, info, "plan");
});

test("what is outside the budget goes up, and the programmateam decides; the administrator says what roles are called", async ({
  signedInAs,
}, info) => {
  const round = await makeRound({ kind: "interim_plans", at: "all_year", title: "Tussentijds met een vraag" });
  const { id, number } = await makeExaminedPlan(round, { state: "admitted", title: "Een fontein" });
  await fund(id, 2, "small_means", 12_000);
  const administrator = await signedInAs((await anOfficer("administrator")).email);
  await administrator.goto("/beheer/mensen");
  const naming = part(administrator, "Hoe heet een rol?");
  await naming.getByLabel("Welke rol?").selectOption({ label: "Ambtelijk opdrachtgever" });
  await naming.getByLabel(/^Naam, met/).fill("Directeur Wijken");
  await naming.getByRole("button", { name: "Bewaar de naam" }).click();
  await expect(administrator.getByRole("alert")).toContainText("Begin de naam met ‘de’ of ‘het’");
  await naming.getByLabel(/^Naam, met/).fill("de directeur Wijken");
  await naming.getByRole("button", { name: "Bewaar de naam" }).click();
  await expect(administrator.getByRole("status")).toHaveText("De nieuwe naam van de rol is bewaard.");
  await inspect(administrator, info, "mensen");

  const team = await signedInAs((await anOfficer("programme_team")).email);
  await team.goto(dossier(round, number));
  const steps = part(team, "Hogerop voorgelegd");
  await steps.getByLabel("Aan wie?").selectOption({ label: "de directeur Wijken" });
  await steps.getByLabel("Wat is er nodig, en waarom?").fill("Er is geen ploeg voor het onderhoud.");
  await steps.getByRole("button", { name: "Leg het plan voor" }).click();
  await expect(team.getByRole("status")).toHaveText("Opgeslagen.");
  await expect(steps).toContainText("Nog geen antwoord.");

  const sponsor = await signedInAs((await anOfficer("official_sponsor")).email);
  await sponsor.goto("/werk");
  await sponsor
    .getByRole("row", { name: /Een fontein.*Geef antwoord op een vraag/ })
    .getByRole("link")
    .click();
  await part(sponsor, "Hogerop voorgelegd").getByLabel("Uw antwoord").fill("De ploeg van Zuid doet het erbij.");
  await part(sponsor, "Hogerop voorgelegd").getByRole("button", { name: "Geef antwoord" }).click();
  await expect(sponsor.getByRole("status")).toHaveText("Opgeslagen.");

  await team.goto(dossier(round, number));
  await expect(steps).toContainText("De ploeg van Zuid doet het erbij.");
  await part(team, "Besluit").getByRole("radio", { name: "Het plan gaat door" }).check();
  await part(team, "Besluit")
    .getByLabel(/^Reden/)
    .fill("Er is geld en er is een ploeg.");
  await part(team, "Besluit").getByRole("button", { name: "Maak het besluit bekend" }).click();
  await expect(team.getByRole("status")).toHaveText("Opgeslagen.");
  await inspect(team, info, "dossier-hogerop");
});

test("the college acts ahead of the raad: everybody sees until when the raad hears of it and decides", async ({
  page: visitor,
  signedInAs,
}, info) => {
  const round = await makeRound({ kind: "interim_plans", at: "all_year", title: "Tussentijds met haast" });
  const cycle = await makeRound({ at: "screening", title: "Ronde ernaast" });
  const author = await aResident();
  const { id, number } = await makeExaminedPlan(round, { state: "admitted", title: "Een nieuw dak", author });
  await makeExaminedPlan(cycle, { title: "Een hek" });
  await fund(id, 4, null, 60_000);
  const college = await signedInAs((await anOfficer("executive")).email);
  await college.goto(dossier(round, number));
  await expect(part(college, "Besluit")).toContainText("De gemeenteraad beslist over dit plan.");
  const ahead = part(college, "Vooruitlopen op de raad");
  await ahead.getByLabel("Waarom kan het niet wachten?").fill("Het dak lekt op de kinderen.");
  await ahead.getByLabel("Dag waarop het college besloot").fill(addDays(round.today, -20));
  await ahead.getByRole("button", { name: "Bewaar dit" }).click();
  await expect(college.getByRole("status")).toHaveText("Opgeslagen.");
  await inspect(college, info, "dossier-vooruit");
  await college.goto("/werk");
  const late = college.getByRole("table", { name: /Te laat/ });
  await expect(late.getByRole("row", { name: /Een nieuw dak.*Licht de raad in/ })).toBeVisible();
  await inspect(college, info, "werk-college");

  await visitor.goto(`/rondes/${round.slug}/plannen/${number}`);
  const shown = part(visitor, "Vooruitlopen op de raad");
  await expect(shown).toContainText("Het dak lekt op de kinderen.");
  await expect(shown).toContainText("Dat is te laat.");
  await inspect(visitor, info, "plan-vooruit");

  // What the cycle brings goes first (R52).
  const coordinator = await signedInAs((await anOfficer("coordinator")).email);
  await makeExaminedPlan(round, { title: "Een laat idee" });
  await coordinator.goto("/werk?van=iedereen");
  await expect(coordinator.getByText("Plannen uit een ronde staan voor tussentijdse plannen.")).toBeVisible();
  await inspect(coordinator, info, "werk-coordinator");

  const clerk = await signedInAs((await anOfficer("clerk")).email);
  await recordDecision(clerk, round, number, { outcome: "Overgenomen", reason: "Het kon niet wachten." });
  await visitor.goto(`/rondes/${round.slug}/plannen/${number}`);
  await expect(shown).toContainText("De raad keurde dit goed op");
});

test("a season: a question goes up from coordinator to programmateam, the plan goes to the raad, the college acts ahead of it", async ({
  page: visitor,
  signedInAs,
}, info) => {
  const round = await makeRound({ kind: "interim_plans", at: "all_year", title: "Tussentijds tot en met de raad" });
  const { id, number } = await makeExaminedPlan(round, { state: "admitted", title: "Een dak voor de speeltuin" });
  await fund(id, 2, "small_means", 2_500);
  const saved = (page: Page) => expect(page.getByRole("status")).toHaveText("Opgeslagen.");

  // The coordinator could decide, and finds that it takes more
  const coordinator = await signedInAs((await anOfficer("coordinator")).email);
  await coordinator.goto(dossier(round, number));
  await expect(part(coordinator, "Besluit")).toContainText("De buurtcoördinator beslist over dit plan.");
  const asked = part(coordinator, "Hogerop voorgelegd");
  await asked.getByLabel("Aan wie?").selectOption({ label: "het programmateam" });
  await asked.getByLabel("Wat is er nodig, en waarom?").fill("Het dak is rot. Dit bedrag is te laag.");
  await asked.getByRole("button", { name: "Leg het plan voor" }).click();
  await saved(coordinator);
  const team = await signedInAs((await anOfficer("programme_team")).email);
  await team.goto("/werk");
  await team
    .getByRole("row", { name: /Een dak voor de speeltuin.*Geef antwoord op een vraag/ })
    .getByRole("link")
    .click();
  await part(team, "Hogerop voorgelegd")
    .getByLabel("Uw antwoord")
    .fill("Het moet helemaal nieuw: dat is voor de raad.");
  await part(team, "Hogerop voorgelegd").getByRole("button", { name: "Geef antwoord" }).click();
  await saved(team);
  await coordinator.goto(dossier(round, number));
  await expect(asked).toContainText("Het moet helemaal nieuw: dat is voor de raad.");
  await inspect(coordinator, info, "seizoen-hogerop");

  // Another amount and dekking make it the raad's; nobody chose that
  const official = await signedInAs((await anOfficer("official")).email);
  await official.goto(dossier(round, number));
  const money = part(official, "Bedrag volgens de gemeente");
  await money.getByLabel("Bedrag eenmalig").fill("60.000");
  await money.getByLabel("Hoe komt u aan dit bedrag?").fill("Drie offertes.");
  await money.getByLabel("Nummer van het programma").fill("5");
  await money.getByRole("radio", { name: /^Eenmalig|^Incidenteel/ }).check();
  await money.getByLabel(/^Dekking/).selectOption("4");
  await money.getByLabel(/uit welk geld/).selectOption("");
  await money.getByRole("button", { name: "Bewaar het bedrag" }).click();
  await saved(official);
  await expect(part(official, "Besluit")).toContainText("De gemeenteraad beslist over dit plan.");

  // Ahead of the raad: late to tell it, then told, then still to be approved
  const college = await signedInAs((await anOfficer("executive")).email);
  await college.goto(dossier(round, number));
  const ahead = part(college, "Vooruitlopen op de raad");
  await ahead.getByLabel("Waarom kan het niet wachten?").fill("Een balk kan naar beneden komen.");
  await ahead.getByLabel("Dag waarop het college besloot").fill(addDays(round.today, -100));
  await ahead.getByRole("button", { name: "Bewaar dit" }).click();
  await saved(college);
  await college.goto("/werk");
  const late = college.getByRole("table", { name: /Te laat/ });
  await expect(late.getByRole("row", { name: /Een dak voor de speeltuin.*Licht de raad in/ })).toBeVisible();
  await expect(
    late.getByRole("row", { name: /Een dak voor de speeltuin.*Vraag de raad om goedkeuring/ }),
  ).toBeVisible();
  await college.goto(dossier(round, number));
  await ahead.getByLabel("Dag waarop de raad het hoorde").fill(addDays(round.today, -80));
  await ahead.getByRole("button", { name: "Bewaar dit" }).click();
  await saved(college);
  await college.goto("/werk");
  await expect(late.getByRole("row", { name: /Een dak voor de speeltuin.*Licht de raad in/ })).toHaveCount(0);
  await expect(
    late.getByRole("row", { name: /Een dak voor de speeltuin.*Vraag de raad om goedkeuring/ }),
  ).toBeVisible();
  await inspect(college, info, "seizoen-te-laat");

  // The raad puts it off, decides in a later meeting, and each meeting has a besluit of its own
  const clerk = await signedInAs((await anOfficer("clerk")).email);
  await recordDecision(clerk, round, number, { outcome: "Aangehouden", reason: "De raad wil eerst de offertes zien." });
  await visitor.goto(`/rondes/${round.slug}/plannen/${number}`);
  await expect(part(visitor, "Besluit")).toContainText("De raad beslist later opnieuw.");
  await inspect(visitor, info, "seizoen-plan-later");
  await clerk.goto(`/werk/rondes/${round.slug}/besluit`);
  const meetings = clerk.getByRole("navigation", { name: "Vergaderingen" });
  await expect(meetings).toContainText(`Vergadering van ${longDate(round.today)}: 1 plan`);
  await expect(meetings).toContainText("Volgende vergadering: 1 plan");
  await inspect(clerk, info, "seizoen-besluit-per-vergadering");
  await clerk.getByRole("button", { name: "Bewaar de tekst" }).click();
  await expect(clerk.getByRole("status")).toHaveText("De tekst is bewaard.");
  await meetings.getByRole("link", { name: /Volgende vergadering/ }).click();
  await expect(clerk.getByRole("heading", { name: "Ontwerpbesluit" })).toBeVisible();
  await clerk.getByRole("button", { name: "Bewaar de tekst" }).click();
  await expect(clerk.getByRole("alert")).toContainText("Vul in voor welke raadsvergadering dit ontwerp is.");

  await clerk.goto(`/werk/rondes/${round.slug}/besluiten/${number}`);
  await clerk.getByRole("radio", { name: "Overgenomen", exact: true }).check();
  await clerk.getByLabel(/^Reden/).fill("Het kon niet wachten.");
  await clerk.getByRole("button", { name: "Leg het besluit vast" }).click();
  await expect(clerk.getByRole("status")).toHaveText("Het besluit is vastgelegd.");
  await visitor.goto(`/rondes/${round.slug}/plannen/${number}`);
  await expect(part(visitor, "Vooruitlopen op de raad")).toContainText("De raad keurde dit goed op");
  await inspect(visitor, info, "seizoen-plan-goedgekeurd");

  // And it is accounted for in the year itself
  await coordinator.goto(dossier(round, number));
  await expect(part(coordinator, "Verantwoording").getByRole("button")).toBeVisible();
});
