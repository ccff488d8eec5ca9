import { describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Phase, RoundKind } from "#app/modules/people/core/acts.ts";
import { rulePaths } from "#app/modules/rounds/core/change.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";
import { differences } from "#app/modules/rounds/core/rules-diff.ts";
import {
  defaultRules,
  grounds,
  principles,
  ruleValue,
  whyNotRules,
  type Criterion,
  type Rules,
} from "#app/modules/rounds/core/rules.ts";
import { differenceTexts, inGroups, partsInForce, ruleParts, ruleWords } from "#app/modules/rounds/rule-fields.ts";
import { RulesSchema } from "#app/modules/rounds/rules.ts";
import { groundName } from "#app/modules/rounds/texts.nl.ts";
import { ruleText } from "#app/modules/rounds/rule-texts.nl.ts";

/** The three experiments, one each year (R81). */
const kinds: readonly RoundKind[] = ["neighbourhood_plans", "neighbourhood_fund", "citizens_budget", "interim_plans"];

/** Every rule of the schema, by its path. */
function pathsIn(schema: z.ZodType, under: string): string[] {
  if (!("shape" in schema)) return [under];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, inner]) =>
    pathsIn(inner, under ? `${under}.${name}` : name),
  );
}

const roundOf = (kind: RoundKind, rules: Rules, order: readonly Phase[] = phaseOrder[kind]) => ({
  ...{ kind, rules },
  standing: { kind, opened: true, phase: null, order, passed: [] },
});

const fieldsOf = (kind: RoundKind) => ruleParts(kind).flatMap(({ fields }) => fields);
const statedOf = (kind: RoundKind) => new Map(fieldsOf(kind).map(({ path, standard }) => [path, standard]));

/** The defaults in words, written out: what stands here is what the pages have to say. The themes are those of R14 and R36. */
const forInterim = {
  "submit.minimumAge": "12 jaar",
  "submit.wijken": "de hele stad",
  themes: "alle 15",
  "amounts.effects": "plannen die geld kosten",
  "amounts.minimumCents": "€\u00a00",
  "amounts.maximumCents": "geen hoogste bedrag",
  "screening.principles": "alle 8",
  "screening.grounds": "alle 4",
  "screening.answerWeeks": "8",
  "financing.ways": "alle 4 behalve dit: Inkoop",
  "financing.citation": "beleidsregels Stimuleringsbudget (gmb-2015-115868)",
  "financing.citedWith": "twijfel: dekking 1 of dekking 2",
};
const everywhere = { ...forInterim, "screening.prices": "per plan, met het antwoord" };
const stated: Readonly<Record<RoundKind, Readonly<Record<string, string>>>> = {
  neighbourhood_plans: everywhere,
  neighbourhood_fund: {
    ...everywhere,
    "value.minimumAge": "12 jaar",
    "value.wijken": "de hele stad",
    channels: "een account met eigen opgave van leeftijd en wijk",
    "valuation.keyWeeks": "6",
    "valuation.choice": "zoveel plannen als samen in het fonds passen",
    "valuation.division":
      "het plan met de meeste stemmen is eerst. Past een plan niet meer? Dan is het volgende aan de beurt.",
    criteria: "geen criteria",
    missingScores: "het gemiddelde van de gegeven scores telt",
    "allocation.atMisfit": "verdergaan met het volgende plan",
    "allocation.perArea": "0",
    governance: "het fonds kent het geld zelf toe",
    ties: "loten, met een trekking die iedereen kan zien",
  },
  interim_plans: {
    ...forInterim,
    "screening.answerWeeks": "4",
    "interim.coordinatorCents": "€\u00a010.000",
    "interim.informWeeks": "2",
    "interim.approveWeeks": "13",
  },
  citizens_budget: {
    ...everywhere,
    "amounts.effects": "plannen die geld kosten; plannen die geld besparen",
    "screening.principles": "alle 8 behalve dit: Er is steun bij meer mensen, en iedereen kan meedoen",
    "value.minimumAge": "12 jaar",
    "value.wijken": "de hele stad",
    channels: "een account met eigen opgave van leeftijd en wijk",
    "valuation.method": "een oordeel per plan",
    "valuation.scale": "goed voor onze stad of minder goed voor onze stad",
    "valuation.count": "het aantal keer goed",
    "valuation.minimumPerPlan": "10",
    "valuation.keyWeeks": "6",
    "shortlist.size": "100",
    "shortlist.perArea": "2",
    "shortlist.areaMode": "binnen het aantal plannen",
    "shortlist.minimumSupport": "1",
    "shortlist.edge": "alle gelijke plannen gaan mee",
    ties: "meer keer goed gaat voor; minder keer minder goed gaat voor; het goedkoopste plan gaat voor; loten, met een trekking die iedereen kan zien",
  },
};

