import { isDeepStrictEqual } from "node:util";
import type { AuditType } from "#app/modules/audit/core/event.ts";
import { acts, type Act, type Party, type RoundKind } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";
import type { Moment } from "#tests/support/factories.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Attempt } from "#tests/server/acts/attempts.ts";
import { Checks, outcomeOfFaults, type Outcome, type Place, type Row } from "../row.ts";

/** Who reports a plan is not kept; and whose account is removed here is not the one that looks. */
const byRoleAlone: readonly Act[] = ["plan.report", "people.remove_account"];

/** Events of what is asked with a reason, which must be in them. */
const withReason: readonly AuditType[] = [
  ...(["round.act_proposed", "round.change_proposed", "round.change_rejected", "plan.reported"] as const),
  ...(["plan.removal_requested", "plan.removal_confirmed", "fonds.award_changed"] as const),
];
/** Events about somebody else's account, which must be in them. */
const withAccount: readonly AuditType[] = [
  ...(["people.officer_added", "people.officer_invited", "people.role_granted", "people.second_factor_reset"] as const),
];
/** Their round is a new one, or their act is about no round that there was. */
const newRound: readonly AuditType[] = ["round.created", "round.duplicated"];

/**
 * Every act of the table is done by everybody who may, at a moment when it can be done; in full, by every command. Each leaves
 * exactly the events that are written down beside the attempts: of who did it in which role, when, about which round and plan,
 * and why where that was asked. What only reads, and valuing, leaves none. Then every act is tried by offices that may not: that
 * leaves one event too, of who, what and why not; what residents and visitors may not, leaves none.
 */
export const d17: Row = {
  name: "D17",
  promise: "Whatever somebody does leaves an event that says who did what; a choice leaves none.",
  sizes: { small: 1, full: 99 },
  together: true,
  quickFaults: true,
  saboteurs: {
    "drops-decisions": { size: 1, what: "what the griffie records leaves no event" },
    "names-nobody": { size: 1, what: "events do not keep who it was" },
    "tells-choices": { size: 1, what: "a rating leaves an event" },
    "forgets-why": { size: 1, what: "events do not keep the reason" },
    "forgets-where": { size: 1, what: "events do not keep the plan" },
    "forgets-round": { size: 1, what: "what is refused does not keep the round" },
    "drops-refusals": { size: 1, what: "what is refused leaves no event" },
    "another-type": { size: 1, what: "a removal that is asked for is kept as a note" },
  },
  async run({ size, sabotage, place, say }) {
    if (sabotage) return faultsSeen(place);
    const checks = new Checks();
    const done = await doActs(checks, size);
    const refusals = await refusedActs(size, checks);
    say(`${done} acts done, ${refusals} refused`);
    return checks.outcome;
  },
};

/** One fault after the other, each looked for among the acts that it is about: the others would be done, or refused, the same. */
async function faultsSeen(place: Place): Promise<Outcome> {
  const seen: string[] = [];
  for (const [name, { does, at, about }] of Object.entries(faults)) {
    await place.asOwner(`
      CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${does} RETURN NEW; END $$;
      CREATE TRIGGER is_wrong ${at} FOR EACH ROW EXECUTE FUNCTION fault()`);
    const checks = new Checks();
    await doActs(checks, 1, about);
    await refusedActs(1, checks, about);
    await place.asOwner("DROP FUNCTION fault CASCADE");
    if (checks.found < checks.asked) seen.push(name);
  }
  return outcomeOfFaults(faults, seen);
}

/** Acts by who may; when `size` is 1 by one command and one party each. Answers how many were done. */
async function doActs(checks: Checks, size: number, about = ""): Promise<number> {
  const { makeOfficer, makeResident } = await import("#tests/support/factories.ts");
  const { attempts, eventsOf } = await import("#tests/server/acts/attempts.ts");
  const isFirst = ({ act }: Attempt, at: number) => attempts.findIndex((one) => one.act === act) === at;
  let done = 0;
  for (const attempt of attempts.filter((one, at) => (size > 1 || isFirst(one, at)) && one.act.startsWith(about)))
    for (const party of partiesOf(attempt).slice(0, size)) {
      const { act, command } = attempt;
      const actor: Actor = party === "resident" ? await makeResident() : await makeOfficer([party]);
      const tried = await doOnce(attempt, actor);
      const what = `${act} by ${party} with ${command}`;
      if (tried === null) {
        checks.check(false, () => `${what}: no moment was found`);
        continue;
      }
      done++;
      const types = tried.events
        .map(({ type }) => type)
        .filter(unlessAgain)
        .toSorted();
      const expected = eventsOf(attempt);
      checks.check(types.join() === expected.join(), () => `${what}: ${types.join()}, not ${expected.join()}`);
      checks.check(tried.again, () => `${what}: not one event of it when it was refused a second time`);
      for (const event of tried.events) {
        const wrong = wrongWith(event, { actor, act, party, roundId: tried.roundId, since: tried.since });
        checks.check(wrong.length === 0, () => `${what}: ${event.type} without ${wrong.join(", ")}`);
      }
    }
  return done;
}

