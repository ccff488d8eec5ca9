-- What the raad wants to reach (R90), and what was measured of it, whole or per wijk (R91). Values in hundredths of the unit. A
-- measurement is never changed: the last row of a year and place counts, and one without a value was taken back.
CREATE TABLE "Indicator" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "programme" INTEGER,
    "baselineYear" INTEGER NOT NULL,
    "baselineValue" INTEGER NOT NULL,
    "targetYear" INTEGER NOT NULL,
    "targetValue" INTEGER NOT NULL,
    "spreadLimit" INTEGER,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "a goal lies ahead" CHECK ("targetYear" > "baselineYear" AND "targetValue" <> "baselineValue"),
    CONSTRAINT "no value below nought" CHECK ("baselineValue" >= 0 AND "targetValue" >= 0 AND "spreadLimit" >= 0)
);
CREATE UNIQUE INDEX "Indicator_name_key" ON "Indicator"("name");

CREATE TABLE "Measurement" (
    "id" SERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "wijkId" INTEGER,
    "value" INTEGER,
    "measuredById" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "no measurement below nought" CHECK ("value" >= 0),
    CONSTRAINT "Measurement_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Measurement_wijkId_fkey" FOREIGN KEY ("wijkId") REFERENCES "Wijk"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Measurement_indicatorId_idx" ON "Measurement"("indicatorId");

GRANT SELECT, INSERT, UPDATE, DELETE ON "Indicator" TO lvb_app;
GRANT SELECT, INSERT ON "Measurement" TO lvb_app;
GRANT USAGE ON SEQUENCE "Indicator_id_seq", "Measurement_id_seq" TO lvb_app;
