import { randomUUID } from "node:crypto";
import { ballotOf, pairOf, ratingOf, sendFilled, severalOf, wayOf, type Filled } from "../choices.ts";
import { Checks, type Place, type Row } from "../row.ts";
import { inFlight, rating, sendForm, setMixedStage, type MixedStage, type Voter } from "../voters.ts";

const parallel = 20;

/**
 * Every voter sends one answer twenty times at the same moment, to two servers: half with one key, as a form that is sent
 * twice, half each with its own, as forms of different windows. Of a rating one that counts must be left, and eleven rows in
 * order. To a pair, which the site gave them while they asked for one four times at once, one answer of either side must be left, and
 * all others be refused. Of several choices that waited in a browser, or in eleven, one per plan must count; of
 * whole ballots one must count, whole.
 *
 * Then the same person by all channels of a round with a register at once: one stemcode, used twenty times at the same moment
 * with and without an account, and two officers with a ballot on paper, of whom the
 * first tries to enter it again. One way in, and one counted rating.
 */
export const a1: Row = {
  name: "A1",
  promise: "One person, one counted answer per plan and per pair, however often and wherever it is sent at once.",
  sizes: { small: 6, full: 1000 },
  saboteurs: {
    "no-lock-no-unique": { size: 30, what: "the order of answers is neither locked nor unique" },
    "code-stays-good": { size: 5, what: "a stemcode that was used is taken again" },
    "nullable-unique": { size: 30, what: "the unique key holds a column that may be empty, and there is no lock" },
    "pair-not-unique": { size: 10, what: "the answer to a pair is looked for and not unique" },
  },
  async run({ size, sabotage, place, say }) {
    const stage = await setMixedStage(size);
    if (sabotage) await place.asOwner(faults[sabotage] ?? withoutGuards(sabotage));
    const urls = [await place.startApp(), await place.startApp()].map(({ url }) => url);
    const start = performance.now();
    const sent = await inFlight(10, stage.voters, (voter, at) => sendAtOnce(urls, stage, voter, at));
    const seconds = (performance.now() - start) / 1000;
    say(`${size * parallel} answers in ${seconds.toFixed(1)} s`);
    const checks = new Checks();
    await checkRatings(checks, place, stage, sent);
    await checkPairs(checks, place, stage, sent);
    await checkCounts(checks, stage);
    await acrossChannels(checks, urls, stage.voters.slice(0, Math.ceil(size / 20)));
    return checks.outcome;
  },
};

interface Sent {
  readonly form: Filled;
  readonly status: number;
}

/** One answer in twenty forms, half of them one and the same. */
async function sendAtOnce(
  urls: readonly string[],
  stage: MixedStage,
  voter: Voter,
  at: number,
): Promise<readonly Sent[]> {
  const site = (number: number) => urls[number % 2] ?? "";
  const fill = await fillerOf(site, stage, voter, at);
  const again = await fill(true);
  const forms: Filled[] = [];
  for (let number = 0; number < parallel; number++) forms.push(number % 2 === 0 ? again : await fill(false));
  return Promise.all(
    forms.map(async (form, number) => ({ form, status: (await sendFilled(site(number >> 1), form)).status })),
  );
}

const several: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, -1],
  [3, 1],
]);

/** Fills in a form of this voter; those of other windows answer a pair the other way. */
async function fillerOf(
  site: (number: number) => string,
  stage: MixedStage,
  voter: Voter,
  at: number,
): Promise<(first: boolean) => Filled | Promise<Filled>> {
  switch (wayOf(at)) {
    case "rating":
      return () => ratingOf(stage, voter, 1, 1);
    case "several":
      return () => severalOf(stage, voter, several);
    case "ballot":
      return (first) => ballotOf(stage, voter, first ? 1 : 2);
    case "pair": {
      const begin = (number: number) => sendForm(site(number) + stage.pairs.path, voter.cookie, { begin: "1" });
      await Promise.all(Array.from({ length: 4 }, (_, number) => begin(number)));
      const given = await pairOf(site(0), stage, voter, "left");
      if (!given) throw new Error("the site has no pair for somebody new");
      return (first) => {
        if (first) return given;
        const key = randomUUID();
        const stores = given.stores.map((one) => ({ ...one, key }));
        return { ...given, fields: { ...given.fields, answer: "right", key }, stores };
      };
    }
  }
}

