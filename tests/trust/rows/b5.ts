import type { Officer } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { Checks, type Place, type Row } from "../row.ts";
import { inFlight } from "../voters.ts";

const ceiling = 30_000_000;
const actors = 5;
const actsEach = 10;
/** Rounds that are tried at the same time; the acts of one round all are. */
const roundsAtOnce = 4;
/** Six plans that ask € 480.000 of € 300.000, each with a least amount; equal scores are told apart by cost. */
const asked = Array.from({ length: 6 }, (_, at) => [80_000 + at, 10_000] as const);
const levels = [0, 0, 1, 1, 2, 2];

/**
 * In every round five chairs propose, change and adopt ten times each, all at the same moment. Afterwards the fund must have
 * committed what the lines in force add up to, never more than there is, and one award at most may be in force; every act
 * that was done must have its event, and no refused one.
 */
export const b5: Row = {
  name: "B5",
  promise: "A fund never gives more than there is, whatever runs at the same time.",
  sizes: { small: 4, full: 2000 },
  saboteurs: {
    "silent-act": { size: 2, what: "a change of an award leaves no event" },
    "purse-forgets": { size: 2, what: "the purse of the fund does not keep what was committed last" },
  },
  async run({ size, sabotage, place, say }) {
    const { makeAwardedRound } = await import("#tests/support/fonds-factories.ts");
    const { makeOfficer } = await import("#tests/support/factories.ts");
    const chairs: Officer[] = [];
    for (let at = 0; at < actors; at++) chairs.push(await makeOfficer(["board_chair"]));
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const checks = new Checks();
    let done = 0;
    await inFlight(roundsAtOnce, Array.from({ length: size }), async (_, at) => {
      const { round } = await makeAwardedRound(asked, levels, { rules: { ties: ["lower_cost", "lot"] } });
      const acts = chairs.flatMap((chair, actor) =>
        Array.from({ length: actsEach }, (__, turn) => actOn(chair, round, (at + 1) * 100 + actor * actsEach + turn)),
      );
      const ends = await Promise.all(acts.map((act) => act.catch(String)));
      const succeeded = ends.filter((end) => end === true).length;
      for (const end of ends) checks.check(typeof end === "boolean", () => String(end));
      done += succeeded;
      await compare(place, round, succeeded + 1, checks);
    });
    say(`${size} rounds of ${actors * actsEach} acts at once, ${done} of them done, the others refused`);
    return checks.outcome;
  },
};

/** Whether the act was done; which act it is follows from its number. */
async function actOn(chair: Officer, round: Round, seed: number): Promise<boolean> {
  const { seededDraw } = await import("#app/modules/counting/core/random.ts");
  const { cents } = await import("#app/modules/counting/core/money.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { lastAward } = await import("#app/modules/fonds/load-award.server.ts");
  const { proposeAward } = await import("#app/modules/fonds/propose-award.server.ts");
  const { adoptAward } = await import("#app/modules/fonds/adopt-award.server.ts");
  const { changeAward } = await import("#app/modules/fonds/change-award.server.ts");
  const draw = seededDraw(`B5/${seed}`);
  const kind = draw(10);
  if (kind < 3) return !("refused" in (await proposeAward(chair, round.slug)));
  const amount = cents(1_000_000 * (1 + draw(8)));
  const number = 1 + draw(asked.length);
  // Whoever was overtaken looks again and sends the same, as people do, some times
  for (let attempt = 1; ; attempt++) {
    const version = (await lastAward(db, round.id))?.version ?? 0;
    const result =
      kind < 5
        ? await adoptAward(chair, round.slug, { version })
        : await changeAward(chair, round.slug, { number, amount, version, reason: "Er is nog geld." });
    if (!("refused" in result)) return true;
    if (result.refused !== "award_changed_meanwhile" || attempt === 5) return false;
  }
}

interface Standing {
  readonly committed: number;
  readonly given: number;
  readonly most: number;
  readonly adopted: number;
  readonly waiting: number;
  readonly events: number;
}

async function compare(place: Place, { id, slug }: Round, events: number, checks: Checks): Promise<void> {
  const [standing] = await place.asOwner<Standing>(
    `WITH given AS (
       SELECT a.id, a.status, a.version, sum(l.cents)::float8 AS sum
       FROM "Allocation" a JOIN "AwardLine" l ON l."allocationId" = a.id WHERE a."roundId" = $1 GROUP BY a.id)
     SELECT f."committedCents"::float8 AS committed,
       (SELECT sum FROM given ORDER BY status = 'adopted' DESC, version DESC LIMIT 1) AS given,
       (SELECT max(sum) FROM given) AS most,
       (SELECT count(*)::int FROM given WHERE status = 'adopted') AS adopted,
       (SELECT count(*)::int FROM given WHERE status = 'proposed') AS waiting,
       (SELECT count(*)::int FROM "AuditEvent" WHERE "roundId" = $1 AND type LIKE 'fonds.award_%') AS events
     FROM "Fund" f WHERE f."roundId" = $1`,
    [id],
  );
  const said = () => `${slug}: ${JSON.stringify(standing)}, ${events} acts done`;
  checks.check(standing !== undefined && standing.committed <= ceiling && standing.most <= ceiling, said);
  checks.check(standing?.given === standing?.committed, said);
  checks.check(standing !== undefined && standing.adopted <= 1 && standing.waiting <= 1, said);
  checks.check(standing?.events === events, said);
}

const faults: Readonly<Record<string, string>> = {
  "silent-act": `
    CREATE FUNCTION nothing_said() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.type = 'fonds.award_changed' THEN RETURN NULL; END IF; RETURN NEW; END $$;
    CREATE TRIGGER silent BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION nothing_said()`,
  "purse-forgets": `
    CREATE FUNCTION kept_as_it_was() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW."committedCents" := OLD."committedCents"; RETURN NEW; END $$;
    CREATE TRIGGER forgets BEFORE UPDATE ON "Fund" FOR EACH ROW EXECUTE FUNCTION kept_as_it_was()`,
};
