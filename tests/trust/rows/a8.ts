import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Actor, CodeHolder, Officer, Resident, Valuer } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { MadeEntry } from "#tests/support/waardering-factories.ts";
import { Checks, type Row } from "../row.ts";
import { entitled, listed, Model, plans, type Answers, type Form, type Who } from "../valuing-model.ts";

/** Sequences of so many acts at most, in so many rows beside one another. */
const longest = 60;
const lanes = 4;
/** The same sequences at every run in a small size; in full other ones each time. */
const usualSeed = 20_261_126;

/** What a sequence acts on: a round of its own, and people. */
interface Real {
  readonly round: Round;
  readonly people: People;
  /** Printed codes, by the numbers of the model. */
  readonly codes: string[];
  readonly holders: CodeHolder[];
  readonly numbers: readonly string[];
  readonly entries: readonly string[];
  /** Keys of forms, so that some come back. */
  readonly keys: string[];
  /** The receipt that each set got. */
  readonly receipts: Map<string, string | null>;
  /** Lets one act happen, when all before it are over. */
  readonly turn: (act: () => Promise<void>) => Promise<void>;
  /** Lets an act happen at a later moment, after so many stops on its way; null where everything happens at once. */
  readonly later: ((what: string, stops: number, act: () => Promise<void>) => void) | null;
}

interface People {
  readonly residents: readonly Resident[];
  /** Hashes of their sessions, as the site hands them on. */
  readonly sessions: readonly Uint8Array[];
  readonly desks: readonly Officer[];
  readonly two: readonly [Officer, Officer];
}

type Command = fc.AsyncCommand<Model, Real>;

/**
 * Sequences of acts on a round with a register, made by fast-check: using codes, rating with and without an account, sending forms
 * again, replacing codes, entering paper twice, plans that leave and come back, closing and releasing. After each act a model that
 * shares no code with the product says whether it had to be done, or for which reasons it could be refused; at the end all that is
 * stored must be what the model has. In half of the sequences forms are under way for a while, and a scheduler draws when they come in.
 */
export const a8: Row = {
  name: "A8",
  promise: "Whatever people do in whatever order, the site does exactly what the rules of valuing say.",
  sizes: { small: 15, full: 2000 },
  together: true,
  saboteurs: {
    "no-phase": { size: 15, what: "the statement that stores does not look at the phase" },
    "plan-stays": { size: 15, what: "a plan that leaves the round is still valued" },
    "key-not-compared": { size: 15, what: "another answer with a known key is taken for the first" },
    "code-stays-good": { size: 15, what: "a stemcode that was used is taken again" },
    "own-second-entry": { size: 15, what: "who entered a ballot first may enter it again" },
    "never-blocked": { size: 15, what: "a ballot that two people read differently is not blocked" },
    "any-age": { size: 15, what: "who does not meet the age rule counts as who does" },
  },
  async run({ size, sabotage, place, say }) {
    const checks = new Checks();
    const tally = new Map<string, number>();
    const people = await makePeople();
    if (sabotage) {
      await place.asOwner(guardsGone);
      const seen: string[] = [];
      const tried = [null, ...Object.keys(a8.saboteurs)].map(async (fault) => {
        const end = await sequences({ people, tally, fault, size, seed: usualSeed, scheduled: false });
        const { failed, disagrees, numRuns } = end;
        say(
          `${fault ?? "none"}: ${failed ? `${disagrees ? "seen" : "broke down"} in sequence ${numRuns}` : "not seen"}`,
        );
        checks.check(!failed, () => `${fault ?? "none"} was seen`);
        // Whatever else goes wrong is no proof that the model sees this fault.
        if (disagrees && fault) seen.push(fault);
        else if (failed) say(end.report);
      });
      await Promise.all(tried);
      // A model that disagrees with the product as it is saw none.
      return { ...checks.outcome, seen: checks.missed.includes("none was seen") ? [] : seen };
    }
    const start = performance.now();
    const told = process.env["TRUST_REPLAY"];
    const again = told ? (JSON.parse(told) as Again) : null;
    const seed = again?.seed ?? (size < a8.sizes.full ? usualSeed : Date.now() % 2 ** 31);
    const all = again ? [again.lane] : Array.from({ length: lanes }, (_, lane) => lane);
    const ends = all.map(async (lane) => {
      const share = Math.floor((size + lane) / lanes);
      const scheduled = lane % 2 === 1;
      const end = await sequences({ people, tally, fault: null, size: share, seed: seed + lane, scheduled, again });
      for (let at = 1; at <= share; at++)
        checks.check(
          !end.failed || at < end.numRuns,
          () => `lane ${lane}, sequence ${at} of seed ${seed}${end.numRuns < at ? ": not tried" : ""}`,
        );
      if (!end.failed) return;
      say(end.report);
      say(`to repeat: TRUST_REPLAY='${JSON.stringify({ seed, lane, ...end.where })}'`);
    });
    await Promise.all(ends);
    const seconds = (performance.now() - start) / 1000;
    const acts = [...tally.values()].reduce((sum, times) => sum + times, 0);
    say(`${size} sequences of seed ${seed}, ${acts} acts in ${seconds.toFixed(1)} s`);
    say(
      [...tally]
        .toSorted(([, one], [, other]) => other - one)
        .map(([end, times]) => `${end} ${times}`)
        .join(", "),
    );
    if (!again) for (const end of everyEnd) checks.check(tally.has(end), () => `no act ended as ${end}`);
    return checks.outcome;
  },
};

