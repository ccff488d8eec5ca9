import { callOf, insteadOfRatePlan } from "../rate-plan.ts";
import { Checks, type Row } from "../row.ts";
import { inFlight, rating, sendForm, setStage } from "../voters.ts";

/** Many voters at once, each one rating: what was acknowledged, what is stored and what is counted are the same. */
export const a2: Row = {
  name: "A2",
  promise: "Every answer that was acknowledged is stored and counted, with 500 under way at once.",
  sizes: { small: 150, full: 10_000 },
  saboteurs: { "skips-some": { size: 500, what: "one write of five hundred is acknowledged and not done" } },
  async run({ size, sabotage, place, say }) {
    const { round, voters, path } = await setStage(size);
    if (sabotage) await place.asOwner(`CREATE SEQUENCE writes; GRANT USAGE ON SEQUENCE writes TO lvb_app; ${skipping}`);
    const app = await place.startApp();
    const start = performance.now();
    const times: number[] = [];
    const acknowledged = await inFlight(500, voters, async ({ cookie }, at) => {
      const sent = performance.now();
      const { status } = await sendForm(app.url + path, cookie, rating(1 + (at % 3), at % 5 === 0 ? -1 : 1));
      times.push(performance.now() - sent);
      return status === 303;
    });
    const p99 = times.sort((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? 0;
    say(`${size} voters in ${((performance.now() - start) / 1000).toFixed(1)} s, p99 ${p99.toFixed(0)} ms`);
    const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
    const { ratingCounts } = await import("#app/modules/waardering/queries.server.ts");
    const stored = await place.asOwner<{ voter: string; number: number; value: number }>(
      `SELECT encode(r."voterRef", 'hex') AS voter, p.number, r.value FROM "Rating" r JOIN "Plan" p ON p.id = r."planId"`,
    );
    const storedOf = new Map(stored.map((one) => [one.voter, one]));
    const checks = new Checks();
    for (const [at, { personRef }] of voters.entries()) {
      const one = storedOf.get(Buffer.from(voterRef(round.id, personRef)).toString("hex"));
      const same = one?.number === 1 + (at % 3) && one.value === (at % 5 === 0 ? -1 : 1);
      checks.check(acknowledged[at] === true && same, () => `voter ${at}: ${JSON.stringify(one)}`);
    }
    const counts = [...(await ratingCounts(round.id)).values()].flat();
    const counted = counts.reduce((sum, { count }) => sum + count, 0);
    checks.check(counted === size && stored.length === size, () => `${counted} counted, ${stored.length} stored`);
    return checks.outcome;
  },
};

const skipping = insteadOfRatePlan(
  "rate_plan_whole",
  `BEGIN
    IF nextval('writes') = 250 THEN
      outcome := 'stored'; rating := key; day := on_day;
    ELSE
      ${callOf("rate_plan_whole")}
    END IF;
  END`,
);
