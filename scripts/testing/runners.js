import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { outcomeOf } from "./outcome.js";
import { wideFile, whole } from "./whole.js";
import { casesOfNode, casesOfPlaywright, casesOfTrust, casesOfVitest } from "./reports.js";

/** @typedef {import("./outcome.js").Outcome} Outcome */
/** @typedef {import("./outcome.js").Case} Case */

const root = join(import.meta.dirname, "../..");
const results = join(root, "test-results");
const require = createRequire(import.meta.url);

/**
 * Runs a Node program of a package, or Node itself, its output on the screen as it comes.
 * @param {readonly string[]} words  what follows `node`
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it ended well
 */
function node(words, env = {}) {
  const child = spawn(process.execPath, words, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}

/**
 * One check that passes or fails as a whole.
 * @param {string} name
 * @param {string} program  a file inside a package
 * @param {readonly string[]} words
 * @returns {Promise<Outcome>}
 */
export async function check(name, program, words) {
  const passed = await node([join(root, "node_modules", program), ...words]);
  return outcomeOf([{ name, state: passed ? "passed" : "failed" }]);
}

/**
 * The tests of one project in vitest.config.ts.
 * @param {"unit" | "server"} project
 * @returns {Promise<Outcome>}
 */
export function vitest(project) {
  const program = join(root, "node_modules/vitest/vitest.mjs");
  return counted(project, casesOfVitest, (file) =>
    node([
      program,
      "run",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ]),
  );
}

/**
 * The files of tests in a folder; those that wait for `npm run test:full` are named and left out.
 * @param {string} folder
 * @param {string} ending
 */
function testFiles(folder, ending) {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(ending));
  const left = whole ? [] : all.filter((file) => wideFile.test(file));
  if (left.length > 0) console.log(`  Left to npm run test:full: ${left.join(", ")}`);
  return all.filter((file) => !left.includes(file));
}

/** @returns {Promise<Outcome>} */
export function playwright() {
  testFiles(join(root, "tests/e2e"), ".spec.ts");
  const program = require.resolve("@playwright/test/cli");
  return counted("browser", casesOfPlaywright, (file) =>
    node([program, "test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
  );
}

/**
 * The tests in tests/system, which start and stop the product as a user does.
 * @returns {Promise<Outcome>}
 */
export function system() {
  const folder = join(root, "tests/system");
  const files = testFiles(folder, ".test.js");
  const reporter = join(import.meta.dirname, "case-reporter.js");
  return counted("system", casesOfNode, (file) =>
    node([
      "--test",
      "--test-concurrency=3",
      "--test-reporter=spec",
      "--test-reporter-destination=stdout",
      `--test-reporter=${reporter}`,
      `--test-reporter-destination=${file}`,
      ...files.map((name) => join(folder, name)),
    ]),
  );
}

/**
 * The promises of docs/trust.md in their small size, one line each.
 * @returns {Promise<Outcome>}
 */
export async function trust() {
  const program = join(root, "tests/trust/run.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, "--small"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (part) => {
    process.stdout.write(part);
    output += String(part);
  });
  const endedWell = await new Promise((resolve) => child.on("exit", (code) => resolve(code === 0)));
  const outcome = outcomeOf(casesOfTrust(output));
  if (!endedWell && outcome.failed.length === 0) outcome.failed.push("trust: the runner itself failed");
  return outcome;
}

/**
 * @param {string} kind
 * @param {(report: any) => Case[]} casesOf
 * @param {(file: string) => Promise<boolean>} run  runs the tests and leaves their report, JSON, in the file
 * @returns {Promise<Outcome>}
 */
async function counted(kind, casesOf, run) {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${kind}.json`);
  rmSync(file, { force: true });
  const endedWell = await run(file);
  const cases = casesOf(report(file));
  const outcome = outcomeOf(cases.map((one) => ({ ...one, name: `${kind}: ${one.name}` })));
  if (cases.length === 0) outcome.failed.push(`${kind}: no test ran`);
  else if (!endedWell && outcome.failed.length === 0) outcome.failed.push(`${kind}: the runner itself failed`);
  return outcome;
}

/** @param {string} file */
function report(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null; // the runner ended before it could write
  }
}
