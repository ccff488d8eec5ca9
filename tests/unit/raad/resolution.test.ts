import { describe, expect, test } from "vitest";
import { fillIn, liveNames, partsOf, whyNotEdit } from "#app/modules/raad/core/resolution.ts";
import { standardText } from "#app/modules/raad/standard-texts.nl.ts";
import type { Phase, RoundKind } from "#app/modules/people/core/acts.ts";

const round = (phase: Phase, kind: RoundKind = "citizens_budget") => ({
  today: "2027-03-24" as const,
  calendar: [
    { phase: kind === "neighbourhood_fund" ? "submission" : "valuation", startsOn: "2027-01-01", endsOn: "2027-02-28" },
    { phase: "council", startsOn: "2027-03-01", endsOn: "2027-03-31" },
  ] as const,
  standing: { kind, opened: true, phase, order: [], passed: phase === "accountability" ? (["council"] as const) : [] },
});
const known = { adopted: false, names: ["deelnemers"], last: 2 };
const draft = { stage: "draft", text: "1. [deelnemers] inwoners", meetingOn: null, version: 2 } as const;
const adopted = { ...draft, stage: "adopted", meetingOn: "2027-03-24" } as const;

describe("editing the text of the raadsbesluit", () => {
  test("the draft before, the adopted text after the meeting", () => {
    expect(whyNotEdit(draft, round("advice"), known)).toBeNull();
    expect(whyNotEdit(adopted, round("council"), known)).toBeNull();
    expect(whyNotEdit(adopted, round("accountability"), { ...known, adopted: true })).toBeNull();
  });

  test("of a fund the adopted text as soon as it is open", () => {
    expect(whyNotEdit(adopted, round("preparation", "neighbourhood_fund"), known)).toBeNull();
    for (const phase of ["preparation", "valuation", "advice"] as const)
      expect(whyNotEdit(adopted, round(phase), known)).toMatchObject({ refused: "adopted_before_council" });
  });

  test("of a fund with a meeting before its round, but not years before", () => {
    const fund = round("council", "neighbourhood_fund");
    expect(whyNotEdit({ ...adopted, meetingOn: "2025-01-01" }, fund, known)).toBeNull();
    const long = whyNotEdit({ ...adopted, meetingOn: "2020-01-01" }, fund, known);
    expect(long).toMatchObject({ refused: "meeting_long_before", field: "meetingOn" });
  });

  test("with a meeting from the first day of the council phase on", () => {
    expect(whyNotEdit({ ...adopted, meetingOn: "2027-03-01" }, round("council"), known)).toBeNull();
  });

  test.each([
    ["meeting_before_council", { ...adopted, meetingOn: "2027-02-28" }, "council", known],
    ["resolution_changed_meanwhile", { ...draft, version: 1 }, "council", known],
    ["draft_is_frozen", draft, "council", { ...known, adopted: true }],
    ["adopted_before_council", adopted, "advice", known],
    ["meeting_missing", { ...adopted, meetingOn: null }, "council", known],
    ["meeting_in_future", { ...adopted, meetingOn: "2027-03-25" }, "council", known],
    ["unknown_live_number", { ...draft, text: "[iets]" }, "advice", known],
  ] as const)("is refused: %s", (reason, entry, phase, more) => {
    expect(whyNotEdit(entry, round(phase), more)).toMatchObject({ refused: reason });
  });
});

test.each([
  ["citizens_budget", "draft"],
  ["citizens_budget", "adopted"],
  ["neighbourhood_plans", "draft"],
  ["neighbourhood_plans", "adopted"],
] as const)("the standard text of %s, %s, reads well with a count of 1", (kind, stage) => {
  const text = standardText(kind, "fund_awards", stage);
  expect(text).toMatch(/\[aantal/);
  expect(text).not.toMatch(/\[(aantal [^\]]+|deelnemers)\] [a-z]/);
});

test("the standard text has no point about € 0, and numbers what is left", () => {
  const text = standardText("citizens_budget", "fund_awards", "adopted", {
    named: { cost: false, saving: true, amendment: false },
  });
  expect(text).not.toContain("[kosten");
  expect(text).toMatch(/\n3\. een besparing van \[besparing eenmalig\] .*\.$/);
});

test("a besluit that changes the budget says so, by article 192 of the Gemeentewet (R85)", () => {
  const named = { cost: true, saving: false, amendment: true };
  const text = standardText("citizens_budget", "fund_awards", "draft", { named });
  expect(text).toContain("gelet op artikel 147, artikel 189 en artikel 192 van de Gemeentewet;");
  expect(text).toMatch(/;\n4\. de begroting te wijzigen zoals in bijlage 2 staat\.$/);
  expect(standardText("citizens_budget", "fund_awards", "draft")).not.toMatch(/192|bijlage 2/);
});

describe("the live numbers of a text", () => {
  test("are filled in and marked; what is no name stays as it was typed", () => {
    expect(liveNames("[a] en [b c]")).toEqual(["a", "b c"]);
    expect(fillIn("Er deden [deelnemers] inwoners mee, [onbekend].", { deelnemers: "4.318" })).toEqual([
      { text: "Er deden ", live: false },
      { text: "4.318", live: true },
      { text: " inwoners mee, ", live: false },
      { text: "[onbekend]", live: false },
      { text: ".", live: false },
    ]);
  });

  test("a text falls into paragraphs and numbered points", () => {
    const parts = partsOf("De raad;\n\nbesluit:\n1. een;\n2. [x].\nGeplaatst.", { x: "twee" });
    expect(parts).toEqual([
      { kind: "paragraph", pieces: [{ text: "De raad;", live: false }] },
      { kind: "paragraph", pieces: [{ text: "besluit:", live: false }] },
      {
        kind: "points",
        points: [
          [{ text: "een;", live: false }],
          [
            { text: "twee", live: true },
            { text: ".", live: false },
          ],
        ],
      },
      { kind: "paragraph", pieces: [{ text: "Geplaatst.", live: false }] },
    ]);
  });
});
