-- A change of an open round keeps what it changed: the version of the rules and the dates in force when it was proposed.
-- They change only by a change and one waits at a time, so they are those of the change that was approved before it.
ALTER TABLE "RuleChange" ADD COLUMN "versionBefore" INTEGER, ADD COLUMN "phasesBefore" JSONB;

UPDATE "RuleChange" c SET
  "versionBefore" = coalesce(
    (SELECT max(e.version) FROM "RuleChange" e WHERE e."roundId" = c."roundId" AND e.id < c.id),
    (SELECT min(l.version) - 1 FROM "RuleChange" l WHERE l."roundId" = c."roundId" AND l.id >= c.id),
    (SELECT max(v.version) FROM "RulesVersion" v WHERE v."roundId" = c."roundId")),
  "phasesBefore" = CASE
    WHEN c."decidedAt" IS NULL THEN (
      SELECT coalesce(jsonb_agg(jsonb_build_object('phase', p.phase, 'startsOn', p."startsOn", 'endsOn', p."endsOn")), '[]')
      FROM "RoundPhase" p WHERE p."roundId" = c."roundId")
    -- The dates before the first change were not kept.
    ELSE coalesce((SELECT e.phases FROM "RuleChange" e WHERE e."roundId" = c."roundId" AND e.id < c.id
      AND e."approvedById" IS NOT NULL ORDER BY e.id DESC LIMIT 1), '[]')
    END;

ALTER TABLE "RuleChange" ALTER COLUMN "versionBefore" SET NOT NULL, ALTER COLUMN "phasesBefore" SET NOT NULL,
  ADD CONSTRAINT "RuleChange_roundId_versionBefore_fkey" FOREIGN KEY ("roundId", "versionBefore")
    REFERENCES "RulesVersion"("roundId", "version") ON DELETE RESTRICT ON UPDATE CASCADE;
