import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { readPabulib, type PbElection } from "#app/modules/counting/core/pabulib.ts";
import { fewestBallots, publishable, writePabulib } from "#app/modules/counting/core/pabulib-writer.ts";
import { seededDraw } from "#app/modules/counting/core/random.ts";
import { describeRealData } from "./real-data.ts";

function read(text: string): PbElection {
  const found = readPabulib(text);
  if (found.kind !== "election") throw new Error(JSON.stringify(found.errors.slice(0, 3)));
  return found.election;
}

const word = fc.stringMatching(/^[a-z;"é\n]([a-z ;"é\n]{0,6}[a-z;"é])?$/).filter((text) => text.trim() === text);

const elections: fc.Arbitrary<PbElection> = fc
  .record({
    voteType: fc.constantFrom("approval" as const, "cumulative" as const, "ordinal" as const),
    projects: fc.uniqueArray(fc.record({ id: word, cost: fc.nat(9999), name: word }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 5,
    }),
    budget: fc.nat(99_999),
    ballots: fc.array(fc.array(fc.nat(4), { maxLength: 5 }), { maxLength: 6 }),
    description: fc.stringMatching(/^[a-z;"é]+$/),
  })
  .map(({ voteType, projects, budget, ballots, description }) => {
    const ids = projects.map(({ id }) => id);
    const facts = ["description", "country", "unit", "instance", "rule", "date_begin", "date_end"];
    return {
      meta: new Map(facts.map((key) => [key, key === "description" ? description.replace(/;+$/, "x") : "1"])),
      budget: cents(budget),
      voteType,
      projects: projects.map(({ id, cost, name }) => ({
        ...{ projectId: id, cost: cents(cost), name, votes: null, score: null, selected: null },
        cells: new Map([["name", name]]),
      })),
      votes: ballots.map((places, at) => {
        const projectIds = [...new Set(places.flatMap((place) => ids[place] ?? []))];
        const points = voteType === "cumulative" ? projectIds.map((_, index) => index) : null;
        return { voterId: String(at), projectIds, points };
      }),
    };
  });

/** What an election says, however its numbers were written in the file that it came from. */
const said = ({ meta, projects, ...election }: PbElection) => ({
  ...election,
  meta: [...meta].filter(([key]) => !["num_projects", "num_votes", "budget", "vote_type"].includes(key)),
  projects: projects.map(({ cells: _, ...project }) => project),
});

describe("an election as a file", () => {
  test("reads back as the same, whatever stands in its cells", () => {
    fc.assert(
      fc.property(elections, (election) => {
        const again = read(writePabulib(election));
        expect(said(again)).toEqual(said(election));
        expect(writePabulib(again)).toBe(writePabulib(read(writePabulib(again))));
      }),
      { numRuns: 300 },
    );
  });

  test("refuses an id that a list of ids would break", () => {
    for (const id of ["a,b", "", " a", "None"]) {
      const project = {
        projectId: id,
        cost: cents(1),
        name: "",
        votes: null,
        score: null,
        selected: null,
        cells: new Map(),
      };
      const election = {
        meta: new Map(),
        budget: cents(1),
        voteType: "approval" as const,
        projects: [project],
        votes: [],
      };
      expect(() => writePabulib(election), id).toThrow(RangeError);
    }
  });
});

describe("what is published of ballots", () => {
  const projects = ["a", "b"].map((projectId) => ({
    ...{
      projectId,
      cost: cents(1),
      name: "",
      votes: null,
      score: null,
      selected: null,
      cells: new Map<string, string>(),
    },
  }));
  const cast = (count: number): PbElection => ({
    ...{ meta: new Map(), budget: cents(1), voteType: "approval", projects },
    votes: Array.from({ length: count }, (_, at) => ({
      ...{ voterId: `inwoner ${at}`, projectIds: at % 3 === 0 ? ["a"] : ["b"], points: null },
    })),
  });

  test("nothing below two hundred", () => {
    expect(publishable(cast(fewestBallots - 1), seededDraw("1"))).toBeNull();
    expect(publishable(cast(fewestBallots), seededDraw("1"))).not.toBeNull();
  });

  test("the same ballots in another order, numbered in that order: no number tells who came first", () => {
    const before = cast(600);
    const orders = ["1", "2", "3"].map((seed) => publishable(before, seededDraw(seed))?.votes ?? []);
    for (const votes of orders) {
      expect(votes.map(({ voterId }) => voterId)).toEqual(before.votes.map((_, at) => String(at + 1)));
      const named = (of: PbElection["votes"]) => of.map(({ projectIds }) => projectIds.join()).toSorted();
      expect(named(votes)).toEqual(named(before.votes));
      // As many stay in place as chance would leave there: five in nine of such ballots are the same anyway.
      const kept = votes.filter(({ projectIds }, at) => projectIds[0] === before.votes[at]?.projectIds[0]).length;
      expect(kept).toBeGreaterThan(240);
      expect(kept).toBeLessThan(430);
    }
    expect(orders[0]).not.toEqual(orders[1]);
  });
});

describeRealData("real elections", (folder) => {
  const files = readdirSync(join(folder, "pabulib")).filter((file) => file.endsWith(".pb"));
  test(`${files.length} files are written and read back as the same`, () => {
    for (const file of files) {
      const election = read(readFileSync(join(folder, "pabulib", file), "utf8"));
      expect(said(read(writePabulib(election))), file).toEqual(said(election));
    }
  }, 120_000);
});
