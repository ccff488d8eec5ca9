-- How a plan is paid for; deelname only with the wensen en bedenkingen of the raad (R88, Gemeentewet 160 lid 2).
ALTER TABLE "Estimate"
    ADD COLUMN "financing" TEXT,
    ADD COLUMN "consultedOn" DATE,
    ADD COLUMN "consultation" TEXT,
    ADD CONSTRAINT "four ways to pay" CHECK ("financing" IN ('subsidy', 'participation', 'sponsoring', 'purchase')),
    ADD CONSTRAINT "the raad is heard before deelname" CHECK (
        ("financing" IS NOT DISTINCT FROM 'participation') = ("consultedOn" IS NOT NULL)
        AND ("consultedOn" IS NULL) = ("consultation" IS NULL)
    );
