import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "../../../scripts/database/connection.js";
import { projectDir } from "../../../scripts/steps/place.js";

/** @import { SignIn } from "./resident.js" */

/** The round of the example that residents hand in plans in, once `letSubmit` moved its dates. */
export const round = "burgerbegroting-2028";

/** A resident of the example municipality. @type {SignIn} */
export const exampleResident = JSON.parse(
  readFileSync(join(projectDir, "prisma", "example", "sign-ins.json"), "utf8"),
).find((/** @type {{ role: string }} */ { role }) => role === "Inwoner 1");

/**
 * Moves the dates of the round so that residents hand in their plans today.
 * @param {string} databaseUrl
 */
export async function letSubmit(databaseUrl) {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT p."roundId", p.phase, p."startsOn" + shift.days AS first, p."endsOn" + shift.days AS last
       FROM "RoundPhase" p JOIN "Round" r ON r.id = p."roundId" JOIN LATERAL (
         SELECT local_day(now()) - s."startsOn" AS days FROM "RoundPhase" s
         WHERE s."roundId" = r.id AND s.phase = 'submission') shift ON true
       WHERE r.slug = $1`,
      [round],
    );
    await client.query(`DELETE FROM "RoundPhase" WHERE "roundId" = $1`, [rows[0].roundId]);
    for (const { roundId, phase, first, last } of rows)
      await client.query(`INSERT INTO "RoundPhase" ("roundId", phase, "startsOn", "endsOn") VALUES ($1, $2, $3, $4)`, [
        ...[roundId, phase, first, last],
      ]);
  });
}