/** Of a change of the wijken every round is told. */
const unlessAgain = (type: AuditType, at: number, all: readonly AuditType[]): boolean =>
  type !== "people.wijken_set" || all.indexOf(type) === at;

interface Of {
  readonly actor: Actor;
  readonly act: Act;
  readonly party: Party;
  readonly roundId: number;
  readonly since: Date;
}

/** What an event does not say and should. */
function wrongWith(event: Left, { actor, act, party, roundId, since }: Of): string[] {
  const { type, details } = event;
  const isOwn = "accountId" in actor && event.actorId === actor.accountId;
  const isOfPlan = type.startsWith("plan.");
  const ofRound = acts[act].when !== "outside" && !newRound.includes(type);
  return [
    ...(byRoleAlone.includes(act) || isOwn ? [] : ["who"]),
    ...(event.role === party ? [] : ["role"]),
    ...(event.at >= since && event.at.getTime() <= Date.now() + 60_000 ? [] : ["when"]),
    ...(ofRound && event.roundId !== roundId ? ["round"] : []),
    ...(isOfPlan && event.planId === null ? ["plan"] : []),
    ...(withReason.includes(type) && !isText(details["reason"]) ? ["why"] : []),
    ...(withAccount.includes(type) && typeof details["accountId"] !== "number" ? ["whose account"] : []),
  ];
}

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

