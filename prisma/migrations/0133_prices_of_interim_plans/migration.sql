-- Interim plans come in and are answered one by one: their amounts wait for no moment, whatever was stored of that rule.
CREATE OR REPLACE FUNCTION prices_public(round int) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN (SELECT r.kind = 'interim_plans' OR r."pricesPublishedAt" IS NOT NULL
    OR coalesce((SELECT v.document #>> '{screening,prices}' FROM "RulesVersion" v WHERE v."roundId" = r.id
      ORDER BY v.version DESC LIMIT 1), 'each') <> 'together'
    OR NOT EXISTS (SELECT FROM "RoundPhase" p WHERE p."roundId" = r.id AND p.phase = 'screening' AND p."endsOn" >= local_day(now()))
    FROM "Round" r WHERE r.id = round);
