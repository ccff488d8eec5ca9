import { acts, type Act, type Party, type RoundKind } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";
import type { Moment } from "#tests/support/factories.ts";
import type { Attempt } from "#tests/server/acts/attempts.ts";
import { Checks, type Row } from "../row.ts";

/** Who reports a plan is not kept; and whose account is removed here is not the one that looks. */
const byRoleAlone: readonly Act[] = ["plan.report", "people.remove_account"];

/** The key of a round goes weeks after the raad decided, which no moment of these rounds is: D4 tries it. */
const notHere: readonly Act[] = ["round.destroy_key"];

/**
 * Every act of the table is done by everybody who may, at a moment when it can be done; in full, by every command. Each leaves an event of who did it in
 * which role, about which round; what only reads, and valuing, leaves none.
 */
export const d17: Row = {
  name: "D17",
  promise: "Whatever somebody does leaves an event that says who did what; a choice leaves none.",
  sizes: { small: 1, full: 99 },
  saboteurs: {
    "drops-decisions": { size: 1, what: "what the griffie records leaves no event" },
    "names-nobody": { size: 1, what: "events do not keep who it was" },
    "tells-choices": { size: 1, what: "a rating leaves an event" },
  },
  async run({ size, sabotage, place, say }) {
    const { makeOfficer, makeResident } = await import("#tests/support/factories.ts");
    const { attempts } = await import("#tests/server/acts/attempts.ts");
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const isFirst = ({ act }: Attempt, at: number) => attempts.findIndex((one) => one.act === act) === at;
    const chosen = attempts.filter((one, at) => !notHere.includes(one.act) && (size > 1 || isFirst(one, at)));
    const checks = new Checks();
    let done = 0;
    for (const attempt of chosen)
      for (const party of partiesOf(attempt).slice(0, size)) {
        const { act, command, silent = false } = attempt;
        const actor: Actor = party === "resident" ? await makeResident() : await makeOfficer([party]);
        const tried = await doOnce(attempt, actor);
        if (tried === null) {
          checks.check(false, () => `${act} by ${party}: no moment was found for ${command}`);
          continue;
        }
        done++;
        const events = tried.filter(({ actorId }) => {
          return byRoleAlone.includes(act) || ("accountId" in actor && actorId === actor.accountId);
        });
        const right = silent ? tried.length === 0 : events.length > 0 && events.every(({ role }) => role === party);
        checks.check(right, () => `${act} by ${party} with ${command}: ${JSON.stringify(tried)}`);
      }
    say(`${done} acts done`);
    return checks.outcome;
  },
};

/** Who may, by the table of acts and by the command itself; who is only a visitor has no name to leave. */
function partiesOf({ act, besides = () => null }: Attempt): Exclude<Party, "visitor">[] {
  const moments = ["unopened", ...Object.values(phaseOrder).flat(), "after"] as const;
  const parties: readonly Party[] = acts[act].by;
  return parties
    .filter((party) => party !== "visitor")
    .filter((party) => moments.some((moment) => besides({ party, moment }) === null));
}

interface Left {
  readonly type: string;
  readonly role: string;
  readonly actorId: number | null;
}

/** Does an act at the first moment at which it can be done. Answers the events that it left; null when there is none. */
async function doOnce(attempt: Attempt, actor: Actor): Promise<Left[] | null> {
  const { freshRound, nowhere } = await import("#tests/server/acts/attempts.ts");
  const { isRefused } = await import("#app/modules/people/core/refusal.ts");
  const { whyNot } = await import("#app/modules/people/core/may.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { act } = attempt;
  for (const kind of ["citizens_budget", "neighbourhood_fund", "neighbourhood_plans"] as RoundKind[])
    for (const moment of ["unopened", ...phaseOrder[kind], "after"] as Moment[]) {
      const round = await freshRound(attempt, kind, moment);
      if (whyNot(actor, act, acts[act].when === "outside" ? null : round.standing)) continue;
      const target = { ...nowhere, ...(await attempt.prepare?.(round, actor)) };
      const last = (await db.auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0;
      const result = await attempt.perform(actor, round, target);
      if (isRefused(result)) continue;
      const select = { type: true, role: true, actorId: true } as const;
      return db.auditEvent.findMany({ where: { id: { gt: last } }, select, orderBy: { id: "asc" } });
    }
  return null;
}

const faults: Readonly<Record<string, string>> = {
  "drops-decisions": `
    CREATE FUNCTION dropped() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.type = 'raad.decided' THEN RETURN NULL; END IF; RETURN NEW; END $$;
    CREATE TRIGGER drops BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION dropped()`,
  "names-nobody": `
    CREATE FUNCTION nameless() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW."actorId" := NULL; RETURN NEW; END $$;
    CREATE TRIGGER forgets BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION nameless()`,
  "tells-choices": `
    CREATE FUNCTION told() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN INSERT INTO "AuditEvent" (type, role, details) VALUES ('waardering.rated', 'resident', '{}'); RETURN NEW; END $$;
    CREATE TRIGGER tells AFTER INSERT ON "Rating" FOR EACH ROW EXECUTE FUNCTION told()`,
};
