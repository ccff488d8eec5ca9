import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededDraw } from "#app/modules/counting/core/random.ts";
import type { AuditType } from "#app/modules/audit/core/event.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import type { ProposalKind } from "#app/modules/rounds/core/four-eyes.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { RoundWishes } from "#tests/support/factories.ts";
import { Checks, type Place, type Row } from "../row.ts";
import { withoutLocks } from "../without-locks.ts";

/** What one officer can do about a thing that takes two. */
const moves = ["propose", "approve", "refuse", "withdraw"] as const;
type Move = (typeof moves)[number];

/** A thing that takes two people, in a round where it can be done. */
interface Thing {
  readonly wishes: () => Promise<RoundWishes>;
  /** Does a move; `last` is the number of the last proposal. Answers the number of the proposal; null when refused. */
  readonly act: (by: Officer, round: Round, move: Move, last: number) => Promise<number | null>;
  readonly isDone: (round: Round) => Promise<boolean>;
  /** What the log says once somebody approved. */
  readonly event: AuditType;
  /** Where its proposals have a number; null where it has one at most. */
  readonly table: "RoundProposal" | "RuleChange" | null;
  /** Whether somebody may be one of the two. */
  readonly may: (by: Officer) => boolean;
  readonly moves: readonly Move[];
}

const holds = (by: Officer, ...roles: readonly string[]) => by.roles.some((role) => roles.includes(role));

/** Every thing by its name, done by the commands that the screens call, for one reason. */
async function allThings(reason: string): Promise<ReadonlyMap<string, Thing>> {
  const { db } = await import("#app/platform/db.server.ts");
  const { isRefused } = await import("#app/modules/people/core/refusal.ts");
  const { proposeAct } = await import("#app/modules/rounds/propose-act.server.ts");
  const { decideAct } = await import("#app/modules/rounds/decide-act.server.ts");
  const { proposeChange } = await import("#app/modules/rounds/propose-change.server.ts");
  const { decideChange } = await import("#app/modules/rounds/decide-change.server.ts");
  const { enterLot } = await import("#app/modules/rounds/enter-lot.server.ts");
  const { confirmLot } = await import("#app/modules/rounds/confirm-lot.server.ts");
  const { loadLot } = await import("#app/modules/rounds/load-lot.server.ts");
  const { roundKey } = await import("#app/modules/rounds/destroy-keys.server.ts");
  const { isDestroyed } = await import("#app/platform/keys.server.ts");
  const { invalidIn } = await import("#app/modules/waardering/queries.server.ts");
  const { addDays } = await import("#app/modules/rounds/core/dates.ts");
  const { today } = await import("#app/modules/rounds/load.server.ts");
  const { calendarAt, reload } = await import("#tests/support/factories.ts");

  const verdicts = { approve: "approved", refuse: "refused", withdraw: "withdrawn" } as const;
  const proposal = (kind: ProposalKind, at: RoundWishes, isDone: Thing["isDone"]): Thing => ({
    wishes: () => Promise.resolve(at),
    act: async (by, { slug }, move, last) => {
      if (move !== "propose") {
        const decided = await decideAct(by, slug, { kind, proposal: last, verdict: verdicts[move], reason });
        return isRefused(decided) ? null : last;
      }
      const made = await proposeAct(by, slug, { kind, reason });
      return isRefused(made) ? null : made.proposal;
    },
    isDone,
    event: "round.act_decided",
    table: "RoundProposal",
    may: (by) => holds(by, "administrator", "clerk"),
    moves,
  });
  const longAgo = async (): Promise<RoundWishes> => ({
    at: "after",
    calendar: calendarAt("citizens_budget", "after", addDays(await today(), -60)),
  });
  return new Map<string, Thing>([
    ["open", proposal("open", { at: "unopened" }, async ({ slug }) => (await reload(slug)).opened)],
    [
      "close early",
      proposal("close_early", { at: "valuation" }, async ({ slug }) => {
        const { calendar, today: day } = await reload(slug);
        return calendar.some(({ phase, endsOn }) => phase === "valuation" && endsOn === day);
      }),
    ],
    ["invalidate", proposal("invalidate", { at: "advice" }, async ({ id }) => (await invalidIn(id)).everyone)],
    [
      "release",
      proposal("release", { at: "advice", released: false }, async ({ slug }) => (await reload(slug)).released),
    ],
    [
      "destroy the key",
      {
        ...proposal("destroy_key", {}, ({ id }) => Promise.resolve(isDestroyed(roundKey(id)))),
        wishes: longAgo,
      },
    ],
    [
      "change the rules",
      {
        wishes: () => Promise.resolve({ at: "screening" }),
        act: async (by, round, move, last) => {
          if (move === "propose") {
            const valuation = { ...round.rules.valuation, minimumPerPlan: 77 };
            const rules = { ...round.rules, valuation };
            const made = await proposeChange(by, round.slug, { reason, phases: round.calendar, rules });
            return isRefused(made) ? null : made.change;
          }
          const verdict = { approve: "approve", refuse: "reject", withdraw: "withdraw" } as const;
          const decided = await decideChange(by, round.slug, { change: last, verdict: verdict[move], reason });
          return isRefused(decided) ? null : last;
        },
        event: "round.change_approved",
        table: "RuleChange",
        isDone: async ({ slug }) => (await reload(slug)).rules.valuation.minimumPerPlan === 77,
        may: (by) => holds(by, "administrator"),
        moves,
      },
    ],
    [
      "draw the lot",
      {
        wishes: () => Promise.resolve({ at: "advice" }),
        act: async (by, { slug, id }, move) => {
          // Who has not entered it cannot enter it again here: that would make a second first person.
          if (move === "propose" && (await loadLot(id))) return null;
          const typed = { seed: "7 12 33", source: reason };
          const done = await (move === "propose" ? enterLot(by, slug, typed) : confirmLot(by, slug, typed));
          return isRefused(done) ? null : 1;
        },
        event: "lot.confirmed",
        table: null,
        isDone: async ({ id }) => ((await loadLot(id))?.seed ?? null) !== null,
        may: (by) => holds(by, "administrator", "clerk"),
        moves: ["propose", "approve"],
      },
    ],
    [
      "remove a plan",
      {
        wishes: () => Promise.resolve({ at: "screening" }),
        act: async (by, round, move) => {
          const { requestRemoval } = await import("#app/modules/plans/request-removal.server.ts");
          const { cancelRemoval, confirmRemoval } = await import("#app/modules/plans/decide-removal.server.ts");
          const done = await (move === "propose"
            ? requestRemoval(by, round.slug, 1, { reason })
            : move === "approve"
              ? confirmRemoval(by, round.slug, 1)
              : cancelRemoval(by, round.slug, 1));
          return isRefused(done) ? null : 1;
        },
        event: "plan.removal_confirmed",
        table: null,
        isDone: async ({ id }) => (await db.plan.count({ where: { roundId: id, state: "removed" } })) > 0,
        may: (by) => holds(by, "official", "coordinator"),
        moves: ["propose", "approve", "withdraw"],
      },
    ],
  ]);
}

