import { describe, expect, test } from "vitest";
import { closingLines, failuresOf, nothing, outcomeOf, total } from "../../../scripts/testing/outcome.js";
import { casesOfNode, casesOfPlaywright, casesOfTrust, casesOfVitest } from "../../../scripts/testing/reports.js";

describe("single test cases in the reports of the runners", () => {
  test("vitest: one per case, and one for a file that could not be imported", () => {
    const report = {
      testResults: [
        {
          name: "a.test.ts",
          status: "failed",
          assertionResults: [
            { fullName: "a holds", status: "passed" },
            { fullName: "a breaks", status: "failed", failureMessages: ["AssertionError: 1\n    at a.test.ts:3"] },
            { fullName: "a waits", status: "pending", meta: {} },
            { fullName: "a real election", status: "skipped", meta: { needsData: "the elections" } },
            { fullName: "another that fails", status: "failed", meta: { needsData: "the elections" } },
          ],
        },
        { name: "b.test.ts", status: "failed", assertionResults: [] },
      ],
    };
    expect(outcomeOf(casesOfVitest(report))).toEqual({
      passed: 1,
      failed: ["a breaks: AssertionError: 1 at a.test.ts:3", "another that fails", "b.test.ts"],
      notRun: ["a waits"],
      noData: ["a real election: needs the elections"],
    });
  });

  test("Playwright: one per case and project, however deep", () => {
    const error = { message: "\u001b[31mError: too wide\u001b[39m\n\n  by 3" };
    const spec = (title: string, status: string) => ({
      title,
      tests: [{ projectName: "", status, results: status === "unexpected" ? [{ error }] : [{}] }],
    });
    const report = {
      suites: [
        {
          title: "home.spec.ts",
          specs: [spec("answers", "expected")],
          suites: [{ title: "without script", specs: [spec("fits", "unexpected"), spec("reads", "skipped")] }],
        },
      ],
    };
    expect(outcomeOf(casesOfPlaywright(report))).toEqual({
      passed: 1,
      failed: ["home.spec.ts > without script > fits: Error: too wide by 3"],
      notRun: ["home.spec.ts > without script > reads"],
      noData: [],
    });
  });

  test("a runner that ended before it could report has no cases", () => {
    expect([casesOfVitest(null), casesOfPlaywright(null), casesOfNode(null)]).toEqual([[], [], []]);
  });

  test("the total adds the steps", () => {
    const steps = [
      { passed: 2, failed: ["one"], notRun: [], noData: ["three"] },
      { passed: 3, failed: [], notRun: ["two"], noData: [] },
    ];
    expect(total(steps)).toEqual({ passed: 5, failed: ["one"], notRun: ["two"], noData: ["three"] });
  });

  test("what did not run is a failure on the build server only", () => {
    const outcome = { ...nothing, passed: 1, failed: ["one"], notRun: ["two"] };
    expect(failuresOf(outcome, false)).toEqual(["one"]);
    expect(failuresOf(outcome, true)).toEqual(["one", "two"]);
  });

  test("what needs data from elsewhere is named as not run, counts as nothing and fails nowhere", () => {
    const outcome = outcomeOf([
      { name: "a", state: "passed" },
      { name: "a real election", state: "noData" },
    ]);
    for (const onBuildServer of [false, true])
      expect(closingLines(outcome, failuresOf(outcome, onBuildServer))).toEqual([
        "  not run: a real election",
        "\n1 passed, 0 failed",
      ]);
  });

  test("promises: a row passes when all that was asked was found and its seeded fault was seen", () => {
    const lines = [
      "A1 asked=61 found=61 saboteur=killed",
      "A2 asked=61 found=60 saboteur=killed",
      "C2 asked=8 found=8 saboteur=alive",
      "D9 asked=1 found=1 saboteur=none auc=0.501",
      "A3 asked=0 found=0 saboteur=none",
      "A5 not-run mounting is not allowed",
      "  what people read",
    ];
    expect(outcomeOf(casesOfTrust(lines.join("\n")))).toEqual({
      passed: 2,
      failed: ["trust: A2", "trust: C2", "trust: A3"],
      notRun: ["trust: A5 not-run mounting is not allowed"],
      noData: [],
    });
  });
});
