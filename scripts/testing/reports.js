// The single test cases in the JSON reports of the three runners. A report is null when the runner ended before it wrote.
import { stripVTControlCharacters } from "node:util";

/** @typedef {import("./outcome.js").Case} Case */

/**
 * @param {any} report
 * @returns {Case[]}
 */
export function casesOfVitest(report) {
  /** @type {any[]} */
  const files = report?.testResults ?? [];
  return files.flatMap(({ name, status, assertionResults }) => {
    /** @type {Case[]} */
    const cases = assertionResults.map(caseOfVitest);
    // A file that cannot be imported fails without one case of its own.
    const silent = status === "failed" && !cases.some(({ state }) => state === "failed");
    return silent ? [...cases, { name, state: "failed" }] : cases;
  });
}

/** A test that needs data which is no part of the project says so in its meta. @param {any} one @returns {Case} */
function caseOfVitest({ fullName: name, status, meta, failureMessages: [why] = [] }) {
  if (status === "passed" || status === "failed") return { name, state: status, ...because(why) };
  const needs = meta?.needsData;
  return needs ? { name: `${name}: needs ${needs}`, state: "noData" } : { name, state: "notRun" };
}

/**
 * @param {any} report
 * @returns {Case[]}
 */
export function casesOfPlaywright(report) {
  /** @type {(suite: any, above: string[]) => Case[]} */
  const inSuite = (suite, above) => {
    const titles = [...above, suite.title];
    return [
      ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => inSuite(inner, titles)),
      ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
        spec.tests.map((/** @type {any} */ one) => ({
          name: [...titles, spec.title, one.projectName].filter(Boolean).join(" > "),
          state: one.status === "skipped" ? "notRun" : one.status === "expected" ? "passed" : "failed",
          ...because(one.results?.[0]?.error?.message),
        })),
      ),
    ];
  };
  return (report?.suites ?? []).flatMap((/** @type {any} */ suite) => inSuite(suite, []));
}

/**
 * What a test that failed said, on one line: the closing lines of a run are often all that is read of it.
 * @param {unknown} message  as its runner has it
 */
export function because(message) {
  if (typeof message !== "string") return {};
  return { why: stripVTControlCharacters(message).replaceAll(/\s+/g, " ").slice(0, 400) };
}

/**
 * @param {Case[] | null} report
 * @returns {Case[]}
 */
export function casesOfNode(report) {
  return report ?? [];
}

/**
 * The lines of the rows of the promises, such as `A1 asked=1000 found=1000 saboteur=killed`.
 * @param {string} output
 * @returns {Case[]}
 */
export function casesOfTrust(output) {
  return output.split("\n").flatMap((line) => caseOfRow(line) ?? []);
}

/** @param {string} line @returns {Case | null} */
function caseOfRow(line) {
  const row = /^([A-E]\d+) (?:asked=(\d+) found=(\d+) saboteur=(\w+)|not-run )/.exec(line);
  if (!row) return null;
  const [, name, asked, found, saboteur] = row;
  if (asked === undefined) return { name: `trust: ${line}`, state: "notRun" };
  const holds = asked === found && asked !== "0" && saboteur !== "alive";
  return { name: `trust: ${name}`, state: holds ? "passed" : "failed" };
}
