-- What was granted to a plan as an item of the pot that pays for it; when it is paid ahead (Awb 4:95), what was paid, and what was
-- set afterwards (Awb 4:42). Each payment is a booking of the pot.
CREATE TABLE "PlanGrant" (
    "planId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "cents" BIGINT NOT NULL,

    CONSTRAINT "PlanGrant_pkey" PRIMARY KEY ("planId"),
    CONSTRAINT "no grant is a debt" CHECK ("cents" >= 0),
    CONSTRAINT "PlanGrant_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanGrant_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "PotItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PlanGrant_itemId_key" ON "PlanGrant"("itemId");

CREATE TABLE "PlanAdvance" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "cents" BIGINT NOT NULL,
    "dueOn" DATE NOT NULL,

    CONSTRAINT "PlanAdvance_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "something is paid ahead" CHECK ("cents" > 0),
    CONSTRAINT "PlanAdvance_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PlanGrant"("planId") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "PlanAdvance_planId_idx" ON "PlanAdvance"("planId");

CREATE TABLE "PlanPayment" (
    "bookingId" INTEGER NOT NULL,
    "planId" INTEGER NOT NULL,
    "paidOn" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "way" TEXT NOT NULL,

    CONSTRAINT "PlanPayment_pkey" PRIMARY KEY ("bookingId"),
    CONSTRAINT "a payment is found in the books" CHECK ("reference" <> ''),
    CONSTRAINT "paid in one of four ways" CHECK ("way" IN ('subsidy', 'participation', 'sponsoring', 'purchase')),
    CONSTRAINT "PlanPayment_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "PotBooking"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanPayment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PlanGrant"("planId") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "PlanPayment_planId_idx" ON "PlanPayment"("planId");

CREATE TABLE "PlanSettlement" (
    "planId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "cents" BIGINT NOT NULL,
    "reason" TEXT,
    "setOn" DATE NOT NULL,
    "setById" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanSettlement_pkey" PRIMARY KEY ("planId", "version"),
    CONSTRAINT "no less than nothing is set" CHECK ("cents" >= 0),
    CONSTRAINT "PlanSettlement_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PlanGrant"("planId") ON DELETE RESTRICT ON UPDATE CASCADE
);

GRANT SELECT, INSERT, UPDATE ON "PlanGrant" TO lvb_app;
GRANT SELECT, INSERT, DELETE ON "PlanAdvance" TO lvb_app;
GRANT SELECT, INSERT ON "PlanPayment", "PlanSettlement" TO lvb_app;
GRANT USAGE ON SEQUENCE "PlanAdvance_id_seq" TO lvb_app;
