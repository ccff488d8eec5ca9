-- What a ballot on paper adds must not be told by comparing a result with the next one. So while ballots that came in time wait
-- for an entry nobody sees the result, and once somebody proposes to release it no ballot comes in any more.

-- A blocked ballot that begins anew keeps its row: that it came in time is known from it, so it can be entered after close.
ALTER TYPE "PaperState" ADD VALUE 'restarted';

CREATE FUNCTION awaits_paper(in_round integer) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
    SELECT EXISTS (SELECT FROM "PaperBallot" WHERE "roundId" = in_round)
      AND NOT EXISTS (SELECT FROM "RoundProposal" WHERE "roundId" = in_round AND kind = 'release')
  $$;

CREATE OR REPLACE FUNCTION why_not_rate(in_round integer, with_rules integer, on_day date, by_session bytea, by_voter bytea) RETURNS text
  LANGUAGE sql STABLE
  AS $$
    SELECT CASE
      WHEN no = 'not_in_this_phase' AND by_session IS NULL
        AND local_day(now()) > last_day_of_valuing(in_round) AND awaits_paper(in_round)
        AND EXISTS (SELECT FROM "PaperBallot"
          WHERE "roundId" = in_round AND "voterRef" = by_voter AND state = 'waiting') THEN NULL
      ELSE no
    END
    FROM why_not_value(in_round, with_rules, on_day) no
  $$;

-- A draw that comes before the last ballot would settle ties that can still change.
CREATE OR REPLACE FUNCTION guard_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."confirmedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a lot that two people typed stays as it is';
  END IF;
  IF awaits_paper(NEW."roundId") OR EXISTS (SELECT FROM "RoundPhase" WHERE "roundId" = NEW."roundId"
    AND phase IN ('valuation', 'scoring') AND "endsOn" >= local_day(now())) THEN
    RAISE EXCEPTION 'a lot is drawn after close';
  END IF;
  RETURN NEW;
END $$;
