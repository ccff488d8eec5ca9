import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PbElection } from "#app/modules/counting/core/pabulib.ts";
import { readPabulib } from "#app/modules/counting/core/pabulib.ts";
import { tallyBallots } from "#app/modules/counting/core/tally-ballots.ts";
import { describeRealData } from "./real-data.ts";

const small = `META
key;value
description;Budget of a street
country;Nederland
unit;Lindenveen
instance;2028
num_projects;3
num_votes;4
budget;1000,50
vote_type;approval
rule;greedy
date_begin;2028
date_end;2028
PROJECTS
name;project_id;selected;cost;votes
"Bench; ""long""
and wide";02;1;250.5;3
Tree;2;None;400;1
Swing;2025/POD/0004;2;1000000000;None
VOTES
voter_id;age;vote
v1;;02,2
v2;34;"02, 2025/POD/0004,02"

v3;12;
v4;80;02
`;
const electionIn = (text: string): PbElection => {
  const file = readPabulib(text);
  if (file.kind === "malformed") throw new Error(JSON.stringify(file.errors));
  return file.election;
};
const errorsIn = (text: string) => {
  const file = readPabulib(text);
  return file.kind === "malformed" ? file.errors.map(({ line, code, value }) => [line, code, value]) : [];
};

describe("a small election with every trap", () => {
  const election = electionIn(small);

  test("amounts are exact, ids are text, columns come in any order", () => {
    expect(election.budget).toBe(100_050);
    expect(election.projects.map(({ projectId, cost }) => [projectId, cost])).toEqual([
      ["02", 25_050],
      ["2", 40_000],
      ["2025/POD/0004", 100_000_000_000],
    ]);
  });

  test("a quoted name keeps its semicolon, marks and line end; None is nothing; 2 is no winner by the rule", () => {
    expect(election.projects[0]).toMatchObject({ name: 'Bench; "long"\nand wide', votes: 3, selected: 1 });
    expect(election.projects[1]).toMatchObject({ selected: null, score: null });
    expect(election.projects[2]).toMatchObject({ selected: 2, votes: null });
    expect(election.projects[0]?.cells.get("cost")).toBe("250.5");
  });

  test("an empty vote is a vote, and an id that is named twice counts once", () => {
    expect(election.votes).toEqual([
      { voterId: "v1", projectIds: ["02", "2"], points: null },
      { voterId: "v2", projectIds: ["02", "2025/POD/0004"], points: null },
      { voterId: "v3", projectIds: [], points: null },
      { voterId: "v4", projectIds: ["02"], points: null },
    ]);
    expect(tallyBallots(election).map(({ votes }) => votes)).toEqual([3, 1, 1]);
  });

  test("reads the same with a byte order mark, other line ends, empty lines and small titles", () => {
    const crlf = `\ufeff${small.replaceAll("\n", "\r\n").replace("PROJECTS", "\r\nprojects;;")}`;
    expect(electionIn(crlf).votes).toEqual(election.votes);
    expect(electionIn(crlf).projects[1]).toEqual(election.projects[1]);
  });

  test("reads the same letter by letter, and with the votes before the projects", () => {
    expect(readPabulib(small.split(""))).toEqual(readPabulib(small));
    const [head = "", projects = "", votes = ""] = small.split(/(?=PROJECTS|VOTES)/);
    expect(electionIn(`${head}${votes}${projects}`)).toEqual(election);
  });

  test("a description may hold semicolons without quotation marks", () => {
    expect(electionIn(small.replace("of a street", "a; b;;")).meta.get("description")).toBe("Budget a; b");
  });
});

