import { randomUUID } from "node:crypto";
import { Checks, type Row } from "../row.ts";
import { inFlight, rating, sendForm, setStage, type Voter } from "../voters.ts";

const parallel = 20;

/** What a voter's rows must look like: as many as there were keys, numbered one by one. */
interface Kept {
  readonly voter: string;
  readonly rows: number;
  readonly sequences: number;
  readonly last: number;
}

/**
 * Every voter sends one rating twenty times at the same moment, to two servers: half with one key, as a form that is sent
 * twice, half each with its own, as forms of different windows. One counted rating must be left, and eleven rows in order.
 *
 * Then the same person by all channels of a round with a register at once: one stemcode, used twenty times at the same moment
 * with and without an account, and two officers with a ballot on paper, of whom the
 * first tries to enter it again. One way in, and one counted rating.
 */
export const a1: Row = {
  name: "A1",
  promise: "One person, one counted answer per plan, however often and wherever it is sent at once.",
  sizes: { small: 20, full: 1000 },
  saboteurs: {
    "no-lock-no-unique": { size: 20, what: "the order of answers is neither locked nor unique" },
    "code-stays-good": { size: 20, what: "a stemcode that was used is taken again" },
    "nullable-unique": { size: 20, what: "the unique key holds a column that may be empty, and there is no lock" },
  },
  async run({ size, sabotage, place, say }) {
    const { round, voters, path } = await setStage(size);
    if (sabotage) await place.asOwner(sabotage === "code-stays-good" ? codeStaysGood : withoutGuards(sabotage));
    const apps = [await place.startApp(), await place.startApp()];
    const start = performance.now();
    const statuses = await inFlight(10, voters, async ({ cookie }) => {
      const key = randomUUID();
      const answers = Array.from({ length: parallel }, (_, at) =>
        sendForm(`${apps[at % 2]?.url ?? ""}${path}`, cookie, rating(1, 1, at % 2 === 0 ? key : randomUUID())),
      );
      return (await Promise.all(answers)).map(({ status }) => status);
    });
    const seconds = (performance.now() - start) / 1000;
    say(`${size * parallel} answers in ${seconds.toFixed(1)} s`);
    const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
    const { ratingCounts } = await import("#app/modules/waardering/queries.server.ts");
    const kept = await place.asOwner<Kept>(
      `SELECT encode("voterRef", 'hex') AS voter, count(*)::int AS rows, count(DISTINCT sequence)::int AS sequences,
        max(sequence) AS last FROM "Rating" GROUP BY 1`,
    );
    const keptOf = new Map(kept.map((one) => [one.voter, one]));
    const checks = new Checks();
    for (const [at, { personRef }] of voters.entries()) {
      const one = keptOf.get(Buffer.from(voterRef(round.id, personRef)).toString("hex"));
      const right = [one?.rows, one?.sequences, one?.last].every((number) => number === parallel / 2 + 1);
      const served = statuses[at]?.every((status) => status === 303) ?? false;
      checks.check(right && served, () => `voter ${at}: ${JSON.stringify({ ...one, statuses: statuses[at] })}`);
    }
    const counts = [...(await ratingCounts(round.id)).values()].flat();
    const counted = counts.reduce((sum, { count }) => sum + count, 0);
    checks.check(counted === size && kept.length === size, () => `${counted} are counted of ${size} voters`);
    await acrossChannels(
      checks,
      apps.map(({ url }) => url),
      voters.slice(0, Math.ceil(size / 20)),
    );
    return checks.outcome;
  },
};

async function acrossChannels(checks: Checks, urls: readonly string[], voters: readonly Voter[]): Promise<void> {
  const { makeOfficer } = await import("#tests/support/factories.ts");
  const { makeEntry, makeValuedRound, registerChannels } = await import("#tests/support/waardering-factories.ts");
  const { enterPaper } = await import("#app/modules/waardering/enter-paper.server.ts");
  const { ratingCounts, turnout } = await import("#app/modules/waardering/queries.server.ts");
  const { round } = await makeValuedRound(1, { rules: { channels: registerChannels } });
  const officers = [await makeOfficer(["desk_officer"]), await makeOfficer(["desk_officer"])];
  const path = `/rondes/${round.slug}/waardering`;
  await inFlight(5, voters, async ({ cookie }, voter) => {
    const { number, code } = await makeEntry(round);
    const onPaper = async () => {
      const told: string[] = [];
      for (const officer of [officers[0], officers[0], officers[1]]) {
        if (!officer) throw new Error("there are two officers");
        const end = await enterPaper(officer, round.slug, { number, answers: [{ plan: 1, mark: 1 }] });
        told.push("refused" in end ? end.refused : end.outcome);
      }
      return told.join();
    };
    const identifying = Array.from({ length: parallel }, (_, at) =>
      sendForm(
        `${urls[at % 2] ?? ""}${path}/meedoen`,
        at % 4 < 2 ? cookie : "",
        { code, key: randomUUID() },
        ...[undefined, undefined, addressOf(voter)],
      ),
    );
    const [answers, told] = await Promise.all([Promise.all(identifying), onPaper()]);
    checks.check(told === "first,own_ballot,stored", () => `the ballot of voter ${voter} on paper: ${told}`);
    const known = answers.flatMap(({ status, cookie: given }, at) =>
      status === 303 ? [at % 4 < 2 ? cookie : given] : [],
    );
    checks.check(known.length === 1, () => `voter ${voter} came in ${known.length} times by one code`);
    const ratings = known.flatMap((one) =>
      Array.from({ length: parallel }, (_, at) => sendForm(`${urls[at % 2] ?? ""}${path}`, one, rating(1, 1))),
    );
    const statuses = (await Promise.all(ratings)).map(({ status }) => status);
    checks.check(statuses.length > 0 && statuses.every((status) => status === 303), () => statuses.join());
  });
  const counted = [...(await ratingCounts(round.id)).values()].flat().reduce((sum, { count }) => sum + count, 0);
  const people = await turnout(round.id);
  checks.check(
    counted === voters.length && people === voters.length,
    () => `${counted} ratings of ${people} are counted of ${voters.length} persons by all channels`,
  );
}

/** Each at home: tries from one address are limited. */
const addressOf = (voter: number) => `127.${1 + voter}.0.1`;

/** Whatever marks a code as used is undone at once. */
const codeStaysGood = `
  CREATE FUNCTION stay_good() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN IF NEW.state = 'used' THEN NEW.state := 'issued'; NEW."usedWith" := NULL; END IF; RETURN NEW; END $$;
  CREATE TRIGGER stay_good BEFORE UPDATE ON "Stemcode" FOR EACH ROW EXECUTE FUNCTION stay_good()`;

function withoutGuards(sabotage: string): string {
  const loosened =
    sabotage === "nullable-unique"
      ? `ALTER TABLE "Rating" ADD COLUMN "deletedAt" timestamptz;
         CREATE UNIQUE INDEX ON "Rating" ("roundId", "voterRef", "planId", sequence, "deletedAt");`
      : "";
  return `
    DROP INDEX "Rating_roundId_voterRef_planId_sequence_key";
    ${loosened}
    CREATE OR REPLACE FUNCTION pg_temp.nothing() RETURNS void LANGUAGE sql AS $$ SELECT $$;
    DO $do$ DECLARE body text; BEGIN
      SELECT pg_get_functiondef('rate_plan'::regproc) INTO body;
      EXECUTE replace(body, 'PERFORM pg_advisory_xact_lock(hashtextextended(encode(by_voter, ''hex''), plan_id));', '');
    END $do$`;
}
