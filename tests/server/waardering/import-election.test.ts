import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importElection } from "#app/modules/waardering/import-election.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { resultView } from "#app/modules/waardering/result-view.ts";
import { db } from "#app/platform/db.server.ts";
import { reload } from "#tests/support/factories.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import { openZip, tableOf } from "#tests/support/read-dossier.ts";
import { describeRealData } from "#tests/unit/counting/real-data.ts";

const file = (changes: { meta?: string[]; projects?: string[]; votes?: string[] } = {}) =>
  [
    ...["META", "key;value", "description;Proef", "country;Nederland", "unit;Lindenveen", "instance;7"],
    ...(changes.meta ?? ["num_projects;3", "num_votes;3", "budget;100", "vote_type;approval"]),
    ...["rule;greedy", "date_begin;2022", "date_end;31.10.2022"],
    ...(changes.projects ?? [
      "PROJECTS",
      "project_id;cost;name;category",
      "p10;60;Zandbak;Spelen",
      "p9;50;Bank;",
      "p8;40;;",
    ]),
    ...(changes.votes ?? ["VOTES", "voter_id;vote", "1;p10,p9", "2;p10", "3;"]),
  ].join("\n");

describe("importing an election", () => {
  it("makes a closed round in which an approval is a plus", async () => {
    const done = await importElection("Proef_Lindenveen_7.pb", file());
    expect(done).toEqual({ slug: "proef-lindenveen-7", plans: 3, ballots: 3, address: "/rondes/proef-lindenveen-7" });
    const round = await reload("proef-lindenveen-7");
    expect(round).toMatchObject({ importedFrom: "Proef_Lindenveen_7.pb", opened: true, ceiling: 100_00 });
    expect(round.standing).toMatchObject({ phase: null, passed: ["valuation"] });
    const result = await resultOf(round);
    expect(result).toMatchObject({ turnout: 3, answers: 3 });
    expect(result?.ranked.map(({ planId, rank }) => [result.plans.get(planId)?.title, rank])).toEqual([
      ["Zandbak", 1],
      ["Bank", 2],
      ["Project p8", 3],
    ]);
    expect(result?.allocation).toMatchObject({ kind: "decided", cost: 100_00 });
    expect(await db.auditEvent.findMany()).toMatchObject([{ type: "round.imported", role: "system", actorId: null }]);
  });

  it("refuses a second time, and changes nothing", async () => {
    await importElection("Proef.pb", file());
    expect(await importElection("proef.pb", file())).toEqual({
      errors: ["De ronde /rondes/proef is er al. Een verkiezing wordt maar een keer gelezen."],
    });
    expect(await db.round.count()).toBe(1);
    expect(await db.rating.count()).toBe(3);
  });

  it("names every error with its line, and stores nothing", async () => {
    const broken = file({
      projects: ["PROJECTS", "project_id;cost", "p10;veel", "p9;50", "p9;40"],
      votes: ["VOTES", "voter_id;vote", "1;p10,p77", "2;p10", "3;"],
    });
    expect(await importElection("Proef.pb", broken)).toEqual({
      errors: [
        "Regel 16: Dit is geen bedrag: veel",
        "Regel 18: Project p9 staat er twee keer.",
        "Regel 21: Een stem noemt project p77, maar dat staat niet bij de projecten.",
      ],
    });
    expect(await db.round.count()).toBe(0);
  });

  it("refuses an election without approvals, and a name without letters", async () => {
    const ordinal = file({ meta: ["num_projects;3", "num_votes;3", "budget;100", "vote_type;ordinal"] });
    expect(await importElection("Proef.pb", ordinal)).toMatchObject({
      errors: [expect.stringContaining("vote_type ordinal")],
    });
    expect(await importElection("---.pb", file())).toMatchObject({ errors: [expect.stringContaining("---.pb")] });
    expect(await db.round.count()).toBe(0);
  });
});

interface Expected {
  readonly rules: Readonly<Record<string, { readonly selected: readonly string[]; readonly cost: number }>>;
}

describeRealData("Amsterdam Noord-Oost (Pabulib 613)", (folder) => {
  it("has the winners by votes under the budget that pabutools finds", async () => {
    const name = "Netherlands_Amsterdam_613";
    const text = readFileSync(join(folder, "pabulib", `${name}.pb`), "utf8");
    const expected = JSON.parse(readFileSync(join(folder, "pabulib/expected", `${name}.json`), "utf8")) as Expected;
    expect(await importElection(`${name}.pb`, text)).toMatchObject({ plans: 41, ballots: 1961 });
    const round = await reload("netherlands-amsterdam-613");
    const result = await resultOf(round);
    if (result?.allocation?.kind !== "decided") throw new Error("nothing was allocated");
    const { selected, cost } = result.allocation;
    expect(selected.toSorted()).toEqual(expected.rules["greedy/Cost_Sat"]?.selected.toSorted());
    expect(cost).toBe((expected.rules["greedy/Cost_Sat"]?.cost ?? 0) * 100);
    expect(result.turnout).toBe(1961);
    const shown = resultView(round, result).ranked.filter(({ on }) => on);
    expect(shown.map(({ number }) => String(number)).toSorted()).toEqual(selected.toSorted());
    const exported = tableOf(openZip((await makeDossierFile(round)).bytes), "plannen");
    const winners = exported.filter((row) => row["Gekozen binnen het budget"] === "ja");
    expect(winners.map((row) => row["Nr."]).toSorted()).toEqual(selected.toSorted());
  });
});
