import { randomUUID } from "node:crypto";
import type { Round } from "#app/modules/rounds/core/round.ts";
import {
  choiceTables,
  dumpOf,
  likenesses,
  linkedByChance,
  ownersIn,
  tellingIn,
  type Dump,
  type Likeness,
} from "../attacker.ts";
import { built, changed } from "../changed.ts";
import { ask, formsOf } from "../crawl.ts";
import { Checks, type Place, type Row } from "../row.ts";
import { cookieFor, inFlight, rating, sendForm, setStage, type Answer, type Voter } from "../voters.ts";

/** How somebody takes part; in turn, so that in each table there are some of the beginning and some of the end. */
type Kind = "account" | "code" | "tied" | "paper" | "pairs";
const turns: readonly Kind[] = [
  ...(["account", "paper", "pairs", "account", "code"] as const),
  ...(["paper", "account", "pairs", "paper", "tied"] as const),
];

/** Somebody whom the attacker knows. */
interface Known extends Voter {
  readonly kind: Kind;
  readonly at: number;
  /** What the reference of the voter is made of: of the account, or of the entry in the register. */
  readonly voice: string;
  /** In the municipality's list and in the letter; only in a round with a register. */
  readonly number: string;
  readonly code: string;
  /** What stood in the forms that this person sent, and nobody else's. */
  readonly words: string[];
}

type Rounds = Readonly<Record<"ratings" | "register" | "pairs", Round>>;
const roundOf: Readonly<Record<Kind, keyof Rounds>> = {
  ...{ account: "ratings", code: "register", tied: "register", paper: "register", pairs: "pairs" },
};

async function gather(size: number): Promise<{ rounds: Rounds; voters: readonly Known[] }> {
  const { makeEntry, makeValuedRound, registerChannels, valuingRules } =
    await import("#tests/support/waardering-factories.ts");
  const { round: ratings, voters } = await setStage(size, 12);
  const { round: register } = await makeValuedRound(3, { rules: { channels: registerChannels } });
  const { round: pairs } = await makeValuedRound(6, { rules: valuingRules({ method: "pairs" }) });
  const known = await inFlight(4, voters, async (voter, at) => {
    const kind = turns[at % turns.length] ?? "account";
    const made =
      roundOf[kind] === "register" ? await makeEntry(register, { number: `L-${randomUUID().toUpperCase()}` }) : null;
    const { number = "", code = "", entry: voice = voter.personRef } = made ?? {};
    return { ...voter, kind, at, voice, number, code, words: [number, code].filter((word) => word !== "") };
  });
  return { rounds: { ratings, register, pairs }, voters: known };
}

