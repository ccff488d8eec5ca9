-- Amendementen and moties as things of their own, with plans, votes and an outcome; each version of what was recorded stays.
CREATE TABLE "Instrument" (
    "id" SERIAL NOT NULL,
    "roundId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "amendement or motie" CHECK ("kind" IN ('amendement', 'motie')),
    CONSTRAINT "Instrument_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Instrument_roundId_number_key" ON "Instrument"("roundId", "number");
CREATE UNIQUE INDEX "Instrument_roundId_kind_reference_key" ON "Instrument"("roundId", "kind", "reference");

CREATE TABLE "InstrumentVersion" (
    "instrumentId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "text" TEXT,
    "reason" TEXT,
    "proposers" TEXT[],
    "plans" INTEGER[],
    "outcome" TEXT NOT NULL,
    "votesFor" INTEGER,
    "votesAgainst" INTEGER,
    "seats" INTEGER,
    "fracties" JSONB,
    "decidedOn" DATE,
    "recordedById" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InstrumentVersion_pkey" PRIMARY KEY ("instrumentId", "version"),
    CONSTRAINT "InstrumentVersion_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "six outcomes" CHECK ("outcome" IN ('submitted', 'taken_over', 'adopted', 'rejected', 'deferred', 'withdrawn')),
    CONSTRAINT "handed in has no day" CHECK (("outcome" = 'submitted') = ("decidedOn" IS NULL)),
    CONSTRAINT "only what the raad decided was voted on" CHECK (
        ("votesFor" IS NULL) = ("votesAgainst" IS NULL)
        AND ("votesFor" IS NULL OR "outcome" IN ('adopted', 'rejected'))
        AND coalesce("votesFor", 0) >= 0 AND coalesce("votesAgainst", 0) >= 0
        AND ("seats" IS NULL OR coalesce("votesFor", 0) + coalesce("votesAgainst", 0) <= "seats")),
    CONSTRAINT "words say something" CHECK ("title" <> '' AND "text" <> '' AND "reason" <> '')
);

GRANT SELECT, INSERT, UPDATE ON "Instrument" TO lvb_app;
GRANT USAGE ON SEQUENCE "Instrument_id_seq" TO lvb_app;
GRANT SELECT, INSERT ON "InstrumentVersion" TO lvb_app;

-- What decisions named in a free field, with "A1" and "a 1" as one. A plan that was changed by an amendement, as was recorded last of
-- it, says that the amendement was adopted; of others the outcome is not known. One that was only named in what was corrected since
-- is about no plan.
UPDATE "Decision" SET "reference" = upper(regexp_replace(coalesce(nullif(trim("reference"), ''), 'zonder nummer'), '\s+', '', 'g'))
WHERE "instrument" IS NOT NULL AND "reference" ~ '^\s*[[:alpha:]]?\s*[0-9]+\s*$';
INSERT INTO "Instrument" ("roundId", "number", "kind", "reference")
SELECT "roundId", row_number() OVER (PARTITION BY "roundId" ORDER BY "kind", "reference"), "kind", "reference"
FROM (SELECT DISTINCT p."roundId", d."instrument" AS "kind", coalesce(d."reference", 'zonder nummer') AS "reference"
    FROM "Decision" d JOIN "Plan" p ON p.id = d."planId" WHERE d."instrument" IS NOT NULL) named;

ALTER TABLE "Decision" ADD COLUMN "instrumentId" INTEGER;
UPDATE "Decision" d SET "instrumentId" = i.id FROM "Plan" p, "Instrument" i
WHERE p.id = d."planId" AND i."roundId" = p."roundId" AND i."kind" = d."instrument"
  AND i."reference" = coalesce(d."reference", 'zonder nummer');

INSERT INTO "InstrumentVersion" ("instrumentId", "title", "proposers", "plans", "outcome", "decidedOn", "recordedById", "recordedAt")
SELECT d."instrumentId",
       'Zonder titel',
       '{}', coalesce(array_agg(DISTINCT p."number") FILTER (WHERE d.stands), '{}'),
       CASE WHEN bool_or(d.stands AND d."outcome" = 'adopted_changed' AND i."kind" = 'amendement') THEN 'adopted' ELSE 'submitted' END,
       max(d."decidedOn") FILTER (WHERE d.stands AND d."outcome" = 'adopted_changed' AND i."kind" = 'amendement'),
       (array_agg(d."recordedById" ORDER BY d."recordedAt"))[1], min(d."recordedAt")
FROM (SELECT *, "version" = max("version") OVER (PARTITION BY "planId") AS stands FROM "Decision") d
  JOIN "Plan" p ON p.id = d."planId" JOIN "Instrument" i ON i.id = d."instrumentId"
GROUP BY d."instrumentId";

ALTER TABLE "Decision" DROP CONSTRAINT "an instrument is an amendement or a motie";
ALTER TABLE "Decision" DROP COLUMN "instrument", DROP COLUMN "reference";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_instrumentId_fkey"
    FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Decision_instrumentId_idx" ON "Decision"("instrumentId");

-- The screen in the room shows a plan, or an amendement or motie.
ALTER TABLE "CouncilMeeting" ADD COLUMN "instrumentId" INTEGER,
    ADD CONSTRAINT "one thing on the table" CHECK ("planId" IS NULL OR "instrumentId" IS NULL),
    ADD CONSTRAINT "CouncilMeeting_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "CouncilMeeting_instrumentId_idx" ON "CouncilMeeting"("instrumentId");
