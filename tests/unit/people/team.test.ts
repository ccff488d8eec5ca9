import { expect, test } from "vitest";
import { isReached, lackingIn, teamFunctions } from "#app/modules/people/core/team.ts";

test("a team without anybody lacks each function, and one of the last two (R44)", () => {
  expect(lackingIn([])).toEqual([
    ["coordinator"],
    ["executive"],
    ["worker"],
    ["police"],
    ["green_grey", "enforcement"],
  ]);
});

test.each(["green_grey", "enforcement"] as const)("%s alone is enough of the last two", (one) => {
  expect(lackingIn(["coordinator", "executive", "worker", "police", one])).toEqual([]);
});

test("a whole team lacks nobody", () => {
  expect(lackingIn(teamFunctions)).toEqual([]);
});

test("a function is reached by a colleague, an address or a number", () => {
  const nobody = { accountId: null, email: null, phone: null };
  expect(isReached(nobody)).toBe(false);
  for (const some of [{ accountId: 1 }, { email: "a@b.example" }, { phone: "14 035" }])
    expect(isReached({ ...nobody, ...some })).toBe(true);
});
