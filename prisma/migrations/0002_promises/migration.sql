-- What the tables promise, whatever the code above them does.

-- Phases: no end before the start, no overlap within a round ("t/m" is inclusive, so a day belongs to one phase).
-- int4range stands in for equality, which keeps the extension btree_gist out.
ALTER TABLE "RoundPhase"
  ADD CONSTRAINT "phase ends after it starts" CHECK ("endsOn" >= "startsOn"),
  ADD CONSTRAINT "phases do not overlap" EXCLUDE USING gist (
    int4range("roundId", "roundId", '[]') WITH &&,
    daterange("startsOn", "endsOn", '[]') WITH &&
  );

-- The local day in the municipality; every phase begins and ends on one.
CREATE FUNCTION local_day(at timestamptz) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT (at AT TIME ZONE 'Europe/Amsterdam')::date $$;

-- The phase of an opened round at the clock of this transaction, or null: not opened, before, between or after.
CREATE FUNCTION phase_now(round_id integer) RETURNS "Phase"
  LANGUAGE sql STABLE
  AS $$
    SELECT p.phase FROM "RoundPhase" p JOIN "Round" r ON r.id = p."roundId"
    WHERE r.id = round_id AND r."openedAt" IS NOT NULL
      AND local_day(now()) BETWEEN p."startsOn" AND p."endsOn"
  $$;

-- Money
ALTER TABLE "Round" ADD CONSTRAINT "ceiling is positive" CHECK ("ceilingCents" IS NULL OR "ceilingCents" > 0);
ALTER TABLE "Plan" ADD CONSTRAINT "plan amounts are not negative"
  CHECK ("oneOffCents" >= 0 AND "yearlyCents" >= 0 AND ("minimumCents" IS NULL OR "minimumCents" >= 0));
ALTER TABLE "PlanLine" ADD CONSTRAINT "line amount is not negative" CHECK (cents >= 0),
  ADD CONSTRAINT "line coverage is 1 to 4" CHECK (coverage IS NULL OR coverage BETWEEN 1 AND 4);
ALTER TABLE "Estimate" ADD CONSTRAINT "estimate is not negative" CHECK ("oneOffCents" >= 0 AND "yearlyCents" >= 0),
  ADD CONSTRAINT "coverage is 1 to 4" CHECK (coverage IS NULL OR coverage BETWEEN 1 AND 4);
ALTER TABLE "Fund" ADD CONSTRAINT "never above the ceiling"
  CHECK ("committedCents" >= 0 AND "committedCents" <= "ceilingCents");
ALTER TABLE "AwardLine" ADD CONSTRAINT "award fits its outcome"
  CHECK (cents >= 0 AND (outcome IN ('full', 'partial')) = (cents > 0));

-- At most one icoonproject in a plan (R34).
CREATE UNIQUE INDEX "one icon per plan" ON "PlanLine" ("planId") WHERE "isIcon";

-- Two people for what one may not do alone.
ALTER TABLE "RuleChange" ADD CONSTRAINT "rules: two administrators" CHECK ("approvedById" <> "proposedById");
ALTER TABLE "Removal" ADD CONSTRAINT "removal: two people" CHECK ("confirmedById" <> "requestedById");
ALTER TABLE "Lot" ADD CONSTRAINT "lot: two people" CHECK ("confirmedById" <> "enteredById");

-- An outcome carries what it must name (R12, R13).
ALTER TABLE "Screening"
  ADD CONSTRAINT "out of scope names a ground" CHECK ((outcome = 'out_of_scope') = (ground IS NOT NULL)),
  ADD CONSTRAINT "not met names a principle" CHECK ((outcome = 'not_met') = (principle IS NOT NULL));
ALTER TABLE "Plan" ADD CONSTRAINT "a saving names its budget line" CHECK (state = 'draft' OR effect = 'cost' OR "budgetLine" <> ''),
  ADD CONSTRAINT "a duplicate has a parent" CHECK ((state = 'merged') = ("parentId" IS NOT NULL) OR state = 'removed'),
  ADD CONSTRAINT "a plan is not its own parent" CHECK ("parentId" <> id);

ALTER TABLE "Account" ADD CONSTRAINT "e-mail is lower case" CHECK (email = lower(email));

-- Append-only: a choice or an audit event is never changed or taken away.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AuditEvent', 'Rating', 'IssuedPair', 'Comparison', 'PlanVersion', 'RulesVersion', 'Score'] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
