import { describe, expect, it } from "vitest";
import { burgerbegroting2026 } from "#prisma/example/burgerbegroting-2026.ts";
import { councilDecisions } from "#prisma/example/council.ts";
import { municipality } from "#prisma/example/municipality.ts";

const plans = burgerbegroting2026.map((example, at) => ({ number: at + 1, example }));
const undecided = plans.filter(({ example }) => !example.decision).map(({ number }) => number);
const decided = plans.filter(({ example }) => example.decision).map(({ number }) => number);

describe("what the raad of the example decided", () => {
  const listed = undecided.slice(0, 6);
  const decisions = councilDecisions(plans, new Set([...listed, ...decided.slice(0, 4)]));
  const of = (numbers: readonly number[]) => numbers.map((number) => decisions.get(number));

  it("says only of plans off the list that they were off the list", () => {
    const off = undecided.filter((number) => !listed.includes(number));
    for (const decision of of(off)) expect(decision?.outcome).toBe("not_treated");
    for (const decision of of(listed)) expect(["rejected", "deferred"]).toContain(decision?.outcome);
    for (const decision of of(listed)) expect(decision?.reason ?? "").not.toContain("stond niet bovenaan");
  });

  it("gives each plan on the list its own reason, and some none, so that the griffie has something to look up", () => {
    const reasons = of(listed.slice(0, 4)).map((decision) => decision?.reason);
    expect(reasons.filter((reason) => reason === null)).toHaveLength(1);
    expect(new Set(reasons).size).toBe(4);
  });

  it("lets every seat vote, and the votes say the outcome", () => {
    for (const decision of of(listed)) {
      if (!decision || decision.outcome === "not_treated") throw new Error("a plan on the list is treated");
      expect(decision.votesFor + decision.votesAgainst).toBe(municipality.councilSeats);
      expect(decision.votesFor > decision.votesAgainst).toBe(decision.outcome === "deferred");
      if (decision.instrument)
        expect(decision.instrument.votesFor + decision.instrument.votesAgainst).toBe(municipality.councilSeats);
    }
  });

  it("names each amendement and motie once", () => {
    const references = of([...decided, ...listed]).flatMap((decision) =>
      decision && "instrument" in decision ? [decision.instrument.reference] : [],
    );
    expect(new Set(references).size).toBe(references.length);
  });

  it("keeps what the example itself decides", () => {
    for (const { number, example } of plans) if (example.decision) expect(decisions.get(number)).toBe(example.decision);
  });
});
