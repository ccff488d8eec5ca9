import { describe, expect, it } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { Exclusion, Inclusion } from "#app/modules/counting/core/shortlist.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import {
  lineInWords,
  placeOnListInWords,
  scoreInShort,
  scoreInWords,
  shortOfPlacesInWords,
  stepInWords,
} from "#app/modules/waardering/result-words.nl.ts";

const controversy = { negatives: 40, total: 271, percent: 15, divided: false };

describe("a score in words", () => {
  it("says how often a plan was found good and less good, and by which share", () => {
    const score = { method: "positives", positives: 231 } as const;
    expect(scoreInWords({ score, controversy })).toBe(
      "231 keer goed, 40 keer minder goed. 15 procent vond het minder goed.",
    );
    expect(scoreInShort({ score: { ...score, positives: 1642 } })).toBe("1.642");
  });

  it("says a difference, a mean and wins", () => {
    const net = { method: "net", positives: 231, negatives: 40, net: 191 } as const;
    expect(scoreInWords({ score: net, controversy })).toContain("231 keer goed min 40 keer minder goed.");
    expect(scoreInShort({ score: net })).toBe("191");
    const mean = { method: "mean", sum: 46, count: 12, standardError: 0.3 } as const;
    expect(scoreInWords({ score: mean, controversy: null })).toBe("Gemiddeld 3,83 uit 12 cijfers.");
    expect(scoreInWords({ score: mean, controversy })).toBe(
      "Gemiddeld 3,83 uit 12 cijfers. 15 procent vond het minder goed.",
    );
    expect(scoreInWords({ score: { ...mean, sum: 4, count: 1 }, controversy: null })).toBe(
      "Gemiddeld 4,00 uit 1 cijfer.",
    );
    expect(scoreInShort({ score: mean })).toBe("3,83");
    const pairs = { method: "pairs", strength: 1, standardError: 0.2, wins: 31, losses: 17 } as const;
    expect(scoreInWords({ score: pairs, controversy: null })).toBe("Gekozen in 31 van de 48 vergelijkingen.");
    expect(scoreInWords({ score: { ...pairs, wins: 1, losses: 0 }, controversy: null })).toBe(
      "Gekozen in 1 van 1 vergelijking.",
    );
    expect(scoreInShort({ score: pairs })).toBe("1,00");
    expect(scoreInShort({ score: { ...pairs, strength: -0.846 } })).toBe("-0,85");
    expect(scoreInShort({ score: { ...pairs, strength: -0.004 } })).toBe("0,00");
  });

  it("says it of a plan without any answer", () => {
    const mean = { method: "mean", sum: 0, count: 0, standardError: null } as const;
    expect(scoreInWords({ score: mean, controversy: null })).toBe("Geen oordelen.");
    expect(scoreInWords({ score: { method: "too_few_pairs", comparisons: 0 }, controversy: null })).toBe(
      "0 keer vergeleken.",
    );
  });
});

describe("a place on the list in words", () => {
  const score = { method: "positives", positives: 3 } as const;
  const yes = (because: Inclusion) => placeOnListInWords({ score, list: { on: true, because } });
  const no = (because: Exclusion) => placeOnListInWords({ score, list: { on: false, because } });

  it("says why a plan goes on", () => {
    expect(yes({ code: "top", place: 1 })).toBe("Ja");
    expect(yes({ code: "tied_at_edge", place: 10 })).toBe("Ja, gelijk op de laatste plaats");
    expect(yes({ code: "won_tie", place: 10, settledBy: "lot" })).toBe("Ja. Bij gelijke stand: er is geloot");
    const areas = [
      { area: "Noord", place: 1, settledBy: null },
      { area: "Oost", place: 2, settledBy: null },
    ];
    expect(yes({ code: "area", place: 30, areas })).toBe("Ja, beste van Noord en nummer 2 van Oost");
    expect(yes({ code: "area", place: 30, areas: [{ area: "Oost", place: 1, settledBy: "fewer_negatives" }] })).toBe(
      "Ja, beste van Oost. Bij gelijke stand in Oost: minder keer minder goed ging voor",
    );
  });

  it("says why a plan does not", () => {
    expect(no({ code: "below_edge", place: 11, lastPlace: 10 })).toBe("Nee");
    expect(no({ code: "lost_tie", place: 10, settledBy: "lower_cost" })).toContain("het goedkoopste plan ging voor");
    expect(no({ code: "lost_area_tie", place: 10, areas: [{ area: "Oost", settledBy: "lot" }] })).toBe(
      "Nee. Bij gelijke stand in Oost: er is geloot",
    );
    expect(no({ code: "displaced", place: 9, guaranteed: 4 })).toBe(
      "Nee, de laatste plaatsen waren voor de beste plannen van elke wijk",
    );
    expect(no({ code: "too_little_support", support: 0, minimum: 1 })).toBe(
      "Nee, 0 keer goed is te weinig. Nodig is 1",
    );
    expect(placeOnListInWords({ score, list: null })).toBe("Wacht op de loting");
  });

  it("says of pairs how often a plan was chosen", () => {
    const pairs = { method: "pairs", strength: 1, standardError: 0.2, wins: 1, losses: 0 } as const;
    const no = (because: Exclusion) => placeOnListInWords({ score: pairs, list: { on: false, because } });
    expect(no({ code: "too_little_support", support: 1, minimum: 2 })).toBe(
      "Nee, 1 keer gekozen is te weinig. Nodig is 2",
    );
    expect(no({ code: "lost_tie", place: 3, settledBy: "more_positives" })).toBe(
      "Nee. Bij gelijke stand: vaker gekozen ging voor",
    );
  });

  it("says what did not fit a budget", () => {
    const step = { planId: "1", order: 2, votes: 3, needed: cents(60_00), leftBefore: cents(40_00) };
    expect(stepInWords({ ...step, outcome: "does_not_fit" })).toBe("Nee, het past niet: er was nog €\u00a040");
    expect(stepInWords({ ...step, outcome: "in" })).toBe("Ja");
  });
});

