import { describe, expect, it } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import type { PbElection } from "#app/modules/counting/core/pabulib.ts";
import { whyNotRules } from "#app/modules/rounds/core/rules.ts";
import {
  hasApprovals,
  importedRules,
  plansOf,
  slugOf,
  votingDays,
} from "#app/modules/waardering/core/imported-election.ts";

const election = (ids: readonly string[], meta: Readonly<Record<string, string>> = {}): PbElection => ({
  meta: new Map(Object.entries(meta)),
  budget: cents(100_00),
  voteType: "approval",
  projects: ids.map((projectId) => ({
    projectId,
    cost: cents(10_00),
    name: "",
    votes: null,
    score: null,
    selected: null,
    cells: new Map(),
  })),
  votes: [],
});

describe("the address of an imported election", () => {
  it.each([
    ["Netherlands_Amsterdam_613.pb", "netherlands-amsterdam-613"],
    ["Polen_Łódź (2020).PB", "polen-odz-2020"],
    ["Curaçao é.pb", "curacao-e"],
    ["---.pb", ""],
    [`${"lang-".repeat(30)}.pb`, "lang-lang-lang-lang-lang-lang-lang-lang-lang-lang-lang-lang"],
  ])("%s", (file, slug) => expect(slugOf(file)).toBe(slug));
});

describe("the numbers of imported plans", () => {
  it("are the ids where those are numbers", () => {
    expect(plansOf(election(["42411", "42410"])).map(({ number }) => number)).toEqual([42410, 42411]);
  });

  it("are, as text, in the order of ids that are no numbers", () => {
    const plans = plansOf(election(["c9", "c10", "02", "2025/POD/0004", "a", "b", "d", "e", "f", "g", "h"]));
    const byId = plans.toSorted((one, other) => (one.projectId < other.projectId ? -1 : 1));
    const byNumber = plans.toSorted((one, other) => (String(one.number) < String(other.number) ? -1 : 1));
    expect(byNumber).toEqual(byId);
    expect(new Set(plans.map(({ number }) => number)).size).toBe(11);
  });
});

describe("the days of an imported election", () => {
  const days = (begin: string, end: string) =>
    votingDays(election([], { date_begin: begin, date_end: end }), "2026-11-23");

  it("are those of the file, or the whole of its years", () => {
    expect(days("15.10.2022", "31.10.2022")).toEqual({ startsOn: "2022-10-15", endsOn: "2022-10-31" });
    expect(days("2022", "2022")).toEqual({ startsOn: "2022-01-01", endsOn: "2022-12-31" });
    expect(days("2022-10-15", "2022-10-31")).toEqual({ startsOn: "2022-10-15", endsOn: "2022-10-31" });
  });

  it("never reach today, and never run backwards", () => {
    expect(days("2026", "2026")).toEqual({ startsOn: "2026-01-01", endsOn: "2026-11-22" });
    expect(days("later", "")).toEqual({ startsOn: "2026-11-22", endsOn: "2026-11-22" });
    expect(days("2023", "31.10.2022")).toEqual({ startsOn: "2022-10-31", endsOn: "2022-10-31" });
  });
});

describe("what can be imported", () => {
  it("are approvals", () => {
    expect(hasApprovals(election(["1"]))).toBe(true);
    expect(hasApprovals({ ...election(["1"]), voteType: "choose-1" })).toBe(true);
    expect(hasApprovals({ ...election(["1"]), voteType: "cumulative" })).toBe(false);
  });

  it("gets rules that hang together", () => {
    expect(whyNotRules("citizens_budget", importedRules)).toBeNull();
  });
});