/** A failing sequence, as it was printed. */
interface Again {
  readonly seed: number;
  readonly lane: number;
  readonly path: string;
  readonly replayPath: string;
}

interface Lane {
  readonly people: People;
  readonly tally: Map<string, number>;
  readonly fault: string | null;
  readonly size: number;
  readonly seed: number;
  readonly scheduled: boolean;
  readonly again?: Again | null;
}

/** How acts must have ended at least once, or too little was tried. */
const everyEnd = [
  ...["done", "not_signed_in", "office_accounts_do_not", "not_your_role", "not_in_register", "too_late"],
  ...["no_such_mark", "no_such_plan", "plan_not_valued", "key_reused", "too_many_tries", "code_not_accepted"],
  ...["account_tied_already", "not_on_list", "below_age", "paper_closed", "ballot_blocked", "own_ballot"],
  "no_ballot_blocked",
];

async function sequences({ people, tally, fault, size, seed, scheduled, again }: Lane): Promise<Ended> {
  const count = (end: string) => tally.set(end, (tally.get(end) ?? 0) + 1);
  const all = fc.commands(await commandsOf(count), {
    ...{ maxCommands: longest, size: "max" as const },
    ...(again && { replayPath: again.replayPath }),
  });
  let quiet = Promise.resolve();
  const turn = (act: () => Promise<void>) => {
    const acting = quiet.then(act);
    quiet = acting.catch(() => undefined);
    return acting;
  };
  const setUp = async (later: Real["later"]) => {
    const real = await setScene(people, fault, turn, later);
    const model = new Model();
    await tieFirst(model, real);
    return { model, real };
  };
  const params = { numRuns: size, seed, endOnFailure: fault !== null, ...(again && { path: again.path }) };
  if (!scheduled) {
    const property = fc.asyncProperty(all, async (commands) => {
      const scene = await setUp(null);
      await fc.asyncModelRun(() => Promise.resolve(scene), commands);
      await compareAll(scene.model, scene.real);
    });
    return ended(await fc.check(property, params));
  }
  // The next thing is drawn only when everything before it is over, so that a sequence can be repeated.
  const whenQuiet = async (release: () => Promise<void>) => {
    await release();
    await new Promise((go) => setImmediate(go));
    await quiet;
  };
  const property = fc.asyncProperty(fc.scheduler({ act: whenQuiet }), all, async (scheduler, commands) => {
    const under: Promise<void>[] = [];
    const scene = await setUp((what, stops, act) => {
      const travel = async () => {
        for (let stop = 1; stop <= stops; stop++) await scheduler.schedule(Promise.resolve(), `${what}, stop ${stop}`);
        await turn(act);
      };
      const coming = travel();
      coming.catch(() => undefined);
      under.push(coming);
    });
    await fc.scheduledModelRun(scheduler, () => Promise.resolve(scene), commands);
    await Promise.all(under);
    await compareAll(scene.model, scene.real);
  });
  return ended(await fc.check(property, params));
}

/** The product did something else than the model. */
class Disagreement extends Error {}

interface Ended {
  readonly failed: boolean;
  /** Whether it failed because the product did something else than the model. */
  readonly disagrees: boolean;
  readonly numRuns: number;
  readonly report: string;
  /** Where the shortest sequence that fails is found again. */
  readonly where: Pick<Again, "path" | "replayPath">;
}

