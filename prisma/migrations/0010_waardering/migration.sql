-- Valuing: who took part, and each answer in one statement.

-- Who took part in a round, once: the turnout is counted here and not among more than a million ratings.
CREATE TABLE "Participation" (
    "roundId" INTEGER NOT NULL,
    "voterRef" BYTEA NOT NULL,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("roundId","voterRef")
);

CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON "Participation"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON "Participation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A trigger, so that no way of storing answers can forget it.
CREATE FUNCTION note_raters() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Participation" SELECT DISTINCT "roundId", "voterRef" FROM stored ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER took_part AFTER INSERT ON "Rating" REFERENCING NEW TABLE AS stored
  FOR EACH STATEMENT EXECUTE FUNCTION note_raters();

CREATE FUNCTION note_comparers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Participation"
    SELECT DISTINCT pair."roundId", pair."voterRef" FROM stored JOIN "IssuedPair" pair ON pair.id = stored."pairId"
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER took_part AFTER INSERT ON "Comparison" REFERENCING NEW TABLE AS stored
  FOR EACH STATEMENT EXECUTE FUNCTION note_comparers();

-- The last rating per voter and plan comes from the index alone.
DROP INDEX "Rating_roundId_voterRef_planId_sequence_key";
CREATE UNIQUE INDEX "Rating_roundId_voterRef_planId_sequence_key"
  ON "Rating" ("roundId", "voterRef", "planId", "sequence") INCLUDE ("value");

ALTER TABLE "IssuedPair"
  ADD CONSTRAINT "IssuedPair_leftId_fkey" FOREIGN KEY ("leftId") REFERENCES "Plan"(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "IssuedPair_rightId_fkey" FOREIGN KEY ("rightId") REFERENCES "Plan"(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "a pair is of two plans" CHECK ("leftId" <> "rightId");
ALTER TABLE "Comparison" ADD CONSTRAINT "not knowing has a reason" CHECK ((answer = 'dont_know') = (reason IS NOT NULL));

-- A plan that takes part in the valuing. After close the raad decides on it and it is carried out or not.
CREATE FUNCTION is_valued(state "PlanState", parent integer) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT parent IS NULL AND state IN ('admitted', 'admitted_conditionally', 'decided', 'carried_out', 'failed')
  $$;

-- Whether a session is no row any more or has expired; acts without one (null) have been checked by their caller.
CREATE FUNCTION has_ended(by_session bytea) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
    SELECT by_session IS NOT NULL
      AND NOT EXISTS (SELECT FROM "Session" WHERE "tokenHash" = by_session AND "expiresAt" > now())
  $$;

-- Why there is no valuing at the clock of this transaction; null when nothing is in the way. The caller decided who may
-- take part, and which answers exist, by the rules of `with_rules` on `on_day`: where the round has moved on since, it
-- is told so ('round_changed') and decides again.
CREATE FUNCTION why_not_value(in_round integer, with_rules integer, on_day date) RETURNS text
  LANGUAGE sql STABLE
  AS $$
    SELECT CASE
      WHEN local_day(now()) <> on_day
        OR with_rules <> (SELECT max(version) FROM "RulesVersion" WHERE "roundId" = in_round) THEN 'round_changed'
      WHEN phase_now(in_round) IS DISTINCT FROM 'valuation' THEN 'not_in_this_phase'
    END
  $$;

-- Stores one rating. `outcome` is 'stored' with the row's id and day, also when the same key brought the same rating
-- before (then also after close: what is stored is stored); else why nothing was stored.
CREATE FUNCTION rate_plan(
  in_round integer, with_rules integer, on_day date, by_session bytea, by_voter bytea,
  plan_number integer, mark integer, key uuid,
  OUT outcome text, OUT rating uuid, OUT day date
) LANGUAGE plpgsql AS $$
DECLARE
  plan_id integer;
  valued boolean;
BEGIN
  IF has_ended(by_session) THEN
    outcome := 'not_signed_in';
    RETURN;
  END IF;
  SELECT p.id, is_valued(p.state, p."parentId") INTO plan_id, valued
    FROM "Plan" p WHERE p."roundId" = in_round AND p.number = plan_number;
  SELECT * INTO outcome, rating, day FROM rating_of_key(key, by_voter, plan_id, mark);
  IF FOUND THEN RETURN; END IF;
  outcome := coalesce(
    why_not_value(in_round, with_rules, on_day),
    CASE WHEN plan_id IS NULL THEN 'no_such_plan' WHEN NOT valued THEN 'plan_not_valued' END);
  IF outcome IS NOT NULL THEN RETURN; END IF;

  -- One at a time per voter and plan: the sequence says which one is the last.
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(by_voter, 'hex'), plan_id));
  INSERT INTO "Rating" AS stored ("roundId", "voterRef", "planId", value, sequence, idem, day)
    SELECT in_round, by_voter, plan_id, mark, coalesce(max(last.sequence), 0) + 1, key, local_day(now())
      FROM "Rating" last WHERE last."roundId" = in_round AND last."voterRef" = by_voter AND last."planId" = plan_id
    ON CONFLICT (idem) DO NOTHING
    RETURNING 'stored', stored.id, stored.day INTO outcome, rating, day;
  IF NOT FOUND THEN -- the same key came in at the same moment and was first
    SELECT * INTO outcome, rating, day FROM rating_of_key(key, by_voter, plan_id, mark);
  END IF;