/** Lets people take part over HTTP, as the pages of the site would. */
async function valuing(url: string, rounds: Rounds) {
  const { makeOfficer } = await import("#tests/support/factories.ts");
  const desks: string[] = [];
  for (let desk = 0; desk < 2; desk++) {
    const { accountId: id } = await makeOfficer(["desk_officer"]);
    desks.push(await cookieFor({ id, kind: "office" }));
  }
  const address = ({ kind }: Known) => `${url}/rondes/${rounds[roundOf[kind]].slug}/waardering`;
  /** By kind of voter, each course of addresses that one of them asked for: what a server on the way keeps. */
  const courses = new Map<Kind, Set<string>>();
  const noteCourse = ({ kind }: Known, addresses: readonly string[]) =>
    courses.set(kind, (courses.get(kind) ?? new Set()).add(addresses.join(" ")));
  const from = ({ at }: Known) => `127.1.${Math.floor(at / 250)}.${1 + (at % 250)}`;
  const ratesAll = async (voter: Known, cookie: string) => {
    const answers: Answer[] = [];
    for (const plan of [1, 2, 3]) {
      const form = rating(plan, plan === 2 ? -1 : 1);
      voter.words.push(form.key);
      answers.push(await sendForm(address(voter), cookie, form));
    }
    return answers;
  };
  const usesCode = async (voter: Known, cookie: string) => {
    const form = { code: voter.code, key: randomUUID() };
    voter.words.push(form.key);
    const used = await sendForm(`${address(voter)}/meedoen`, cookie, form, { from: from(voter) });
    return [used, ...(await ratesAll(voter, cookie || used.cookie))];
  };
  /** Of twelve plans the three that the site shows one after the other: which they are may not tell when, either. */
  const ratesSome = async (voter: Known) => {
    const answers: Answer[] = [];
    const course: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const page = await ask(address(voter), { cookie: voter.cookie });
      const shown = formsOf(page.body.toString()).find(({ fields }) => fields.some(({ name }) => name === "mark"));
      const { plan = "", key = "" } = Object.fromEntries(shown?.fields.map(({ name, value }) => [name, value]) ?? []);
      voter.words.push(key);
      const form = rating(Number(plan), turn === 1 ? -1 : 1, key);
      const answer = await sendForm(url + (shown?.action ?? ""), voter.cookie, form);
      course.push(shown?.action ?? "", answer.location);
      answers.push(answer);
    }
    if (answers.every(({ status }) => status === 303)) noteCourse(voter, course);
    return answers;
  };
  const comparesSome = async (voter: Known) => {
    const answers = [await sendForm(address(voter), voter.cookie, { begin: "1" })];
    const course: string[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const page = await ask(address(voter), { cookie: voter.cookie });
      const form = formsOf(page.body.toString()).find(({ fields }) => fields.some(({ name }) => name === "answer"));
      const fields = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? []);
      voter.words.push(...["pair", "key"].flatMap((name) => fields[name] ?? []));
      const answer = await sendForm(url + (form?.action ?? ""), voter.cookie, fields);
      course.push(form?.action ?? "", answer.location);
      answers.push(answer);
    }
    if (answers.every(({ status }) => status === 303)) noteCourse(voter, course);
    return answers;
  };
  /** Of every three ballots on paper one is entered for the second time, too. */
  const onPaper = async ({ at, number }: Known) => {
    const form = { intent: "paper", number, "marks.p1": "1", "marks.p2": "-1", "marks.p3": "1" };
    const answers: Answer[] = [];
    for (const cookie of at % turns.length === 1 ? desks : desks.slice(0, 1))
      answers.push(await sendForm(`${url}/werk/rondes/${rounds.register.slug}/balie`, cookie, form));
    return answers;
  };
  return {
    /** Answers what the site answered to each of the forms. */
    takesPart: (voter: Known): Promise<Answer[]> => {
      if (voter.kind === "account") return ratesSome(voter);
      if (voter.kind === "pairs") return comparesSome(voter);
      if (voter.kind === "paper") return onPaper(voter);
      return usesCode(voter, voter.kind === "tied" ? voter.cookie : "");
    },
    words: desks.map((cookie) => cookie.split("=")[1] ?? ""),
    courses,
  };
}

/** Tables whose rows a form brings. The database refuses each of them for a while, and tells the site what stood in it. */
const refusing = ["Rating", "IssuedPair", "Stemcode", "PaperBallot"];
const refuse = refusing.map((table) => `ALTER TABLE "${table}" ADD CONSTRAINT "no more" CHECK (false) NOT VALID`);
const takeAgain = refusing.map((table) => `ALTER TABLE "${table}" DROP CONSTRAINT "no more"`);

/**
 * Voters take part one after the other: by an account, by a stemcode with and without one, by a ballot on paper at the desk, and
 * by answering pairs. An attacker who knows each of them, and from a log of requests in what order they came,
 * gets a copy of the database made after the night with all that PostgreSQL tells beside its rows, and what the site wrote to its
 * log, also when the database failed, but not the key of the round. No order in it, shifted as suits it best, links more voters to
 * their choices than chance does, nor looks like the order in which they came; and no address that somebody asks for, which
 * servers on the way keep, tells apart who takes part in the same way.
 */