/** A seeded fault, and the things it is about. It holds for what is done for a reason of its name. */
interface Fault {
  readonly what: string;
  readonly things: readonly string[];
  /** Null: the locks of the product are left out. */
  readonly sql: string | null;
}

const proposals = ["open", "close early", "invalidate", "release", "destroy the key"];

const forgetting = (name: string, table: string, column: string, where = "reason") => `
  CREATE FUNCTION forget_first_of_${table.toLowerCase()}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN NEW."${column}" := 0; RETURN NEW; END $$;
  CREATE TRIGGER forget_first BEFORE INSERT ON "${table}" FOR EACH ROW WHEN (NEW.${where} = '${name}')
    EXECUTE FUNCTION forget_first_of_${table.toLowerCase()}()`;

const faults: Readonly<Record<string, Fault>> = {
  "first-forgotten": {
    what: "who proposed is not kept",
    things: proposals,
    sql: forgetting("first-forgotten", "RoundProposal", "proposedById"),
  },
  "first-is-enough": {
    what: "a proposal approves itself",
    things: proposals,
    sql: `
      CREATE FUNCTION approve_itself() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO "RoundVerdict" ("proposalId", "proposedById", verdict, "decidedById")
          VALUES (NEW.id, NEW."proposedById", 'approved', NEW."proposedById" + 1);
        RETURN NEW;
      END $$;
      CREATE TRIGGER approve_itself AFTER INSERT ON "RoundProposal" FOR EACH ROW
        WHEN (NEW.reason = 'first-is-enough') EXECUTE FUNCTION approve_itself()`,
  },
  "change-by-one": {
    what: "who proposed a change of the rules is not kept",
    things: ["change the rules"],
    sql: forgetting("change-by-one", "RuleChange", "proposedById"),
  },
  "lot-by-one": {
    what: "who entered the lot is not kept",
    things: ["draw the lot"],
    sql: forgetting("lot-by-one", "Lot", "enteredById", "source"),
  },
  "removal-by-one": {
    what: "who asked to remove a plan is not kept",
    things: ["remove a plan"],
    sql: forgetting("removal-by-one", "Removal", "requestedById"),
  },
  "half-way-seen": {
    what: "acts at the same moment do not wait for each other: no lock of the round",
    things: [...proposals, "change the rules", "draw the lot", "remove a plan"],
    sql: null,
  },
};

