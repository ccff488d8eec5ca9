import { describe, expect, it } from "vitest";
import { burgerbegroting2026 } from "#prisma/example/burgerbegroting-2026.ts";
import { burgerbegroting2028 } from "#prisma/example/burgerbegroting-2028.ts";
import { buurtfonds2027 } from "#prisma/example/buurtfonds-2027.ts";
import { buurtplannen2026 } from "#prisma/example/buurtplannen-2026.ts";
import { straatfonds2027 } from "#prisma/example/straatfonds-2027.ts";
import { tussentijdsePlannen } from "#prisma/example/tussentijdse-plannen.ts";
import { fondsCriteria } from "#prisma/example/criteria.ts";
import { municipality, parties, programmes, wijken } from "#prisma/example/municipality.ts";
import type { ExampleLine, ExamplePlan } from "#prisma/example/plan.ts";

const rounds: Record<string, readonly ExamplePlan[]> = {
  "buurtplannen-2026": buurtplannen2026,
  "buurtfonds-2027": buurtfonds2027,
  "straatfonds-2027": straatfonds2027,
  "tussentijdse-plannen": tussentijdsePlannen,
  "burgerbegroting-2028": burgerbegroting2028,
  "burgerbegroting-2026": burgerbegroting2026,
};
const allPlans = Object.values(rounds).flat();

const isAdmitted = (plan: ExamplePlan) =>
  plan.screening?.outcome === "yes" || plan.screening?.outcome === "yes_provided";

const fate = (plan: ExamplePlan) => {
  if (plan.duplicateOf) return "duplicate";
  if (plan.withdrawn) return "withdrawn";
  return isAdmitted(plan) ? plan.effect : plan.screening?.outcome;
};

const tally = (plans: readonly ExamplePlan[], of: (plan: ExamplePlan) => string | undefined) => {
  const counts: Record<string, number> = {};
  for (const plan of plans) counts[String(of(plan))] = (counts[String(of(plan))] ?? 0) + 1;
  return counts;
};

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const sentencesIn = (text: string) => text.split(/(?<=[.!?])\s+|\n+/).filter((part) => wordsIn(part).length > 0);

/** Every running text of a plan, as it is shown to a reader. */
const textsOf = (plan: ExamplePlan): string[] =>
  [
    plan.summary,
    plan.text,
    plan.ownEffort,
    plan.official?.explanation,
    plan.screening && "reason" in plan.screening ? plan.screening.reason : undefined,
    ...(plan.screening && "conditions" in plan.screening ? plan.screening.conditions.map(({ text }) => text) : []),
    plan.decision?.reason,
    ...(plan.lines ?? []).map(({ activity }) => activity),
  ].filter((text) => text !== undefined && text !== null);

/** Runs of so many words, to notice a sentence that was written twice. */
const shingles = (text: string, size: number) => {
  const words = wordsIn(text.toLowerCase()).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""));
  return new Set(words.slice(0, 1 - size).map((_, at) => words.slice(at, at + size).join(" ")));
};

