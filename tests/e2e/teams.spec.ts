import "./support/shared.ts";
import { expect } from "@playwright/test";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound } from "../support/factories.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

withAndWithoutScript((test) => {
  test("an administrator says whom to ask in a wijk, everybody reads it, and a plan goes to its coordinator", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const wijk = "Zuidoost";
    const coordinator = await anOfficer("coordinator");
    const account = await db.account.findUniqueOrThrow({ where: { email: coordinator.email } });
    const page = await signedInAs((await anOfficer("administrator")).email);
    await page.goto("/beheer/wijken");
    await page.getByRole("link", { name: "Vul het team van elke wijk in" }).click();
    await page.getByRole("link", { name: wijk, exact: true }).click();
    const of = (name: string) => page.getByRole("group", { name });
    await of("Wijkagent").getByLabel("Telefoonnummer").fill("bel mij");
    await page.getByRole("button", { name: "Bewaar dit team" }).click();
    await expect(page.getByText("Vul een telefoonnummer in, zoals 14 035.").first()).toBeVisible();
    await expect(of("Wijkagent").getByLabel("Telefoonnummer")).toHaveValue("bel mij");
    await inspect(page, info, "team-fout");
    await of("Wijkagent").getByLabel("Telefoonnummer").fill("14 035");
    await of("Wijkagent").getByLabel("E-mailadres").fill("");
    await of("Buurtwerker").getByLabel("E-mailadres").fill("");
    for (const name of ["Beheerder groen en grijs", "Handhaving"]) {
      await of(name).getByLabel("E-mailadres").fill("");
      await of(name).getByLabel("Telefoonnummer").fill("");
    }
    await of("Buurtcoördinator").getByLabel("Collega").selectOption(String(account.id));
    await page.getByRole("button", { name: "Bewaar dit team" }).click();
    await expect(page.getByRole("status")).toHaveText("Het team is bewaard.");
    await inspect(page, info, "team-bewaard");

    await visitor.goto("/contact");
    await visitor.getByRole("link", { name: "Wie helpt u in uw wijk?" }).click();
    const team = visitor.getByRole("region", { name: wijk, exact: true });
    await expect(team).toContainText(account.displayName);
    await expect(team.getByRole("link", { name: "14 035" }).last()).toHaveAttribute("href", "tel:14035");
    await expect(team).toContainText(
      "Nog niet ingevuld: buurtwerker, beheerder groen en grijs of handhaving. Bel daarvoor de gemeente.",
    );
    await inspect(visitor, info, "wijken");

    const round = await makeRound({ at: "screening" });
    const plan = await makePlan(round, { state: "submitted" });
    const { id: wijkId } = await db.wijk.findUniqueOrThrow({ where: { name: wijk } });
    await db.planWijk.create({ data: { planId: plan.id, wijkId } });
    await visitor.goto(`/rondes/${round.slug}/plannen/${plan.number}`);
    await visitor.getByRole("link", { name: `Wie helpt u in ${wijk}?` }).click();
    await expect(visitor).toHaveURL(new RegExp(`/wijken#${wijk.toLowerCase()}$`));

    const office = await signedInAs((await anOfficer("official")).email);
    await office.goto(`/werk/rondes/${round.slug}/plannen/${plan.number}`);
    const give = office.getByRole("button", { name: `Geef aan de buurtcoördinator van ${wijk}` });
    await inspect(office, info, "dossier-coordinator");
    await give.click();
    await expect(office.getByRole("status")).toHaveText("Opgeslagen.");
    await expect(give).toHaveCount(0);
    expect(await db.plan.findUniqueOrThrow({ where: { id: plan.id } })).toMatchObject({ handlerId: account.id });
  });

  test("an official chooses how a plan is paid; deelname waits for the raad, and the page of the plan says so", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const round = await makeRound({ at: "screening" });
    const plan = await makePlan(round, { state: "submitted" });
    const page = await signedInAs((await anOfficer("official")).email);
    await page.goto(`/werk/rondes/${round.slug}/plannen/${plan.number}`);
    const form = page.getByRole("region", { name: "Bedrag volgens de gemeente" });
    await form.getByLabel("Hoe komt u aan dit bedrag?").fill("Offerte van de coöperatie.");
    await form.getByLabel("Nummer van het programma").fill("8");
    await form.getByRole("radio", { name: /^Eenmalig/ }).check();
    await form.getByLabel("Bedrag per jaar").fill("0");
    await form.getByLabel(/^Dekking/).selectOption("2");
    await expect(form.getByLabel("Hoe betaalt de gemeente?").locator("option")).toHaveText([
      "Nog niet gekozen",
      "Subsidie",
      "Deelname in een coöperatie of onderneming",
      "Sponsoring of crowdfunding",
    ]);
    await form.getByLabel("Hoe betaalt de gemeente?").selectOption("participation");
    await form.getByRole("button", { name: "Bewaar het bedrag" }).click();
    await expect(form.getByText("De gemeente neemt pas deel als de raad").first()).toBeVisible();
    await inspect(page, info, "betalen-fout");
    expect(await db.estimate.count({ where: { planId: plan.id } })).toBe(0);
    await form.getByLabel("Bij deelname: dag van de wensen").fill("2026-03-03");
    await form.getByLabel("Bij deelname: waar staan die?").fill("Raadsbrief 12");
    await form.getByRole("button", { name: "Bewaar het bedrag" }).click();
    await expect(page.getByRole("status")).toHaveText("Opgeslagen.");
    await inspect(page, info, "betalen-bewaard");

    const address = `/rondes/${round.slug}/plannen/${plan.number}`;
    await visitor.goto(address);
    await expect(visitor.getByRole("main")).not.toContainText("Hoe betaalt de gemeente?");
    await db.plan.update({ where: { id: plan.id }, data: { state: "admitted" } });
    await visitor.goto(address);
    const money = visitor.getByRole("region", { name: "Wat kost het?" });
    await expect(money).toContainText("Deelname in een coöperatie of onderneming");
    await expect(money).toContainText("De raad gaf zijn wensen en bedenkingen op 3 maart 2026: Raadsbrief 12.");
    await expect(money).toContainText("gmb-2015-115868");
    await expect(money).toContainText("zoekt nog uit bij welke dekking");
    await inspect(visitor, info, "plan-betalen");
    await visitor.goto(`/rondes/${round.slug}/spelregels`);
    await expect(visitor.getByRole("main")).toContainText("Twijfel: dekking 1 of dekking 2");
  });
});
