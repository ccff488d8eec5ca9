import { describe, expect, test } from "vitest";
import { citationOf } from "#app/modules/plans/core/financing.ts";
import { defaultRules } from "#app/modules/rounds/core/rules.ts";
import { hashRules } from "#app/modules/rounds/hash-rules.server.ts";
import { readRules } from "#app/modules/rounds/rules.ts";

const usual = defaultRules.citizens_budget;

describe("the beleidsregels that go with a dekking (R86)", () => {
  const cited = (citedWith: "doubtful" | "1" | "2") =>
    ([null, 1, 2, 3, 4] as const).map(
      (coverage) => citationOf({ financing: { ...usual.financing, citedWith } }, coverage)?.doubtful ?? null,
    );

  test.each([
    ["doubtful", [null, true, true, null, null]],
    ["1", [null, false, null, null, null]],
    ["2", [null, null, false, null, null]],
  ] as const)("%s", (citedWith, expected) => {
    expect(cited(citedWith)).toEqual(expected);
  });

  test("are doubtful until somebody sets it right, and named as they were published", () => {
    expect(usual.financing).toMatchObject({ citedWith: "doubtful" });
    expect(usual.financing.citation).toContain("gmb-2015-115868");
  });
});

describe("the ways to pay of a round (R88)", () => {
  test("are those of the paper without inkoop (R89)", () => {
    expect(usual.financing.ways).toEqual(["subsidy", "participation", "sponsoring"]);
  });

  test("are the usual ones in rules that were stored before there was a choice", () => {
    const { financing: _financing, ...before } = usual;
    expect(readRules(before)).toEqual(usual);
    expect(hashRules(before as typeof usual)).not.toBe(hashRules(usual));
  });
});