describe("the rounds add up", () => {
  it("buurtplannen-2026: 14 plans of 3 to 6 lines", () => {
    expect(tally(buurtplannen2026, fate)).toEqual({ cost: 14 });
    for (const plan of buurtplannen2026) {
      expect(plan.lines?.length, plan.title).toBeGreaterThanOrEqual(3);
      expect(plan.lines?.length, plan.title).toBeLessThanOrEqual(6);
    }
  });

  it("buurtfonds-2027: 33 plans ask € 413.000, 2 are out of scope, 1 is withdrawn", () => {
    expect(tally(buurtfonds2027, fate)).toEqual({ cost: 33, out_of_scope: 2, withdrawn: 1 });
    expect(sum(buurtfonds2027.filter(isAdmitted).map((plan) => plan.oneOffEuros))).toBe(413_000);
  });

  it("straatfonds-2027: 8 plans ask more than the € 60.000 there is, 1 is out of scope", () => {
    expect(tally(straatfonds2027, fate)).toEqual({ cost: 8, out_of_scope: 1 });
    expect(sum(straatfonds2027.filter(isAdmitted).map((plan) => plan.oneOffEuros))).toBe(116_300);
  });

  it("tussentijdse-plannen: 5 plans for each who decides, 1 is out of scope and 1 just came in", () => {
    expect(tally(tussentijdsePlannen, fate)).toEqual({ cost: 5, out_of_scope: 1, undefined: 1 });
  });

  it("burgerbegroting-2028: 64 = 39 cost + 13 saving + 6 duplicates + 4 out of scope + 2 withdrawn", () => {
    expect(tally(burgerbegroting2028, fate)).toEqual({
      cost: 39,
      saving: 13,
      duplicate: 6,
      out_of_scope: 4,
      withdrawn: 2,
    });
  });

  it("burgerbegroting-2026: 54 = 34 cost + 12 saving + 4 duplicates + 3 out of scope + 1 withdrawn", () => {
    expect(tally(burgerbegroting2026, fate)).toEqual({
      cost: 34,
      saving: 12,
      duplicate: 4,
      out_of_scope: 3,
      withdrawn: 1,
    });
  });

  it("spreads the plans to value over the wijken as the drawn filter does", () => {
    expect(tally(burgerbegroting2028.filter(isAdmitted), ({ wijk }) => wijk ?? "Hele stad")).toEqual({
      Centrum: 8,
      Noord: 6,
      Noordwest: 5,
      Noordoost: 6,
      Oost: 7,
      Zuidoost: 5,
      Zuid: 6,
      "De Meent": 4,
      "Hele stad": 5,
    });
  });

  it("numbers the plans that the design draws as drawn", () => {
    const drawn: [number, string][] = [
      [2, "Geveltuinen in smalle straten"],
      [5, "Speelbos achter het wijkcentrum"],
      [8, "Minder maaien, meer bloemen"],
      [12, "Straatlampen dimmen na middernacht"],
      [15, "Buurtmoestuin met regenton"],
      [17, "Drempels in de schoolstraat"],
      [19, "Gemeentebrief digitaal, papier op verzoek"],
      [23, "Veilig oversteken bij de basisschool"],
      [27, "Water en schaduw op het plein"],
      [33, "Bankjes op de route naar de huisarts"],
      [38, "Reparatiecafé in de bibliotheek"],
      [41, "Buurtkamer ook open op zondag"],
      [46, "Fietsenstalling bij de bushalte"],
      [50, "Eén schuur voor drie speeltuinen"],
    ];
    for (const [number, title] of drawn) expect(burgerbegroting2028[number - 1]?.title).toBe(title);
  });

  it("shows every subject somewhere in the open round", () => {
    expect(Object.keys(tally(burgerbegroting2028, ({ theme }) => theme))).toHaveLength(15);
  });
});

describe.each(Object.entries(rounds))("%s", (_slug, plans) => {
  it("has unique titles of 3 to 8 words", () => {
    expect(new Set(plans.map(({ title }) => title)).size).toBe(plans.length);
    expect(plans.filter(({ title }) => wordsIn(title).length < 3 || wordsIn(title).length > 8)).toEqual([]);
  });

  it("links a duplicate to a plan that is valued and has the same effect", () => {
    for (const plan of plans.filter(({ duplicateOf }) => duplicateOf)) {
      const parent = plans.find(({ title }) => title === plan.duplicateOf);
      expect(parent && isAdmitted(parent) && parent.effect === plan.effect, plan.title).toBe(true);
      expect(plan.screening, plan.title).toBeUndefined();
    }
  });

  it("has whole amounts, none negative, at least one above zero", () => {
    for (const { title, oneOffEuros, yearlyEuros, official } of plans) {
      for (const estimate of [{ oneOffEuros, yearlyEuros }, ...(official ? [official] : [])]) {
        const amounts = [estimate.oneOffEuros, estimate.yearlyEuros];
        expect(amounts.every((euros) => Number.isInteger(euros) && euros >= 0) && sum(amounts) > 0, title).toBe(true);
      }
    }
  });

  it("lets a saving, and only a saving, name a budget line that is larger than the saving", () => {
    const heads = programmes.map(({ number, name }) => `Programma ${number}, ${name}: `);
    for (const plan of plans) {
      expect(plan.currentBudgetLine !== undefined, plan.title).toBe(plan.effect === "saving");
      if (plan.effect === "cost") continue;
      expect(
        heads.filter((head) => plan.currentBudgetLine?.startsWith(head)),
        plan.title,
      ).toHaveLength(1);
      expect(plan.currentBudgetEuros, plan.title).toBeGreaterThan(plan.oneOffEuros + plan.yearlyEuros);
    }
  });

  it("names a place unless it is about the whole city", () => {
    for (const plan of plans) expect(plan.neighbourhoods.length === 0, plan.title).toBe(plan.wijk === null);
  });

  it("carries an official estimate on nearly every plan that passed screening", () => {
    const admitted = plans.filter(isAdmitted);
    expect(admitted.filter(({ official }) => official).length).toBeGreaterThanOrEqual(admitted.length * 0.9);
  });

  it("says 'ja, mits' now and then, with one or two conditions", () => {
    const provided = plans.filter(({ screening }) => screening?.outcome === "yes_provided");
    const share = provided.length / plans.filter(isAdmitted).length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.25);
    for (const { screening, title } of provided)
      expect(screening && "conditions" in screening && [1, 2].includes(screening.conditions.length), title).toBe(true);
  });
});

