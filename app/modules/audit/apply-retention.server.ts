import { inTransaction, type Tx } from "#app/platform/db.server.ts";
import { recordTypes, retention, type RecordType } from "./core/retention.ts";

/** A statement that takes away what is more than `$1` days old, or at once. */
type Statement = string;

const emptied = `title = '', summary = '', text = '', "ownEffort" = '', "carriedOutBy" = '', "displayName" = NULL, "entryReason" = NULL, neighbourhoods = '{}'`;

/**
 * Takes the text of plans away that an event of long ago put aside; its versions, names, reports and files go with it. The amounts of
 * its activities stay: about a plan of which only the text was removed, they may have been decided.
 */
const textOf = (which: string, event: string, andAlso = ""): Statement => `
  WITH old AS (
    SELECT p.id FROM "Plan" p WHERE ${which} AND p.text <> '' AND EXISTS (SELECT FROM "AuditEvent" e
      WHERE e."planId" = p.id AND e.type = '${event}' AND e.at < now() - make_interval(days => $1::int))),
  versions AS (UPDATE "PlanVersion" SET changes = '{}' WHERE "planId" IN (SELECT id FROM old)),
  lines AS (UPDATE "PlanLine" SET activity = '-', owner = '-' WHERE "planId" IN (SELECT id FROM old)),
  goals AS (DELETE FROM "PlanGoal" WHERE "planId" IN (SELECT id FROM old)),
  supporters AS (DELETE FROM "PlanSupporter" WHERE "planId" IN (SELECT id FROM old)),
  reports AS (UPDATE "PlanReport" SET text = '' WHERE "planId" IN (SELECT id FROM old)),
  answers AS (UPDATE "MergeAnswer" SET words = '-' WHERE "planId" IN (SELECT id FROM old)),
  notes AS (DELETE FROM "PlanNote" WHERE "planId" IN (SELECT id FROM old)),
  files AS (DELETE FROM "PlanFile" WHERE "planId" IN (SELECT id FROM old)),
  milestones AS (DELETE FROM "Milestone" WHERE "planId" IN (SELECT id FROM old))${andAlso}
  UPDATE "Plan" SET ${emptied} WHERE id IN (SELECT id FROM old)`;

/**
 * An adopted raadsbesluit or raadsvoorstel keeps the titles of that day: in tables whose second column is a text, behind the number
 * of the plan. Pages and files say of a removed plan only that (raad/render/paper.ts).
 */
const titlesInPapers = (name: string, table: string) => `,
  ${name} AS (UPDATE "${table}" r SET document = jsonb_set(document, '{doc,blocks}', (
    SELECT jsonb_agg(CASE WHEN block->>'kind' = 'table' AND block#>>'{columns,1,kind}' = 'text' THEN jsonb_set(block, '{rows}', coalesce((
      SELECT jsonb_agg(CASE WHEN "row"->0 IN (SELECT to_jsonb(p.number) FROM "Plan" p JOIN old USING (id) WHERE p."roundId" = r."roundId")
        THEN jsonb_set("row", '{1}', '""') ELSE "row" END ORDER BY place)
      FROM jsonb_array_elements(block->'rows') WITH ORDINALITY AS cells ("row", place)), '[]')) ELSE block END ORDER BY at)
    FROM jsonb_array_elements(document#>'{doc,blocks}') WITH ORDINALITY AS parts (block, at)))
    WHERE document IS NOT NULL AND "roundId" IN (SELECT p."roundId" FROM "Plan" p JOIN old USING (id)))`;

/** The key of the round was destroyed so many days ago. */
const keyGone = `EXISTS (SELECT FROM "Destruction" d
  WHERE d."roundId" = r.id AND d.what = 'round_key' AND d.day <= local_day(now()) - $1::int)`;

