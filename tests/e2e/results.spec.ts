import "./support/shared.ts";
import { expect } from "@playwright/test";
import { db } from "#app/platform/db.server.ts";
import { makeRound, makeWijk, nextNumber } from "../support/factories.ts";
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
    await expect(administrator.getByText("Vul een getal in, zoals 7,2.").first()).toBeVisible();
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
    await official.getByLabel("Noord", { exact: true }).fill("6,4");
    await official.getByLabel("Zuid", { exact: true }).fill("8");
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
});