function ended<Given>(details: fc.RunDetails<Given>): Ended {
  const { failed, numRuns, counterexamplePath } = details;
  const report = `${fc.defaultReportMessage(details) ?? ""}\n${String(details.errorInstance)}`;
  const replayPath = /replayPath="([^"]*)"/.exec(report)?.[1] ?? "";
  const disagrees = details.errorInstance instanceof Disagreement;
  return { failed, disagrees, numRuns, report, where: { path: counterexamplePath ?? "", replayPath } };
}

async function makePeople(): Promise<People> {
  const { makeOfficer } = await import("#tests/support/factories.ts");
  const { makeResidents } = await import("#tests/support/waardering-factories.ts");
  const { startSession, tokenHash } = await import("#app/modules/people/sessions.server.ts");
  const residents = await makeResidents(2);
  const sessions: Uint8Array[] = [];
  for (const { accountId: id } of residents) sessions.push(tokenHash(await startSession({ id, kind: "resident" })));
  return {
    ...{ residents, sessions },
    desks: [await makeOfficer(["desk_officer"]), await makeOfficer(["desk_officer"])],
    two: [await makeOfficer(["administrator"]), await makeOfficer(["clerk"])],
  };
}

async function setScene(people: People, fault: string | null, turn: Real["turn"], later: Real["later"]): Promise<Real> {
  const { makeEntry, makeValuedRound, registerChannels, valuingRules } =
    await import("#tests/support/waardering-factories.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const rules = valuingRules({ scale: "five" }, { channels: registerChannels });
  const { round } = await makeValuedRound(plans.length, { rules });
  if (fault) await db.$executeRaw`INSERT INTO "GuardGone" VALUES (${round.id}, ${fault})`;
  const made: MadeEntry[] = [];
  for (const person of listed) made.push(await makeEntry(round, { meetsAge: entitled.includes(person) }));
  return {
    ...{ round, people, turn, later },
    ...{ holders: [], keys: [], receipts: new Map() },
    codes: entitled.map((person) => made[person]?.code ?? ""),
    numbers: [...made.map(({ number }) => number), "staat er niet op"],
    entries: made.map(({ entry }) => entry),
  };
}

/** One person has an account that takes part from the beginning, so that not every sequence begins with a code. */
async function tieFirst(model: Model, { people, round, codes }: Real): Promise<void> {
  const { identify } = await import("#app/modules/waardering/identify.server.ts");
  const key = randomUUID();
  const [resident] = people.residents;
  if (!resident) throw new Error("there are no residents");
  await identify(resident, round.slug, { code: codes[0] ?? "", key, from: `net ${key}` });
  model.identify({ account: 0 }, 0, key);
}

/** What can be done, each with what chance decides about it. */
async function commandsOf(count: (end: string) => void): Promise<fc.Arbitrary<Command>[]> {
  const { visitor } = await import("#app/modules/people/core/actor.ts");
  const { isRefused } = await import("#app/modules/people/core/refusal.ts");
  const { closeValuing } = await import("#tests/support/waardering-factories.ts");
  const { byTwo } = await import("#tests/support/two-people.ts");
  const { ratePlan } = await import("#app/modules/waardering/rate-plan.server.ts");
  const { identify } = await import("#app/modules/waardering/identify.server.ts");
  const { replaceCode } = await import("#app/modules/waardering/desk.server.ts");
  const { enterPaper, restartPaper } = await import("#app/modules/waardering/enter-paper.server.ts");
  const { ownSet } = await import("#app/modules/waardering/own-answers.server.ts");
  const { voiceOf } = await import("#app/modules/waardering/voice.server.ts");
  const { db } = await import("#app/platform/db.server.ts");

  /** Holds what became of an act against the model: whether it was done. */
  const agree = (what: string, result: object, against: readonly string[]): boolean => {
    const end = isRefused(result) ? result.refused : "done";
    count(end);
    if (end === "done" ? against.length > 0 : !against.includes(end))
      throw new Disagreement(`${what}: ${end}; the model: ${against.join(" or ") || "done"}`);
    return end === "done";
  };
  const actorOf = (real: Real, who: Who): Valuer =>
    "holder" in who ? (real.holders[who.holder] ?? visitor) : accountOf(real, who);
  const accountOf = ({ people }: Real, who: Who): Actor => {
    if ("account" in who) return people.residents[who.account] ?? visitor;
    return "desk" in who ? (people.desks[who.desk] ?? visitor) : visitor;
  };
  const sendForm = (real: Real, who: Who, form: Form) => {
    const session = "account" in who ? (real.people.sessions[who.account] ?? null) : null;
    return ratePlan(actorOf(real, who), real.round.slug, form, session);
  };
  /** Whoever came in by a code; as long as nobody did somebody with an account. */
  const existing = ({ holders }: Real, who: Who): Who =>
    !("holder" in who) ? who : holders.length === 0 ? { account: 0 } : { holder: who.holder % holders.length };

  const account = fc.nat(1).map((one): Who => ({ account: one }));
  const holder = fc.nat(9).map((one): Who => ({ holder: one }));
  const desk = fc.nat(1).map((one): Who => ({ desk: one }));
  const anybody = fc.oneof(
    { arbitrary: account, weight: 10 },
    { arbitrary: holder, weight: 10 },
    { arbitrary: desk, weight: 1 },
    { arbitrary: fc.constant<Who>({ visitor: true }), weight: 1 },
  );
  const atADesk = fc.oneof({ arbitrary: desk, weight: 9 }, { arbitrary: account, weight: 1 });
  const person = fc.oneof({ arbitrary: fc.nat(1), weight: 6 }, { arbitrary: fc.constantFrom(2, 3), weight: 1 });
  const plan = fc.oneof({ arbitrary: fc.constantFrom(...plans), weight: 12 }, { arbitrary: fc.constant(9), weight: 1 });
  const mark = fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 5 }), weight: 12 },
    { arbitrary: fc.constant(6), weight: 1 },
  );
  /** Null: a new one; else one of the last that were used. */
  const key = fc.option(fc.nat(3), { freq: 4 });
  const ballot = fc.constantFrom<Answers>(
    [
      { plan: 1, mark: 5 },
      { plan: 2, mark: 1 },
    ],
    [
      { plan: 1, mark: 5 },
      { plan: 2, mark: 2 },
    ],
  );

  const command = (what: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
    check: () => true,
    run: (model, real) => real.turn(() => run(model, real)),
    toString: () => what,
  });

  const rate = fc.record({ who: anybody, plan, mark, key, stops: fc.nat(8) }).map((given) => {
    const what = `rate(${JSON.stringify(given)})`;
    const send = async (model: Model, real: Real) => {
      const who = existing(real, given.who);
      const known = given.key === null ? undefined : real.keys.at(-1 - given.key);
      const form = { plan: given.plan, mark: given.mark, key: known ?? randomUUID() };
      real.keys.push(form.key);
      const act = async () => {
        const against = model.againstRating(who, form);
        const result = await sendForm(real, who, form);
        if (agree(what, result, against)) model.rate(who, form);
      };
      if (given.stops > 0 && real.later) real.later(what, given.stops, act);
      else await act();
    };
    return command(what, send);
  });

  const rateAgain = fc.nat(5).map((back) =>
    command(`rate again(${back})`, async (model, real) => {
      const form = [...model.forms].at(-1 - back);
      if (!form) return;
      const [ofForm, { person: by, ...content }] = form;
      const who: Who | undefined = [
        ...real.people.residents.map((_, at): Who => ({ account: at })),
        ...real.holders.map((_, at): Who => ({ holder: at })),
      ].find((one) => model.personOf(one) === by);
      if (!who) return;
      const again = { ...content, key: ofForm };
      agree(`rate again(${back})`, await sendForm(real, who, again), model.againstRating(who, again));
    }),
  );

  const code = fc.oneof({ arbitrary: fc.nat(9), weight: 8 }, { arbitrary: fc.constant(null), weight: 1 });
  const whoIdentifies = fc.oneof(
    { arbitrary: account, weight: 5 },
    { arbitrary: fc.constant<Who>({ visitor: true }), weight: 5 },
    { arbitrary: fc.constant<Who>({ desk: 0 }), weight: 1 },
  );
  const times = fc.oneof({ arbitrary: fc.constant(1), weight: 12 }, { arbitrary: fc.constant(6), weight: 1 });
  const useCode = fc.record({ who: whoIdentifies, code, again: fc.boolean(), times }).map((given) => {
    const what = `identify(${JSON.stringify(given)})`;
    return command(what, async (model, real) => {
      // The last codes are tried most: older ones are worth nothing.
      const at = given.code === null ? null : real.codes.length - 1 - (given.code % Math.min(3, real.codes.length));
      for (let time = 0; time < given.times; time++) {
        const known = at === null ? "" : (model.codes[at]?.key ?? "");
        const form = given.again && known ? known : randomUUID();
        const typed = at === null ? randomUUID() : (real.codes[at] ?? "");
        const against = model.againstIdentifying(given.who, at, form);
        const from = `net ${randomUUID()}`;
        const result = await identify(accountOf(real, given.who), real.round.slug, { code: typed, key: form, from });
        if (!agree(what, result, against)) {
          if (!("desk" in given.who)) model.tryInVain(at);
        } else if (at !== null) {
          model.identify(given.who, at, form);
          if ("kind" in result && result.kind === "code_holder") real.holders.push(result);
        }
      }
    });
  });

  const replace = fc.record({ who: atADesk, person }).map((given) => {
    const what = `replace(${JSON.stringify(given)})`;
    return command(what, async (model, real) => {
      const against = model.againstReplacing(given.who, given.person);
      const number = real.numbers[given.person] ?? "";
      const result = await replaceCode(accountOf(real, given.who), real.round.slug, number);
      if (agree(what, result, against) && "code" in result) {
        model.replace(given.person);
        real.codes.push(result.code);
      }
    });
  });

  const paper = fc.record({ who: atADesk, person, ballot }).map((given) => {
    const what = `paper(${JSON.stringify(given)})`;
    return command(what, async (model, real) => {
      const against = model.againstPaper(given.who, given.person);
      const entry = { number: real.numbers[given.person] ?? "", answers: given.ballot };
      const result = await enterPaper(accountOf(real, given.who), real.round.slug, entry);
      if (!agree(what, result, against) || !("desk" in given.who)) return;
      const expected = model.paper(given.who.desk, given.person, given.ballot);
      if (!("outcome" in result) || result.outcome !== expected)
        throw new Disagreement(`${what}: ${JSON.stringify(result)}; the model: ${expected}`);
    });
  });

  const restart = fc.record({ who: atADesk, person }).map((given) => {
    const what = `restart(${JSON.stringify(given)})`;
    return command(what, async (model, real) => {
      const against = model.againstRestart(given.who, given.person);
      const result = await restartPaper(accountOf(real, given.who), real.round.slug, real.numbers[given.person] ?? "");
      if (agree(what, result, against)) model.restart(given.person);
    });
  });

  const look = anybody.map((given) => {
    const what = `look(${JSON.stringify(given)})`;
    return command(what, async (model, real) => {
      const who = existing(real, given);
      const of = model.personOf(who);
      const voice = await voiceOf(actorOf(real, who), real.round);
      if (!agree(what, voice, of === null ? ["not_in_register"] : []) || isRefused(voice) || of === null) return;
      const { marks: read, receipt } = await ownSet(real.round, voice);
      const set = `${of}: ${inOrder(read)}`;
      if (set !== `${of}: ${inOrder(model.given.get(of) ?? new Map())}`)
        throw new Disagreement(`${what}: reads ${set}; the model: ${inOrder(model.given.get(of) ?? new Map())}`);
      const before = real.receipts.get(set);
      const taken = [...real.receipts].some(([other, one]) => other !== set && one !== null && one === receipt);
      if ((before !== undefined && before !== receipt) || taken || (receipt === null) !== (read.size === 0))
        throw new Disagreement(`${what}: receipt ${receipt ?? "none"} for ${set}`);
      real.receipts.set(set, receipt);
    });
  });

  const move = fc.constantFrom(...plans).map((number) =>
    command(`plan ${number} leaves or comes back`, async (model, real) => {
      const joins = model.joining.has(number);
      const where = { roundId_number: { roundId: real.round.id, number } };
      await db.plan.update({ where, data: { state: joins ? "withdrawn" : "admitted" } });
      if (joins) model.joining.delete(number);
      else model.joining.add(number);
    }),
  );

  const timePasses = fc.constant(null).map(() =>
    command("time passes", async (model, real) => {
      if (model.phase === "open") {
        await closeValuing(real.round, { released: false });
        model.phase = "over";
      } else {
        const against = model.phase === "released" ? ["already_released"] : [];
        agree("release", await byTwo(real.people.two, real.round.slug, "release"), against);
        model.phase = "released";
      }
    }),
  );

  const often = <T>(times: number, one: T) => Array.from({ length: times }, () => one);
  return [
    ...[...often(12, rate), ...often(3, rateAgain), ...often(6, useCode), replace],
    ...[...often(6, paper), restart, ...often(3, look), ...often(3, move), timePasses],
  ];
}

