/**
 * What one step of the test run came to, in single test cases.
 * @typedef {{ passed: number, failed: string[], notRun: string[] }} Outcome
 */

/** @type {Outcome} */
export const nothing = { passed: 0, failed: [], notRun: [] };

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function total(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    notRun: outcomes.flatMap(({ notRun }) => notRun),
  };
}

/**
 * @typedef {{ name: string, state: "passed" | "failed" | "notRun" }} Case
 * @param {readonly Case[]} cases
 * @returns {Outcome}
 */
export function outcomeOf(cases) {
  /** @param {Case["state"]} wanted */
  const names = (wanted) => cases.filter(({ state }) => state === wanted).map(({ name }) => name);
  return { passed: names("passed").length, failed: names("failed"), notRun: names("notRun") };
}

/**
 * What makes the run fail. On the build server every tool is installed, so what did not run there hides something.
 * @param {Outcome} outcome
 * @param {boolean} onBuildServer
 */
export function failuresOf({ failed, notRun }, onBuildServer) {
  return onBuildServer ? [...failed, ...notRun] : failed;
}