export const d6: Row = {
  name: "D6",
  promise: "Without the key of the round nobody links a choice to a person, whatever else leaks.",
  sizes: { small: 60, full: 1000 },
  ownServer: true,
  together: true,
  saboteurs: {
    "no-shuffle": { size: 100, what: "the order in which residents came stays in each of the tables of choices" },
    rotated: { size: 100, what: "that order stays in one of them, but for one place" },
    "rough-time": {
      size: 100,
      what: "a choice tells in which part of the day it was made, and the order within it is gone",
    },
    "time-column": { size: 100, what: "a choice has a time" },
    "event-per-choice": { size: 100, what: "the log has an event for each choice" },
    "actor-in-event": { size: 100, what: "an event names who chose, and the choice" },
    "logged-forms": { size: 100, what: "the log of the site holds what forms bring" },
    "logged-rows": { size: 100, what: "the log of the database holds the rows that it refuses" },
    "told-address": { size: 100, what: "an address says which plan was rated" },
  },
  async run({ size, sabotage, place, say }) {
    const { rounds, voters } = await gather(size);
    if (sabotage) {
      await place.asOwner(faults(rounds));
      const database = new URL(place.ownerUrl).pathname.slice(1);
      for (const setting of ["log_min_messages = warning", "log_error_verbosity = verbose"])
        await place.asAdmin(`ALTER DATABASE "${database}" SET ${setting}`);
    }
    const app = await place.startApp({ LOG_LEVEL: "trace", ...(sabotage && faultyApp()) });
    const site = await valuing(app.url, rounds);
    const checks = new Checks();
    const failed = await whileRefused(place, () => inFlight(1, voters.slice(0, turns.length), site.takesPart));
    checks.check(
      failed.flat().some(({ status }) => status >= 500),
      () => "the database refused nothing",
    );
    // One at a time: nobody's order is surer than this.
    await inFlight(1, voters, async (voter) => {
      const answers = await site.takesPart(voter);
      const taken =
        answers.length > 0 && answers.every(({ status }) => status === (voter.kind === "paper" ? 200 : 303));
      checks.check(taken, () => `voter ${voter.at}, ${voter.kind}: ${answers.map(({ status }) => status).join()}`);
      if (sabotage) await place.asOwner(withActor, [voter.accountId, voter.words.at(-1), rounds.register.id]);
    });
    say(`${size} voters chose`);
    for (const [kind, courses] of site.courses)
      checks.check(
        courses.size === 1,
        () => `addresses tell voters by ${kind} apart: ${[...courses].slice(-2).join(" or ")}`,
      );
    const truth = await truthOf(voters, rounds);
    const evening = sabotage ? await dumpOf(place) : null;
    const { runNightly } = await import("#tests/support/nightly.ts");
    await runNightly(place.ownerUrl);
    if (sabotage) await rotate(place, truth.get("all") ?? []);
    say("the night is over");
    const dump = await dumpOf(place);
    const owners = new Set(ownersIn(dump).values());
    for (const [at, ref] of (truth.get("all") ?? []).entries())
      checks.check(owners.has(ref), () => `the choice of voter ${at} is not in the dump`);

    const all = likenesses(dump, truth);
    const telling = tellingIn(all);
    for (const one of all)
      checks.check(
        !telling.includes(one),
        () => `${one.order} links ${one.links} of ${one.voters}, ${one.alike.toFixed(2)} alike`,
      );
    const best = all.reduce((one, other) => (other.links > one.links ? other : one));
    const tried = all.reduce((sum, { voters: many }) => sum + many, 0);
    say(`${all.length} orders, ${tried} shifts; by chance at most ${linkedByChance(tried)}`);
    say(`the best is ${best.order} of ${best.among}: ${best.links} of ${best.voters}`);

    const lines = app
      .log()
      .split("\n")
      .filter((line) => line.startsWith("{"));
    checks.check(lines.length >= refusing.length, () => `the log of the site has ${lines.length} lines`);
    // All of them are looked at for the faults.
    const traces = new Checks(10_000);
    const databaseLog = await place.databaseLog();
    checks.check(databaseLog !== "", () => "the log of the database was not found");
    const logs = { log: app.log(), databaseLog };
    lookForTraces(traces, dump, { voters, ...logs, truth: truth.get("all") ?? [], words: site.words });
    const { asked, found, missed } = traces.outcome;
    const whole = {
      asked: checks.asked + asked,
      found: checks.found + found,
      missed: [...checks.missed, ...(missed ?? [])],
    };
    const seen = evening
      ? faultsSeen(telling, tellingIn(likenesses(evening, truth)), [...checks.missed, ...traces.missed])
      : [];
    return { ...whole, seen, value: `links=${((100 * best.links) / size).toFixed(1)}%` };
  },
};

