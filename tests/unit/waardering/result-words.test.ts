import { describe, expect, it } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { Exclusion, Inclusion, Shortlist } from "#app/modules/counting/core/shortlist.ts";
import {
  lineInWords,
  placeOnListInWords,
  scoreInShort,
  scoreInWords,
  stepInWords,
} from "#app/modules/waardering/result-words.nl.ts";

const controversy = { negatives: 40, total: 271, permille: 148, divided: false };

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
    expect(scoreInShort({ score: mean })).toBe("3,83");
    const pairs = { method: "pairs", strength: 1, standardError: 0.2, wins: 31, losses: 17 } as const;
    expect(scoreInWords({ score: pairs, controversy: null })).toBe("Gekozen in 31 van de 48 vergelijkingen.");
    expect(scoreInShort({ score: pairs })).toBe("1,00");
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
  const yes = (because: Inclusion) => placeOnListInWords({ on: true, because });
  const no = (because: Exclusion) => placeOnListInWords({ on: false, because });

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
    expect(placeOnListInWords(null)).toBe("Wacht op de loting");
  });

  it("says what did not fit a budget", () => {
    const step = { planId: "1", order: 2, votes: 3, needed: cents(60_00), leftBefore: cents(40_00) };
    expect(stepInWords({ ...step, outcome: "does_not_fit" })).toBe("Nee, het past niet: er was nog €\u00a040");
    expect(stepInWords({ ...step, outcome: "in" })).toBe("Ja");
  });
});

describe("the line in words", () => {
  const list = (...because: Inclusion[]): Shortlist & { kind: "list" } => ({
    kind: "list",
    listed: because.map((one, at) => ({ planId: String(at), because: one })),
    unlisted: [],
    perAreaGranted: 1,
    ties: [],
  });

  it("names the last place, plans that share it, and who goes on below it", () => {
    expect(lineInWords(list({ code: "top", place: 1 }, { code: "top", place: 2 }))).toBe(
      "Lijn: plaats 1 t/m 2 gaat met voorrang naar de raad.",
    );
    expect(
      lineInWords(
        list({ code: "top", place: 1 }, { code: "tied_at_edge", place: 2 }, { code: "tied_at_edge", place: 2 }),
      ),
    ).toContain("Plaats 2 is gedeeld: die 2 plannen gaan alle door.");
    const area = { code: "area", place: 9, areas: [{ area: "Noord", place: 1, settledBy: null }] } as const;
    expect(lineInWords(list({ code: "top", place: 1 }, area))).toContain(
      "Daaronder gaat 1 plan door als beste van de wijk.",
    );
    expect(lineInWords(list())).toBe("Lijn: geen plan gaat door om zijn plaats.");
  });
});
