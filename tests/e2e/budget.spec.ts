import "./support/shared.ts";
import { expect } from "@playwright/test";
import { db } from "#app/platform/db.server.ts";
import { nextNumber } from "../support/factories.ts";
import { withAndWithoutScript } from "./support/app.ts";
import { anOfficer } from "./support/people.ts";
import { inspect } from "./support/widths.ts";

withAndWithoutScript((test) => {
  test("an administrator makes pots, an official books on them, and everybody sees what is left", async ({
    signedInAs,
    page: visitor,
  }, info) => {
    // A year of its own, so that other tests do not stand in the tree.
    const year = 2000 + (nextNumber() % 90);
    const [whole = "", fund = "", costs = ""] = ["Stimulering", "Buurtfonds", "Proces"].map(
      (name) => `${name} ${year} ${process.pid}`,
    );
    const page = await signedInAs((await anOfficer("administrator")).email);
    await page.goto("/werk/potten");
    const add = async (name: string, amount: string, parent: string | null) => {
      const form = page.locator("section", { has: page.getByRole("heading", { name: "Pot toevoegen" }) });
      if (parent !== null) await form.getByLabel("Onder welke pot?").selectOption({ label: `${parent} (${year})` });
      else await form.getByLabel("Jaar").fill(String(year));
      await form.getByLabel("Naam").fill(name);
      await form.getByLabel("Bedrag").fill(amount);
      await form.getByRole("button", { name: "Voeg de pot toe" }).click();
    };
    await page.getByRole("button", { name: "Voeg de pot toe" }).click();
    await expect(page.getByText("Geef de pot een naam.").first()).toBeVisible();
    await inspect(page, info, "potten-fout");
    await add(whole, "300.000", null);
    await expect(page.getByText("De pot is toegevoegd.")).toBeVisible();
    await add(costs, "100.000", whole);
    await add(fund, "300.000", whole);
    await expect(page.getByText("Hij staat er nu als vraag aan de raad.")).toBeVisible();
    await expect(page.getByText(`‘${fund}’ vraagt € 300.000 uit ‘${whole}’`)).toBeVisible();
    await inspect(page, info, "potten-vraag");

    const figures = page.locator("details", { hasText: `Richtbedragen van ${year}` });
    await figures.getByText(`Richtbedragen van ${year}`).click();
    await expect(figures.getByLabel("Hoeveel procent daarvan is voor plannen?")).toHaveValue("3");
    await figures.getByRole("button", { name: "Bewaar de cijfers" }).click();
    await expect(page.getByText("Schrijf waar de cijfers vandaan komen.").first()).toBeVisible();
    await inspect(page, info, "richtbedragen-fout");
    await figures.getByLabel("Vrije budgetten samen").fill("5.000.000");
    await figures.getByLabel("Budgetten voor groen en grijs samen").fill("1.000.000");
    await figures.getByLabel("Nummer van het programma met groen en grijs").fill("98");
    await figures.getByLabel("Waar staan deze cijfers?").fill("De begroting, bladzijde 40");
    await figures.getByRole("button", { name: "Bewaar de cijfers" }).click();
    await expect(page.getByText("De cijfers zijn bewaard.")).toBeVisible();
    await expect(page.getByText("er is € 150.000 meer dan het richtbedrag").first()).toBeVisible();
    await inspect(page, info, "richtbedragen-bewaard");

    const programme = page.locator("details", { hasText: `Begroting per programma van ${year}` });
    await programme.getByText(`Begroting per programma van ${year}`).click();
    await programme.getByLabel("Nummer van het programma").fill("98");
    await programme.getByLabel("Naam van het programma").fill("Openbare ruimte");
    await programme.getByLabel("Begroting van dit jaar").fill("2.000.000");
    await programme.getByRole("button", { name: "Bewaar het programma" }).click();
    await expect(page.getByText("Schrijf waar het bedrag vandaan komt.").first()).toBeVisible();
    await inspect(page, info, "programma-fout");
    await programme.getByLabel("Waar staat dit bedrag?").fill("De begroting, bladzijde 12");
    await programme.getByRole("button", { name: "Bewaar het programma" }).click();
    await expect(page.getByText("De begroting van het programma is bewaard.")).toBeVisible();
    await expect(programme.getByText("98. Openbare ruimte: € 2.000.000")).toBeAttached();

    const booker = await signedInAs((await anOfficer("official")).email);
    await booker.goto("/werk/potten");
    await booker.getByRole("link", { name: `${whole} openen` }).click();
    await booker.getByLabel("Waarvoor?").fill("Bankjes");
    await booker.getByLabel("Reserveren").check();
    await booker.getByLabel("Bedrag").fill("300.000");
    await booker.getByLabel("Waarom?").fill("De buurt vraagt het.");
    await booker.getByRole("button", { name: "Boek het bedrag" }).click();
    await expect(booker.getByText("In deze pot is nog € 200.000 vrij.").first()).toBeVisible();
    await booker.getByLabel("Bedrag").fill("4.000");
    await booker.getByRole("button", { name: "Boek het bedrag" }).click();
    await expect(booker.getByText("Het bedrag is geboekt.")).toBeVisible();
    await inspect(booker, info, "potten-geboekt");
    expect(await db.potBooking.count({ where: { item: { pot: { name: whole } } } })).toBe(1);

    await visitor.goto(`/potten?jaar=${year}`);
    await expect(visitor.getByText("Een vraag aan de raad").first()).toBeVisible();
    const row = visitor.getByRole("row", { name: new RegExp(`^${whole}`) });
    await expect(row).toContainText("€ 196.000");
    const ceilings = visitor.getByRole("region", { name: "Geld voor plannen" });
    await expect(ceilings).toContainText("Het richtbedrag is dus € 150.000.");
    await expect(ceilings).toContainText("In de potten voor plannen zit € 300.000. Dat is € 150.000 meer");
    await expect(visitor.getByRole("region", { name: "Groen en grijs" })).toContainText("past binnen het richtbedrag");
    await expect(visitor.getByText("Bron: De begroting, bladzijde 40")).toBeVisible();
    await expect(visitor.getByRole("row", { name: /^98. Openbare ruimte/ })).toContainText("0 procent");
    await inspect(visitor, info, "potten");
    const csv = await visitor.request.get(`/potten.csv?jaar=${year}`);
    expect(await csv.text()).toContain(`${whole};;;ja;geboekt;300000.00;100000.00;4000.00;0.00;0.00;196000.00`);
  });

  test("the pots of the council paper stand as it has them, with what it leaves open about 2018 (R69, R79)", async ({
    page,
  }) => {
    await page.goto("/potten?jaar=2028");
    const amounts = [
      ["Buurtgericht werken", "500"],
      ["Smeeroliegeld", "200"],
      ["Wijkbudgetten", "140"],
      ["Stimuleringsbudget", "300"],
      ["Kosten van het proces", "100"],
    ] as const;
    for (const [pot, thousands] of amounts)
      await expect(page.getByRole("row", { name: new RegExp(`^${pot}`) })).toContainText(`€ ${thousands}.000`);
    await expect(page.getByRole("row", { name: /^Kosten van het proces/ })).toContainText("niet voor plannen");
    await expect(page.getByRole("row", { name: /^Buurtfonds/ })).toContainText("vraag aan de raad");
    await expect(page.getByText("‘Buurtfonds’ vraagt € 300.000 uit ‘Stimuleringsbudget’.")).toContainText(
      "zit ook € 100.000 dat niet voor plannen is. Het raadsvoorstel van 2017 zegt niet hoe dat in 2018 samen past.",
    );
  });
});