describe("points and positions", () => {
  const withVotes = (type: string, ...votes: string[]) =>
    small
      .replace("vote_type;approval", `vote_type;${type}`)
      .replace("num_votes;4", `num_votes;${votes.length}`)
      .replace(/voter_id;age;vote[^]*/, ["voter_id;vote;points", ...votes].join("\n"));

  test("equal points for several projects all count (as they did not in Gdansk in 2017)", () => {
    const election = electionIn(withVotes("cumulative", "a;02,2;2,2", "b;2,02,2025/POD/0004;1,1.0,1"));
    expect(tallyBallots(election).map(({ votes, positives }) => [votes, positives])).toEqual([
      [3, 2],
      [3, 2],
      [1, 1],
    ]);
  });

  test("positions count as in Krakow: 3, 2, 1 when three may be named", () => {
    const election = electionIn(
      withVotes("ordinal", "a;02,2;", "b;2,02;").replace("rule;greedy", "rule;greedy\nmax_length;3"),
    );
    expect(tallyBallots(election).map(({ votes }) => votes)).toEqual([5, 5, 0]);
  });

  test("points that do not match the projects are refused", () => {
    expect(errorsIn(withVotes("cumulative", "a;02,2;2", "b;02;half", "c;02;1"))).toEqual([
      [22, "points_wrong", "2"],
      [23, "points_wrong", "half"],
    ]);
    expect(errorsIn(withVotes("scoring", "a;02;1").replace("voter_id;vote;points", "voter_id;vote;score"))).toEqual([
      [20, "column_missing", "points"],
    ]);
  });
});

