import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  countElection,
  usualCount,
  type CountOptions,
  type Satisfaction,
} from "#app/modules/counting/core/count-election.ts";
import { byCodePoint } from "#app/modules/counting/core/order.ts";
import { readPabulib, type PbElection } from "#app/modules/counting/core/pabulib.ts";
import { describeRealData } from "./real-data.ts";

function election(voteType: string, votes: readonly string[], budget = "30"): PbElection {
  const rows = [
    ...["META", "key;value", "description;Proef", "country;NL", "unit;Proef", "instance;1", "num_projects;3"],
    ...[`num_votes;${votes.length}`, `budget;${budget}`, `vote_type;${voteType}`, "rule;greedy"],
    ...["date_begin;2026", "date_end;2026", "PROJECTS", "project_id;cost", "a;10", "b;20", "c;30"],
    ...["VOTES", voteType === "cumulative" ? "voter_id;vote;points" : "voter_id;vote"],
    ...votes.map((vote, at) => `${at};${vote}`),
  ];
  const read = readPabulib(rows.join("\n"));
  if (read.kind !== "election") throw new Error(JSON.stringify(read.errors));
  return read.election;
}

/** The winners in order; why there are none stands for them. */
const selected = (from: PbElection, options: Partial<CountOptions>): readonly string[] => {
  const result = countElection(from, { ...usualCount, ...options });
  return result.kind === "decided" ? result.selected : [result.kind];
};

describe("an election", () => {
  const approvals = election("approval", ["a,c", "b,c", "b", "c"]);

  test("is counted by votes, by density, in shares, and in shares with the rest by votes", () => {
    expect(selected(approvals, {})).toEqual(["c"]);
    expect(selected(approvals, { rule: "greedy-no-skip" })).toEqual(["c"]);
    expect(selected(approvals, { rule: "greedy-density" })).toEqual(["a", "b"]);
    // Each of four has 7,50: the three supporters of c have 22,50 and the two of b 15, which is too little.
    expect(selected(approvals, { rule: "equal-shares" })).toEqual([]);
    expect(selected(approvals, { rule: "equal-shares", completion: "then-greedy" })).toEqual(["c"]);
    expect(selected(approvals, { rule: "phragmen" })).toEqual(["a", "b"]);
  });

  test("equal shares give way to greedy where more voters have more of their plans with it", () => {
    // Each of five has 8, too little for any plan; greedy takes c, and with what is left a.
    const divided = election("approval", ["a", "b", "c", "c", "c"], "40");
    expect(selected(divided, { rule: "equal-shares" })).toEqual([]);
    const { kind, ...told } = countElection(divided, { ...usualCount, rule: "equal-shares", comparison: true });
    expect(kind).toBe("decided");
    expect(told).toMatchObject({ selected: ["c", "a"], compared: { shares: 0, greedy: 4 } });
    const content = election("approval", ["a", "a,b", "b"], "60");
    const kept = countElection(content, { ...usualCount, rule: "equal-shares", comparison: true });
    expect(kept).toMatchObject({ selected: ["a", "b"], compared: { shares: 0, greedy: 0 } });
  });

  test("without the projects that too few voted for", () => {
    expect(selected(approvals, { rule: "greedy-density", minimumVotes: 2 })).toEqual(["b"]);
  });

  test("by its points or its order only when its ballots hold them", () => {
    expect(selected(approvals, { satisfaction: "score" })).toEqual(["no_points"]);
    expect(selected(approvals, { satisfaction: "borda" })).toEqual(["no_order"]);
    expect(selected(election("cumulative", ["a,b;1,2"]), { rule: "phragmen" })).toEqual(["no_approvals"]);
    expect(selected(election("cumulative", ["a,b;1,2"]), {})).toEqual(["b", "a"]);
    // The last of an order adds nothing in Borda's count, and one in that of cities.
    expect(selected(election("ordinal", ["a,b"]), { rule: "equal-shares" })).toEqual(["a"]);
    expect(selected(election("ordinal", ["a,b"]), {})).toEqual(["a", "b"]);
  });
});