describe("every rule of the schema, on the page of the round (R4) with its source (R3)", () => {
  test.each(pathsIn(RulesSchema, ""))("%s is shown in some kind of round, and may change until a moment", (path) => {
    expect(kinds.some((kind) => statedOf(kind).has(path))).toBe(true);
    expect(rulePaths).toContain(path);
  });

  test.each(kinds)("states its default with a source in a round of kind %s", (kind) => {
    expect(Object.keys(stated[kind]).sort()).toEqual([...statedOf(kind).keys()].sort());
    for (const { path, standard, source, text } of fieldsOf(kind)) {
      expect(standard, path).toBe(`Standaard: ${stated[kind][path]}.`);
      expect(source, path).toBe(`Bron: ${text.source}`);
      expect(text.source.length, path).toBeGreaterThan(5);
    }
  });

  test.each(kinds)("has a source that leaves the default to the rules, in a round of kind %s", (kind) => {
    for (const { path, text } of fieldsOf(kind)) expect(text.source, path).not.toMatch(/standaard/i);
  });

  test.each(kinds)("leaves where it is from to the source line, in a round of kind %s", (kind) => {
    for (const { path, text, standard } of fieldsOf(kind))
      for (const said of [text.label, text.hint, standard])
        expect(said ?? "", path).not.toMatch(/raadsnota|et al|e\.a\./i);
  });

  test.each(kinds)("stands below one heading of the form, in a round of kind %s", (kind) => {
    const parts = ruleParts(kind);
    const grouped = inGroups(parts).flatMap((group) => group.parts);
    expect(grouped).toEqual(parts);
    expect(inGroups(parts).every((group) => group.parts.length > 0)).toBe(true);
  });

  test("checks six principles and asks two promises, and in experiment 3 all but the support that the valuing shows", () => {
    expect(ruleValue(defaultRules.neighbourhood_fund, "screening.principles")).toHaveLength(8);
    expect(ruleValue(defaultRules.neighbourhood_plans, "screening.principles")).toHaveLength(8);
    expect(defaultRules.citizens_budget.screening.principles).toEqual(principles.filter((one) => one !== "ii"));
  });
});

describe("ground a", () => {
  test("keeps out of experiment 3 only what the city does not decide itself", () => {
    expect(groundName("citizens_budget", "a")).toContain("de gemeente mag er niet zelf over beslissen");
    expect(groundName("neighbourhood_plans", "a")).toBe(
      "Het gaat over de hele stad of de regio, zoals belasting of het ziekenhuis",
    );
  });

  test.each(kinds)("stands on the rules page as it is used in a round of kind %s", (kind) => {
    const { options } = ruleText(kind, "screening.grounds");
    for (const ground of grounds) expect(options?.[ground]).toBe(groundName(kind, ground));
  });
});

describe("a round by pairs", () => {
  const rules: Rules = {
    ...defaultRules.citizens_budget,
    valuation: { ...defaultRules.citizens_budget.valuation, method: "pairs", scale: "five", count: "positives" },
  };
  const fields = partsInForce(roundOf("citizens_budget", rules)).flatMap((part) => part.fields);
  const said = (path: string) => {
    const field = fields.find((one) => one.path === path);
    return field && [field.text.label, ...ruleWords(field, ruleValue(rules, path))].join(": ");
  };

  test("shows no rule about marks, and says how pairs are counted", () => {
    expect(said("valuation.scale")).toBeUndefined();
    expect(said("valuation.count")).toBeUndefined();
    expect(said("valuation.method")).toContain("Bradley-Terry");
    expect(fields.find(({ path }) => path === "valuation.method")?.standard).toBe("Standaard: een oordeel per plan.");
    expect(said("shortlist.minimumSupport")).toBe("Minste aantal keer gekozen: 1");
    expect(said("valuation.minimumPerPlan")).toContain("vergelijkingen");
    expect(said("ties")).toContain("het plan dat vaker is gekozen gaat voor");
    expect(
      fields.map(({ text, path }) => [path, text.label]).filter(([, label]) => /keer goed/.test(label ?? "")),
    ).toEqual([]);
  });

  test("is not refused for what marks would need", () => {
    expect(whyNotRules("citizens_budget", rules)).toBeNull();
    const byScore: Rules = { ...rules, valuation: { ...rules.valuation, method: "score" } };
    expect(whyNotRules("citizens_budget", byScore)).toMatchObject({ reason: "scale_needs_mean" });
  });

  test("by score shows them all", () => {
    expect(partsInForce(roundOf("citizens_budget", defaultRules.citizens_budget))).toEqual(
      ruleParts("citizens_budget"),
    );
  });
});