/** Lets people send forms while the database refuses what they bring: all that it says of that may come into the log. */
async function whileRefused<T>(place: Place, run: () => Promise<T>): Promise<T> {
  for (const sql of refuse) await place.asOwner(sql);
  const done = await run();
  for (const sql of takeAgain) await place.asOwner(sql);
  return done;
}

/** The references of those who came, in that order: of each round, and of all. */
async function truthOf(voters: readonly Known[], rounds: Rounds): Promise<Map<string, string[]>> {
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  const known = voters.map(({ kind, voice }) => ({
    round: roundOf[kind],
    ref: Buffer.from(voterRef(rounds[roundOf[kind]].id, voice)).toString("hex"),
  }));
  const names = Object.keys(rounds);
  return new Map(
    ["all", ...names].map((name) => [
      name,
      known.filter(({ round }) => name === "all" || round === name).map(({ ref }) => ref),
    ]),
  );
}

interface Traces {
  readonly voters: readonly Known[];
  readonly log: string;
  readonly databaseLog: string;
  readonly truth: readonly string[];
  /** Of the desk: what nobody reads in a log. */
  readonly words: readonly string[];
}

/** Persons, addresses and forms stand nowhere beside a choice, and none of it is in a log. */
function lookForTraces(checks: Checks, dump: Dump, { voters, log, databaseLog, truth, words }: Traces): void {
  const choices = JSON.stringify(choiceTables.map((name) => dump.get(name)));
  const others = [...dump].filter(([name]) => !(choiceTables as readonly string[]).includes(name));
  const otherText = JSON.stringify(others.map(([, rows]) => rows));
  const emails = new Map((dump.get("Account") ?? []).map(({ text }) => [Number(text["id"]), text["email"] ?? ""]));
  for (const { at, accountId, personRef, voice, cookie, words: own } of voters) {
    const email = emails.get(accountId) ?? "";
    const ref = truth[at] ?? "";
    const token = cookie.split("=")[1] ?? "";
    const beside = [email, personRef, voice].some((word) => choices.includes(word)) || otherText.includes(ref);
    const said = [email, personRef, voice, ref, token, ...own];
    checks.check(email !== "" && ref !== "" && !beside, () => `voter ${at} stands beside a choice`);
    const stands = (where: string) => said.some((word) => where.includes(word));
    checks.check(!stands(log), () => `voter ${at} stands in the log`);
    checks.check(!stands(databaseLog), () => `voter ${at} stands in the log of the database`);
  }
  for (const word of words)
    checks.check(!`${log}${databaseLog}`.includes(word), () => "the session of a desk stands in a log");
  for (const table of choiceTables)
    for (const { text } of dump.get(table) ?? []) {
      const own = ["id", "pairId", "idem"].flatMap((name) => text[name] ?? []);
      const elsewhere = own.some((word) => otherText.includes(word));
      const times = Object.entries(text).filter(([name, value]) => name !== "day" && /\d\d:\d\d/.test(value ?? ""));
      checks.check(!elsewhere && times.length === 0, () => `a row of ${table} is named elsewhere, or has a time`);
    }
}