/** How the answers of pabutools are called, and what they are here. */
const known: Readonly<Record<string, Partial<CountOptions>>> = {
  "greedy/Cardinality_Sat": { rule: "greedy-density", satisfaction: "cardinality" },
  "greedy/Additive_Cardinal_Sat": { rule: "greedy-density", satisfaction: "score" },
  "greedy/Additive_Borda_Sat": { rule: "greedy-density", satisfaction: "borda" },
  ...Object.fromEntries(
    Object.entries({
      Cost_Sat: "cost",
      Cardinality_Sat: "cardinality",
      Additive_Cardinal_Sat: "score",
      Additive_Borda_Sat: "borda",
    } as const).flatMap(([name, satisfaction]) => [
      [`mes/${name}`, { rule: "equal-shares", satisfaction }],
      [`mes_add1/${name}`, { rule: "equal-shares", satisfaction, completion: "add1" }],
      [`mes_then_greedy/${name}`, { rule: "equal-shares", satisfaction, completion: "then-greedy" }],
      [`mes_add1_then_greedy/${name}`, { rule: "equal-shares", satisfaction, completion: "add1-then-greedy" }],
    ]),
  ),
  "maxwelfare/Cost_Sat": { rule: "knapsack", satisfaction: "cost" },
  "maxwelfare/Cardinality_Sat": { rule: "knapsack", satisfaction: "cardinality" },
  "maxwelfare/Additive_Cardinal_Sat": { rule: "knapsack", satisfaction: "score" },
  "maxwelfare/Additive_Borda_Sat": { rule: "knapsack", satisfaction: "borda" },
  phragmen: { rule: "phragmen" },
  phragmen_multiprofile: { rule: "phragmen" },
};

interface Answer {
  /** Of the optimum, whose value alone is known: the set may be one of several. */
  readonly welfare?: number;
  readonly selected?: readonly string[];
  readonly selection_order?: readonly string[];
}

/** What the winners are worth to all voters together, by a sum of its own; costs in the money of the file. */
function welfare({ projects, votes }: PbElection, won: readonly string[], satisfaction: Satisfaction): number {
  const costOf = new Map(projects.map(({ projectId, cost }) => [projectId, cost / 100]));
  let sum = 0;
  for (const { projectIds, points } of votes)
    for (const [at, id] of projectIds.entries()) {
      if (!won.includes(id)) continue;
      if (satisfaction === "cost") sum += costOf.get(id) ?? NaN;
      else if (satisfaction === "score") sum += points?.[at] ?? NaN;
      else sum += satisfaction === "borda" ? projectIds.length - 1 - at : 1;
    }
  return sum;
}

describeRealData("real elections", (folder) => {
  const read = (file: string): PbElection => {
    const found = readPabulib(readFileSync(join(folder, "pabulib", file), "utf8"));
    if (found.kind !== "election") throw new Error(JSON.stringify(found.errors));
    return found.election;
  };
  const files = readdirSync(join(folder, "pabulib")).filter((file) => file.endsWith(".pb"));

  test.each(files)(
    "%s comes out as pabutools has it, by every rule that it answers",
    (file) => {
      const { rules } = JSON.parse(
        readFileSync(join(folder, "pabulib/expected", file.replace(/pb$/, "json")), "utf8"),
      ) as { readonly rules: Readonly<Record<string, Answer>> };
      const from = read(file);
      const approves = ["approval", "choose-1"].includes(from.voteType);
      const asked: typeof known = { ...known, ...(approves ? { "greedy/Cost_Sat": { rule: "greedy" } } : {}) };
      let compared = 0;
      for (const [name, options] of Object.entries(asked)) {
        const want = rules[name];
        if (!want?.selected) continue;
        const got = selected(from, options);
        if (want.welfare !== undefined) {
          expect(welfare(from, got, options.satisfaction ?? "cost"), name).toBe(want.welfare);
          compared++;
          continue;
        }
        expect(got.toSorted(byCodePoint), name).toEqual(want.selected);
        if (want.selection_order) expect(got, name).toEqual(want.selection_order);
        compared++;
      }
      expect(compared).toBeGreaterThan(0);
    },
    120_000,
  );

  test("the towns that really divided so had these winners", () => {
    const shares = { rule: "equal-shares", completion: "add1" } as const;
    const official = (from: PbElection) =>
      from.projects.flatMap(({ projectId, selected: won }) => (won === 1 ? [projectId] : [])).toSorted(byCodePoint);
    const assen = read("Netherlands_Assen_2024.pb");
    expect(selected(assen, shares).toSorted(byCodePoint)).toEqual(official(assen));
    const wieliczka = read("Poland_Wieliczka_2023_Green_Budget.pb");
    const won = countElection(wieliczka, {
      ...usualCount,
      ...shares,
      exhaustive: false,
      integral: true,
      comparison: true,
    });
    expect(won).toMatchObject({ kind: "decided", cost: 99_507_900 });
    if (won.kind === "decided") expect(won.selected.toSorted(byCodePoint)).toEqual(official(wieliczka));
  });
});
