/**
 * What one step of the test run came to, in single test cases. `notRun`: what needs a tool that this machine lacks.
 * `noData`: what needs data that is no part of the project and so is never on a build server.
 * @typedef {{ passed: number, failed: string[], notRun: string[], noData: string[] }} Outcome
 */

/** @type {Outcome} */
export const nothing = { passed: 0, failed: [], notRun: [], noData: [] };

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function total(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    notRun: outcomes.flatMap(({ notRun }) => notRun),
    noData: outcomes.flatMap(({ noData }) => noData),
  };
}

/**
 * @typedef {{ name: string, state: "passed" | "failed" | "notRun" | "noData", why?: string }} Case a case that failed may say why
 * @param {readonly Case[]} cases
 * @returns {Outcome}
 */
export function outcomeOf(cases) {
  /** @param {Case["state"]} wanted */
  const names = (wanted) =>
    cases.filter(({ state }) => state === wanted).map(({ name, why }) => (why ? `${name}: ${why}` : name));
  return {
    passed: names("passed").length,
    failed: names("failed"),
    notRun: names("notRun"),
    noData: names("noData"),
  };
}

/**
 * The closing lines of a run: what did not run and what failed, each by name, and the counts.
 * @param {Outcome} outcome
 * @param {readonly string[]} failures  as `failuresOf` gives them
 */
export function closingLines({ passed, notRun, noData }, failures) {
  return [
    ...[...notRun, ...noData].map((name) => `  not run: ${name}`),
    ...failures.map((name) => `  FAILED: ${name}`),
    `\n${passed} passed, ${failures.length} failed`,
  ];
}

/**
 * What makes the run fail. On the build server every tool is installed, so what did not run there hides something; data that
 * is no part of the project is not there.
 * @param {Outcome} outcome
 * @param {boolean} onBuildServer
 */
export function failuresOf({ failed, notRun }, onBuildServer) {
  return onBuildServer ? [...failed, ...notRun] : failed;
}
