-- A ballot on paper that was entered once in time still gets its second entry after the valuing, until the result is released.

CREATE FUNCTION last_day_of_valuing(in_round integer) RETURNS date
  LANGUAGE sql STABLE
  AS $$ SELECT "endsOn" FROM "RoundPhase" WHERE "roundId" = in_round AND phase = 'valuation' $$;

-- As why_not_value, but for a voter whose ballot waits for its second entry. Ballots come without a session: who enters them
-- has been checked by the caller.
CREATE FUNCTION why_not_rate(in_round integer, with_rules integer, on_day date, by_session bytea, by_voter bytea) RETURNS text
  LANGUAGE sql STABLE
  AS $$
    SELECT CASE
      WHEN no = 'not_in_this_phase' AND by_session IS NULL
        AND local_day(now()) > last_day_of_valuing(in_round) AND NOT is_approved(in_round, 'release')
        AND EXISTS (SELECT FROM "PaperBallot"
          WHERE "roundId" = in_round AND "voterRef" = by_voter AND state = 'waiting') THEN NULL
      ELSE no
    END
    FROM why_not_value(in_round, with_rules, on_day) no
  $$;

-- First entries are of the valuing alone, whoever writes them.
CREATE FUNCTION refuse_late_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF phase_now(NEW."roundId") IS DISTINCT FROM 'valuation' THEN
    RAISE EXCEPTION 'a ballot on paper is entered for the first time during the valuing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entered_in_time BEFORE INSERT ON "PaperBallot" FOR EACH ROW EXECUTE FUNCTION refuse_late_ballot();

-- The same statement, with that exception. The day of a late ballot is the last of the valuing: it tells nothing of paper.
CREATE OR REPLACE FUNCTION rate_plan(
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
    why_not_rate(in_round, with_rules, on_day, by_session, by_voter),
    CASE WHEN plan_id IS NULL THEN 'no_such_plan' WHEN NOT valued THEN 'plan_not_valued' END);
  IF outcome IS NOT NULL THEN RETURN; END IF;

  -- One at a time per voter and plan: the sequence says which one is the last.
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(by_voter, 'hex'), plan_id));
  INSERT INTO "Rating" AS stored ("roundId", "voterRef", "planId", value, sequence, idem, day)
    SELECT in_round, by_voter, plan_id, mark, coalesce(max(last.sequence), 0) + 1, key, least(local_day(now()), last_day_of_valuing(in_round))
      FROM "Rating" last WHERE last."roundId" = in_round AND last."voterRef" = by_voter AND last."planId" = plan_id
    ON CONFLICT (idem) DO NOTHING
    RETURNING 'stored', stored.id, stored.day INTO outcome, rating, day;
  IF NOT FOUND THEN -- the same key came in at the same moment and was first
    SELECT * INTO outcome, rating, day FROM rating_of_key(key, by_voter, plan_id, mark);
  END IF;
END $$;
