import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { changedFields } from "#app/modules/plans/core/diff.ts";
import { sinceSubmission } from "#app/modules/plans/core/versions.ts";
import { authorInWords, changesInWords } from "#app/modules/plans/version-words.nl.ts";
import { aLine, someContent } from "#tests/support/plan-content.ts";

const before = someContent({ lines: [aLine()], supporters: [{ name: "De school", consent: false }] });

describe("the versions of a plan since it was handed in", () => {
  const draft = { version: 1, changes: changedFields(null, someContent({ title: "GEHEIM", summary: "Eerste" })) };
  const submitted = { version: 2, changes: { title: { old: "GEHEIM", new: "Bankjes" } } };
  const revised = { version: 3, changes: { title: { old: "Bankjes", new: "Vier bankjes" } } };

  test("begin with all that was handed in, and say nothing of what a draft held before", () => {
    const versions = sinceSubmission([draft, submitted, revised], 2);
    expect(versions.map(({ version }) => version)).toEqual([2, 3]);
    expect(versions[0]?.changes).toMatchObject({
      title: { old: null, new: "Bankjes" },
      summary: { old: null, new: "Eerste" },
    });
    expect(versions[1]).toEqual(revised);
    expect(JSON.stringify(versions)).not.toContain("GEHEIM");
  });

  test("are what they are when it was handed in at once", () => {
    expect(sinceSubmission([draft], 1)).toEqual([draft]);
    expect(sinceSubmission([], 1)).toEqual([]);
  });
});

describe("a version in words", () => {
  test("names every field in Dutch, with what it was and what it is", () => {
    const after = someContent({
      title: "Vier bankjes",
      theme: "art",
      neighbourhoods: [],
      effect: "saving",
      oneOffCents: cents(800_050),
      budgetLine: "Maaien",
      promises: ["feedback"],
      displayName: "Jo",
      supporters: [{ name: "De school", consent: true }],
      lines: [aLine({ isIcon: true, feasibleThisYear: true, recurrence: "yearly" })],
    });
    expect(changesInWords(changedFields(before, after), false)).toEqual([
      { name: "Titel", old: "Bankjes in het park", new: "Vier bankjes" },
      { name: "Onderwerp", old: "Groen", new: "Kunst" },
      { name: "Waar is het?", old: "Rond het park", new: "Hele stad" },
      { name: "Kost of bespaart", old: "Kost geld", new: "Bespaart geld" },
      { name: "Bedrag eenmalig", old: "€\u00a06.000", new: "€\u00a08.000,50" },
      { name: "Regel in de begroting", old: "-", new: "Maaien" },
      {
        name: "Activiteiten",
        old: "1. Bloembakken op het plein: €\u00a01.500 eenmalig, 2099, De buurtgroep, volgorde 1",
        new: "1. Bloembakken op het plein: €\u00a01.500 elk jaar, 2099, De buurtgroep, volgorde 1, kan nog dit jaar, icoonproject",
      },
      {
        name: "Beloofd",
        old: "De indieners laten de buurt weten hoe het ging.\nDe indieners laten zien waar het geld bleef.",
        new: "De indieners laten de buurt weten hoe het ging.",
      },
      { name: "Steun", old: "De school (niet openbaar)", new: "De school (mag openbaar)" },
      { name: "Naam bij het plan", old: "een inwoner", new: "Jo" },
    ]);
  });

  test("tells every field of the first version, also those that are empty", () => {
    const all = changesInWords(changedFields(null, someContent({ summary: "" })), true);
    expect(all).toHaveLength(13);
    expect(all).toContainEqual({ name: "Korte samenvatting", old: "-", new: "-" });
  });

  test.each([
    ["resident", "Inwoner 12", "Inwoner 12"],
    ["resident", "", "een inwoner"],
    ["desk_officer", "Team Balie", "Baliemedewerker, Team Balie"],
    ["coordinator", "Buurtcoördinator", "Buurtcoördinator"],
    ["coordinator", "", "Buurtcoördinator"],
  ])("is by %s %s", (role, name, words) => {
    expect(authorInWords(role, name)).toBe(words);
  });
});