describe("lines of a neighbourhood plan", () => {
  const total = (plan: ExamplePlan, recurrence: ExampleLine["recurrence"]) =>
    sum((plan.lines ?? []).filter((line) => line.recurrence === recurrence).map(({ euros }) => euros));

  it("sum to the amounts of the plan", () => {
    for (const plan of buurtplannen2026) {
      expect(total(plan, "one_off"), plan.title).toBe(plan.oneOffEuros);
      expect(total(plan, "yearly"), plan.title).toBe(plan.yearlyEuros);
    }
  });

  it("have at most one icon, and start this year only where that can be done", () => {
    for (const plan of buurtplannen2026) {
      expect(plan.lines?.filter(({ icon }) => icon).length, plan.title).toBeLessThanOrEqual(1);
      for (const line of plan.lines ?? []) expect(line.feasibleThisYear, line.activity).toBe(line.year === 0);
    }
  });
});

describe("the fund", () => {
  it("asks € 5.000 to € 40.000 a plan, all one-off, and no minimum above what is asked", () => {
    for (const plan of buurtfonds2027) {
      expect(plan.yearlyEuros, plan.title).toBe(0);
      expect(plan.oneOffEuros, plan.title).toBeGreaterThanOrEqual(5_000);
      expect(plan.oneOffEuros, plan.title).toBeLessThanOrEqual(40_000);
      expect(plan.minimumEuros ?? 0, plan.title).toBeLessThan(plan.oneOffEuros);
    }
    expect(buurtfonds2027.filter(({ minimumEuros }) => minimumEuros).length).toBeGreaterThan(25);
  });

  it("weighs five criteria to 100, one of them a knock-out, each with five described levels", () => {
    expect(fondsCriteria).toHaveLength(5);
    expect(sum(fondsCriteria.map(({ weight }) => weight))).toBe(100);
    expect(fondsCriteria.filter(({ knockOut }) => knockOut)).toHaveLength(1);
    for (const { levels } of fondsCriteria) expect(levels.map(({ points }) => points)).toEqual([100, 80, 60, 40, 0]);
    const descriptions = fondsCriteria.flatMap(({ levels }) => levels.map(({ description }) => description));
    expect(new Set(descriptions).size).toBe(25);
  });
});

describe("the decisions of the raad", () => {
  const decided = allPlans.filter(({ decision }) => decision);

  it("are taken on 12 valued plans of the finished round only, with every seat voting", () => {
    expect(tally(decided, ({ decision }) => decision?.outcome)).toEqual({
      adopted: 7,
      adopted_changed: 2,
      deferred: 1,
      rejected: 2,
    });
    expect(sum(parties.map(({ seats }) => seats))).toBe(municipality.councilSeats);
    for (const plan of decided) {
      expect(burgerbegroting2026.includes(plan) && isAdmitted(plan), plan.title).toBe(true);
      expect((plan.decision?.votesFor ?? 0) + (plan.decision?.votesAgainst ?? 0), plan.title).toBe(37);
    }
  });

  it("follow the outcome of the vote", () => {
    for (const { title, decision } of decided)
      if (decision) expect(decision.votesFor > decision.votesAgainst, title).toBe(decision.outcome !== "rejected");
  });
});

describe("the texts", () => {
  it("come in at least 165 plans over eight wijken", () => {
    expect(allPlans.length).toBeGreaterThanOrEqual(165);
    expect(wijken).toHaveLength(8);
  });

  it("are 60 to 120 words a plan, in two or three short paragraphs", () => {
    for (const plan of allPlans) {
      expect(wordsIn(plan.text).length, plan.title).toBeGreaterThanOrEqual(60);
      expect(wordsIn(plan.text).length, plan.title).toBeLessThanOrEqual(120);
      expect([2, 3, 4], plan.title).toContain(plan.text.split("\n\n").length);
    }
  });

  it("have sentences of 25 words at most and 15 on average", () => {
    const sentences = allPlans.flatMap(textsOf).flatMap(sentencesIn);
    expect(sentences.filter((sentence) => wordsIn(sentence).length > 25)).toEqual([]);
    expect(sum(sentences.map((sentence) => wordsIn(sentence).length)) / sentences.length).toBeLessThan(15);
  });

  it("are never used twice", () => {
    const texts = allPlans.flatMap(textsOf);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it("do not resemble each other, not even a duplicate and its parent", () => {
    const seen = new Map<string, string>();
    const alike: string[] = [];
    for (const { title, text } of allPlans)
      for (const shingle of shingles(text, 7)) {
        const earlier = seen.get(shingle);
        if (earlier) alike.push(`${earlier} / ${title}: ${shingle}`);
        seen.set(shingle, title);
      }
    expect(alike).toEqual([]);
  });

  it("use typographic quotes and keep an amount on one line", () => {
    for (const text of allPlans.flatMap((plan) => [plan.title, ...textsOf(plan)])) {
      expect(text).not.toMatch(/['"]|€ \d/);
    }
  });
});
