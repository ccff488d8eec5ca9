import { randomUUID } from "node:crypto";
import { cuttingProxy, type Side } from "../proxy.ts";
import { Checks, type Row } from "../row.ts";
import { inFlight, rating, sendForm, setStage, type Answer } from "../voters.ts";

/**
 * Of every twenty answers the connection is cut after the site has stored the rating and before the voter hears of it. Who
 * hears nothing sends the same form again, as a browser that is reloaded does. Everybody must end with a "stored", nobody
 * may be told no, and nobody may have a second row, nor after another answer is sent with a key that was used.
 */
export const a4: Row = {
  name: "A4",
  promise: "A lost connection costs no answer and doubles none.",
  sizes: { small: 200, full: 3000 },
  saboteurs: {
    "no-replay": { size: 300, what: "a key that comes back is refused instead of answered again" },
    "no-key": { size: 300, what: "the key of an answer is neither looked at nor unique" },
  },
  async run({ size, sabotage, place, say }) {
    const { round, voters, path } = await setStage(size);
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const app = await place.startApp();
    let answers = 0;
    const everyTwentieth = (from: Side, bytes: Buffer) =>
      from === "server" && bytes.subarray(0, 5).toString() === "HTTP/" && ++answers % 20 === 0;
    const cutting = await cuttingProxy(new URL(app.url), everyTwentieth);
    const url = `${cutting.url}${path}`;
    const keys = voters.map(() => randomUUID());
    const ends = await inFlight(50, voters, async ({ cookie }, at) => {
      const form = rating(1, 1, keys[at]);
      for (let attempt = 1; attempt <= 10; attempt++) {
        const answer = await sendForm(url, cookie, form, app.url).catch((): Answer | null => null);
        if (answer) return { attempt, status: answer.status };
      }
      return { attempt: 10, status: 0 };
    });
    cutting.stop();
    say(`${cutting.cut()} answers cut, ${ends.filter(({ attempt }) => attempt > 1).length} voters sent again`);
    const checks = new Checks();
    checks.check(cutting.cut() >= size / 25, () => `only ${cutting.cut()} answers were cut`);
    // With the key of an answer that was stored, another answer.
    const others = await inFlight(20, voters.slice(0, 20), ({ cookie }, at) =>
      sendForm(app.url + path, cookie, rating(1, -1, keys[at] ?? "")),
    );
    for (const [at, { status }] of others.entries())
      checks.check(status === 409, () => `voter ${at}: another answer with a known key gets ${status}`);
    const { voterRef } = await import("#app/modules/waardering/voter.server.ts");
    const stored = await place.asOwner<{ voter: string; rows: number }>(
      `SELECT encode("voterRef", 'hex') AS voter, count(*)::int AS rows FROM "Rating" GROUP BY 1`,
    );
    const rowsOf = new Map(stored.map(({ voter, rows }) => [voter, rows]));
    for (const [at, { personRef }] of voters.entries()) {
      const rows = rowsOf.get(Buffer.from(voterRef(round.id, personRef)).toString("hex"));
      checks.check(
        ends[at]?.status === 303 && rows === 1,
        () => `voter ${at}: ${rows} rows, ${JSON.stringify(ends[at])}`,
      );
    }
    return checks.outcome;
  },
};

const faults: Readonly<Record<string, string>> = {
  "no-replay": `
    CREATE OR REPLACE FUNCTION rating_of_key(key uuid, by_voter bytea, of_plan integer, mark integer)
      RETURNS TABLE (outcome text, rating uuid, day date) LANGUAGE sql STABLE
      AS $$ SELECT 'key_reused', id, "Rating".day FROM "Rating" WHERE idem = key $$`,
  "no-key": `
    DROP INDEX "Rating_idem_key";
    CREATE OR REPLACE FUNCTION rating_of_key(key uuid, by_voter bytea, of_plan integer, mark integer)
      RETURNS TABLE (outcome text, rating uuid, day date) LANGUAGE sql STABLE
      AS $$ SELECT NULL::text, NULL::uuid, NULL::date WHERE false $$;
    DO $do$ DECLARE body text; BEGIN
      SELECT pg_get_functiondef('rate_plan'::regproc) INTO body;
      EXECUTE replace(body, 'ON CONFLICT (idem) DO NOTHING', '');
    END $do$`,
};
