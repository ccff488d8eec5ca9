// All tests of the product, from a bare clone: `npm test`, `npm run check` and `npm run test:full`.
// Until the packages are installed only Node's own modules may be imported, so the rest is imported when needed.
import { closingLines, failuresOf, nothing, outcomeOf, total } from "./testing/outcome.js";
import { documentTools, findTool } from "./testing/tools.js";

/** @typedef {import("./testing/outcome.js").Outcome} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Step */

const flags = new Set(process.argv.slice(2));
if (flags.has("--full")) process.env["FULL"] = "1";

/** @param {string} text */
const say = (text) => console.log(`  ${text}`);

/** @param {string} text */
const heading = (text) => console.log(`\n== ${text}`);

/**
 * Runs one step under its heading. What a step throws is its failure; the next ones go on.
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function take(step) {
  heading(step.name);
  const start = performance.now();
  const outcome = await outcomeOfStep(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${outcome.failed.length === 0 ? "done" : "FAILED"} in ${seconds} s`);
  return outcome;
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function outcomeOfStep({ name, run }) {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return outcomeOf([{ name: `${name}: ${/** @type {Error} */ (error).message.split("\n")[0]}`, state: "failed" }]);
  }
}

/** @type {Step[]} */
const groundwork = [
  {
    name: "Packages (the first time about a minute)",
    run: async () => {
      const { ensureInstalled } = await import("./steps/install.js");
      await ensureInstalled(say);
      return nothing;
    },
  },
  {
    name: "Database client",
    run: async () => {
      const { ensureClient } = await import("./steps/client.js");
      await ensureClient(say);
      return nothing;
    },
  },
];

/** @returns {Promise<Step[]>} */
async function checks() {
  const { check, vitest, trust, system } = await import("./testing/runners.js");
  return [
    {
      name: "Types, formatting, lint and import rules",
      run: async () =>
        total(
          await Promise.all([
            check("types and lint", "oxlint/bin/oxlint", ["--deny-warnings"]),
            check("formatting", "oxfmt/bin/oxfmt", ["--check", "."]),
            check("import rules", "dependency-cruiser/bin/dependency-cruise.mjs", ["app"]),
          ]),
        ),
    },
    { name: "Build, and unit tests beside it", run: async () => total(await Promise.all([build(), vitest("unit")])) },
    { name: "Server tests on a real PostgreSQL", run: () => vitest("server") },
    ...(flags.has("--no-browser") ? [] : [{ name: "Chromium", run: chromium }]),
    { name: "Promises (docs/trust.md)", run: trust },
    ...(flags.has("--no-browser") ? [] : [{ name: "Browser tests in a real Chromium", run: browser }]),
    { name: "System tests: the product started and stopped as a user does", run: system },
  ];
}

/** @returns {Promise<Outcome>} */
async function build() {
  const { ensureBuilt } = await import("./steps/build.js");
  await ensureBuilt(say);
  return outcomeOf([{ name: "build", state: "passed" }]);
}

/** @returns {Promise<Outcome>} */
async function chromium() {
  const { ensureChromium } = await import("./testing/chromium.js");
  ensureChromium(say);
  return nothing;
}

/** @returns {Promise<Outcome>} */
async function browser() {
  const { findChromium } = await import("./testing/chromium.js");
  const { playwright } = await import("./testing/runners.js");
  return findChromium() === null
    ? outcomeOf([{ name: "browser tests: there is no Chromium", state: "notRun" }])
    : playwright();
}

function missingTools() {
  const missing = documentTools.filter((tool) => findTool(tool) === null);
  return outcomeOf(missing.map((tool) => ({ name: `what needs ${tool}, which is not installed`, state: "notRun" })));
}

/** @param {Outcome} outcome */
function close(outcome) {
  const failures = failuresOf(outcome, process.env["CI"] === "true");
  console.log(["", ...closingLines(outcome, failures)].join("\n"));
  process.exitCode = failures.length > 0 || outcome.passed === 0 ? 1 : 0;
}

/**
 * @param {readonly Step[]} steps
 * @returns {Promise<Outcome>}
 */
async function takeAll(steps) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) outcomes.push(await take(step));
  return total(outcomes);
}

const ground = await takeAll(groundwork);
if (ground.failed.length > 0) close(ground);
else close(total([await takeAll(await checks()), missingTools()]));
