import { expect, test } from "vitest";
import { intentOf, problemOf } from "#app/platform/form.ts";

test("of several forms of a page only the one that was refused is shown as it was typed", () => {
  const problem = { errors: { name: ["Geef een naam."] }, typed: { intent: "add", name: "" } };
  expect(intentOf(problem)).toBe("add");
  expect(problemOf(problem, "add")).toBe(problem);
  expect(problemOf(problem, "change")).toBeUndefined();
  expect(intentOf(undefined)).toBeUndefined();
  for (const typed of [undefined, null, "add", { intent: ["add"] }, {}])
    expect(problemOf({ errors: {}, typed }, "add")).toBeUndefined();
});