describe("the line in words", () => {
  const on = (rank: number, code: "top" | "tied_at_edge" = "top") =>
    ({ rank, list: { on: true, because: { code, place: rank } } }) as const;
  const off = (rank: number, because: Exclusion) => ({ rank, list: { on: false, because } }) as const;
  const below = (rank: number) => off(rank, { code: "below_edge", place: rank, lastPlace: 1 });
  const area = (rank: number) => {
    const areas = [{ area: "Noord", place: 1, settledBy: null }];
    return { rank, list: { on: true, because: { code: "area", place: rank, areas } } } as const;
  };

  it("names the last place, plans that share it, and who goes on below it", () => {
    expect(lineInWords([on(1), below(2)])).toBe("Lijn: plaats 1 gaat bovenaan naar de raad.");
    expect(lineInWords([on(1), on(2), below(3)])).toBe("Lijn: plaats 1 t/m 2 gaat bovenaan naar de raad.");
    expect(lineInWords([on(1), on(2, "tied_at_edge"), on(2, "tied_at_edge")])).toBe(
      "Lijn: plaats 1 t/m 2 gaat bovenaan naar de raad. Plaats 2 is gedeeld: die 2 plannen gaan allebei door.",
    );
    expect(lineInWords([on(1), below(2), area(3)])).toBe(
      "Lijn: plaats 1 gaat bovenaan naar de raad. Daaronder gaat 1 plan door om zijn plaats in de wijk.",
    );
    expect(lineInWords([below(1)])).toBe("Lijn: geen plan gaat door om zijn plaats.");
    expect(lineInWords([below(1), area(2), area(3)])).toBe(
      "Lijn: geen plan gaat door om zijn plaats. Wel gaan 2 plannen door om hun plaats in de wijk.",
    );
  });

  it("says of a place that a tie parted how many of its plans go on, and why not all", () => {
    expect(lineInWords([on(1), on(1), off(1, { code: "lost_tie", place: 1, settledBy: "lot" })])).toBe(
      "Lijn: van de 3 plannen t/m plaats 1 gaan er 2 bovenaan naar de raad. Op plaats 1 gaat 1 plan niet door: bij gelijke stand ging een ander plan voor.",
    );
  });

  it("says which places above it went to the wijken, or had too little support", () => {
    const displaced = off(2, { code: "displaced", place: 2, guaranteed: 3 });
    expect(lineInWords([on(1), displaced, on(3), area(4)])).toBe(
      "Lijn: van de 3 plannen t/m plaats 3 gaan er 2 bovenaan naar de raad. Op plaats 2 gaat 1 plan niet door: de laatste plaatsen waren voor de beste plannen van elke wijk. Daaronder gaat 1 plan door om zijn plaats in de wijk.",
    );
    const little = (rank: number) => off(rank, { code: "too_little_support", support: 1, minimum: 2 });
    expect(lineInWords([little(1), little(2), on(3)])).toBe(
      "Lijn: van de 3 plannen t/m plaats 3 gaat er 1 bovenaan naar de raad. Op plaats 1 en 2 gaan 2 plannen niet door: te weinig steun.",
    );
  });

  it("says that the list was too short for the wijken", () => {
    const rule = { ...defaultRules.citizens_budget.shortlist, size: 2, perArea: 2 };
    expect(shortOfPlacesInWords(rule, 2)).toBeNull();
    expect(shortOfPlacesInWords(rule, 1)).toBe(
      "De regels geven elke wijk 2 vaste plaatsen. Maar de lijst heeft 2 plaatsen: te weinig voor alle wijken. Daarom is het er 1 per wijk.",
    );
    expect(shortOfPlacesInWords({ ...rule, size: 1, perArea: 1 }, 0)).toBe(
      "De regels geven elke wijk 1 vaste plaats. Maar de lijst heeft 1 plaats: te weinig voor alle wijken. Daarom kreeg geen wijk een vaste plaats.",
    );
  });
});
