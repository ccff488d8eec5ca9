import { beforeAll, describe, expect, test } from "vitest";
import { acts, roles, type Party, type RoundKind } from "#app/modules/people/core/acts.ts";
import { visitor, type Actor } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { keepDatabaseBetweenTests } from "#tests/support/database.ts";
import { makeOfficer, makeResident, makeRound, type Moment } from "#tests/support/factories.ts";
import { isOutside, parties, whyNotAt } from "#tests/support/rights.ts";
import { attempts, freshRound, nowhere, type Attempt } from "./attempts.ts";
import { whole } from "../../../scripts/testing/whole.js";
import { actorFirst, noCommands } from "./commands.ts";

keepDatabaseBetweenTests();

const kinds = ["neighbourhood_plans", "neighbourhood_fund", "citizens_budget", "interim_plans"] as const;
const outsidePhases = ["unopened", "before", "between", "after"] as const;
const momentsOf = (kind: RoundKind): readonly Moment[] => [...outsidePhases, ...phaseOrder[kind]];
const moments = [...new Set(kinds.flatMap(momentsOf))];

interface Place {
  readonly kind: RoundKind;
  readonly moment: Moment;
}

/** Every kind of round at every moment that it has. */
const places: readonly Place[] = moments.flatMap((moment) =>
  kinds.filter((kind) => momentsOf(kind).includes(moment)).map((kind) => ({ kind, moment })),
);

/** A command that is not about a round knows neither kinds nor moments: any round will do. */
const wholeFor = ({ act }: Attempt): readonly Place[] => (isOutside(act) ? places.slice(0, 1) : places);

/**
 * Where somebody tries: everywhere when asked for the whole (FULL=1). Else at every moment in one kind of round, in turn, so
 * that by all parties together each command is tried in each kind at each moment; and once more in a kind where it is allowed
 * and none of those moments was of it.
 */
function placesFor(attempt: Attempt, party: Party): readonly Place[] {
  const everywhere = wholeFor(attempt);
  if (whole) return everywhere;
  const turn = attempts.indexOf(attempt) + parties.indexOf(party);
  const inTurn = moments.flatMap((moment, at) => {
    const here = everywhere.filter((place) => place.moment === moment);
    return here.slice((turn + at) % here.length).slice(0, 1);
  });
  const allowed = everywhere.filter(({ kind, moment }) => whyNotAt(attempt.act, party, kind, moment) === null);
  const left = kinds.filter((kind) => !inTurn.some((place) => place.kind === kind && allowed.includes(place)));
  return [...inTurn, ...left.flatMap((kind) => allowed.filter((place) => place.kind === kind).slice(0, 1))];
}

const rounds = new Map<string, Round>();
const actors = new Map<Party, Actor>();

beforeAll(async () => {
  for (const kind of kinds)
    for (const at of momentsOf(kind)) rounds.set(`${kind} ${at}`, await makeRound({ kind, at }));
  actors.set("visitor", visitor);
  actors.set("resident", await makeResident());
  for (const role of roles) actors.set(role, await makeOfficer([role]));
});

function theRound(kind: RoundKind, moment: Moment): Round {
  const round = rounds.get(`${kind} ${moment}`);
  if (!round) throw new Error(`no round of kind ${kind} at ${moment}`);
  return round;
}

const nameOf = ({ act, command, how }: Attempt) => [command, act, how].filter(Boolean).join(", ");

const refusal = "people.act_refused";

async function lastEvent(): Promise<number> {
  const rows = await db.$queryRaw<{ id: number | null }[]>`SELECT max(id)::int AS id FROM "AuditEvent"`;
  return rows[0]?.id ?? 0;
}

/** What the command answers, and which events it left; of a refusal only why, and of what was done only that it left some. */
async function tryOnce(attempt: Attempt, party: Party, { kind, moment }: Place) {
  const actor = actors.get(party) ?? visitor;
  const allowed = whyNotAt(attempt.act, party, kind, moment) === null;
  const round = allowed ? await freshRound(attempt, kind, moment) : theRound(kind, moment);
  const target = allowed ? { ...nowhere, ...(await attempt.prepare?.(round, actor)) } : nowhere;
  const before = await lastEvent();
  const result = await attempt.perform(actor, round, target);
  const reason = isRefused(result) ? result.refused : null;
  const events = await db.auditEvent.findMany({ where: { id: { gt: before } }, select: { type: true, details: true } });
  if (reason === null) return { reason, left: events.length > 0 && events.every(({ type }) => type !== refusal) };
  return { reason, left: events };
}

for (const attempt of attempts)
  describe(nameOf(attempt), () => {
    const { act, command, silent = false, besides = () => null } = attempt;
    test.each(parties)("by %s, at every moment", async (party) => {
      for (const place of placesFor(attempt, party)) {
        const reason = whyNotAt(act, party, place.kind, place.moment) ?? besides({ party, ...place });
        // What only reads leaves nothing.
        const isNoted = command !== whyNot.name && party !== "visitor" && party !== "resident";
        const noted = isNoted ? [{ type: refusal, details: { act, reason } }] : [];
        const left = reason === null ? !silent : noted;
        expect({ ...place, ...(await tryOnce(attempt, party, place)) }).toEqual({ ...place, reason, left });
      }
    });
  });

describe("the table of commands", () => {
  test("holds every command that somebody gives, but those that only read or that commands are made of", () => {
    const given = new Set(attempts.map(({ command }) => command).filter((name) => name !== "whyNot"));
    expect([...given, ...Object.keys(noCommands)].toSorted()).toEqual(actorFirst().toSorted());
  });

  test("holds every act", () => {
    expect([...new Set(attempts.map(({ act }) => act))].toSorted()).toEqual(Object.keys(acts).toSorted());
  });

  test("tries each command by everybody at every moment, in each kind at every moment, and with success in each kind", () => {
    const tried = attempts.flatMap((attempt) =>
      parties.flatMap((party) => placesFor(attempt, party).map((place) => ({ attempt, party, ...place }))),
    );
    const all = attempts.flatMap((attempt) =>
      parties.flatMap((party) => wholeFor(attempt).map((place) => ({ attempt, party, ...place }))),
    );
    const held = new Set(tried.flatMap(holds));
    expect(all.flatMap(holds).filter((one) => !held.has(one))).toEqual([]);
    console.info(`${tried.length} of ${all.length} attempts (all of them with FULL=1)`);
  });
});

interface Tried extends Place {
  readonly attempt: Attempt;
  readonly party: Party;
}

/** What the sample must hold: every pair with the command, and more. */
function holds({ attempt, party, kind, moment }: Tried): string[] {
  const name = nameOf(attempt);
  const allowed = whyNotAt(attempt.act, party, kind, moment) === null;
  return [
    `${name}, by ${party}, at ${moment}`,
    `${name}, in ${kind}, at ${moment}`,
    ...(allowed ? [`${name}, allowed to ${party} in ${kind}`] : []),
  ];
}
