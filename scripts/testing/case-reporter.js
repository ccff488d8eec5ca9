import { because } from "./reports.js";

/**
 * A reporter for node --test: every single case with how it ended, as one JSON list.
 * @param {AsyncIterable<import("node:test/reporters").TestEvent>} events
 */
export default async function* caseReporter(events) {
  /** @type {import("./outcome.js").Case[]} */
  const cases = [];
  for await (const { type, data } of events) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    const isEmptyFile = type === "test:pass" && data.name === data.file;
    if (data.details.type === "suite" || isEmptyFile) continue;
    const state =
      data.skip !== undefined || data.todo !== undefined ? "notRun" : type === "test:pass" ? "passed" : "failed";
    const error = type === "test:fail" ? data.details.error : undefined;
    cases.push({
      name: data.name,
      state,
      ...because(error?.cause instanceof Error ? error.cause.message : error?.message),
    });
  }
  yield JSON.stringify(cases);
}