const inOrder = (marks: ReadonlyMap<number, number>) =>
  [...marks]
    .toSorted(([one], [other]) => one - other)
    .map(([plan, mark]) => `${plan}=${mark}`)
    .join();

/** Everything that is stored of the round, counted by the product and read row by row, is what the model has. */
async function compareAll(model: Model, { round, entries }: Real): Promise<void> {
  const { ratingCounts, turnout } = await import("#app/modules/waardering/queries.server.ts");
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const roundId = round.id;
  const [rows, counts, people, events, ballots] = await Promise.all([
    db.rating.findMany({ where: { roundId }, include: { plan: true }, orderBy: { sequence: "asc" } }),
    ratingCounts(roundId),
    turnout(roundId),
    db.auditEvent.count({ where: { roundId, type: { startsWith: "waardering." } } }),
    db.paperBallot.count({ where: { roundId } }),
  ]);
  const last = new Map<string, Map<number, number>>();
  for (const { voterRef: ref, plan, value } of rows) {
    const voter = Buffer.from(ref).toString("hex");
    last.set(voter, (last.get(voter) ?? new Map<number, number>()).set(plan.number, value));
  }
  const refOf = (person: number) => Buffer.from(voterRef(roundId, entries[person] ?? "")).toString("hex");
  const stored = listed.map((person) => inOrder(last.get(refOf(person)) ?? new Map()));
  const expected = listed.map((person) => inOrder(model.given.get(person) ?? new Map()));
  const counted = plans.map((plan) =>
    inOrder(new Map((counts.get(String(plan)) ?? []).map(({ mark, count }) => [mark, count]))),
  );
  const sums = plans.map((plan) => {
    const given = [...model.given.values()].flatMap((own) => own.get(plan) ?? []);
    return inOrder(new Map(given.map((mark) => [mark, given.filter((one) => one === mark).length])));
  });
  const is = JSON.stringify({ stored, counted, people, rows: rows.length, events, ballots });
  const must = JSON.stringify({
    ...{ stored: expected, counted: sums, people: model.given.size, rows: model.rows, events: model.events },
    ballots: model.ballots.size,
  });
  if (is !== must) throw new Disagreement(`at the end: ${is}; the model: ${must}`);
}

