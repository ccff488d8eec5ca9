import "./support/shared.ts";
import { expect } from "@playwright/test";
import { db } from "#app/platform/db.server.ts";
import { makePlan, makeRound, makeWijk, nextNumber } from "../support/factories.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

withAndWithoutScript((test) => {
  test("an administrator sets a goal, an official enters measurements, and everybody reads the overview (R90, R91, R93)", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    // A year and a programme of their own, so that other tests do not stand in the table.
    const number = nextNumber();
    const [year, programme] = [2100 - (number % 30), 30 + (number % 60)];
    const name = `Verbonden met de buurt ${number} ${process.pid}`;
    await makeRound({ kind: "citizens_budget", at: "accountability", budgetYear: year });
    await db.programmeBudget.create({
      data: { year, programme, name: "Samen leven", cents: 1_000_000_00n, source: "De begroting" },
    });
    for (const wijk of ["Noord", "Zuid"]) await makeWijk(wijk);

    const administrator = await signedInAs((await anOfficer("administrator")).email);
    await administrator.goto("/werk");
    await administrator.getByRole("link", { name: "Doelen van de raad" }).click();
    const form = administrator.getByRole("region", { name: "Doel toevoegen" });
    const fill = async (label: string, value: string) => form.getByLabel(label).fill(value);
    await fill("Wat wil de raad bereiken?", name);
    await fill("Waarin is het gemeten?", "rapportcijfer");
    await fill("Waar komen de cijfers vandaan?", "Burgerpeiling Waarstaatjegemeente");
    await fill("Jaar van het begin", "2014");
    await fill("Waarde bij het begin", "7.2");
    await fill("Jaar waarin de raad het wil bereiken", "2018");
    await fill("Waarde die de raad wil bereiken", "7,5");
    await fill("Hoe groot mag de spreiding tussen wijken zijn?", "0,5");
    await fill("Nummer van het programma dat eraan werkt", String(programme));
    await form.getByRole("button", { name: "Voeg het doel toe" }).click();
    await expect(administrator.getByText("Vul de waarde bij het begin in, zoals 7,2.").first()).toBeVisible();
    await expect(form.getByLabel("Wat wil de raad bereiken?")).toHaveValue(name);
    await inspect(administrator, info, "doelen-fout");
    await fill("Waarde bij het begin", "7,2");
    await form.getByRole("button", { name: "Voeg het doel toe" }).click();
    await expect(administrator.getByText("Het doel is toegevoegd.")).toBeVisible();

    const official = await signedInAs((await anOfficer("official")).email);
    await official.goto("/werk/metingen");
    await official.getByRole("link", { name: `${name}: metingen invullen` }).click();
    await official.getByLabel("Jaar van de meting").fill("2016");
    await official.getByLabel("Hele gemeente").fill("7,3");
    await official.getByLabel(/^Noord\b/).fill("6,4");
    await official.getByLabel(/^Zuid\b/).fill("8");
    await official.getByRole("button", { name: "Bewaar de metingen" }).click();
    await expect(official.getByText("De metingen zijn bewaard.")).toBeVisible();
    await official.getByRole("link", { name: "2016 verbeteren" }).click();
    await expect(official.getByLabel("Hele gemeente")).toHaveValue("7,3");
    await official.getByLabel("Hele gemeente").fill("7,4");
    await official.getByRole("button", { name: "Bewaar de metingen" }).click();
    await expect(official.getByRole("row", { name: /^2016.*Hele gemeente.*7,3/ })).toBeVisible();
    await inspect(official, info, "metingen");

    await visitor.goto("/");
    await visitor.getByRole("link", { name: "Doelen en resultaten" }).click();
    await expect(visitor.getByRole("heading", { level: 1 })).toContainText("Wat wilde de raad");
    await visitor.goto("/overzicht?jaar=2028");
    await inspect(visitor, info, "overzicht-voorbeeld");
    await visitor.goto(`/overzicht?jaar=${year}`);
    const row = visitor.getByRole("row", { name: new RegExp(`^Programma ${programme}`) });
    await expect(row).toContainText("van 7,2 in 2014 naar 7,5 in 2018");
    await expect(row).toContainText("Begroting: € 1.000.000");
    await expect(row).toContainText("7,4 in 2016. 66 procent van de weg naar het doel.");
    const goal = visitor.getByRole("region", { name });
    await expect(goal).toContainText(
      "De spreiding is 0,8 en mag 0,5 zijn. Het laagst is 6,4 (Noord), het hoogst 8 (Zuid).",
    );
    await expect(goal.getByRole("img", { name: /Gemeten: 7,4 in 2016/ })).toBeVisible();
    await expect(goal.getByRole("row", { name: /^2016/ })).toContainText("7,4");
    await inspect(visitor, info, "overzicht");
    const csv = await (await visitor.request.get(`/overzicht.csv?jaar=${year}`)).text();
    expect(csv).toContain(`${programme};Samen leven;"${name}: van 7,2 in 2014 naar 7,5 in 2018"`.replaceAll('"', ""));
  });

  test("the office writes down what residents call a success, and everybody reads it beside the plan (R92)", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    const round = await makeRound({ kind: "citizens_budget", at: "accountability" });
    const { number } = await makePlan(round, { state: "decided" });
    const page = await signedInAs((await anOfficer("coordinator")).email);
    await page.goto(`/werk/rondes/${round.slug}/plannen/${number}`);
    const part = page.getByRole("region", { name: "Wat noemt de buurt een succes?" });
    await part.getByText("Schrijf op wat de buurt zegt").click();
    const goal = part.getByRole("region", { name: "Doel 1" });
    await goal.getByLabel("Waar let de buurt op?").fill("Rommel in het park");
    await part.getByRole("button", { name: "Bewaar wat de buurt zegt" }).click();
    await expect(page.getByText("Schrijf wat de buurt wil bereiken.").first()).toBeVisible();
    await expect(goal.getByLabel("Waar let de buurt op?")).toHaveValue("Rommel in het park");
    await inspect(page, info, "succes-fout");
    await goal.getByLabel("Hoe is het nu?").fill("Elke week een zak vol.");
    await goal.getByLabel("Wat wil de buurt bereiken?").fill("Elke maand een zak vol.");
    await goal.getByLabel("Wat kwam ervan?").fill("Elke twee weken.");
    await part.getByRole("button", { name: "Bewaar wat de buurt zegt" }).click();
    await expect(part.getByRole("row", { name: /^Rommel in het park/ })).toContainText("Elke twee weken.");
    await visitor.goto(`/rondes/${round.slug}/plannen/${number}`);
    const success = visitor.getByRole("region", { name: "Wat noemt de buurt een succes?" });
    await expect(success.getByRole("row", { name: /^Rommel in het park/ })).toContainText("Elke maand een zak vol.");
    await inspect(visitor, info, "succes");
  });
});
