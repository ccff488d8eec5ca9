import { expect, test } from "vitest";
import { isFor, pages, toRoutes } from "#app/routes.ts";

test("the build stops at an address that does not say for whom it is", () => {
  expect(toRoutes(pages)).toHaveLength(pages.length);
  const untold = { path: "geheim", file: "routes/geheim.tsx", audience: undefined as never };
  expect(() => toRoutes([...pages, untold])).toThrow("for whom is /geheim?");
  expect(() => toRoutes([{ ...untold, audience: "iedereen" as never }])).toThrow("for whom is /geheim?");
});

test("an audience is everybody, whoever is signed in, the office or who may do an act", () => {
  const of = (audience: Parameters<typeof isFor>[0]) =>
    (["visitor", "resident", "clerk", "administrator"] as const).filter((party) => isFor(audience, party));
  expect(of("public")).toEqual(["visitor", "resident", "clerk", "administrator"]);
  expect(of("signed_in")).toEqual(["resident", "clerk", "administrator"]);
  expect(of("office")).toEqual(["clerk", "administrator"]);
  expect(of("people.grant_role")).toEqual(["administrator"]);
});