const statements: Readonly<Record<RecordType, Statement>> = {
  session: `DELETE FROM "Session" WHERE "expiresAt" < now() - make_interval(days => $1::int)`,
  invitation: `DELETE FROM "Invitation" WHERE "expiresAt" < now() - make_interval(days => $1::int)`,
  mail: `DELETE FROM "OutboxMail" WHERE coalesce("sentAt", "triedAt", "createdAt") < now() - make_interval(days => $1::int)`,
  rate_limit: `
    DELETE FROM "RateLimit" WHERE expire < 1000 * extract(epoch FROM now() - make_interval(days => $1::int))`,
  people_event: `
    DELETE FROM "AuditEvent" WHERE type LIKE 'people.%' AND at < now() - make_interval(days => $1::int)`,
  resident_event: `
    UPDATE "AuditEvent" SET "actorId" = NULL
    WHERE role = 'resident' AND "actorId" IS NOT NULL AND at < now() - make_interval(days => $1::int)`,
  draft: `
    DELETE FROM "Plan" p USING "RoundPhase" h WHERE h."roundId" = p."roundId" AND h.phase IN ('submission', 'all_year')
      AND p.state = 'draft' AND (h."endsOn" < local_day(now()) - $1::int OR p."authorRef" IS NOT NULL)`,
  draft_sheet: `
    DELETE FROM "DraftSheet" s USING "Plan" p WHERE p.id = s."planId" AND (
      EXISTS (SELECT FROM "Allocation" a WHERE a."roundId" = p."roundId" AND a.status = 'adopted'
        AND local_day(a."adoptedAt") <= local_day(now()) - $1::int)
      OR EXISTS (SELECT FROM "RoundPhase" h WHERE h."roundId" = p."roundId" AND h.phase = 'advice'
        AND h."endsOn" < local_day(now()) - $1::int))`,
  author_name: `
    UPDATE "PlanVersion" v SET changes = v.changes - 'displayName' FROM "Plan" p
    WHERE p.id = v."planId" AND p."authorRef" IS NOT NULL AND v.changes ? 'displayName'`,
  withdrawn_text: textOf(`p.state = 'withdrawn'`, "plan.withdrawn"),
  removed_text: textOf(
    `(p.state = 'removed' OR EXISTS (SELECT FROM "Removal" r WHERE r."planId" = p.id AND r."confirmedAt" IS NOT NULL))`,
    "plan.removal_confirmed",
    titlesInPapers("resolutions", "Resolution") + titlesInPapers("proposals", "CouncilProposal"),
  ),
  receipt: `DELETE FROM "PlanFile" WHERE kind = 'receipt' AND at < now() - make_interval(days => $1::int)`,
  register: `
    DELETE FROM "RegisterEntry" e USING "Round" r WHERE r.id = e."roundId" AND (${keyGone} OR r."openedAt" IS NULL AND
      (SELECT max(h."endsOn") FROM "RoundPhase" h WHERE h."roundId" = r.id) < local_day(now()) - $1::int)`,
  paper_ballot: `DELETE FROM "PaperBallot" b USING "Round" r WHERE r.id = b."roundId" AND ${keyGone}`,
  retired_person: `
    DELETE FROM "RetiredPerson" p WHERE NOT EXISTS (SELECT FROM "Round" r JOIN "RoundPhase" h ON h."roundId" = r.id
      WHERE h.phase = 'valuation' AND h."endsOn" >= local_day(now()) - $1::int AND local_day(r."openedAt") <= p."removedOn")`,
};

/** Kinds of which is kept how many went in each round: a page or a count speaks of them still. */
const countedByRound: readonly RecordType[] = ["register", "paper_ballot"];

/** Tables that only grow for the site, of which the owner takes away what is over. */
const appendOnly: Readonly<Partial<Record<RecordType, string>>> = {
  people_event: "AuditEvent",
  resident_event: "AuditEvent",
  draft: "PlanVersion",
  author_name: "PlanVersion",
  withdrawn_text: "PlanVersion",
  removed_text: "PlanVersion",
};

/** Destroys what is kept no longer, as the owner of the tables, and writes down what and how much. Answers that. */
export async function applyRetention(): Promise<ReadonlyMap<RecordType, number>> {
  const done = new Map<RecordType, number>();
  for (const what of recordTypes) {
    const count = await inTransaction((tx) => destroy(tx, what));
    if (count > 0) done.set(what, count);
  }
  return done;
}

async function destroy(tx: Tx, what: RecordType): Promise<number> {
  if (countedByRound.includes(what)) return destroyByRound(tx, what);
  const table = appendOnly[what];
  if (table) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  const days = statements[what].includes("$1") ? [retention[what].days] : [];
  const count = await tx.$executeRawUnsafe(statements[what], ...days);
  if (table) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  if (count > 0)
    await tx.$executeRaw`INSERT INTO "Destruction" (what, count, day) VALUES (${what}, ${count}, local_day(now()))`;
  return count;
}

async function destroyByRound(tx: Tx, what: RecordType): Promise<number> {
  const gone = await tx.$queryRawUnsafe<{ count: number }[]>(
    `WITH gone AS (${statements[what]} RETURNING r.id)
    INSERT INTO "Destruction" (what, count, day, "roundId") SELECT $2, count(*), local_day(now()), id FROM gone GROUP BY id
    RETURNING count`,
    retention[what].days,
    what,
  );
  return gone.reduce((sum, { count }) => sum + count, 0);
}
