-- Pots of money as a tree, and what is booked on them.
CREATE TYPE "PotMove" AS ENUM ('reserve', 'commit', 'spend', 'release', 'pay_back');

CREATE TABLE "Pot" (
    "id" SERIAL NOT NULL,
    "parentId" INTEGER,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "fcl" TEXT NOT NULL DEFAULT '',
    "cents" BIGINT NOT NULL,
    "forPlans" BOOLEAN NOT NULL DEFAULT true,
    "booked" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pot_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "a pot holds no debt" CHECK ("cents" >= 0),
    CONSTRAINT "a pot by itself is booked" CHECK ("parentId" IS NOT NULL OR "booked")
);
CREATE UNIQUE INDEX "Pot_year_name_key" ON "Pot"("year", "name");
ALTER TABLE "Pot" ADD CONSTRAINT "Pot_parentId_fkey"
  FOREIGN KEY ("parentId") REFERENCES "Pot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PotItem" (
    "id" SERIAL NOT NULL,
    "potId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "PotItem_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PotItem_potId_title_key" ON "PotItem"("potId", "title");
ALTER TABLE "PotItem" ADD CONSTRAINT "PotItem_potId_fkey"
  FOREIGN KEY ("potId") REFERENCES "Pot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PotBooking" (
    "id" SERIAL NOT NULL,
    "itemId" INTEGER NOT NULL,
    "move" "PotMove" NOT NULL,
    "cents" BIGINT NOT NULL,
    "reservedCents" BIGINT NOT NULL,
    "committedCents" BIGINT NOT NULL,
    "spentCents" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "madeById" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "formKey" UUID NOT NULL,

    CONSTRAINT "PotBooking_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "something is booked" CHECK ("cents" > 0)
);
CREATE UNIQUE INDEX "PotBooking_formKey_key" ON "PotBooking"("formKey");
CREATE INDEX "PotBooking_itemId_idx" ON "PotBooking"("itemId");
ALTER TABLE "PotBooking" ADD CONSTRAINT "PotBooking_itemId_fkey"
  FOREIGN KEY ("itemId") REFERENCES "PotItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "Pot" TO lvb_app;
GRANT SELECT, INSERT ON "PotItem", "PotBooking" TO lvb_app;
GRANT USAGE ON SEQUENCE "Pot_id_seq", "PotItem_id_seq", "PotBooking_id_seq" TO lvb_app;
