import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { CoverLineForm, EstimateForm, PlanSearch, ReportForm, ScreenForm } from "#app/modules/plans/forms.ts";
import { DraftForm, EntryForm, PlanForm } from "#app/modules/plans/plan-form.ts";
import { planValues, rowsOf } from "#app/modules/plans/plan-values.ts";
import { planSentences } from "#app/modules/plans/texts.nl.ts";
import { parseForm } from "#app/platform/form.ts";
import { aLine, someContent, somePlan } from "#tests/support/plan-content.ts";

type Fields = Readonly<Record<string, string>>;

function form(fields: Fields): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return sent;
}

const complete: Fields = {
  title: "Bankjes",
  summary: "Drie bankjes.",
  text: "Wij willen bankjes.",
  theme: "green",
  place: "neighbourhoods",
  neighbourhoods: "De Hoek\r\n\r\n  Rond de vijver ",
  effect: "cost",
  oneOffCents: "€ 6.000,50",
  yearlyCents: "",
  ownEffort: "Wij maken schoon.",
  carriedOutBy: "De buurt",
};
const errorsOf = (schema: Parameters<typeof parseForm>[1], fields: Fields) => {
  const parsed = parseForm(form(fields), schema);
  return parsed.ok ? {} : parsed.errors;
};

describe("the form of a plan", () => {
  test("reads what an author typed: amounts in cents, buurten one a line, empty means none", () => {
    const parsed = parseForm(form(complete), PlanForm);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    expect(parsed.value).toMatchObject({
      version: null,
      content: {
        oneOffCents: cents(600_050),
        yearlyCents: cents(0),
        minimumCents: null,
        neighbourhoods: ["De Hoek", "Rond de vijver"],
        budgetLine: null,
        displayName: null,
        supporters: [],
        lines: [],
      },
    });
  });

  test.each([
    [[], []],
    [["feedback"], ["feedback"]],
    [
      ["finance", "feedback"],
      ["feedback", "finance"],
    ],
  ] as const)("reads the promises that were ticked: %j", (ticked, promises) => {
    const sent = form(complete);
    for (const promise of ticked) sent.append("promises", promise);
    expect(parseForm(sent, PlanForm)).toMatchObject({ ok: true, value: { content: { promises } } });
  });

  test("asks for what is missing, each at its field and in its own words", () => {
    const errors = errorsOf(PlanForm, {});
    expect(Object.keys(errors).sort()).toEqual(
      ["carriedOutBy", "ownEffort", "place", "summary", "text", "theme", "title"].sort(),
    );
    const sentences = Object.values(errors).flat();
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(errorsOf(PlanForm, { ...complete, neighbourhoods: " " })).toHaveProperty("neighbourhoods");
    expect(errorsOf(PlanForm, { ...complete, oneOffCents: "ongeveer 40" })).toEqual({
      oneOffCents: ["Vul een bedrag in. Gebruik alleen cijfers."],
    });
  });

  test("means the whole city when the author says so, whatever else was typed", () => {
    const parsed = parseForm(form({ ...complete, place: "city" }), PlanForm);
    expect(parsed.ok && parsed.value.content.neighbourhoods).toEqual([]);
  });

  test("takes rows that are filled, and says in which row something is wrong", () => {
    const row = { activity: "Werk", cents: "100", recurrence: "one_off", year: "2027", owner: "Wij", priority: "1" };
    const rows = (at: number, wishes: Partial<typeof row> = {}) =>
      Object.fromEntries(Object.entries({ ...row, ...wishes }).map(([name, value]) => [`lines[${at}].${name}`, value]));
    const empty = rows(1, { activity: "", cents: "", owner: "" });
    const filled = { ...complete, ...rows(0), ...empty, ...rows(2), "lines[2].isIcon": "on" };
    const parsed = parseForm(form(filled), PlanForm);
    expect(parsed.ok && parsed.value.content.lines).toMatchObject([{ isIcon: false }, { cents: 10_000, isIcon: true }]);
    expect(Object.keys(errorsOf(PlanForm, { ...filled, ...rows(2, { cents: "veel" }) }))).toEqual(["lines[2].cents"]);
  });

  test("of a draft may have gaps everywhere, but no amount that is not one", () => {
    const parsed = parseForm(form({}), DraftForm);
    expect(parsed.ok && parsed.value.content).toMatchObject({ title: "", theme: null, effect: "cost", lines: [] });
    expect(errorsOf(DraftForm, { oneOffCents: "veel" })).toHaveProperty("oneOffCents");
  });

  test("that the office sends also says how the plan came, why, and that the resident may take part", () => {
    expect(Object.keys(errorsOf(EntryForm, complete)).sort()).toEqual(["channel", "eligible", "entryReason", "key"]);
    const key = "00000000-0000-4000-8000-000000000000";
    const entry = { ...complete, key, channel: "phone", entryReason: "Geen e-mail.", eligible: "on" };
    expect(parseForm(form(entry), EntryForm)).toMatchObject({ ok: true, value: { channel: "phone" } });
  });

  test("gives back what it stored", () => {
    const content = someContent({ lines: [aLine({ isIcon: true })], supporters: [{ name: "School", consent: true }] });
    const values = planValues({ ...content, state: "submitted" } as never) as Record<string, unknown>;
    const again = PlanForm.parse(values);
    expect(again.content).toEqual(content);
  });
});

