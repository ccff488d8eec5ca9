import { describe, expect, test } from "vitest";
import type { Role } from "#app/modules/people/core/acts.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { nextHandler, nextOwner, waitsFor, type Candidate, type WijkTeam } from "#app/modules/people/core/handler.ts";

const candidate = (accountId: number, plans: number, ...roles: Role[]): Candidate => ({
  ...{ accountId, plans, roles },
  name: `Medewerker ${accountId}`,
});
const officer = (accountId: number, ...roles: Role[]): Officer => ({
  ...{ accountId, roles },
  kind: "officer",
  name: `Medewerker ${accountId}`,
});

describe("who gets a plan that comes in", () => {
  test("is the coordinator with the fewest plans in hand, of equals the first", () => {
    const three = [candidate(4, 3, "coordinator"), candidate(3, 2, "coordinator"), candidate(2, 2, "coordinator")];
    expect(nextHandler(three)?.accountId).toBe(2);
  });

  test("is an official only where there is no coordinator", () => {
    expect(nextHandler([candidate(1, 0, "official"), candidate(2, 9, "coordinator")])?.accountId).toBe(2);
    expect(nextHandler([candidate(1, 0, "official"), candidate(2, 9, "official")])?.accountId).toBe(1);
  });

  test("is nobody where nobody works on plans", () => expect(nextHandler([])).toBeNull());
});

describe("who has a plan of a wijk in hand", () => {
  const everybody = [candidate(1, 0, "coordinator"), candidate(2, 9, "official")];
  const team = (wijkId: number, coordinator: number | null, ...members: Candidate[]): WijkTeam => ({
    ...{ wijkId, coordinator, members },
    wijk: `Wijk ${wijkId}`,
  });

  test.each([
    ["its coordinator", [team(3, 2, candidate(2, 9, "official"))], { handlerId: 2, teamId: null }],
    ["without one its team", [team(3, null, candidate(2, 9, "official"))], { handlerId: null, teamId: 3 }],
    ["with an empty team who has the fewest", [team(3, null)], { handlerId: 1, teamId: null }],
    ["with no team who has the fewest", [], { handlerId: 1, teamId: null }],
  ])("%s", (_, teams, owner) => expect(nextOwner(everybody, teams)).toEqual(owner));

  test("nobody, only where nobody works on plans", () =>
    expect(nextOwner([], [])).toEqual({ handlerId: null, teamId: null }));
});

describe("an act on a plan", () => {
  const coordinator = candidate(1, 0, "coordinator");

  test("waits for the handler, and not for a colleague who could do it too", () => {
    expect(waitsFor(officer(1, "coordinator"), "plan.screen", [coordinator])).toBe(true);
    expect(waitsFor(officer(2, "official"), "plan.screen", [coordinator])).toBe(false);
  });

  test("waits for all of a team, and not for who is not in it", () => {
    const team = [coordinator, candidate(3, 0, "official")];
    expect(waitsFor(officer(3, "official"), "plan.screen", team)).toBe(true);
    expect(waitsFor(officer(2, "official"), "plan.screen", team)).toBe(false);
  });

  test("waits for everybody who may when the handler may not", () => {
    // A coordinator does not estimate.
    expect(waitsFor(officer(2, "official"), "plan.estimate", [coordinator])).toBe(true);
  });

  test("waits for everybody but the first of two, whoever handles the plan", () => {
    expect(waitsFor(officer(2, "official"), "plan.confirm_removal", [coordinator])).toBe(true);
    expect(waitsFor(officer(2, "official"), "plan.answer_merge", [coordinator])).toBe(true);
  });

  test("waits for the college too, who handles no plans", () => {
    const official = candidate(1, 0, "official");
    expect(waitsFor(officer(2, "executive"), "plan.advise", [official])).toBe(true);
    expect(waitsFor(officer(2, "official"), "plan.advise", [official])).toBe(false);
  });

  test("waits for everybody who may when there is no handler", () => {
    expect(waitsFor(officer(2, "official"), "plan.screen", [])).toBe(true);
  });
});
