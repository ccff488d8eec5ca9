-- The municipality's amounts of a round, known plan by plan or all at one moment by an act of the office.
ALTER TABLE "Round" ADD COLUMN "pricesPublishedAt" TIMESTAMPTZ(3);

-- Whether they may be shown. Who values, scores or decides later always knows them: that begins after the last day of the screening.
CREATE FUNCTION prices_public(round int) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN (SELECT r."pricesPublishedAt" IS NOT NULL
    OR coalesce((SELECT v.document #>> '{screening,prices}' FROM "RulesVersion" v WHERE v."roundId" = r.id
      ORDER BY v.version DESC LIMIT 1), 'each') <> 'together'
    OR NOT EXISTS (SELECT FROM "RoundPhase" p WHERE p."roundId" = r.id AND p.phase = 'screening' AND p."endsOn" >= local_day(now()))
    FROM "Round" r WHERE r.id = round);