describe("a fund", () => {
  const rules = defaultRules.neighbourhood_fund;
  const pathsOf = (order: readonly Phase[]) =>
    partsInForce(roundOf("neighbourhood_fund", rules, order)).flatMap(({ fields }) => fields.map(({ path }) => path));
  const ofVote = ["value.minimumAge", "channels", "valuation.choice", "valuation.division", "valuation.keyWeeks"];

  test("on which residents vote says who, how, and how their votes divide it", () => {
    expect(pathsOf(phaseOrder.neighbourhood_fund)).toEqual(expect.arrayContaining(ofVote));
    expect(pathsOf(phaseOrder.neighbourhood_fund)).toEqual(
      ruleParts("neighbourhood_fund").flatMap(({ fields }) => fields.map(({ path }) => path)),
    );
  });

  test("without a vote says nothing about it", () => {
    const paths = pathsOf(phaseOrder.neighbourhood_fund.filter((phase) => phase !== "valuation"));
    expect(paths.filter((path) => /^(value|channels|valuation)/.test(path))).toEqual([]);
    expect(paths).toContain("criteria");
  });

  test("is not asked for the marks of a burgerbegroting, nor that for a ballot", () => {
    const asked = (kind: RoundKind) => fieldsOf(kind).map(({ path }) => path);
    expect(asked("neighbourhood_fund")).not.toContain("valuation.scale");
    expect(asked("citizens_budget")).not.toContain("valuation.division");
  });
});

const criterion: Criterion = {
  key: "samenhang",
  title: "Samenhang",
  weight: 60,
  knockOut: false,
  levels: [
    { title: "Goed", description: "De buurt ontmoet elkaar.", points: 100 },
    { title: "Slecht", description: "Niemand.", points: 0 },
  ],
};

describe("a change in words", () => {
  const calendar = [{ phase: "council", startsOn: "2027-02-01", endsOn: "2027-02-20" }] as const;
  const changed = (
    kind: RoundKind,
    rules: Partial<Rules>,
    phases: Parameters<typeof differences>[1]["phases"] = calendar,
  ) =>
    differenceTexts(
      kind,
      differences(
        { phases: calendar, rules: defaultRules[kind] },
        { phases, rules: { ...defaultRules[kind], ...rules } },
      ),
    ).map(({ what, before, after }) => [what, before, after]);

  test("says the old and the new dates of a phase", () => {
    const later = [{ ...calendar[0], endsOn: "2027-03-01" }] as const;
    expect(changed("citizens_budget", {}, later)).toEqual([
      [
        "Beslissen",
        "1\u00a0februari\u00a02027 t/m 20\u00a0februari\u00a02027",
        "1\u00a0februari\u00a02027 t/m 1\u00a0maart\u00a02027",
      ],
    ]);
    expect(changed("citizens_budget", {}, [])).toEqual([["Beslissen", expect.any(String), "Geen"]]);
  });

  test("says money, numbers, options and lists as the rules page does", () => {
    const { amounts, valuation, submit } = defaultRules.citizens_budget;
    expect(
      changed("citizens_budget", {
        submit: { ...submit, minimumAge: 16, wijken: ["Noord", "Oost"] },
        amounts: { ...amounts, maximumCents: 5_000_000 },
        valuation: { ...valuation, method: "pairs" },
        ties: ["lot"],
      }),
    ).toEqual([
      ["Wie mag een plan indienen? Vanaf het jaar waarin u zo oud wordt", "12 jaar", "16 jaar"],
      ["Wie mag een plan indienen? Wijken", "De hele stad", "Noord; Oost"],
      ["Welke bedragen mogen? Hoogste bedrag", "Geen hoogste bedrag", "€\u00a050.000"],
      [
        "Hoe beoordelen inwoners de plannen? Manier van beoordelen",
        "Een oordeel per plan",
        "Steeds kiezen tussen twee plannen",
      ],
      [
        "Wat gebeurt er bij een gelijke stand? Regels als niet elk gelijk plan verder kan, in deze volgorde",
        "meer keer goed gaat voor; minder keer minder goed gaat voor; het goedkoopste plan gaat voor; loten, met een trekking die iedereen kan zien",
        "loten, met een trekking die iedereen kan zien",
      ],
    ]);
  });

  test("says of a criterion what it was and what it becomes, with its levels", () => {
    expect(changed("neighbourhood_fund", { criteria: [criterion] })).toEqual([
      ["Waar let de fondsadviesraad op? Criteria", "Geen criteria", "Samenhang"],
      [
        "Criterium: Samenhang",
        "Geen",
        "Samenhang. Gewicht 60. Goed (100 punten): De buurt ontmoet elkaar. Slecht (0 punten): Niemand.",
      ],
    ]);
  });

  test("says nothing when nothing differs", () => {
    for (const kind of kinds) expect(changed(kind, {})).toEqual([]);
  });
});