END $$;

-- The rating that a key brought before, and whether it is the very same one.
CREATE FUNCTION rating_of_key(key uuid, by_voter bytea, of_plan integer, mark integer)
  RETURNS TABLE (outcome text, rating uuid, day date)
  LANGUAGE sql STABLE
  AS $$
    SELECT CASE WHEN ("voterRef", "planId", value) = (by_voter, of_plan, mark) THEN 'stored' ELSE 'key_reused' END, id, day
    FROM "Rating" WHERE idem = key
  $$;

-- Pairs of a voter without an answer whose plans both still take part.
CREATE FUNCTION open_pairs(in_round integer, of_voter bytea) RETURNS SETOF "IssuedPair"
  LANGUAGE sql STABLE
  AS $$
    SELECT pair.* FROM "IssuedPair" pair
      JOIN "Plan" one ON one.id = pair."leftId" AND is_valued(one.state, one."parentId")
      JOIN "Plan" other ON other.id = pair."rightId" AND is_valued(other.state, other."parentId")
    WHERE pair."roundId" = in_round AND pair."voterRef" = of_voter
      AND NOT EXISTS (SELECT FROM "Comparison" answer WHERE answer."pairId" = pair.id)
  $$;

-- Gives a voter a pair to answer: the one that still waits for an answer, or else the one proposed.
CREATE FUNCTION issue_pair(
  in_round integer, with_rules integer, on_day date, by_session bytea, to_voter bytea,
  left_plan integer, right_plan integer,
  OUT outcome text, OUT pair uuid
) LANGUAGE plpgsql AS $$
BEGIN
  outcome := CASE WHEN has_ended(by_session) THEN 'not_signed_in' ELSE why_not_value(in_round, with_rules, on_day) END;
  IF outcome IS NOT NULL THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(to_voter, 'hex'), 0));
  outcome := 'stored';
  SELECT open.id INTO pair FROM open_pairs(in_round, to_voter) open;
  IF FOUND THEN RETURN; END IF;
  INSERT INTO "IssuedPair" ("roundId", "voterRef", "leftId", "rightId", day)
    VALUES (in_round, to_voter, left_plan, right_plan, local_day(now()))
    RETURNING id INTO pair;
END $$;

-- Stores the one answer to an issued pair; outcomes as of rate_plan.
CREATE FUNCTION answer_pair(
  in_round integer, with_rules integer, on_day date, by_session bytea, by_voter bytea,
  to_pair uuid, given "ComparisonAnswer", because text, key uuid,
  OUT outcome text
) LANGUAGE plpgsql AS $$
BEGIN
  outcome := CASE
    WHEN has_ended(by_session) THEN 'not_signed_in'
    WHEN NOT EXISTS (
      SELECT FROM "IssuedPair" WHERE id = to_pair AND "roundId" = in_round AND "voterRef" = by_voter) THEN 'no_such_pair'
    ELSE coalesce(
      earlier_answer(to_pair, given, because, key),
      why_not_value(in_round, with_rules, on_day),
      CASE WHEN NOT EXISTS (SELECT FROM open_pairs(in_round, by_voter) open WHERE open.id = to_pair)
        THEN 'pair_no_longer_valid' END)
    END;
  IF outcome IS NOT NULL THEN RETURN; END IF;
  INSERT INTO "Comparison" ("pairId", "roundId", answer, reason, idem, day)
    VALUES (to_pair, in_round, given, because, key, local_day(now()))
    ON CONFLICT DO NOTHING;
  outcome := CASE WHEN FOUND THEN 'stored' ELSE earlier_answer(to_pair, given, because, key) END;
END $$;

-- What a key or a pair brought before: the very same answer, another one under this key, or another one to this pair.
CREATE FUNCTION earlier_answer(to_pair uuid, given "ComparisonAnswer", because text, key uuid) RETURNS text
  LANGUAGE sql STABLE
  AS $$
    SELECT CASE
        WHEN idem <> key THEN 'pair_already_answered'
        WHEN ("pairId", answer, reason) IS NOT DISTINCT FROM (to_pair, given, because) THEN 'stored'
        ELSE 'key_reused'
      END
    FROM "Comparison" WHERE idem = key OR "pairId" = to_pair ORDER BY idem = key DESC LIMIT 1
  $$;
