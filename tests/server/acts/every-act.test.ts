import { beforeAll, describe, expect, test } from "vitest";
import {
  acts,
  roles,
  type Act,
  type Party,
  type Permission,
  type Phase,
  type RoundKind,
} from "#app/modules/people/core/acts.ts";
import { visitor, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { keepDatabaseBetweenTests } from "#tests/support/database.ts";
import { makeOfficer, makeResident, makeRound, type Moment } from "#tests/support/factories.ts";
import { attempts, freshRound, silent, type Target } from "./attempts.ts";

keepDatabaseBetweenTests();

const kinds = ["neighbourhood_plans", "neighbourhood_fund", "citizens_budget"] as const;
const parties: readonly Party[] = ["visitor", "resident", ...roles];
const outsidePhases = ["unopened", "before", "between", "after"] as const;
const momentsOf = (kind: RoundKind): readonly Moment[] => [...outsidePhases, ...phaseOrder[kind]];

/** An act that is not about a round knows no phases. */
const momentsFor = (act: Act, kind: RoundKind) =>
  acts[act].when === "outside" ? ["unopened" as const] : momentsOf(kind);

/** All three kinds when asked for the whole; else the first kind in which the act can be done, and one in which it cannot. */
function kindsFor(act: Act): readonly RoundKind[] {
  if (process.env["FULL"]) return kinds;
  const { kinds: own, when }: Permission = acts[act];
  const able = kinds.filter(
    (kind) =>
      (own?.includes(kind) ?? true) &&
      (typeof when === "string" || when.some((phase) => phaseOrder[kind].includes(phase))),
  );
  return [...able.slice(-1), ...kinds.filter((kind) => !able.includes(kind)).slice(0, 1)];
}

/**
 * What must happen, worked out from the row of the table in words of its own: who first, then the kind of round, then
 * the moment.
 */
function expected(act: Act, party: Party, kind: RoundKind, moment: Moment): string | null {
  const { by, when, kinds: own }: Permission = acts[act];
  if (!by.includes(party)) {
    if (party === "visitor") return "not_signed_in";
    return party !== "resident" && by.every((one) => one === "resident") ? "office_accounts_do_not" : "not_your_role";
  }
  if (when === "outside") return null;
  if (own && !own.includes(kind)) return "not_in_this_kind";
  if (when === "always") return null;
  if (when === "until_valuing")
    return ["valuation", "advice", "council", "accountability", "after"].includes(moment) ? "too_late" : null;
  if (when === "before_opening") return moment === "unopened" ? null : "round_already_open";
  if (moment === "unopened") return "round_not_open";
  if (when === "once_open") return null;
  if (when === "once_valuing")
    return expectedInTime(["valuation", "advice", "council", "accountability"], kind, moment) === "too_early"
      ? "too_early"
      : null;
  // The last phase that brings choices is over, and with it the phases before.
  if (when === "once_counted")
    return expectedInTime(["advice", "council", "accountability"], kind, moment) === "too_early" ? "too_early" : null;
  if (when === "once_deciding") return ["council", "accountability", "after"].includes(moment) ? null : "too_early";
  if (when === "once_judged") return expectedInTime(["advice", "council"], kind, moment);
  return expectedInTime(when, kind, moment);
}

function expectedInTime(when: readonly Phase[], kind: RoundKind, moment: Moment): string | null {
  const order = phaseOrder[kind];
  const places = when.map((phase) => order.indexOf(phase)).filter((place) => place >= 0);
  if (places.length === 0) return "not_in_this_round";
  if (places.includes(order.indexOf(moment as Phase))) return null;
  const passed =
    { unopened: 0, before: 0, between: 2, after: order.length }[moment as string] ?? order.indexOf(moment as Phase);
  const behind = places.filter((place) => place < passed);
  if (behind.length === places.length) return "too_late";
  return behind.length > 0 ? "not_in_this_phase" : "too_early";
}

/** Changing and adopting an award is the chair's or the college's, by the governance of the round. */
const byGovernance = (act: Act, party: Party) =>
  (act === "fonds.change_award" || act === "fonds.adopt_award") && party === "executive";

/** Once the last phase is over every date and rule stands fast. */
const byWhatStandsFast = (act: Act, moment: Moment) => act === "round.propose_change" && moment === "after";

function mustBe(act: Act, party: Party, kind: RoundKind, moment: Moment): string | null {
  const must = expected(act, party, kind, moment);
  if (must !== null) return must;
  if (byWhatStandsFast(act, moment)) return "phase_has_ended";
  if (act === "waardering.enter_paper" && moment !== "valuation") return "too_late";
  if (byGovernance(act, party)) return "fund_adopts";
  return waitsForTheRaad(act) ? "key_not_due" : null;
}

/** The key of a round goes weeks after the raad decided, which no moment of these rounds is. */
const waitsForTheRaad = (act: Act) => act === "round.destroy_key";

const rounds = new Map<string, Round>();
const actors = new Map<Party, Actor>();

beforeAll(async () => {
  for (const kind of kinds)
    for (const at of momentsOf(kind)) rounds.set(`${kind} ${at}`, await makeRound({ kind, at }));
  actors.set("visitor", visitor);
  actors.set("resident", await makeResident());
  for (const role of roles) actors.set(role, await makeOfficer([role]));
}, 120_000);

function theRound(kind: RoundKind, moment: Moment): Round {
  const round = rounds.get(`${kind} ${moment}`);
  if (!round) throw new Error(`no round of kind ${kind} at ${moment}`);
  return round;
}

const nowhere: Target = { number: 1, id: 1, key: "00000000-0000-4000-8000-000000000000" };

async function reasonOf(act: Act, party: Party, kind: RoundKind, moment: Moment): Promise<string | null> {
  const attempt = attempts[act];
  const actor = actors.get(party) ?? visitor;
  const succeeds = expected(act, party, kind, moment) === null;
  const round = succeeds ? await freshRound(attempt, kind, moment) : theRound(kind, moment);
  const target = succeeds ? { ...nowhere, ...(await attempt.prepare?.(round, actor)) } : nowhere;
  const before = await db.auditEvent.count();
  const result = await attempt.perform(actor, round, target);
  const recorded = (await db.auditEvent.count()) > before;
  expect(recorded, "leaves an event").toBe(!isRefused(result) && !silent.includes(act));
  return isRefused(result) ? result.refused : null;
}

describe.each(Object.keys(acts) as Act[])("%s", (act) => {
  test.each(parties)("by %s, in every phase", async (party) => {
    for (const kind of kindsFor(act))
      for (const moment of momentsFor(act, kind)) {
        const must = mustBe(act, party, kind, moment);
        expect(await reasonOf(act, party, kind, moment), `${kind}, ${moment}`).toBe(must);
      }
  });
});
