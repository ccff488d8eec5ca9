-- What one person may not do alone: proposed by one, decided by another. Both rows are only ever added, so that the site itself
-- cannot make one of two people.
CREATE TYPE "ProposalKind" AS ENUM ('open', 'close_early', 'invalidate', 'release', 'destroy_key');
CREATE TYPE "Verdict" AS ENUM ('approved', 'refused', 'withdrawn');

CREATE TABLE "RoundProposal" (
    "id" SERIAL NOT NULL,
    "roundId" INTEGER NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    -- Of whom the choices would not count; everybody's when there is none.
    "voterRef" BYTEA,
    "proposedById" INTEGER NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "RoundProposal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "only choices are somebody's" CHECK ("voterRef" IS NULL OR kind = 'invalidate')
);
CREATE INDEX "RoundProposal_roundId_kind_idx" ON "RoundProposal"("roundId", "kind");
CREATE UNIQUE INDEX "RoundProposal_id_proposedById_key" ON "RoundProposal"("id", "proposedById");
ALTER TABLE "RoundProposal" ADD CONSTRAINT "RoundProposal_roundId_fkey"
  FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "RoundVerdict" (
    "proposalId" INTEGER NOT NULL,
    "proposedById" INTEGER NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" INTEGER NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "RoundVerdict_pkey" PRIMARY KEY ("proposalId"),
    CONSTRAINT "another decides, the first takes back" CHECK ((verdict = 'withdrawn') = ("decidedById" = "proposedById"))
);
CREATE UNIQUE INDEX "RoundVerdict_proposalId_proposedById_key" ON "RoundVerdict"("proposalId", "proposedById");
ALTER TABLE "RoundVerdict" ADD CONSTRAINT "RoundVerdict_proposalId_proposedById_fkey"
  FOREIGN KEY ("proposalId", "proposedById") REFERENCES "RoundProposal"("id", "proposedById") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was destroyed, when and why: by two people, or by the job of the night.
CREATE TABLE "Destruction" (
    "id" SERIAL NOT NULL,
    "what" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "day" DATE NOT NULL DEFAULT CURRENT_DATE,
    "roundId" INTEGER,
    "proposalId" INTEGER,

    CONSTRAINT "Destruction_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "something was destroyed" CHECK (count > 0)
);
CREATE INDEX "Destruction_day_idx" ON "Destruction"("day");
CREATE UNIQUE INDEX "Destruction_proposalId_key" ON "Destruction"("proposalId");
ALTER TABLE "Destruction" ADD CONSTRAINT "Destruction_roundId_fkey"
  FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Destruction" ADD CONSTRAINT "Destruction_proposalId_fkey"
  FOREIGN KEY ("proposalId") REFERENCES "RoundProposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['RoundProposal', 'RoundVerdict', 'Destruction'] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "RoundProposal", "RoundVerdict", "Destruction" TO lvb_app;
GRANT USAGE ON SEQUENCE "RoundProposal_id_seq", "Destruction_id_seq" TO lvb_app;

-- Whether two people decided on this in a round.
CREATE FUNCTION is_approved(in_round integer, what "ProposalKind") RETURNS boolean
  LANGUAGE sql STABLE
  AS $$
    SELECT EXISTS (SELECT FROM "RoundProposal" p JOIN "RoundVerdict" v ON v."proposalId" = p.id
      WHERE p."roundId" = in_round AND p.kind = what AND v.verdict = 'approved')
  $$;

-- Rounds of before this rule: whoever was at work then stands for both, which the table does not let anybody else do.
-- An opened round stays open, and the result of a round whose valuing is over stays where everybody can read it.
INSERT INTO "RoundProposal" ("roundId", kind, reason, "proposedById")
  SELECT id, 'open'::"ProposalKind", 'Geopend voordat dit met twee mensen ging.', 0 FROM "Round"
  WHERE "openedAt" IS NOT NULL AND "importedFrom" IS NULL
  UNION ALL
  SELECT r.id, 'release', 'Openbaar voordat dit met twee mensen ging.', 0
  FROM "Round" r JOIN "RoundPhase" p ON p."roundId" = r.id AND p.phase = 'valuation'
  WHERE r."openedAt" IS NOT NULL AND r."importedFrom" IS NULL AND p."endsOn" < local_day(now());
INSERT INTO "RoundVerdict" ("proposalId", "proposedById", verdict, "decidedById")
  SELECT id, "proposedById", 'approved', -1 FROM "RoundProposal";

-- No way of storing a round opens it past the two.
CREATE FUNCTION refuse_lone_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."openedAt" IS NOT NULL AND NEW."importedFrom" IS NULL AND NOT is_approved(NEW.id, 'open') THEN
    RAISE EXCEPTION 'a round is opened by two people';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opened_by_two BEFORE INSERT OR UPDATE OF "openedAt" ON "Round"
  FOR EACH ROW EXECUTE FUNCTION refuse_lone_opening();
