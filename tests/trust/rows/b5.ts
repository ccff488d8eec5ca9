import type { Officer } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { Checks, type Place, type Row } from "../row.ts";
import { inFlight } from "../voters.ts";
import { withoutLocks } from "../without-locks.ts";

const ceiling = 30_000_000;
const actors = 5;
const actsEach = 10;
/** Rounds that are tried at the same time; the acts of one round all are. */
const roundsAtOnce = 4;
/** In one round of so many an award is adopted so often at the same moment. */
const roundsPerDoubleClick = 20;
const clicks = 100;
/** Six plans that ask € 480.000 of € 300.000, each with a least amount; equal scores are told apart by cost. */
const asked = Array.from({ length: 6 }, (_, at) => [80_000 + at, 10_000] as const);
const levels = [0, 0, 1, 1, 2, 2];

/**
 * In every other round five chairs propose, change and adopt ten times each, all at the same moment; in the others two chairs adopt
 * and change while three clerks record that plans go on with another amount, as awarded, or not. Afterwards the fund must have
 * committed what was decided of each plan, else what the award in force gives it, never more than there is, and one award at most
 * may be in force; every act that was done must have its event, and no refused one. Some acts of every round must be done, and
 * some of all be refused because there is no more.
 */
export const b5: Row = {
  name: "B5",
  promise: "A fund never gives more than there is, whatever runs at the same time.",
  long: true,
  sizes: { small: 2, full: 2000 },
  saboteurs: {
    "silent-act": { size: 2, what: "a change of an award leaves no event" },
    "purse-forgets": { size: 2, what: "the purse of the fund does not keep what was committed last" },
    "no-lock": { size: 2, what: "acts do not lock the fund" },
  },
  async run({ size, sabotage, place, say }) {
    const { makeOfficer } = await import("#tests/support/factories.ts");
    const chairs: Officer[] = [];
    for (let at = 0; at < actors; at++) chairs.push(await makeOfficer(["board_chair"]));
    const clerks: Officer[] = [];
    for (let at = 2; at < actors; at++) clerks.push(await makeOfficer(["clerk"]));
    if (sabotage === "no-lock") await withoutLocks();
    else if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const checks = new Checks();
    const ends = new Map<string, number>();
    await inFlight(roundsAtOnce, Array.from({ length: size }), async (_, at) => {
      const round = await makeRoundAt(at % 2 === 0 ? "advice" : "council");
      const people = at % 2 === 0 ? chairs : [...chairs.slice(0, 2), ...clerks];
      const acts = people.flatMap((who, actor) =>
        Array.from({ length: actsEach }, (__, turn) => actOn(who, round, (at + 1) * 100 + actor * actsEach + turn)),
      );
      const told = await Promise.all(acts.map((act) => act.catch((error: unknown) => `error: ${String(error)}`)));
      for (const end of told) {
        checks.check(!end.startsWith("error"), () => `${round.slug}: ${end}`);
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }
      const done = told.filter((end) => end === "done").length;
      checks.check(done > 0, () => `${round.slug}: no act was done`);
      await compare(place, round, done + 1, checks);
      if (at % roundsPerDoubleClick === 0) await adoptAtOnce(place, chairs[0] as Officer, checks);
    });
    const counted = [...ends].toSorted(([, one], [, other]) => other - one);
    say(`${size} rounds of ${actors * actsEach} acts at once: ${counted.map(([end, n]) => `${end} ${n}`).join(", ")}`);
    checks.check(
      ends.has("above_ceiling"),
      () => "nobody was refused because there is no more: the fund was not tried",
    );
    return checks.outcome;
  },
};

async function makeRoundAt(moment: "advice" | "council"): Promise<Round> {
  const { makeAwardedRound } = await import("#tests/support/fonds-factories.ts");
  const { moveTo } = await import("#tests/support/plans-factories.ts");
  const { round } = await makeAwardedRound(asked, levels, { rules: { ties: ["lower_cost", "lot"] } });
  return moment === "advice" ? round : moveTo(round, moment);
}

const nameOf = (result: object) => ("refused" in result ? String(result.refused) : "done");