/** All at once, each with traces of its own: a column, events of one round, or of another. */
const faults = ({ ratings }: Rounds) => `
  ALTER TABLE "Rating" ADD COLUMN at timestamptz NOT NULL DEFAULT clock_timestamp();
  CREATE SEQUENCE parts;
  GRANT USAGE ON SEQUENCE parts TO PUBLIC;
  ALTER TABLE "Rating" ADD COLUMN part integer NOT NULL DEFAULT nextval('parts')::integer / 30;
  CREATE FUNCTION note_choice() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO "AuditEvent" (role, type, "roundId", details)
      VALUES ('resident', 'waardering.rated', NEW."roundId", jsonb_build_object('rating', NEW.id));
    RETURN NEW;
  END $$;
  CREATE TRIGGER note_choice AFTER INSERT ON "Rating" FOR EACH ROW WHEN (NEW."roundId" = ${ratings.id})
    EXECUTE FUNCTION note_choice()`;

const withActor = `
  INSERT INTO "AuditEvent" ("actorId", role, type, "roundId", details)
  SELECT $1, 'resident', 'waardering.rated', "roundId", jsonb_build_object('rating', id)
  FROM "Rating" WHERE idem::text = $2 AND "roundId" = $3`;

/** A site that logs forms, and says in an address what was rated. */
function faultyApp(): Record<string, string> {
  const { NODE_OPTIONS = "", ...lines } = changed([
    [built, "done: \\(\\) => `(/rondes/\\$\\{\\w+\\}/waardering)`", "done: ({ plan }) => `$1?bewaard=${plan}`"],
  ]);
  return { ...lines, NODE_OPTIONS: `${NODE_OPTIONS} --import ${new URL("../logged-forms.js", import.meta.url).href}` };
}

/** Writes who took part in the order in which they came, but the first at the end. */
async function rotate(place: Place, [first = "", ...came]: readonly string[]): Promise<void> {
  await place.asOwner(`CREATE TABLE rotated AS SELECT * FROM "Participation"`);
  await place.asOwner(`ALTER TABLE "Participation" DISABLE TRIGGER USER`);
  await place.asOwner(`TRUNCATE "Participation"`);
  await place.asOwner(
    `INSERT INTO "Participation" SELECT rotated.* FROM rotated JOIN unnest($1::text[]) WITH ORDINALITY AS came (ref, at)
       ON ref = encode("voterRef", 'hex') ORDER BY at`,
    [[...came, first]],
  );
  await place.asOwner(`ALTER TABLE "Participation" ENABLE TRIGGER USER`);
  await place.asOwner(`DROP TABLE rotated`);
}

/** Which faults left a trace that the attacker found: in the orders after the night and before it, and in the log. */
function faultsSeen(night: readonly Likeness[], evening: readonly Likeness[], traces: readonly string[]): string[] {
  const tells = (order: string, ...among: string[]) =>
    night.some((one) => one.order === order && (among.length === 0 || among.includes(one.among)));
  const stays = choiceTables.every((table) => evening.some(({ order }) => order === `${table}.place`));
  return [
    ...(stays ? ["no-shuffle"] : []),
    ...(tells("Participation.place") ? ["rotated"] : []),
    ...(tells("Rating.part") ? ["rough-time"] : []),
    ...(tells("Rating.at") ? ["time-column"] : []),
    ...(tells("AuditEvent.id", "ratings") ? ["event-per-choice"] : []),
    ...(tells("AuditEvent.id", "register") ? ["actor-in-event"] : []),
    ...(traces.some((trace) => trace.endsWith("in the log")) ? ["logged-forms"] : []),
    ...(traces.some((trace) => trace.endsWith("in the log of the database")) ? ["logged-rows"] : []),
    ...(traces.some((trace) => trace.startsWith("addresses tell")) ? ["told-address"] : []),
  ];
}