describe("the rows that the form shows", () => {
  const lines = (count: number) => Array.from({ length: count }, () => ({}));

  test.each([
    ["a new plan", undefined, undefined, 2],
    ["a stored plan with one line", undefined, { lines: lines(1) }, 2],
    ["a stored plan with six", undefined, { lines: lines(6) }, 7],
    ["sent again with an error", { lines: lines(6) }, { lines: lines(1) }, 6],
    ["asked for one more", { lines: lines(6), intent: "more_lines" }, undefined, 7],
    ["asked for one more of the others", { lines: lines(6), intent: "more_supporters" }, undefined, 6],
  ])("%s", (_, typed, stored, rows) => {
    expect(rowsOf("lines", typed, stored)).toBe(rows);
  });
});

test("the screening form leaves out empty conditions, and refuses half of one at its place", () => {
  const base = { outcome: "yes_provided", reason: "Goed plan.", ground: "", principle: "" };
  const fields = {
    ...base,
    "conditions[0].text": "",
    "conditions[0].dueOn": "",
    "conditions[1].text": "Vraag de school.",
  };
  expect(Object.keys(errorsOf(ScreenForm, fields))).toEqual(["conditions[1].dueOn"]);
  expect(parseForm(form({ ...fields, "conditions[1].dueOn": "2027-02-07" }), ScreenForm)).toMatchObject({
    ok: true,
    value: { ground: null, conditions: [{ dueOn: "2027-02-07" }] },
  });
});

test("a report of something else says what", () => {
  const key = "00000000-0000-4000-8000-000000000000";
  expect(errorsOf(ReportForm, { reason: "other", key })).toEqual({ text: ["Schrijf wat er mis is."] });
  expect(errorsOf(ReportForm, { reason: "personal", key })).toEqual({});
});

test("a filter that makes no sense is left out", () => {
  const nothing = { zoek: "", onderwerp: null, wijk: null, soort: null, stand: null, volgorde: "willekeurig", p: 1 };
  expect(PlanSearch.parse({})).toEqual(nothing);
  expect(PlanSearch.parse({ onderwerp: "x", soort: "x", stand: "draft", volgorde: "x", p: "-1", wijk: "" })).toEqual(
    nothing,
  );
  expect(PlanSearch.parse({ soort: "bespaart", p: "3" })).toEqual({ ...nothing, soort: "bespaart", p: 3 });
});

test("no two reasons have the same sentence", () => {
  const sentences = Object.values(planSentences);
  expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
});

test.each([EstimateForm, CoverLineForm])("a programme of the budget has a number from 1 on", (schema) => {
  const sentence = "Vul het nummer van het programma in, van 1 tot en met 99.";
  for (const programme of ["", "0", "100", "vijf"])
    expect(errorsOf(schema, { programme })["programme"]).toEqual([sentence]);
  expect(errorsOf(schema, { programme: "1" })["programme"]).toBeUndefined();
});

test("the values of the form hold nothing that the municipality found of a plan", () => {
  const line = { ...aLine(), position: 1, programme: 5, coverage: 3, answer: "GEHEIM antwoord" } as const;
  const values = planValues(somePlan({ lines: [line], advice: { text: "GEHEIM advies", on: "2027-01-05" } }));
  expect(JSON.stringify(values)).not.toMatch(/GEHEIM|programme|coverage|estimate|screening/);
});