describe("malformed files, with the line and the reason", () => {
  test.each<[string, string, string, unknown[][]]>([
    ["no budget", "budget;1000,50\n", "", [[1, "meta_missing", "budget"]]],
    ["no amount", "budget;1000,50", "budget;None", [[9, "meta_wrong", "budget;"]]],
    ["finer than a cent", "budget;1000,50", "budget;1000,505", [[9, "meta_wrong", "budget;1000,505"]]],
    ["an unknown kind of vote", "vote_type;approval", "vote_type;ranked", [[10, "meta_wrong", "vote_type;ranked"]]],
    ["too few projects", "num_projects;3", "num_projects;4", [[7, "meta_wrong", "num_projects;4"]]],
    ["too many votes", "num_votes;4", "num_votes;3", [[8, "meta_wrong", "num_votes;3"]]],
    [
      "a key twice",
      "unit;Lindenveen",
      "country;België",
      [
        [1, "meta_missing", "unit"],
        [5, "key_twice", "country"],
      ],
    ],
    ["a value without a key", "rule;greedy", "rule;greedy\n;x", [[12, "key_missing", ""]]],
    ["a negative cost", "250.5", "-250.5", [[16, "cost_wrong", "-250.5"]]],
    ["no cost", "1;250.5", "1;", [[16, "cost_wrong", ""]]],
    [
      "no id",
      "Tree;2;",
      "Tree;;",
      [
        [18, "id_missing", ""],
        [22, "project_unknown", "2"],
      ],
    ],
    [
      "a project twice",
      "Tree;2;",
      "Tree;02;",
      [
        [18, "project_twice", "02"],
        [22, "project_unknown", "2"],
      ],
    ],
    ["a cell too many", "None;400;1", "None;400;1;x", [[18, "too_many_cells", "x"]]],
    ["a vote for nobody", "v4;80;02", "v4;80;3", [[26, "project_unknown", "3"]]],
    ["a voter without an id", "v4;80;02", ";80;02", [[26, "id_missing", ""]]],
    ["no column with costs", "selected;cost;", "selected;price;", [[15, "column_missing", "cost"]]],
    [
      "a column twice",
      "name;project_id;selected;cost;votes",
      "name;project_id;cost;cost;votes",
      [[15, "column_twice", "cost"]],
    ],
  ])("%s", (_, from, to, expected) => {
    expect(errorsIn(small.replace(from, to))).toEqual(expected);
  });

  test("one thing wrong anywhere in a file is found there", () => {
    const ids = Array.from({ length: 8 }, (_, at) => `p${at}`);
    const meta = ["description;x", "country;NL", "unit;x", "instance;1", "num_projects;8", "num_votes;8", "budget;100"];
    const good = [
      ...["META", "key;value", ...meta, "vote_type;cumulative", "rule;greedy", "date_begin;2026", "date_end;2026"],
      ...["PROJECTS", "project_id;cost;name", ...ids.map((id, at) => `${id};${at + 1};Plan ${at}`)],
      ...["VOTES", "voter_id;vote;points", ...ids.map((id, at) => `v${at};${id},${ids[(at + 1) % 8] ?? ""};1,2`)],
    ];
    expect(errorsIn(good.join("\n"))).toEqual([]);
    const projectsAt = good.indexOf("PROJECTS") + 2;
    const votesAt = good.indexOf("VOTES") + 2;
    const places = ids.map((_, at) => at);
    const wrong: (readonly [at: number, row: string, code: string])[] = [
      ...meta
        .slice(4)
        .flatMap((row, at) =>
          ["-1", "x", "1;2;3", "", "0x10", "1e2", "None"].map(
            (value) => [6 + at, `${row.split(";")[0] ?? ""};${value}`, "meta_wrong"] as const,
          ),
        ),
      ...places.flatMap((at) => [
        ...["", "-5", "tien", "1,2,3", "1.005", "1e3", "NaN"].map(
          (cost) => [projectsAt + at, `p${at};${cost};x`, "cost_wrong"] as const,
        ),
        [projectsAt + at, `p${at};1;x;y`, "too_many_cells"] as const,
        [votesAt + at, `;p0;1`, "id_missing"] as const,
        [votesAt + at, `v${at};p0,p9;1,1`, "project_unknown"] as const,
        ...["", "1", "1,2,3", "1;2", "1,-2", "1,x", "1,2.5"].map(
          (points) =>
            [votesAt + at, `v${at};p0,p1;${points}`, points === "1;2" ? "too_many_cells" : "points_wrong"] as const,
        ),
      ]),
    ];
    expect(wrong.length).toBeGreaterThan(100);
    for (const [at, row, code] of wrong)
      expect(
        errorsIn(good.with(at, row).join("\n")).map(([line, why]) => [line, why]),
        row,
      ).toContainEqual([at + 1, code]);
  });

  test("sections that cannot be told apart", () => {
    expect(errorsIn("")).toEqual([
      [1, "section_missing", "META"],
      [1, "section_missing", "PROJECTS"],
      [1, "section_missing", "VOTES"],
    ]);
    expect(errorsIn("<html>\n")[0]).toEqual([1, "text_before_meta", "<html>"]);
    expect(errorsIn(small.replace("VOTES", "META"))).toContainEqual([20, "section_twice", "META"]);
    // Behind the votes, which were read by then; what is wrong with them is not said before the sections are right.
    expect(errorsIn(`${small}v5;;nobody\nPROJECTS\nproject_id;cost\nx;1\nVOTES\n`)).toEqual([
      [28, "section_twice", "PROJECTS"],
      [31, "section_twice", "VOTES"],
    ]);
    expect(errorsIn(small.replace("VOTES\nvoter_id;age;vote\n", ""))).toContainEqual([25, "section_missing", "VOTES"]);
    expect(errorsIn(small.replace('0004,02"', "0004,02"))).toContainEqual([23, "quote_not_closed", ""]);
  });

  test("cut off anywhere, it is never read half", () => {
    const whole = electionIn(small).votes;
    for (let length = 0; length < small.length - "2\n".length; length++) {
      const file = readPabulib(small.slice(0, length));
      if (file.kind === "election") expect(file.election.votes).toHaveLength(whole.length);
    }
  });
});

describeRealData("every real election is read", (folder) => {
  const files = readdirSync(join(folder, "pabulib")).filter((name) => name.endsWith(".pb"));

  test.each(files)("%s", (name) => {
    const election = electionIn(readFileSync(join(folder, "pabulib", name), "utf8"));
    expect(election.projects.length).toBe(Number(election.meta.get("num_projects")));
    expect(election.votes.length).toBe(Number(election.meta.get("num_votes")));
    const counted = new Map(tallyBallots(election).map((plan) => [plan.planId, plan]));
    const differ = election.projects.filter(({ projectId, votes, score }) => {
      const plan = counted.get(projectId);
      return (votes !== null && votes !== plan?.positives) || (score !== null && score !== plan?.votes);
    });
    // Warsaw publishes figures with ballots that its anonymised file no longer has.
    if (!name.startsWith("Poland_Warszawa_2026")) expect(differ).toEqual([]);
  });
});
