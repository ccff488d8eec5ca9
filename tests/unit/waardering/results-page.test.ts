import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules, type Rules } from "#app/modules/rounds/core/rules.ts";
import { count } from "#app/modules/waardering/core/result.ts";
import type { Answers } from "#app/modules/waardering/core/result-row.ts";
import type { ValuedPlan } from "#app/modules/waardering/core/valued-plan.ts";
import { resultSheet } from "#app/modules/waardering/result-sheet.ts";
import { resultView, type ResultView } from "#app/modules/waardering/result-view.ts";
import { ResultsPage } from "#app/modules/waardering/ui/results-page.tsx";
import { csv } from "#app/platform/documents/csv.ts";

const plan = (number: number): ValuedPlan => ({
  id: number,
  number,
  state: "admitted",
  title: `Plan ${number}`,
  summary: "",
  neighbourhoods: [],
  wijken: [],
  effect: "cost",
  oneOff: cents(100_00),
  yearly: cents(0),
});

/** The result of so many plans by the default rules with another way of valuing. */
function viewOf(
  plans: number,
  answers: Answers,
  valuation: Partial<Rules["valuation"]>,
  shortlist: Partial<Rules["shortlist"]> = {},
  areas: readonly (readonly string[])[] = [],
): ResultView {
  const base = defaultRules.citizens_budget;
  const rules: Rules = {
    ...base,
    valuation: { ...base.valuation, minimumPerPlan: 1, ...valuation },
    shortlist: { ...base.shortlist, size: 2, perArea: 0, ...shortlist },
  };
  const all = Array.from({ length: plans }, (_, at) => plan(at + 1));
  const counted = all.map(({ number }) => ({
    planId: String(number),
    areas: areas[number - 1] ?? [],
    cost: cents(100_00),
  }));
  return resultView({ rules, ceiling: null } as Round, {
    ...count(counted, answers, rules, null),
    ...{ turnout: 9, answers: 9, said: answers, notKnowing: [], left: [], allocation: null, lot: null },
    plans: new Map(all.map((one) => [String(one.number), one])),
  });
}

const page = (view: ResultView, all = false) =>
  renderToStaticMarkup(
    createElement(ResultsPage, {
      view,
      ...{
        beside: null,
        left: [],
        title: "Proef",
        base: "/r",
        file: null,
        all,
        notices: [],
        other: null,
        release: null,
      },
    }),
  );
const linesOf = (view: ResultView) =>
  new TextDecoder()
    .decode(csv(resultSheet("Proef", view)))
    .trim()
    .split("\r\n");

describe("pairs", () => {
  const view = viewOf(
    2,
    {
      method: "pairs",
      pairs: [
        { winner: "1", loser: "2", count: 9 },
        { winner: "2", loser: "1", count: 3 },
      ],
    },
    { method: "pairs" },
  );

  it("ranks by the strength, which stands in the table with its standard error and is explained", () => {
    const html = page(view);
    expect(html).toContain(">Sterkte</th>");
    expect(html).toContain('<td class="is-num" data-label="Sterkte">0,50</td>');
    expect(html).toContain('<td class="is-num" data-label="Sterkte">-0,50</td>');
    expect(html).toContain('<td class="is-num" data-label="Standaardfout">± 1,08</td>');
    expect(html).toContain("Sterkte 0 is gemiddeld");
    expect(html).toContain("Achter ± staat de standaardfout");
    expect(html).toContain("Gekozen in 9 van de 12 vergelijkingen.");
  });

  it("has the outcome as a number in the file, also below zero", () => {
    const [header = "", , second = ""] = linesOf(view);
    expect(second.split(";")[header.split(";").indexOf("Uitkomst")]).toBe("-0,497");
  });

  it("has both numbers in the file", () => {
    const [header = "", first = "", second = ""] = linesOf(view);
    const at = header.split(";").indexOf("Sterkte");
    expect(header.split(";")[at + 1]).toBe("Standaardfout");
    expect(first.split(";").slice(at, at + 2)).toEqual(["0,497", "1,077"]);
    expect(second.split(";").slice(at, at + 2)).toEqual(["-0,497", "1,077"]);
  });
});