/** Each guard is gone in the rounds that the table names. */
const guardsGone = `
  CREATE TABLE "GuardGone" ("roundId" integer, guard text);
  GRANT SELECT, INSERT ON "GuardGone" TO lvb_app;
  CREATE FUNCTION is_gone(of_guard text, in_round integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM "GuardGone" WHERE "roundId" = in_round AND guard = of_guard) $$;

  ALTER FUNCTION why_not_value RENAME TO why_not_value_whole;
  CREATE FUNCTION why_not_value(in_round integer, with_rules integer, on_day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN NOT is_gone('no-phase', in_round) THEN why_not_value_whole(in_round, with_rules, on_day) END $$;

  CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF is_gone('plan-stays', NEW."roundId") THEN NEW.state := OLD.state; END IF; RETURN NEW; END $$;
  CREATE TRIGGER stays BEFORE UPDATE ON "Plan" FOR EACH ROW EXECUTE FUNCTION stays();

  CREATE OR REPLACE FUNCTION rating_of_key(key uuid, by_voter bytea, of_plan integer, mark integer)
    RETURNS TABLE (outcome text, rating uuid, day date) LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN ("voterRef", "planId", value) = (by_voter, of_plan, mark) OR is_gone('key-not-compared', "roundId")
        THEN 'stored' ELSE 'key_reused' END, id, one.day
      FROM "Rating" one WHERE idem = key $$;

  CREATE FUNCTION stays_good() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.state = 'used' AND is_gone('code-stays-good', (SELECT "roundId" FROM "RegisterEntry" WHERE id = NEW."entryId"))
        THEN NEW.state := 'issued'; NEW."usedWith" := NULL; END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER stays_good BEFORE UPDATE ON "Stemcode" FOR EACH ROW EXECUTE FUNCTION stays_good();

  CREATE FUNCTION by_nobody() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF is_gone('own-second-entry', NEW."roundId") THEN NEW."enteredHash" := ''; END IF;
      IF is_gone('never-blocked', NEW."roundId") THEN NEW.state := 'waiting'; END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER by_nobody BEFORE INSERT OR UPDATE ON "PaperBallot" FOR EACH ROW EXECUTE FUNCTION by_nobody();

  CREATE FUNCTION of_age() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF is_gone('any-age', NEW."roundId") THEN NEW."meetsAge" := true; END IF; RETURN NEW; END $$;
  CREATE TRIGGER of_age BEFORE INSERT ON "RegisterEntry" FOR EACH ROW EXECUTE FUNCTION of_age()`;
