import { createHash } from "node:crypto";
import { Checks, type Row } from "../row.ts";

/** The order of a lot in words of its own: ascending by SHA-256 of the seed, a line feed and the number of the plan. */
const drawnOrder = (seed: string, plans: readonly string[]): string[] => {
  const lot = (plan: string) => createHash("sha256").update(`${seed}\n${plan}`).digest("hex");
  return plans.toSorted((one, other) => (lot(one) < lot(other) ? -1 : 1));
};

/**
 * Ties at the edge of the list, each in a round of its own. Before close no seed goes in, not past the screens either; of one
 * person it does nothing; of two it settles the tie, and the outcome is made again from what the log says was drawn.
 */
export const b7: Row = {
  name: "B7",
  promise: "Ties are settled by a draw that two people recorded after close, and anyone can repeat it.",
  sizes: { small: 12, full: 1000 },
  saboteurs: {
    "seed-before-close": { size: 10, what: "a seed goes in while people still choose" },
    "seed-by-one": { size: 10, what: "one person enters and confirms the seed" },
    "another-seed": { size: 10, what: "the seed that counts is not the one that was typed" },
  },
  async run({ size, sabotage, place }) {
    const { db } = await import("#app/platform/db.server.ts");
    const { makeOfficer, makePlan, makeRound } = await import("#tests/support/factories.ts");
    const { valuingRules } = await import("#tests/support/waardering-factories.ts");
    const { enterLot } = await import("#app/modules/rounds/enter-lot.server.ts");
    const { confirmLot } = await import("#app/modules/rounds/confirm-lot.server.ts");
    const { resultOf } = await import("#app/modules/waardering/result.server.ts");
    const clerk = await makeOfficer(["clerk"]);
    const administrator = await makeOfficer(["administrator"]);
    if (sabotage) await place.asOwner(faults[sabotage] ?? "");
    const checks = new Checks();
    for (let tie = 0; tie < size; tie++) {
      const many = 2 + (tie % 6);
      const list = 1 + (tie % (many - 1));
      const shortlist = { size: list, perArea: 0, areaMode: "inside", minimumSupport: 0, edge: "tie_rule" } as const;
      const rules = valuingRules({ minimumPerPlan: 0 }, { shortlist, ties: ["lot"] });
      const lot = { seed: `${tie} 12 33`, source: "Een proef" };

      const open = await makeRound({ at: "valuation", rules });
      const early = await enterLot(clerk, open.slug, lot);
      const past = await db.lot.create({ data: { roundId: open.id, ...lot, enteredById: 1 } }).then(
        () => true,
        () => false,
      );
      checks.check("refused" in early && !past, () => `tie ${tie}: a seed before close`);

      const round = await makeRound({ at: "advice", rules });
      const plans: string[] = [];
      for (let at = 0; at < many; at++) plans.push(String((await makePlan(round, { state: "admitted" })).number));
      await enterLot(clerk, round.slug, lot);
      const alone = await confirmLot(clerk, round.slug, lot);
      const waits = (await resultOf(round))?.shortlist.kind === "needs_lot";
      checks.check("refused" in alone && waits, () => `tie ${tie}: settled by one person`);

      await confirmLot(administrator, round.slug, lot);
      const [event] = await place.asOwner<{ seed: string }>(
        `SELECT details->>'seed' AS seed FROM "AuditEvent" WHERE type = 'lot.confirmed' AND "roundId" = $1`,
        [round.id],
      );
      const result = (await resultOf(round))?.shortlist;
      const listed = result?.kind === "list" ? result.listed.map(({ planId }) => planId).sort() : [];
      const again = drawnOrder(event?.seed ?? "", plans)
        .slice(0, list)
        .sort();
      checks.check(listed.join() === again.join(), () => `tie ${tie}: ${listed.join()} is not ${again.join()}`);
    }
    return checks.outcome;
  },
};

const faults: Readonly<Record<string, string>> = {
  "seed-before-close": `DROP TRIGGER guard_lot ON "Lot"`,
  "seed-by-one": `
    CREATE FUNCTION forget_first() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW."enteredById" := 0; RETURN NEW; END $$;
    CREATE TRIGGER forget_first BEFORE INSERT ON "Lot" FOR EACH ROW EXECUTE FUNCTION forget_first()`,
  "another-seed": `
    CREATE FUNCTION other_seed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.seed := NEW.seed || ' ' || NEW."roundId"; RETURN NEW; END $$;
    CREATE TRIGGER other_seed BEFORE UPDATE ON "Lot" FOR EACH ROW WHEN (NEW."confirmedAt" IS NOT NULL)
      EXECUTE FUNCTION other_seed()`,
};