describe("a scale of marks", () => {
  const marks = (...given: number[]) => given.map((mark) => ({ mark, count: 1 }));
  const answers: Answers = {
    method: "score",
    marks: new Map([
      ["1", marks(1, 2, 4, 5)],
      ["2", marks(3, 4)],
    ]),
  };

  it.each([
    ["five", "een 1 of een 2 gaf"],
    ["ten", "een 5 of lager gaf"],
  ] as const)("of %s shows who did not like a plan, with what that means", (scale, meaning) => {
    const html = page(viewOf(2, answers, { scale, count: "mean" }));
    expect(html).toContain(">Minder goed</th>");
    expect(html).toMatch(/<span>(50|100)% <span[^>]*>verdeeld<\/span><\/span>/);
    expect(html).toContain(meaning);
    expect(html).toContain("procent vond het minder goed.");
    expect(html).toContain('data-label="Standaardfout">± ');
  });

  it("has the mean with two decimals and its standard error, and no strength in the file", () => {
    const view = viewOf(2, answers, { scale: "five", count: "mean" });
    expect(page(view)).toContain('<td class="is-num" data-label="Gemiddeld">3,50</td>');
    const [header = "", first = ""] = linesOf(view);
    const at = header.split(";").indexOf("Sterkte");
    expect(first.split(";").slice(at, at + 2)).toEqual(["", "0,5"]);
  });
});

describe("two answers", () => {
  const answers = (plans: number): Answers => ({
    method: "score",
    marks: new Map(
      Array.from({ length: plans }, (_, at) => [
        String(at + 1),
        [
          { mark: 1, count: 100 - at },
          { mark: -1, count: 50 },
        ],
      ]),
    ),
  });
  const rows = (html: string) => html.match(/<th scope="row"/g)?.length ?? 0;
  const balance = 2;

  it("shows who did not like a plan as before, and no standard error", () => {
    const html = page(viewOf(3, answers(3), {}));
    expect(html).toContain(">Minder goed</th>");
    expect(html).not.toContain("Standaardfout");
    expect(html).not.toContain("Toon alle");
  });

  it("has a balance below zero as a number in the file, and text that could be a formula as text", () => {
    const marks = [
      { mark: 1, count: 1 },
      { mark: -1, count: 3 },
    ];
    const answered: Answers = { method: "score", marks: new Map([["1", marks]]) };
    const view = viewOf(1, answered, { count: "net" });
    const [row] = view.ranked;
    if (!row) throw new Error("no row");
    const lines = linesOf({ ...view, ranked: [{ ...row, title: "-1+1" }] });
    const at = (column: string) => lines[1]?.split(";")[lines[0]?.split(";").indexOf(column) ?? -1];
    expect(at("Uitkomst")).toBe("-2");
    expect(at("Titel")).toBe("'-1+1");
  });

  it("shows a share just under the bound as under it, on the page and in the file", () => {
    const marks = [
      { mark: 1, count: 19 },
      { mark: -1, count: 8 },
    ];
    const view = viewOf(1, { method: "score", marks: new Map([["1", marks]]) }, {});
    expect(page(view)).toContain("<span>29% </span>");
    expect(page(view)).toContain("29 procent vond het minder goed.");
    expect(linesOf(view)[1]).toContain(";29;");
  });

  it("folds what comes after the first sixteen, with a link to all", () => {
    const view = viewOf(46, answers(46), {});
    const folded = page(view);
    expect(rows(folded)).toBe(16 + balance);
    expect(folded).toContain("U ziet de eerste 16 van de 46 plannen.");
    expect(folded).toContain('href="?alles=ja#volgorde"');
    const whole = page(view, true);
    expect(rows(whole)).toBe(46 + balance);
    expect(whole).not.toContain("Toon alle");
  });

  it("says when the list is too short for the places of the wijken", () => {
    const short = { size: 1, perArea: 1, areaMode: "inside" } as const;
    const view = viewOf(2, answers(2), {}, short, [["Noord"], ["Oost"]]);
    expect(page(view)).toContain("Daarom kreeg geen wijk een vaste plaats.");
    expect(page(viewOf(2, answers(2), {}, { ...short, size: 2 }, [["Noord"], ["Oost"]]))).not.toContain("vaste plaats");
  });

  it("says where the line is, also when it lies in what is folded", () => {
    const line = "Lijn: plaats 1 t/m 20 gaat bovenaan naar de raad.";
    const view = viewOf(46, answers(46), {}, { size: 20 });
    expect(page(view)).toContain(line);
    expect(page(view, true)).toContain(line);
  });
});