/** How the act ended; which act it is follows from its number and the role. */
async function actOn(who: Officer, round: Round, seed: number): Promise<string> {
  const { seededDraw } = await import("#app/modules/counting/core/random.ts");
  const { cents } = await import("#app/modules/counting/core/money.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { lastAward } = await import("#app/modules/fonds/load-award.server.ts");
  const { proposeAward } = await import("#app/modules/fonds/propose-award.server.ts");
  const { unmotivated } = await import("#tests/support/fonds-factories.ts");
  const { adoptAward } = await import("#app/modules/fonds/adopt-award.server.ts");
  const { changeAward } = await import("#app/modules/fonds/change-award.server.ts");
  const { decidePlan } = await import("#app/modules/raad/decide-plan.server.ts");
  const draw = seededDraw(`B5/${seed}`);
  const amount = cents(1_000_000 * (1 + draw(8)));
  const number = 1 + draw(asked.length);
  if (who.roles.includes("clerk")) {
    const outcome = (["adopted_changed", "adopted_changed", "adopted", "deferred"] as const)[draw(4)] ?? "rejected";
    const changed = outcome === "adopted_changed" ? { oneOffCents: amount, yearlyCents: cents(0) } : null;
    return nameOf(await decidePlan(who, round.slug, number, { ...decision(round), ...changed, outcome }));
  }
  const kind = draw(10);
  if (kind < 3 && round.standing.phase === "advice") return nameOf(await proposeAward(who, round.slug, unmotivated));
  // Whoever was overtaken looks again and sends the same, as people do, some times
  for (let attempt = 1; ; attempt++) {
    const version = (await lastAward(db, round.id))?.version ?? 0;
    const result =
      kind < 5
        ? await adoptAward(who, round.slug, { version })
        : await changeAward(who, round.slug, { number, amount, version, reason: "Er is nog geld." });
    const end = nameOf(result);
    if (end !== "award_changed_meanwhile" || attempt === 5) return end;
  }
}

const decision = ({ today }: Round) => ({
  ...{ reason: "Dit past in de agenda.", instrumentId: null, decidedOn: today },
  ...{ votesFor: null, votesAgainst: null, seats: null, oneOffCents: null, yearlyCents: null },
});

/** Somebody who clicks a hundred times adopts once. */
async function adoptAtOnce(place: Place, chair: Officer, checks: Checks): Promise<void> {
  const { db } = await import("#app/platform/db.server.ts");
  const { lastAward } = await import("#app/modules/fonds/load-award.server.ts");
  const { adoptAward } = await import("#app/modules/fonds/adopt-award.server.ts");
  const round = await makeRoundAt("advice");
  const version = (await lastAward(db, round.id))?.version ?? 0;
  const clicking = Array.from({ length: clicks }, () =>
    adoptAward(chair, round.slug, { version }).then(nameOf, (error: unknown) => `error: ${String(error)}`),
  );
  const ends = await Promise.all(clicking);
  const done = ends.filter((end) => end === "done").length;
  const broken = ends.filter((end) => end.startsWith("error"));
  checks.check(done === 1 && broken.length === 0, () => `one award adopted ${done} times; ${broken[0] ?? ""}`);
  // The proposal and its adoption.
  await compare(place, round, 2, checks);
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
    `WITH award AS (
       SELECT a.id, a.status, a.version, sum(l.cents)::float8 AS sum
       FROM "Allocation" a JOIN "AwardLine" l ON l."allocationId" = a.id WHERE a."roundId" = $1 GROUP BY a.id),
     decided AS (SELECT DISTINCT ON ("planId") d.* FROM "Decision" d JOIN "Plan" p ON p.id = d."planId"
       WHERE p."roundId" = $1 ORDER BY d."planId", d.version DESC)
     SELECT f."committedCents"::float8 AS committed,
       (SELECT sum(CASE WHEN d.outcome IS NULL THEN l.cents
           WHEN d.outcome IN ('adopted', 'adopted_changed') THEN coalesce(d."oneOffCents" + d."yearlyCents",
             nullif(l.cents, 0), p."oneOffCents" + p."yearlyCents")
           ELSE 0 END)::float8
         FROM "AwardLine" l JOIN "Plan" p ON p.id = l."planId" LEFT JOIN decided d ON d."planId" = l."planId"
         WHERE l."allocationId" = (SELECT id FROM award ORDER BY status = 'adopted' DESC, version DESC LIMIT 1)) AS given,
       (SELECT max(sum) FROM award) AS most,
       (SELECT count(*)::int FROM award WHERE status = 'adopted') AS adopted,
       (SELECT count(*)::int FROM award WHERE status = 'proposed') AS waiting,
       (SELECT count(*)::int FROM "AuditEvent" WHERE "roundId" = $1
          AND (type LIKE 'fonds.award_%' OR type = 'raad.decided')) AS events
     FROM "Fund" f WHERE f."roundId" = $1`,
    [id],
  );
  const said = () => `${slug}: ${JSON.stringify(standing)}, ${events} acts done`;
  checks.check(standing !== undefined && Math.max(standing.committed, standing.given, standing.most) <= ceiling, said);
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
