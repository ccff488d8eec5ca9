import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededDraw } from "#app/modules/counting/core/random.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import type { ProposalKind } from "#app/modules/rounds/core/four-eyes.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { RoundWishes } from "#tests/support/factories.ts";
import { Checks, type Row } from "../row.ts";

/** What one officer can do about a thing that takes two. */
const moves = ["propose", "approve", "refuse", "withdraw"] as const;
type Move = (typeof moves)[number];

/** A thing that takes two people, in a round where it can be done. */
interface Thing {
  readonly wishes: () => Promise<RoundWishes>;
  /** Does a move; `last` is the number of the last proposal. Answers the number of a new proposal. */
  readonly act: (by: Officer, round: Round, move: Move, last: number) => Promise<number>;
  readonly isDone: (round: Round) => Promise<boolean>;
  /** Whether somebody may be one of the two. */
  readonly may: (by: Officer) => boolean;
  readonly moves: readonly Move[];
}

const holds = (by: Officer, ...roles: readonly string[]) => by.roles.some((role) => roles.includes(role));

/** Every thing by its name, done by the commands that the screens call. */
async function allThings(): Promise<ReadonlyMap<string, Thing>> {
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
        await decideAct(by, slug, { kind, proposal: last, verdict: verdicts[move], reason: "Een proef." });
        return last;
      }
      const made = await proposeAct(by, slug, { kind, reason: "Een proef." });
      return isRefused(made) ? last : made.proposal;
    },
    isDone,
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
            const made = await proposeChange(by, round.slug, { reason: "Een proef.", phases: round.calendar, rules });
            return isRefused(made) ? last : made.change;
          }
          const verdict = { approve: "approve", refuse: "reject", withdraw: "withdraw" } as const;
          await decideChange(by, round.slug, { change: last, verdict: verdict[move], reason: "Een proef." });
          return last;
        },
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
          if (move === "propose") {
            if (!(await loadLot(id))) await enterLot(by, slug, { seed: "7 12 33", source: "Een proef" });
          } else await confirmLot(by, slug, { seed: "7 12 33" });
          return 1;
        },
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
          if (move === "propose") await requestRemoval(by, round.slug, 1, { reason: "Een proef." });
          else if (move === "approve") await confirmRemoval(by, round.slug, 1);
          else await cancelRemoval(by, round.slug, 1);
          return 1;
        },
        isDone: async ({ id }) => (await db.plan.count({ where: { roundId: id, state: "removed" } })) > 0,
        may: (by) => holds(by, "official", "coordinator"),
        moves: ["propose", "approve", "withdraw"],
      },
    ],
  ]);
}

/**
 * Random pairs of acts, one after the other, by four officers of whom some may and some may not, on things that take two.
 * After each pair the thing is done if and only if one who may proposed it and another who may approved it.
 */
export const d4: Row = {
  name: "D4",
  promise: "What cannot be undone takes two different people, also past the screens.",
  sizes: { small: 300, full: 10_000 },
  saboteurs: {
    "first-forgotten": { size: 300, what: "who proposed is not kept" },
    "first-is-enough": { size: 300, what: "a proposal approves itself" },
    "lot-by-one": { size: 300, what: "who entered the lot is not kept" },
  },
  async run({ size, sabotage, place, say }) {
    // Keys are destroyed here, and other trials have rounds with the same numbers.
    process.env["STATE_DIR"] = mkdtempSync(join(tmpdir(), "leve-de-buurt-keys-"));
    const { makeOfficer, makePlan, makeRound } = await import("#tests/support/factories.ts");
    const people = [
      await makeOfficer(["administrator", "official"]),
      await makeOfficer(["administrator", "clerk", "official"]),
      await makeOfficer(["clerk"]),
      await makeOfficer(["coordinator", "executive", "board_chair"]),
    ];
    const things = await allThings();
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const draw = seededDraw(`four eyes ${size}`);
    const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
    const checks = new Checks();
    const stages = new Map<string, { round: Round; last: number; first: Officer | null }>();
    let completed = 0;
    for (let pair = 0; pair < size; pair++) {
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
        stage.last = await thing.act(by, stage.round, move, stage.last);
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
    say(`${size} pairs of acts, ${completed} things done by two people`);
    for (let time = 0; time < Math.ceil(size / 60); time++) await approveAtOnce(time, checks);
    checks.check(completed > size / 20, () => `only ${completed} things were done: the pairs hardly met`);
    return checks.outcome;
  },
};

/** Two people approve one proposal at the same moment, one of them twice: one approval counts, and it leaves one event. */
async function approveAtOnce(time: number, checks: Checks): Promise<void> {
  const { makeOfficer, makeRound } = await import("#tests/support/factories.ts");
  const { proposeAct } = await import("#app/modules/rounds/propose-act.server.ts");
  const { decideAct } = await import("#app/modules/rounds/decide-act.server.ts");
  const { isRefused } = await import("#app/modules/people/core/refusal.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const wishes: readonly (readonly [ProposalKind, RoundWishes])[] = [
    ["invalidate", { at: "advice" }],
    ["open", { at: "unopened" }],
    ["close_early", { at: "valuation" }],
    ["release", { at: "advice", released: false }],
  ];
  const [kind, wish] = wishes[time % wishes.length] ?? ["invalidate", { at: "advice" }];
  const [first, second, third] = [
    await makeOfficer(["administrator"]),
    await makeOfficer(["administrator"]),
    await makeOfficer(["clerk"]),
  ];
  const { slug, id: roundId } = await makeRound(wish);
  const made = await proposeAct(first, slug, { kind, reason: "Een proef." });
  const proposal = isRefused(made) ? 0 : made.proposal;
  const approving = [second, third, second].map((by) =>
    decideAct(by, slug, { kind, proposal, verdict: "approved", reason: "" }),
  );
  const ends = await Promise.all(approving);
  const done = ends.filter((end) => !isRefused(end)).length;
  const verdicts = await db.roundVerdict.count({ where: { proposalId: proposal } });
  const events = await db.auditEvent.count({ where: { roundId, type: "round.act_decided" } });
  checks.check(
    done === 1 && verdicts === 1 && events === 1,
    () => `${kind} approved at once: ${JSON.stringify(ends)}, ${verdicts} verdicts, ${events} events`,
  );
}

/** What made rounds bring with them has no reason, and stays as it is. */
const faults: Readonly<Record<string, string>> = {
  "first-forgotten": `
    CREATE FUNCTION forget_first() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW."proposedById" := 0; RETURN NEW; END $$;
    CREATE TRIGGER forget_first BEFORE INSERT ON "RoundProposal" FOR EACH ROW WHEN (NEW.reason <> '')
      EXECUTE FUNCTION forget_first()`,
  "first-is-enough": `
    CREATE FUNCTION approve_itself() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO "RoundVerdict" ("proposalId", "proposedById", verdict, "decidedById")
        VALUES (NEW.id, NEW."proposedById", 'approved', NEW."proposedById" + 1);
      RETURN NEW;
    END $$;
    CREATE TRIGGER approve_itself AFTER INSERT ON "RoundProposal" FOR EACH ROW WHEN (NEW.reason <> '')
      EXECUTE FUNCTION approve_itself()`,
  "lot-by-one": `
    CREATE FUNCTION forget_first() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW."enteredById" := 0; RETURN NEW; END $$;
    CREATE TRIGGER forget_first BEFORE INSERT ON "Lot" FOR EACH ROW EXECUTE FUNCTION forget_first()`,
};