/** So many pairs show a fault of one thing, if it shows at all. */
const pairsEach = 40;

/**
 * Random pairs of acts, one after the other, by four officers of whom some may and some may not, on things that take two.
 * After each pair the thing is done if and only if one who may proposed it and another who may approved it. Then every thing with
 * people who act at the same moment.
 */
export const d4: Row = {
  name: "D4",
  promise: "What cannot be undone takes two different people, also past the screens.",
  sizes: { small: 300, full: 10_000 },
  together: true,
  quickFaults: true,
  saboteurs: Object.fromEntries(Object.entries(faults).map(([name, { what }]) => [name, { size: pairsEach, what }])),
  async run({ size, sabotage, place, say }) {
    // Keys are destroyed here, and other trials have rounds with the same numbers.
    process.env["STATE_DIR"] = mkdtempSync(join(tmpdir(), "leve-de-buurt-keys-"));
    if (sabotage) return { ...new Checks().outcome, seen: await faultsSeen(place) };
    const checks = new Checks();
    const things = await allThings("Een proef.");
    const completed = await actInPairs(size, things, checks);
    say(`${size} pairs of acts, ${completed} things done by two people`);
    checks.check(completed > size / 20, () => `only ${completed} things were done: the pairs hardly met`);
    for (let time = 0; time < Math.max(2, size / 500); time++)
      for (const [name, thing] of things) await actAtOnce(time, name, thing, checks);
    return checks.outcome;
  },
};

/** The faults that show in each of the things they are about; that locks are gone, in any: who comes first is chance. */
async function faultsSeen(place: Place): Promise<string[]> {
  const seen: string[] = [];
  for (const [fault, { sql, things }] of Object.entries(faults)) {
    if (sql === null) await withoutLocks();
    else await place.asOwner(sql);
    const all = await allThings(fault);
    let shown = 0;
    for (const name of things) {
      const thing = all.get(name) as Thing;
      const checks = new Checks();
      if (sql === null) for (const time of [0, 1]) await actAtOnce(time, name, thing, checks);
      else await actInPairs(pairsEach, new Map([[name, thing]]), checks);
      if (checks.found < checks.asked) shown++;
    }
    if (shown === things.length || (sql === null && shown > 0)) seen.push(fault);
  }
  return seen;
}

/** Answers how many things were done; ends with the first pair after which a thing is not as it should be. */
async function actInPairs(pairs: number, things: ReadonlyMap<string, Thing>, checks: Checks): Promise<number> {
  const { makeOfficer, makePlan, makeRound } = await import("#tests/support/factories.ts");
  const people = [
    await makeOfficer(["administrator", "official"]),
    await makeOfficer(["administrator", "clerk", "official"]),
    await makeOfficer(["clerk"]),
    await makeOfficer(["coordinator", "executive", "board_chair"]),
  ];
  const draw = seededDraw(`four eyes ${pairs}`);
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
  const stages = new Map<string, { round: Round; last: number; first: Officer | null }>();
  let completed = 0;
  for (let pair = 0; pair < pairs && checks.found === checks.asked; pair++) {
    const name = pick([...things.keys()]);
    const thing = things.get(name) as Thing;
    const stage = stages.get(name) ?? { round: await makeRound(await thing.wishes()), last: 0, first: null };
    if (!stages.has(name)) await makePlan(stage.round, { state: "submitted" });
    stages.set(name, stage);
    let isDone = false;
    const told: string[] = [];
    for (let at = 0; at < 2 && !isDone; at++) {
      // Often the two acts belong together, so that much is really done.
      const move: Move = at === 0 ? pick(["propose", ...thing.moves]) : pick(["approve", ...thing.moves]);
      const by = pick(people);
      told.push(`${people.indexOf(by)} ${move}`);
      stage.last = (await thing.act(by, stage.round, move, stage.last)) ?? stage.last;
      if (!thing.may(by)) continue;
      const isFirst = stage.first === by;
      if (move === "propose") stage.first ??= by;
      else if (stage.first === null) continue;
      else if (move === "approve") isDone = !isFirst;
      else if (name === "remove a plan" || (move === "withdraw") === isFirst) stage.first = null;
    }
    const really = await thing.isDone(stage.round);
    checks.check(really === isDone, () => `${name}: ${told.join(", ")}: ${really ? "done" : "not done"}`);
    if (really || isDone) stages.delete(name);
    if (really) completed++;
  }
  return completed;
}

