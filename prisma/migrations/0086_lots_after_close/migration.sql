-- The seed of a lot decides ties, so it is typed after the choices are in, and what two people typed stays (B7).
CREATE FUNCTION guard_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."confirmedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a lot that two people typed stays as it is';
  END IF;
  IF EXISTS (SELECT FROM "RoundPhase" WHERE "roundId" = NEW."roundId" AND phase IN ('valuation', 'scoring')
    AND "endsOn" >= local_day(now())) THEN
    RAISE EXCEPTION 'a lot is drawn after close';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_lot BEFORE INSERT OR UPDATE ON "Lot" FOR EACH ROW EXECUTE FUNCTION guard_lot();