/** As many rows per plan as there were keys, numbered one by one; of several choices, that leave a plan that is rated, perhaps fewer. */
async function checkRatings(
  checks: Checks,
  place: Place,
  { round, fund, voters }: MixedStage,
  sent: readonly (readonly Sent[])[],
): Promise<void> {
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  const kept = await place.asOwner<{ voter: string; plan: number; rows: number; sequences: number; last: number }>(
    `SELECT encode(r."voterRef", 'hex') AS voter, p.number AS plan, count(*)::int AS rows,
      count(DISTINCT r.sequence)::int AS sequences, max(r.sequence) AS last
    FROM "Rating" r JOIN "Plan" p ON p.id = r."planId" GROUP BY 1, 2 ORDER BY 2`,
  );
  for (const [at, { personRef }] of voters.entries()) {
    const way = wayOf(at);
    if (way === "pair") continue;
    const ref = Buffer.from(voterRef((way === "ballot" ? fund.round : round).id, personRef)).toString("hex");
    const mine = kept.filter(({ voter }) => voter === ref);
    const served = sent[at]?.every(({ status }) => status === 303) ?? false;
    const most = parallel / 2 + 1;
    const right = mine.every(
      ({ rows, sequences, last }) =>
        rows === sequences && rows === last && rows <= most && (way === "several" || rows === most),
    );
    const plans = mine.map(({ plan }) => plan).join();
    const all = plans === (way === "rating" ? "1" : "1,2,3") && new Set(mine.map(({ rows }) => rows)).size === 1;
    checks.check(
      right && all && served,
      () => `voter ${at} (${way}): ${JSON.stringify({ mine, statuses: sent[at]?.map(({ status }) => status) })}`,
    );
  }
}

/** One answer to the pair that was issued, and whoever sent that one was told so; one pair more waits. */
async function checkPairs(
  checks: Checks,
  place: Place,
  { pairs, voters }: MixedStage,
  sent: readonly (readonly Sent[])[],
): Promise<void> {
  const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
  const kept = await place.asOwner<{ voter: string; issued: number; keys: string[] }>(
    `SELECT encode(i."voterRef", 'hex') AS voter, count(DISTINCT i.id)::int AS issued,
      coalesce(array_agg(c.idem::text) FILTER (WHERE c.idem IS NOT NULL), '{}') AS keys
    FROM "IssuedPair" i LEFT JOIN "Comparison" c ON c."pairId" = i.id GROUP BY 1`,
  );
  const keptOf = new Map(kept.map((one) => [one.voter, one]));
  for (const [at, { personRef }] of voters.entries()) {
    if (wayOf(at) !== "pair") continue;
    const one = keptOf.get(Buffer.from(voterRef(pairs.round.id, personRef)).toString("hex"));
    const mine = sent[at] ?? [];
    const honest = mine.every(({ form, status }) => status === (form.fields["key"] === one?.keys[0] ? 303 : 409));
    checks.check(
      one?.keys.length === 1 && one.issued === 2 && mine.length === parallel && honest,
      () => `voter ${at} (pair): ${JSON.stringify({ ...one, statuses: mine.map(({ status }) => status) })}`,
    );
  }
}

/** Everybody counts once: on the plan that all rate, in the pairs, and among who took part. */
async function checkCounts(checks: Checks, { round, pairs, fund, voters }: MixedStage): Promise<void> {
  const { ballotCounts, comparisonCounts, ratingCounts, turnout } =
    await import("#app/modules/waardering/queries.server.ts");
  const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
  const many = (of: readonly string[]) => voters.filter((_, at) => of.includes(wayOf(at))).length;
  const ratings = await ratingCounts(round.id);
  const found = [
    ...["1", "2", "3"].map((plan) => sum(ratings.get(plan) ?? [])),
    await turnout(round.id),
    sum(await comparisonCounts(pairs.round.id)),
    await turnout(pairs.round.id),
    // Each ballot counts whole, as one of those that were sent.
    sum((await ballotCounts(fund.round.id)).filter(({ plans }) => ["1", "2"].includes(plans.join()))),
    await turnout(fund.round.id),
  ];
  const raters = many(["rating", "several"]);
  const expected = [
    ...[raters, many(["several"]), many(["several"]), raters, many(["pair"]), many(["pair"])],
    ...[many(["ballot"]), many(["ballot"])],
  ];
  checks.check(found.join() === expected.join(), () => `${found.join()} are counted, not ${expected.join()}`);
}

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
        { from: addressOf(voter) },
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

const faults: Readonly<Record<string, string>> = {
  // Whatever marks a code as used is undone at once.
  "code-stays-good": `
    CREATE FUNCTION stay_good() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.state = 'used' THEN NEW.state := 'issued'; NEW."usedWith" := NULL; END IF; RETURN NEW; END $$;
    CREATE TRIGGER stay_good BEFORE UPDATE ON "Stemcode" FOR EACH ROW EXECUTE FUNCTION stay_good()`,
  // Whoever looks and then writes takes a moment.
  "pair-not-unique": `
    ALTER TABLE "Comparison" DROP CONSTRAINT "Comparison_pkey";
    DO $do$ BEGIN
      EXECUTE replace(pg_get_functiondef('answer_pair'::regproc), 'INSERT INTO', 'PERFORM pg_sleep(0.05); INSERT INTO');
    END $do$`,
};

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