/** Acts by who may not, in a round that is open: an office account leaves exactly one event that names act, account and reason. */
async function refusedActs(size: number, checks: Checks, about = ""): Promise<number> {
  const { makeOfficer, makeResident, makeRound } = await import("#tests/support/factories.ts");
  const { attempts, nowhere } = await import("#tests/server/acts/attempts.ts");
  const { isRefused } = await import("#app/modules/people/core/refusal.ts");
  const { whyNot } = await import("#app/modules/people/core/may.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { roles } = await import("#app/modules/people/core/acts.ts");
  const round = await makeRound({ kind: "citizens_budget", at: "valuation" });
  const actors = new Map<Party, Actor>([["resident", await makeResident()]]);
  for (const role of roles) actors.set(role, await makeOfficer([role]));
  let refusals = 0;
  for (const attempt of attempts) {
    const { act, command } = attempt;
    const onlyReads = command === whyNot.name;
    if (onlyReads || !act.startsWith(about)) continue;
    const by: readonly Party[] = acts[act].by;
    const forbidden = [...actors].filter(([party]) => !by.includes(party));
    const some = size > 1 ? forbidden : forbidden.filter(([party], at) => party === "resident" || at < 2);
    for (const [party, actor] of some) {
      const last = await lastEvent();
      const result = await attempt.perform(actor, round, nowhere);
      const left = await db.auditEvent.findMany({
        where: { id: { gt: last } },
        select: { type: true, actorId: true, role: true, roundId: true, details: true },
      });
      const actorId = "accountId" in actor ? actor.accountId : null;
      const details = { act, reason: isRefused(result) ? result.refused : "" };
      const roundId = acts[act].when === "outside" ? null : round.id;
      const expected =
        party === "resident" ? [] : [{ type: "people.act_refused", actorId, role: party, roundId, details }];
      const right = isRefused(result) && isDeepStrictEqual(left, expected);
      checks.check(right, () => `${act} by ${party} with ${command}: ${JSON.stringify([result, left]).slice(0, 200)}`);
      refusals++;
    }
  }
  return refusals;
}

/** Who may, by the table of acts and by the command itself; who is only a visitor has no name to leave. */
function partiesOf({ act, besides = () => null }: Attempt): Exclude<Party, "visitor">[] {
  const moments = ["unopened", ...Object.values(phaseOrder).flat(), "after"] as const;
  const parties: readonly Party[] = acts[act].by;
  return parties
    .filter((party) => party !== "visitor")
    .filter((party) => moments.some((moment) => besides({ party, moment }) === null));
}

/** What was done is tried once more: mostly it is refused then, for another reason than that somebody may not. */
async function isNotedAgain(
  attempt: Attempt,
  { actor, round, target }: { actor: Actor; round: Round; target: Parameters<Attempt["perform"]>[2] },
): Promise<boolean> {
  const { isRefused } = await import("#app/modules/people/core/refusal.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const last = await lastEvent();
  const result = await attempt.perform(actor, round, target);
  const left = await db.auditEvent.findMany({ where: { id: { gt: last } }, select: { type: true, details: true } });
  if (!isRefused(result) || actor.kind !== "officer") return left.every(({ type }) => type !== "people.act_refused");
  const expected = [{ type: "people.act_refused", details: { act: attempt.act, reason: result.refused } }];
  return isDeepStrictEqual(left, expected);
}

async function lastEvent(): Promise<bigint> {
  const { db } = await import("#app/platform/db.server.ts");
  return (await db.auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0n;
}

interface Left {
  readonly type: AuditType;
  readonly role: string;
  readonly actorId: number | null;
  readonly roundId: number | null;
  readonly planId: number | null;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
}

interface Done {
  readonly events: readonly Left[];
  /** Done once more, on the same: whether that left exactly one event if it was refused, and none that says so if it was not. */
  readonly again: boolean;
  readonly roundId: number;
  /** When it began, by the clock of the database. */
  readonly since: Date;
}

/** Does an act at the first moment at which it can be done. Answers the events that it left; null when there is none. */
async function doOnce(attempt: Attempt, actor: Actor): Promise<Done | null> {
  const { freshRound, nowhere } = await import("#tests/server/acts/attempts.ts");
  const { isRefused } = await import("#app/modules/people/core/refusal.ts");
  const { whyNot } = await import("#app/modules/people/core/may.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { act } = attempt;
  for (const kind of ["citizens_budget", "neighbourhood_fund", "neighbourhood_plans", "interim_plans"] as RoundKind[])
    for (const moment of ["unopened", ...phaseOrder[kind], "after"] as Moment[]) {
      const round = await freshRound(attempt, kind, moment);
      if (whyNot(actor, act, acts[act].when === "outside" ? null : round.standing)) continue;
      const target = { ...nowhere, ...(await attempt.prepare?.(round, actor)) };
      const last = await lastEvent();
      const [begun] = await db.$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', now()) AS now`;
      const result = await attempt.perform(actor, round, target);
      if (isRefused(result)) continue;
      const events = await db.auditEvent.findMany({ where: { id: { gt: last } }, orderBy: { id: "asc" } });
      const again = attempt.command === whyNot.name || (await isNotedAgain(attempt, { actor, round, target }));
      return { events: events as unknown as Left[], again, roundId: round.id, since: begun?.now ?? new Date() };
    }
  return null;
}

interface Fault {
  /** What a trigger does to the new row, and when it does. */
  readonly does: string;
  readonly at: string;
  /** How the acts begin that it is about. */
  readonly about: string;
}

const events = `BEFORE INSERT ON "AuditEvent"`;

const faults: Readonly<Record<string, Fault>> = {
  "drops-decisions": {
    does: `IF NEW.type = 'raad.decided' THEN RETURN NULL; END IF;`,
    at: events,
    about: "raad.",
  },
  "names-nobody": { does: `NEW."actorId" := NULL;`, at: events, about: "raad." },
  "forgets-why": { does: `NEW.details := NEW.details - 'reason';`, at: events, about: "round." },
  "forgets-where": { does: `NEW."planId" := NULL;`, at: events, about: "plan." },
  "forgets-round": {
    does: `IF NEW.type = 'people.act_refused' THEN NEW."roundId" := NULL; END IF;`,
    at: events,
    about: "lot.",
  },
  "drops-refusals": {
    does: `IF NEW.type = 'people.act_refused' THEN RETURN NULL; END IF;`,
    at: events,
    about: "lot.",
  },
  "another-type": {
    does: `IF NEW.type = 'plan.removal_requested' THEN NEW.type := 'plan.noted'; END IF;`,
    at: events,
    about: "plan.",
  },
  "tells-choices": {
    does: `INSERT INTO "AuditEvent" (type, role, details) VALUES ('waardering.rated', 'resident', '{}');`,
    at: `AFTER INSERT ON "Rating"`,
    about: "waardering.",
  },
};