/**
 * Two people propose a thing at the same moment while a third approves what may not be there yet; then, by turns, three approve at
 * the same moment, one of them twice, or one approves while the first takes it back. One proposal comes of it and one decision, and
 * the log says so once.
 */
async function actAtOnce(time: number, name: string, thing: Thing, checks: Checks): Promise<void> {
  const { makeOfficer, makePlan, makeRound } = await import("#tests/support/factories.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const roles = ["administrator", "official"] as const;
  const [one, other, second] = [await makeOfficer(roles), await makeOfficer(roles), await makeOfficer(roles)];
  const round = await makeRound(await thing.wishes());
  await makePlan(round, { state: "submitted" });
  const told: string[] = [];
  /** The numbers of what was taken; an error is no answer that anybody should get. */
  const atOnce = async (acts: readonly (readonly [by: Officer, move: Move])[], last: number) => {
    const ends = await Promise.allSettled(acts.map(([by, move]) => thing.act(by, round, move, last)));
    const isHonest = ends.every(({ status }) => status === "fulfilled");
    checks.check(isHonest, () => `${name}, ${acts.map(([, move]) => move).join()} at once: ${JSON.stringify(ends)}`);
    const taken = ends.map((end) => (end.status === "fulfilled" ? end.value : null));
    told.push(acts.map(([, move], at) => `${move} ${taken[at] === null ? "no" : "yes"}`).join(", "));
    return taken;
  };
  const [mine = null, theirs = null, early = null] = await atOnce(
    [
      [one, "propose"],
      [other, "propose"],
      [second, "approve"],
    ],
    await nextNumber(thing),
  );
  const proposed = [mine, theirs].flatMap((number) => (number === null ? [] : [number]));
  // Until somebody confirms it, the outcome of a draw may be typed again.
  const isOnce = proposed.length === 1 || (name === "draw the lot" && proposed.length > 0);
  const [last] = proposed;
  const first = theirs === null ? one : other;
  let approvals = early === null ? 0 : 1;
  if (approvals === 0 && last !== undefined) {
    const isTakenBack = time % 2 === 1 && thing.moves.includes("withdraw");
    const ends = await atOnce(
      isTakenBack
        ? [
            [second, "approve"],
            [first, "withdraw"],
          ]
        : [
            [second, "approve"],
            [first === one ? other : one, "approve"],
            [second, "approve"],
          ],
      last,
    );
    const taken = ends.filter((end) => end !== null).length;
    checks.check(taken === 1, () => `${name}: ${told.join("; ")}: ${taken} decisions`);
    approvals = isTakenBack ? Number(ends[0] !== null) : taken;
  }
  const isDone = await thing.isDone(round);
  const written = await db.auditEvent.findMany({ where: { roundId: round.id, type: thing.event } });
  const events = written.filter(({ details }) => !JSON.stringify(details).includes('"withdrawn"')).length;
  checks.check(
    isOnce && isDone === approvals > 0 && events === approvals,
    () => `${name}: ${told.join("; ")}: ${isDone ? "done" : "not done"}, ${events} events`,
  );
}

/** The number that the next proposal of a thing gets. */
async function nextNumber({ table }: Thing): Promise<number> {
  const { db } = await import("#app/platform/db.server.ts");
  const most = { _max: { id: true } } as const;
  if (table === "RoundProposal") return ((await db.roundProposal.aggregate(most))._max.id ?? 0) + 1;
  if (table === "RuleChange") return ((await db.ruleChange.aggregate(most))._max.id ?? 0) + 1;
  return 1;
}
